"""The reading of a text by what its reader taught: named, by example, or as it would be read by itself."""

from collections.abc import Sequence
from dataclasses import replace

from pipeline.document import Document
from pipeline.source.settings import Example, Settings
from pipeline.turns.labels import competing, papers, spelling, talk
from pipeline.turns.labels.marks import Mark
from pipeline.turns.labels.readings import Reading
from pipeline.turns.labels.support import Surroundings
from pipeline.turns.lines import Line
from pipeline.turns.taught import names, sides
from pipeline.turns.taught.places import MARKS, Found, find

GIVEN, NOBODY = "names in the file", "words without speakers"  # readings beside those that compete
BY_TURNS, BY_QUESTIONS = "paragraphs by turns", "question marks"
ON_REQUEST = (BY_QUESTIONS, BY_TURNS, NOBODY)  # never taken unasked
SIDES = ("question", "answer")


def refused(settings: Settings) -> frozenset[str]:
    """The keys of what was said to be no speaker."""
    return frozenset(spelling.key(example.text.strip(" \t:：-–—*_")) for example in settings.taught("not a speaker"))


def freed(document: Document, settings: Settings) -> Document:
    """The document without the speakers that its container names, where the reader wants it read by its words."""
    if not document.speakers_given:
        return document
    if settings.taught("speaker", *SIDES) or settings.reading not in (None, GIVEN):
        blocks = [replace(block, speaker=None, turn=None) for block in document.blocks]
        return replace(document, blocks=tuple(blocks), speakers_given=False)
    none = refused(settings)
    if not none:
        return document
    blocks = [
        replace(block, speaker=None) if block.speaker and spelling.key(block.speaker) in none else block
        for block in document.blocks
    ]
    return replace(document, blocks=tuple(blocks))


def best(setting: Surroundings, settings: Settings, found: Sequence[Found]) -> tuple[Reading, tuple[Reading, ...]]:
    """The reading to take, and those that came after it where nobody taught anything."""
    base, others = _chosen(setting, settings.reading)
    base = replace(base, marks=tuple(m for m in base.marks if spelling.key(m.label) not in setting.refused))
    marks = names.marks([one for one in found if one.example.kind == "speaker"], setting.lines, refused=setting.refused)
    if marks:
        nameless = _is_apart(base) or not any(mark.label for mark in marks)
        base, others = Reading("examples", tuple(_joined(marks, () if nameless else base.marks))), ()
    ways = sides.readings([one for one in found if one.example.kind in SIDES], setting.lines, linewise=setting.linewise)
    if not ways:
        return base, others
    own = [] if _is_apart(base) else list(base.marks)
    tried = [way for each in ways for way in ((each, _joined(own, each)) if own else (each,))]
    return Reading("examples", tuple(max(tried, key=lambda way: talk.score(talk.turns(way, setting.lines))))), ()


def unheeded(settings: Settings, read_as: str, lines: Sequence[Line]) -> list[str]:
    """What was taught and could not be followed, one sentence each."""
    lost = [one for one in settings.examples if not any(_stands(piece, lines) for piece in one.text.split("\n"))]
    found = [f"“{one.text.strip()[:60]}” is said to be {one.said}, and stands nowhere in this text." for one in lost]
    if settings.reading and not settings.taught(*MARKS) and read_as != settings.reading:
        found.append(f"'{settings.reading}' is no way to read this text; it is read by its {read_as}.")
    return found


def _stands(piece: str, lines: Sequence[Line]) -> bool:
    return bool(piece.strip()) and find(Example(piece, ""), lines, near=0) is not None


def _chosen(setting: Surroundings, name: str | None) -> tuple[Reading, tuple[Reading, ...]]:
    """The reading of that name; the likeliest where none is named, or the text has none of that name."""
    if name in ON_REQUEST:
        marks = sides.plain(setting.lines, linewise=setting.linewise, by_turns=name == BY_TURNS)
        return Reading(name, () if name == NOBODY else tuple(marks)), ()
    if name and (named := next((one for one in competing.every(setting) if one.name == name), None)):
        return named, ()
    read, others = competing.best(setting)
    return (replace(read, marks=()), (read,)) if papers.are(read.marks, setting) else (read, others)


def _is_apart(reading: Reading) -> bool:
    """Whether its turns have no names: its marks say what they are."""
    return not reading.marks or all(mark.label[:1] == "(" or not mark.label for mark in reading.marks)


def _joined(taught: Sequence[Mark], usual: Sequence[Mark]) -> list[Mark]:
    """The taught marks, and the usual ones of lines that have none."""
    lines = {mark.line for mark in taught}
    return sorted([*taught, *(mark for mark in usual if mark.line not in lines)], key=lambda m: (m.line, m.start))
