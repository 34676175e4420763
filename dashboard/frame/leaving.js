// Asks before a reload or a closed tab takes what nothing keeps, and notes it for the page that comes after.
const OURS = "parley:"
export default function ({ data, parentElement }) {
  const home = parentElement.host ?? parentElement
  const note = (line) => {
    try {
      if (line === null) sessionStorage.removeItem(OURS + data.key)
      else sessionStorage.setItem(OURS + data.key, line)
    } catch { // a browser or a frame may forbid it: then it is only asked
    }
  }
  const ask = (event) => {
    note(data.line)
    event.preventDefault()
    event.returnValue = ""
  }
  if (home.parleyAsk) removeEventListener("beforeunload", home.parleyAsk)
  home.parleyAsk = ask
  addEventListener("beforeunload", ask)
  return () => {
    removeEventListener("beforeunload", home.parleyAsk)
    note(null)
  }
}
