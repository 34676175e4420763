"""ELAN (.eaf) → the talk of its tiers; annotations that refer to others have their times."""

from pipeline.document import Block
from pipeline.readers.elements.tree import Element, Text
from pipeline.readers.said import Said
from pipeline.readers.tiers import Tier, talk

LEVELS_AT_MOST = 12  # tiers that refer to tiers: ELAN's own templates have four
Times = dict[str, tuple[float | None, float | None]]


def blocks(source: str, whole: Element) -> list[Block]:
    """The blocks of the tiers that hold speech."""
    slots = {one.get("time_slot_id"): _seconds(one.get("time_value")) for one in whole.all("TIME_SLOT")}
    times = _times(whole, slots)
    return talk(
        Tier(
            one.get("tier_id"),
            one.get("participant"),
            one.get("parent_ref"),
            tuple(sorted(_annotations(source, one, times), key=lambda block: block.start_s or 0.0)),
        )
        for one in whole.all("TIER")
    )


def _seconds(milliseconds: str) -> float | None:
    return int(milliseconds[:15]) / 1000 if milliseconds.isdecimal() else None


def _times(whole: Element, slots: dict[str, float | None]) -> Times:
    """Start and end of each annotation by its id; those of what it refers to where it has none itself."""
    found: Times = {}
    refers: dict[str, str] = {}
    for one in whole.all("ALIGNABLE_ANNOTATION", "REF_ANNOTATION"):
        if one.name == "REF_ANNOTATION":
            refers[one.get("annotation_id")] = one.get("annotation_ref")
        else:
            found[one.get("annotation_id")] = tuple(slots.get(one.get(f"time_slot_ref{n}")) for n in (1, 2))
    for name, above in refers.items():
        for _ in range(LEVELS_AT_MOST):
            above = refers.get(above, above)
        found[name] = found.get(above, (None, None))
    return found


def _annotations(source: str, tier: Element, times: Times) -> list[Block]:
    found: list[Block] = []
    for one in tier.all("ALIGNABLE_ANNOTATION", "REF_ANNOTATION"):
        value, said = one.first("ANNOTATION_VALUE"), Said(source)
        for text in value.inside if value else ():
            if isinstance(text, Text):
                said.add(text.start, text.end, entities=not text.raw)
        found += said.block(None, *times[one.get("annotation_id")])
    return found
