"""What each word of a text does to TextBlob's analyser: the steps, and where they stand. Scores nothing.

TextBlob's analyser reads word by word and remembers two things: a negation and a modifier. Most words only make
it forget; so each blank-delimited token is cut and looked up once, and later known by its steps.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from textblob._text import (
    ABBREVIATIONS,
    EMOTICONS,
    EOS,
    PUNCTUATION,
    RE_ABBR1,
    RE_ABBR2,
    RE_ABBR3,
    find_tokens,
)
from textblob.en import sentiment as analyser

from pipeline.words import Memo

KEEP, FORGET_NEGATION, FORGET_MODIFIER = 0, 1, 2  # bits: a step may forget both
ABBREVIATED = (RE_ABBR1, RE_ABBR2, RE_ABBR3)
TOKEN = re.compile(r"\S+")


class Step(NamedTuple):
    """A word that the analyser scores or remembers, and its half-open place; `forget` is what precedes it."""

    word: str
    start: int
    end: int
    forget: int
    score: tuple[float, float, float] | None  # polarity, subjectivity, intensity of a word in the lexicon
    modifies: bool = False
    mood: float | None = None  # polarity of an emoticon


@cache
def effects() -> Memo:
    """What stands between two blanks → its steps and what is forgotten after them, or that alone without a step."""
    return Memo(lambda between: _effect(list(_cut(between))))


def steps(text: str) -> list[Step]:
    """The steps of a text, in order, with their places in it."""
    return steps_together(text) if joins(text) else steps_apart(text)


def joins(text: str) -> bool:
    """Whether TextBlob might join marks of several tokens: an emoticon or the sarcastic "(!)" with blanks in it."""
    return JOINED.search(text) is not None


def steps_apart(text: str) -> list[Step]:
    """The steps of a text in which TextBlob joins no marks."""
    found, forget, known, offset = [], KEEP, effects(), 0
    for token in text.split(" "):
        effect = known[token]
        if effect.__class__ is int:
            forget |= effect
        else:
            for word, start, end, before, score, modifies, mood in effect[0]:
                found.append(Step(word, offset + start, offset + end, forget | before, score, modifies, mood))
                forget = KEEP
            forget = effect[1]
        offset += len(token) + 1
    return found


def steps_together(text: str) -> list[Step]:
    """The steps of any text: cut as a whole, some ten times slower."""
    effect = _effect(pieces(text))
    return [] if isinstance(effect, int) else list(effect[0])


def _cut(text: str) -> Iterator[tuple[str, int, int]]:
    """The pieces of each token by itself: a line may end between two blanks."""
    for token in TOKEN.finditer(text):
        for word, start, end in _simple(token.group()) or pieces(token.group()):
            yield word, token.start() + start, token.start() + end


def _simple(token: str) -> list[tuple[str, int, int]] | None:
    """The pieces of letters alone, or with one mark after them; None of any other token, and of an abbreviation."""
    if token.isalpha():
        return [(token.lower(), 0, len(token))]
    word, mark = token[:-1], token[-1]
    if not word.isalpha() or mark not in ",.?!;:":
        return None
    if mark == "." and (token in ABBREVIATIONS or any(pattern.match(token) for pattern in ABBREVIATED)):
        return None
    return [(word.lower(), 0, len(word)), (mark, len(word), len(token))]


def pieces(text: str) -> list[tuple[str, int, int]]:
    """TextBlob's own tokens of a text, in lower case, with their half-open places.

    Tokenising moves blanks and drops surplus points, and changes nothing else, so each token is found from the
    last one's end on.
    """
    found, end = [], 0
    for token in " ".join(find_tokens(text)).split():
        start = text.find(token[0], end)
        end = start + len(token) if text.startswith(token, start) else _end(text, token, start)
        found.append((token.lower(), start, end))
    return found


def _end(text: str, token: str, at: int) -> int:
    for character in token:
        at = text.find(character, at) + 1
    return at


def _effect(words: list[tuple[str, int, int]]) -> int | tuple[tuple[Step, ...], int]:
    found, forget = [], KEEP
    for word, start, end in words:
        step = _step(word, start, end, forget)
        if step is None:
            forget |= _forgets(word)
        else:
            found.append(step)
            forget = KEEP
    return (tuple(found), forget) if found else forget


def _forgets(word: str) -> int:
    """What an unknown word makes the analyser forget; small ones ("a", "of") leave it what it remembers."""
    return FORGET_NEGATION * (len(word.strip("'")) > 1) + FORGET_MODIFIER * (len(word) > 2)


def _step(word: str, start: int, end: int, forget: int) -> Step | None:
    if word in analyser:
        senses = analyser[word]
        return Step(word, start, end, forget, tuple(senses[None]), any(tag in senses for tag in analyser.modifiers))
    if word in MOODS:
        return Step(word, start, end, forget | _forgets(word), None, mood=MOODS[word])
    if word in analyser.negations or word == "!":
        return Step(word, start, end, forget, None)
    return None


def _moods() -> dict[str, float]:
    """Emoticons in lower case, and the sarcastic "(!)", with their polarity.

    TextBlob takes the first group that has an emoticon, and leaves out letters alone and what is all punctuation.
    """
    moods = {"(!)": 0.0}
    for (_, polarity), group in EMOTICONS.items():
        for word in map(str.lower, group):
            if not word.isalpha() and len(word) <= 5 and word not in PUNCTUATION:
                moods.setdefault(word, polarity)
    return moods


def _pattern() -> re.Pattern:
    """Emoticons of two marks or more and "(!)", blanks allowed within, where TextBlob could see them whole.

    A last mark that is no punctuation must end its token, and "8)" after two digits ("2018)") changes nothing.
    Grouped by first mark, so that a text without them is passed over quickly.
    """
    by_first: dict[str, list[str]] = {}
    for emoticon in sorted({emoticon for group in EMOTICONS.values() for emoticon in group} | {"(!)", EOS}):
        if len(emoticon) > 1:
            by_first.setdefault(emoticon[0], []).append(_rest(emoticon))
    return re.compile("|".join(f"{re.escape(first)}(?:{'|'.join(rests)})" for first, rests in by_first.items()))


def _rest(emoticon: str) -> str:
    if emoticon == EOS:
        return re.escape(EOS[1:])
    before = r"(?<![^\W_][^\W_]8)" if emoticon[0] == "8" else ""
    after = "" if emoticon[-1] in PUNCTUATION else r"(?![^\W_]|/)"
    return before + "".join(rf"\s*{re.escape(mark)}" for mark in emoticon[1:]) + after


MOODS = _moods()
JOINED = _pattern()
