"""Quotations planted in drafts: true ones in every guise, and false ones, out of any transcript, by a seed."""

import random
from collections.abc import Iterable, Iterator

from tests.planted import changes, guises
from tests.planted.talk import Plant, Talk, talk

__all__ = ["KINDS", "Plant", "Talk", "plants", "talk"]

KINDS = guises.KINDS | changes.KINDS
TRIES = 6  # for each that is wanted: not every passage has a number, or a word that negates


def plants(one: Talk, kinds: Iterable[str], *, seed: int, each: int) -> Iterator[Plant]:
    """So many quotations of each kind, or fewer where the talk has none to plant."""
    for kind in kinds:
        dice = random.Random(f"{seed} {one.name} {kind}")
        tried = (KINDS[kind](one, dice) for _ in range(each * TRIES))
        found = (plant for plant in tried if plant)
        yield from (plant for plant, _ in zip(found, range(each), strict=False))
