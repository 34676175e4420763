// Each filter that a reader sets by hand is a step of the browser's history, as one set by a click in a chart is.
// A link that narrows and turns a page is one step: the page that it leaves stays as it was ([data-parley-turns]).
const RECENT_MS = 4000 // after an act of the reader: a slow server answers by then
const TYPING_MS = 1500 // what is typed on is one step

function remember() {
  if (window.parleyHistory) return
  const known = window.parleyHistory = { acted: -Infinity, pushed: -Infinity, keys: "", typing: false, leaves: "", stepped: false }
  const replace = history.replaceState.bind(history)
  const push = history.pushState.bind(history)
  const differing = (one, other) => {
    const values = (parameters, key) => parameters.getAll(key).join("\n")
    const keys = new Set([...one.keys(), ...other.keys()])
    return [...keys].filter((key) => values(one, key) !== values(other, key)).sort().join()
  }
  const elsewhere = (target) => { // a page that a link leaves drops what was open on it
    const link = target.closest?.("a[href]")
    return link && link.origin === location.origin && link.pathname !== location.pathname
  }
  const acted = ({ type, key, target }) => {
    const typing = type === "keydown" && key !== "Enter" && target.matches?.("input, textarea, [role=slider]")
    const leaves = target.closest?.("[data-parley-turns]") || elsewhere(target) ? location.pathname : ""
    Object.assign(known, { acted: performance.now(), typing, leaves, stepped: false })
  }
  for (const name of ["pointerdown", "keydown", "touchend"]) addEventListener(name, acted, true)
  addEventListener("popstate", () => Object.assign(known, { acted: -Infinity, keys: "", leaves: "", stepped: true }), true)
  const at = (address) => new URL(address ?? location.href, location.href)
  const here = (address) => at(address).pathname === location.pathname
  const changed = (address) => here(address) ? differing(at().searchParams, at(address).searchParams) : ""
  const turning = (now) => known.leaves && now - known.acted < RECENT_MS
  const turned = (state, title, address) => {
    if (location.pathname !== known.leaves) replace(state, title, address)
  }
  const step = (state, title, address) => { // what follows from an act, as another exchange that opens, is no step more
    known.stepped ? replace(state, title, address) : push(state, title, address)
    known.stepped = true
  }
  history.pushState = (state, title, address) => {
    if (!here(address)) return push(state, title, address)
    if (!changed(address)) return replace(state, title, address) // the same things said in another order
    return turning(performance.now()) ? turned(state, title, address) : step(state, title, address)
  }
  history.replaceState = (state, title, address) => {
    const keys = changed(address)
    const now = performance.now()
    if (keys && turning(now)) return turned(state, title, address)
    const goesOn = known.typing && keys === known.keys && now - known.pushed < TYPING_MS
    if (!keys || now - known.acted > RECENT_MS) return replace(state, title, address)
    Object.assign(known, { pushed: now, keys })
    return goesOn ? replace(state, title, address) : step(state, title, address)
  }
}

