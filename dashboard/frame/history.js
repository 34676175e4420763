// Each filter that a reader sets by hand is a step of the browser's history, as one set by a click in a chart is.
const RECENT_MS = 4000 // after an act of the reader: a slow server answers by then
const TYPING_MS = 1500 // what is typed on is one step

function remember() {
  if (window.parleyHistory) return
  const known = window.parleyHistory = { acted: -Infinity, pushed: -Infinity, keys: "", typing: false }
  const replace = history.replaceState.bind(history)
  const differing = (one, other) => {
    const values = (parameters, key) => parameters.getAll(key).join("\n")
    const keys = new Set([...one.keys(), ...other.keys()])
    return [...keys].filter((key) => values(one, key) !== values(other, key)).sort().join()
  }
  const acted = ({ type, key, target }) => {
    const typing = type === "keydown" && key !== "Enter" && target.matches?.("input, textarea, [role=slider]")
    Object.assign(known, { acted: performance.now(), typing })
  }
  for (const name of ["pointerdown", "keydown", "touchend"]) addEventListener(name, acted, true)
  addEventListener("popstate", () => Object.assign(known, { acted: -Infinity, keys: "" }), true)
  history.replaceState = (state, title, address) => {
    const next = new URL(address ?? location.href, location.href)
    const keys = next.pathname === location.pathname
      ? differing(new URL(location.href).searchParams, next.searchParams) : ""
    const now = performance.now()
    const goesOn = known.typing && keys === known.keys && now - known.pushed < TYPING_MS
    if (!keys || now - known.acted > RECENT_MS) return replace(state, title, address)
    Object.assign(known, { pushed: now, keys })
    return goesOn ? replace(state, title, address) : history.pushState(state, title, address)
  }
}

