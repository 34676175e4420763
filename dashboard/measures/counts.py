"""Words, passages and names, counted by role. Loops over plain lists: these tables are small, and asked for often."""

from collections import Counter

import pandas as pd

from dashboard.measures.rows import columns

ROLES = ("interviewer", "interviewee", "other")


def words_by_role(paragraphs: pd.DataFrame) -> pd.Series:
    """Words spoken in each role: 0 where a role says nothing."""
    counts = Counter(dict.fromkeys(ROLES, 0))
    for role, words in columns(paragraphs, "role", "words"):
        counts[role] += words
    return pd.Series({role: counts[role] for role in ROLES})


def topics_by_role(paragraphs: pd.DataFrame, kept: pd.Series) -> pd.DataFrame:
    """Words by topic and role, one row a topic and role: topic, role, words, shown.

    A passage's words count once, for its most salient topic; a passage without topic counts nowhere.
    `shown` is the part of `words` in the kept passages. Topics with most words come first.
    """
    every, shown = Counter(), Counter()
    for (topic, role, words), inside in zip(columns(paragraphs, "topic", "role", "words"), kept.tolist(), strict=True):
        if isinstance(topic, str):
            every[topic, role] += words
            shown[topic, role] += words * inside
    return _by_total(every, shown, "topic", "words")


def names_by_role(mentions: pd.DataFrame, paragraphs: pd.DataFrame, kept: pd.Series) -> pd.DataFrame:
    """Mentions by entity and role, one row an entity and role: entity, role, mentions, shown, kind.

    `mentions` carries paragraph; `shown` counts those in the kept passages. Most mentioned come first.
    """
    places = zip(columns(paragraphs, "turn", "paragraph", "role"), kept.tolist(), strict=True)
    spoken = {(turn, paragraph): (role, inside) for (turn, paragraph, role), inside in places}
    rows = [
        (entity, spoken[turn, paragraph][0], kind, spoken[turn, paragraph][1])
        for turn, paragraph, entity, kind in columns(mentions, "turn", "paragraph", "entity", "kind")
        if (turn, paragraph) in spoken
    ]
    every = Counter((entity, role) for entity, role, *_ in rows)
    shown = Counter((entity, role) for entity, role, _, inside in rows if inside)
    kinds = {(entity, role): kind for entity, role, kind, _ in reversed(rows)}
    counted = _by_total(every, shown, "entity", "mentions")
    return counted.assign(kind=[kinds[key] for key in zip(counted["entity"], counted["role"], strict=True)])


def key_numbers(paragraphs: pd.DataFrame, mentions: pd.DataFrame) -> dict[str, float | int | None]:
    """What the passages add up to: exchanges, turns, words, answer_ratio, tone by role, names.

    `answer_ratio` is interviewee words for each interviewer word; None where either says nothing.
    Tones are means over passages that have one, weighted by words; None where no passage has.
    """
    words = words_by_role(paragraphs)
    asked, answered = words["interviewer"], words["interviewee"]
    places = set(columns(paragraphs, "turn", "paragraph"))
    named = [entity for *place, entity in columns(mentions, "turn", "paragraph", "entity") if tuple(place) in places]
    return {
        "exchanges": paragraphs["exchange"].dropna().nunique(),
        "turns": paragraphs["turn"].nunique(),
        "words": int(paragraphs["words"].sum()),
        "answer_ratio": answered / asked if asked and answered else None,
        "question_tone": tone_of(paragraphs, role="interviewer"),
        "answer_tone": tone_of(paragraphs, role="interviewee"),
        "names": len(set(named)),
        "mentions": len(named),
    }


def tone_of(paragraphs: pd.DataFrame, *, role: str) -> float | None:
    """Mean tone of a role's passages that have one, weighted by words; None where none has."""
    scored = [(tone, words) for one, tone, words in columns(paragraphs, "role", "tone", "words") if one == role]
    scored = [(tone, words) for tone, words in scored if tone == tone]
    total = sum(words for _, words in scored)
    return sum(tone * words for tone, words in scored) / total if total else None


def _by_total(every: Counter, shown: Counter, group: str, value: str) -> pd.DataFrame:
    """Counts by (group, role) as a table, the groups with most first."""
    totals = Counter()
    for (one, _), count in every.items():
        totals[one] += count
    ordered = sorted(every, key=lambda key: (-totals[key[0]], *key))
    columns = {
        group: [one for one, _ in ordered],
        "role": [role for _, role in ordered],
        value: [every[key] for key in ordered],
        "shown": [shown[key] for key in ordered],
        "total": [totals[one] for one, _ in ordered],
    }
    return pd.DataFrame(columns)
