// One player for the whole visit, at the foot of the window: what plays goes on while the page is worked out anew.
const MARK = ".stHtml [data-parley-play]"
const NEAR_S = 0.05 // a moment is written to the hundredth

export default function ({ data, parentElement }) {
  const home = parentElement.host ?? parentElement
  const click = (event) => {
    const mark = event.target.closest?.(MARK)
    if (!mark || event.metaKey || event.ctrlKey || event.shiftKey || event.button > 0) return
    event.preventDefault()
    player(data).hear(Number(mark.dataset.parleyPlay))
  }
  if (home.parleyHear) document.removeEventListener("click", home.parleyHear)
  home.parleyHear = click
  document.addEventListener("click", click)
  follow()
  if (!window.parleyCued) {
    window.parleyCued = true // once a visit: later the address is where the reader was
    const asked = new URL(location.href).searchParams.get("t")
    if (/^\d+(\.\d+)?$/.test(asked ?? "")) player(data).hear(Number(asked))
  }
  return () => document.removeEventListener("click", click)
}

function make(name, given, ...inside) {
  const made = Object.assign(document.createElement(name), given)
  made.append(...inside)
  return made
}

function clock(seconds) {
  const whole = Math.floor(seconds), two = (number) => String(number).padStart(2, "0")
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60]
  return hours ? `${hours}:${two(minutes)}:${two(whole % 60)}` : `${minutes}:${two(whole % 60)}`
}

// The player of a recording: the one that stands, or a new one where another recording stood.
function player(data) {
  if (window.parleyPlayer?.source === data.source) return window.parleyPlayer
  window.parleyPlayer?.close()
  return window.parleyPlayer = build(data)
}

function build(data) {
  const element = data.tag === "iframe" ? null : make(data.tag, { controls: true, preload: "metadata" })
  const frame = element ?? make("iframe", { allow: "autoplay; encrypted-media; fullscreen", title: data.title })
  const now = make("p", { className: "now", textContent: data.title })
  const say = (words) => { now.textContent = words }
  const stage = make("div", { className: "stage" })
  const copy = make("button", { type: "button", textContent: "Copy link", title: "Copy the link to this moment" })
  const close = make("button", { type: "button", textContent: "Close", ariaLabel: "Close the player" })
  const bar = make("div", { className: "bar" }, now, copy, close)
  const section = make("section", { className: "parley-player" }, stage, bar)
  section.setAttribute("aria-label", "Recording")
  element?.setAttribute("aria-label", `Recording of ${data.title}`)
  const self = { source: data.source, at: 0, allowed: !data.host }

  const start = () => {
    if (!element) {
      frame.src = data.source.replace("{s}", Math.floor(self.at))
      return stage.replaceChildren(frame)
    }
    if (element.parentElement !== stage) {
      element.src = data.source
      stage.replaceChildren(element)
    }
    const go = () => {
      if (element.duration < self.at) say(`The recording ends at ${clock(element.duration)}, before this.`)
      element.currentTime = self.at
    }
    if (element.readyState) go()
    else element.addEventListener("loadedmetadata", go, { once: true })
    element.play().catch(() => {}) // a browser may want a click first: it stands at the moment, to be played
  }
  const ask = () => {
    const page = data.page.replace("{s}", Math.floor(self.at))
    const yes = make("button", { type: "button", textContent: "Play it here", onclick: () => {
      self.allowed = true
      start()
    } })
    const open = make("a", { href: page, target: "_blank", rel: "noopener noreferrer", textContent: "Open it there" })
    const words = `${clock(self.at)} is played by ${data.host}, which then learns that you hear it.`
    stage.replaceChildren(make("p", { textContent: words }), make("div", { className: "choice" }, yes, open))
  }
  self.hear = (at) => {
    self.at = at
    if (!section.isConnected) document.body.append(section)
    document.body.classList.add("parley-hears")
    section.style.colorScheme = getComputedStyle(document.querySelector(".stApp")).colorScheme
    say(data.title)
    self.allowed ? start() : ask()
    mark(self)
  }
  self.moment = () => (element?.parentElement ? element.currentTime : self.at)
  self.say = (words) => say(words ?? data.title)
  self.close = () => {
    element?.pause()
    section.remove()
    stage.replaceChildren()
    document.body.classList.remove("parley-hears")
    window.parleyPlayer = undefined
    unmark()
  }
  close.onclick = self.close
  copy.onclick = () => copyMoment(copy, self.moment())
  element?.addEventListener("timeupdate", () => mark(self))
  element?.addEventListener("error", () => say("The recording cannot be played here."))
  return self
}

async function copyMoment(button, seconds) {
  const address = new URL(location.href)
  for (const own of ["embed", "embed_options", "card"]) address.searchParams.delete(own)
  address.searchParams.set("t", Math.floor(seconds))
  try {
    await navigator.clipboard.writeText(address.href)
    button.textContent = "Copied"
    setTimeout(() => { button.textContent = "Copy link" }, 1600)
  } catch {
    window.prompt("Copy:", address.href)
  }
}

function unmark() {
  for (const passage of document.querySelectorAll(".passage.playing")) {
    passage.classList.remove("playing")
    passage.removeAttribute("aria-current")
  }
}

// Marks the passages that are being said; the page may have been drawn anew since.
function mark(self) {
  if (window.parleyPlayer !== self) return // closed meanwhile
  const at = self.moment() + NEAR_S
  const said = [...document.querySelectorAll(MARK)].filter(({ dataset }) =>
    Number(dataset.parleyPlay) <= at && at < Number(dataset.parleyUntil ?? Infinity))
  const passages = said.map((one) => one.closest(".passage")).filter(Boolean)
  if (passages.length === document.querySelectorAll(".passage.playing").length
    && passages.every((one) => one.classList.contains("playing"))) return
  unmark()
  for (const passage of passages) {
    passage.classList.add("playing")
    passage.setAttribute("aria-current", "true")
  }
  if (said.length) self.say(said[0].dataset.parleySaid)
}

// Passages that come while it plays, or stands still, are marked too.
function follow() {
  if (window.parleyMarks) return
  window.parleyMarks = setInterval(() => window.parleyPlayer && mark(window.parleyPlayer), 1000)
}
