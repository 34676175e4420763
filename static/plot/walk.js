// The keyboard's way through the points: arrows walk, Enter clicks, Escape leaves; the words are said aloud.
export function walk(view, Plotly) {
  const { graph, said, root } = view
  graph.tabIndex = 0
  let at = null
  const leave = () => {
    at = null
    said.textContent = ""
    Plotly.Fx.unhover(graph)
  }
  const go = (next) => {
    at = next
    Plotly.Fx.hover(graph, [{ curveNumber: at.curveNumber, ...at.hover }])
  }
  graph.addEventListener("keydown", (event) => {
    if (event.target !== graph || event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === "Escape") return leave()
    if (event.key === "Enter" || event.key === " ") {
      if (at) view.click([at])
      event.preventDefault()
      return
    }
    const points = inOrder(marks(graph))
    if (!points.length) return
    const here = at && points.find((one) => one.key === at.key)
    const next = step(event.key, points, here)
    if (!next) return
    event.preventDefault()
    go(next)
  })
  graph.addEventListener("blur", leave)
  const tooltip = new MutationObserver(() => { if (at) said.textContent = spoken(at, graph) })
  tooltip.observe(graph.querySelector(".hoverlayer"), { childList: true, subtree: true })
  graph.on("plotly_hover", () => root.classList.add("parley-plot-over"))
  graph.on("plotly_unhover", () => root.classList.remove("parley-plot-over"))
}

function step(key, points, here) {
  if (key === "Home") return points[0]
  if (key === "End") return points.at(-1)
  const moves = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] }
  if (!(key in moves)) return null
  if (!here) return points[0]
  const [along, down] = moves[key]
  return along ? points[points.indexOf(here) + along] ?? here : nearest(points, here, down)
}

// The next row's point that stands closest; in a chart without rows, the closest above or below.
function nearest(points, here, down) {
  const cost = (one) => {
    const across = Math.abs(one.px - here.px), away = Math.abs(one.py - here.py)
    return here.rows ? away * 1000 + across : across * 1000 + away
  }
  const beyond = points.filter((one) => (one.py - here.py) * down > 1)
  return beyond.reduce((best, one) => (!best || cost(one) < cost(best) ? one : best), null) ?? here
}

// Rows are read line by line, anything else from left to right.
function inOrder(points) {
  const rows = points.length > 0 && points.every((one) => one.rows)
  return points.sort((a, b) => (rows ? a.py - b.py || a.px - b.px : a.px - b.px || a.py - b.py))
}

function marks(graph) {
  return graph.calcdata.flatMap(([first, ...rest]) => {
    const trace = first?.trace
    if (!trace || trace.visible !== true || trace.hoverinfo === "skip") return []
    return trace.type === "heatmap" ? cells(graph, trace) : dots(graph, trace, [first, ...rest])
  })
}

const axes = ({ _fullLayout: layout }, trace) => [trace.xaxis ?? "x", trace.yaxis ?? "y"].map(
  (id) => layout[`${id[0]}axis${id.slice(1)}`],
)
const inside = (axis, px) => px >= -1 && px <= axis._length + 1
const whole = (value) => typeof value === "string" || Number.isInteger(value)

function dots(graph, trace, calc) {
  const [xaxis, yaxis] = axes(graph, trace)
  const rows = trace.orientation === "h" || (trace.type !== "bar" && (trace.y ?? []).every((y) => y === null || whole(y)))
  const found = []
  calc.forEach((dot, place) => {
    const index = dot.i ?? place
    const [x, y] = centre(dot, trace)
    const px = xaxis.c2p(x), py = yaxis.c2p(y)
    if (!Number.isFinite(px) || !Number.isFinite(py) || !inside(xaxis, px) || !inside(yaxis, py)) return
    if (trace.type === "bar" && !dot.s) return
    const one = { x: trace.x?.[index] ?? dot.x, y: trace.y?.[index] ?? dot.y, customdata: trace.customdata?.[index] }
    found.push({ ...one, px, py, rows, trace, hover: { pointNumber: place }, pointNumber: index, curveNumber: trace.index, key: `${trace.index}.${index}` })
  })
  return found
}

// A bar's middle; any other point is where its values say.
function centre({ x, y, s0, s1, p0, p1 }, { orientation }) {
  if (s0 === undefined) return [x, y]
  const length = (s0 + s1) / 2, place = (p0 + p1) / 2
  return orientation === "h" ? [length, place] : [place, length]
}

function cells(graph, trace) {
  const [xaxis, yaxis] = axes(graph, trace)
  return trace.z.flatMap((line, row) => Array.from(line, (z, column) => {
    const x = trace.x?.[column] ?? column, y = trace.y?.[row] ?? row
    return {
      x, y, z, customdata: trace.customdata?.[row]?.[column], px: xaxis.d2p(x), py: yaxis.d2p(y), rows: true, trace,
      hover: { xval: xaxis.d2c(x), yval: yaxis.d2c(y) },
      pointNumber: [row, column], curveNumber: trace.index, key: `${trace.index}.${row}.${column}`,
    }
  })).filter(({ z }) => z !== null && z !== undefined)
}

// The tooltip's words: the figure's hover text whole, or what Plotly has drawn, or else the point's values.
function spoken({ trace, pointNumber, x, y, z }, graph) {
  const [row, column] = [pointNumber].flat()
  const pick = (texts) => (Array.isArray(texts) ? (column === undefined ? texts[row] : texts[row]?.[column]) : texts)
  const written = trace.hovertemplate ? null : pick(trace.hovertext) || pick(trace.text)
  const drawn = Array.from(graph.querySelectorAll(".hoverlayer .hovertext text"), lines).join(", ")
  return written ? bare(String(written)) : drawn || [x, y, z].filter((one) => one !== null && one !== undefined).join(", ")
}

function lines(text) {
  const parts = Array.from(text.querySelectorAll(".line"), (line) => line.textContent)
  return parts.length ? parts.join(" ") : text.textContent
}

// Plotly's pseudo-HTML without its tags, parsed in a document that runs and fetches nothing.
function bare(text) {
  return new DOMParser().parseFromString(text.replaceAll(/<br\s*\/?>/gi, " "), "text/html").body.textContent
}
