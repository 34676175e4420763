// One Plotly graph an element, kept alive: every new message redraws it in place.
const { search } = new URL(import.meta.url)
const part = (name) => import(new URL(`${name}.js${search}`, import.meta.url).href)
const plotly = new Promise((resolve, reject) => {
  if (window.Plotly) return resolve(window.Plotly)
  const script = document.createElement("script")
  script.src = new URL(`plotly.min.js${search}`, import.meta.url).href
  script.onload = () => resolve(window.Plotly)
  script.onerror = () => reject(new Error(`${script.src} does not load.`))
  document.head.append(script)
})
plotly.catch(() => {}) // told when a chart is drawn

const [{ mode, painted }, { framed, narrowed, CONFIG }, { forget, keep, whole }] =
  await Promise.all(["colours", "frame", "seen"].map(part))
const tools = Promise.all(["menu", "walk"].map(part)) // a chart can be seen before it can be handled
let lost = false
tools.catch(() => { lost = true })
const HINT = "Arrow keys walk through the points, Enter selects, Escape leaves."

const style = document.createElement("link")
style.rel = "stylesheet"
style.href = new URL(`plot.css${search}`, import.meta.url).href
document.head.append(style)

const reader = new TextDecoder()
const element = (tag, name, parent) => {
  const made = parent.appendChild(document.createElement(tag))
  made.className = name
  return made
}

export default async function ({ data, parentElement, setStateValue, setTriggerValue }) {
  const text = typeof data === "string" ? data : reader.decode(data)
  if (text.startsWith('{"keep"')) return keeping(parentElement, text)
  const view = (parentElement.parleyPlot ??= build(parentElement))
  view.send = setTriggerValue
  const now = mode(parentElement)
  if (view.text !== text || view.mode !== now) {
    if (view.text !== text) view.reading = whole(JSON.parse(text))
    Object.assign(view, { text, mode: now })
    try {
      const message = await view.reading
      if (view.text === text) await draw(Object.assign(view, { message })) // else another came meanwhile
    } catch (error) {
      view.text = null
      if (window.Plotly && !lost) throw error
      setStateValue("missing", true)
    }
  }
  return () => parentElement.isConnected || remove(parentElement)
}

// What charts draw of, in an element that shows nothing.
function keeping(parentElement, text) {
  if (parentElement.parleyText !== text) keep(parentElement, JSON.parse(text).keep)
  parentElement.parleyText = text
  return () => parentElement.isConnected || forget(parentElement)
}

function build(parentElement) {
  const root = element("div", "parley-plot", parentElement)
  root.setAttribute("role", "figure")
  const graph = element("div", "parley-plot-graph", root)
  graph.setAttribute("role", "application")
  graph.setAttribute("aria-roledescription", "chart")
  const said = element("div", "parley-plot-said", root)
  said.setAttribute("aria-live", "polite")
  return { root, graph, said, menu: null, width: 0 }
}

// One chart after the other, so that each is seen as soon as it stands.
let last = Promise.resolve()
function inTurn(job) {
  const done = last.then(job)
  last = done.catch(() => {}).then(() => new Promise((next) => setTimeout(next)))
  return done
}

async function draw(view) {
  const { root, graph, message } = view
  root.setAttribute("aria-label", message.alt)
  graph.setAttribute("aria-label", `${message.alt} ${HINT}`)
  graph.style.height = `${message.layout.height ?? 260}px`
  const Plotly = await plotly
  await document.fonts?.load(`12px ${getComputedStyle(root).fontFamily}`).catch(() => {}) // labels are measured in it
  await inTurn(() => redraw(view, Plotly))
  if (view.menu) return view.menu.refresh()
  const [{ menu }, { walk }] = await tools
  if (view.menu || !graph._fullLayout) return // another message came first, or it has no width yet
  walk(view, Plotly)
  view.menu = menu(view, Plotly)
}

async function redraw(view, Plotly) {
  const { root, graph, message } = view
  if (!graph.isConnected) return
  view.width = Math.round(graph.clientWidth) // a window that changes from here on is drawn anew
  const coloured = painted({ data: message.data, layout: message.layout }, message.colours, view.mode)
  const { data, layout } = narrowed(coloured, graph.clientWidth, getComputedStyle(root).fontFamily)
  view.figure = { data, layout: framed(layout, view) }
  if (graph.clientWidth === 0) return watch(view)
  const drawn = Plotly.react(graph, view.figure.data, view.figure.layout, CONFIG)
  if (!view.click) listen(view, Plotly) // a mark can be clicked as soon as it is seen
  await drawn
  const short = cutOff(graph)
  if (short > 1) await Plotly.relayout(graph, { "margin.l": graph._fullLayout.margin.l + Math.ceil(short) })
  graph.querySelector(".svg-container")?.setAttribute("aria-hidden", "true")
  root.classList.toggle("parley-plot-clicks", message.clicks)
  watch(view)
}

// How far row labels reach past the left edge, where they are drawn wider than they were measured.
function cutOff(graph) {
  const { left } = graph.getBoundingClientRect()
  const drawn = [...graph.querySelectorAll(".ytick text")].map((text) => text.getBoundingClientRect())
  return Math.max(0, ...drawn.filter(({ width }) => width).map((label) => left - label.left)) // Plotly hides some
}

const point = ({ customdata, x, y, z, curveNumber }) => ({
  customdata: customdata ?? null, x: x ?? null, y: y ?? null, z: z ?? null, curve: curveNumber,
})

function listen(view, Plotly) {
  const { graph } = view
  const acted = () => graph.dispatchEvent(new CustomEvent("parley-acted", { bubbles: true, composed: true }))
  view.click = (points) => {
    if (!view.message.clicks || !points.length) return
    view.send("click", points.map(point))
    acted()
  }
  graph.on("plotly_click", ({ points }) => view.click(points))
  // A tap is a click already: the browser would tell it a second time, as a mouse, and undo what it did.
  graph.addEventListener("touchend", (event) => event.cancelable && event.preventDefault())
  graph.on("plotly_selected", (event) => {
    if (!event || !view.message.box) return
    const range = event.range ?? span(event.lassoPoints)
    if (range) {
      view.send("box", { range, points: (event.points ?? []).map(point) })
      acted()
    }
    setTimeout(() => clear(view, Plotly))
  })
}

// The filters hold what was boxed from now on; the box itself goes.
function clear({ graph }, Plotly) {
  Plotly.update(graph, { selectedpoints: null }, { selections: [] })
}

function span(lasso) {
  const ends = (values) => [Math.min(...values), Math.max(...values)]
  return lasso ? { x: ends(lasso.x), y: ends(lasso.y) } : null
}

function watch(view) {
  if (view.watching) return
  view.watching = new ResizeObserver(([entry]) => {
    const width = Math.round(entry.contentRect.width)
    if (!width || width === view.width) return
    view.width = width
    requestAnimationFrame(() => view.graph.isConnected && draw(view)) // labels are fitted to the width anew
  })
  view.watching.observe(view.graph)
}

function remove(parentElement) {
  const view = parentElement.parleyPlot
  if (!view) return
  view.watching?.disconnect()
  view.menu?.remove()
  window.Plotly?.purge(view.graph)
  delete parentElement.parleyPlot
}
