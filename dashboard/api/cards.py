"""Cards of views for other pages: as a page, as a picture, and as oEmbed describes them."""

import re
from urllib.parse import parse_qsl, urlencode, urlsplit

from starlette.datastructures import Headers, QueryParams
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from dashboard.api import query
from dashboard.api.answers import answer
from dashboard.host import config
from dashboard.interview.interview import Interview
from dashboard.share import address, card_image, card_page, cards, file
from dashboard.share.cards import Card
from pipeline.errors import SourceError

OPEN = ("exchange", "at")  # what is open on a page, which its card shows
OEMBED = ("url", "maxwidth", "maxheight", "format")
HOST = re.compile(r"[\w.-]+(?::\d{1,5})?|\[[0-9a-fA-F:]+\](?::\d{1,5})?")
WIDTH = 640


def root(headers: Headers, scheme: str, path: str) -> str:
    """The address of the dashboard, with a closing slash, as the caller reaches it; "" if its Host header is none.

    `path` is that of the request; a proxy says in X-Forwarded-Proto by which scheme it is reached.
    """
    host = headers.get("host", "")
    scheme = headers.get("x-forwarded-proto", scheme)
    if not HOST.fullmatch(host) or scheme not in ("http", "https"):
        return ""
    folder, _, last = path.rstrip("/").rpartition("/")
    base = folder if last in {*address.PATHS, "card", "card.png", "oembed"} else path.rstrip("/")
    return f"{scheme}://{host}{base}/"


def card(asked: QueryParams, below: str) -> tuple[Card, Interview]:
    """The card of the view that an address asks for, whose dashboard is `below` an address.

    Raises SourceError for what cannot be meant, LookupError for what is not here.
    """
    kept = QueryParams([(key, value) for key, value in asked.multi_items() if key not in OPEN])
    view = query.read(kept).view
    opened = {key: asked.get(key, "") for key in OPEN}
    page = "exchanges" if opened["exchange"] else "transcript" if opened["at"] else ""
    link = f"{below}{page}?{urlencode(asked.multi_items())}" if below else ""
    said = "" if any(opened.values()) else file.said(view)
    return cards.of(view, **opened, said=said, link=link), view.interview


def tags(asked: QueryParams, below: str) -> str:
    """What tells a previewing service of the card of an address: the picture, and where oEmbed is answered."""
    params = urlencode([(key, value) for key, value in asked.multi_items() if key in (*query.parameters(), *OPEN)])
    if not below:
        return ""
    picture = _escaped(f"{below}card.png?{params}")
    page = "exchanges" if asked.get("exchange") else "transcript" if asked.get("at") else ""
    described = _escaped(f"{below}oembed?{urlencode({'url': f'{below}{page}?{params}'})}")
    return (
        f'<meta property="og:image" content="{picture}"><meta property="og:image:width" content="1200">'
        f'<meta property="og:image:height" content="630"><meta name="twitter:card" content="summary_large_image">'
        f'<link rel="alternate" type="application/json+oembed" href="{described}">'
    )


def shown(request: Request) -> Response:
    """The card as a page."""
    asked, below = request.query_params, _root(request)
    found, _ = card(asked, below)
    return HTMLResponse(card_page.page(found, head=tags(asked, below)), headers=card_page.headers())


def drawn(request: Request) -> Response:
    """The card as a picture."""
    found, _ = card(request.query_params, "")
    headers = {"Cache-Control": "private, max-age=300", "X-Content-Type-Options": "nosniff"}
    return Response(card_image.png(found, config.current().title), media_type="image/png", headers=headers)


def described(request: Request) -> Response:
    """The card of an address of this dashboard as oEmbed 1.0 has it."""
    asked, below = request.query_params, _root(request)
    query.check(asked, OEMBED)
    if asked.get("format", "json") != "json":
        raise SourceError(f"format: '{asked['format']}'. Expected json.")
    parts = urlsplit(asked.get("url", ""))
    if not below or parts.netloc != urlsplit(below).netloc:
        raise LookupError("url: no address of this dashboard. Expected one that it shows in a browser.")
    known = (*query.parameters(), *OPEN)
    view = QueryParams([(key, value) for key, value in parse_qsl(parts.query) if key in known])
    found, interview = card(view, below)
    params = urlencode(view.multi_items())
    width, height = _most(asked, "maxwidth", WIDTH), _most(asked, "maxheight", card_page.HEIGHT)
    title = f"{interview.title}, {found.place}" if found.place else interview.title
    told = {
        "version": "1.0", "type": "rich", "title": title, "provider_name": config.current().title,
        "provider_url": below, "html": card_page.snippet(f"{below}card?{params}", title=title, height=height),
        "width": width, "height": height,
        "thumbnail_url": f"{below}card.png?{params}", "thumbnail_width": 1200, "thumbnail_height": 630,
    }  # fmt: skip
    return answer(told, "json", name="oembed")


def _most(asked: QueryParams, key: str, usual: int) -> int:
    value = asked.get(key, str(usual))
    if not re.fullmatch(r"[1-9][0-9]{0,5}", value):
        raise SourceError(f"{key}: '{value}'. Expected a number of pixels.")
    return min(int(value), usual)


def _root(request: Request) -> str:
    return root(request.headers, request.url.scheme, request.url.path)


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace('"', "&quot;").replace("<", "&lt;")
