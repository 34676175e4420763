"""Words, passages and names, counted by role. Loops over plain lists: these tables are small, and asked for often."""

from collections import Counter
from collections.abc import Sequence

import numpy as np
import pandas as pd

from dashboard.measures.rows import columns
from dashboard.measures.tone import tone_by_role

ROLES = ("interviewer", "interviewee", "other")


def words_by_role(paragraphs: pd.DataFrame) -> pd.Series:
    """Words spoken in each role: 0 where a role says nothing."""
    counts = Counter(dict.fromkeys(ROLES, 0))
    for role, words in columns(paragraphs, "role", "words"):
        counts[role] += words
    return pd.Series({role: counts[role] for role in ROLES})


def topics_by_role(paragraphs: pd.DataFrame, kept: pd.Series, left: pd.Series | None = None) -> pd.DataFrame:
    """Words by topic and role, one row a topic and role: topic, role, words, shown, left, total.

    A passage's words count for each of its topics, so shares add up to more than 1; a passage without topic counts
    nowhere. Of `words`, `shown` are in the kept passages, and `left` are what a click on the topic leaves: those in
    the passages of `left`, by default the kept ones. Topics with most words come first.
    """
    every, shown, clicked = Counter(), Counter(), Counter()
    rows = columns(paragraphs, "topics", "role", "words")
    masks = kept.tolist(), (kept if left is None else left).tolist()
    for (topics, role, words), inside, stays in zip(rows, *masks, strict=True):
        for topic in topics:
            every[topic, role] += words
            shown[topic, role] += words * inside
            clicked[topic, role] += words * stays
    return _by_total(every, "topic", "words", shown=shown, left=clicked)


def names_by_role(
    mentions: pd.DataFrame, paragraphs: pd.DataFrame, kept: pd.Series, left: pd.Series | None = None,
    *, places: Sequence[int] | None = None,
) -> pd.DataFrame:  # fmt: skip
    """Mentions by entity and role, one row an entity and role: entity, role, mentions, shown, left, total, kind.

    `mentions` carries paragraph; `shown` counts those in the kept passages, `left` those that a click on the name
    leaves: in the passages of `left`, by default the kept ones. Most mentioned come first. `places`, if known, are
    as `places_of` has them.
    """
    places = np.array(places_of(mentions, paragraphs) if places is None else places, int)
    entity, kind = (mentions[name].to_numpy()[places >= 0] for name in ("entity", "kind"))
    places = places[places >= 0]
    entities, names = pd.factorize(entity)
    spoken, roles = pd.factorize(paragraphs["role"].to_numpy())
    groups = entities * len(roles) + spoken[places]
    found, first, counts = np.unique(groups, return_index=True, return_counts=True)
    keys = [(names[group // len(roles)], roles[group % len(roles)]) for group in found]
    every, shown, clicked = (
        dict(zip(keys, some.tolist(), strict=True))
        for some in (counts, *(_inside(groups, mask, places, found) for mask in (kept, kept if left is None else left)))
    )
    kinds = dict(zip(keys, kind[first].tolist(), strict=True))
    return _by_total(every, "entity", "mentions", shown=shown, left=clicked, kind=kinds)


def places_of(mentions: pd.DataFrame, paragraphs: pd.DataFrame) -> list[int]:
    """The place of each mention's passage among the paragraphs, -1 where it is in none."""
    index = {place: at for at, place in enumerate(columns(paragraphs, "turn", "paragraph"))}
    return [index.get(place, -1) for place in columns(mentions, "turn", "paragraph")]


def _inside(groups: np.ndarray, mask: pd.Series, places: np.ndarray, found: np.ndarray) -> np.ndarray:
    """How many mentions of each group found stand in the passages of a mask."""
    return np.bincount(groups[mask.to_numpy(bool)[places]], minlength=groups.max(initial=0) + 1)[found]


def key_numbers(paragraphs: pd.DataFrame, mentions: pd.DataFrame) -> dict[str, float | int]:
    """What the passages add up to: exchanges, turns, words, names, tone by role.

    Tones are of all that is said in the role together; NaN without evidence.
    """
    return key_counts(paragraphs, mentions) | {
        "question_tone": tone_by_role(paragraphs, role="interviewer"),
        "answer_tone": tone_by_role(paragraphs, role="interviewee"),
    }


def key_counts(paragraphs: pd.DataFrame, mentions: pd.DataFrame) -> dict[str, int]:
    """What the passages count: exchanges, turns, words, names, mentions."""
    places = set(columns(paragraphs, "turn", "paragraph"))
    said = columns(mentions, "turn", "paragraph", "entity")
    named = [entity for turn, paragraph, entity in said if (turn, paragraph) in places]
    return {
        "exchanges": len({exchange for exchange in paragraphs["exchange"].tolist() if exchange is not pd.NA}),
        "turns": len({turn for turn, _ in places}),
        "words": sum(paragraphs["words"].tolist()),
        "names": len(set(named)),
        "mentions": len(named),
    }


def _by_total(every: dict, group: str, value: str, **more: dict) -> pd.DataFrame:
    """Counts by (group, role) as a table, the groups with most first, with their total; `more` are further columns."""
    totals = Counter()
    for (one, _), count in every.items():
        totals[one] += count
    ordered = sorted(every, key=lambda key: (-totals[key[0]], *key))
    columns = {
        group: [one for one, _ in ordered],
        "role": [role for _, role in ordered],
        value: [every[key] for key in ordered],
        "total": [totals[one] for one, _ in ordered],
    } | {name: [values[key] for key in ordered] for name, values in more.items()}
    return pd.DataFrame(columns)
