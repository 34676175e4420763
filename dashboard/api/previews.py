"""Title and description in the page's own HTML, for whoever previews a link without running the page."""

from html import escape

from starlette.datastructures import Headers, MutableHeaders, QueryParams
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from dashboard.api import cards, query
from dashboard.host import config
from dashboard.host.delivery import early
from dashboard.interview import library
from dashboard.share import address, file
from pipeline.errors import SourceError

TITLE = "<title>Streamlit</title>"  # as Streamlit's index.html has it
OPENED = {"exchanges": ("exchange",), "transcript": ("at",)}  # page → what is open on it, and is on its card
ABOUT = "What was asked, what was answered, in what tone, about whom, and the exact words behind every number."


class Previews:
    """Middleware that gives every page of the dashboard the title and description of its view."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer as the app does; where that is a whole HTML page, with its head filled in."""
        if scope["type"] != "http" or scope["method"] != "GET":
            await self.app(scope, receive, send)
            return
        begun: Message = {}
        body = bytearray()

        async def filled(message: Message) -> None:
            nonlocal begun
            if message["type"] == "http.response.start" and _is_page(message):
                begun = message
            elif message["type"] == "http.response.body" and begun:
                body.extend(message.get("body", b""))
                if not message.get("more_body"):
                    below = cards.root(Headers(scope=scope), scope["scheme"], scope["path"])
                    page = fill(body.decode(), scope["path"], QueryParams(scope["query_string"]), root=below).encode()
                    MutableHeaders(raw=begun["headers"])["content-length"] = str(len(page))
                    await send(begun)
                    await send({"type": "http.response.body", "body": page})
            else:
                await send(message)

        await self.app(scope, receive, filled)


def fill(page: str, path: str, asked: QueryParams, *, root: str = "") -> str:
    """Streamlit's HTML page with the title and description of the view that an address asks for, all it needs named.

    `root` is the dashboard's own address, below which the picture of the view is.
    """
    title, said = words(path, asked)
    tags = (
        f"<title>{escape(title)}</title>"
        f'<meta name="description" content="{escape(said)}"><meta property="og:type" content="article">'
        f'<meta property="og:title" content="{escape(title)}"><meta property="og:description" content="{escape(said)}">'
    )
    return early(page.replace(TITLE, tags + _picture(path, asked, root), 1))


def _picture(path: str, asked: QueryParams, root: str) -> str:
    """Where the picture of the view is; nothing where readers must sign in, or the address means nothing here."""
    try:
        if config.current().sign_in:
            return ""
        opened = OPENED.get(_page(path), ())
        kept = QueryParams([(key, one) for key, one in asked.multi_items() if key in (*query.parameters(), *opened)])
        cards.card(kept, "")
    except (SourceError, LookupError):
        return ""
    return cards.tags(kept, root)


def _page(path: str) -> str:
    return path.rstrip("/").rpartition("/")[2]


def words(path: str, asked: QueryParams) -> tuple[str, str]:
    """The title of a view, and its selection in words; the host's title alone where readers must sign in."""
    try:
        host = config.current()
        if host.sign_in:
            return host.title, ABOUT
        kept = QueryParams([(key, value) for key, value in asked.multi_items() if key in query.parameters()])
        found = query.read(kept) if library.published() else None
    except (SourceError, LookupError):
        return "Parley", ABOUT
    page = address.PATHS.get(_page(path), "")
    title = " – ".join(filter(None, [found.view.interview.title, page, host.title]))
    return title, file.said(found.view)


def _is_page(start: Message) -> bool:
    headers = Headers(raw=start["headers"])
    return headers.get("content-type", "").startswith("text/html") and "content-encoding" not in headers
