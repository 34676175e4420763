"""Paragraphs of turns that may be no words of theirs: one sentence each on those that ask, head, trail or tell."""

import re
from collections import Counter
from itertools import pairwise

from pipeline import language
from pipeline.stops import STOPS
from pipeline.turns.around import outro
from pipeline.turns.labels import persons, spelling, unended
from pipeline.turns.shares import ASKS
from pipeline.turns.transcript import Said

QUOTED_WORDS = 6  # of a paragraph that a doubt is about
CLOCK = re.compile(r"^\s*[(\[]?(?:\d{1,2}:)?\d{1,2}:\d{2}\b(?!\s*(?:[ap]\.?m|Uhr|h\b|o.clock))", re.M)
LEAST_CLOCKS = 3
LEAST_HELD, HELD, LONGEST_ASKED = 3, 0.3, 300  # turns with a question in their middle; of all; its letters
SHORT, LEAST_WHOLE, WHOLE, MOST_STRAY = 8, 4, 0.9, 5  # words; paragraphs with more, their share that end; loose ones
ENDS = re.compile(rf"[{STOPS}:][\"“”’»«」』)\]*_]*$")
GOES_ON = frozenset(",;–—-")
SMALL, STATED = 3, re.compile(r"[:@/\d]")  # letters of a word that is small in titles too; signs of what is no sentence
LONGEST_HEAD = 165  # letters of what may be a label too long to be taken
HEADED = re.compile(r"([^\W\d_a-z][^\n.?!:：]{39,160}?)\s?:\s+(?=[^\W\d_a-z])")
LEAST_ONCE = 3  # paragraphs under a name that stands once, like all others
NAMED = re.compile(
    r"[^\W\d_a-zа-я][\w’'-]+(?: (?:[a-z]{1,3} )?[^\W\d_a-zа-я][\w.’'-]*){1,3} [a-zа-яà-ÿ]"
)  # Ann Berg is


def of(said: list[Said]) -> tuple[str, ...]:
    """What is doubtful in how the paragraphs of turns look."""
    doubts = (_between, _clocked, _within, _stray, _headed, _once, _told, _parts, _trails, _goes_on)
    return tuple(filter(None, (doubt(said) for doubt in doubts)))


def _between(said: list[Said]) -> str:
    """Short paragraphs within answers to plain questions, which ask before they end or speak to somebody."""
    told = [text.split("\n\n") for who, text, _ in said if who == "Answer"]
    found = [
        paragraphs[number]
        for paragraphs in told
        for number in range(1, len(paragraphs) - 1)
        if unended.is_met(paragraphs[number], paragraphs[number + 1])
    ]
    if not found:
        return ""
    return f"“{' '.join(found[0].split()[:QUOTED_WORDS])} …” stands in an answer; it may be a question."


def _within(said: list[Said]) -> str:
    """Short paragraphs that ask in the middle of turns, as questions that nobody was found to ask."""
    named = [text.split("\n\n") for who, text, _ in said if who is not None]
    asked = [sum(map(_asks, paragraphs[1:-1])) for paragraphs in named]
    held = sum(count > 0 for count in asked)
    if held < LEAST_HELD or held < HELD * len(named):
        return ""
    return f"{sum(asked):,} paragraphs within turns ask, and others follow; if another asks them, a label was missed."


def _stray(said: list[Said]) -> str:
    """Short paragraphs within turns that end as no sentence does, where all others do."""
    told = [(who, text.split("\n\n")) for who, text, _ in said if who is not None]
    whole = [one for _, paragraphs in told for one in paragraphs if len(one.split()) > SMALL and not _is_loose(one)]
    found = [(who, one) for who, paragraphs in told for one in paragraphs[1:] if _is_loose(one)]
    sure = len(whole) >= LEAST_WHOLE and sum(ENDS.search(one) is not None for one in whole) >= WHOLE * len(whole)
    if not (sure and 0 < len(found) <= MOST_STRAY):
        return ""
    who, one = found[0]
    return f"“{one}” stands by itself in a turn of {who} and ends as no sentence; it may be a caption or a heading."


def _is_loose(paragraph: str) -> bool:
    words = paragraph.split()
    titled = all(word[0].isupper() for word in words if len(word) > SMALL) or STATED.search(paragraph) is not None
    ended = ENDS.search(paragraph) is not None or paragraph[-1:] in GOES_ON
    return len(words) <= SHORT and titled and paragraph[:1].isalnum() and "\n" not in paragraph and not ended


def _asks(paragraph: str) -> bool:
    return len(paragraph) <= LONGEST_ASKED and ASKS.search(paragraph[-3:]) is not None


def _headed(said: list[Said]) -> str:
    """Paragraphs under words that come again before a colon, longer than a label is."""
    heads = Counter(
        match[1]
        for _, text, _ in said
        for one in text.split("\n\n")
        if ":" in one[:LONGEST_HEAD] and (match := HEADED.match(one)) is not None
    )
    head, count = heads.most_common(1)[0] if heads else ("", 0)
    return f"“{head}” heads {count:,} paragraphs as a label would; it was not taken for one." if count > 1 else ""


def _once(said: list[Said]) -> str:
    """Names that stand once each, over paragraphs some of which ask and are answered."""
    names = [who for who, _, _ in said]
    if len(names) < 2 or None in names or len(set(names)) != len(names) or len(names) > LEAST_ONCE:
        return ""
    who, text, _ = said[-1]
    paragraphs = text.split("\n\n")
    asked = sum(_asks(one) or unended.is_met(one, other) for one, other in pairwise(paragraphs[1:]))
    if len(paragraphs) < LEAST_ONCE or not asked:
        return ""
    return f"The names stand once each, and paragraphs under {who} ask, as {names[0]} does; turns may be missed."


def _told(said: list[Said]) -> str:
    """A last paragraph that tells of somebody by name, under one who speaks of himself."""
    who, text, _ = said[-1] if said else (None, "", 0)
    *above, last = text.split("\n\n")
    named = NAMED.match(last) is not None and spelling.is_given(last.split()[0])
    if who is None or not (above and named and any(map(ENDS.search, last.split("\n")))):
        return ""
    spoken = language.detect(last)
    own = " ".join([*above, *(words for name, words, _ in said[:-1] if name == who)])
    if persons.has(last, persons.ADDRESSED, spoken=spoken) or persons.has(last, persons.ONESELF, spoken=spoken):
        return ""
    if not persons.has(own, persons.ONESELF):
        return ""
    return f"“{' '.join(last.split()[:QUOTED_WORDS])} …” ends the last turn; it may tell of somebody, and be no speech."


def _parts(said: list[Said]) -> str:
    """A last paragraph that says where more is to be found, or thanks somebody: a page may say so, or its speaker."""
    who, text, _ = said[-1] if said else (None, "", 0)
    *above, last = text.split("\n\n")
    if who is None or not above or not outro.may_leave(last):
        return ""
    return f"“{' '.join(last.split()[:QUOTED_WORDS])} …” ends the last turn; it may be the page's own, and no speech."


def _trails(said: list[Said]) -> str:
    """A last turn of more paragraphs than one, as no other has, whose last is short or unended, and nobody's."""
    *others, last = [text.split("\n\n") for _, text, _ in said] or [[]]
    if len(others) < LEAST_ONCE or len(last) < 2 or any(len(one) > 1 for one in others) or said[-1][0] is None:
        return ""
    loose = ENDS.search(last[-1]) is None or len(last[-1].split()) <= SHORT
    if not loose or persons.speaks(last[-1]):
        return ""
    begins = " ".join(last[-1].split()[:QUOTED_WORDS])
    return f"“{begins} …” ends the last turn, the only one of more paragraphs; it may be no speech."


def _goes_on(said: list[Said]) -> str:
    """A turn that ends with a paragraph that asks, before the next one of the same speaker."""
    found = [
        text.split("\n\n")[-1]
        for (who, text, _), (other, _, _) in pairwise(said)
        if who is not None and who == other and "\n\n" in text and _asks(text.split("\n\n")[-1])
    ]
    if not found:
        return ""
    return (
        f"“{' '.join(found[0].split()[:QUOTED_WORDS])} …” asks at the end of a turn, and its speaker goes on after it."
    )


def _clocked(said: list[Said]) -> str:
    """Paragraphs that begin with a clock, among the words."""
    found = [match[0].strip() for _, text, _ in said for match in CLOCK.finditer(text)]
    if len(found) < LEAST_CLOCKS:
        return ""
    return (
        f"{len(found):,} paragraphs begin with a time, as {found[0]}, that was not read as one; it stands in the words."
    )
