"""TTML and its kin (DFXP, IMSC, EBU-TT, Apple's transcripts) → cues with the agents that speak them."""

import re
from dataclasses import dataclass

from pipeline.document import Block
from pipeline.readers.elements.people import called
from pipeline.readers.elements.tree import Element, Text, words
from pipeline.readers.said import Said
from pipeline.readers.times import seconds

OFFSET = re.compile(r"(\d{1,9}(?:\.\d{1,9})?)(h|ms|m|s|f|t)$")
CLOCK = re.compile(r"(\d{1,4}):(\d{1,2}):(\d{1,2})(?:\.(\d{1,9})|:(\d{1,3})(?:\.\d+)?)?$")
ASIDE = frozenset(("head", "metadata", "set", "animate", "image"))


@dataclass(frozen=True, slots=True)
class _Rates:
    """How many frames and ticks a second has."""

    frames: float
    ticks: float


def blocks(source: str, whole: Element) -> list[Block]:
    """A block for each paragraph, or for each run of one agent's words in it."""
    root = next(whole.elements(), whole)
    agents = {one.get("id"): name for one in whole.all("agent") if (name := _name(source, one))}
    rates = _rates(root)
    found: list[Block] = []
    _walk(root, _Cues(source, rates, agents, found), (0.0, None, ""))
    return found


def _name(source: str, agent: Element) -> str:
    names = {one.get("type"): words(source, one) for one in agent.all("name")}
    return next((names[kind] for kind in ("full", "alias", "given", "family", "") if names.get(kind)), "")


def _rates(root: Element) -> _Rates:
    frames = _number(root.get("framerate")) or 30.0
    over = [_number(part) for part in re.split(r"[\s:]+", root.get("frameratemultiplier"))]
    if len(over) == 2 and all(over):
        frames *= over[0] / over[1]
    return _Rates(frames, _number(root.get("tickrate")) or frames)


def _number(text: str) -> float | None:
    return float(text) if re.fullmatch(r"\d{1,9}(?:\.\d{1,6})?", text) else None


@dataclass(slots=True)
class _Cues:
    """The cues so far, and what tells when and by whom each is said."""

    source: str
    rates: _Rates
    agents: dict[str, str]
    found: list[Block]


Where = tuple[float, float | None, str]  # when what is around begins and ends, and whose it is


def _walk(element: Element, cues: _Cues, around: Where) -> None:
    for one in element.elements():
        if one.name in ASIDE:
            continue
        inner = _where(one, cues, around)
        if one.name == "p":
            _cue(one, cues, inner)
        else:
            _walk(one, cues, inner)


def _where(element: Element, cues: _Cues, around: Where) -> Where:
    """Times count from the beginning of what is around."""
    begin, end = (_seconds(element.get(name), cues.rates) for name in ("begin", "end"))
    start = around[0] + (begin or 0.0)
    length = _seconds(element.get("dur"), cues.rates)
    stop = around[0] + end if end is not None else start + length if length is not None else around[1]
    return start, stop, element.get("agent") or around[2]


def _seconds(text: str, rates: _Rates) -> float | None:
    if match := OFFSET.match(text):
        unit = {"h": 3600.0, "m": 60.0, "s": 1.0, "ms": 0.001, "f": 1 / rates.frames, "t": 1 / rates.ticks}[match[2]]
        return round(float(match[1]) * unit, 3)
    if match := CLOCK.match(text):
        hours, minutes, whole, fraction, frame = match.groups()
        part = float(f"0.{fraction}") if fraction else int(frame or 0) / rates.frames
        return round(int(hours) * 3600 + int(minutes) * 60 + int(whole) + part, 3)
    return seconds(text)


def _cue(paragraph: Element, cues: _Cues, where: Where) -> None:
    timed = paragraph.get("begin") or where[1] is not None or where[0]
    if not timed and (first := next((one for one in paragraph.all("span") if one.get("begin")), None)):
        where = (where[0] + (_seconds(first.get("begin"), cues.rates) or 0.0), where[1], where[2])
        timed = True
    said = _gather(paragraph, Said(cues.source), cues, where)
    speaker = called(where[2], cues.agents) or None if where[2] else None
    cues.found += said.block(speaker, where[0] if timed else None, where[1])


def _gather(element: Element, said: Said, cues: _Cues, where: Where) -> Said:
    """The words of an element; a span of another agent ends the block, and begins its own."""
    for one in element.inside:
        if isinstance(one, Text):
            said.add(one.start, one.end, entities=not one.raw)
        elif one.name == "br":
            said.part("\n")
        elif one.name in ASIDE or one.get("ruby") in ("text", "textContainer", "delimiter"):
            continue
        elif one.get("agent") not in ("", where[2]):
            cues.found += said.block(called(where[2], cues.agents) or None, where[0], where[1])
            _cue(one, cues, _where(one, cues, (where[0], where[1], where[2])))
            said = Said(cues.source)
        else:
            if one.get("unit") in ("word", "sentence"):
                said.part()
            said = _gather(one, said, cues, where)
            if one.get("unit") in ("word", "sentence"):
                said.part()
    return said
