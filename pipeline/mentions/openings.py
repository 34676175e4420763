"""Which words owe their capital to the sentence that they begin."""

from pipeline import lexicons
from pipeline.frequencies import frequencies
from pipeline.mentions.evidence import AFTER, DOES, is_called
from pipeline.mentions.nobody import is_before_surname, is_called_upon, is_persons
from pipeline.mentions.passage import Passage, known_at
from pipeline.mentions.sequences import Word
from pipeline.mentions.vocabulary import is_english

GIVEN_WORDS, BROADCASTS, CHAMBERS, SITTING = (
    lexicons.words("name-cues", "en", key) for key in ("given_words", "broadcasts", "chambers", "sitting")
)
FREQUENT = 150  # in TextBlob's list: so common a word opens a sentence sooner than the name of a body


def opens(passage: Passage, words: list[Word], at: int) -> bool:
    """Whether a word owes its capital to its sentence; not "Green" of "Green Party", "Mark" of "Mark Milley"."""
    text, gazetteer, vocabulary = passage
    word = words[at]
    if not word.first or (word.text.isupper() and len(word.text) > 1) or not vocabulary.opens(word.text):
        return False
    following = words[at + 1] if at + 1 < len(words) else None
    low = word.low
    if low in vocabulary.stops:
        return True
    if (low in BROADCASTS and following and not following.small) or _is_of_row(passage, words, at):
        return False
    if low in CHAMBERS and following and following.text in gazetteer.names:
        return False
    if following is None or following.small:
        if low in SITTING and DOES.match(text, word.end):
            return False
        given = word.text in gazetteer.given or low in GIVEN_WORDS
        called = given and is_called("", text[word.end :][:AFTER])
        return not (called or is_called_upon(word, gazetteer, vocabulary))
    if low in GIVEN_WORDS and not is_english(following.low) and not known_at(passage, words, at + 1):
        return False
    if is_before_surname(low, following, gazetteer, vocabulary) and not _is_before_whole(passage, words, at):
        return False
    if word.text in gazetteer.given and frequencies().get(low, 0) < FREQUENT:
        return False
    if is_persons(word.text, gazetteer) and not known_at(passage, words, at + 1):
        return vocabulary.small.get(low, 0) > 0 and low not in GIVEN_WORDS
    head = following.low in gazetteer.heads and following.text not in gazetteer.names
    return not (head and frequencies().get(low, 0) < FREQUENT)


def _is_before_whole(passage: Passage, words: list[Word], at: int) -> bool:
    """Whether a word that is nobody's given name stands before a given name and more: "Barrister Warren Wex"."""
    given = passage.gazetteer.given
    named = len(words) > at + 2 and words[at + 1].text in given and not words[at + 2].small
    return named and words[at].text not in given and is_english(words[at].low)


def _is_of_row(passage: Passage, words: list[Word], at: int) -> bool:
    """Whether a word that may be a name stands in a row with one of its kind: "Ford and GM", "Hope and Ann Wex"."""
    if len(words) < at + 3 or words[at + 1].text not in ("and", "or"):
        return False
    first, second = words[at].text, words[at + 2].text
    if first in passage.gazetteer.likely:
        return known_at(passage, words, at + 2) is not None
    return first in passage.gazetteer.given and second in passage.gazetteer.given
