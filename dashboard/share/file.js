// Draws the saved figures in the reader's colours, and again when these, the width or the medium change.
const FIGURES = JSON.parse(document.getElementById("figures").textContent)
const CONFIG = { displayModeBar: false, doubleClick: "reset", showTips: false, responsive: false }
const dark = matchMedia("(prefers-color-scheme: dark)")

const PAPER = 640 // CSS pixels between the margins of an upright A4 or Letter sheet, less the frame

function draw(mode, width) {
  for (const { key, data, layout, colours } of FIGURES) {
    const graph = document.getElementById(`plot-${key}`)
    const coloured = painted({ data, layout }, colours, mode)
    const font = { family: getComputedStyle(document.body).fontFamily, ...coloured.layout.font }
    graph.style.height = `${layout.height ?? 260}px`
    Plotly.react(graph, coloured.data, { ...coloured.layout, font, width: width ?? graph.clientWidth }, CONFIG)
    if (!graph.heard) {
      graph.heard = true
      graph.on("plotly_click", ({ points }) => open(key, points[0]?.customdata))
    }
  }
}

// A bar of the interview leads to its passage.
function open(key, at) {
  if (key !== "barcode" || !at) return
  const passage = document.getElementById(`t${at[0]}-${at[1]}`)
  document.querySelectorAll(".passage.here").forEach((other) => other.classList.remove("here"))
  passage?.classList.add("here")
  passage?.scrollIntoView({ block: "center" })
}

const now = () => draw(dark.matches ? "dark" : "light")
dark.addEventListener("change", now)
addEventListener("resize", now)
addEventListener("beforeprint", () => draw("light", PAPER))
addEventListener("afterprint", now)
now()
