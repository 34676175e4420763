"""What a hand can act on, found as a reader's browser tells it: by role and label, never by our keys."""

import re
from dataclasses import dataclass

from playwright.sync_api import Locator

# Roles that stand for themselves, and labels of what is part of another control or of the robot's own checks.
ROLES = "combobox searchbox textbox radiogroup slider spinbutton checkbox switch button navigation figure".split()
PARTS = re.compile(
    r"Open|Clear all|Remove .*|Increment|Decrement|(Page|Previous|Next)( page)?( \d+)?|App pages|Undo|Clear filters"
    r"|(Collapse|Expand|Close|Open) sidebar|Close|Scroll .*|file upload"
)
LINE = re.compile(rf"""^\s*- ('?)({"|".join(ROLES)}) "((?:[^"\\]|\\.)*)"([^\n]*)$""", re.M)
PAGINATION = "Pagination"
THEIRS = ":not(.stHtml *, [data-testid=stElementToolbar] *)"  # the page's own HTML has kinds; a table's tools hide

HIDE = """(hidden) => document.querySelectorAll(".stHtml").forEach((one) =>
  hidden ? one.setAttribute("aria-hidden", "true") : one.removeAttribute("aria-hidden"))"""

# Inside HTML of our own: one of every kind of thing that a pointer shows itself as clickable on.
PLACES = ".stHtml :is(a, button, summary, mark)"
KINDS = """all => {
  const kinds = new Map()
  all.forEach((one, place) => {
    const box = one.getBoundingClientRect()
    if (getComputedStyle(one).cursor !== "pointer" || !box.width || !one.checkVisibility()) return
    if (one.tagName === "A" && new URL(one.href).origin !== location.origin) return
    const marks = one.getAttributeNames().filter((name) => name.startsWith("data-"))
    const kind = [one.tagName.toLowerCase(), one.className.replace(/\\b(on|here)\\b/g, "").trim(), ...marks].join(" ")
    const room = one.getClientRects().length > 1 ? 1 : Math.min(box.height, 12)
    if (room > (kinds.get(kind)?.room ?? 0)) kinds.set(kind, { kind, place, room })
  })
  return [...kinds.values()]
}"""

# On the screen: one mark of every kind of a graph, the roomiest of those that nothing covers; of dots the last and
# the second in turn, so that marks of two kinds do not show the same, and none shows what is open unasked.
MARKS = """async graph => {
  for (let frames = 0; !graph.calcdata && frames < 600; frames++) await new Promise(requestAnimationFrame)
  const layout = graph._fullLayout, box = graph.getBoundingClientRect(), kinds = new Map()
  const found = (kind, x, y, room) => {
    const at = { kind, x: box.x + x, y: box.y + y }
    const top = document.elementFromPoint(at.x, at.y)
    if (room > (kinds.get(kind)?.room ?? 0) && graph.contains(top)) kinds.set(kind, { ...at, room })
  }
  for (const calc of graph.calcdata) {
    const trace = calc[0]?.trace
    if (!trace || trace.visible !== true || trace.hoverinfo === "skip") continue
    const axis = (name) => layout[`${name[0]}axis${name.slice(1)}`]
    const xaxis = axis(trace.xaxis ?? "x"), yaxis = axis(trace.yaxis ?? "y")
    const symbol = [trace.marker?.symbol].flat()[0] ?? ""
    const kind = `${trace.type} ${trace.mode ?? ""} ${symbol}`
    const last = [...kinds.keys()].filter((other) => other !== kind).length % 2 === 0
    if (trace.type === "heatmap") {
      trace.z.forEach((cells, row) => cells.forEach((z, column) => {
        if (z === null || row === column) return
        found(kind, xaxis._offset + xaxis.d2p(trace.x?.[column] ?? column),
          yaxis._offset + yaxis.d2p(trace.y?.[row] ?? row), 1 + z)
      }))
    } else calc.forEach((dot, place) => {
      const bar = dot.s0 !== undefined
      if (bar && !dot.s) return
      const along = bar ? (dot.s0 + dot.s1) / 2 : 0, across = bar ? (dot.p0 + dot.p1) / 2 : 0
      const [x, y] = !bar ? [dot.x, dot.y] : trace.orientation === "h" ? [along, across] : [across, along]
      const px = xaxis.c2p(x), py = yaxis.c2p(y)
      if (!(px > 2 && px < xaxis._length - 2 && py > 2 && py < yaxis._length - 2)) return
      const room = bar ? Math.abs((dot.p1 - dot.p0) * dot.s) : !place ? 0.5 : last ? place : calc.length - place
      found(kind, xaxis._offset + px, yaxis._offset + py, room)
    })
  }
  return [...kinds.values()]
}"""


@dataclass(frozen=True)
class Control:
    """A control by its role and its whole label."""

    role: str
    label: str

    @property
    def kind(self) -> str:
        """What it is whatever the view: "button Save or read the chart"."""
        return f"{self.role} {re.sub(r':.*', '', self.label)}"

    def inside(self, scope: Locator) -> Locator:
        """Where it stands."""
        if self.role == "summary":
            return scope.locator("summary:not(.stHtml *)", has_text=self.label)
        return scope.get_by_role(self.role, name=self.label, exact=True).and_(scope.page.locator(THEIRS))


def controls(scope: Locator) -> list[Control]:
    """Every control of a part of the page that can be acted on, in the order of reading, but for its figures' own."""
    found = []
    for quoted, role, written, state in LINE.findall(_told(scope)):
        label = re.sub(r"\\(.)", r"\1", written.replace("''", "'") if quoted else written)
        if "[disabled]" not in state and (not PARTS.fullmatch(label) or label == PAGINATION):
            found.append(Control(role, label))
    found += [Control("summary", text) for text in scope.locator("summary:not(.stHtml *) p").all_inner_texts()]
    return [one for one in dict.fromkeys(found) if one.inside(scope).count()]


def _told(scope: Locator) -> str:
    """What a screen reader finds in a part of the page, less our own HTML, which may be long."""
    scope.page.evaluate(HIDE, True)
    told = scope.aria_snapshot()
    scope.page.evaluate(HIDE, False)
    return told


def places(scope: Locator) -> list[tuple[str, Locator]]:
    """One link, button, mark and summary of every kind in the page's own HTML: (kind, where)."""
    every = scope.locator(PLACES)
    return [(one["kind"], every.nth(one["place"])) for one in every.evaluate_all(KINDS)]


def marks(figure: Locator) -> list[dict]:
    """One mark of every kind of a chart: its kind, and where on the screen."""
    return figure.locator(".parley-plot-graph").evaluate(MARKS)


def answers(figure: Locator) -> bool:
    """Whether a chart shows its marks as clickable."""
    return "parley-plot-clicks" in (figure.get_attribute("class") or "")
