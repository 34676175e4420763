"""Learns what makes a question one asked again: `python -m pipeline.evaluate.learn_again asked-again.jsonl`.

A row is an interview: `file`, `exchanges` (the sentences of each question and of its answer), `again` (later and
earlier exchange, by place, of each question that a reader found asked again), `unsure` (later ones, left out). Prints
the weights for data/lexicons/en/asked-again.toml, and how many questions are found, and how many of them rightly, on
the third of the interviews set aside by the hash of their name. Nothing of the file ships but the weights.
"""

import hashlib
import json
import sys
from pathlib import Path

import numpy as np

from pipeline.evaluate.fit import Held, Penalty, fit
from pipeline.exchanges import chains, likely, replies
from pipeline.exchanges.alike import REACH
from pipeline.exchanges.asked import asking
from pipeline.exchanges.chains import Asked

SIGNS = dict.fromkeys(likely.WEIGHTS, 1) | {"away": -1, "much": -1, "direct": -1}
NAMES = [name for name in SIGNS if name != "bias"]
PENALTY = Penalty(0.0, 0.001)


def main(path: Path) -> None:
    """Learn, print the weights, and what today's weights find on what is set aside."""
    interviews = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    rows = [row for one in interviews if not aside(one["file"]) for row in compared(one)]
    values = np.array([[row[name] for name in NAMES] for row, _ in rows])
    labels = np.array([float(again) for _, again in rows])
    held = Held(np.array([SIGNS[name] for name in NAMES]), np.zeros(len(NAMES)))
    head = fit(values, labels, np.full(len(rows), 1 / len(rows)), held=held, penalty=PENALTY)
    print(f"bias = {head.bias:.2f}", *(f'"{n}" = {w:.2f}' for n, w in zip(NAMES, head.weights, strict=True)), sep="\n")
    for name, part in (("seen", False), ("set aside", True)):
        right, wrong, all_of = np.sum([found(one) for one in interviews if aside(one["file"]) is part], axis=0)
        print(f"# {name}: {right} right, {wrong} wrong, of {all_of}")


def aside(file: str) -> bool:
    """Whether an interview is set aside, by the hash of its name."""
    return int(hashlib.sha256(file.encode()).hexdigest(), 16) % 3 == 0


def read(interview: dict) -> list[Asked]:
    """Its exchanges, numbered from 0."""
    found = []
    for number, (question, answer) in enumerate(interview["exchanges"]):
        reply = replies.responsiveness(question, answer)
        parts = tuple(part for part, _ in reply.parts)
        found.append(Asked(number, " ".join(question), parts, reply.leaning, reply.certainty, reply.answered))
    return found


def compared(interview: dict) -> list[tuple[dict[str, float], bool]]:
    """The measures of each pair of its questions that share enough, and whether the later asks the earlier again."""
    asked, again = read(interview), dict(interview["again"])
    parts = [[part for part in map(asking, one.parts) if part.words] for one in asked]
    questions = [likely.question(one.text, tuple(own)) for one, own in zip(asked, parts, strict=True)]
    weights = likely.weights([one.words for one in questions])
    rows = []
    for later in range(len(asked)):
        for earlier in range(max(0, later - REACH), later):
            row = likely.measures(questions[earlier], questions[later], weights, away=later - earlier)
            if row and asked[later].parts and later not in interview["unsure"] and again.get(later, earlier) == earlier:
                became = {"direct": asked[earlier].direct, "declined": float(asked[earlier].leaning == "none")}
                rows.append((row | became, later in again))
    return rows


def found(interview: dict) -> tuple[int, int, int]:
    """Questions found asked again, rightly and wrongly, and how many a reader found."""
    later = {place for place, _ in interview["again"]}
    told = set(chains.re_asks(read(interview))) - set(interview["unsure"])
    return len(told & later), len(told - later), len(later)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
