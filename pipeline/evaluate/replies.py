"""How far replies take up their questions, against labelled clarity."""

import math
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.evaluate.alone import analyse_alone
from pipeline.evaluate.material import Material
from pipeline.evaluate.measure import Measure, agreement, auc, macro_f1, mean, measured, spearman

SIDES = ("question", "answer")
CLARITY = {"direct": "clear_reply", "partial": "ambivalent", "none": "clear_non_reply"}


@dataclass(frozen=True, slots=True)
class Read:
    """A labelled exchange as Parley reads it: score and leaning, None where nothing is asked, reply, share of terms."""

    label: dict
    score: float | None = None
    leaning: str | None = None
    reply: str | None = None
    share: float = 0.0


def measures(material: Material) -> list[Measure]:
    """AUC of responsiveness between clear replies and non-replies, agreement in three classes, rank correlation."""
    read = read_all(material)
    scored = [item for item in read if item.score is not None]
    seen = [float(item.score is not None) for item in read]
    return [
        *_extremes(scored),
        *_classes(scored),
        *_verdicts(scored),
        *_graded(scored),
        *measured("replies", "labelled questions seen to ask, share", seen, mean),
    ]


def _extremes(scored: list[Read]) -> list[Measure]:
    ends = [item for item in scored if item.label["clarity"] != "ambivalent"]
    clear = [item.label["clarity"] == "clear_reply" for item in ends]
    pairs = [(item.score, label) for item, label in zip(ends, clear, strict=True)]
    terms = auc([(item.share, label) for item, label in zip(ends, clear, strict=True)])
    name = "clear reply or non-reply, AUC"
    return measured("replies", name, pairs, auc, baseline=("share of terms taken up", terms))


def _classes(scored: list[Read]) -> list[Measure]:
    pairs = [(CLARITY[item.leaning], item.label["clarity"]) for item in scored]
    if not pairs:
        return []
    common = Counter(label for _, label in pairs).most_common(1)[0][0]
    always = [(common, label) for _, label in pairs]
    second = mean([float(item.label["agreed"]) for item in scored if "agreed" in item.label])
    equal, spread = ((f"always {common}", statistic(always)) for statistic in (agreement, macro_f1))
    return [
        *measured("replies", "three classes, agreement", pairs, agreement, baseline=equal, second=second),
        *measured("replies", "three classes, macro-F1", pairs, macro_f1, baseline=spread),
    ]


def _verdicts(scored: list[Read]) -> list[Measure]:
    """How many exchanges asked get a verdict, and how many verdicts agree with the label."""
    told = [item for item in scored if item.reply is not None]
    right = [float(CLARITY[item.reply] == item.label["clarity"]) for item in told]
    return [
        *measured(
            "replies", "exchanges with a verdict, share", [float(item.reply is not None) for item in scored], mean
        ),
        *measured("replies", "verdicts that are right, share", right, mean),
    ]


def _graded(scored: list[Read]) -> list[Measure]:
    graded = [item for item in scored if "responsiveness" in item.label]
    pairs = [(item.score, item.label["responsiveness"]) for item in graded]
    terms = spearman([(item.share, item.label["responsiveness"]) for item in graded])
    name = "responsiveness 1 to 5, Spearman"
    return measured("replies", name, pairs, spearman, baseline=("share of terms taken up", terms))


def read_all(material: Material) -> list[Read]:
    """Each labelled exchange as the exchanges table has it; texts that name one `source` are one interview."""
    rows = material.labels.of("exchanges.jsonl")
    by_source: dict[object, list[dict]] = {}
    for number, row in enumerate(rows):
        if "question" in row:
            by_source.setdefault(row.get("source", number), []).append(row)
    tables = {id(row): found for pairs in by_source.values() for row, found in _exchanges(pairs)}
    return [_read(row, tables[id(row)] if "question" in row else _labelled(material, row)) for row in rows]


def _exchanges(pairs: list[dict]) -> Iterator[tuple[dict, dict | None]]:
    """Each pair with its row of the exchanges table; None where its texts are not an exchange of their own."""
    tables = analyse_alone([row[side] for row in pairs for side in SIDES]).tables
    texts = dict(zip(tables["turns"]["turn"].tolist(), tables["turns"]["text"].tolist(), strict=True))
    found = {
        tuple(" ".join(" ".join(texts[turn] for turn in exchange[f"{side}_turns"]).split()) for side in SIDES): exchange
        for exchange in tables["exchanges"].to_dict("records")
    }
    for row in pairs:
        yield row, found.get(tuple(" ".join(row[side].split()) for side in SIDES))


def _labelled(material: Material, row: dict) -> dict | None:
    for exchange in material.exchanges:
        if row["question_turn"] in exchange["question_turns"] and row["answer_turn"] in exchange["answer_turns"]:
            return exchange
    return None


def _read(row: dict, exchange: dict | None) -> Read:
    if exchange is None or math.isnan(exchange["responsiveness"]):
        return Read(row)
    share = _share(exchange["shared_terms"], exchange["ignored_terms"])
    reply = exchange["reply"] if isinstance(exchange["reply"], str) else None
    return Read(row, exchange["responsiveness"], exchange["leaning"], reply, share)


def _share(shared: list, ignored: list) -> float:
    return len(shared) / (len(shared) + len(ignored)) if shared or ignored else 0.0
