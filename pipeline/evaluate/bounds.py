"""Learns the scores that part replies in three: `python -m pipeline.evaluate.bounds replies.parquet`.

The file is QEvasion's training rows (Thomas et al. 2024): `url` names the interview, `interview_question` and
`interview_answer` are its texts, `clarity_label` is what people read. Nothing of it ships but the two bounds.
"""

import hashlib
import re
import sys
from itertools import product
from pathlib import Path

import pandas as pd

from pipeline import sentences
from pipeline.evaluate.measure import macro_f1
from pipeline.exchanges import responsiveness
from pipeline.exchanges.reply_cues import weights

LABELS = {"Clear Reply": "direct", "Ambivalent": "partial", "Clear Non-Reply": "none"}
LOW, HIGH = (0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4), (0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9)
THIRD = 3  # one interview in so many is set aside, by the hash of its address
ASKER = re.compile(r"^Q\.?\s+")


def is_aside(interview: str) -> bool:
    """Whether an interview is set aside to measure with."""
    return int(hashlib.sha256(interview.encode()).hexdigest(), 16) % THIRD == 0


def reply(score: float, none: float, direct: float) -> str:
    """The reply that a score is, between two bounds."""
    return "direct" if score >= direct else "none" if score < none else "partial"


def best(scored: list[tuple[float, str]]) -> tuple[float, float]:
    """The bounds of none and direct at which the scores agree best with their labels, by macro-F1."""
    return max(product(LOW, HIGH), key=lambda bounds: _agreement(scored, bounds))


def _agreement(scored: list[tuple[float, str]], bounds: tuple[float, float]) -> float:
    return macro_f1([(reply(score, *bounds), label) for score, label in scored])


def read(rows: pd.DataFrame) -> list[tuple[float, str]]:
    """The score of each row beside its label; rows in which nothing is asked are left out."""
    columns = (rows[name].tolist() for name in ("interview_question", "interview_answer", "clarity_label"))
    scored = [
        (_score(ASKER.sub("", question), answer), LABELS[label])
        for question, answer, label in zip(*columns, strict=True)
    ]
    return [(score, label) for score, label in scored if score is not None]


def _score(question: str, answer: str) -> float | None:
    return responsiveness(
        *([text[start:end] for start, end in sentences.split(text)] for text in (question, answer))
    ).score


def main(path: Path) -> None:
    """Print the bounds and what they come to on the part they were learned from and on the part set aside."""
    rows = pd.read_parquet(path)
    aside = rows["url"].map(is_aside)
    learned, kept = read(rows[~aside]), read(rows[aside])
    stand = weights()["none"], weights()["direct"]
    for name, bounds in (("that stand", stand), ("best on the learned part", best(learned))):
        told = ", ".join(f"{_agreement(part, bounds):.3f} of {len(part)}" for part in (learned, kept))
        print(f"bounds {name}, {bounds[0]} and {bounds[1]}: macro-F1 learned, set aside: {told}")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
