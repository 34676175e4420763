// What every graph shares: a clear ground, the page's font, and a zoom that outlives a new figure.
const { search } = new URL(import.meta.url)
const { shade } = await import(new URL(`colours.js${search}`, import.meta.url).href)

export const CONFIG = { displayModeBar: false, doubleClick: "reset", showTips: false, responsive: false }
const CLEAR = "rgba(0,0,0,0)"

export function framed(layout, { root, message, mode }) {
  const colour = (token) => shade(message.colours, token, mode)
  const family = getComputedStyle(root).fontFamily
  const label = { bgcolor: colour("@surface"), bordercolor: colour("@border"), ...layout.hoverlabel }
  return {
    margin: { l: 0, r: 12, t: 4, b: 0 },
    hovermode: "closest",
    ...layout,
    autosize: true,
    width: undefined,
    paper_bgcolor: CLEAR,
    plot_bgcolor: CLEAR,
    uirevision: layout.uirevision ?? message.key,
    dragmode: dragging(layout, message),
    selectdirection: "any",
    newselection: { line: { color: colour("@muted"), width: 1, dash: "dot" } },
    font: { size: 12, color: colour("@text"), family, ...layout.font },
    hoverlabel: { ...label, font: { color: colour("@text"), family, ...layout.hoverlabel?.font } },
  }
}

// A finger scrolls the page; only a mouse draws boxes.
function dragging(layout, message) {
  return message.box && matchMedia("(pointer: fine)").matches ? "select" : (layout.dragmode ?? false)
}
