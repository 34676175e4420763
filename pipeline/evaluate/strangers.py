"""Measures tone on strangers' talk: `python -m pipeline.evaluate.strangers FOLDER`, and keeps the figures.

The folder holds `turns-tone.jsonl` (file, text, tone -2 to 2) and `sentences-tone.jsonl` (file, text, label neg, neu or
pos), of transcripts that do not come with Parley; genres.toml tells the kind of talk by the file's name.
"""

import sys
import tomllib
from collections.abc import Callable, Sequence
from fnmatch import fnmatch
from functools import cache
from pathlib import Path

from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

from pipeline import sentences, tone
from pipeline.errors import SourceError
from pipeline.evaluate import elsewhere, labels
from pipeline.evaluate.measure import Measure, Statistic, agreement, interval, macro_f1, mean, measured, spearman
from pipeline.summary import lean, summarise
from pipeline.tone import textblob

BY = "a language model"
SIDES = {"neg": -1, "neu": 0, "pos": 1}
BOUND = 0.05  # of a neutral sentence on either side, as VADER's authors set it; also for TextBlob
COVERAGES = (1.0, 0.75, 0.5, 0.25)
Row = tuple[str, float, float, float, float]  # genre, label, Parley, VADER, TextBlob


def main(folder: Path) -> None:
    """Measure, keep the figures, and print them."""
    turns = scored(labels.rows(folder / "turns-tone.jsonl"), "tone")
    said = scored(labels.rows(folder / "sentences-tone.jsonl"), "label")
    found = [*of_turns(turns), *of_sentences(said)]
    elsewhere.keep("tone of strangers", [(gold, BY, measure) for gold, measure in found])
    for gold, one in found:
        print(f"{gold}: {one.measure} {one.value:.3f} ({one.low:.3f} to {one.high:.3f}), n {one.n}, {one.baseline}")


def scored(rows: list[dict], label: str) -> list[Row]:
    """Each labelled text as the three instruments read it; nothing read is 0."""
    found = []
    for row in rows:
        value = SIDES.get(row[label], row[label])
        found.append((genre(row["file"]), float(value), *instruments(row["text"])))
    return found


def instruments(text: str) -> tuple[float, float, float]:
    """The tone of a text by Parley, VADER on the whole of it, and TextBlob; 0 where there is none."""
    read = summarise(tone.read(text, sentences.split(text))).tone
    polarity = textblob.assess_parts(text, [])[0].polarity
    return tuple(
        0.0 if value != value else value for value in (read, _vader().polarity_scores(text)["compound"], polarity)
    )


def of_turns(rows: list[Row]) -> list[tuple[str, Measure]]:
    """Rank correlation of turns: all, less VADER's, by genre, and of the share of which Parley is surest."""
    by_genre = [(name, [row for row in rows if row[0] == name]) for name in sorted({row[0] for row in rows})]
    found = [("Strangers", one) for one in _ranked("turns, Spearman", rows)]
    found += [("Strangers", _above(rows))]
    found += [(f"Strangers: {name}", one) for name, part in by_genre for one in _ranked("turns, Spearman", part)]
    return found + [("Strangers", one) for one in _risk(rows)]


def _ranked(name: str, rows: list[Row]) -> list[Measure]:
    return measured("tone", name, rows, _spearman(2), baseline=_best(rows, _spearman))


def _spearman(column: int) -> Statistic:
    return lambda rows: spearman([(row[column], row[1]) for row in rows])


def _best(rows: list[Row], statistic: Callable[[int], Statistic]) -> tuple[str, float]:
    """The better of VADER and TextBlob on the same rows, by name."""
    beside = {"VADER, whole text": statistic(3)(rows), "TextBlob polarity": statistic(4)(rows)}
    return max(beside.items(), key=lambda one: one[1])


def _above(rows: list[Row]) -> Measure:
    def gain(some: Sequence[Row]) -> float:
        return _spearman(2)(some) - _spearman(3)(some)

    return Measure("tone", "turns, Spearman above VADER’s", len(rows), gain(rows), *interval(rows, gain))


def _risk(rows: list[Row]) -> list[Measure]:
    """Of turns labelled grim or warm: how many Parley gives a side, and how many of those sides are right.

    Then the same for the larger tones alone, so that a reader sees what a bolder margin would bring.
    """
    sided = [row for row in rows if row[1]]
    spoken = sorted((row for row in sided if lean(row[2])), key=lambda row: -abs(row[2]))
    found = measured(
        "tone", "turns of a side that are given one, share", [float(bool(lean(row[2]))) for row in sided], mean
    )
    for share in COVERAGES:
        kept = spoken[: round(share * len(spoken))]
        pairs = [(lean(row[2]), int(row[1] > 0) - int(row[1] < 0)) for row in kept]
        name = "sides given that are right, share" if share == 1 else f"… of the largest {share:.0%} of them"
        found += measured("tone", name, pairs, agreement)
    return found


def of_sentences(rows: list[Row]) -> list[tuple[str, Measure]]:
    """Macro-F1 of the sides of sentences."""
    found = measured("tone", "sentences, macro-F1", rows, _told(2), baseline=_best(rows, _told))
    return [("Strangers", one) for one in found]


def _told(column: int) -> Statistic:
    def side(value: float) -> int:
        return lean(value) if column == 2 else (value >= BOUND) - (value <= -BOUND)

    return lambda rows: macro_f1([(side(row[column]), int(row[1])) for row in rows])


def genre(file: str) -> str:
    """The kind of talk that a file of this name holds. Raises SourceError where genres.toml does not tell."""
    for name, patterns in _genres().items():
        if any(fnmatch(file.lower(), pattern) for pattern in patterns):
            return name
    raise SourceError(f"{file}: no genre is known of it. Add a pattern of its name to data/gold/genres.toml.")


@cache
def _genres() -> dict[str, list[str]]:
    return tomllib.loads((labels.GOLD / "genres.toml").read_text(encoding="utf-8"))["genres"]


@cache
def _vader() -> SentimentIntensityAnalyzer:
    return SentimentIntensityAnalyzer()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
