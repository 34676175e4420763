"""Which labels name one speaker."""

import re

from pipeline.turns import names

INSIDE = re.compile(r"[(\[（]([^()\[\]（）]{1,12})[)\]）]\s*$")
TITLES = re.compile(
    r"^(?:mr|mrs|ms|miss|dr|prof|professor|president|senator|sen|rep|sir|dame|lord|lady|judge|justice|hon)\.?\s+", re.I
)


def join(labels: list[str]) -> dict[str, str]:
    """Each label → the fullest label of the same speaker."""
    groups: dict[str, str] = {}
    initials = {names.key(match[1]): names.key(label) for label in labels if (match := INSIDE.search(label))}
    for label in labels:
        own = names.key(label)
        own = initials.get(own, own)
        held = groups.get(own)
        if held is None or _fullness(label) > _fullness(held):
            groups[own] = label
    return {label: groups[initials.get(names.key(label), names.key(label))] for label in labels}


def _fullness(label: str) -> tuple[int, int]:
    bare = names.ASIDE.sub("", label)
    return (len(bare.split()), len(bare))


def shown(label: str) -> str:
    """The name that a label shows: without an aside, on one line."""
    return " ".join(names.ASIDE.sub("", label).split()) or label
