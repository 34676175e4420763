"""Tabs of a browser, each with a store of its own: emptied and taken again, they keep only what they have compiled."""

import re
from collections import defaultdict

from playwright.sync_api import Browser, ConsoleMessage, Page

WINDOW = {"width": 1280, "height": 900}
EMPTY = "sessionStorage.clear(), localStorage.clear()"


class Tabs:
    """The tabs that nobody has taken, by what they can do: touch, permissions …"""

    def __init__(self, browser: Browser, *, script: str) -> None:
        self._browser, self._script = browser, script
        self._free: dict[str, list[Page]] = defaultdict(list)

    def take(self, *, viewport: dict = WINDOW, color_scheme: str = "light", **options: object) -> Page:
        """A tab that holds nothing; its `requests` and `problems` are those from now on."""
        free = self._free[repr(options)]
        page = free.pop() if free else self._new(options)
        page.requests, page.problems = [], []
        page.set_viewport_size(viewport)
        page.emulate_media(color_scheme=color_scheme)
        return page

    def give_back(self, page: Page) -> None:
        """Empty a tab: what its addresses have stored, its cookies, what stands in the way of its requests."""
        page.unroute_all()
        for frame in page.frames:
            frame.evaluate(EMPTY)
        if served := re.match(r"https?://[^/]+", page.url):  # a page that still runs can store once more as it is left
            page.goto(f"{served[0]}/_stcore/health")
            page.evaluate(EMPTY)
        page.goto("about:blank")
        page.mouse.move(0, 0)
        page.context.clear_cookies()
        self._free[page.options].append(page)

    def _new(self, options: dict) -> Page:
        context = self._browser.new_context(**options)
        context.add_init_script(self._script)
        page = context.new_page()
        page.options = repr(options)
        page.on("request", lambda request: page.requests.append(request.url))
        page.on("pageerror", lambda error: page.problems.append(str(error)))
        page.on("console", lambda message: page.problems.extend(_complaint(message)))
        return page


def _complaint(message: ConsoleMessage) -> list[str]:
    """What the browser's console complains of, but for the framework's first look for its server.

    It looks below the page's own address ("/topics/_stcore/health"), is not answered, and looks at the root.
    """
    wanting = re.search(r"/\w+/_stcore/(health|host-config)$", message.location.get("url", ""))
    return [f"{message.type}: {message.text}"] if message.type in ("error", "warning") and not wanting else []
