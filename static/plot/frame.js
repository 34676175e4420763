// What every graph shares: the page's font, and a zoom that outlives a new figure.
const { search } = new URL(import.meta.url)
const { shade } = await import(new URL(`colours.js${search}`, import.meta.url).href)

export const CONFIG = { displayModeBar: false, doubleClick: "reset", showTips: false, responsive: false }

export function framed(layout, { root, message, mode }) {
  const family = getComputedStyle(root).fontFamily
  return {
    margin: { l: 0, r: 12, t: 4, b: 0 },
    hovermode: "closest",
    ...layout,
    autosize: true,
    width: undefined,
    uirevision: layout.uirevision ?? message.key,
    dragmode: dragging(layout, message),
    selectdirection: "any",
    newselection: { line: { color: shade(message.colours, "@muted", mode), width: 1, dash: "dot" } },
    font: { family, ...layout.font },
    hoverlabel: { ...layout.hoverlabel, font: { family, ...layout.hoverlabel?.font } },
  }
}

// A finger scrolls the page; only a mouse draws boxes.
function dragging(layout, message) {
  return message.box && matchMedia("(pointer: fine)").matches ? "select" : (layout.dragmode ?? false)
}

// Text fitted to a narrow graph, where it would be cut off: hover text in shorter lines, row labels cut at their end.
// A figure may say in `layout.meta.narrow` which labels its axes have below a width, and in a trace's own its marks.
export function narrowed(figure, width, family) {
  const lettering = figure.data.map((trace) => lettered(trace, width))
  const { data, layout } = reaching(lettering, labelled(figure.layout, width), width, family)
  const room = Math.max(18, Math.floor(width / 7.5))
  if (room >= 64) return { data, layout: roomy(layout, family) }
  const fit = (text) => (Array.isArray(text) ? text.map(fit) : typeof text === "string" ? wrapped(text, room) : text)
  const rows = Object.entries(layout).filter(([name, axis]) => name.startsWith("yaxis") && axis.ticktext)
  const shorter = rows.map(([name, axis]) => [name, { ...axis, ticktext: axis.ticktext.map((one) => cut(one, width, family)) }])
  return {
    data: data.map((trace) => (trace.hovertext ? { ...trace, hovertext: fit(trace.hovertext) } : trace)),
    layout: roomy({ ...layout, ...Object.fromEntries(shorter) }, family),
  }
}

// Words beside bars, whole or cut at their end before the counts, and a range in which all have room.
function reaching(data, layout, width, family) {
  const place = data.findIndex((trace) => trace.textposition === "outside" && trace.orientation === "h")
  if (place < 0 || !data[place].x.length || !layout.xaxis?.range) return { data, layout }
  const bars = data[place]
  const most = width * (bars.x.some((x) => x < 0) && bars.x.some((x) => x > 0) ? 0.4 : 0.8)
  const text = bars.text.map((label) => {
    const counts = label.slice(label.lastIndexOf("  "))
    return shortened(label.slice(0, label.length - counts.length), (word) => measured(word + counts, family) <= most) + counts
  })
  const words = text.map((label) => measured(label, family) + 8)
  let [low, high] = layout.xaxis.range
  for (let pass = 0; pass < 12; pass++) {
    const unit = (high - low) / width
    bars.x.forEach((x, row) => {
      if (x < 0) low = Math.min(low, x - words[row] * unit)
      else high = Math.max(high, x + words[row] * unit)
    })
  }
  return {
    data: data.with(place, { ...bars, text }),
    layout: { ...layout, xaxis: { ...layout.xaxis, range: [low, high] } },
  }
}

// Room for row labels, measured once: Plotly would draw the axes twice to find it.
function roomy(layout, family) {
  const fitted = { ...layout, margin: { l: 0, r: 12, t: 4, b: 0, ...layout.margin } }
  for (const [name, axis] of Object.entries(layout)) {
    if (!name.startsWith("yaxis") || !axis.ticktext || axis.automargin === false) continue
    const lines = axis.ticktext.flatMap((label) => String(label).split("<br>"))
    const room = Math.ceil(Math.max(0, ...lines.map((line) => measured(line, family)))) + (axis.ticklabelstandoff ?? 0) + 1
    const side = axis.side === "right" ? "r" : "l"
    fitted.margin[side] = Math.max(fitted.margin[side], room)
    fitted[name] = { ...axis, automargin: false }
  }
  return fitted
}

function labelled(layout, width) {
  const { below = 0, ...axes } = layout.meta?.narrow ?? {}
  if (width >= below) return layout
  return { ...layout, ...Object.fromEntries(Object.entries(axes).map(([name, own]) => [
    name, { ...layout[name], ...own },
  ])) }
}

function lettered(trace, width) {
  const { below = 0, ...own } = trace.meta?.narrow ?? {}
  return width < below ? { ...trace, ...own } : trace
}

// The first line is a heading of its own; the others are one running text.
function wrapped(text, room) {
  const [head, ...rest] = text.split("<br>")
  return [head, ...(rest.length ? [rest.join(" ")] : [])].flatMap((line) => broken(line, room)).join("<br>")
}

function broken(line, room) {
  const lines = [""]
  for (const word of line.split(" ")) {
    if (lines.at(-1) && lines.at(-1).length + word.length >= room) lines.push("")
    lines[lines.length - 1] += (lines.at(-1) ? " " : "") + word
  }
  return lines
}

// What fits into little more than half the width, so that the marks keep the rest.
function cut(label, width, family) {
  return shortened(label, (text) => measured(text, family) <= width * 0.55 - 6)
}

// The beginning of a label that fits; no entity is cut in two.
function shortened(label, fits) {
  if (fits(label)) return label
  let room = label.length
  const shorter = () => `${label.slice(0, room).replace(/&[^;]*$/, "").trimEnd()}…`
  while (room > 3 && !fits(shorter())) room--
  return shorter()
}

const ruler = document.createElement("canvas").getContext("2d")
function measured(text, family) {
  ruler.font = `12px ${family}`
  return ruler.measureText(text.replace(/&(amp|lt|gt);/g, "x")).width
}
