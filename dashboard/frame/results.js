// What a click opened comes into view where it lies off the screen, and one step leads back to what was clicked.
const RESULTS = ["passages", "pair", "about", "each"].map((card) => `.st-key-card-${card}`).join()
const ENOUGH = 160 // px of a result that are seen at once
const LOOK_MS = 60, PATIENCE_MS = 5000, QUIET_MS = 250

// Calls back when the page has answered: its script has run and rests.
function answered(done) {
  const running = () => document.querySelector("[data-testid=stApp]")?.dataset.testScriptState !== "notRunning"
  const asked = performance.now()
  let rested = asked
  const look = () => {
    const now = performance.now()
    if (running()) rested = now
    if (now - rested >= QUIET_MS || now - asked >= PATIENCE_MS) done()
    else setTimeout(look, LOOK_MS)
  }
  setTimeout(look, LOOK_MS)
}

function seen(card) {
  const { top, bottom, height } = card.getBoundingClientRect()
  return Math.min(bottom, innerHeight) - Math.max(top, 0) >= Math.min(ENOUGH, height)
}

function bring(from) {
  document.querySelector(".parley-back")?.remove()
  const cards = [...document.querySelectorAll(RESULTS)]
  const follows = (card) => from.compareDocumentPosition(card) & Node.DOCUMENT_POSITION_FOLLOWING
  const card = cards.find(follows) ?? cards[0]
  if (!card || !from.isConnected || card.contains(from) || seen(card)) return
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches
  const behavior = still ? "auto" : "smooth"
  card.style.scrollMarginTop = "4rem"
  card.scrollIntoView({ block: "start", behavior })
  const back = Object.assign(document.createElement("button"), {
    type: "button", className: "parley-back", textContent: "Back to the chart",
    onclick: () => {
      back.remove()
      from.scrollIntoView({ block: "center", behavior })
    },
  })
  document.body.append(back)
}

function follow() {
  if (window.parleyFollows) return
  window.parleyFollows = true
  document.addEventListener("parley-acted", ({ target }) => answered(() => bring(target)))
  window.addEventListener("popstate", () => document.querySelector(".parley-back")?.remove())
}

