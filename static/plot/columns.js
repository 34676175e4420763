// Lists that were written shorter, as they were: see dashboard/charts/columns.py.
export function unpacked(part) {
  if (Array.isArray(part)) return part.length && isObject(part[0]) ? part.map(unpacked) : part
  if (!isObject(part)) return part
  const { levels, at, columns, lines, data } = part
  if (at) return at.map((place) => levels[place])
  if (lines) return across(lines).map((line) => line.filter((one) => one !== null).join("<br>"))
  if (columns && !data) return across(columns)
  return Object.fromEntries(Object.entries(part).map(([name, inner]) => [name, unpacked(inner)]))
}

const isObject = (part) => part !== null && typeof part === "object" && !Array.isArray(part)

function across(columns) {
  const values = columns.map(unpacked)
  return values[0].map((_, row) => values.map((column) => column[row]))
}
