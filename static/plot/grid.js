// The chart's numbers as a table; every cell is text.
export function grid(view) {
  const box = view.root.appendChild(document.createElement("div"))
  box.className = "parley-plot-table"
  box.hidden = true
  box.tabIndex = 0
  box.setAttribute("role", "region")
  const shown = () => !box.hidden
  const refresh = () => {
    if (!view.message.table) box.hidden = true
    if (shown()) fill(box, view.message)
  }
  const toggle = () => {
    box.hidden = !box.hidden
    refresh()
    if (shown()) box.focus()
  }
  return { refresh, toggle, shown }
}

function fill(box, { title, table }) {
  box.setAttribute("aria-label", `Table: ${title}`)
  const made = document.createElement("table")
  made.createCaption().textContent = title
  const head = made.createTHead().insertRow()
  for (const column of table.columns) {
    const cell = head.appendChild(document.createElement("th"))
    cell.scope = "col"
    cell.textContent = String(column).replaceAll("_", " ")
  }
  const body = made.createTBody()
  for (const row of table.data) {
    const line = body.insertRow()
    for (const value of row) write(line.insertCell(), value)
  }
  box.replaceChildren(made)
}

function write(cell, value) {
  if (typeof value === "number") {
    cell.className = "number"
    cell.textContent = Number.isInteger(value) ? value.toLocaleString("en") : value.toFixed(3).replace("-", "−")
  } else cell.textContent = Array.isArray(value) ? value.join("; ") : (value ?? "—")
}
