"""LaTeX → the lines that it sets, without what only lays them out."""

import re
import unicodedata
from dataclasses import dataclass

from pipeline.document import Document
from pipeline.errors import SourceError
from pipeline.readers.encoding import Decoded
from pipeline.readers.head import LOOKED_AT, Head
from pipeline.readers.typeset import Page, document

TOKEN = re.compile(
    r"(?P<comment>(?<!\\)%[^\n]*\n?[ \t]*)|\\(?P<accent>['`^\"~=.]|[cvuHkr](?=[{ \\]))[ ]?(?:\{?(?P<base>\\?[A-Za-z])"
    r"\}?)"
    r"|\\(?:begin|end)[ ]?\{(?P<environment>[A-Za-z*]{1,40})\}(?:\[[^\]\n]{0,200}\])?"
    r"|\\(?P<command>[A-Za-z@]+\*?)(?:[ \t]*(?P<option>\[[^\]\n]{0,300}\]))?[ \t]*(?P<opens>\{)?|\\(?P<symbol>"
    r"[^A-Za-z])"
    r"|(?P<brace>[{}])|(?P<par>\n[ \t]*\n\s*)|(?P<tie>~)|(?P<dash>---?)|(?P<quote>``|'')|(?P<text>[^\\{}%~`'\n-]+|"
    r"\n|.)",
)
START = re.compile(r"\\documentclass\b|\\begin\{document\}|\\documentstyle\b")
STYLED = re.compile(r"\\(?:textbf|textsc|emph|textit|section\*?|item|par|speak|speaker)\b")
BOLD = frozenset(("textbf", "textsc", "bfseries", "bf", "speaker", "scshape", "sc"))
HEADINGS = frozenset("part chapter section subsection subsubsection paragraph title author date".split())
NAMES = frozenset("speak speaker character intervenant persona redner who sprecher".split())
HIDDEN = frozenset(
    "footnote label ref pageref cite citep citet vspace hspace includegraphics usepackage documentclass input "
    "include thanks marginpar index "
    "pagestyle thispagestyle setlength setcounter newcommand renewcommand bibliography bibliographystyle hypersetup "
    "geometry color linespread "
    "setmainfont addcontentsline pdfbookmark newpage hyphenation definecolor phantom fancyhead fancyfoot lhead rhead "
    "cfoot".split()
)
LINES = frozenset(("item", "par", "newline", "linebreak", "\\", "speak", "speaker", "hline", "tabularnewline"))
GLYPHS = {
    "ss": "ß", "ae": "æ", "AE": "Æ", "oe": "œ", "OE": "Œ", "o": "ø", "O": "Ø", "aa": "å", "AA": "Å", "l": "ł", "L": "Ł",
    "i": "ı",
    "ldots": "…", "dots": "…", "textellipsis": "…", "textendash": "–", "textemdash": "—", "textquoter"
        "ight": "’", "textquoteleft": "‘",
    "textquotedblleft": "“", "textquotedblright": "”", "euro": "€", "pounds": "£", "guillemot"
        "left": "«", "guillemotright": "»", "og": "«",
    "fg": "»", "textbackslash": "\\", "quad": " ", "qquad": " ", "LaTeX": "LaTeX", "TeX": "TeX", "S": "§",
}  # fmt: skip
ACCENTS = {"'": "\u0301", "`": "\u0300", "^": "\u0302", '"': "\u0308", "~": "\u0303", "=": "\u0304", ".": "\u0307",
           "c": "\u0327",
           "v": "\u030c", "u": "\u0306", "H": "\u030b", "k": "\u0328", "r": "\u030a"}  # fmt: skip
LEAST = 3
MACRO = re.compile(
    r"\\(?:(?:re)?newcommand\*?|def|DeclareRobustCommand)[ ]?\{?\\([A-Za-z]{1,30})\}?(?:\[\d\]){0,2}[ ]?\{((?:[^{}]|"
    r"\{[^{}]{0,200}\}){1,300})\}"
)
TITLE = re.compile(r"\\title(?:\[[^\]\n]{0,200}\])?\{([^{}]{1,300})\}")
FIRST_HIDDEN = frozenset(("href", "textcolor", "colorbox", "fontsize", "parbox", "raisebox"))
SKIPPED = ("comment", "figure", "table", "tikzpicture", "verbatim", "lstlisting", "thebibliography", "filecontents")
DEEPEST = 200


def recognises(head: Head) -> bool:
    """Whether the text is a document of LaTeX, or a piece of one with its commands in many lines."""
    return START.search(head.text) is not None or len(STYLED.findall(head.text)) >= max(LEAST, len(head.lines) // 4)


@dataclass(slots=True)
class _Group:
    """What holds up to the closing brace: bold, hidden; `kind` is what its end does."""

    bold: bool = False
    hidden: bool = False
    kind: str = ""
    start: int = 0


def read(decoded: Decoded, *, where: str, format: str) -> Document:
    """The document of a LaTeX file: a block a paragraph or item of its body; footnotes and settings are left out."""
    source, page = decoded.text, Page(decoded.text, where)
    body = re.search(r"\\begin\{document\}", source)
    start = body.end() if body else 0
    end = source.find("\\end{document}", start)
    title = TITLE.search(source)
    setting = _Setting(page, _macros(source[:start] or source[:LOOKED_AT]))
    page.begin(start)
    place, end = start, len(source) if end < 0 else end
    while place < end:
        token = TOKEN.match(source, place, end)
        place = setting.take(token)
    metadata = {"title": " ".join(title[1].split())} if title else {}
    return document(decoded, page, format=format, metadata=metadata)


def _macros(preamble: str) -> dict[str, tuple[str, bool]]:
    """What each command that the file defines sets before its argument, and whether in bold."""
    found = {}
    for macro in MACRO.finditer(preamble):
        shown = macro[2].partition("#1")[0]
        text = re.sub(r"\\[A-Za-z]+\*?(?:\[[^\]]{0,40}\])?|\\.|[{}~]", " ", shown)
        if text.strip():
            found[macro[1]] = (" ".join(text.split()), "textbf" in shown or "bfseries" in shown)
    return found


class _Setting:
    """Sets tokens on a page, in the groups that braces make."""

    def __init__(self, page: Page, macros: dict[str, tuple[str, bool]]) -> None:
        self.page, self.macros = page, macros
        self.groups = [_Group()]

    def take(self, token: re.Match[str]) -> int:
        """Set a token; where the source goes on after it."""
        group = self.groups[-1]
        if token["environment"]:
            return self._environment(token)
        if token["command"]:
            self._command(token, group)
        elif token["brace"]:
            self._open(_Group(group.bold, group.hidden)) if token["brace"] == "{" else self._close(token.start())
        elif token["symbol"] == "\\" or token["par"]:
            self.page.begin(token.end())
        elif not group.hidden:
            self._set(token, group)
        return token.end()

    def _set(self, token: re.Match[str], group: _Group) -> None:
        if token["text"]:
            self.page.add(*token.span(), bold=group.bold)
            return
        said = ""
        if token["accent"]:
            base = token["base"].lstrip("\\")
            said = unicodedata.normalize("NFC", ("i" if base == "i" else base) + ACCENTS[token["accent"]])
        elif token["symbol"]:
            said = {",": " ", " ": " ", ";": " ", "!": "", "-": "", "/": "", "@": ""}.get(
                token["symbol"], token["symbol"]
            )
        elif token["dash"]:
            said = {1: "-", 2: "–", 3: "—"}[len(token["dash"])]
        elif token["tie"] or token["quote"]:
            said = {"~": " ", "``": "“", "''": "”"}[token[0]]
        self.page.put(said, *token.span(), bold=group.bold)

    def _environment(self, token: re.Match[str]) -> int:
        self.page.begin(token.end())
        if token["environment"].rstrip("*") in SKIPPED and token[0].startswith("\\begin"):
            end = self.page.source.find("\\end{" + token["environment"], token.end())
            return len(self.page.source) if end < 0 else end
        return token.end()

    def _command(self, token: re.Match[str], group: _Group) -> None:
        name, opens = token["command"].rstrip("*"), token["opens"]
        if name in LINES or name in HEADINGS or name in NAMES:
            self.page.begin(token.end())
        if name == "item" and token["option"] and not group.hidden:
            self.page.add(token.start("option") + 1, token.end("option") - 1, bold=True)
            self.page.said.part()
        if name in self.macros and not group.hidden:
            self.page.begin(token.end())
            text, bold = self.macros[name]
            self.page.put(text, *token.span(), bold=bold)
            self.page.said.part()
        elif name in GLYPHS and not group.hidden:
            self.page.put(GLYPHS[name], *token.span(), bold=group.bold)
        if opens:
            kind = (
                "heading" if name in HEADINGS else "name" if name in NAMES else "next" if name in FIRST_HIDDEN else ""
            )
            hidden = group.hidden or name in HIDDEN or kind in ("name", "next")
            self._open(_Group(group.bold or name in BOLD, hidden, kind, token.end()))
            self.page.heading = self.page.heading or kind == "heading"
        elif name in BOLD:
            group.bold = True

    def _open(self, group: _Group) -> None:
        if len(self.groups) >= DEEPEST:
            raise SourceError(f"{self.page.where}: braces {DEEPEST} deep. Expected the LaTeX of a transcript.")
        self.groups.append(group)

    def _close(self, end: int) -> None:
        if len(self.groups) == 1:
            return
        group = self.groups.pop()
        if group.kind == "heading":
            self.page.begin(end + 1)
        elif group.kind == "name":
            self.page.speaker = " ".join(self.page.source[group.start : end].split()).rstrip(":") or None
