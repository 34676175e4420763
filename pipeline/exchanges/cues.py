"""Reply cues: the words with which an answer replies, resists or asks back, from data/lexicons/replies.toml."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

LEXICON = Path(__file__).parents[2] / "data" / "lexicons" / "replies.toml"
PLACEHOLDER = re.compile(r"\{([a-z]+)\}")


@dataclass(frozen=True, slots=True)
class Cue:
    """One kind of cue: what it says of the reply, its weight in log-odds, and its pattern."""

    kind: str
    says: str
    weight: float
    wh_weight: float
    at_start: bool
    pattern: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Found:
    """A cue found in a sentence of the answer: its kind and the words that made it."""

    cue: Cue
    words: str
    sentence: int


@cache
def lexicon() -> tuple[dict[str, Cue], re.Pattern[str]]:
    """The kinds of cue by name, and the pattern of discourse markers that may stand before an answer."""
    table = tomllib.loads(LEXICON.read_text(encoding="utf-8"))
    groups = {name: text.replace("\n", "") for name, text in table["groups"].items()}
    cues = {row["kind"]: _cue(row, groups) for row in table["cue"]}
    return cues, re.compile(rf"(?:{_fill('{marker}', groups)}(?![\w'])[\s,.;:!—–-]*)*")


def _fill(pattern: str, groups: dict[str, str]) -> str:
    while PLACEHOLDER.search(pattern):
        pattern = PLACEHOLDER.sub(lambda match: groups[match.group(1)], pattern)
    return pattern


def _cue(row: dict, groups: dict[str, str]) -> Cue:
    alternatives = "|".join(_fill(line, groups) for line in row["patterns"].strip().splitlines())
    pattern = re.compile(rf"(?<![\w'-])(?:{alternatives})(?![\w-])")
    weight = float(row["weight"])
    return Cue(row["kind"], row["says"], weight, float(row.get("wh_weight", weight)), row["where"] == "start", pattern)


def plain(sentence: str) -> str:
    """The sentence as the patterns read it, character for character: lower case, straight apostrophes."""
    lower = sentence.lower() if len(sentence.lower()) == len(sentence) else sentence
    return lower.replace("’", "'").replace("\n", " ").replace("\xa0", " ")


def opener(text: str, kinds: tuple[str, ...], *, sentence: int = 0) -> Found | None:
    """The cue of these kinds that a sentence opens with, discourse markers skipped."""
    lower = plain(text)
    cues, markers = lexicon()
    starts = sorted({markers.match(lower).end(), 0}, reverse=True)
    for name in kinds:
        for start in starts:
            match = cues[name].pattern.match(lower, start)
            if match:
                return Found(cues[name], text[match.start() : match.end()].strip(), sentence)
    return None


def find(sentences: list[str], kinds: tuple[str, ...]) -> list[Found]:
    """The first cue of each of these kinds in each sentence, in order."""
    cues, _ = lexicon()
    found = []
    for place, sentence in enumerate(sentences):
        text = plain(sentence)
        for name in kinds:
            match = cues[name].pattern.search(text)
            if match:
                found.append(Found(cues[name], sentence[match.start() : match.end()].strip(), place))
    return found
