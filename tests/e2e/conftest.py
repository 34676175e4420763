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
from playwright.sync_api import Browser, Page, sync_playwright

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
IDLE = """
(quiet) => {
  const app = document.querySelector("[data-testid=stApp]")
  const still = app?.dataset.testScriptState === "notRunning" && app.dataset.testConnectionState === "CONNECTED"
    && !app.querySelector("[data-testid=stSkeleton]") && app.innerText === window.saidBefore
  window.saidBefore = app?.innerText
  if (!still) window.stillSince = undefined
  else window.stillSince ??= performance.now()
  return still && performance.now() - window.stillSince >= quiet
}
"""


def idle(page: Page, *, timeout_s: float = 30) -> None:
    """Wait until the page is connected, and its script and its words have rested for a quarter of a second."""
    page.evaluate("window.stillSince = undefined")
    page.wait_for_function(IDLE, arg=QUIET_MS, timeout=timeout_s * 1000)


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


@pytest.fixture
def open_page(browser: Browser) -> Iterator[Callable[..., Page]]:
    """A function that opens an address in a fresh browser context and waits until it is idle."""
    contexts = []

    def open_at(address: str, **options: object) -> Page:
        options = {"viewport": {"width": 1280, "height": 900}, "color_scheme": "light"} | options
        contexts.append(browser.new_context(**options))
        page = contexts[-1].new_page()
        page.requests = []
        page.problems = []
        page.on("request", lambda request: page.requests.append(request.url))
        page.on("pageerror", lambda error: page.problems.append(str(error)))
        page.goto(address)
        idle(page)
        return page

    yield open_at
    for context in contexts:
        context.close()


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
