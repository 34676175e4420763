"""Addresses: of this view, of a passage, of an embedded card. Pure; the page hands in what the browser says."""

from collections.abc import Iterable, Mapping, Sequence
from html import escape
from urllib.parse import urlencode, urlsplit, urlunsplit

EMBED = ("embed", "embed_options", "card")  # what makes an address an embedded one
MOMENT = "t"  # from which second of the recording an address plays
HEIGHTS = {"pair": 800, "ledger": 900, "barcode": 320}
CARD_HEIGHT = 520
PAGE_HEIGHT = 900


def root(url: str, pages: Iterable[str]) -> str:
    """The address of the dashboard itself, with a closing slash: the page's address less the page.

    `pages` are the url_paths of its pages. Empty for an address that no browser opens (not http or https).
    """
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https"):
        return ""
    folder, _, last = parts.path.rstrip("/").rpartition("/")
    path = folder if last in set(pages) else parts.path.rstrip("/")
    return urlunsplit((parts.scheme, parts.netloc, f"{path}/", "", ""))


def view(url: str, parameters: Mapping[str, Sequence[str]]) -> str:
    """The address of a view, without what would embed it."""
    return _with(url, {key: list(values) for key, values in parameters.items() if key not in EMBED})


def card(url: str, parameters: Mapping[str, Sequence[str]], name: str = "") -> str:
    """The address of a view as a card for another page; `name` picks one card of it."""
    kept = {key: list(values) for key, values in parameters.items() if key not in EMBED}
    return _with(url, kept | {"embed": ["true"]} | ({"card": [name]} if name else {}))


def snippet(address: str, *, title: str, height: int) -> str:
    """The HTML that shows an address in another page, as wide as that page lets it be."""
    return (
        f'<iframe src="{escape(address)}" title="{escape(title)}" width="100%" height="{height}" '
        'style="border:0" loading="lazy" allow="clipboard-write"></iframe>'
    )


def _with(url: str, parameters: Mapping[str, Sequence[str]]) -> str:
    parts = urlsplit(url)
    return urlunsplit((parts.scheme, parts.netloc, parts.path or "/", urlencode(parameters, doseq=True), ""))
