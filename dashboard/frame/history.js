// Each filter that a reader sets by hand is a step of the browser's history, as one set by a click in a chart is.
// What one act changes is one step, however many messages of the server tell it, and if it turns the page as well: Back
// leads to what was there before the act.
const RECENT_MS = 4000 // after an act of the reader, or as long as the page says that the server is at work
const TYPING_MS = 1500 // what is typed on is one step

function remember() {
  if (window.parleyHistory) return
  const none = { acted: -Infinity, stepped: false, pushed: -Infinity, keys: "", typing: false }
  const known = window.parleyHistory = { ...none }
  const replace = history.replaceState.bind(history)
  const added = history.pushState.bind(history)
  const push = (...to) => {
    known.stepped = true
    return added(...to)
  }
  const at = (address) => new URL(address ?? location.href, location.href)
  const changed = (address) => {
    const [one, other] = [at().searchParams, at(address).searchParams]
    const values = (parameters, key) => parameters.getAll(key).join("\n")
    const keys = new Set([...one.keys(), ...other.keys()])
    return [...keys].filter((key) => values(one, key) !== values(other, key)).sort().join()
  }
  const acted = ({ type, key, target, isTrusted }) => {
    if (!isTrusted) return
    const typing = type === "keydown" && key !== "Enter" && target.matches?.("input, textarea, [role=slider]")
    Object.assign(known, { acted: performance.now(), stepped: false, typing })
  }
  const running = () => document.querySelector("[data-testid=stApp]")?.dataset.testScriptState === "running"
  const byHand = () => known.acted > -Infinity && (performance.now() - known.acted < RECENT_MS || running())
  const step = (keys, to) => {
    const now = performance.now()
    const goesOn = known.typing && keys === known.keys && now - known.pushed < TYPING_MS
    Object.assign(known, { keys, pushed: now })
    return known.stepped || goesOn ? replace(...to) : push(...to)
  }
  for (const name of ["pointerdown", "keydown", "touchend", "click"]) addEventListener(name, acted, true)
  addEventListener("popstate", () => Object.assign(known, none), true)
  for (const [name, unasked] of [["pushState", push], ["replaceState", replace]]) {
    history[name] = (...to) => {
      const elsewhere = at(to[2]).pathname !== location.pathname
      const keys = elsewhere ? "" : changed(to[2])
      if (!byHand()) return unasked(...to)
      if (elsewhere) return known.stepped ? replace(...to) : unasked(...to)
      return keys ? step(keys, to) : replace(...to) // the same things said in another order
    }
  }
}
