"""Which cues keep company in a talk: a topic that one word alone speaks for is none."""

from collections import Counter

from pipeline.topics.topic_cues import PLAIN, TopicCue

PASSAGES = 8  # a shorter talk has too few words for company
HELD = 0.5  # share of a talk's passages with a cue that a topic may hold by one word alone

Cues = list[TopicCue]


def in_company(found: list[Cues]) -> list[Cues]:
    """The cues of a talk's passages, less those of topics that one plain word alone speaks for in all of it.

    "Resolution" and "terms" say nothing without another word of their topic anywhere. A topic that one word alone,
    weak or strong, gives more than half of the passages with a cue has lost that word too: it means something else
    here, or nothing. A talk of fewer than 8 passages is left as it is.
    """
    if len(found) < PASSAGES:
        return found
    alone = _lone(found) | _holding(found)
    return [[cue for cue in cues if (cue.topic, cue.surface.lower()) not in alone] for cues in found]


def _lone(found: list[Cues]) -> set[tuple[str, str]]:
    words: dict[str, set[tuple[str, float]]] = {}
    for cues in found:
        for cue in cues:
            words.setdefault(cue.topic, set()).add((cue.surface.lower(), cue.weight))
    return {(topic, said) for topic, one in words.items() if len(one) == 1 for said, weight in one if weight <= PLAIN}


def _holding(found: list[Cues]) -> set[tuple[str, str]]:
    """The words that alone, without another cue, give their topic more than `HELD` of the passages."""
    said = [{(cue.topic, cue.surface.lower()) for cue in cues} for cues in found if cues]
    only = Counter(next(iter(one)) for one in said if len(one) == 1)
    return {word for word, times in only.items() if times > HELD * len(said)}
