"""Words, passages and names, counted by role. Loops over plain lists: these tables are small, and asked for often."""

from collections import Counter

import numpy as np
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
    index = {place: at for at, place in enumerate(columns(paragraphs, "turn", "paragraph"))}
    places = np.array([index.get(place, -1) for place in columns(mentions, "turn", "paragraph")], int)
    entity, kind = (mentions[name].to_numpy()[places >= 0] for name in ("entity", "kind"))
    places = places[places >= 0]
    entities, names = pd.factorize(entity)
    spoken, roles = pd.factorize(paragraphs["role"].to_numpy())
    groups = entities * len(roles) + spoken[places]
    found, first, counts = np.unique(groups, return_index=True, return_counts=True)
    inside = np.bincount(groups[kept.to_numpy(bool)[places]], minlength=found.max(initial=0) + 1)[found]
    keys = [(names[group // len(roles)], roles[group % len(roles)]) for group in found]
    every, shown = (Counter(dict(zip(keys, some.tolist(), strict=True))) for some in (counts, inside))
    kinds = dict(zip(keys, kind[first].tolist(), strict=True))
    return _by_total(every, shown, "entity", "mentions", kind=kinds)


def key_numbers(paragraphs: pd.DataFrame, mentions: pd.DataFrame) -> dict[str, float | int | None]:
    """What the passages add up to: exchanges, turns, words, answer_ratio, tone by role, names.

    `answer_ratio` is interviewee words for each interviewer word; None where either says nothing.
    Tones are means over passages that have one, weighted by words; None where no passage has.
    """
    words = words_by_role(paragraphs)
    asked, answered = words["interviewer"], words["interviewee"]
    places = set(columns(paragraphs, "turn", "paragraph"))
    said = columns(mentions, "turn", "paragraph", "entity")
    named = [entity for turn, paragraph, entity in said if (turn, paragraph) in places]
    return {
        "exchanges": len({exchange for exchange in paragraphs["exchange"].tolist() if exchange is not pd.NA}),
        "turns": len({turn for turn, _ in places}),
        "words": sum(paragraphs["words"].tolist()),
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


def _by_total(every: Counter, shown: Counter, group: str, value: str, **more: dict) -> pd.DataFrame:
    """Counts by (group, role) as a table, the groups with most first; `more` are further columns by the same."""
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
    } | {name: [values[key] for key in ordered] for name, values in more.items()}
    return pd.DataFrame(columns)
