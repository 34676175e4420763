"""Shares of the talk that are unlike talk: one sentence each on what may have been missed."""

import re
from collections import Counter
from itertools import pairwise

from pipeline.turns.labels import persons
from pipeline.turns.labels.asking import ASKS as ENDS_ASKING
from pipeline.turns.labels.asking import SIGN, WITHIN
from pipeline.turns.transcript import Said

ASKS = re.compile(rf"{SIGN}[\"”’»)\]*_]*(?:\s|$)")
LEAST_TURNS, LEAST_WORDS, LARGE = 6, 600, 0.5  # of a text; a turn that holds so much of all words is one too many
LEAST_SAME, SAME = 8, 0.6  # turns; their share that go on after another of the same speaker
DASHED = re.compile(r"(?:^|(?<=[.?!…\n]))\s*[-–—]\s?(?=[^\W\d_a-zà-ÿа-я]|[¿¡])")
STOPPED, DASHED_SHARE = re.compile(r"[.?!…](?=\s|$)"), 0.05  # of the sentences: speakers in German pause with a dash
MANY_DASHED = 6  # dashes that begin what somebody else says, inside turns that have a speaker
LEAST_AGAIN, MOST_AGAIN = 3, 60  # turns of the only label there is
ASKING = 0.5  # of what is taken for questions, that ask
ATTRIBUTED = re.compile(r"[,.?!][”\"»] [^“”\"«»,.?!]{3,40}[.,]")  # “I do,” she says.
OPENS = frozenset('“"«„')
SINGLE, MORE = 0.75, 4  # of the answers, that are one paragraph; questions, of which less is asked
BEYOND, CLEARLY, WELL = 1.5, 1.0, 0.75  # how far apart those who ask and answer speak: of two, of three, of more
MANY_ASKED = 6  # questions in the words of one who speaks alone


def of(said: list[Said]) -> tuple[str, ...]:
    """What is doubtful in how turns and words are shared among the speakers."""
    doubts = (_large, _alone, _again, _unasked, _same, _dashed)
    return tuple(filter(None, (doubt(said) for doubt in doubts)))


def _large(said: list[Said]) -> str:
    """A turn with most of the words where turns are many."""
    total = sum(size for _, _, size in said)
    if len(said) < LEAST_TURNS or total < LEAST_WORDS:
        return ""
    number, (who, _, size) = max(enumerate(said, start=1), key=lambda row: row[1][2])
    if size < LARGE * total:
        return ""
    words = f"{size / total:.0%} of all words"
    return f"Turn {number:,}, {who or 'without a speaker'}, holds {words}; is there no other speaker in it?"


def _alone(said: list[Said]) -> str:
    """Questions in the words of the only one who has a name."""
    if len({who for who, _, _ in said}) != 1 or said[0][0] is None:
        return ""
    asked = sum(len(ASKS.findall(text)) for _, text, _ in said)
    if asked < MANY_ASKED:
        return ""
    return f"Only {said[0][0]} was found as a speaker, and {asked:,} questions stand in those words; who asks them?"


def _again(said: list[Said]) -> str:
    """One label again and again, and no other: what else stands between is in its words."""
    who = said[0][0] if said else None
    if who is None or len({name for name, _, _ in said}) != 1 or not LEAST_AGAIN <= len(said) <= MOST_AGAIN:
        return ""
    return f"{who} heads all {len(said):,} turns, and nobody else has a label; who speaks to them, or is it no speaker?"


def _unasked(said: list[Said]) -> str:
    """What was taken for questions without a label, of which few ask."""
    asked = [text for who, text, _ in said if who == "Question"]
    asking = sum(any((WITHIN.search(text), ENDS_ASKING.search(text), persons.requests(text))) for text in asked)
    if len(asked) < 2 or asking >= ASKING * len(asked):
        return ""
    return f"Only {asking:,} of {len(asked):,} paragraphs taken for questions ask; the others may be answers."


def untold(said: list[Said]) -> str:
    """Plain questions in which nobody is spoken to as one who answers of himself: a list for readers may be so."""
    if persons.apart(*_sides(said)) > 0:
        return ""
    return "Questions are told by their question marks alone; it may be no talk, but questions that readers ask."


def _sides(said: list[Said]) -> tuple[list[str], list[str]]:
    """What is said by the one who speaks first, and by all others."""
    first = said[0][0] if said else None
    return [text for who, text, _ in said if who == first], [text for who, text, _ in said if who != first]


def are_apart(said: list[Said]) -> bool:
    """Whether questions without labels are told from answers beyond doubt: nearly each answer is one paragraph, and
    those who ask speak to one who speaks of himself; of two questions all must.
    """
    asked, told = _sides(said)
    if len({who for who, _, _ in said}) != 2 or len(asked) != len(told) or len(asked) < 2:
        return False
    single = sum("\n\n" not in text for text in told) / len(told)
    if are_told_of(told):
        return False
    apart = persons.apart(asked, told)
    if len(asked) == 2:
        return single == 1 and apart >= BEYOND
    return single >= SINGLE and apart >= (CLEARLY if len(asked) < MORE else WELL)


def are_told_of(told: list[str]) -> bool:
    """Whether somebody tells what others said, in most of the answers: `“I do,” she says.`"""
    return sum(text[:1] in OPENS and ATTRIBUTED.search(text) is not None for text in told) >= ASKING * len(told)


def _same(said: list[Said]) -> str:
    """Turns that follow one of the same speaker."""
    counts = Counter(one == other for (one, _, _), (other, _, _) in pairwise(said) if one is not None)
    if len(said) < LEAST_SAME or counts[True] < SAME * len(said):
        return ""
    follow = f"{counts[True]:,} of {len(said):,} turns follow one of the same speaker"
    return f"{follow}; labels of others may have been missed."


def _dashed(said: list[Said]) -> str:
    """Dashes as dialogue sets them, where labels say who speaks only now and then."""
    named = [text for who, text, _ in said if who is not None]
    count = sum(len(DASHED.findall(text)) for text in named)
    ended = sum(len(STOPPED.findall(text)) for text in named)
    if count < max(MANY_DASHED, len(said) / 10, DASHED_SHARE * ended):
        return ""
    return f"{count:,} dashes inside the turns look like changes of speaker that no label names."
