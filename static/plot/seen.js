// A chart's traces whole, of marks that the page was sent once and what a filter shows of them: see
// dashboard/charts/seen.py, which says the same for who draws without this script.
const { search } = new URL(import.meta.url)
const { unpacked } = await import(new URL(`columns.js${search}`, import.meta.url).href)

const sent = new Map() // name → what was sent under it, or will be, and how many elements hold it

function entry(name) {
  if (!sent.has(name)) {
    const awaited = { holders: 0 }
    awaited.content = new Promise((resolve) => { awaited.resolve = resolve })
    sent.set(name, awaited)
  }
  return sent.get(name)
}

// Keep what an element brings, and no longer what it brought before.
export function keep(element, brought) {
  const before = element.parleyKept ?? []
  element.parleyKept = Object.keys(brought)
  for (const name in brought) {
    const held = entry(name)
    held.holders += 1
    if (held.holders === 1) held.resolve(unpacked(brought[name]))
  }
  release(before)
}

export function forget(element) {
  release(element.parleyKept ?? [])
  delete element.parleyKept
}

function release(names) {
  for (const name of names) {
    sent.get(name).holders -= 1
    if (!sent.get(name).holders) sent.delete(name)
  }
}

// A message with its traces and its table whole.
export async function whole(message) {
  const kept = (part) => (part?.kept ? entry(part.kept).content : part)
  const [table, ...marks] = await Promise.all([message.table, ...message.data].map(kept))
  return { ...message, table: rows(table, message.table?.shown), data: message.data.map((trace, place) => (
    trace.kept ? seen(trace, marks[place]) : trace
  )) }
}

const rows = (table, shown) => (shown ? { ...table, data: table.data.filter((_, row) => shown[row] === "1") } : table)

// Marks that are not shown are grey and lie below the others.
function seen({ colours, shown, told, heights }, { trace, passages, groups, paints }) {
  const there = [...passages.keys()].filter((at) => !heights || heights[groups[at]] !== null)
  const inside = (at) => shown[passages[at]] === "1"
  const order = [...there.filter((at) => !inside(at)), ...there.filter(inside)]
  const beside = (part) => Object.fromEntries(Object.entries(part).map(([name, value]) => [
    name, Array.isArray(value) ? order.map((at) => value[at]) : value,
  ]))
  const own = unpacked(colours)
  const color = order.map((at) => (inside(at) ? own[at] : "@context"))
  const drawn = beside(trace)
  const marker = beside(trace.marker)
  if (paints.includes("color")) marker.color = color
  if (paints.includes("line")) marker.line = { ...marker.line, color }
  if (told) drawn.hovertext = order.map((at, place) => `${told[groups[at]]}<br>${drawn.hovertext[place]}`)
  if (heights) drawn.y = order.map((at) => heights[groups[at]])
  return { ...drawn, marker }
}
