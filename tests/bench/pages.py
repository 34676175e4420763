"""The dashboard in Chromium against an empty Streamlit page in the same run."""

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from tests.e2e.conftest import CHROMIUM, FLAGS, ROOT, _await_health, _free_port

FLOOR = Path(__file__).with_name("floor_app.py")
ROUNDS = 60


def measure() -> Iterator[tuple[str, str, str]]:
    """(what, value, target) of each measure: times in ms, p95 of ROUNDS clicks."""
    with served(FLOOR) as floor_at, served(ROOT / "streamlit_app.py") as app_at, chromium() as browser:
        floor, app = browser.new_page(), browser.new_page()
        floor.goto(floor_at)
        floor.get_by_text("one", exact=True).wait_for()
        _warm(browser, app_at)
        seconds, payload = _first_view(app, app_at)
        yield "first view of a warm server, seconds", f"{seconds:.2f}", "≤ 2"
        yield "its WebSocket payload, kB", f"{payload / 1000:.0f}", "≤ 150"
        floors, texts = [], []
        for turn in range(ROUNDS):
            floors.append(_floor_click(floor, turn))
            texts.append(_filter_click(app, turn))
        low, high = _p95(floors), _p95(texts)
        yield "empty page's pill click, ms", f"{low:.0f}", ""
        yield "filter change to new passages, ms", f"{high:.0f}", ""
        yield "filter change ÷ empty page", f"{high / low:.1f}", "≤ 2.5"


@contextmanager
def served(script: Path) -> Iterator[str]:
    """A server for a script, and its address."""
    port = _free_port()
    command = [sys.executable, "-m", "streamlit", "run", str(script), f"--server.port={port}"]
    server = subprocess.Popen(
        [*command, "--server.headless=true", "--server.address=127.0.0.1", "--server.fileWatcherType=none"],
        cwd=ROOT,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        _await_health(f"http://127.0.0.1:{port}", server)
        yield f"http://127.0.0.1:{port}"
    finally:
        server.terminate()
        server.wait(timeout=10)


@contextmanager
def chromium() -> Iterator:
    """One browser."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        browser.close()


def _warm(browser, address: str) -> None:
    page = browser.new_page()
    page.goto(address)
    page.locator("ul.passages > li").first.wait_for()
    page.wait_for_timeout(3000)
    page.close()


def _first_view(page: Page, address: str) -> tuple[float, int]:
    received = []
    page.on("websocket", lambda socket: socket.on("framereceived", lambda frame: received.append(len(frame))))
    began = time.perf_counter()
    page.goto(address)
    page.locator("ul.passages > li").first.wait_for()
    page.locator(".barlayer .point").first.wait_for()
    took = time.perf_counter() - began
    page.wait_for_timeout(3000)
    return took, sum(received)


def _floor_click(page: Page, turn: int) -> float:
    name = ("one", "two")[turn % 2]
    began = time.perf_counter()
    page.get_by_text(name, exact=True).click()
    page.get_by_text(f"chosen: {name}").wait_for()
    return (time.perf_counter() - began) * 1000


def _filter_click(page: Page, turn: int) -> float:
    name, expected = (("Questions", "t1-1"), ("Answers", "t2-1"))[turn % 2]
    began = time.perf_counter()
    page.locator(".st-key-show").get_by_text(name, exact=True).click()
    page.wait_for_function("id => document.querySelector('ul.passages > li')?.id === id", arg=expected)
    return (time.perf_counter() - began) * 1000


def _p95(values: list[float]) -> float:
    return statistics.quantiles(values, n=20)[-1]
