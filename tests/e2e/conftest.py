"""A real browser against a real server: `serve` starts an app, `open_page` opens it, `idle` waits for it."""

import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

from .tabs import Tabs

ROOT = Path(__file__).parent.parent.parent
CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-default-apps",
    "--disable-sync",
    "--no-first-run",
]
QUIET_MS = 250
LOOK_MS = 40  # between two looks
# Whether the browser has asked for a run that has not ended: in the framework's messages, field 11 asks for one and
# field 6 ends one, with 2 where another follows. The page itself need not tell: a short run shows no other state.
ASKING = """
(() => {
  const ended = (bytes) => {
    let at = 0
    const number = () => {
      let value = 0, shift = 1
      do { value += (bytes[at] & 127) * shift; shift *= 128 } while (bytes[at++] & 128)
      return value
    }
    while (at < bytes.length) {
      const tag = number()
      if (tag % 8 === 0) {
        const value = number()
        if (tag >> 3 === 6) return value !== 2
      } else if (tag % 8 === 2) {
        const length = number()
        at += length
      } else return false
    }
    return false
  }
  window.WebSocket = class extends WebSocket {
    constructor(...given) {
      super(...given)
      this.addEventListener("message", ({ data }) => { if (ended(new Uint8Array(data))) window.asking = false })
    }
    send(data) {
      if (data[0] >> 3 === 11) window.asking = true
      super.send(data)
    }
  }
})()
"""
IDLE = """
(quiet) => {
  if (!window.watching) {
    window.watching = new MutationObserver(() => { window.changed = performance.now() })
    window.watching.observe(document.body, {
      subtree: true, childList: true, characterData: true, attributeFilter: ["data-test-script-state"],
    })
    window.changed = performance.now()
  }
  const app = document.querySelector("[data-testid=stApp]")
  const drawn = (graph) => !graph.clientWidth || graph.querySelector(".svg-container[aria-hidden]")
  return !window.asking && app?.dataset.testScriptState === "notRunning"
    && [...app.querySelectorAll(".parley-plot-graph")].every(drawn)
    && app.dataset.testConnectionState === "CONNECTED" && !app.querySelector("[data-testid=stSkeleton]")
    && performance.now() - Math.max(window.changed, window.acted ?? 0) >= quiet
}
"""


def idle(page: Page, *, quiet_ms: int = QUIET_MS, timeout_s: float = 30) -> None:
    """Wait until the page is connected, every run it asked for has ended, its charts stand, and all rested a moment."""
    page.evaluate("window.acted = performance.now()")  # what an act asks for is not asked for at once
    page.wait_for_function(IDLE, arg=quiet_ms, polling=LOOK_MS, timeout=timeout_s * 1000)


expect.set_options(timeout=30_000)  # a busy machine is no fault of the page's


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One Chromium for all journeys."""
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield chromium
        chromium.close()


@pytest.fixture(scope="session")
def serve(tmp_path_factory) -> Iterator[Callable[..., str]]:
    """A function that serves a script, the dashboard unless told otherwise, and gives its address.

    The script is served from a folder of its own with the dashboard's look, fonts and scripts beside it.
    """
    running: list[subprocess.Popen] = []
    addresses: dict[tuple, str] = {}

    def start(script: Path = ROOT / "streamlit_app.py", *, base_path: str = "", **environment: str) -> str:
        asked = (script, base_path, *sorted(environment.items()))
        if asked not in addresses:
            folder = script.parent if script.parent == ROOT else _house(script, tmp_path_factory.mktemp("app"))
            port = _free_port()
            running.append(_server(folder / script.name, port, base_path, environment))
            addresses[asked] = f"http://127.0.0.1:{port}/{base_path}".rstrip("/")
            _await_health(addresses[asked], running[-1])
        return addresses[asked]

    yield start
    for server in running:
        server.terminate()
        server.wait(timeout=10)


@pytest.fixture(scope="session")
def tabs(browser: Browser) -> Tabs:
    """All tabs."""
    return Tabs(browser, script=ASKING)


@pytest.fixture
def open_page(request: pytest.FixtureRequest, tabs: Tabs) -> Iterator[Callable[..., Page]]:
    """A function that opens an address in a tab that holds nothing and waits until it is idle."""
    taken, failed = [], request.session.testsfailed

    def open_at(address: str, **options: object) -> Page:
        page = tabs.take(**options)
        taken.append(page)
        page.goto(address)
        idle(page)
        return page

    yield open_at
    for page in taken:
        if request.session.testsfailed == failed:
            tabs.give_back(page)
        else:  # nobody knows in what state it is
            page.context.close()


@pytest.fixture
def visit(open_page: Callable[..., Page]) -> Callable[..., Page]:
    """A function that opens an address of the dashboard, which has answered."""

    def open_at(address: str, **options: object) -> Page:
        page = open_page(address, **options)
        page.locator("header.masthead").wait_for()
        return page

    return open_at


@pytest.fixture
def home(serve: Callable[..., str]) -> str:
    """The address of the dashboard."""
    return serve()


def _house(script: Path, folder: Path) -> Path:
    shutil.copy(script, folder / script.name)
    for name in ("static", ".streamlit"):
        (folder / name).symlink_to(ROOT / name)
    return folder


def _server(script: Path, port: int, base_path: str, environment: dict[str, str]) -> subprocess.Popen:
    options = ["--server.headless=true", "--server.address=127.0.0.1", f"--server.port={port}"]
    options += ["--server.fileWatcherType=none", *([f"--server.baseUrlPath={base_path}"] if base_path else [])]
    return subprocess.Popen(
        [sys.executable, "-m", "streamlit", "run", str(script), *options],
        cwd=script.parent,
        env={**os.environ, "PYTHONPATH": str(ROOT), **environment},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


def _free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return free.getsockname()[1]


def _await_health(address: str, server: subprocess.Popen, *, patience_s: float = 60) -> None:
    until = time.monotonic() + patience_s
    while time.monotonic() < until and server.poll() is None:
        try:
            with urlopen(f"{address}/_stcore/health", timeout=1):
                return
        except (URLError, ConnectionError, TimeoutError):
            time.sleep(0.1)
    raise RuntimeError(f"{address} did not come up within {patience_s:.0f} s. Run the script by hand to see why.")
