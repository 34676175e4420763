"""Where a label could stand: every spelling at the head of a line that has the form of one."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from pipeline.turns.labels import needs, spelling
from pipeline.turns.labels.form import Form
from pipeline.turns.labels.forms import FORMS
from pipeline.turns.labels.fragments import CLOCK, SPAN
from pipeline.turns.labels.glances import LONGEST_HEAD, SIGNS, glance, timed
from pipeline.turns.lines import Line

ADDRESS = re.compile(r"\s*<?(?:https?:|www\.|//)")
STAMP = re.compile(rf"\s*[(\[]\s*{SPAN}\s*[)\]]\s*$")
CLOSED = re.compile(r"[\])>]")
SILENT = re.compile(r"\s*(?:[.…]{2,}|…|[—–-]+|[?!]+|[:;]-?[()D|]|\W?[\U0001f300-\U0001faff]+).*")  # "…", "?", ":)"
QUOTES = frozenset('“「『"')
SAYING = ("说", "說", "说道", "說道", "表示", "写道", "寫道", "と言う", "と言った")
LINKED = re.compile(r"!?\[[^\[\]\n]{1,100}\]\([^()\s]{1,200}\)?|https?://\S+")  # Markdown's links, addresses
LINK_STARTS = frozenset("![h")
ADDED = ("to",)  # words between two times, and not said
INITIALED = re.compile(r"^[^\W\d_]{2,30} [^\W\d_]\.\s?[^\W\d_]$")  # Сидоров А. Б
SURNAME = re.compile(r"[^\W\d_a-z][\w'’-]*+[.:]?\s?[-–—:]")  # behind an initial, before what is said
HAS_CLOCK = re.compile(CLOCK)


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


def find(lines: list[Line], forms: Sequence[Form] = FORMS) -> list[Place]:
    """Every place of every form, in the order of the text; a line can have places of several forms."""
    found: list[Place] = []
    needed = [(form, needs.signs(form.pattern)) for form in forms]
    telling = frozenset().union(*(signs for _, signs in needed))
    known = telling <= SIGNS
    possible: dict[
        frozenset[str], list[tuple[Form, Callable, Callable]]
    ] = {}  # by the telling signs that a line's head has
    for number, line in enumerate(lines):
        seen = glance(line.text)
        here = telling & seen.signs if known else telling.intersection(seen.start)
        if here not in possible:
            possible[here] = [
                (form, form.could, form.pattern.match) for form, signs in needed if not signs or signs & here
            ]
        for form, could, begins in () if line.named else possible[here]:
            if could(seen) and (form.headings or not line.heading):
                match = begins(line.text, 0, LONGEST_HEAD)
                stands = match and place(match, line, number, form=form.name)
                if stands:
                    found.append(stands)
        if forms is FORMS and (line.lead or line.named):
            found += [*_led(line, number), *_titled(line, number)]
    return found


def _led(line: Line, number: int) -> list[Place]:
    """The place of a name that its document sets in bold before plain words."""
    if not line.lead:
        return []
    label = " ".join(line.text[: line.lead].strip(" .-–—\xa0").split())
    style = spelling.style(label) if label and ":" not in label and not line.heading else None
    if style is None or not _speaks(line.text[line.lead :]):
        return []
    return [
        Place(
            line=number, form="run-in", label=label, key=spelling.key(label), style=style, mark="**",
            start=0, end=line.lead, stamp_end=0, timed=bool(line.stamped), speaks=True,
        )
    ]  # fmt: skip


def _titled(line: Line, number: int) -> list[Place]:
    """The place of a name that stands with its bearer's title in a line of its own."""
    if not line.named:
        return []
    label = " ".join(line.text[: line.named].strip(" *_").split())
    style = spelling.style(label) if label else None
    if style is None:
        return []
    mark = re.match(r"\s*([*_]*)", line.text)[1][:2]
    return [
        Place(
            line=number, form="alone", label=label, key=spelling.key(label), style=style, mark=mark,
            start=0, end=len(line.text), stamp_end=0, timed=True, speaks=False,
        )
    ]  # fmt: skip


def place(match: re.Match, line: Line, number: int, *, form: str) -> Place | None:
    """The place where a form's pattern matches; None where what stands there can be no label."""
    label = " ".join(_unstamped(match["label"]).strip(" .*_\\\xa0").split())
    label = f"{label}." if form == "point" and INITIALED.search(label) else label
    style = "ask" if form in ("ask", "spaced") else spelling.style(label)
    if form in ("bracket", "alone") and match["open"] == "(" and not spelling.is_role(spelling.key(label)):
        return None
    if form == "point" and (not _ends_with_point(label, style) or _is_initial(label, line.text[match.end() :])):
        return None
    unclosed = form == "colon" and match["open"] and not CLOSED.search(match[0], match.end("label") - match.start())
    if (
        style is None
        or unclosed
        or _quotes(match, line)
        or ADDRESS.match(line.text, match.end())
        or is_linked(line.text[match.end() :])
    ):
        return None
    groups = match.groupdict()
    end = match.end()
    stamp = groups.get("time") if form == "colon" else None
    if stamp and line.text[end:].strip():
        end = match.end("time") - len(stamp.lstrip(" \t\xa0*_"))
    return Place(
        line=number, form=form, label=label, key=spelling.key(label), style=style,
        mark=_mark(match, line, form), start=0, end=end, stamp_end=match.end() if stamp else 0,
        timed=bool(line.stamped) or timed(match[0]),
        speaks=_speaks(line.text[match.end() :]),
    )  # fmt: skip


def _quotes(match: re.Match, line: Line) -> bool:
    """Whether the label only says that somebody says what is quoted after it: 人们说：“…”."""
    return line.text[match.end() : match.end() + 2].lstrip()[:1] in QUOTES and match["label"].endswith(SAYING)


def is_linked(rest: str) -> bool:
    """Whether only links stand after the label: a line of show notes."""
    head = rest.lstrip()
    linked = head[:1] in LINK_STARTS and LINKED.match(head) is not None
    return linked and not any(map(str.isalnum, LINKED.sub("", rest[:400])))


def _unstamped(label: str) -> str:
    return STAMP.sub("", label) if label.rstrip()[-1:] in (")", "]") else label


def _mark(match: re.Match, line: Line, form: str) -> str:
    """The signs that set the label apart: of bold type, of a heading and its level, of a bracket around it alone."""
    if line.heading:
        return re.match(r"\s*(#*)", line.text)[1] or "#"
    if form == "alone":
        return match["open"] or re.match(r"\s*([*_]*)", line.text)[1][:2]
    return match["head"].strip()[-2:].strip("#>- ") if form == "run-in" else match["mark"][:2]


def _is_initial(label: str, rest: str) -> bool:
    """Whether the label ends with an initial: `I. P. Hur kom det sig?`, `HON. A. KORO.— Hear, hear!`"""
    before = label.endswith(f" {label[-1:]}") and label[-1:].isupper() and SURNAME.match(rest) is not None
    return before or (len(label) == 1 and rest[1:3] == ". " and rest[:1].isupper())


def _ends_with_point(label: str, style: str | None) -> bool:
    """Whether a point can end the label: after a titled name, a role, initials, or a full name in capitals."""
    full = (style == "caps" and " " in label) or label.endswith(".")
    return full or spelling.is_titled(label) or spelling.is_role(spelling.key(label))


def _speaks(rest: str) -> bool:
    """Whether words that could be said stand after the label: not only times or numbers."""
    first = rest[:200].split(None, 1)[:1]
    if not first:
        return False
    word = first[0].rstrip(".,;!?…")
    if word.isalpha() and word not in ADDED:
        return True
    words = HAS_CLOCK.sub("", LINKED.sub("", rest[:200])).replace(" to ", " ")
    return any(map(str.isalpha, words)) or (
        words == rest[:200].replace(" to ", " ") and SILENT.fullmatch(words) is not None
    )
