// What every graph shares: the page's font, and a zoom that outlives a new figure.
const { search } = new URL(import.meta.url)
const { shade } = await import(new URL(`colours.js${search}`, import.meta.url).href)

export const CONFIG = { displayModeBar: false, doubleClick: "reset", showTips: false, responsive: false }

export function framed(layout, { root, message, mode }) {
  const family = getComputedStyle(root).fontFamily
  return {
    margin: { l: 0, r: 12, t: 4, b: 0 },
    hovermode: "closest",
    ...layout,
    autosize: true,
    width: undefined,
    uirevision: layout.uirevision ?? message.key,
    dragmode: dragging(layout, message),
    selectdirection: "any",
    newselection: { line: { color: shade(message.colours, "@muted", mode), width: 1, dash: "dot" } },
    font: { family, ...layout.font },
    hoverlabel: { ...layout.hoverlabel, font: { family, ...layout.hoverlabel?.font } },
  }
}

// A finger scrolls the page; only a mouse draws boxes.
function dragging(layout, message) {
  return message.box && matchMedia("(pointer: fine)").matches ? "select" : (layout.dragmode ?? false)
}

// Hover text broken anew where its lines are longer than a narrow graph: on a phone they would be cut off.
export function narrowed(data, width) {
  const room = Math.max(18, Math.floor(width / 7.5))
  if (room >= 64) return data
  const fit = (text) => (Array.isArray(text) ? text.map(fit) : typeof text === "string" ? wrapped(text, room) : text)
  return data.map((trace) => (trace.hovertext ? { ...trace, hovertext: fit(trace.hovertext) } : trace))
}

function wrapped(text, room) {
  return text.split("<br>").map((line) => {
    const lines = [""]
    for (const word of line.split(" ")) {
      if (lines.at(-1) && lines.at(-1).length + word.length >= room) lines.push("")
      lines[lines.length - 1] += (lines.at(-1) ? " " : "") + word
    }
    return lines.join("<br>")
  }).join("<br>")
}
