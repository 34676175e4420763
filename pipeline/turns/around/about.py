"""What words speak of: the talk itself, those who speak in it, or oneself and another."""

import re
from collections.abc import Sequence
from functools import cache

from pipeline import language, lexicons
from pipeline.turns.around import closing
from pipeline.turns.labels import persons, spelling

WORD = re.compile(r"[^\W_]+(?:['’](?!s\b)[^\W_]+)*")
CAST_LETTERS = 60  # of words that head a list of who takes part
LEAST_NAME = 3  # letters of a name
FULL_NAME = re.compile(r"\b(?=([^\W\d_a-zа-яà-ÿ][\w’'-]+ [^\W\d_a-zа-яà-ÿ][\w’-]+))")
NAMED, UNSPACED = 4, re.compile(r"[\u3040-\u30ff\u3400-\u9fff·・ー]{4}")  # letters of a name where blanks part no words
Cast = frozenset[str]  # the words that name the speakers of the turns


def cast(labels: Sequence[str]) -> Cast:
    """The words of the labels that could be names: not Q and A, nor what stands for a question without a label."""
    roles = spelling.lexicon("askers") | spelling.lexicon("answerers")
    keys = {spelling.key(label) for label in labels if not label.startswith("(")} - roles
    return frozenset(word for key in keys for word in words_of(key) if len(word) >= LEAST_NAME)


def tells(text: str) -> bool:
    """Whether nobody speaks in the words of a paragraph, but of the talk itself."""
    return is_work(text) or not persons.speaks(text)


def introduces(text: str, who: Cast) -> bool:
    """Whether nobody speaks in the words of a paragraph, or who wrote it tells of a speaker: `We met Ann Berg.`"""
    to_somebody = persons.has(text, persons.ADDRESSED, spoken=language.detect(text))
    return tells(text) or (speaks_of(text, who) and not to_somebody)


def names_in_full(text: str) -> set[str]:
    """What could be names in full: two words, each with a capital, none of which the language uses without subject."""
    common = lexicons.stop_words("en")
    return {match[1] for match in FULL_NAME.finditer(text) if common.isdisjoint(match[1].casefold().split())}


def is_told_of(text: str, stated: str) -> bool:
    """Whether a paragraph speaks of the talk, or tells of one whom what a page states of itself names too."""
    if is_work(text) or not names_in_full(text).isdisjoint(names_in_full(stated)):
        return True
    return any(stated[place : place + NAMED] in text for place in range(len(stated)) if UNSPACED.match(stated, place))


def names_again(text: str, stated: str) -> bool:
    """Whether a paragraph has one word, with a capital, of a name in full that a page states of itself."""
    names = {word for name in names_in_full(stated) for word in name.split() if len(word) > LEAST_NAME}
    return not names.isdisjoint(WORD.findall(text))


def is_cast(text: str) -> bool:
    """Whether the words head a list of who takes part."""
    return _heads(text, "casts")


def heads_keywords(text: str) -> bool:
    """Whether the words head those that a program found in the talk."""
    return _heads(text, "keywords")


def _heads(text: str, kind: str) -> bool:
    return len(text) <= CAST_LETTERS and " ".join(words_of(text)) in _lexicon(kind)


def speaks_of(text: str, who: Cast) -> bool:
    """Whether a paragraph speaks of the talk or of one who speaks in it."""
    return closing.CREDIT.match(text.strip()) is not None or is_work(text) or not who.isdisjoint(words_of(text))


def is_personal(text: str) -> bool:
    """Whether somebody speaks of himself or to another in the text, so that it is speech, or could be."""
    words = words_of(text)
    return not _lexicon("persons").isdisjoint(words) or any(sign in text for sign in _lexicon("persons_inside"))


def is_work(text: str) -> bool:
    """Whether the words speak of the talk itself: an interview, a transcript, an edition."""
    return not _lexicon("works").isdisjoint(words_of(text)) or any(sign in text for sign in _lexicon("works_inside"))


def words_of(text: str) -> list[str]:
    """The words as the lists spell them."""
    return WORD.findall(text.casefold().replace("’", "'"))


@cache
def _lexicon(kind: str) -> frozenset[str]:
    return frozenset(lexicons.shared("margins")[kind])
