"""Questions against answers: one row an exchange, both sides beside each other."""

from itertools import compress

import pandas as pd

from dashboard.measures.tone import tone_of

SIDES = {"question": "interviewer", "answer": "interviewee"}
MEASURES = ("tone", "polarity", "words", "evidence", "names", "fragile")


def ledger(turns: pd.DataFrame, exchanges: pd.DataFrame, mentions: pd.DataFrame) -> pd.DataFrame:
    """One row an exchange with question_… and answer_… of each measure, and the gap between their tones.

    tone: of all the side's sentences together, NaN without evidence. polarity: TextBlob's, mean over the side's turns
    that have one, weighted by words; NaN where none has. words: sum. evidence: scored words. names: entities first
    named in the interview on that side. fragile: whether a second instrument disagrees in sign on any of its turns.
    """
    rows = [exchanges.reset_index(drop=True)]
    first_named = mentions.sort_values(["turn", "start"]).drop_duplicates("entity")["turn"].value_counts()
    by_turn = turns.set_index("turn").assign(names=first_named).fillna({"names": 0})
    for side in SIDES:
        sides = [by_turn.loc[chosen] for chosen in rows[0][f"{side}_turns"]]
        rows.append(pd.DataFrame([_summary(one, side) for one in sides], columns=[f"{side}_{one}" for one in MEASURES]))
    joined = pd.concat(rows, axis=1)
    return joined.assign(gap=joined["answer_tone"] - joined["question_tone"])


def gap_order(exchanges: pd.DataFrame, column: str = "tone") -> pd.DataFrame:
    """The ledger with the widest gap in a measure first; exchanges without a gap last."""
    gap = (exchanges[f"answer_{column}"] - exchanges[f"question_{column}"]).abs()
    return exchanges.iloc[gap.sort_values(ascending=False, na_position="last", kind="stable").index]


def exchanges_shown(paragraphs: pd.DataFrame, kept: pd.Series) -> set[int]:
    """Exchanges that have at least one kept passage."""
    return {
        int(exchange) for exchange in compress(paragraphs["exchange"].tolist(), kept.tolist()) if exchange is not pd.NA
    }


def _summary(turns: pd.DataFrame, side: str) -> dict:
    return {
        f"{side}_tone": tone_of(turns["sentences"]),
        f"{side}_polarity": _polarity(turns[turns["assessed"].fillna(0) > 0]),
        f"{side}_words": int(turns["words"].sum()),
        f"{side}_evidence": int(turns["evidence"].sum()),
        f"{side}_names": int(turns["names"].sum()),
        f"{side}_fragile": bool(turns["fragile"].fillna(False).any()),
    }


def _polarity(turns: pd.DataFrame) -> float:
    total = turns["words"].sum()
    return float((turns["polarity"] * turns["words"]).sum() / total) if total else float("nan")
