"""What a talk is of, by the names in it whose kind is sure: the world, people, or tools."""

from collections import Counter
from collections.abc import Mapping, Sequence

from pipeline.mentions.likely import Words
from pipeline.mentions.name import Name
from pipeline.mentions.vocabulary import is_english

NEWSY = 0.2  # of the names of a talk: so many places, peoples and titles are of one about the world, not of tools
PEOPLED, THINGED = 0.5, 0.05  # of the names whose kind is sure: so many people's and so few things'
FEW = 0.07  # of them, things: more, and a talk is of tools


class Talk:
    """A talk, by its names and what kind each is, None where that is not sure; `likely` are things by most odds."""

    def __init__(self, names: Sequence[Name], settled: Sequence[str | None], likely: Mapping[str, str]) -> None:
        counts = Counter(settled)
        told = len(settled) - counts[None]
        worldly = sum(bool(name.title or (name.known and name.known[1] in ("place", "group"))) for name in names)
        self.newsy = worldly >= NEWSY * len(names)
        self.peopled = counts["person"] >= PEOPLED * told > 0 and counts["other"] <= THINGED * told
        things = counts["other"] + sum(likely.get(name.words[0]) == "other" for name in names if not name.known)
        self.plain = things <= FEW * told > 0

    def is_formal(self, words: Words) -> bool:
        """Whether what nothing tells is sooner a person's, place's or body's here than a thing's.

        In a talk of the world it is; one odd word is where people are named and hardly a thing, an acronym where
        hardly a thing is.
        """
        return self.newsy or (self.peopled and _is_odd(words)) or (self.plain and _is_lettered(words))


def _is_odd(words: Words) -> bool:
    """Whether a name is one word that is no English one and no acronym: "Rondo"."""
    return len(words) == 1 and words[0].istitle() and not is_english(words[0].lower())


def _is_lettered(words: Words) -> bool:
    """Whether a name is one word of capitals, or with some inside: "WXM", "WexMoor"."""
    return len(words) == 1 and words[0].isalpha() and not words[0].istitle()
