"""Tiers that cut one speech in several ways (phrases and words, sounds and syllables) → one of them."""

from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass

from pipeline.document import Block

OVERLAP = 0.9  # share of the time of a tier that lies inside another's, where both are of one speech
MOST = 40  # tiers: of more, none is looked at
FULL = 0.5  # share of the words of the fullest, from which a tier says it all
Place = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Tier:
    """A layer: its name, whose it is where the file says so, the tier above it, and its annotations in order."""

    name: str
    speaker: str = ""
    parent: str = ""
    blocks: tuple[Block, ...] = ()

    @property
    def letters(self) -> int:
        """How many letters it holds."""
        return sum(len(block.text) - block.text.count(" ") for block in self.blocks)

    @property
    def words(self) -> int:
        """How many words it holds."""
        return sum(len(block.text.split()) for block in self.blocks)


def apart(tiers: list[Tier], *, is_layer: Callable[[str], bool]) -> list[Tier]:
    """The tiers, of those that cut one speech in several ways the one of whole utterances.

    Where the file says whose each is, they are taken as they are. `is_layer`: whether a name says what a layer holds.
    """
    if len(tiers) > MOST or any(tier.speaker for tier in tiers):
        return tiers
    places = [_places(tier) for tier in tiers]
    groups: list[list[int]] = []
    for number in range(len(tiers)):
        of_one = [group for group in groups if any(_cut_alike(places[number], places[other]) for other in group)]
        joined = [*(each for group in of_one for each in group), number]
        groups = [*(group for group in groups if group not in of_one), joined]
    chosen = [_whole([tiers[number] for number in group], is_layer) for group in groups]
    return [tier for tier in tiers if any(tier is each for each in chosen)]


def _whole(group: list[Tier], is_layer: Callable[[str], bool]) -> Tier:
    """The tier of fewest annotations of those that say it all, a named layer first."""
    named = [tier for tier in group if is_layer(tier.name)] or group
    most = max(tier.words for tier in named)
    return min((tier for tier in named if tier.words >= FULL * most), key=lambda tier: len(tier.blocks))


def _cut_alike(one: list[Place], other: list[Place]) -> bool:
    """Whether every annotation of the tier with fewer begins and ends where some of the other do, and spans them."""
    few, many = sorted((one, other), key=len)
    edges = {edge for place in many for edge in place}
    if not few or not all(edge in edges for place in few for edge in place):
        return False
    lasting = sum(end - start for start, end in few)
    return lasting > 0 and sum(_overlap(place, many) for place in few) >= OVERLAP * lasting


def _places(tier: Tier) -> list[Place]:
    """Start and end of its annotations, in order; none where one has no time."""
    if any(block.start_s is None or block.end_s is None for block in tier.blocks):
        return []
    return sorted((round(block.start_s, 3), round(block.end_s, 3)) for block in tier.blocks)


def _overlap(place: Place, others: list[Place]) -> float:
    """How many seconds of a place some of the others cover; they do not overlap each other."""
    number = max(0, bisect_right(others, place) - 1)
    covered = 0.0
    while number < len(others) and others[number][0] < place[1]:
        covered += max(0.0, min(place[1], others[number][1]) - max(place[0], others[number][0]))
        number += 1
    return covered
