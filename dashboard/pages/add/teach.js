// The lines of a text to mark pieces of: what is selected, or the line that is chosen, is said to be one of some kinds.
export default function ({ data, parentElement, setTriggerValue }) {
  const make = (name, more, ...inside) => {
    const element = Object.assign(document.createElement(name), more)
    element.append(...inside)
    return element
  }
  let home = parentElement.querySelector(".teach")
  const kept = home?.querySelector(".lines").scrollTop ?? 0
  const same = home?.dataset.first === String(data.first)
  home?.remove()

  let line = data.first
  const piece = make("input", { type: "text", id: "teach-piece", autocomplete: "off", placeholder: "mark words below" })
  const teach = (kind) => {
    if (piece.value.trim()) setTriggerValue("taught", { text: piece.value, is: kind, line })
  }
  const kinds = data.kinds.map((kind) => make("button", { type: "button", onclick: () => teach(kind), disabled: true }, kind))
  const fill = (text, number) => {
    piece.value = text
    line = number
    for (const button of kinds) button.disabled = !text.trim()
  }
  piece.oninput = () => {
    const holding = data.lines.findIndex((pieces) => pieces.map(([text]) => text).join("").includes(piece.value.trim()))
    fill(piece.value, holding < 0 ? line : data.first + holding)
  }
  const rows = data.lines.map((pieces, number) =>
    make("li", { tabIndex: number ? -1 : 0, dir: "auto", value: data.first + number },
      ...pieces.map(([text, kind]) => make("span", { className: kind }, text))))
  const list = make("ol", { className: "lines" }, ...rows)
  list.setAttribute("aria-label", "The text, line by line")

  const whole = (row) => fill(row.textContent, row.value)
  list.onclick = ({ target }) => {
    const row = target.closest("li")
    if (row && getSelection().isCollapsed) whole(row)
  }
  list.onkeydown = (event) => {
    const row = event.target.closest("li")
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    const next = row && step && rows[rows.indexOf(row) + step]
    if (next) {
      row.tabIndex = -1
      next.tabIndex = 0
      next.focus()
    } else if (row && (event.key === "Enter" || event.key === " ")) {
      whole(row)
      piece.focus()
      piece.select()
    } else return
    event.preventDefault()
  }
  const mark = () => {
    const chosen = getSelection()
    if (chosen.isCollapsed || !chosen.rangeCount) return
    const range = chosen.getRangeAt(0)
    const start = range.startContainer
    const row = (start.nodeType === 1 ? start : start.parentElement)?.closest("li")
    if (row && list.contains(row)) fill(chosen.toString().trim(), row.value)
  }
  document.addEventListener("selectionchange", mark)

  const label = make("label", { htmlFor: "teach-piece" }, "These words are")
  const bar = make("div", { className: "bar" }, label, piece, make("div", { className: "kinds" }, ...kinds))
  bar.setAttribute("role", "group")
  bar.setAttribute("aria-label", "Say what the marked words are")
  home = make("div", { className: "teach" }, bar, list)
  home.dataset.first = data.first
  parentElement.append(home)
  if (same) list.scrollTop = kept
  return () => document.removeEventListener("selectionchange", mark)
}
