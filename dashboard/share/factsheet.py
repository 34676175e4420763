"""A fact-check sheet to take away: every quotation of a draft with its verdict, in Markdown or as one HTML file."""

import re
from html import escape

from dashboard import writing
from dashboard.interview.interview import Interview
from dashboard.passages import verdicts
from dashboard.quotes.check import Checked, Draft
from dashboard.share import cite, file

TITLE = "Fact-check of quotations"
ADDRESS = re.compile(r"https?://[^\s<>]+")


def markdown(draft: Draft, interview: Interview, *, made: str, link: str = "") -> str:
    """The sheet in Markdown; nothing of the draft or the transcript is read as Markdown."""
    lines = [
        f"# {TITLE}",
        "",
        *(f"- {name}: {_value(value)}" for name, value in _head(interview, made, link)),
    ]
    lines += ["", f"**{cite.as_markdown(verdicts.counted(draft))}**", ""]
    for number, one in enumerate(draft.quotations, 1):
        lines += _item(number, one)
    if draft.claims:
        lines += [f"## {verdicts.UNCHECKED}", "", *(f"- {cite.as_markdown(claim)}" for claim in draft.claims), ""]
    return "\n".join(lines)


def page(draft: Draft, interview: Interview, *, made: str, link: str = "", base: str = "") -> bytes:
    """The sheet as one HTML file that needs no server."""
    rows = "".join(f"<dt>{escape(name)}</dt><dd>{escape(value)}</dd>" for name, value in _head(interview, made, link))
    body = f'<dl class="facts">{rows}</dl><p class="said"><b>{escape(verdicts.counted(draft))}</b></p>'
    return file.plain(TITLE, body + verdicts.listing(draft, base=base))


def _head(interview: Interview, made: str, link: str) -> list[tuple[str, str]]:
    info = interview.info
    named = {
        "Interview": interview.title, "Date": info["date"], "Source": info["source_url"],
        "SHA-256 of the source": info["sha256"], "Live": link, "Checked": made,
    }  # fmt: skip
    return [(name, str(value)) for name, value in named.items() if not writing.missing(value) and value]


def _value(value: str) -> str:
    """An address as a link, which would not open with the signs of Markdown set apart in it; other values as text."""
    return f"<{value}>" if ADDRESS.fullmatch(value) else cite.as_markdown(value)


def _item(number: int, one: Checked) -> list[str]:
    title, meaning = verdicts.named(one)
    said = f"{cite.as_markdown(one.before)}**{_changes(one)}**{cite.as_markdown(one.after)}" if one.pieces else ""
    quoted = cite.as_markdown(" ".join(one.quotation.text.split()))
    return [
        f"## {number}. {title}", "", f"Quoted: “{quoted}”", "", meaning, "",
        *([f"> {' '.join(said.split())}", ""] if said else []),
        *([cite.as_markdown(verdicts.facts(one)), ""] if verdicts.facts(one) else []),
    ]  # fmt: skip


def _changes(one: Checked) -> str:
    """The source's words, those quoted but not said struck, those said but not quoted underlined."""
    return "".join(
        cite.as_markdown(piece.source) if piece.kind == "same"
        else (f"~~{cite.as_markdown(piece.quoted.strip())}~~ " if piece.quoted.strip() else "")
        + (f"<ins>{cite.as_markdown(piece.source.strip())}</ins> " if piece.source.strip() else "")
        for piece in one.pieces
    ).strip()  # fmt: skip
