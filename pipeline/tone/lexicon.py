"""The words of tone with their weights, from data/lexicons/tone.toml and vaderSentiment's lexicon."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path

PATH = Path(__file__).parents[2] / "data" / "lexicons" / "tone.toml"
VADER_SCALE = 0.25  # its valences run from -4 to 4


@dataclass(frozen=True)
class Lexicon:
    """Lower-case words with straight apostrophes: weights, phrases that weigh nothing (by first word), modifiers."""

    weights: dict[str, float]
    disarmed: dict[str, tuple[tuple[str, ...], ...]]
    negations: frozenset[str]
    modifiers: dict[str, float]
    events: frozenset[str]


@cache
def load() -> Lexicon:
    """The lexicon, read once."""
    table = tomllib.loads(PATH.read_text(encoding="utf-8"))
    weights = _vader() | dict.fromkeys(table["neutral"]["words"].split(), 0.0)
    for group in table["weights"]:
        weights |= dict.fromkeys(group["words"].split(), group["weight"])
    weights = {word: weight for word, weight in weights.items() if weight}
    disarmed = _by_first_word(table["disarmed"]["phrases"].splitlines())
    negations = frozenset(table["negations"]["words"].split())
    stronger, weaker = (table["intensifiers"][name].split() for name in ("stronger", "weaker"))
    modifiers = dict.fromkeys(stronger, 1.25) | dict.fromkeys(weaker, 0.6)
    events = frozenset(weights) | frozenset(disarmed) | negations
    return Lexicon(weights, disarmed, negations, modifiers, events)


def _vader() -> dict[str, float]:
    """Whole words of vaderSentiment's lexicon of a valence of at least 1 on either side; emoticons are left out."""
    lines = files("vaderSentiment").joinpath("vader_lexicon.txt").read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t")[:2] for line in lines if line)
    return {
        word: float(valence) * VADER_SCALE
        for word, valence in rows
        if re.fullmatch("[a-z]{3,}", word) and abs(float(valence)) >= 1
    }


def _by_first_word(phrases: list[str]) -> dict[str, tuple[tuple[str, ...], ...]]:
    found: dict[str, list[tuple[str, ...]]] = {}
    for phrase in phrases:
        first, *rest = phrase.replace("-", " ").split()
        found.setdefault(first, []).append(tuple(rest))
    return {first: tuple(sorted(rests, key=len, reverse=True)) for first, rests in found.items()}
