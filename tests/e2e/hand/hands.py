"""Three hands: a mouse, a finger, and the keyboard alone."""

from typing import ClassVar

from playwright.sync_api import Locator, Page, expect

from e2e.conftest import QUIET_MS, idle

REACHED = """() => {
  window.reached = new Set()
  document.addEventListener("focusin", ({ target }) => { again = reached.has(target); reached.add(target) })
  window.again = false
}"""
# Two frames: what scrolled in one is told at the next.
RESTED = "() => new Promise((rested) => requestAnimationFrame(() => requestAnimationFrame(rested)))"
CELL = 150, 52  # px of a table's canvas: below its head, past its row numbers
SIDEBAR = '[data-testid="stSidebar"]'


class Hand:
    """Presses things, and waits for the answer."""

    options: ClassVar[dict] = {}  # of the browser's context
    pointed = True  # whether it points at places of the screen

    def __init__(self, page: Page) -> None:
        self.page, self._opened = page, False

    def settle(self, *, quiet_ms: int = 80) -> None:
        """Wait for the answer to an act."""
        idle(self.page, quiet_ms=quiet_ms, timeout_s=20)

    def press(self, one: Locator) -> None:
        """Press a control and wait for the answer."""
        self._press(one)
        self.settle()

    def write(self, field: Locator, text: str) -> None:
        """Write into a field in place of what it holds, and wait for the answer."""
        self._press(field)
        self.page.keyboard.press("ControlOrMeta+a")
        self.page.keyboard.press("Delete")
        self.page.keyboard.insert_text(text)
        self.page.keyboard.press("ControlOrMeta+Enter" if field.evaluate("one => one.rows > 0") else "Enter")
        self.settle()

    def shut(self, box: Locator) -> None:
        """Leave a drop-down, and wait for the answer."""
        self.settle()
        if box.get_attribute("aria-expanded") == "true":
            self.page.keyboard.press("Escape")
        expect(self.page.get_by_role("listbox")).to_have_count(0)  # it fades, and all else is out of reach till then
        self.settle()

    def open_sidebar(self) -> None:
        """See to it that the sidebar is there."""
        if not self._open():
            self.press(self.page.get_by_test_id("stExpandSidebarButton"))
            self._opened = True

    def close_sidebar(self) -> None:
        """See to it that a sidebar that had to be opened covers nothing."""
        if self._opened and self._open():
            self.press(self.page.locator(f"{SIDEBAR} [data-testid=stSidebarCollapseButton] button"))

    def _open(self) -> bool:
        return self.page.locator(SIDEBAR).get_attribute("data-collapsed") == "false"


class Mouse(Hand):
    """Moves and clicks."""

    def _press(self, one: Locator) -> None:
        one.click()

    def open(self, box: Locator) -> None:
        """Open a drop-down. It shuts where the page scrolls under it, so the page comes to rest first."""
        box.scroll_into_view_if_needed()
        box.evaluate(RESTED)
        self._press(box)

    def take(self, box: Locator, option: Locator) -> None:
        """Take an option of a drop-down that is open."""
        self._press(option)
        self.shut(box)

    def mark(self, figure: Locator, at: dict) -> None:
        """Click a mark of a chart."""
        self.page.mouse.move(at["x"] - 2, at["y"])
        self.page.mouse.move(at["x"], at["y"])
        self.page.mouse.click(at["x"], at["y"])
        self.settle()

    def edit(self, grid: Locator) -> None:
        """Open a cell of a table."""
        grid.scroll_into_view_if_needed()
        box = grid.bounding_box()
        self.page.mouse.dblclick(box["x"] + CELL[0], box["y"] + CELL[1])

    def slide(self, slider: Locator, share: float) -> None:
        """Bring a slider's end to a share of its track."""
        track = slider.locator("xpath=ancestor::*[@role='group'][1]").bounding_box()
        thumb = slider.locator("xpath=../..").bounding_box()
        y = thumb["y"] + thumb["height"] / 2
        self.page.mouse.move(thumb["x"] + thumb["width"] / 2, y)
        self.page.mouse.down()
        self.page.mouse.move(track["x"] + share * track["width"], y, steps=4)
        self.page.mouse.up()
        self.settle(quiet_ms=QUIET_MS)  # a slider tells where it is when it has rested


class Finger(Mouse):
    """Taps, on a screen as narrow as a telephone's."""

    options: ClassVar[dict] = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}

    def _press(self, one: Locator) -> None:
        one.tap()

    def mark(self, figure: Locator, at: dict) -> None:
        self.page.touchscreen.tap(at["x"], at["y"])
        self.settle()

    def edit(self, grid: Locator) -> None:
        """Touch a cell: the framework's tables open no cell to a finger."""
        grid.scroll_into_view_if_needed()
        box = grid.bounding_box()
        self.page.touchscreen.tap(box["x"] + CELL[0], box["y"] + CELL[1])

    def slide(self, slider: Locator, share: float) -> None:
        track = slider.locator("xpath=ancestor::*[@role='group'][1]").bounding_box()
        thumb = slider.locator("xpath=../..").bounding_box()
        self.page.touchscreen.tap(track["x"] + share * track["width"], thumb["y"] + thumb["height"] / 2)
        self.settle(quiet_ms=QUIET_MS)  # a slider tells where it is when it has rested


class Keys(Hand):
    """Focus and keys, no pointer."""

    pointed = False

    def _press(self, one: Locator) -> None:
        one.focus()
        if one.get_attribute("type") not in ("text", "search", "number") and one.evaluate("one => !(one.rows > 0)"):
            self.page.keyboard.press("Enter")

    def walk(self) -> None:
        """Press Tab from the page's beginning to its end."""
        self.page.evaluate(REACHED)
        while not self.page.evaluate("window.again"):
            for _ in range(8):
                self.page.keyboard.press("Tab")

    def reached(self, one: Locator) -> bool:
        """Whether the walk came to a control, or to a part of it."""
        return one.evaluate("one => [...reached].some((other) => one.contains(other))")

    def open(self, box: Locator) -> None:
        box.focus()
        self.page.keyboard.press("ArrowDown")

    def take(self, box: Locator, option: Locator) -> None:
        option.wait_for()
        room = self.page.get_by_role("option").count()
        for key in ["ArrowDown"] * room + ["ArrowUp"] * room:
            if box.get_attribute("aria-activedescendant") == option.get_attribute("id"):
                break
            self.page.keyboard.press(key)
        self.page.keyboard.press("Enter")
        self.shut(box)

    def edit(self, grid: Locator) -> None:
        """Go to a cell and open it."""
        grid.focus()
        for key in ("ArrowDown", "ArrowRight", "Enter"):
            self.page.keyboard.press(key)

    def mark(self, figure: Locator, at: dict) -> None:
        """Walk to the third mark of a chart and take it."""
        figure.get_by_role("application").focus()
        for key in ("Home", "ArrowRight", "ArrowRight", "Enter"):
            self.page.keyboard.press(key)
        self.settle()

    def slide(self, slider: Locator, share: float) -> None:
        slider.focus()
        self.page.keyboard.press({0.0: "Home", 1.0: "End"}.get(share, "PageUp" if share < 0.5 else "PageDown"))
        self.settle(quiet_ms=QUIET_MS)  # a slider tells where it is when it has rested
