"""RTF → the text that a word processor shows, one paragraph a line."""

import codecs
import re
from dataclasses import dataclass, field, replace

from pipeline.document import Block, Document
from pipeline.errors import SourceError
from pipeline.readers import asked, budget
from pipeline.readers.plain import lines, title_of
from pipeline.readers.tabular import delimited
from pipeline.readers.tabular import rows as table

TOKEN = re.compile(
    r"\\([a-zA-Z]{1,32})(-?\d{1,9})? ?|\\'([0-9a-fA-F]{2})|\\(.)|([{}])|[\r\n\x00]+|([^\\{}\r\n\x00]+)", re.DOTALL
)
# Groups whose text is not the document's: tables of fonts and styles, pictures, running heads, field codes.
HIDDEN = frozenset(
    "fonttbl colortbl stylesheet info pict header headerl headerr headerf footer footerl footerr footerf object "
    "themedata colorschememapping latentstyles datastore listtable listoverridetable revtbl rsidtbl generator "
    "fldinst xe tc bkmkstart bkmkend datafield filetbl nonshppict xmlnstbl mmathPr annotation atnid atnauthor "
    "objdata blipuid wgrffmtfilter userprops docvar".split()
)
CHARACTERS = {
    "par": "\n\n", "line": "\n", "sect": "\n\n", "page": "\n\n",
    "row": "\n", "cell": "\t", "nestcell": "\t", "tab": "\t",
    "emdash": "—", "endash": "–", "lquote": "‘", "rquote": "’", "ldblquote": "“", "rdblquote": "”", "bullet": "•",
    "emspace": "\u2003", "enspace": "\u2002", "qmspace": "\u2005", "zwj": "\u200d", "zwnj": "\u200c",
    "ltrmark": "\u200e", "rtlmark": "\u200f", "~": "\u00a0", "_": "\u2011", "-": "", "{": "{", "}": "}", "\\": "\\",
    "\n": "\n", "\r": "\n",
}  # fmt: skip
# A font's \fcharset → the code page of its bytes, from the RTF 1.9.1 specification.
CODE_PAGES = {
    0: "cp1252", 77: "mac_roman", 128: "cp932", 129: "cp949", 134: "gb18030", 136: "big5", 161: "cp1253",
    162: "cp1254", 163: "cp1258", 177: "cp1255", 178: "cp1256", 186: "cp1257", 204: "cp1251", 222: "cp874",
    238: "cp1250",
}  # fmt: skip


@dataclass(slots=True)
class _Group:
    """What holds until the next closing brace."""

    hidden: bool = False
    font: int | None = None
    skip: int = 1
    destination: str = ""
    bold: bool = False
    italic: bool = False


@dataclass(slots=True)
class _Reading:
    """The text so far, and what the file has said about its bytes."""

    pieces: list[str] = field(default_factory=list)
    waiting: bytearray = field(default_factory=bytearray)
    title: list[str] = field(default_factory=list)
    fonts: dict[int, str] = field(default_factory=dict)
    code_page: str = "cp1252"
    to_skip: int = 0
    types: list[str] = field(default_factory=list)  # of each piece: "b", "i" or "-"


def read(content: bytes, *, where: str) -> Document:
    """The document of an RTF file: a block a paragraph."""
    reading, groups = _Reading(), [_Group()]
    raw, position, count = content.decode("latin-1"), 0, 0
    while match := TOKEN.match(raw, position):
        position = match.end()
        count += 1
        if match[1] == "bin" and match[2]:
            position += max(0, int(match[2]))
        budget.expect(count, budget.PIECES, "codes", where=where)
        _take(match, reading, groups)
    _flush(reading, groups[-1])
    source = re.sub(r"[\ud800-\udfff]", "\ufffd", _paired("".join(reading.pieces)))
    blocks = lines(source, where=where)
    if not blocks:
        raise SourceError(f"{where}: the RTF file holds no text. Expected a transcript; is it only pictures?")
    rows = _rows(source, where) if all("\t" in block.text for block in blocks) else []
    return Document(
        source=source,
        format="RTF",
        encoding=reading.code_page,
        blocks=tuple(rows or _set(blocks, reading)),
        speakers_given=bool(rows),
        metadata=title_of("".join(reading.title)),
    )


def _rows(source: str, where: str) -> list[Block]:
    """The blocks of a text that is one table whose first row names its columns; none of another."""
    cut = [row for row in delimited.rows(source, "\t", where=where) if any(row)]
    found = table.blocks(source, cut) if len(cut) > 1 and table.header_of(cut) == 0 else []
    return found if all(block.speaker for block in found) else []


def _set(blocks: list[Block], reading: _Reading) -> list[Block]:
    """The blocks, each with how its type sets it."""
    each = zip(reading.pieces, reading.types, strict=True)
    types = "".join(type * len(_paired(piece)) for piece, type in each if not "\udc00" <= piece[:1] <= "\udfff")
    found = []
    for block in blocks:
        place = len(types) and block.start
        shown = "".join(
            " " if sign.isspace() else types[place + n : place + n + 1] for n, sign in enumerate(block.text)
        )
        kinds = set(shown) - {" "}
        bold, italic = kinds == {"b"}, kinds == {"i"}
        heading = block.heading or (bold and asked.is_question(block.text))
        plain = min((shown.find(sign) for sign in kinds - {"b"}), default=0)
        kind = "bold" if bold else "italic" if italic else ""
        found.append(replace(block, heading=heading, set=kind, lead=plain if shown.lstrip()[:1] == "b" else 0))
    return found


def _take(match: re.Match[str], reading: _Reading, groups: list[_Group]) -> None:
    word, argument, byte, symbol, brace, text = match.groups()
    group = groups[-1]
    if byte:
        _bytes(bytes.fromhex(byte), reading, group)
        return
    if text:
        _bytes(text.encode("latin-1"), reading, group)
        return
    _flush(reading, group)
    if brace == "{":
        groups.append(replace(group))
    elif brace == "}" and len(groups) > 1:
        groups.pop()
    elif symbol == "*":
        group.hidden = True
    elif symbol in CHARACTERS:
        _say(CHARACTERS[symbol], reading, group)
    elif word:
        _word(word, int(argument) if argument else None, reading, group)


def _word(word: str, argument: int | None, reading: _Reading, group: _Group) -> None:
    if word in HIDDEN:
        group.hidden, group.destination = True, word
    elif word == "title" and group.destination == "info":
        group.destination = "title"
    elif word == "u" and argument is not None:
        _say(chr(argument & 0xFFFF), reading, group)
        reading.to_skip = group.skip
    elif word == "uc" and argument is not None:
        group.skip = min(max(argument, 0), 10)
    elif word in ("b", "i"):
        group.bold, group.italic = (argument != 0, group.italic) if word == "b" else (group.bold, argument != 0)
    elif word == "plain":
        group.bold = group.italic = False
    elif word == "f":
        group.font = argument
    elif word == "fcharset" and group.destination == "fonttbl" and group.font is not None:
        reading.fonts[group.font] = CODE_PAGES.get(argument or 0, reading.code_page)
    elif word == "ansicpg" and argument:
        reading.code_page = _code_page(argument) or reading.code_page
    elif word in CHARACTERS:
        _say(CHARACTERS[word], reading, group)


def _code_page(number: int) -> str | None:
    names = {65001: "utf-8", 10000: "mac_roman"}
    try:
        return codecs.lookup(names.get(number, f"cp{number}")).name
    except LookupError:
        return None


def _bytes(found: bytes, reading: _Reading, group: _Group) -> None:
    """Keep bytes until they can be decoded together; those that stand in for a Unicode character are skipped."""
    skipped = min(reading.to_skip, len(found))
    reading.to_skip -= skipped
    if not group.hidden or group.destination == "title":
        reading.waiting += found[skipped:]


def _flush(reading: _Reading, group: _Group) -> None:
    if reading.waiting:
        page = reading.fonts.get(group.font, reading.code_page) if group.font is not None else reading.code_page
        text = bytes(reading.waiting).decode(page, errors="replace")
        reading.waiting.clear()
        _say(text, reading, group)


def _say(text: str, reading: _Reading, group: _Group) -> None:
    if group.destination == "title":
        reading.title.append(text)
    elif not group.hidden:
        reading.pieces.append(text)
        reading.types.append("b" if group.bold else "i" if group.italic else "-")


def _paired(text: str) -> str:
    """The text with its surrogate pairs, as RTF writes characters beyond U+FFFF, made one character."""
    if not re.search("[\ud800-\udbff]", text):
        return text
    return re.sub(
        "([\ud800-\udbff])([\udc00-\udfff])",
        lambda pair: chr(0x10000 + ((ord(pair[1]) - 0xD800) << 10) + ord(pair[2]) - 0xDC00),
        text,
    )
