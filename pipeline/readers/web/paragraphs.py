"""Tags and texts → the paragraphs that a page shows, each with its span in the source."""

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.readers import asked
from pipeline.readers.tabular.inside import Cell
from pipeline.readers.times import seconds
from pipeline.readers.web import styles
from pipeline.readers.web.depths import Depths, Run, Voice, style
from pipeline.readers.web.tags import Tag, Text

BREAKS = frozenset(
    "address article blockquote body br caption center dd details dialog div dl dt fieldset figcaption figure form "
    "h1 h2 h3 h4 h5 h6 head hr html legend li main menu ol option p pre section summary table tbody td tfoot th "
    "thead title tr ul".split()
)
FURNITURE = frozenset("nav header footer aside figcaption head button object audio video".split())
HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
BOLD, ITALIC = frozenset(("b", "strong")), frozenset(("i", "em"))
HOLDS_INLINE = frozenset(("p", "li", "blockquote", "td", "dd"))  # a <cite> in these is a book, not a speaker
SPEAKER = re.compile(r"(?:^|[\s_-])speaker(?:[\s_-]?(?:name|label|id))?(?:$|\s)", re.IGNORECASE)
ENDLESS = re.compile(r"&#[xX]?\w{9,}+;?")  # a reference longer than any character's
BLANKS = re.compile(r"[ \t\n\r\f]+")
PARTS = frozenset(("div", "section", "article", "blockquote", "li"))
MAIN, CELLS = frozenset(("main", "article")), frozenset(("tr", "td", "th"))
DEPTHS = (
    ("bold", BOLD), ("italic", ITALIC), ("pre", ("pre",)), ("main", MAIN), ("quote", ("blockquote",)),
    ("asked", ("summary",)), ("ordered", ("ol",)),
)  # fmt: skip
COUNTED = FURNITURE | BOLD | ITALIC | MAIN
STARTS = ("data-start", "data-time", "data-start-time")
VOICE = re.compile(r"(data-(?:[\w-]{1,40}-)?speaker(?:-name)?)\s*=", re.IGNORECASE)
MAIN_SHARE = 0.5  # share of a page's letters from which its <main> or <article> is the page


@dataclass(slots=True)
class Paragraph:
    """A paragraph: its span, its text with entities decoded and blanks collapsed, and the element it stands in.

    `cell`: the row, the column and the table it stands in, None outside of tables.
    `lead`: how many characters at its head are in bold, where the rest is not. `set`: how the whole of it is set.
    `voice`: whose words an attribute of the page says they are.
    """

    start: int
    end: int
    text: str
    element: str | None = None
    heading: bool = False
    main: bool = False
    cell: Cell | None = None
    lead: int = 0
    set: str = ""
    voice: Voice | None = None


def paragraphs(source: str, flow: list[Tag | Text]) -> list[Paragraph]:
    """The paragraphs in order; those of the page's main part alone where it has one."""
    found, unclosed = _found(source, flow, FURNITURE)
    if unclosed:  # a menu that never ends would hide the whole page
        found, _ = _found(source, flow, frozenset(("head",)))
    main = [paragraph for paragraph in found if paragraph.main]
    letters = sum(len(paragraph.text) for paragraph in found)
    return main if main and sum(len(paragraph.text) for paragraph in main) >= MAIN_SHARE * letters else found


def _found(source: str, flow: list[Tag | Text], furniture: frozenset[str]) -> tuple[list[Paragraph], bool]:
    """Every paragraph outside the furniture, and whether a piece of furniture was never closed."""
    found: list[Paragraph] = []
    depths, run = Depths(types=styles.of(source)), Run()
    for token in flow:
        if isinstance(token, Text):
            if not depths.furniture:
                _gather(source, token, run, depths)
            continue
        cited = token.name in ("cite", "time") and not depths.in_paragraph
        names = _names_speaker(token, depths)
        voiced = _is_voiced(token, depths)
        if cited or names or voiced or token.name in BREAKS or token.name in furniture:
            found += _finished(source, run, depths)
            run = Run(element=token.name if cited and not token.closes else "speaker" if depths.inside else None)
            if token.name == "dt" and not token.closes:
                run.element = "dt"
            run.heading = token.name in HEADINGS and not token.closes
            run.level = token.name if run.heading else ""
            if token.name == "hr":
                found.append(Paragraph(token.start, token.end, "---", main=depths.main > 0))
        _step(token, depths, furniture)
        if voiced:
            _give_voice(token, depths)
    return found + _finished(source, run, depths), depths.furniture > 0


def _names_speaker(tag: Tag, depths: Depths) -> bool:
    """Whether an element begins or ends here whose class says that it holds a speaker's name."""
    if depths.inside:
        if tag.name == depths.named:
            depths.inside += -1 if tag.closes else 1
        return not depths.inside
    if tag.closes or "speaker" not in tag.rest or not SPEAKER.search(tag.attribute("class") or ""):
        return False
    depths.named, depths.inside = tag.name, 1
    return True


def _is_voiced(tag: Tag, depths: Depths) -> bool:
    """Whether an element with words of a speaker begins here, or ends."""
    if not tag.closes and "speaker" in tag.rest and VOICE.search(tag.rest):
        return True
    name, inside = depths.spoken
    if depths.voice is None or tag.name != name:
        return False
    depths.spoken = name, inside + (-1 if tag.closes else 1)
    return depths.spoken[1] <= 0


def _give_voice(tag: Tag, depths: Depths) -> None:
    """From here on the words are those of the speaker that the element names; of nobody where it ends."""
    depths.voice, depths.spoken = None, ("", 0)
    match = None if tag.closes else VOICE.search(tag.rest)
    name = match and tag.attribute(match[1].lower())
    if name and name.strip():
        start = next((value for key in STARTS if (value := tag.attribute(key))), "")
        depths.voice, depths.spoken = (name.strip(), seconds(start)), (tag.name, 1)


def _step(tag: Tag, depths: Depths, furniture: frozenset[str]) -> None:
    """Count a tag in or out; a closing tag without its opening counts for nothing."""
    if tag.name == "span" and not tag.rest.endswith("/>"):
        depths.span(None if tag.closes else styles.told(tag, depths.types))
    if tag.name not in COUNTED and tag.name not in BREAKS:
        return
    if tag.name == "body":
        depths.furniture = 0
    for kind, names in (("furniture", furniture), *DEPTHS):
        if tag.name in names and not tag.rest.endswith("/>"):
            depth = getattr(depths, kind)
            setattr(depths, kind, max(0, depth - 1) if tag.closes else depth + 1)
    if tag.name in CELLS and not tag.closes:
        depths.row, depths.column = (depths.row + 1, -1) if tag.name == "tr" else (depths.row, depths.column + 1)
        depths.headed = tag.name == "th"
    if tag.name == "table":
        depths.column = -1
        depths.table += not tag.closes
    if tag.name in BREAKS and tag.name != "br":
        own = "" if tag.closes or "class" not in tag.rest else tag.attribute("class") or ""
        if tag.name in PARTS:
            depths.around = own
        depths.type = own or (depths.around if tag.name == "p" and not tag.closes else "")
        depths.block = styles.PLAIN if tag.closes else styles.told(tag, depths.types)
        depths.end_spans()
        depths.in_paragraph = tag.name in HOLDS_INLINE and not tag.closes
        depths.bold = 0 if tag.name == "p" else depths.bold
        depths.italic = 0 if tag.name == "p" else depths.italic


def _gather(source: str, text: Text, run: Run, depths: Depths) -> None:
    if not source[text.start : text.end].isspace():
        if run.bold and not depths.is_bold:
            run.led = len(run.pieces)
        run.bold = run.bold and depths.is_bold
        run.italic = run.italic and depths.is_italic
    run.pieces.append((text.start, text.end))


def _finished(source: str, run: Run, depths: Depths) -> list[Paragraph]:
    """The paragraphs of a run: one, or one for each line of preformatted text."""
    if not depths.pre:
        return _paragraph(source, run.pieces, run, depths)
    return [shown for line in _lines(source, run.pieces) for shown in _paragraph(source, line, run, depths)]


def _lines(source: str, pieces: list[tuple[int, int]]) -> Iterator[list[tuple[int, int]]]:
    """The pieces of each line, of which tags may make several."""
    line: list[tuple[int, int]] = []
    for start, end in pieces:
        while (stop := source.find("\n", start, end)) >= 0:
            yield [*line, (start, stop)]
            line, start = [], stop + 1
        line.append((start, end))
    yield line


def _paragraph(source: str, pieces: list[tuple[int, int]], run: Run, depths: Depths) -> list[Paragraph]:
    full = [(start, end) for start, end in pieces if not source[start:end].isspace()]
    if not full:
        return []
    text = _shown(source, pieces)
    if not text:
        return []
    start, end = full[0][0], full[-1][1]
    while source[start].isspace():
        start += 1
    while source[end - 1].isspace():
        end -= 1
    heading = run.heading or (run.bold and asked.is_question(text))
    cell = (depths.row, depths.column, depths.table) if depths.column >= 0 else None
    lead = 0 if run.bold or not run.led else len(_shown(source, run.pieces[: run.led]))
    kind = style(run, depths)
    return [Paragraph(start, end, text, run.element, heading, depths.main > 0, cell, lead, kind, depths.voice)]


def _shown(source: str, pieces: list[tuple[int, int]]) -> str:
    """What a page shows of the pieces: entities decoded, blanks collapsed."""
    raw = "".join(source[start:end] for start, end in pieces)
    return BLANKS.sub(" ", html.unescape(ENDLESS.sub("\ufffd", raw)) if "&" in raw else raw).strip(" ")
