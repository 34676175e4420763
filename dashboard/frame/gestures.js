// What the reader's hand asks of a passage: narrow to a name or topic, open it, copy its link.
// The page around is the framework's: only marks named as nothing of it is, inside HTML of our own, are answered.
const OWN = ".stHtml"
const MARKS = ["narrow", "open", "cite", "copy"].map((act) => `${OWN} [data-parley-${act}]`).join()

export default function ({ data, parentElement, setTriggerValue }) {
  const home = parentElement.host ?? parentElement
  const open = (event) => event.metaKey || event.ctrlKey || event.shiftKey || event.button > 0
  const say = (link, words) => {
    const before = link.dataset.parleyLabel ??= link.textContent
    link.textContent = words
    clearTimeout(link.timer)
    link.timer = setTimeout(() => { link.textContent = before }, 1600)
  }
  const address = (link) => {
    const asked = link.dataset.parleyCopy
    if (asked !== "link" && asked !== "view") return asked
    const found = new URL(asked === "view" ? location.href : link.getAttribute("href"), location.href)
    for (const own of ["embed", "embed_options", "card"]) found.searchParams.delete(own)
    if (link.dataset.parleyInterview) found.searchParams.set("interview", link.dataset.parleyInterview)
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
    const target = event.target.closest?.(MARKS)
    if (!target || open(event)) return
    event.preventDefault()
    const { parleyCopy, parleyCite, parleyOpen, parleyNarrow } = target.dataset
    if (parleyCopy) copy(target)
    else if (parleyCite) setTriggerValue("cite", parleyCite)
    else if (parleyOpen) setTriggerValue("open", parleyOpen)
    else setTriggerValue("narrow", parleyNarrow)
    if (parleyNarrow) target.dispatchEvent(new CustomEvent("parley-acted", { bubbles: true }))
  }
  const press = (event) => {
    const pressed = event.key === "Enter" || event.key === " "
    if (!pressed || !event.target.matches?.(`${OWN} mark[data-parley-narrow]`)) return
    event.preventDefault()
    event.target.click()
  }
  follow()
  remember()
  const forget = () => {
    document.removeEventListener("click", home.parleyClick)
    document.removeEventListener("keydown", home.parleyPress)
  }
  forget()
  Object.assign(home, { parleyClick: click, parleyPress: press })
  document.addEventListener("click", click)
  document.addEventListener("keydown", press)

  const focus = (left) => {
    const passage = document.querySelector(`${OWN} #${data.at}`)
    if (passage) {
      document.querySelectorAll(`${OWN} .passage.here`).forEach((other) => other.classList.remove("here"))
      passage.classList.add("here")
      passage.scrollIntoView({ block: "center" })
      passage.focus({ preventScroll: true })
    } else if (left > 0) setTimeout(() => focus(left - 1), 80)
  }
  if (data?.at && home.parleyAt !== data.at + data.asked) {
    home.parleyAt = data.at + data.asked
    focus(40)
  }

  // On a narrow screen the sidebar lies over the page, so it goes when a page was chosen in it.
  if (window.parleyPath && window.parleyPath !== location.pathname && innerWidth < 768)
    document.querySelector("[data-testid=stSidebar][data-collapsed=false] [data-testid=stSidebarCollapseButton] button")
      ?.click()
  if (window.parleyPath !== location.pathname) document.querySelector(".parley-back")?.remove()
  window.parleyPath = location.pathname

  // The frame on the margin's barcode: the part of the interview that is on the screen.
  const place = (text) => text.replace(/^t/, "").split(/[-.]/).map(Number)
  const before = ([turn, part], [otherTurn, otherPart]) => turn < otherTurn || (turn === otherTurn && part <= otherPart)
  const frame = () => {
    const margin = document.querySelector(`${OWN} .margin`)
    if (!margin) return
    const inView = [...document.querySelectorAll(`${OWN} .reader .passage`)].filter((passage) => {
      const { top, bottom } = passage.getBoundingClientRect()
      return bottom > 60 && top < innerHeight
    })
    if (!inView.length) return
    const bars = [...margin.children]
    const barOf = (passage) => bars.findLast((bar) => before(place(bar.dataset.parleyOpen), place(passage.id))) ?? bars[0]
    const [first, last] = [barOf(inView[0]), barOf(inView.at(-1))]
    margin.style.setProperty("--seen-top", `${first.offsetTop - 2}px`)
    margin.style.setProperty("--seen-height", `${last.offsetTop + last.offsetHeight - first.offsetTop + 4}px`)
    margin.style.setProperty("--seen", 1)
  }
  const scrolled = () => { cancelAnimationFrame(home.parleyFrame); home.parleyFrame = requestAnimationFrame(frame) }
  if (home.parleyScroll) document.removeEventListener("scroll", home.parleyScroll, true)
  home.parleyScroll = scrolled
  document.addEventListener("scroll", scrolled, true)
  setTimeout(frame, 200)
  return () => {
    forget()
    document.removeEventListener("scroll", home.parleyScroll, true)
  }
}
