"""How a browser gets what it needs before the first page stands: without waiting, compressed once, and early."""

import functools
import gzip
import os
import posixpath
import re
import socket
import stat
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, suppress
from pathlib import Path

import anyio
import streamlit as st
from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from dashboard.plot import component

PAGE = Path(st.__file__).parent / "static" / "index.html"
SCRIPTS = PAGE.parent / "static" / "js"
PARTS = (
    "Html", "Selectbox", "TextInput", "Multiselect", "ButtonGroup", "Slider", "Button", "Metric", "BidiComponent",
    "Pagination", "CustomTheme",
)  # fmt: skip
CHART = ("chart.js", "colours.js", "frame.js", "seen.js", "columns.js")  # what draws a chart, beside Plotly
# What draws charts is made ready while the browser waits for the first message: it is the largest part by far.
WHILE_IDLE = (
    '<script type="module">(window.requestIdleCallback ?? setTimeout)(() => import("./%s").catch(() => {}))</script>'
)
NAMED = re.compile(r'"\./static/js/([\w.-]+\.js)"')
IMPORTED = re.compile(r'\b(?:from|import)"\./([\w.-]+\.js)"')
CONDITIONS = ("range", "if-none-match", "if-modified-since")  # what only the file itself can answer
COMPRESSED = ("text/", "application/javascript", "application/json", "image/svg+xml")
LEAST = 500  # bytes below which compression saves nothing


@asynccontextmanager
async def at_once(_: ASGIApp) -> AsyncIterator[None]:
    """While the server runs, its connections send what they have without awaiting word of what they sent before.

    Streamlit opens its port in a way that asyncio does not know for TCP, so it leaves Nagle's algorithm on, and with
    it the body of every small answer waits 40 ms behind its head. Connections inherit the option from the port.
    """
    for port in _ports():
        port.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    yield


class Assets:
    """Middleware that answers for scripts, styles and fonts from memory, compressed when they are first asked for.

    It repeats what the app itself answered for the same path, so it knows no file that the app does not serve.
    """

    def __init__(self, app: ASGIApp) -> None:
        self.app = app
        self.kept: dict[str, tuple[bytes, list[Message]]] = {}  # path → the query it was asked with, and the answer

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer from memory where that may be; else as the app does."""
        if not _repeatable(scope):
            await self.app(scope, receive, send)
            return
        asked, answer = self.kept.get(scope["path"], (None, []))
        if asked != scope["query_string"]:
            answer = await self._answer(scope, receive)
        for message in answer:
            await send(message)

    async def _answer(self, scope: Scope, receive: Receive) -> list[Message]:
        begun: Message = {}
        body = bytearray()

        async def heard(message: Message) -> None:
            nonlocal begun
            if message["type"] == "http.response.start":
                begun = message
            else:
                body.extend(message.get("body", b""))

        await self.app({**scope, "extensions": {}}, receive, heard)  # a body, not the path of a file
        answer = await anyio.to_thread.run_sync(_packed, begun, bytes(body))
        if _lasting(begun):
            self.kept[scope["path"]] = (scope["query_string"], answer)
        return answer


def early(page: str) -> str:
    """Streamlit's HTML page, with all that our pages are built of named in it, so that a browser fetches it at once.

    Streamlit itself names what it starts with; of the rest, of our fonts and of what draws a chart a browser learns
    only when the first message is there, and words drawn before their font is there are laid out twice. What
    Streamlit starts with goes first: the scripts named here come on the way while it starts, and run once it waits.
    """
    modules = [f"static/js/{name}" for name in _parts()] + [component.address(name) for name in CHART]
    links = [f'<link rel="modulepreload" fetchpriority="low" crossorigin href="./{path}">' for path in modules]
    links.append(f'<link rel="preload" as="script" fetchpriority="low" href="./{component.address("plotly.min.js")}">')
    fonts = [face["url"] for face in st.get_option("theme.fontFaces") or ()]
    links += [f'<link rel="preload" as="font" crossorigin href="./{url}">' for url in fonts]
    links.append(WHILE_IDLE % component.address("chart.js"))
    return page.replace("</head>", f"{''.join(links)}</head>", 1)


@functools.cache
def _parts() -> list[str]:
    """The files of PARTS and of all they import, without those that Streamlit's own page names."""
    named = NAMED.findall(PAGE.read_text(encoding="utf-8"))
    wanted = [path.name for part in PARTS for path in SCRIPTS.glob(f"{part}.*.js")]
    for name in wanted:  # grows by what each imports
        imported = IMPORTED.findall((SCRIPTS / name).read_text(encoding="utf-8"))
        wanted += dict.fromkeys(other for other in imported if other not in {*named, *wanted})
    return wanted


def _ports() -> Iterator[socket.socket]:
    """The sockets at which this process listens for TCP; none where the system does not tell."""
    opened = Path("/dev/fd")
    for path in opened.iterdir() if opened.is_dir() else ():
        with suppress(OSError):  # closed meanwhile
            number = int(path.name)
            if not stat.S_ISSOCK(os.fstat(number).st_mode):
                continue
            with socket.socket(fileno=os.dup(number)) as found:
                internet = found.family in (socket.AF_INET, socket.AF_INET6) and found.type == socket.SOCK_STREAM
                if internet and found.getsockopt(socket.SOL_SOCKET, socket.SO_ACCEPTCONN):
                    yield found


def _repeatable(scope: Scope) -> bool:
    """Whether a file is asked for whole, compressed, and by its one plain path: memory holds no more than the files."""
    if scope["type"] != "http" or scope["method"] != "GET" or "/static/" not in scope["path"]:
        return False
    if posixpath.normpath(scope["path"]) != scope["path"]:
        return False
    headers = Headers(scope=scope)
    return "gzip" in headers.get("accept-encoding", "") and not any(name in headers for name in CONDITIONS)


def _lasting(start: Message) -> bool:
    """Whether an answer is a file's, the same for everyone."""
    headers = Headers(raw=start["headers"])
    page = headers.get("content-type", "").startswith("text/html")
    return start["status"] == 200 and not page and "set-cookie" not in headers


def _packed(start: Message, body: bytes) -> list[Message]:
    """An answer whole, its body compressed where that is worth it."""
    headers = MutableHeaders(raw=start["headers"])
    text = headers.get("content-type", "").startswith(COMPRESSED)
    if text and len(body) >= LEAST and "content-encoding" not in headers:
        body = gzip.compress(body)
        headers["content-encoding"] = "gzip"
        headers["content-length"] = str(len(body))
        headers.add_vary_header("Accept-Encoding")
        if "etag" in headers:
            headers["etag"] = "W/" + headers["etag"].removeprefix("W/")
    return [start, {"type": "http.response.body", "body": body}]
