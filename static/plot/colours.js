// Colour tokens: the message brings what each is in light and in dark.
const LUMA = [0.299, 0.587, 0.114]

// "dark" where the theme's ground is.
export function mode(element) {
  const probe = element.appendChild(document.createElement("i"))
  probe.style.cssText = "display:none;color:var(--st-background-color,#fff)"
  const channels = getComputedStyle(probe).color.match(/[\d.]+/g).slice(0, 3)
  probe.remove()
  return channels.reduce((sum, value, place) => sum + value * LUMA[place], 0) < 128 ? "dark" : "light"
}

export function shade(colours, token, mode) {
  return colours[token]?.[mode === "dark" ? 1 : 0] ?? token
}

// A copy of a figure's part with its tokens replaced; only what hangs under a key that says "color" is one.
export function painted(part, colours, mode, colour = false) {
  if (Array.isArray(part)) {
    const inside = colour || (part.length > 0 && part[0] !== null && typeof part[0] === "object")
    return inside ? part.map((inner) => painted(inner, colours, mode, colour)) : part
  }
  if (part !== null && typeof part === "object") {
    return Object.fromEntries(
      Object.entries(part).map(([name, inner]) => [name, painted(inner, colours, mode, colour || name.includes("color"))]),
    )
  }
  return colour && typeof part === "string" ? shade(colours, part, mode) : part
}
