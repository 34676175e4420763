"""Learns what asks and what answers in texts without labels: `python -m pipeline.evaluate.learn_paragraphs FILE`.

A line of FILE is a text: {"name", "worth", "texts", "kinds"}, a letter of `kinds` for each paragraph (h, a, t, f: head,
asked, told, foot). Those that shipped were read off published interviews whose labels, type or dashes tell who speaks,
the labels left out; pieces of them; and pages on which nobody is asked. Texts whose name hashes to a third are set
aside. A linear chain (J. Lafferty and others 2001), fitted by Adam; nothing of FILE ships but the weights.
"""

import hashlib
import json
import sys
from pathlib import Path

import numpy as np

from pipeline import lexicons
from pipeline.turns.labels import likely, shows

LETTERS = {kind[0]: number for number, kind in enumerate(likely.KINDS)}
PENALTY, STEPS, PACE, SLOWER = 4.0, 220, 0.1, 0.6  # of squared weights; of descent; the share of steps before it slows
BARRED, RARE = -1e9, 1e-9
STEP = np.array([[0.0 if after in likely.AFTER[one] else BARRED for after in likely.KINDS] for one in likely.KINDS])
FIRST, LAST = (
    np.array([0.0 if kind in ends else BARRED for kind in likely.KINDS]) for ends in (likely.FIRST, likely.LAST)
)
HEAD = """\
# What each sign of a paragraph without a label weighs, in log-odds: towards what stands before a talk, what is asked,
# what is told, and what stands under it; what may follow what; and what a text may end with.
# Learned by `python -m pipeline.evaluate.learn_paragraphs`. Source: published interviews in {languages} languages,
# none of whose text is here. Licence of the weights: CC0-1.0.
"""


def is_aside(name: str) -> bool:
    """Whether a text is set aside to measure with; the pieces of one, behind `#`, go with it."""
    return int(hashlib.md5(Path(name.split("#")[0]).name.encode(), usedforsecurity=False).hexdigest(), 16) % 3 == 0


class Chain:
    """Weights of signs, of what follows what and of ends, and the descent that learns them."""

    def __init__(self, texts: list[dict]) -> None:
        self.names = sorted(shows.of(["a"])[0])
        values = [np.array([[shown[name] for name in self.names] for shown in shows.of(t["texts"])]) for t in texts]
        every = np.vstack(values)
        self.middle, self.spread = every.mean(0), every.std(0) + RARE
        longest = max(map(len, values))
        self.values = np.zeros((len(texts), longest, len(self.names) + 1))
        self.kinds = np.zeros((len(texts), longest, len(likely.KINDS)))
        self.last = np.array([len(value) - 1 for value in values])
        self.worth = np.array([text["worth"] for text in texts]) / sum(text["worth"] for text in texts)
        self.total = sum(text["worth"] for text in texts)
        for row, (value, text) in enumerate(zip(values, texts, strict=True)):
            self.values[row, : len(value), :-1] = (value - self.middle) / self.spread
            self.values[row, : len(value), -1] = 1.0
            self.kinds[row, range(len(value)), [LETTERS[letter] for letter in text["kinds"]]] = 1.0
        self.within = np.arange(longest)[None] <= self.last[:, None]
        size = len(likely.KINDS)
        self.found = [np.zeros((len(self.names) + 1, size)), np.zeros((size, size)), np.zeros(size)]

    def learn(self) -> None:
        """Descend by the slope of the rows' chance, larger weights held back."""
        middle, square = ([np.zeros_like(part) for part in self.found] for _ in range(2))
        for step in range(1, STEPS + 1):
            pace = PACE * (1 if step < SLOWER * STEPS else 0.3)
            for part, slope, mean, size in zip(self.found, self._slopes(), middle, square, strict=True):
                mean += 0.1 * (slope - mean)
                size += 0.01 * (slope**2 - size)
                part -= pace * mean / (1 - 0.9**step) / (np.sqrt(size / (1 - 0.99**step)) + RARE)

    def _slopes(self) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        weights, steps, ends = self.found
        told, rows = self.values @ weights, np.arange(len(self.last))
        step, end = steps + STEP, ends + LAST
        ahead, back = self._ahead(told, step), self._back(told, step, end)
        whole = _sum(ahead[rows, self.last] + end, 1)[:, None]
        chance = np.exp(np.clip(ahead + back - whole[..., None], -700, 50)) * self.within[..., None]
        pairs = ahead[:, :-1, :, None] + step + (told + back)[:, 1:, None, :] - whole[..., None, None]
        pairs = np.exp(np.clip(pairs, -700, 50)) * self.within[:, 1:, None, None]
        true = np.einsum("rni,rnj->rij", self.kinds[:, :-1], self.kinds[:, 1:])
        slope = np.einsum("rnf,rnk,r->fk", self.values, chance - self.kinds, self.worth)
        return (
            slope + PENALTY * weights / self.total,
            np.einsum("rij,r->ij", pairs.sum(1) - true, self.worth) + 0.1 * PENALTY * steps / self.total,
            self.worth @ (chance - self.kinds)[rows, self.last] + 0.1 * PENALTY * ends / self.total,
        )

    def _ahead(self, told: np.ndarray, step: np.ndarray) -> np.ndarray:
        found = told.copy()
        found[:, 0] += FIRST
        for place in range(1, told.shape[1]):
            found[:, place] += _sum(found[:, place - 1, :, None] + step, 1)
        return found

    def _back(self, told: np.ndarray, step: np.ndarray, end: np.ndarray) -> np.ndarray:
        found = np.tile(end, (*told.shape[:2], 1))
        for place in range(told.shape[1] - 2, -1, -1):
            following = _sum(step + (told + found)[:, place + 1, None, :], 2)
            found[:, place] = np.where((self.last <= place)[:, None], end, following)
        return found

    def written(self, languages: int) -> str:
        """The weights as the file that the product reads."""
        weights, steps, ends = self.found
        plain = weights[:-1] / self.spread[:, None]
        bias = weights[-1] - self.middle @ plain
        text = [HEAD.format(languages=languages), f"bias = {_pairs(likely.KINDS, bias)}"]
        text += [f"last = {_pairs(likely.LAST, [ends[LETTERS[kind[0]]] for kind in likely.LAST])}", "", "[after]"]
        for one, row in zip(likely.KINDS, steps, strict=True):
            text.append(f"{one} = {_pairs(likely.AFTER[one], [row[LETTERS[k[0]]] for k in likely.AFTER[one]])}")
        for kind, column in zip(likely.KINDS, plain.T, strict=True):
            text += ["", f"[{kind}]", *(f'"{n}" = {w:.3f}' for n, w in zip(self.names, column, strict=True))]
        return "\n".join(text) + "\n"


def _sum(logs: np.ndarray, axis: int) -> np.ndarray:
    most = logs.max(axis, keepdims=True)
    return (most + np.log(np.exp(logs - most).sum(axis, keepdims=True))).squeeze(axis)


def _pairs(names: tuple[str, ...], values: list[float]) -> str:
    return f"{{{', '.join(f'{name} = {value:.3f}' for name, value in zip(names, values, strict=True))}}}"


def main(file: str) -> None:
    """Learn from the texts that are not set aside, and write the weights where the product reads them."""
    texts = [json.loads(line) for line in Path(file).read_text("utf-8").splitlines()]
    chain = Chain([text for text in texts if not is_aside(text["name"])])
    chain.learn()
    path = lexicons.FOLDER / f"{likely.WEIGHTS}.toml"
    path.write_text(chain.written(len({text["language"] for text in texts})), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1])
