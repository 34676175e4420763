"""The first view of a page as a reader has it: timed by the page itself, in a Chromium that nobody listens to.

Playwright hears of every request, and on two cores the hearing alone costs a first view a tenth of its time and more.
"""

import itertools
import json
import re
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from websockets.sync.client import connect

from tests.e2e.conftest import CHROMIUM, FLAGS

REST_S = 1  # between views, until the last reader's page is gone, and until the next one's empty tab stands
LISTENING = re.compile(r"DevTools listening on (\S+)")
# Runs before any script of a page: when everything that is awaited stands, in seconds since the page was asked for.
STOPWATCH = """
window.stood = new Promise((resolve) => {
  const awaited = %s
  const look = () => awaited.every((one) => document.querySelector(one))
    ? resolve(performance.now() / 1000) : requestAnimationFrame(look)
  requestAnimationFrame(look)
})
"""


@contextmanager
def reader() -> Iterator[Callable[..., float]]:
    """A function that opens an address as a new reader and gives the seconds until all its CSS selectors stand."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        options = ["--headless=new", "--remote-debugging-port=0", f"--user-data-dir={profile}"]
        chromium = subprocess.Popen([CHROMIUM, *FLAGS, *options], stderr=subprocess.PIPE, text=True)
        try:
            heard = next(filter(None, map(LISTENING.match, chromium.stderr)))
            with connect(heard[1], max_size=None) as socket:
                yield lambda address, *awaited: _view(_commands(socket), address, awaited)
        finally:
            chromium.terminate()
            chromium.wait(timeout=10)


def _view(command: Callable[..., dict], address: str, awaited: tuple[str, ...]) -> float:
    context = command("Target.createBrowserContext")["browserContextId"]
    target = command("Target.createTarget", url="about:blank", browserContextId=context, width=1280, height=720)
    session = command("Target.attachToTarget", targetId=target["targetId"], flatten=True)["sessionId"]
    command("Page.enable", session)
    command("Page.addScriptToEvaluateOnNewDocument", session, source=STOPWATCH % json.dumps(awaited))
    time.sleep(REST_S)
    command("Page.navigate", session, url=address)
    stood = command("Runtime.evaluate", session, expression="stood", awaitPromise=True)
    command("Target.disposeBrowserContext", browserContextId=context)
    time.sleep(REST_S)
    return stood["result"]["value"]


def _commands(socket) -> Callable[..., dict]:
    """A function that sends a command of the DevTools protocol and waits for its result."""
    numbers = itertools.count(1)

    def command(method: str, session: str | None = None, **params: object) -> dict:
        number = next(numbers)
        at = {"sessionId": session} if session else {}
        socket.send(json.dumps({"id": number, "method": method, "params": params, **at}))
        while (message := json.loads(socket.recv(timeout=60))).get("id") != number:
            continue
        return message["result"]

    return command
