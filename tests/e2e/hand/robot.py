"""The robot: a hand that acts through a page, and after every act looks whether all is well."""

import re
from dataclasses import dataclass, field
from urllib.parse import parse_qs, urlsplit

from playwright.sync_api import Locator, Page, expect

from dashboard.selection import facets
from e2e.hand import controls
from e2e.hand.acts import ACTS
from e2e.hand.controls import Control
from e2e.hand.hands import Hand

WRONG = re.compile("There is no such place|it was ignored|is no pair of|Traceback|went wrong")
LEADING = {"Open it": "/"}  # buttons that lead to another page
# What brings further controls with it.
OPENING = {"radiogroup", "summary", "textbox"}
# The words and the held values of the page, without its pictures and what a reader has unfolded.
VIEW = """() => {
  const main = document.querySelector("[data-testid=stMain]"), said = []
  const left = ".parley-plot, style, script, template, .copy-view, .acts, [data-testid=stIconMaterial],"
    + "[data-testid=InputInstructions], [data-testid=stExpanderDetails]"
  const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, (node) =>
    node.nodeType === 1 && node.matches(left) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT)
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    if (node.nodeType === 3 && node.data.trim()) said.push(node.data.trim())
  const figures = [...main.querySelectorAll("[role=figure]")].map((one) => one.getAttribute("aria-label"))
  const values = [...document.querySelectorAll("input:not([type=file]), textarea")]
    .filter((one) => one.ariaLabel && one.value && !one.closest(left)).map((one) => `${one.ariaLabel}: ${one.value}`)
  const chosen = [...document.querySelectorAll("[aria-checked=true], [data-tag]")]
    .filter((one) => !one.closest(left)).map((one) => one.textContent)
  return [...said, "·", ...figures, "·", ...values, "·", ...chosen]
}"""
# Whether the tab holds work of the reader's own, which no address carries.
HELD = "Object.keys(sessionStorage).some((key) => key.startsWith('parley'))"
SHOWS = f"(view) => JSON.stringify(({VIEW})()) === JSON.stringify(view)"
DRAWN = "figure => figure.querySelector('.parley-plot-graph')?._fullLayout"


def seen_in(page: Page) -> list[str]:
    """What a page shows: its words, what its fields hold, and what its pictures are said to show."""
    return page.evaluate(VIEW)


def filters_in(address: str) -> dict[str, list[str]]:
    """The filters of an address."""
    asked = parse_qs(urlsplit(address).query)
    return {key: values for key, values in asked.items() if facets.of_key(key)}


@dataclass
class Robot:
    """One hand on one page; `views` collects what every address showed, to be opened again."""

    hand: Hand
    views: dict[str, list[str]] = field(default_factory=dict)
    thorough: bool = False  # whether a filter is chosen, cleared and undone twice, or chosen and undone
    seen: set[str] = field(default_factory=set)
    trail: list[str] = field(default_factory=list)
    _dialog: Locator | None = None

    def __post_init__(self) -> None:
        self.page = self.hand.page
        self.main, self.side = self.page.get_by_role("main"), self.page.get_by_role("region", name="Sidebar")

    def explore(self, *, sidebar: bool) -> None:
        """Act on every control, kind of thing in passages, and kind of mark of the page that is open."""
        self.start = self.page.url
        self.check("opened it")
        assert self.page.evaluate("document.documentElement.scrollWidth <= innerWidth + 1"), self.told("it is too wide")
        if sidebar:
            self.hand.open_sidebar()
            self.controls(self.side)
            if urlsplit(self.start).path == "/":
                self.links()
            self.hand.close_sidebar()
        self.controls(self.main)
        self.places()
        self.marks()

    def controls(self, scope: Locator) -> None:
        """Act on every control of a part of the page, and on those that an act brings."""
        for control in controls.controls(scope):
            if scope is self.side:
                self.hand.open_sidebar()
            if control.kind not in self.seen and control.role in ACTS and control.inside(scope).first.is_visible():
                self.seen.add(control.kind)
                self._through(control, scope)

    def _through(self, control: Control, scope: Locator) -> None:
        if control.label in LEADING:
            self.hand.press(control.inside(scope).first)
            self.check(f"pressed {control.label}", path=LEADING[control.label])
            return self.back(self.start)
        past = [self.filters()]
        for step in ACTS[control.role](self.hand, control.inside(scope).first):
            self.check(f"{control.role} “{control.label[:60]}”: {step}")
            past.append(self.filters())
            if past[-1] == past[0]:
                self._follow(control, scope)
                if not control.inside(scope).count():  # what it brought has led on
                    return None
            elif not self.thorough or control.role == "button":  # what a button narrows, Undo alone widens
                return self.undo(past[0])
        if any(one != past[0] for one in past):
            assert past[-1] == past[0], self.told("it does not clear")
            self.undo(past[-2])
            self.undo(past[-3])

    def _follow(self, control: Control, scope: Locator) -> None:
        """Act on what an act has opened: a dialog, which is closed again, or more of the page."""
        if self.page.get_by_role("dialog").count():
            if scope is not self._dialog:
                self.dialog()
        elif scope is self.main and control.role in OPENING:
            self.controls(self.main)
            self.grids()
            self.places()

    def dialog(self) -> None:
        """Act on all that a dialog holds, and close it."""
        dialog = self._dialog = self.page.get_by_role("dialog")
        self.controls(dialog)
        if (close := dialog.get_by_role("button", name="Close")).count():
            self.hand.press(close)
        else:
            self.page.keyboard.press("Escape")  # a calendar; a day that is taken has closed it
        expect(dialog).to_have_count(0)
        self.check("closed the dialog")

    def links(self) -> None:
        """Take every page from the list of pages, which then covers nothing, and come back by it."""
        pages = self.page.get_by_role("navigation", name="App pages").get_by_role("link")
        paths = [urlsplit(one.get_attribute("href")).path for one in pages.all()]
        here = paths.index(urlsplit(self.start).path)
        for place in [*range(here), *range(here + 1, len(paths)), here]:
            self.hand.open_sidebar()
            self.hand.press(pages.nth(place))
            self.check(f"took the page {paths[place]}", path=paths[place])
            self.main.get_by_role("heading").first.click(trial=True)

    def places(self) -> None:
        """Act on one thing of every kind in the page's own HTML; a link leads where it says, or stays."""
        for kind, place in controls.places(self.main):
            if kind in self.seen:
                continue
            self.seen.add(kind)
            before, address, target = (
                self.filters(),
                self.page.url,
                urlsplit(place.get_attribute("href") or self.page.url).path,
            )
            self.hand.press(place)
            self.landed(f"pressed {kind}", leads=target.rpartition("/")[2], before=before, back=address)
            if kind.startswith("summary"):
                self.hand.press(place)
            if kind.startswith("a ") and self.page.url != address:
                self.back(address)

    def marks(self) -> None:
        """Act on one mark of every kind of every chart; where marks answer, the address says so."""
        for number, figure in enumerate(self.main.get_by_role("figure").all()):
            figure.scroll_into_view_if_needed()
            self.page.wait_for_function(DRAWN, arg=figure.element_handle())
            for kind in [mark["kind"] for mark in controls.marks(figure)][: None if self.hand.pointed else 1]:
                before, address = self.filters(), self.page.url
                figure.scroll_into_view_if_needed()
                at = next(mark for mark in controls.marks(figure) if mark["kind"] == kind)
                self.hand.mark(figure, at)
                step = f"chart {number + 1}, a mark of {kind}"
                assert self.page.url != address or not controls.answers(figure), self.told(f"{step}: no answer")
                self.landed(
                    step,
                    leads="transcript" if urlsplit(self.start).path == "/compare" else "",
                    before=before,
                    back=address,
                )
                if self.page.url != address:  # a mark of what is open already has nothing to open
                    self.back(address)

    def landed(self, step: str, *, leads: str, before: dict, back: str) -> None:
        """Check the page after a press that may lead elsewhere, open a dialog or narrow; then go back."""
        if self.path() != urlsplit(self.start).path:
            self.check(step, path=f"/{leads}")
            return self.back(back)
        self.check(step)
        if self.page.get_by_role("dialog").count():
            self.dialog()
        if self.filters() != before:
            self.undo(before)

    def grids(self) -> None:
        """Open a cell of every table that can be edited; by keys, write into it, and then what it held."""
        for number, grid in enumerate(self.main.get_by_test_id("data-grid-canvas").all()):
            key = f"table {number + 1} of {self.path()}"
            if key in self.seen or not grid.is_visible():
                continue
            self.seen.add(key)
            cell = self.page.locator(".gdg-input").first
            self.hand.edit(grid)
            self.check(f"opened a cell of {key}")
            if not self.hand.pointed:
                held = cell.input_value()
                self.enter(cell, "once more", f"wrote into {key}")
                self.hand.edit(grid)
                self.enter(cell, held, f"wrote back into {key}")
            self.page.keyboard.press("Escape")
            self.hand.settle()
            expect(cell).to_have_count(0)

    def enter(self, cell: Locator, words: str, step: str) -> None:
        """Write into an open cell."""
        cell.fill(words)
        self.page.keyboard.press("Enter")
        self.hand.settle()
        self.check(step)

    def undo(self, wanted: dict) -> None:
        """Press Undo, which brings the filters back."""
        self.hand.open_sidebar()
        self.hand.press(self.page.get_by_role("button", name="Undo"))
        self.check("undid it")
        assert self.filters() == wanted, self.told(f"Undo does not bring {wanted} back")
        self.hand.close_sidebar()

    def back(self, address: str) -> None:
        """Stand where the act began."""
        self.page.goto(address)
        self.page.locator("header.masthead").wait_for()
        self.hand.settle()

    def check(self, step: str, *, path: str | None = None) -> None:
        """All is well: the page asked for, no exception, nothing said to be missing, nothing in the console."""
        self.trail.append(step)
        view = seen_in(self.page)
        assert self.path() == (path or urlsplit(self.start).path), self.told(f"the page is {self.page.url}")
        assert not self.page.get_by_test_id("stException").count(), self.told("an exception")
        assert not (wrong := [one for one in view if WRONG.search(one)]), self.told(wrong)
        assert not self.page.problems, self.told(self.page.problems)
        if not self.page.evaluate(HELD):
            self.views[self.page.url] = view

    def path(self) -> str:
        """The page's path."""
        return urlsplit(self.page.url).path

    def filters(self) -> dict[str, list[str]]:
        """The filters in the address."""
        return filters_in(self.page.url)

    def told(self, wrong: object) -> str:
        """What went wrong, where, and after which acts."""
        return f"{self.page.url}: {wrong}, after {' → '.join(self.trail[-4:])}"
