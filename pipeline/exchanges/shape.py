"""The shape of an answer: how long it is, how it begins, whether it asks back."""

import math
import re
from functools import cache

from pipeline import lexicons
from pipeline.exchanges import reply_cues
from pipeline.exchanges.questions import Part

WORD = re.compile(r"[\w'’]+")
BOUNDS = (6, 12, 25, 50, 100, 200, 400)  # words by which lengths are told apart
FEW = 6  # words of a first sentence that only asks back
SHORT = 20  # words of an answer that only asks back


def lengths(sentences: list[str]) -> list[int]:
    """The words of each sentence."""
    return [len(sentence.split()) for sentence in sentences]


def of_answer(answer: list[str], counts: list[int]) -> dict[str, float]:
    """Words, sentences and questions of an answer, and the words that it begins with."""
    words = sum(counts)
    asks = [sentence.rstrip().endswith("?") for sentence in answer]
    told = {f"answer: under {bound} words": words < bound for bound in BOUNDS} | {
        "answer: first asks": asks[0],
        "answer: last asks": asks[-1],
        "answer: all asks": all(asks),
        "answer: first asks in few words": asks[0] and counts[0] < FEW,
        "answer: asks and is short": asks[0] and words < SHORT,
    }
    amounts = {
        "answer: words": math.log1p(words),
        "answer: words of the first": math.log1p(counts[0]),
        "answer: sentences": math.log(len(answer)),
        "answer: questions": sum(asks) / len(asks),
    }
    return amounts | {name: 1.0 for name, holds in told.items() if holds} | _begins(answer[0])


def of_question(question: list[str], parts: list[Part], asked: int) -> dict[str, float]:
    """How much is asked: parts, words and the `asked` different terms."""
    counts = lengths([part.text for part in parts])
    return {
        "question: parts": math.log(len(parts)),
        "question: words a part": math.log1p(sum(counts) / len(parts)),
        "question: words": math.log1p(sum(lengths(question))),
        "question: terms a part": asked / len(parts),
    }


def _begins(first: str) -> dict[str, float]:
    """The group of an answer's first word, and of the first after its discourse markers."""
    plain = reply_cues.plain(first)
    marked = reply_cues.lexicon()[1].match(plain).end()
    return {f"begins: {_group(plain)}": 1.0, f"after markers: {_group(plain[marked:])}": 1.0}


def _group(text: str) -> str:
    found = WORD.search(text)
    return _groups().get(found.group(), "other") if found else "nothing"


@cache
def _groups() -> dict[str, str]:
    table = lexicons.load("reply-moves", reply_cues.LANGUAGE)["begins"]
    return {word: group for group, words in table.items() for word in words.split()}
