"""EXMARaLDA's transcriptions, basic and segmented → the talk of their tiers of type `t`."""

from pipeline.document import Block
from pipeline.readers.elements import times
from pipeline.readers.elements.people import listed
from pipeline.readers.elements.tree import Element, Text
from pipeline.readers.said import Said
from pipeline.readers.tiers import Tier, talk


def blocks(source: str, whole: Element) -> list[Block]:
    """The blocks of the transcribed tiers; points of the timeline without a time lie between those with one."""
    people, points = listed(source, whole), _points(whole)
    tiers = []
    for tier in whole.all("tier", "segmented-tier"):
        if tier.get("type") in ("t", ""):
            speaker = people.get(tier.get("speaker"), tier.get("speaker"))
            tiers.append(Tier(tier.get("display-name", "category"), speaker, "", tuple(_events(source, tier, points))))
    return talk(tiers)


def _points(whole: Element) -> dict[str, float]:
    """The seconds of every point of the timeline, in its order."""
    known = times.clock(whole)
    order = [one.get("id") for one in whole.all("tli")]
    found: dict[str, float] = {}
    before, unknown = 0.0, []
    for name in order:
        if name not in known:
            unknown.append(name)
            continue
        found |= _between(unknown, before, known[name])
        found[name] = before = known[name]
        unknown = []
    return found | {name: before + number for number, name in enumerate(unknown, 1)}


def _between(names: list[str], start: float, end: float) -> dict[str, float]:
    step = (end - start) / (len(names) + 1)
    return {name: start + number * step for number, name in enumerate(names, 1)}


def _events(source: str, tier: Element, points: dict[str, float]) -> list[Block]:
    """The blocks of a tier: of its events, or of the first way in which a segmented one cuts its words."""
    cut = tier.first("segmentation")
    events = [one for one in cut.elements() if one.name == "ts"] if cut else tier.all("event")
    found: list[Block] = []
    for event in events:
        said = Said(source)
        _gather(event, said)
        found += said.block(None, points.get(event.get("start", "s")), points.get(event.get("end", "e")))
    return found


def _gather(element: Element, said: Said) -> None:
    for one in element.inside:
        if isinstance(one, Text):
            said.add(one.start, one.end, entities=not one.raw)
        else:
            _gather(one, said)
