"""A card as a page without a server behind it, as high as its words: for a frame in another page."""

from base64 import b64encode
from hashlib import sha256
from html import escape
from pathlib import Path

from dashboard import theme
from dashboard.share.cards import Card

HEIGHT = 460  # of its frame where no script tells
STYLE = (Path(__file__).parent / "card.css").read_text(encoding="utf-8")
SCRIPT = (
    "const tell = () => parent.postMessage({ parleyHeight: Math.ceil(document.documentElement.getBoundingClientRect()"
    '.height) }, "*");new ResizeObserver(tell).observe(document.documentElement);addEventListener("load", tell)'
)
LISTEN = (
    '<script>addEventListener("message", (e) => { for (const f of document.querySelectorAll("iframe")) '
    "if (f.contentWindow === e.source && e.data?.parleyHeight > 0) f.style.height = `${e.data.parleyHeight}px` })"
    "</script>"
)
FACES = {
    "InterVar": "app/static/inter-latin-wght-normal.woff2",
    "SerifVar": "app/static/source-serif-4-latin-wght-normal.woff2",
}


def headers() -> dict[str, str]:
    """What a browser may do with the page: show it in any frame, run its one script, load fonts from beside it."""
    allowed = b64encode(sha256(SCRIPT.encode()).digest()).decode()
    policy = (
        f"default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-{allowed}'; font-src 'self'; "
        "base-uri 'none'; form-action 'none'; frame-ancestors *"
    )
    return {
        "Content-Security-Policy": policy,
        "X-Content-Type-Options": "nosniff",
        "Cache-Control": "private, no-cache",
    }


def page(card: Card, *, head: str = "") -> str:
    """The page; `head` is what else it tells who previews it."""
    faces = "".join(
        f'@font-face {{ font-family: {family}; font-weight: 200 900; font-display: swap; src: url("{path}") }}'
        for family, path in FACES.items()
    )
    return (
        '<!doctype html><html lang="en"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{escape(card.title)}</title>{head}<style>{faces}{theme.variables()}{STYLE}</style></head>"
        f"<body>{_article(card)}<script>{SCRIPT}</script></body></html>"
    )


def snippet(address: str, *, title: str, height: int = HEIGHT) -> str:
    """The HTML that shows a card in another page, as high as its words are there."""
    return (
        f'<iframe src="{escape(address)}" title="{escape(title)}" style="border:0;width:100%;height:{height}px" '
        f'loading="lazy"></iframe>{LISTEN}'
    )


def _article(card: Card) -> str:
    parts = "".join(
        f'<blockquote class="{escape(role)}" dir="auto"><b>{escape(speaker)}</b><p>{escape(words)}</p></blockquote>'
        for role, speaker, words, _ in card.parts
    )
    said = f"<p>{escape(card.said)}</p>" if card.said else ""
    facts = " · ".join(filter(None, [card.date, card.place]))
    link = ""
    if card.link:
        words = "Read it whole" if any(cut for *_, cut in card.parts) else "Read it in its place"
        link = f'<a href="{escape(card.link)}" target="_top" rel="noopener">{words}</a>'
    return (
        f'<article><h1 dir="auto">{escape(card.title)}</h1><p class="place">{escape(facts)}</p>{said}{parts}'
        f'<footer class="place">{link}<span>SHA-256 of the source: <code>{escape(card.sha256)}</code></span></footer>'
        "</article>"
    )
