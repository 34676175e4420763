// The chart's one button, with the ways out of it: files and a table.
const { search } = new URL(import.meta.url)
const part = (name) => import(new URL(`${name}.js${search}`, import.meta.url).href)
const [{ picture, sheet }, { grid }] = await Promise.all([part("files"), part("grid")])

export function menu(view, Plotly) {
  const { root } = view
  const corner = root.appendChild(document.createElement("div"))
  corner.className = "parley-plot-corner"
  const more = button(corner, "parley-plot-more", "⋯")
  more.setAttribute("aria-haspopup", "menu")
  const list = corner.appendChild(document.createElement("div"))
  list.className = "parley-plot-menu"
  list.setAttribute("role", "menu")
  const open = (shown) => {
    list.hidden = !shown
    more.setAttribute("aria-expanded", String(shown))
  }
  open(false)
  const table = grid(view)
  const entries = {
    "Download PNG": () => picture(view, Plotly, "png"),
    "Download SVG": () => picture(view, Plotly, "svg"),
    "Download CSV": () => sheet(view),
    "Show as table": () => table.toggle(),
  }
  const items = Object.entries(entries).map(([name, act]) => {
    const item = button(list, "", name)
    item.setAttribute("role", "menuitem")
    item.tabIndex = -1
    item.onclick = () => {
      open(false)
      more.focus()
      act()
    }
    return item
  })
  const refresh = () => {
    more.setAttribute("aria-label", `Save or read the chart: ${view.message.title}`)
    items.slice(2).forEach((item) => { item.hidden = !view.message.table })
    items[3].textContent = table.shown() ? "Hide table" : "Show as table"
    table.refresh()
  }
  more.onclick = () => {
    refresh()
    open(list.hidden)
    if (!list.hidden) items[0].focus()
  }
  more.onkeydown = (event) => {
    if (event.key === "ArrowDown" && list.hidden) {
      event.preventDefault()
      more.click()
    }
  }
  list.onkeydown = (event) => roam(event, items.filter((item) => !item.hidden), () => { open(false); more.focus() })
  const outside = (event) => list.hidden || list.contains(event.target) || more.contains(event.target) || open(false)
  document.addEventListener("pointerdown", outside)
  root.addEventListener("focusout", ({ relatedTarget }) => relatedTarget && !root.contains(relatedTarget) && open(false))
  refresh()
  return { refresh, remove: () => document.removeEventListener("pointerdown", outside) }
}

function roam(event, items, close) {
  const at = items.indexOf(document.activeElement)
  const places = { ArrowDown: at + 1, ArrowUp: at - 1 + items.length, Home: 0, End: items.length - 1 }
  if (event.key in places) {
    event.preventDefault()
    items[places[event.key] % items.length].focus()
  } else if (event.key === "Escape") {
    event.preventDefault()
    close()
  } else if (event.key === "Tab") close()
}

function button(parent, name, text) {
  const made = parent.appendChild(document.createElement("button"))
  made.type = "button"
  made.className = name
  made.textContent = text
  return made
}
