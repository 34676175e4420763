// What this tab keeps through a reload, in its own storage: strings that the session behind the page alone reads.
const OURS = "parley:"
export default function ({ data, setTriggerValue }) {
  const held = () => {
    try {
      const keys = Object.keys(sessionStorage).filter((key) => key.startsWith(OURS))
      return Object.fromEntries(keys.map((key) => [key.slice(OURS.length), sessionStorage.getItem(key)]))
    } catch { // a browser or a frame may forbid it
      return {}
    }
  }
  const keep = ([key, value]) => {
    try {
      if (value === null) sessionStorage.removeItem(OURS + key)
      else sessionStorage.setItem(OURS + key, value)
      return true
    } catch { // no room, or forbidden
      return false
    }
  }
  if (window.parleyToldSession !== data.session) {
    window.parleyToldSession = data.session
    const all = held()
    Object.keys(all).filter((key) => key.startsWith("lost:")).forEach((key) => keep([key, null]))
    if (data.awaited || Object.keys(all).length) setTriggerValue("found", all)
  }
  const given = Object.entries(data.keep)
  if (!given.length) return
  const kept = given.filter(keep).map(([key]) => key)
  setTriggerValue("kept", { kept, refused: given.map(([key]) => key).filter((key) => !kept.includes(key)) })
}
