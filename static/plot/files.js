// The chart as a file, made in the browser: a picture with its title and ground, or its table.
const { search } = new URL(import.meta.url)
const { shade } = await import(new URL(`colours.js${search}`, import.meta.url).href)

const FAMILY = "Arial, Helvetica, sans-serif" // a picture cannot carry the page's font along
const FORMULA = /^[=+\-@\t\r]/ // what a spreadsheet would run

export function picture(view, Plotly, format) {
  const { graph, message, mode, figure } = view
  const width = graph.clientWidth
  const lines = wrapped(message.title, Math.floor(width / 8))
  const head = 22 * lines.length + 14
  const height = (figure.layout.height ?? graph.clientHeight) + head
  const margin = { l: 0, r: 12, t: 4, b: 0, ...figure.layout.margin }
  const layout = {
    ...figure.layout,
    width, height, autosize: false,
    paper_bgcolor: shade(message.colours, "@background", mode),
    margin: { ...margin, l: Math.max(margin.l, 12), r: Math.max(margin.r, 12), t: margin.t + head, b: Math.max(margin.b, 12) },
    font: { ...figure.layout.font, family: FAMILY },
    title: {
      text: lines.map(plain).join("<br>"), x: 0, xref: "container", xanchor: "left", pad: { l: 12, t: 10 },
      y: 1, yref: "container", yanchor: "top", font: { size: 15, color: shade(message.colours, "@text", mode), family: FAMILY },
    },
  }
  const axes = graph.layout // where the reader has zoomed to
  for (const name of Object.keys(layout).filter((name) => /^[xy]axis\d*$/.test(name))) {
    if (layout[name].ticktext) layout[name] = { ...layout[name], automargin: true } // another font, other room
    if (axes[name]?.range) layout[name] = { ...layout[name], range: [...axes[name].range], autorange: false }
  }
  return Plotly.downloadImage(
    { data: figure.data, layout }, { format, width, height, scale: format === "png" ? 2 : 1, filename: message.file },
  )
}

export function sheet({ message }) {
  const lines = [message.table.columns, ...message.table.data].map((row) => row.map(cell).join(","))
  const file = new Blob(["\uFEFF" + lines.join("\r\n") + "\r\n"], { type: "text/csv;charset=utf-8" })
  const link = document.createElement("a")
  link.href = URL.createObjectURL(file)
  link.download = `${message.file}.csv`
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}

function cell(value) {
  if (value === null || value === undefined) return ""
  if (typeof value === "number" || typeof value === "boolean") return String(value)
  const text = Array.isArray(value) ? value.join("; ") : String(value)
  const safe = FORMULA.test(text) ? `'${text}` : text
  return /[",\r\n;]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

const plain = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;")

function wrapped(text, width) {
  const lines = [""]
  for (const word of text.split(/\s+/)) {
    if (lines.at(-1) && lines.at(-1).length + word.length > width) lines.push("")
    lines[lines.length - 1] += (lines.at(-1) ? " " : "") + word
  }
  return lines
}
