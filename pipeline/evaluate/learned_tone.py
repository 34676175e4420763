"""What was learned of tone: the table that the product reads, and how it follows people's ratings."""

from pathlib import Path

import numpy as np

from pipeline.evaluate import elsewhere
from pipeline.evaluate.measure import measured, spearman
from pipeline.evaluate.strangers import instruments
from pipeline.evaluate.tone_ratings import EDITORIALS, NEWS, Rated
from pipeline.tone.lexicon import LEARNED

BESIDE = ("VADER, whole text", "TextBlob polarity")
SOURCES = {EDITORIALS: "editorials", NEWS: "news"}
HEAD = """\
# What each English word adds to the weight it has in tone: plain, and after a negation.
# Source: learned by `python -m pipeline.evaluate.learn_tone` from people's ratings of 4,216 sentences of newspaper
# editorials, 4,200 posts and 3,708 sentences of reviews (C.J. Hutto and E. Gilbert 2014, MIT), and 7,758 sentences of
# news (NewsMTSC, F. Hamborg and K. Donnay 2021, MIT), of the words of vaderSentiment (the same authors, MIT) and of
# labMT (P.S. Dodds and others 2011, CC BY), with vectors of all-mpnet-base-v2 and all-MiniLM-L6-v2 (Apache-2.0) and
# GloVe (PDDL); no sentence of theirs is here.
# Licence of the weights: CC0-1.0.
"""


def write(words: list[str], weights: np.ndarray, folder: Path) -> None:
    """Write the weights where the product reads them."""
    kept = weights.round(2) + 0.0
    sides = zip(words, kept[: len(words)].tolist(), kept[len(words) :].tolist(), strict=True)
    rows = [f"{word}\t{plain:g}\t{denied:g}\n" for word, plain, denied in sides if plain or denied]
    (folder / "en" / LEARNED).write_text(HEAD + "".join(rows), encoding="utf-8")


def keep(rated: list[Rated], tones: dict[str, np.ndarray]) -> None:
    """Keep how the tones found follow people's ratings as data, with intervals, beside VADER and TextBlob."""
    chosen = np.array([one.source in SOURCES for one in rated])
    rated, tones = [one for one in rated if one.source in SOURCES], {how: tone[chosen] for how, tone in tones.items()}
    figures = []
    beside = {name: np.array(found) for name, found in zip(BESIDE, zip(*map(_beside, rated), strict=True), strict=True)}
    for source, name in SOURCES.items():
        here = [at for at, one in enumerate(rated) if one.source == source]
        told = {how: [(found[at], rated[at].rating) for at in here] for how, found in (tones | beside).items()}
        best = max(((one, spearman(told[one])) for one in BESIDE), key=lambda one: one[1])
        figures += [
            (f"People’s ratings: {name}", "people", measure)
            for how in tones
            for measure in measured("tone", f"sentences, Spearman, {how}", told[how], spearman, baseline=best)
        ]
    elsewhere.keep("tone of rated sentences", figures)


def _beside(rated: Rated) -> tuple[float, float]:
    return instruments(rated.text)[1:]


def report(rated: list[Rated], tones: dict[str, np.ndarray]) -> None:
    """Print how the tones found follow the ratings, by source."""
    for source, name in SOURCES.items():
        here = [at for at, one in enumerate(rated) if one.source == source]
        told = {how: spearman([(found[at], rated[at].rating) for at in here]) for how, found in tones.items()}
        print(f"{name}: {len(here)} sentences; " + ", ".join(f"{how} {value:.3f}" for how, value in told.items()))
