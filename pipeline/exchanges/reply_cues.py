"""Reply cues: the words with which an answer replies, resists or asks back, from data/lexicons/en/replies.toml."""

import re
from collections import defaultdict
from dataclasses import dataclass
from functools import cache

from pipeline import lexicons
from pipeline.exchanges.first_words import first_words
from pipeline.words import Memo

LANGUAGE = "en"  # the only one whose replies are read
PLACEHOLDER = re.compile(r"\{([a-z]+)\}")
START = re.compile(r"(?<![\w'-])[a-z]+")


@dataclass(frozen=True, slots=True)
class ReplyCue:
    """One kind of cue: what it says of the reply, and its patterns."""

    kind: str
    says: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """A cue found in a sentence of the answer: its kind and the words that made it."""

    cue: ReplyCue
    words: str
    sentence: int


@cache
def strengths() -> dict:
    """How much of itself a cue counts as, by where it stands."""
    return lexicons.load("replies", LANGUAGE)["strengths"]


@cache
def lexicon() -> tuple[dict[str, ReplyCue], re.Pattern[str]]:
    """The kinds of cue by name, and the pattern of discourse markers that may stand before an answer."""
    tables = [lexicons.load(name, LANGUAGE) for name in ("replies", "reply-moves")]
    cues = {row["kind"]: _cue(row, table["groups"]) for table in tables for row in table["cue"]}
    marker = _fill("{marker}", tables[0]["groups"])
    return cues, re.compile(rf"(?:{marker}(?![\w'])[\s,.;:!—–-]*)*")


def _cue(row: dict, groups: dict[str, str]) -> ReplyCue:
    lines = tuple(
        _fill(line, groups) for written in row["patterns"].strip().splitlines() for line in _spread(written, groups)
    )
    return ReplyCue(row["kind"], row["says"], lines)


def _spread(line: str, groups: dict[str, str]) -> list[str]:
    """A pattern for each alternative of the group that it begins with, where that is written on several lines."""
    first = PLACEHOLDER.match(line)
    alternatives = groups[first.group(1)].split("\n") if first else []
    if len(alternatives) < 2:
        return [line]
    return [alternative.rstrip("|") + line[first.end() :] for alternative in alternatives]


def _fill(pattern: str, groups: dict[str, str]) -> str:
    while PLACEHOLDER.search(pattern):
        pattern = PLACEHOLDER.sub(lambda match: _group(groups[match.group(1)]), pattern)
    return pattern


def _group(text: str) -> str:
    joined = text.replace("\n", "")
    return joined if joined.startswith("(?:") and "\n" not in text else f"(?:{joined})"


@cache
def pattern(kind: str, start: str | None = None) -> re.Pattern[str] | None:
    """All patterns of a kind in one; with `start` those that can begin with this word, or with "" with any word."""
    lines = lexicon()[0][kind].lines if start is None else _by_start(kind).get(start, ())
    return re.compile(rf"(?<![\w'-])(?:{'|'.join(lines)})(?![\w-])") if lines else None


@cache
def _by_start(kind: str) -> dict[str, list[str]]:
    """The patterns of a kind by the words that they can begin with; those that leave it open under ""."""
    by_start: dict[str, list[str]] = defaultdict(list)
    for line in lexicon()[0][kind].lines:
        words = first_words(line)
        for start in ("",) if words is None else words:
            by_start[start].append(line)
    return dict(by_start)


@cache
def _starts(kinds: tuple[str, ...]) -> dict[str, tuple[str, ...]]:
    """For each word that a cue can begin with, the kinds of cue that it can begin."""
    starts: dict[str, tuple[str, ...]] = defaultdict(tuple)
    for kind in kinds:
        for start in _by_start(kind):
            starts[start] += (kind,)
    return dict(starts)


def plain(sentence: str) -> str:
    """The sentence as the patterns read it, character for character: lower case, straight apostrophes."""
    lower = sentence.lower()
    if len(lower) != len(sentence):
        lower = sentence
    return lower.replace("’", "'").replace("\n", " ").replace("\xa0", " ")


def opener(text: str, kinds: tuple[str, ...], *, sentence: int = 0) -> Found | None:
    """The cue of these kinds that a sentence opens with, discourse markers skipped."""
    lower = plain(text)
    cues, markers = lexicon()
    starts = sorted({markers.match(lower).end(), 0}, reverse=True)
    for kind in kinds:
        for start in starts:
            match = pattern(kind).match(lower, start)
            if match:
                return Found(cues[kind], text[match.start() : match.end()].strip(), sentence)
    return None


def find(sentences: list[str], kinds: tuple[str, ...]) -> list[Found]:
    """The first cue of each of these kinds in each sentence, in order."""
    cues, _ = lexicon()
    found = []
    for place, sentence in enumerate(sentences):
        spans = _spans(plain(sentence), kinds)
        found += [Found(cues[kind], sentence[slice(*spans[kind])].strip(), place) for kind in kinds if kind in spans]
    return found


def _spans(text: str, kinds: tuple[str, ...]) -> dict[str, tuple[int, int]]:
    """Where the first cue of each kind stands: each word is tried with the patterns that it can begin only."""
    spans: dict[str, tuple[int, int]] = {}
    for kind in _starts(kinds).get("", ()):
        match = pattern(kind, "").search(text)
        if match:
            spans[kind] = match.span()
    known, at = _tries(kinds), 0
    for token in text.split(" "):
        for offset, any_of, tries in known[token]:
            if any_of.match(text, at + offset) is None:
                continue
            for kind, tried in tries:
                if kind not in spans or at + offset < spans[kind][0]:
                    match = tried.match(text, at + offset)
                    if match:
                        spans[kind] = match.span()
        at += len(token) + 1
    return spans


@cache
def _tries(kinds: tuple[str, ...]) -> Memo:
    """Where in a token a cue of these kinds can begin: offset, a pattern of any, and each kind with its own."""
    starts = _starts(kinds)
    return Memo(
        lambda token: [
            (word.start(), *_any(starts[word.group()], word.group()))
            for word in START.finditer(token)
            if word.group() in starts
        ]
    )


@cache
def _any(kinds: tuple[str, ...], start: str) -> tuple[re.Pattern[str], list[tuple[str, re.Pattern[str]]]]:
    """A pattern of any cue of these kinds that begins with a word, and each kind's own: few words begin any."""
    tries = [(kind, pattern(kind, start)) for kind in kinds]
    return re.compile("|".join(tried.pattern for _, tried in tries)), tries
