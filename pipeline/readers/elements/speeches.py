"""XML whose speeches are elements, or follow their speaker's name → blocks: TEI, parliaments' records and their kin."""

import re
import tomllib
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path

from pipeline.document import Block
from pipeline.readers.elements import times
from pipeline.readers.elements.people import called, listed
from pipeline.readers.elements.tree import Element, Text, words
from pipeline.readers.said import Said, decode
from pipeline.readers.times import seconds

CLOSES = re.compile(r"[.,;:!?…%)\]}»”’。，、！？]")
LABEL_END = re.compile(r"(?<![\s:：,])[\s:：,]++$|(?<=[^\W\d_]{3})\.$")
LONGEST_NAME = 120
SHOWN = ("displayName", "weergavenaam", "verslagnaam", "nom", "Affiliation", "name")  # the part that a reader is shown
ENDING = ("end", "endtime", "stop")  # elements that hold when a speech ends
PLAYED, SAYS = ("script", "scene"), ("dialogue", "SPEECH", "speech", "sp")  # of a play, where somebody speaks in them
ASKED = ("question", "answer")  # elements that say who speaks where nothing else does
# What a paragraph of a screenplay is, as Final Draft calls it.
TYPES = {"dialogue": "paragraph", "parenthetical": "aside", "scene heading": "heading", "action": "heading"}
TYPES |= {"transition": "heading", "shot": "heading", "character": "label"}
MARKS = {"p": ".", "q": "?", "e": "!", "trail off": "…", "interruption": "…"}  # TalkBank's ends of sentences


@cache
def names() -> dict[str, tuple[str, ...]]:
    """What elements and attributes are called, by what they hold, the likeliest first."""
    lists = tomllib.loads((Path(__file__).parent / "names.toml").read_text(encoding="utf-8"))
    return {part: tuple(found) for part, found in lists.items()}


@cache
def kind_of(name: str) -> str:
    """What an element of this name is: the first of the lists that has it; else empty."""
    order = ("aside", "heading", "paragraph", "inline", "utterance")
    return next((kind for kind in order if name in names()[kind]), "")


@dataclass(slots=True)
class _Scope:
    """An utterance (`said`), or the file around them: who speaks in it, by which reference, and when."""

    speaker: str | None = None
    who: str = ""
    start_s: float | None = None
    end_s: float | None = None
    said: bool = False


@dataclass(slots=True)
class _Reading:
    """The blocks so far, the words of the one being gathered, and whom references stand for."""

    source: str
    people: dict[str, str]
    clock: dict[str, float]
    said: Said
    blocks: list[Block] = field(default_factory=list)
    labels: dict[str, str] = field(default_factory=dict)
    announced: str = ""

    def flush(self, scope: _Scope, *, heading: bool = False) -> None:
        """End the block: with its speaker, or as a heading."""
        if not self.said.pieces:
            return
        found = self.said.block(*(() if heading else (scope.speaker, scope.start_s, scope.end_s)))
        self.blocks += [replace(block, heading=True) for block in found] if heading else found
        self.said = Said(self.source)


def blocks(source: str, whole: Element) -> list[Block]:
    """A block for each paragraph of each speech, those outside of speeches as headings.

    Where nobody is named, the paragraphs without speakers.
    """
    reading = _Reading(source, listed(source, whole), times.clock(whole), Said(source))
    outside = _Scope()
    _walk(whole, outside, reading)
    reading.flush(outside)
    if not any(block.speaker for block in reading.blocks):
        return reading.blocks
    return [block if block.speaker else replace(block, heading=True) for block in reading.blocks]


def _walk(element: Element, scope: _Scope, reading: _Reading) -> None:
    for one in element.inside:
        if isinstance(one, Text):
            reading.said.add(one.start, one.end, entities=not one.raw)
        else:
            _enter(one, scope, reading)


def _enter(element: Element, scope: _Scope, reading: _Reading) -> None:
    name = element.name.lower()
    typed = element.get("type").lower() if name == "paragraph" else ""
    kind = TYPES.get(typed) or kind_of(name)
    name = typed if typed == "character" else name
    name = "speaker" if scope.said and name in names()["signed"] else name
    if label := _label(element, name, reading.source):
        _name(label, scope, reading)
    elif (at := _clock(element, name, reading.source)) is not None:
        _time(at, name, scope, reading)
    elif kind == "aside" and not (name in PLAYED and element.first(*SAYS)):
        reading.said.part()
    elif kind == "heading":
        reading.flush(scope)
        _walk(element, scope, reading)
        reading.flush(scope, heading=True)
    elif kind == "utterance" or element.get(*names()["who"]):
        _utter(element, name, scope, reading)
    elif kind == "paragraph":
        reading.flush(scope)
        _walk(element, scope, reading)
        reading.flush(scope)
    else:
        _within(element, name, kind, scope, reading)


def _name(label: str, scope: _Scope, reading: _Reading) -> None:
    """Whoever is named speaks from here on; one whom a reference stands for keeps the name he is first given."""
    reading.flush(scope)
    scope.speaker = reading.labels.setdefault(scope.who, label) if scope.who else label
    reading.announced = "" if scope.who else label


def _clock(element: Element, name: str, source: str) -> float | None:
    """The second that an element which is called a time holds; None for any other."""
    return seconds(words(source, element).strip("[]() ")) if name in names()["clock"] and element.inside else None


def _time(at: float, name: str, scope: _Scope, reading: _Reading) -> None:
    """What follows in the speech begins, or ends, at that second."""
    reading.said.part()
    if name in ENDING:
        scope.end_s = at
    elif not reading.said.pieces:
        scope.start_s = at


def _utter(element: Element, name: str, scope: _Scope, reading: _Reading) -> None:
    reading.flush(scope)
    strong = element.get(*names()["who"])
    who = strong or (element.get(*names()["weak_who"]) if kind_of(name) == "utterance" else "")
    speaker = scope.speaker
    if who:
        listed_as = called(who, reading.people)
        known = listed_as != called(who, {})
        if reading.announced and not known:
            reading.labels.setdefault(who, reading.announced)
        speaker = reading.labels.get(who, listed_as)
    reading.announced = ""
    start_s, end_s = times.of(element, reading.clock)
    if start_s is None and end_s is None:
        start_s, end_s = scope.start_s, scope.end_s
    if not speaker and name in ASKED and all(isinstance(one, Text) for one in element.inside):
        speaker = name.capitalize()
    inner = _Scope(speaker, who or scope.who, start_s, end_s, said=True)
    _walk(element, inner, reading)
    reading.flush(inner)
    reading.announced = ""


def _within(element: Element, name: str, kind: str, scope: _Scope, reading: _Reading) -> None:
    """A word, a mark, or a piece of a sentence: words are parted, what stands inside a word is not."""
    if name == "t" and (mark := MARKS.get(element.get("type"))):
        reading.said.glue()
        reading.said.put(mark, element.start, element.end)
        return
    closes = name in ("pc", "c") and element.inside and CLOSES.match(reading.source, element.inside[0].start)
    if closes and isinstance(element.inside[0], Text):
        reading.said.glue()
    elif kind != "inline":
        reading.said.part()
    _walk(element, scope, reading)
    if name in ("w", "pc") and element.get("join") in ("right", "both"):
        reading.said.glue()
    elif kind != "inline":
        reading.said.part()


def _label(element: Element, name: str, source: str) -> str:
    """The name that an element holds, where it holds one; else empty."""
    announces = name == "note" and element.get("type") in ("speaker", "speakers")
    styled = name == "p" and element.get("klasse", "class") in ("redner", "speaker", "Speaker")
    if name == "name" or styled:
        own = "".join(source[one.start : one.end] for one in element.inside if isinstance(one, Text))
        text = " ".join(decode(own).split())
        return _bare(text) if styled or text.endswith((":", "：")) else ""
    if name not in names()["label"] and not announces:
        return ""
    within = element.first(*SHOWN)
    text = words(source, within or element) or element.get("name", "displayname", "label")
    stated = element.get("name")
    if stated and text not in stated and stated not in text:
        return ""  # <speaker name="Ann">words</speaker>
    return _bare(text)


def _bare(text: str) -> str:
    text = LABEL_END.sub("", text)
    return text if len(text) <= LONGEST_NAME and any(map(str.isalpha, text)) else ""
