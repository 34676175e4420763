"""Tone of turns and of sentences against labelled tone, beside TextBlob and VADER on the same words."""

from functools import cache

import pandas as pd
from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

from pipeline.evaluate.material import Material
from pipeline.evaluate.measure import NA, Measure, macro_f1, mean, measured, spearman
from pipeline.summary import lean

NEUTRAL = 0.05  # bound of a neutral sentence on either side, as VADER's authors set it; also for TextBlob
SIDES = {-1: "neg", 0: "neu", 1: "pos"}


def measures(material: Material) -> list[Measure]:
    """Rank correlation of turn tone, the share of labelled turns that have one, and macro-F1 of sentences."""
    return _of_turns(material) + _of_sentences(material)


def _of_turns(material: Material) -> list[Measure]:
    rows = material.labels.of("tone.jsonl")
    if not rows:
        return []
    labelled = {number: row["tone"] for row in rows for number in _turn(material, row) if number in material.texts}
    tone, polarity = (column(material, name, labelled) for name in ("tone", "polarity"))
    scored = [(tone[number], label) for number, label in labelled.items() if tone[number] is not None]
    whole = [(tone[number] or 0.0, label) for number, label in labelled.items()]
    blob = spearman([(polarity[number] or 0.0, label) for number, label in labelled.items()])
    vader = spearman([(_vader(material, number), label) for number, label in labelled.items()])
    beside = (("TextBlob polarity", blob), ("VADER, mean of sentences", vader))
    second = _agreed(rows)
    return [
        *measured("tone", "turns, Spearman", scored, spearman, baseline=beside[0], second=second),
        *measured("tone", "turns, Spearman, no tone as 0", whole, spearman, baseline=beside[1], second=second),
        *measured("tone", "turns with a tone, share", [float(value is not None) for value in tone.values()], mean),
    ]


def _turn(material: Material, row: dict) -> list[int]:
    return [row["turn"]] if "turn" in row else [passage.turn for passage in material.passages(row)[:1]]


def column(material: Material, name: str, numbers: dict[int, float]) -> dict[int, float | None]:
    """A column of the turns table for some turns; None where it has no number."""
    turns = material.table("turns")
    values = dict(zip(turns["turn"].tolist(), turns[name].tolist(), strict=True))
    return {number: None if pd.isna(values[number]) else values[number] for number in numbers}


def _of_sentences(material: Material) -> list[Measure]:
    rows = material.labels.of("sentences.jsonl")
    both = [(row["label"], row["text"], found) for row in rows if (found := _sentence(material, row)) is not None]
    pairs = [(SIDES[lean(found["tone"])], label) for label, _, found in both]
    beside = {
        "TextBlob polarity": [(_class(found["polarity"]), label) for label, _, found in both],
        "VADER compound": [(_class(_compound(text)), label) for label, text, _ in both],
    }
    if not pairs:
        return []
    best = max(beside, key=lambda name: macro_f1(beside[name]))
    baseline = (best, macro_f1(beside[best]))
    return measured("tone", "sentences, macro-F1", pairs, macro_f1, baseline=baseline, second=_agreed(rows))


def _sentence(material: Material, row: dict) -> dict | None:
    """The sentence that has most of a labelled sentence's words; None where its text is not found."""
    sentences = material.table("sentences")
    for turn, text in _places(material, row):
        at = text.find(row["text"])
        if at >= 0:
            of_turn = sentences[sentences["turn"] == turn]
            common = of_turn["end"].clip(upper=at + len(row["text"])) - of_turn["start"].clip(lower=at)
            return of_turn.loc[common.idxmax(), ["tone", "polarity"]].to_dict()
    return None


def _places(material: Material, row: dict) -> list[tuple[int, str]]:
    if "line" in row:
        numbers = list(dict.fromkeys(passage.turn for passage in material.passages(row)))
    else:
        numbers = [row["turn"]] if "turn" in row else list(material.texts)
    return [(number, material.texts[number]) for number in numbers if number in material.texts]


def _class(tone: float) -> str:
    return "neu" if pd.isna(tone) or abs(tone) <= NEUTRAL else "pos" if tone > 0 else "neg"


def _agreed(rows: list[dict]) -> float:
    return mean([float(row["agreed"]) for row in rows if "agreed" in row]) if rows else NA


def _vader(material: Material, turn: int) -> float:
    sentences = material.table("sentences")
    spans = sentences.loc[sentences["turn"] == turn, ["start", "end"]].itertuples(index=False)
    scores = [_compound(material.texts[turn][start:end]) for start, end in spans]
    return mean(scores) if scores else 0.0


def _compound(text: str) -> float:
    return _analyser().polarity_scores(text)["compound"]


@cache
def _analyser() -> SentimentIntensityAnalyzer:
    return SentimentIntensityAnalyzer()
