// What the reader's hand asks of a passage: narrow to a name or topic, open it, copy its link.
export default function ({ data, parentElement, setTriggerValue }) {
  const home = parentElement.host ?? parentElement
  const open = (event) => event.metaKey || event.ctrlKey || event.shiftKey || event.button > 0
  const say = (link, words) => {
    const before = link.dataset.label ?? (link.dataset.label = link.textContent)
    link.textContent = words
    clearTimeout(link.timer)
    link.timer = setTimeout(() => { link.textContent = before }, 1600)
  }
  const address = (link) => {
    const asked = link.dataset.copy
    if (asked !== "link" && asked !== "view") return asked
    const found = new URL(asked === "view" ? location.href : link.getAttribute("href"), location.href)
    for (const own of ["embed", "embed_options", "card"]) found.searchParams.delete(own)
    if (link.dataset.interview) found.searchParams.set("interview", link.dataset.interview)
    found.hash = ""
    return found.href
  }
  const copy = async (link) => {
    const text = address(link)
    try {
      await navigator.clipboard.writeText(text)
      say(link, "Copied")
    } catch {
      window.prompt("Copy:", text)
    }
  }
  const click = (event) => {
    const target = event.target.closest?.("[data-narrow],[data-open],[data-cite],[data-copy]")
    if (!target || open(event)) return
    event.preventDefault()
    if (target.dataset.copy) copy(target)
    else if (target.dataset.cite) setTriggerValue("cite", target.dataset.cite)
    else if (target.dataset.open) setTriggerValue("open", target.dataset.open)
    else setTriggerValue("narrow", target.dataset.narrow)
  }
  if (home.parleyClick) document.removeEventListener("click", home.parleyClick)
  home.parleyClick = click
  document.addEventListener("click", click)

  const focus = (left) => {
    const passage = document.getElementById(data.at)
    if (passage) {
      document.querySelectorAll(".passage.here").forEach((other) => other.classList.remove("here"))
      passage.classList.add("here")
      passage.scrollIntoView({ block: "center" })
      passage.focus({ preventScroll: true })
    } else if (left > 0) setTimeout(() => focus(left - 1), 80)
  }
  if (data?.at && home.parleyAt !== data.at + data.asked) {
    home.parleyAt = data.at + data.asked
    focus(40)
  }
  return () => document.removeEventListener("click", home.parleyClick)
}
