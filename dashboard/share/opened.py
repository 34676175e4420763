"""What is open on a page beside its charts, as a saved file has it: an exchange, words in context, verdicts."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from html import escape

from dashboard import quotes
from dashboard.interview import worked
from dashboard.measures import search
from dashboard.measures.kwic import ORDERS, kwic, ordered
from dashboard.passages import concordance, pair, verdicts
from dashboard.passages.excerpts import base_address
from dashboard.quotes.checked import Draft
from dashboard.selection.view import View

LINES = 1000  # words in context that a file lists, at most
NAMED = 40  # characters of a file's name that say what is open
IDENTITY = re.compile(r' id="t\d+-\d+"')
TARGET = re.compile(r'href="[^"]*?(\d+)\.(\d+)"')


@dataclass(frozen=True)
class Opened:
    """What is open: the number of an exchange, a query and the order of its lines, a quotation or an article."""

    exchange: int | None = None
    kwic: str = ""
    order: str = next(iter(ORDERS))
    quotation: str = ""
    article: str = ""


NOTHING = Opened()


def read(page: str, held: Mapping[str, object]) -> Opened:
    """What the fields of a page hold open, by the page's title."""
    if page == "Questions & answers":
        number = held.get("exchange")
        return Opened(exchange=int(number)) if isinstance(number, int) else NOTHING
    if page != "Transcript":
        return NOTHING
    if held.get("view") == "In context":
        return Opened(kwic=_text(held, "kwic") or _text(held, "q"), order=_text(held, "order") or NOTHING.order)
    if held.get("view") == "Check quotes":
        article = _text(held, "article")
        return Opened(article=article) if article else Opened(quotation=_text(held, "quote"))
    return NOTHING


def said(opened: Opened) -> str:
    """What is open, to stand before a list of the rest: "the open exchange, "."""
    if opened.exchange is not None:
        return "the open exchange, "
    return "the lines in context, " if opened.kwic else "the verdicts, " if opened.article or opened.quotation else ""


def file_name(view: View, opened: Opened) -> str:
    """The name of the file: Smith-exchange-3.html, Smith-in-context-peace.html, Smith-selection.html."""
    what = "selection" if view.selection.narrowed else ""
    if opened.exchange is not None:
        what = f"exchange-{opened.exchange}"
    elif opened.kwic:
        what = f"in-context-{opened.kwic}"
    elif opened.article or opened.quotation:
        what = "quotes"
    named = re.sub(r"[^\w]+", "-", what[:NAMED]).strip("-")
    return f"{view.interview.slug}{f'-{named}' if named else ''}.html"


def sections(view: View, opened: Opened, *, root: str) -> list[tuple[str, str]]:
    """What is open, each as (title, HTML); links of passages go to the dashboard at `root`, where there is one."""
    base = f"{root}{base_address(view.interview)}" if root else ""
    if opened.exchange is not None:
        return _exchange(view, opened.exchange, base)
    if opened.kwic:
        return [_lines(view, opened)]
    draft = _checked(view, opened)
    return [(verdicts.counted(draft), verdicts.listing(draft, base=base))] if draft else []


def _exchange(view: View, number: int, base: str) -> list[tuple[str, str]]:
    ledger = worked.ledger(view.interview)
    rows = ledger[ledger["exchange"] == number]
    if rows.empty:
        return []
    body = IDENTITY.sub("", pair.pair(view, rows.iloc[0], base=base))  # the passages below have these names
    return [(f"Exchange {number} of {len(ledger)}", body)]


def _lines(view: View, opened: Opened) -> tuple[str, str]:
    """The lines in context; the keyword leads to its passage in the file."""
    hits = ordered(kwic(view.shown, view.interview.mentions, opened.kwic), opened.order)
    told = concordance.counted(hits, view.shown, opened.kwic, rate=False)
    if hits.empty:
        return str(search.parse(opened.kwic)), _paragraph(told)
    more = f" The first {LINES:,} are listed." if len(hits) > LINES else ""
    lines = TARGET.sub(r'href="#t\1-\2"', concordance.lines(view.interview, hits.head(LINES)))
    return f"{search.parse(opened.kwic)} in context", _paragraph(told + more) + lines


def _checked(view: View, opened: Opened) -> Draft | None:
    source = worked.quotable(view.interview)
    if opened.article.strip():
        return quotes.check(opened.article, source)
    return quotes.one(opened.quotation, source) if opened.quotation.strip() else None


def _paragraph(text: str) -> str:
    return f"<p>{escape(text)}</p>"


def _text(held: Mapping[str, object], key: str) -> str:
    value = held.get(key)
    return value if isinstance(value, str) else ""
