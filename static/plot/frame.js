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
