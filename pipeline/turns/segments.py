"""Marks and lines → turns: whose words each line holds, and what is not spoken."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace

from pipeline import words
from pipeline.document import Document
from pipeline.turns.around import about, court, evidence, headings, margins, reactions, stamps
from pipeline.turns.audit import Spans
from pipeline.turns.labels import marks, spelling, subheads
from pipeline.turns.labels.asking import QUESTION
from pipeline.turns.labels.marks import Mark
from pipeline.turns.lines import Line
from pipeline.turns.paragraphs import Piece

QUOTED = re.compile(r"[ \t]*>(?:[ \t]+|$)")  # Markdown's mark of what is set as a quotation
LINK, EXAMINATION = "://", "EXAMINATION"
HEAD_WORDS, DATED_WORDS = 25, 60
YEAR = re.compile(r"\b(?:19|20)\d\d\b")


@dataclass(slots=True)
class Turn:
    """One turn: its label ("" where none is named), whom the label stands for there, and its pieces.

    `begins`: where the label stands in its line.
    """

    label: str
    stands_for: str | None = None
    pieces: list[Piece] = field(default_factory=list)
    begins: int = 0


def cut(
    lines: list[Line], found: list[Mark], spans: Spans, *, opening: Callable[[int], bool], cues: bool = False
) -> list[Turn]:
    """The turns between the marks. `opening` says whether a line begins a paragraph; `cues`: lines break anywhere."""
    timed = stamps.stand(lines)
    by_line: dict[int, list[Mark]] = {}
    for mark in found:
        by_line.setdefault(mark.line, []).append(mark)
    asked = {mark.line for mark in found if mark.label.endswith(QUESTION)}
    over = set() if cues else subheads.above(lines, asked, labelled=by_line.keys() - asked)
    stated, written = headings.stated(lines, by_line.keys()), court.written(lines, by_line.keys())
    turns: list[Turn] = []
    asking: str | None = None
    for number, line in enumerate(lines):
        if number in by_line:
            before = asking
            asking = _labelled(line, by_line[number], turns, spans, asking, timed=timed)
            if asking and not before and not _begins_anew(lines, number):
                _taken_up(turns, asking)
            continue
        if number in written:
            spans.whole([line], "stage direction")
            continue
        kind = margins.aside(line, whole=_is_whole(lines, number))
        above = not (cues or kind) and number + 1 in by_line and number
        if number in stated or (above and (number in over or headings.stands(lines, number))):
            kind = "furniture"
        if kind == "furniture" and line.heading and turns and _waits(turns[-1]):
            start = len(line.text) - len(line.text.lstrip(" #\t"))
            turns[-1].pieces.append(Piece(line, start, len(line.text), True))
            spans.text(line, start, len(line.text))
            continue
        if kind == "stage direction" and turns and _waits(turns[-1]) and (number + 1 in by_line or line is lines[-1]):
            kind = None
        if kind:
            spans.whole([line], evidence.aside(line, kind))
            continue
        if not turns:
            turns.append(Turn(""))
        quoted = QUOTED.match(line.text) if line.text.lstrip()[:1] == ">" else None
        start = quoted.end() if quoted else 0
        turns[-1].pieces += _pieces(line, start, len(line.text), spans, opens=opening(number), timed=timed)
    return turns


def _begins_anew(lines: list[Line], number: int) -> bool:
    """Whether the line that announces an examiner begins an examination; else one is taken up again."""
    return any(EXAMINATION in line.text.upper() for line in lines[max(0, number - 2) : number + 1])


def _taken_up(turns: list[Turn], examiner: str) -> None:
    """Let the examiner, who spoke by name before it is said that he goes on, have asked what stands before."""
    if all(spelling.key(turn.label) != spelling.key(examiner) for turn in turns):
        return
    for turn in turns:
        if turn.label.strip(".:").upper() == "Q":
            turn.stands_for = examiner


def _pieces(line: Line, start: int, end: int, spans: Spans, *, opens: bool, timed: bool) -> list[Piece]:
    """The words of a line from `start` to `end`, without the times among them where the text is `timed` so, nor what a
    chat notes before them.
    """
    found = []
    said = min(end, reactions.end(line.text, start))
    spans.note(line, start, said)
    start = said
    for first, last in stamps.between(line, start, end) if timed else ((start, end),):
        spans.text(line, first, last)
        found.append(Piece(line, first, last, opens and not found))
    return found


def _waits(turn: Turn) -> bool:
    """Whether nothing has been said under the label yet."""
    return not any(piece.line.text[piece.start : piece.end].strip() for piece in turn.pieces)


def given(document: Document, lines: list[Line], spans: Spans) -> list[Turn]:
    """The turns of a container that names its speakers: adjacent blocks of one are one turn."""
    timed = any(block.start_s is not None for block in document.blocks)
    stamped = not (timed or document.turns_given) and stamps.stand(lines)
    turns: list[Turn] = []
    before: int | None = None
    who = about.cast([block.speaker for block in document.blocks if block.speaker])
    for line in lines:
        label = document.blocks[line.block].speaker or ""
        if line.heading and not label:
            spans.each(evidence.beside(line, who, "furniture" if turns else "front matter"))
            continue
        number = document.blocks[line.block].turn
        if number is None and LINK in line.text and spelling.is_fact(spelling.key(label)) and not label[-1:].isdigit():
            spans.whole([line], "back matter")
            continue
        if not turns or turns[-1].label != label or number != before:
            turns.append(Turn(label))
        before = number
        start = _after_name(line, label) if number is None else 0
        spans.label(line, 0, start)
        if document.turns_given:
            turns[-1].pieces.append(Piece(line, start, len(line.text), True))
            spans.text(line, start, len(line.text))
        else:
            opens = number is not None or not timed
            turns[-1].pieces += _pieces(line, start, len(line.text), spans, opens=opens, timed=stamped)
    return turns


def _after_name(line: Line, label: str) -> int:
    """Where the words begin that say their speaker's name once more before them, `Ann: Good morning.`; else 0."""
    name = label.strip()
    if not name or not line.text.startswith(name):
        return 0
    rest = line.text[len(name) :]
    colon = rest.lstrip()[:1] in (":", "：")
    return len(line.text) - len(rest.lstrip()[1:].lstrip()) if colon and rest.lstrip()[1:].strip() else 0


def asked(turns: list[Turn]) -> tuple[int, int]:
    """How many turns stand under a Q whose examiner was announced, and under one of nobody known."""
    under = [turn.stands_for is not None for turn in turns if turn.label.strip(".:").upper() == "Q"]
    return sum(under), len(under) - sum(under)


def merged(turns: list[Turn], *, timed: bool) -> list[Turn]:
    """The turns with adjacent pieces of one speaker joined, as cues part them where the text is `timed`.

    Else only paragraphs that nothing but their type tells to be questions: of one turn, if nobody answers between.
    """
    kept: list[Turn] = []
    for turn in turns:
        same = kept and turn.label and spelling.key(kept[-1].label) == spelling.key(turn.label)
        if same and (timed or (turn.label.startswith("(") and turn.label.endswith(QUESTION))):
            kept[-1].pieces += [replace(piece, opens=False) for piece in turn.pieces] if timed else turn.pieces
        else:
            kept.append(turn)
    return kept


def _labelled(
    line: Line, found: list[Mark], turns: list[Turn], spans: Spans, asking: str | None, *, timed: bool
) -> str | None:
    """Begin a turn at each mark of the line; words before the first belong to the turn that goes on."""
    before = line.text[: found[0].start]
    if before.strip() and not turns and _is_head(before):
        spans.front(line, 0, found[0].start)
    elif before.strip():
        if not turns:
            turns.append(Turn(""))
        turns[-1].pieces += _pieces(line, 0, found[0].start, spans, opens=True, timed=timed)
    for mark, following in zip(found, [*found[1:], None], strict=True):
        end = following.start if following else len(line.text) - mark.trail
        spans.label(line, mark.start, mark.end)
        spans.label(line, len(line.text) - mark.trail, len(line.text))
        if mark.aside:
            spans.note(line, mark.start, end)
            continue
        if mark.silent:
            asking = marks.examiner(mark.label)
            continue
        stands_for = asking if asking and mark.label.strip(".:").upper() == "Q" else None
        said = _pieces(line, mark.end, end, spans, opens=True, timed=timed)
        turns.append(Turn(mark.label, stands_for, said, mark.start))
    return asking


def _is_head(text: str) -> bool:
    """Whether the words before the first label of a text in one line are its title: few, or dated; and no sentence."""
    most = DATED_WORDS if YEAR.search(text) else HEAD_WORDS
    return words.count(text) <= most and not margins.SENTENCE.search(text)


def _is_whole(lines: list[Line], number: int) -> bool:
    return lines[number].opens and (number + 1 >= len(lines) or lines[number + 1].opens)
