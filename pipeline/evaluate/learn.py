"""Learns what each thing found in an exchange weighs: `python -m pipeline.evaluate.learn replies.parquet`.

The file is QEvasion's training rows (Thomas et al. 2024): `url` names the interview, `interview_question` and
`interview_answer` are its texts, `clarity_label` is what people read of a part of the question. An exchange whose
parts are labelled alike has their label, any other is ambivalent. One interview in three is set aside, by the hash of
its address; tilts and bounds are chosen out of fold on the others. The made-up exchanges of reply-examples.toml count
for 6%. Nothing of the file ships but the weights. With `measure` after the file nothing is learned: the shipped weights
are measured on the interviews set aside.
"""

import hashlib
import re
import sys
from collections import defaultdict
from dataclasses import dataclass
from itertools import product
from pathlib import Path

import numpy as np
import pandas as pd

from pipeline import lexicons, sentences
from pipeline.evaluate.fit import Head, Held, Penalty, calibrate, fit, logistic
from pipeline.evaluate.learned import keep, report, shipped, write
from pipeline.evaluate.measure import macro_f1
from pipeline.evaluate.signs import CLEAR, DECLINED, PRIOR, prior, sign
from pipeline.exchanges import reply_cues
from pipeline.exchanges.observe import observe

NONE, PARTIAL, DIRECT = 0, 1, 2
LABELS = {"Clear Non-Reply": NONE, "Ambivalent": PARTIAL, "Clear Reply": DIRECT}
ASKER = re.compile(r"^Q\.?\s+")
THIRD, FOLDS = 3, 5
OFTEN = 5  # exchanges in which something must be found to get a weight
PENALTY = Penalty(0.003, 0.3)
TILTS = (1.0, 1.2, 1.4, 1.6, 2.0, 2.5, 3.0, 4.0)
NEAR = 0.012  # of macro-F1
# The share of verdicts of each kind that must be right out of fold: more of partial ones, most here and few elsewhere.
RIGHT = {NONE: 0.8, PARTIAL: 0.83, DIRECT: 0.77}
MADE_UP, SHARE = 0.06, 0.47  # what the made-up exchanges are worth, and the exchanges and the parts each
BOUNDS = tuple(number / 100 for number in range(34, 90))


@dataclass(frozen=True)
class Rows:
    """Values by column, labels 0 to 2, interviews, and how much each row is worth."""

    values: np.ndarray
    labels: np.ndarray
    interviews: np.ndarray
    worth: np.ndarray

    def of(self, chosen: np.ndarray) -> "Rows":
        """Some of the rows."""
        return Rows(self.values[chosen], self.labels[chosen], self.interviews[chosen], self.worth[chosen])


def number(interview: str) -> int:
    """The number of an interview, by the hash of its address."""
    return int(hashlib.sha256(interview.encode()).hexdigest(), 16)


def is_aside(interview: str) -> bool:
    """Whether an interview is set aside to measure with."""
    return number(interview) % THIRD == 0


def read(table: pd.DataFrame) -> tuple[list[str], Rows, Rows]:
    """The names of what was found, the exchanges, and the labelled parts, whose values are their exchange's.

    Exchanges in which nothing is asked are left out.
    """
    columns = (table[name].tolist() for name in ("interview_question", "interview_answer", "url", "clarity_label"))
    parts: dict[tuple[str, str, str], list[int]] = defaultdict(list)
    for question, answer, url, label in zip(*columns, strict=True):
        parts[question, answer, url].append(LABELS[label])
    found = {key: observe(_split(ASKER.sub("", key[0])), _split(key[1])) for key in parts}
    seen = [(key, one.values, parts[key]) for key, one in found.items() if one]
    names = _names([values for (_, _, url), values, _ in seen if not is_aside(url)])
    matrix = np.array([[values.get(name, 0.0) for name in names] for _, values, _ in seen])
    urls = np.array([key[2] for key, _, _ in seen])
    label = np.array([labels[0] if len(set(labels)) == 1 else PARTIAL for _, _, labels in seen])
    place = np.repeat(np.arange(len(seen)), [len(labels) for _, _, labels in seen])
    each = np.concatenate([labels for _, _, labels in seen])
    exchanges = Rows(matrix, label, urls, np.full(len(seen), SHARE / len(seen)))
    return names, exchanges, Rows(matrix[place], each, urls[place], np.full(len(place), SHARE / len(place)))


def _split(text: str) -> list[str]:
    return [text[start:end] for start, end in sentences.split(text)]


def _names(found: list[dict[str, float]]) -> list[str]:
    counts: dict[str, int] = defaultdict(int)
    for values in found:
        for name, value in values.items():
            counts[name] += bool(value)
    return sorted(name for name, count in counts.items() if count >= OFTEN or name in PRIOR)


def made_up(names: list[str]) -> Rows:
    """The made-up exchanges of reply-examples.toml."""
    written = lexicons.load("reply-examples", reply_cues.LANGUAGE)
    answers = written["declines"].strip().splitlines()
    declines = [
        (question, f"{answer} {then}") for question in written["questions"] for answer in answers
        for then in written["then"]
    ]  # fmt: skip
    labels = np.array([NONE] * len(declines) + [DIRECT] * len(written["settles"]))
    found = [observe(_split(question), _split(answer)) for question, answer in declines + written["settles"]]
    values = np.array([[one.values.get(name, 0.0) for name in names] for one in found])
    worth = MADE_UP / 2 / np.where(labels == NONE, len(declines), len(written["settles"]))
    return Rows(values, labels, np.array([""] * len(labels)), worth)


def heads(names: list[str], *samples: Rows) -> tuple[Head, Head]:
    """The two heads learned from all samples together."""
    values, labels, worth = (
        np.concatenate([getattr(rows, name) for rows in samples]) for name in ("values", "labels", "worth")
    )
    held = [
        Held(*(np.array([of(name, head) for name in names], dtype=float) for of in (sign, prior)))
        for head in (DECLINED, CLEAR)
    ]
    told = labels != NONE
    return (
        fit(values, labels == NONE, worth / worth.sum(), held=held[DECLINED], penalty=PENALTY),
        fit(values[told], labels[told] == DIRECT, worth[told] / worth[told].sum(), held=held[CLEAR], penalty=PENALTY),
    )


def out_of_fold(names: list[str], exchanges: Rows, parts: Rows, written: Rows) -> np.ndarray:
    """The log-odds of either head for each exchange, learned without its interview."""
    odds = np.zeros((len(exchanges.labels), 2))
    fold = np.array([number(url) // THIRD % FOLDS for url in exchanges.interviews])
    part_fold = np.array([number(url) // THIRD % FOLDS for url in parts.interviews])
    for one in range(FOLDS):
        learned = heads(names, exchanges.of(fold != one), parts.of(part_fold != one), written)
        odds[fold == one] = np.c_[[head.odds(exchanges.values[fold == one]) for head in learned]].T
    return odds


def lines(odds: np.ndarray, labels: np.ndarray) -> list[tuple[float, float]]:
    """Slope and shift for either head that make the out-of-fold chances those of the labels."""
    answered = labels != NONE
    return [calibrate(odds[:, 0], labels == NONE), calibrate(odds[answered, 1], labels[answered] == DIRECT)]


def chances(odds: np.ndarray) -> np.ndarray:
    """The chances of none, partial and direct, a row an exchange."""
    declined, clear = logistic(odds[:, 0]), logistic(odds[:, 1])
    return np.c_[declined, (1 - declined) * (1 - clear), (1 - declined) * clear]


def tilts(likely: np.ndarray, labels: np.ndarray) -> np.ndarray:
    """What the chances are multiplied by: of those near the best macro-F1, what speaks most of rare replies.

    Presidents before the press are unlike other talk, in which fewer replies are partial.
    """

    def agreement(none: float, direct: float) -> float:
        leaning = (likely * np.array([none, 1.0, direct])).argmax(1)
        return macro_f1(list(zip(leaning.tolist(), labels.tolist(), strict=True)))

    agreements = {pair: agreement(*pair) for pair in product(TILTS, TILTS)}
    best = max(agreements.values())
    none, direct = max((pair for pair, found in agreements.items() if found >= best - NEAR))
    return np.array([none, 1.0, direct])


def bounds(likely: np.ndarray, labels: np.ndarray, tilt: np.ndarray) -> np.ndarray:
    """For each reply the least chance from which enough verdicts of it are right."""
    leaning = (likely * tilt).argmax(1)
    return np.array([_bound(likely[leaning == one, one], labels[leaning == one] == one, RIGHT[one]) for one in RIGHT])


def _bound(sure: np.ndarray, right: np.ndarray, enough: float) -> float:
    return next((one for one in BOUNDS if (sure >= one).any() and right[sure >= one].mean() >= enough), BOUNDS[-1])


def main(path: Path) -> None:
    """Learn, write the weights, and print what they come to out of fold."""
    names, exchanges, parts = read(pd.read_parquet(path))
    aside, part_aside = (np.array(list(map(is_aside, rows.interviews))) for rows in (exchanges, parts))
    seen, written = exchanges.of(~aside), made_up(names)
    odds = out_of_fold(names, seen, parts.of(~part_aside), written)
    slope, shift = np.array(lines(odds, seen.labels)).T
    learned = [
        Head(head.bias * slope[place] + shift[place], head.weights * slope[place])
        for place, head in enumerate(heads(names, seen, parts.of(~part_aside), written))
    ]
    likely = chances(odds * slope + shift)
    tilt = tilts(likely, seen.labels)
    least = bounds(likely, seen.labels, tilt)
    write(names, learned, tilt, least)
    report("out of fold", likely, seen.labels, tilt, least)


def measure(path: Path) -> None:
    """Measure the shipped weights on the interviews set aside, and keep the figures as data."""
    names, exchanges, _ = read(pd.read_parquet(path))
    kept = exchanges.of(np.array(list(map(is_aside, exchanges.interviews))))
    learned, tilt, least = shipped(names)
    told = report("set aside", chances(np.c_[[head.odds(kept.values) for head in learned]].T), kept.labels, tilt, least)
    keep(told, len(kept.labels))


if __name__ == "__main__":
    if sys.argv[2:] != ["measure"]:
        main(Path(sys.argv[1]))
    measure(Path(sys.argv[1]))
