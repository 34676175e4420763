"""Transcriber (.trs) → blocks between its time marks, with the speakers of each turn."""

from pipeline.document import Block
from pipeline.readers.elements.people import listed
from pipeline.readers.elements.tree import Element, Text
from pipeline.readers.said import Said
from pipeline.readers.times import seconds


def blocks(source: str, whole: Element) -> list[Block]:
    """A block for each stretch between two marks; where two speak at once, one for each of them."""
    people = listed(source, whole)
    found: list[Block] = []
    for turn in whole.all("Turn"):
        found += _turn(source, turn, [people.get(one, one) for one in turn.get("speaker").split()])
    return found


def _turn(source: str, turn: Element, speakers: list[str]) -> list[Block]:
    found: list[Block] = []
    said, speaker = Said(source), speakers[0] if speakers else None
    start_s, end_s = seconds(turn.get("starttime")), seconds(turn.get("endtime"))
    for one in turn.inside:
        if isinstance(one, Text):
            said.add(one.start, one.end, entities=not one.raw)
        elif one.name in ("Sync", "Who"):
            at = seconds(one.get("time")) if one.name == "Sync" else None
            found += said.block(speaker, start_s, end_s if at is None else at)
            said, start_s = Said(source), start_s if at is None else at
            number = one.get("nb")
            if number.isdecimal() and 0 < int(number[:4]) <= len(speakers):
                speaker = speakers[int(number) - 1]
        else:
            said.part()
    return found + said.block(speaker, start_s, end_s)
