"""Interlinear texts of FieldWorks (flextext) → their phrases: the words, without glosses, each with its speaker."""

from collections.abc import Iterator
from dataclasses import replace

from pipeline.document import Block, Document
from pipeline.readers import elements
from pipeline.readers.elements.tree import Element, Text
from pipeline.readers.encoding import Decoded
from pipeline.readers.head import Head
from pipeline.readers.said import Said
from pipeline.readers.times import seconds

WORDS = ("txt", "punct")  # the items of a word that are said
HOLDS = "words"  # the element that holds a phrase's words
CLOSES = frozenset(".,;:!?…)]}»”’")


def recognises(head: Head) -> bool:
    """Whether the first element is a document of interlinear texts."""
    return head.root == "document" and "<interlinear-text" in head.text


def read(decoded: Decoded, *, where: str, format: str) -> Document:
    """The document of the texts. Whoever speaks, it names; so that no phrase is taken for a title or a label."""
    return replace(elements.read(decoded, where=where, format=format, find=blocks), speakers_given=True)


def blocks(source: str, whole: Element) -> list[Block]:
    """A block for each phrase: its words, or the line that it keeps of them."""
    found: list[Block] = []
    for phrase in _phrases(whole):
        said = Said(source)
        held = next((one for one in phrase.elements() if one.name == HOLDS), None)
        for word in held.elements() if held else ():
            _say(source, word, said, WORDS)
        if not said.pieces:
            _say(source, phrase, said, WORDS[:1])
        ends = [seconds(phrase.get(f"{end}-time-offset")) for end in ("begin", "end")]
        start_s, end_s = (None if end is None else round(end / 1000, 3) for end in ends)
        found += said.block(phrase.get("speaker") or None, start_s, end_s)
    return found


def _phrases(element: Element) -> Iterator[Element]:
    """Every element that holds words, in order."""
    for one in element.elements():
        if one.name == "phrase" or any(inner.name == HOLDS for inner in one.elements()):
            yield one
        else:
            yield from _phrases(one)


def _say(source: str, holder: Element, said: Said, types: tuple[str, ...]) -> None:
    """Add the first item of these types that an element holds itself; a mark that closes follows without a blank."""
    item = next((one for one in holder.elements() if one.name == "item" and one.get("type") in types), None)
    text = next((one for one in item.inside if isinstance(one, Text)), None) if item else None
    if text is None:
        return
    if item.get("type") == "punct" and source[text.start : text.end].strip()[:1] in CLOSES:
        said.glue()
    said.add(text.start, text.end, entities=not text.raw)
    said.part()
