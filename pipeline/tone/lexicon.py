"""The words of tone with their weights: data/lexicons/en/tone.toml, vaderSentiment's lexicon, and what was learned."""

import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from pipeline import lexicons

VADER_SCALE = 0.15  # its valences run from -4 to 4; many of its words are mild or of chat
WORD = re.compile(r"[^\W\d_]+(?:['’][tT]\b)?|[,;:.!?—–()]")

NEGATED_WARM, NEGATED_GRIM = -0.6, -0.1  # "not good" is bad; "no war" is hardly good
LEARNED = "tone-learned.tsv"
MARKS = frozenset(",;:.!?—–()")

Phrases = dict[tuple[str, str], tuple[tuple[tuple[str, ...], float], ...]]


@dataclass(frozen=True)
class Lexicon:
    """Words in lower case with straight apostrophes.

    `phrases`: by their first two words, the whole and its weight, longest first; 0 for a name. `doubling` are those
    after which the next negation turns nothing round, `stops` the words that end its reach.
    `turned`: what each word weighs after a negation. `events`: every word that does anything alone.
    `capitalised`: words that are no name with a capital inside a sentence. `letters`: names of letters in capitals.
    """

    weights: dict[str, float]
    phrases: Phrases
    turned: dict[str, float]
    negations: frozenset[str]
    averting: frozenset[str]
    modifiers: dict[str, float]
    doubling: frozenset[tuple[str, ...]]
    stops: frozenset[str]
    capitalised: frozenset[str]
    letters: frozenset[str]
    events: frozenset[str]


@cache
def load(*, learned: bool = True) -> Lexicon:
    """The lexicon, read once; without what was learned where learning asks for it."""
    table = lexicons.load("tone", "en")
    weights = _vader() | dict.fromkeys(table["neutral"]["words"].split(), 0.0)
    for group in table["weights"]:
        weights |= dict.fromkeys(group["words"].split(), group["weight"])
    phrases = _phrases([*table["phrases"], {"weight": 0.0, **table["doubling"]}])
    doubling = frozenset(tuple(WORD.findall(one)) for one in table["doubling"]["phrases"].strip().splitlines())
    turned = {word: weight * (NEGATED_WARM if weight > 0 else NEGATED_GRIM) for word, weight in weights.items()}
    turned |= {word: min(table["denied"]["weight"], turned.get(word, 0.0)) for word in table["denied"]["words"].split()}
    if learned:
        weights, turned = _with_learned(weights, turned)
    weights |= dict.fromkeys(table["negations"]["words"].split(), table["negations"]["weight"])
    weights, turned = ({word: one for word, one in side.items() if one} for side in (weights, turned))
    negations, averting = (frozenset(table[name]["words"].split()) for name in ("negations", "averting"))
    stronger, weaker = (table["intensifiers"][name].split() for name in ("stronger", "weaker"))
    modifiers = dict.fromkeys(stronger, 1.25) | dict.fromkeys(weaker, 0.6)
    stops, capitalised, letters = (
        frozenset(table[group][name].split())
        for group, name in (("stops", "words"), ("capitals", "kept"), ("capitals", "letters"))
    )
    events = frozenset().union(weights, turned, negations, averting)
    return Lexicon(
        weights, phrases, turned, negations, averting, modifiers, doubling, stops | MARKS, capitalised, letters, events
    )


def _with_learned(weights: dict[str, float], turned: dict[str, float]) -> tuple[dict[str, float], dict[str, float]]:
    """The weights of words, plain and after a negation, with what learning adds; none where tone.toml says nothing.

    A word weighs 1 at most, and learning makes none weigh more than its share where it is denied.
    """
    weights, turned, silent = dict(weights), dict(turned), {word for word, weight in weights.items() if not weight}
    for word, plain, denied in learned_weights():
        if word not in silent:
            before = turned.get(word, 0.0)
            weights[word] = _bound(weights.get(word, 0.0) + plain, 1.0)
            turned[word] = _bound(before + denied, max(abs(before), -NEGATED_WARM * abs(weights[word])))
    return weights, turned


def _bound(weight: float, size: float) -> float:
    return max(-size, min(size, weight))


def learned_weights() -> list[tuple[str, float, float]]:
    """Each word of tone-learned.tsv, and what it adds plain and after a negation."""
    lines = (lexicons.FOLDER / "en" / LEARNED).read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines if line and line[0] != "#")
    return [(word, float(plain), float(negated)) for word, plain, negated in rows]


def _vader() -> dict[str, float]:
    """Whole words of vaderSentiment's lexicon of a valence of at least 1 on either side; emoticons are left out."""
    lines = files("vaderSentiment").joinpath("vader_lexicon.txt").read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t")[:2] for line in lines if line)
    return {
        word: float(valence) * VADER_SCALE
        for word, valence in rows
        if re.fullmatch("[a-z]{3,}", word) and abs(float(valence)) >= 1
    }


def _phrases(groups: list[dict]) -> Phrases:
    found: dict[tuple[str, str], list[tuple[tuple[str, ...], float]]] = {}
    for group in groups:
        for phrase in group["phrases"].strip().splitlines():
            words = tuple(WORD.findall(phrase))
            found.setdefault(words[:2], []).append((words, group["weight"]))
    return {pair: tuple(sorted(whole, key=lambda one: -len(one[0]))) for pair, whole in found.items()}
