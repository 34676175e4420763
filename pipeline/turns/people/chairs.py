"""Who leads a talk of a few people: a moderator who calls each of them, and whom they answer whatever they ask."""

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import pairwise

from pipeline.turns.labels import spelling
from pipeline.turns.labels.asking import ASKS

FEWEST, MOST, TURNS = 3, 7, 3  # people; turns of each who is led
LED, SHORT = 0.5, 1.5  # of each one's turns, to which the chair leads; the chair's words to those of one on average
CALLED, LEAST_NAME = 200, 3  # letters at a turn's end, in which the next one is named; letters of a name
Said = Sequence[tuple[str | None, str, int]]  # speaker, words of the turn, how many


def find(turns: Said, askers: Mapping[str, bool]) -> str | None:
    """The one who leads all others, by name or by the label that states it (`askers`); None where nobody does."""
    counts = Counter(who for who, _, _ in turns if who is not None)
    if not FEWEST <= len(counts) <= MOST:
        return None
    stated = [who for who in counts if askers.get(who)]
    leads = Counter(
        (before, after)
        for (before, text, _), (after, _, _) in pairwise(turns)
        if before and after and before != after and (before in stated or _names(text, after))
    )
    for who in stated if len(stated) == 1 else [lead for lead, _ in counts.most_common(1) if not stated]:
        others = [other for other in counts if other != who]
        led = all(counts[each] >= TURNS and leads[who, each] >= LED * counts[each] for each in others)
        if led and _is_short(turns, who, len(counts)) and _asks(turns, who):
            return who
    return None


def _names(text: str, who: str) -> bool:
    """Whether the end of a turn names one by the last word of the label."""
    name = spelling.bare(who).casefold().split(",")[0].split()[-1]
    return len(name) >= LEAST_NAME and name in text[-CALLED:].casefold()


def _is_short(turns: Said, who: str, people: int) -> bool:
    own = sum(size for name, _, size in turns if name == who)
    return own * people <= SHORT * sum(size for _, _, size in turns)


def _asks(turns: Said, who: str) -> bool:
    """Whether the chair asks at all."""
    return any(name == who and ASKS.search(text) is not None for name, text, _ in turns)
