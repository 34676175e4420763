"""Where a label could stand: every spelling at the head of a line that has the form of one."""

import re
from dataclasses import dataclass

from pipeline.turns import spelling
from pipeline.turns.lines import Line

CLOCK = r"(?:\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?|\d{1,5}\.\d{1,3}s|\d{1,2}h\d{2}m?(?:\d{2}s)?|\d{1,2}m\s?\d{2}s)"
DAY = r"(?:\d{1,4}[./-]\d{1,2}[./-]\d{1,4},?\s)?"
SPAN = rf"(?:{DAY}{CLOCK}(?:\s*(?:-->|-|–|—|to)\s*{CLOCK})?(?:\s*[AaPp]\.?[Mm]\b\.?)?)"
TIME = rf"(?:\\?[\[(<{{|]{{0,2}}\s?{SPAN}\s?\\?[\])>}}|]{{0,2}})"
MARK = r"[*_]{1,3}"
BULLET = r"(?:#{1,6}\s+)?(?:>{1,3}\s*|[-–•*]\s+|\d{1,3}[.)]\s+|Q\d{1,3}\.\s+)?"
BLANK = r"[ \t\xa0\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]*"  # marks of direction show as nothing
HEAD = rf"(?P<head>{BLANK}{BULLET}(?:{MARK})?+(?:{TIME}(?:{MARK})?+\s*[-–—:|]?\s*)?)"
NAME = r"[^\W_][^:：\n\t<>|*\[\]{}()\"“”?!;=]{0,70}?"
ASIDE = r"(?:\s*[(\[（][^()\[\]\n（）]{0,60}[)\]）]){0,2}"
MORE = r"(?:, [^:：\n]{2,100}+)?"
OPEN, CLOSE, LIFT = r"(?P<mark>(?:[*_]{1,3})?)\\?(?P<open>[\[<(]?)", r"\\?[\]>)]?(?:[*_]{1,3})?", r"(?:[*_]{1,3})?"
COLON = re.compile(
    rf"{HEAD}{OPEN}(?P<label>{NAME}{ASIDE}{MORE}){CLOSE}\s*(?P<before>(?:[–—|@-]\s*)?{TIME}\s*)?{LIFT}\s?[:：]"
    rf"(?P<time>\s*{LIFT}\s*{TIME}(?![\w:]))?{LIFT}(?=\s|$|[^\s/\d:])"
)
ASKS = re.compile(
    rf"{HEAD}(?P<mark>(?:{MARK})?)(?P<label>[QA](?:\s?\d{{1,3}})?)(?:[.:：)]{{0,2}}(?:{MARK})?[.:]?)"
    r"(?:\s[-–—]\s|\t|[ \xa0]{2,}|(?<=[.:：*_)])\s|\xa0|\s*$|(?<=[:：]))"
)
DASHED = re.compile(
    r"(?P<head>[ \t\u3000]*)(?P<mark>)(?P<label>[―─—]{1,2})\s?(?=[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af「『])"
)
SPACED = re.compile(rf"{HEAD}(?P<mark>)(?P<label>[QA])[ ](?=[\"“‘'(\[—–-]{{0,2}}[^\W_a-z])")
POINTED = re.compile(
    rf"{HEAD}(?P<mark>(?:{MARK})?)"
    rf"(?P<label>(?:(?:[^\W\d_]{{2,5}}|M)\. )?[^\W\d_][^.:：\n\t,;?!()\[\]\"“”]{{0,40}}{ASIDE}"
    rf"(?:, [^.:：\n]{{2,60}})?)\.{LIFT}\s+(?=[^\W\d_a-z]|[\"“‘«¿¡(\[—–-])"
)
ALONE = re.compile(
    rf"\s*(?:#{{1,6}}\s+)?(?:{MARK})?+(?P<before>{TIME}\s*[-–—|]?\s*)?{OPEN}(?P<label>{NAME}{ASIDE}){CLOSE}"
    rf"(?P<time>[\s,·|–—@-]*{TIME})?{LIFT}\s*$"
)
DASH = re.compile(rf"{HEAD}(?P<mark>(?:{MARK})?)(?P<label>{NAME}{ASIDE}){LIFT}\s+(?:[-–—]|--)\s*{LIFT}\s+(?=\S)")
CAPITALS = r"(?:M[A-Z]?[a-z]{0,2}\.? )?[^\W\d_a-z](?:[^\W\d_a-z]|[ .'’]){2,40}?"
JOINED = re.compile(  # MR. RUSSERT—Why?
    rf"{HEAD}(?P<mark>(?:{MARK})?)(?P<label>{CAPITALS})\.?{LIFT}(?:—|--){LIFT}(?=[^\W\d_a-z]|[\"“‘(\[])"
)
BRACKET = re.compile(
    rf"{HEAD}(?P<mark>(?:{MARK})?)\\?(?P<open>[\[<])(?P<label>{NAME}{ASIDE})\\?[\]>](?:{MARK})?\s+(?=\S)"
)
WIDE = re.compile(
    r"(?P<head>[ \t\u3000]*)(?P<mark>)(?P<open>[（【〔])(?P<label>[^（）【】〔〕:：。、\n]{1,20})[）】〕]\s*(?=\S)"
)
ROUND = re.compile(rf"{HEAD}(?P<mark>)(?P<open>\()(?P<label>{NAME})\)\s+(?=\S)")
BARE = re.compile(rf"{HEAD}(?P<mark>)(?P<label>{NAME})(?:\t\s*|[ \xa0]{{3,}}|\u3000)(?=\S)")
RUN_IN = re.compile(rf"{HEAD}(?P<mark>)(?P<label>{NAME}{ASIDE})(?:\*\*|__)\s+(?=\S)")
CLOCKED = re.compile(
    rf"{HEAD}(?P<mark>(?:{MARK})?)(?P<label>{NAME}{ASIDE}){LIFT}\s+{LIFT}\\?[\[(<]{SPAN}\\?[\])>]{LIFT}\s+(?=[^\s:：–—-])"
)
ADDRESS = re.compile(r"\s*<?(?:https?:|www\.|//)")
STAMP = re.compile(rf"\s*[(\[]\s*{SPAN}\s*[)\]]\s*$")
CLOSED = re.compile(r"[\])>]")
SILENT = re.compile(r"\s*(?:[.…]{2,}|…|[—–-]+|[?!]+|[:;]-?[()D|]|\W?[\U0001f300-\U0001faff]+).*")  # "…", "?", ":)"
HAS_CLOCK = re.compile(CLOCK)
DASHES = ("―", "─", "—")  # how Japanese and Chinese magazines set a question
FIRST_WORD = re.compile(r"[^\W\d_]*")
LONGEST_RUN = 90  # characters up to the end of a name in bold
LONGEST_HEAD, LONGEST_ALONE = 140, 90
ENDS = frozenset('.?!,;:…"”')


@dataclass(frozen=True, slots=True)
class Place:
    """A place where a label could stand: its line, form, spelling, key and style, and where its words begin."""

    line: int
    form: str
    label: str
    key: str
    style: str
    mark: str
    start: int
    end: int
    stamp_end: int
    timed: bool
    speaks: bool


def find(lines: list[Line]) -> list[Place]:
    """Every place of every form, in the order of the text; a line can have places of several forms."""
    found: list[Place] = []
    for number, line in enumerate(lines):
        for form, pattern in _forms(line):
            match = pattern.match(line.text, 0, LONGEST_HEAD)
            place = match and _place(match, line, number, form=form)
            if place:
                found.append(place)
        found += _led(line, number)
    return found


def _led(line: Line, number: int) -> list[Place]:
    """The place of a name that its document sets in bold before plain words."""
    label = " ".join(line.text[: line.lead].strip(" .-–—\xa0").split())
    style = spelling.style(label) if label and ":" not in label and not line.heading else None
    if style is None or not _speaks(line.text[line.lead :]):
        return []
    return [
        Place(
            line=number, form="run-in", label=label, key=spelling.key(label), style=style, mark="**",
            start=0, end=line.lead, stamp_end=0, timed=line.stamped, speaks=True,
        )
    ]  # fmt: skip


def _forms(line: Line) -> list[tuple[str, re.Pattern[str]]]:
    """The forms that the line could have, by a glance at its first characters."""
    text = line.text
    start = text[:LONGEST_HEAD]
    bare = start.lstrip(" \t\xa0*_#>-•[")
    forms = []
    if start.lstrip(" \t\u3000")[:1] in DASHES:
        forms.append(("ask", DASHED))
    if start.find("Q", 0, 60) >= 0 or bare[:1] == "A" or start.find("A", 0, 8) >= 0:
        forms.append(("ask", ASKS))
    if ":" in start or "：" in start:
        forms.append(("colon", COLON))
    if not line.heading:
        if any(0 <= start.find(sign, 3) <= LONGEST_RUN for sign in ("**", "__")):
            forms.append(("run-in", RUN_IN))
        if "]" in start or ">" in start:
            forms.append(("bracket", BRACKET))
        if start.lstrip(" \t\u3000")[:1] in ("（", "【", "〔"):
            forms.append(("bracket", WIDE))
        if ":" in start and ("[" in start or "(" in start):
            forms.append(("clock", CLOCKED))
        if bare[:1] == "(":
            forms.append(("bracket", ROUND))
        if " -" in start or " –" in start or " —" in start:
            forms.append(("dash", DASH))
        if "—" in start or "--" in start:
            forms.append(("dash", JOINED))
        if "\t" in start or "   " in bare or "\u3000" in bare[:20]:
            forms.append(("bare", BARE))
        if bare[:2] in ("Q ", "A "):
            forms.append(("spaced", SPACED))
        word = FIRST_WORD.match(bare)[0] if bare.find(".", 0, 60) > 0 else ""
        if word.casefold() in spelling.openers() or (len(word) > 1 and word.isupper()):
            forms.append(("point", POINTED))
    if len(text) <= LONGEST_ALONE and text.rstrip()[-1:] not in ENDS:
        forms.append(("alone", ALONE))
    return forms


def _place(match: re.Match, line: Line, number: int, *, form: str) -> Place | None:
    label = " ".join(STAMP.sub("", match["label"]).strip(" .*_\\\xa0").split())
    style = "ask" if form in ("ask", "spaced") else spelling.style(label)
    if form in ("bracket", "alone") and match["open"] == "(" and not spelling.is_role(spelling.key(label)):
        return None
    if form == "point" and not _ends_with_point(label, style):
        return None
    unclosed = form == "colon" and match["open"] and not CLOSED.search(match[0], match.end("label") - match.start())
    if style is None or unclosed or ADDRESS.match(line.text, match.end()):
        return None
    groups = match.groupdict()
    end = match.end()
    stamp = groups.get("time") if form == "colon" else None
    if stamp and line.text[end:].strip():
        end = match.end("time") - len(stamp.lstrip(" \t\xa0*_"))
    return Place(
        line=number, form=form, label=label, key=spelling.key(label), style=style,
        mark=_mark(match, line, form), start=0, end=end, stamp_end=match.end() if stamp else 0,
        timed=line.stamped or HAS_CLOCK.search(match[0]) is not None,
        speaks=_speaks(line.text[match.end() :]),
    )  # fmt: skip


def _mark(match: re.Match, line: Line, form: str) -> str:
    """The signs that set the label apart: of bold type, of a heading and its level, of a bracket around it alone."""
    if line.heading:
        return re.match(r"\s*(#*)", line.text)[1] or "#"
    if form == "alone":
        return match["open"] or re.match(r"\s*([*_]*)", line.text)[1][:2]
    return match["head"].strip()[-2:].strip("#>- ") if form == "run-in" else match["mark"][:2]


def _ends_with_point(label: str, style: str | None) -> bool:
    """Whether a point can end the label: after a titled name, a role, or a full name in capitals."""
    full = style == "caps" and " " in label
    return full or spelling.is_titled(label) or spelling.is_role(spelling.key(label))


def _speaks(rest: str) -> bool:
    """Whether words that could be said stand after the label: not only times or numbers."""
    if not rest or rest.isspace():
        return False
    words = HAS_CLOCK.sub("", rest[:200]).replace(" to ", " ")
    return any(map(str.isalpha, words)) or (words == rest[:200] and SILENT.fullmatch(words) is not None)
