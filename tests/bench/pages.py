"""The dashboard in Chromium against an empty Streamlit page in the same run."""

import statistics
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from tests.bench import glance, long, rerun
from tests.bench.serve import ROOT, served
from tests.e2e.conftest import CHROMIUM, FLAGS

FLOOR = Path(__file__).with_name("floor_app.py")
DASHBOARD = ROOT / "serve.py"  # as a host starts it
FILTERED = ("", "exchanges", "topics", "mentions", "transcript", "recurrence")
VIEWS = 9
ROUNDS = 60
PILL = "[data-testid=stButtonGroup] button"
PASSAGE = "ul.passages > li"
BAR = ".barlayer .point"
SETTLED_MS = 400  # no chart is redrawn for as long

# Notes when the page was last clicked, and when a chart was last drawn.
WATCH = """() => {
  window.drawn = 0
  addEventListener("click", () => { window.clicked = performance.now() }, { capture: true })
  for (const graph of document.querySelectorAll(".js-plotly-plot"))
    graph.on("plotly_afterplot", () => { window.drawn = performance.now() })
}"""
SETTLED = f"() => drawn > clicked && performance.now() - drawn > {SETTLED_MS}"


def measure() -> Iterator[tuple[str, str, str]]:
    """(what, value, target) of each measure: p95 of ROUNDS clicks, medians of views and of the server's part."""
    with tempfile.TemporaryDirectory() as folder, served(FLOOR) as floor_at, served(DASHBOARD) as app_at:
        yield from _first_views(floor_at, app_at)
        turns = long.build(Path(folder))
        with chromium() as browser, served(DASHBOARD, PARLEY_TABLES=folder) as long_at:
            floor = browser.new_page()
            floor.goto(floor_at)
            floor.get_by_text("one", exact=True).wait_for()
            app, payload = _opened(browser, app_at)
            yield "its WebSocket payload, kB", f"{payload / 1000:.0f}", "≤ 150"
            other, _ = _opened(browser, long_at)
            for page in (app, other):
                page.evaluate(WATCH)
            clicks = [_round(turn, floor, app, other) for turn in range(ROUNDS)]
            low, words, charts, long_words, long_charts = (_p95(times) for times in zip(*clicks, strict=True))
            yield "empty page's pill click, ms", f"{low:.0f}", ""
            yield "filter change to new passages, ms", f"{words:.0f}", ""
            yield "filter change ÷ empty page", f"{words / low:.1f}", "≤ 2"
            yield "charts settled ÷ empty page", f"{charts / low:.1f}", "≤ 4"
            yield f"filter change with {turns:,} turns ÷ empty page", f"{long_words / low:.1f}", "≤ 2"
            yield f"charts settled with {turns:,} turns ÷ empty page", f"{long_charts / low:.1f}", "≤ 8"
            yield from _server(app_at, "≤ 60")
            yield from _server(long_at, "≤ 120", f" with {turns:,} turns")


def _server(address: str, target: str, of: str = "") -> Iterator[tuple[str, str, str]]:
    """What a filter change costs the server on each page that follows the filters, and what it sends."""
    for page in FILTERED:
        milliseconds, kilobytes = rerun.median(address, page)
        told = f"server's part of a filter change{of}, {page or 'overview'}, ms (kB sent)"
        yield told, f"{milliseconds:.0f} ({kilobytes:,.0f})", target


@contextmanager
def chromium() -> Iterator[Browser]:
    """One browser."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        browser.close()


def _first_views(floor_at: str, app_at: str) -> Iterator[tuple[str, str, str]]:
    """Seconds until a new reader sees the empty page, and the dashboard's passages and its first chart."""
    with glance.reader() as view:
        pairs = [(view(floor_at, PILL), view(app_at, PASSAGE, BAR)) for _ in range(1 + VIEWS)]
    empty, app = (statistics.median(times) for times in zip(*pairs[1:], strict=True))  # the first warms the server
    yield "empty page's first view, seconds", f"{empty:.2f}", ""
    yield "first view of a warm server, seconds", f"{app:.2f}", "≤ 2"
    yield "first view of a warm server ÷ empty page", f"{app / empty:.2f}", "≤ 1.5"


def _opened(browser: Browser, address: str) -> tuple[Page, int]:
    """A page at rest in a browser of its own, and the bytes it has received."""
    received = []
    page = browser.new_page()
    page.on("websocket", lambda socket: socket.on("framereceived", lambda frame: received.append(len(frame))))
    page.goto(address)
    page.locator(PASSAGE).first.wait_for()
    page.locator(".js-plotly-plot").nth(2).wait_for()
    page.wait_for_timeout(3000)
    return page, sum(received)


def _round(turn: int, floor: Page, app: Page, other: Page) -> tuple[float, ...]:
    return _floor_click(floor, turn), *_filter_click(app, turn), *_filter_click(other, turn)


def _floor_click(page: Page, turn: int) -> float:
    name = ("one", "two")[turn % 2]
    began = time.perf_counter()
    page.get_by_text(name, exact=True).click()
    page.get_by_text(f"chosen: {name}").wait_for()
    return (time.perf_counter() - began) * 1000


def _filter_click(page: Page, turn: int) -> tuple[float, float]:
    """Until the passages are new, and until the last chart is drawn anew."""
    name, expected = (("Questions", "t1-1"), ("Answers", "t2-1"))[turn % 2]
    began = time.perf_counter()
    page.locator(".st-key-show").get_by_text(name, exact=True).click()
    page.wait_for_function("id => document.querySelector('ul.passages > li')?.id === id", arg=expected)
    words = (time.perf_counter() - began) * 1000
    page.wait_for_function(SETTLED)
    return words, page.evaluate("drawn - clicked")


def _p95(values: tuple[float, ...]) -> float:
    return statistics.quantiles(values, n=20)[-1]
