"""Which capitalised words name nobody: words of talk, acronyms of a trade, letters, numbers, what was cut off."""

import re

from pipeline import lexicons
from pipeline.forms import any_of
from pipeline.frequencies import frequencies
from pipeline.mentions.evidence import BEFORE, THANKED
from pipeline.mentions.gazetteer import Gazetteer
from pipeline.mentions.sequences import Word
from pipeline.mentions.vocabulary import COMMON, Vocabulary, is_english, openers

RARE = 5  # in TextBlob's list: a word that names a body or place oftener than it opens a sentence
BODIES = lexicons.words("name-cues", "en", "bodies")
SITTING = lexicons.words("name-cues", "en", "sitting") | lexicons.words("name-cues", "en", "chambers")
CHAMBERED = re.compile(rf" {any_of(lexicons.load('name-cues', 'en')['chambered'])}\b")
DATES = lexicons.words("name-cues", "en", "dates")
MINE = tuple(f" {word} " for word in sorted(lexicons.words("name-cues", "en", "mine")))
CUT_OFF = re.compile(r" ?(?:[—–]|--|…|\.\.\.)|-(?!\w)")
ADDRESS = re.compile(rf"\.{any_of(lexicons.load('name-cues', 'en')['domains'])}\b")  # "DOGE.gov"
LETTERED = re.compile(
    r"[A-Z]{1,5}-[a-z]{2}|[A-Z]{2,}\d?s$|Q[1-4]$|\w*_"
)  # "K-through-8", "EUA-approved", "EVs", "Q3", "OP_CHECK"


def says_nothing(word: Word, gazetteer: Gazetteer, vocabulary: Vocabulary) -> bool:
    """Whether a word names nobody even beside its like: "Your Honor", "Exhibit 1", "Great Again"."""
    low = word.low
    if low in gazetteer.talk or word.text.isdigit() or len(low) == 1 or is_trade(word.text, gazetteer):
        return True
    return low not in gazetteer.heads and word.text.istitle() and vocabulary.is_plain(low)


def is_called_whole(words: list[Word], gazetteer: Gazetteer) -> bool:
    """Whether a given name stands before a surname, however common both are as words: "Jan Holmes"."""
    if len(words) != 2 or words[1].low in DATES:
        return False
    return words[0].text in gazetteer.given and words[1].text in gazetteer.families


def names_something(text: str, word: Word, gazetteer: Gazetteer, vocabulary: Vocabulary) -> bool:
    """Whether a word that stands alone in its text, with a capital, is a name."""
    low = word.low
    if LETTERED.match(word.text) or is_trade(word.text, gazetteer) or low.isdigit() or len(low) == 1:
        return False
    whole = word.text in gazetteer.given or word.text in gazetteer.likely or word.text.isupper()
    whole = whole or (word.text in gazetteer.families and not is_english(low))
    if CUT_OFF.match(text, word.end) and vocabulary.is_rare(word.text) and not whole:
        return False
    opener = vocabulary.english and word.text in openers() and word.text not in gazetteer.likely
    if opener or ADDRESS.match(text, word.end):
        return False
    if word.text in gazetteer.likely and not (word.first or word.text.isupper()):
        mine = text[: word.start].lower().endswith(MINE)
        return low not in BODIES or not mine or CHAMBERED.match(text, word.end) is not None
    if word.first and low in SITTING:
        return True
    if (
        low in gazetteer.talk
        or (low in gazetteer.titles and word.text not in gazetteer.given)
        or low in gazetteer.modifiers
        or low in gazetteer.heads
    ):
        return False
    if word.text.istitle() and low not in vocabulary.small and _is_thanked(text, word):
        return True
    if word.text.isupper():
        return _is_lettered(text, word, vocabulary)
    return (
        word.first
        or word.text in gazetteer.given
        or word.text in gazetteer.likely
        or not vocabulary.is_common(word.text)
    )


def _is_lettered(text: str, word: Word, vocabulary: Vocabulary) -> bool:
    """Whether a word in capitals is an acronym: no usual word, or a rare one behind "the", as in "the SES"."""
    low, articled = word.low, text.endswith("the ", 0, word.start)
    if articled and low not in vocabulary.small and frequencies().get(low, RARE) < RARE:
        return True
    return not vocabulary.is_word(low, usual=True) and not set(low) <= set("ivx")


def _is_thanked(text: str, word: Word) -> bool:
    """Whether who is named is thanked or greeted: "Thank you, Wolf."."""
    ends = text[word.end : word.end + 1] in tuple(".?!")
    return ends and THANKED.search(text, max(0, word.start - BEFORE), word.start) is not None


def is_trade(text: str, gazetteer: Gazetteer) -> bool:
    """Whether a word is an acronym that names nobody: "EBITDA", "JVs", "HIV/AIDS"."""
    if text[1:].islower() and text.isalpha():
        return False
    if not any(map(str.isupper, text[1:])) and not any(map(str.isdigit, text)):
        return False
    low = text.lower().replace(".", "")
    return low in gazetteer.trade or ("/" in low and all(part in gazetteer.trade for part in low.split("/")))


def is_persons(word: str, gazetteer: Gazetteer) -> bool:
    """Whether a word is a given name, or a surname of another country."""
    return word in gazetteer.given or word in gazetteer.elsewhere


def is_called_upon(word: Word, gazetteer: Gazetteer, vocabulary: Vocabulary) -> bool:
    """Whether a name opens its sentence alone: "Jim?", "Arsenal won"; what the talk writes small too is a word."""
    if word.low in vocabulary.small:
        return False
    bound = COMMON if is_persons(word.text, gazetteer) else RARE if word.text in gazetteer.likely else 0
    return frequencies().get(word.low, 0) < bound


def is_before_surname(low: str, following: Word, gazetteer: Gazetteer, vocabulary: Vocabulary) -> bool:
    """Whether a rare word stands before a surname, and is a given name: "Anand Menon"."""
    family = following.text in gazetteer.families and following.text not in gazetteer.names
    return family and low not in vocabulary.small and frequencies().get(low, 0) < RARE
