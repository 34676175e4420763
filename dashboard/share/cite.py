"""A passage or an exchange as a quotation with its source, in the forms that writers use."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from html import escape
from urllib.parse import urlencode

import pandas as pd

from dashboard import writing
from dashboard.interview.interview import Interview

MARKDOWN = re.compile(r"([\\`*_{}\[\]()<>#+\-.!|~$&])")
LATEX = {
    "\\": r"\textbackslash{}", "{": r"\{", "}": r"\}", "%": r"\%", "&": r"\&", "#": r"\#", "$": r"\$", "_": r"\_",
    "~": r"\textasciitilde{}", "^": r"\textasciicircum{}",
}  # fmt: skip
MONTHS = "January February March April May June July August September October November December".split()


@dataclass(frozen=True)
class Quotation:
    """Words said, and all that proves them.

    `said` is (speaker, words) in order; `place` is "turn 12" or "turns 11 to 12"; "" where the source does
    not tell a thing; `read` is the day on which the link was made, ISO 8601.
    """

    said: tuple[tuple[str, str], ...]
    title: str
    place: str
    date: str
    source: str
    link: str
    sha256: str
    slug: str
    read: str

    @property
    def speakers(self) -> tuple[str, ...]:
        """Who speaks, each once."""
        return tuple(dict.fromkeys(speaker for speaker, _ in self.said))


def passage(interview: Interview, turn: int, paragraph: int, *, root: str, read: str) -> Quotation:
    """One passage. Raises KeyError if the interview has none there."""
    rows = interview.paragraphs
    rows = rows[(rows["turn"] == turn) & (rows["paragraph"] == paragraph)]
    if rows.empty:
        raise KeyError((turn, paragraph))
    place = f"turn {turn}" + (f", paragraph {paragraph}" if paragraph > 1 else "")
    return _quotation(interview, rows, place=place, at=f"{turn}.{paragraph}", root=root, read=read)


def words(interview: Interview, at: str, *, root: str, read: str) -> Quotation:
    """What stands at "12.3", or there from one character to another: "12.3.40.65".

    Raises KeyError if the interview has nothing there.
    """
    turn, paragraph, *span = map(int, at.split("."))
    quoted = passage(interview, turn, paragraph, root=root, read=read)
    if len(span) != 2:
        return quoted
    [(speaker, text)] = quoted.said
    if not 0 <= span[0] < span[1] <= len(text):
        raise KeyError(at)
    return replace(quoted, said=((speaker, text[span[0] : span[1]]),))


def exchange(interview: Interview, number: int, *, root: str, read: str) -> Quotation:
    """A question and its answer, whole. Raises KeyError if the interview has no such exchange."""
    rows = interview.paragraphs[(interview.paragraphs["exchange"] == number).fillna(False).to_numpy(bool)]
    if rows.empty:
        raise KeyError(number)
    first, last = int(rows["turn"].min()), int(rows["turn"].max())
    place = f"exchange {number}, " + (f"turn {first}" if first == last else f"turns {first} to {last}")
    return _quotation(interview, rows, place=place, at=f"{first}.1", root=root, read=read)


def _quotation(interview: Interview, rows: pd.DataFrame, *, place: str, at: str, root: str, read: str) -> Quotation:
    info = {
        key: "" if writing.missing(value) else str(value) for key, value in interview.info.items() if key != "warnings"
    }
    link = f"{root}transcript?{urlencode({'interview': interview.label, 'at': at})}" if root else ""
    return Quotation(
        said=tuple(zip(rows["speaker"], rows["text"], strict=True)), title=interview.title, place=place,
        date=info.get("date", ""), source=info.get("source_url", ""), link=link, sha256=info.get("sha256", ""),
        slug=interview.slug, read=read,
    )  # fmt: skip


def plain(quoted: Quotation) -> str:
    """Plain text: the words in quotation marks, then where they stand."""
    words = "\n\n".join(f"{speaker}: “{text.strip()}”" for speaker, text in quoted.said)
    return "\n".join([words, "", f"— {_line(quoted)}", *_proofs(quoted)])


def markdown(quoted: Quotation) -> str:
    """A Markdown block quotation; nothing of the transcript is read as Markdown."""
    blocks = [f"**{as_markdown(speaker)}**: {as_markdown(text.strip())}" for speaker, text in quoted.said]
    lines = "\n\n".join([*blocks, f"— {as_markdown(_line(quoted))}"]).split("\n")
    proofs = [*_linked(quoted, "[{1}](<{0}>)"), *_hash(quoted, "SHA-256 of the source: `{}`")]
    return "\n".join([*(f"> {line}".rstrip() for line in lines), "", " · ".join(proofs)]).strip() + "\n"


def as_html(quoted: Quotation) -> str:
    """An HTML figure; every character of the transcript is escaped."""
    words = "".join(f"<p><b>{escape(speaker)}</b>: {escape(text.strip())}</p>" for speaker, text in quoted.said)
    cited = f' cite="{escape(quoted.source)}"' if _safe(quoted.source) else ""
    proofs = [
        *_linked(quoted, '<a href="{0}">{1}</a>', escape),
        *_hash(quoted, "SHA-256 of the source: <code>{}</code>"),
    ]
    tail = "".join(f" · {proof}" for proof in proofs)
    said = f"<figcaption>{escape(_line(quoted))}{tail}</figcaption>"
    return f"<figure><blockquote{cited}>{words}</blockquote>{said}</figure>"


def bibtex(quoted: Quotation) -> str:
    """A BibTeX entry; the words themselves stand under `annote`."""
    year, month = quoted.date[:4], quoted.date[5:7]
    fields = {
        "author": " and ".join(f"{{{_tex(speaker)}}}" for speaker in quoted.speakers),
        "title": _tex(quoted.title),
        "year": year,
        "month": month.lstrip("0"),
        "howpublished": "Interview transcript",
        "note": _tex("; ".join(_notes(quoted))),
        "url": _url(quoted.source or quoted.link),
        "urldate": quoted.read,
        "annote": _tex(" / ".join(text.strip() for _, text in quoted.said)),
    }
    body = ",\n".join(f"  {name} = {{{value}}}" for name, value in fields.items() if value)
    return f"@misc{{{_key(quoted)},\n{body}\n}}\n"


def ris(quoted: Quotation) -> str:
    """A RIS record."""
    fields = [
        ("TY", "GEN"),
        *(("AU", speaker) for speaker in quoted.speakers),
        ("TI", quoted.title),
        ("DA", quoted.date.replace("-", "/")),
        ("PY", quoted.date[:4]),
        ("M3", "Interview transcript"),
        ("SP", quoted.place),
        ("UR", quoted.source),
        ("L2", quoted.link),
        ("Y2", quoted.read.replace("-", "/")),
        ("N1", "; ".join(_notes(quoted))),
        ("AB", " / ".join(text for _, text in quoted.said)),
    ]
    kept = [f"{tag}  - {' '.join(value.split())}" for tag, value in fields if value.strip()]
    return "\r\n".join([*kept, "ER  - ", ""])


def apa(quoted: Quotation) -> str:
    """A reference in the manner of APA's seventh edition."""
    who = " & ".join(filter(None, [", ".join(quoted.speakers[:-1]), quoted.speakers[-1]]))
    parts = [
        f"{who.rstrip('.')}. ({_day(quoted.date) or 'n.d.'}). {quoted.title} [Interview transcript], {quoted.place}."
    ]
    return " ".join([*parts, *filter(None, [quoted.source or quoted.link])])


FORMS: dict[str, Callable[[Quotation], str]] = {
    "Plain text": plain,
    "Markdown": markdown,
    "HTML": as_html,
    "BibTeX": bibtex,
    "RIS": ris,
    "APA": apa,
}


def _line(quoted: Quotation) -> str:
    return ", ".join(filter(None, [quoted.title, _spoken(quoted.date), quoted.place]))


def _spoken(date: str) -> str:
    """A day as it is written in running text: 6 December 2024; as it stands where it is no whole day."""
    if not re.fullmatch(r"\d{4}-\d{2}-\d{2}", date):
        return date
    return f"{int(date[8:])} {MONTHS[int(date[5:7]) - 1]} {date[:4]}"


def _day(date: str) -> str:
    """A day as APA writes it: 2024, December 6."""
    if not re.fullmatch(r"\d{4}-\d{2}-\d{2}", date):
        return date
    return f"{date[:4]}, {MONTHS[int(date[5:7]) - 1]} {int(date[8:])}"


def _proofs(quoted: Quotation) -> list[str]:
    named = (("Source", quoted.source), ("Link", quoted.link), ("SHA-256 of the source", quoted.sha256))
    return [f"{name}: {value}" for name, value in named if value]


def _notes(quoted: Quotation) -> list[str]:
    named = (("", quoted.place), ("read at ", quoted.link), ("SHA-256 of the source ", quoted.sha256))
    return [f"{name}{value}" for name, value in named if value]


def _linked(quoted: Quotation, form: str, shown: Callable[[str], str] = str) -> list[str]:
    named = ((quoted.source, "Source"), (quoted.link, "Read it in its place"))
    return [form.format(shown(_url(address)), name) for address, name in named if _safe(address)]


def _hash(quoted: Quotation, form: str) -> list[str]:
    return [form.format(quoted.sha256)] if quoted.sha256 else []


def _safe(address: str) -> bool:
    """Whether an address is one that a link may follow."""
    return address.startswith(("http://", "https://"))


def _url(address: str) -> str:
    """An address without the characters that would end it in Markdown or BibTeX."""
    return "".join(f"%{ord(c):02X}" if c in '<>{}\\"` ' else c for c in address)


def as_markdown(text: str) -> str:
    """Text of which Markdown reads nothing as its own."""
    return MARKDOWN.sub(r"\\\1", text)


def _tex(text: str) -> str:
    return "".join(LATEX.get(c, c) for c in " ".join(text.split()))


def _key(quoted: Quotation) -> str:
    return re.sub(r"[^A-Za-z0-9]+", "-", f"{quoted.slug}-{quoted.place}").strip("-")
