"""Names: how often by role, where along the interview, beside whom, and in what tone of passage."""

from itertools import combinations

import numpy as np
import pandas as pd

from dashboard.measures.counts import names_by_role

FEW = 5  # passages: fewer say too little for a mean


def rates_by_role(mentions: pd.DataFrame, paragraphs: pd.DataFrame, kept: pd.Series) -> pd.DataFrame:
    """Mentions per 1,000 words of the role, one row an entity and role: as `names_by_role`, less kinds of count.

    `mentions` and `shown` become rates over all words of that role, filtered or not; roles without words give none.
    """
    words = paragraphs.groupby("role")["words"].sum()
    counted = names_by_role(mentions, paragraphs, kept)
    spoken = counted["role"].map(words)
    return counted.assign(mentions=1000 * counted["mentions"] / spoken, shown=1000 * counted["shown"] / spoken).replace(
        [np.inf], np.nan
    )


def dispersion(mentions: pd.DataFrame, paragraphs: pd.DataFrame, kept: pd.Series, *, names: list[str]) -> pd.DataFrame:
    """Every occurrence of some names: entity, word (place in the interview), role, speaker, prompted, first, shown.

    `word` counts the words spoken before the passage, plus the occurrence's share of its characters.
    `first` marks each entity's first occurrence in the whole interview.
    """
    places = paragraphs[["turn", "paragraph", "first_word", "words", "start", "end", "role", "speaker", "text"]].assign(
        shown=kept
    )
    found = mentions[mentions["entity"].isin(names)].merge(
        places, on=["turn", "paragraph"], suffixes=("", "_passage"), how="inner"
    )
    length = (found["end_passage"] - found["start_passage"]).clip(lower=1)
    inside = (found["start"] - found["start_passage"]) / length
    ordered = found.assign(word=found["first_word"] + (inside * found["words"]).round()).sort_values(["turn", "start"])
    return ordered.assign(first=~ordered.duplicated("entity")).reset_index(drop=True)


def together(paragraphs: pd.DataFrame, *, names: list[str]) -> pd.DataFrame:
    """Pairs of names that share passages: one, other, passages; most shared first.

    `paragraphs` are those to count in; a pair counts once a passage.
    """
    wanted = set(names)
    pairs: dict[tuple[str, str], int] = {}
    for entities in paragraphs["entities"]:
        for pair in combinations(sorted(wanted.intersection(entities)), 2):
            pairs[pair] = pairs.get(pair, 0) + 1
    rows = sorted(pairs.items(), key=lambda item: (-item[1], item[0]))
    return pd.DataFrame([(*pair, count) for pair, count in rows], columns=["one", "other", "passages"])


def tone_around(paragraphs: pd.DataFrame, *, names: list[str]) -> pd.DataFrame:
    """Mean tone of the passages that mention each name: entity, n, words, tone, low, high.

    Passages without a tone do not count. low and high are the mean ∓ 1.96 standard errors; NaN for fewer than
    FEW passages, which say too little.
    """
    scored = paragraphs[paragraphs["tone"].notna()]
    rows = []
    for name in names:
        inside = scored.loc[[name in entities for entities in scored["entities"]]]
        n = len(inside)
        mean = inside["tone"].mean() if n else float("nan")
        error = 1.96 * inside["tone"].std(ddof=1) / n**0.5 if n >= FEW else float("nan")
        rows.append((name, n, int(inside["words"].sum()), mean, mean - error, mean + error))
    return pd.DataFrame(rows, columns=["entity", "n", "words", "tone", "low", "high"])


def layout(pairs: pd.DataFrame, *, names: list[str], steps: int = 300) -> dict[str, tuple[float, float]]:
    """A place for each name such that names that share passages lie near: Fruchterman & Reingold (1991).

    Starts on a circle in the order of the names, so that the same names always give the same picture.
    """
    count = len(names)
    angle = 2 * np.pi * np.arange(count) / max(count, 1)
    place = np.column_stack([np.cos(angle), np.sin(angle)])
    pull = np.zeros((count, count))
    index = {name: at for at, name in enumerate(names)}
    for one, other, shared in pairs.itertuples(index=False):
        pull[index[one], index[other]] = pull[index[other], index[one]] = np.log1p(shared)
    ideal = 1.6 / max(count, 1) ** 0.5
    for step in range(steps):
        apart = place[:, None] - place[None]
        distance = np.maximum(np.sqrt((apart**2).sum(-1)), 1e-3)
        force = ideal**2 / distance**2 - pull * distance / ideal
        np.fill_diagonal(force, 0)
        move = (apart * force[..., None]).sum(1)
        length = np.maximum(np.sqrt((move**2).sum(-1, keepdims=True)), 1e-9)
        place = place + move / length * np.minimum(length, 0.12 * (1 - step / steps))
    place = place - place.mean(0) if count else place
    return {name: (float(x), float(y)) for name, (x, y) in zip(names, place, strict=True)}
