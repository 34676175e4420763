"""A quotation with its source, in the forms that writers use."""

import re
from collections.abc import Callable
from html import escape

from dashboard import writing
from dashboard.share.proof import Quotation

MARKDOWN = re.compile(r"([\\`*_{}\[\]()<>#+\-.!|~$&])")
LATEX = {
    "\\": r"\textbackslash{}", "{": r"\{", "}": r"\}", "%": r"\%", "&": r"\&", "#": r"\#", "$": r"\$", "_": r"\_",
    "~": r"\textasciitilde{}", "^": r"\textasciicircum{}",
}  # fmt: skip


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
    return ", ".join(filter(None, [quoted.title, writing.in_full(quoted.date), quoted.place]))


def _day(date: str) -> str:
    """A day as APA writes it: 2024, December 6."""
    if not re.fullmatch(r"\d{4}-\d{2}-\d{2}", date):
        return date
    return f"{date[:4]}, {writing.MONTHS[int(date[5:7]) - 1]} {int(date[8:])}"


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
