"""What was learned: the weights as the file that the product reads, and how well they tell replies apart."""

import tomllib
from pathlib import Path

import numpy as np

from pipeline import lexicons
from pipeline.evaluate import elsewhere
from pipeline.evaluate.fit import Head
from pipeline.evaluate.measure import Measure, auc, macro_f1
from pipeline.exchanges import reply_cues

REPLIES = ("none", "partial", "direct")
BINS = 10
SURER = (0.75, 0.5, 0.25)  # shares of the replies that are named, the surest
SUREST = {share: f"… of the surest {share:.0%} of them" for share in SURER}
SHOWN = (
    "share read",
    "of those right",
    *SUREST.values(),
    "macro-F1",
    "AUC direct or none",
    "AUC direct or partial",
    "calibration error",
)
HEAD = """\
# What each thing found in an English exchange weighs, in log-odds: towards declined, and, if not, towards clear.
# Source: learned from people's labels of questions and answers of US presidents (QEvasion, Thomas et al. 2024, "I Never
# Said That"; its authors' repositories say MIT, one published copy CC BY-NC-ND) and, for 6%, from made-up ones
# (reply-examples.toml) by `python -m pipeline.evaluate.learn`; no text of QEvasion is here. Each weight is held to the
# sign that its meaning dictates (pipeline/evaluate/signs.py). Licence of the weights: CC0-1.0.
#
# `tilt` multiplies the chance of each reply before the likeliest is taken; what is less likely than its `bound` is not
# named.
"""


def write(names: list[str], learned: list[Head], tilt: np.ndarray, bound: np.ndarray) -> None:
    """Write the weights where the product reads them."""
    verdict = ["[verdict]", f"bound = {{{_pairs(bound)}}}", f"tilt = {{{_pairs(tilt)}}}"]
    told = [
        line for name, head in zip(("declined", "clear"), learned, strict=True) for line in _head(name, names, head)
    ]
    text = "\n".join([HEAD, *verdict, *told]) + "\n"
    path(lexicons.FOLDER).write_text(text, encoding="utf-8")


def path(folder: Path) -> Path:
    """The file of the weights."""
    return folder / reply_cues.LANGUAGE / "reply-weights.toml"


def _pairs(tilt: np.ndarray) -> str:
    return ", ".join(f"{name} = {value}" for name, value in zip(REPLIES, tilt.tolist(), strict=True))


def _head(head: str, names: list[str], learned: Head) -> list[str]:
    weights = [(name, round(weight, 3)) for name, weight in zip(names, learned.weights.tolist(), strict=True)]
    kept = [f'"{name}" = {weight}' for name, weight in weights if weight]
    return ["", f"[{head}]", f"bias = {learned.bias:.3f}", "", f"[{head}.weight]", *kept]


def shipped(names: list[str]) -> tuple[list[Head], np.ndarray, np.ndarray]:
    """The heads that the product reads, over these names, with the tilt and the bound of each reply."""
    table = tomllib.loads(path(lexicons.FOLDER).read_text(encoding="utf-8"))
    learned = [
        Head(table[head]["bias"], np.array([table[head]["weight"].get(name, 0.0) for name in names]))
        for head in ("declined", "clear")
    ]
    return learned, *(np.array([table["verdict"][what][reply] for reply in REPLIES]) for what in ("tilt", "bound"))


def report(name: str, likely: np.ndarray, labels: np.ndarray, tilt: np.ndarray, bound: np.ndarray) -> dict[str, float]:
    """Print how well the chances tell the labels apart, and give it back by the name of each figure."""
    leaning = (likely * tilt).argmax(1)
    score, sure = likely[:, 2] + likely[:, 1] / 2, likely[np.arange(len(labels)), leaning]
    read = sure >= bound[leaning]
    classes = ", ".join(f"{reply} {(labels == place).sum()}" for place, reply in enumerate(REPLIES))
    pairs = list(zip(leaning.tolist(), labels.tolist(), strict=True))
    told = {
        "macro-F1": macro_f1(pairs),
        "AUC direct or none": _auc(score, labels, 0),
        "AUC direct or partial": _auc(score, labels, 1),
        "calibration error": _error(likely.max(1), likely.argmax(1) == labels),
        "share read": read.mean(),
        "of those right": (leaning == labels)[read].mean(),
        **{name: _of_surest(share, sure[read], (leaning == labels)[read]) for share, name in SUREST.items()},
    } | {f"{reply} read": (leaning[read] == place).sum() for place, reply in enumerate(REPLIES)}
    print(f"{name}: {len(labels)} exchanges ({classes})")
    print("  " + ", ".join(f"{what} {value:.3g}" for what, value in told.items()))
    return told


def keep(told: dict[str, float], n: int) -> None:
    """Keep what a report told of interviews set aside as data, for Method to show."""
    figures = [("QEvasion, set aside", "people", Measure("replies", what, n, float(told[what]))) for what in SHOWN]
    elsewhere.keep("replies of presidents", figures)


def _of_surest(share: float, sure: np.ndarray, right: np.ndarray) -> float:
    """The share that is right of the surest so many."""
    return right[np.argsort(-sure, kind="stable")[: round(share * len(sure))]].mean()


def _auc(score: np.ndarray, labels: np.ndarray, other: int) -> float:
    chosen = (labels == 2) | (labels == other)
    return auc(list(zip(score[chosen].tolist(), (labels[chosen] == 2).tolist(), strict=True)))


def _error(chance: np.ndarray, holds: np.ndarray) -> float:
    """The mean distance of chances from how often they hold, in ten bins of equal width."""
    bins = np.minimum((chance * BINS).astype(int), BINS - 1)
    return sum(
        abs(chance[bins == one].mean() - holds[bins == one].mean()) * (bins == one).mean() for one in set(bins.tolist())
    )
