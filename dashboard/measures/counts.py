"""Words, passages and names, counted by role."""

import pandas as pd

ROLES = ("interviewer", "interviewee", "other")


def words_by_role(paragraphs: pd.DataFrame) -> pd.Series:
    """Words spoken in each role: 0 where a role says nothing."""
    return paragraphs.groupby("role")["words"].sum().reindex(ROLES, fill_value=0)


def topics_by_role(paragraphs: pd.DataFrame, kept: pd.Series) -> pd.DataFrame:
    """Words by topic and role, one row a topic and role: topic, role, words, shown.

    A passage's words count once, for its most salient topic; a passage without topic counts nowhere.
    `shown` is the part of `words` in the kept passages. Topics with most words come first.
    """
    labelled = paragraphs.assign(shown=paragraphs["words"].where(kept, 0)).dropna(subset="topic")
    counted = labelled.groupby(["topic", "role"], as_index=False)[["words", "shown"]].sum()
    return _by_total(counted, "topic", "words")


def names_by_role(mentions: pd.DataFrame, paragraphs: pd.DataFrame, kept: pd.Series) -> pd.DataFrame:
    """Mentions by entity and role, one row an entity and role: entity, kind, role, mentions, shown.

    `mentions` carries paragraph; `shown` counts those in the kept passages. Most mentioned come first.
    """
    places = paragraphs[["turn", "paragraph", "role"]].assign(kept=kept)
    placed = mentions.merge(places, on=["turn", "paragraph"], how="inner")
    counted = placed.groupby(["entity", "role"], as_index=False).agg(
        kind=("kind", "first"), mentions=("kept", "size"), shown=("kept", "sum")
    )
    return _by_total(counted, "entity", "mentions")


def key_numbers(paragraphs: pd.DataFrame, mentions: pd.DataFrame) -> dict[str, float | int | None]:
    """What the passages add up to: exchanges, turns, words, answer_ratio, tone by role, names.

    `answer_ratio` is interviewee words for each interviewer word; None where either says nothing.
    Tones are means over passages that have one, weighted by words; None where no passage has.
    """
    words = words_by_role(paragraphs)
    asked, answered = words["interviewer"], words["interviewee"]
    inside = mentions.merge(paragraphs[["turn", "paragraph"]], on=["turn", "paragraph"])
    return {
        "exchanges": paragraphs["exchange"].dropna().nunique(),
        "turns": paragraphs["turn"].nunique(),
        "words": int(paragraphs["words"].sum()),
        "answer_ratio": answered / asked if asked and answered else None,
        "question_tone": tone_of(paragraphs[paragraphs["role"] == "interviewer"]),
        "answer_tone": tone_of(paragraphs[paragraphs["role"] == "interviewee"]),
        "names": inside["entity"].nunique(),
        "mentions": len(inside),
    }


def tone_of(paragraphs: pd.DataFrame) -> float | None:
    """Mean tone of the passages that have one, weighted by words; None where none has."""
    scored = paragraphs[paragraphs["tone"].notna()]
    total = scored["words"].sum()
    return float((scored["tone"] * scored["words"]).sum() / total) if total else None


def _by_total(counted: pd.DataFrame, group: str, value: str) -> pd.DataFrame:
    totals = counted.groupby(group)[value].transform("sum")
    return counted.assign(total=totals).sort_values(
        ["total", group, "role"], ascending=[False, True, True], kind="stable", ignore_index=True
    )
