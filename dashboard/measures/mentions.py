"""Names: how often by role, where along the interview, beside whom, and in what tone of passage."""

from collections.abc import Iterable, Sequence
from itertools import combinations

import numpy as np
import pandas as pd

from dashboard.measures.counts import names_by_role
from dashboard.measures.rows import columns, table

FEW = 5  # passages: fewer say too little for a mean
BEFORE, BEHIND = 50, 110  # characters shown before an occurrence, and from it on
STRONGEST = 0.9  # the pull of the pair that shares most passages: with more, all lie in a knot
AROUND = "entity n words tone low high".split()
PASSAGE = "entity turn role speaker tone text passage".split()
OCCURRENCE = "entity turn speaker role prompted first surface word passage around".split()


def rates_by_role(mentions: pd.DataFrame, paragraphs: pd.DataFrame, kept: pd.Series) -> pd.DataFrame:
    """Mentions per 1,000 words of the interview, one row an entity and role: as `names_by_role`.

    `mentions`, `shown` and `total` become rates over all words, filtered or not, so that those of the roles add up.
    """
    words = max(sum(paragraphs["words"].tolist()), 1)
    counted = names_by_role(mentions, paragraphs, kept)
    return counted.assign(**{name: 1000 * counted[name] / words for name in ("mentions", "shown", "total")})


def dispersion(mentions: pd.DataFrame, paragraphs: pd.DataFrame, *, names: Iterable[str]) -> pd.DataFrame:
    """Every occurrence of some names in reading order: OCCURRENCE.

    `word` counts the words spoken before the passage, plus the occurrence's share of its characters; `first`
    marks each entity's first occurrence in the whole interview; `passage` is its passage's place among `paragraphs`;
    `around` are the characters around it.
    """
    wanted, raised = set(names), set()
    spoken = columns(paragraphs, "turn", "paragraph", "first_word", "words", "start", "end", "role", "speaker", "text")
    places = {place[:2]: (*place[2:], passage) for passage, place in enumerate(spoken)}
    rows = []
    said = columns(mentions, "turn", "start", "paragraph", "entity", "surface", "prompted")
    for turn, at, paragraph, entity, surface, prompted in sorted(said, key=lambda one: one[:2]):
        if entity not in wanted or (turn, paragraph) not in places:
            continue
        before, words, start, end, role, speaker, text, passage = places[turn, paragraph]
        word = before + round((at - start) / max(end - start, 1) * words)
        around = text[max(0, at - start - BEFORE) : at - start + BEHIND]
        rows.append((entity, turn, speaker, role, prompted, entity not in raised, surface, word, passage, around))
        raised.add(entity)
    return table(rows, *OCCURRENCE)


def together(paragraphs: pd.DataFrame, *, names: Iterable[str]) -> pd.DataFrame:
    """Pairs of names that share passages: one, other, passages; most shared first.

    `paragraphs` are those to count in; a pair counts once a passage.
    """
    wanted = set(names)
    pairs: dict[tuple[str, str], int] = {}
    for entities in paragraphs["entities"]:
        for pair in combinations(sorted(wanted.intersection(entities)), 2):
            pairs[pair] = pairs.get(pair, 0) + 1
    rows = sorted(pairs.items(), key=lambda item: (-item[1], item[0]))
    return table(((*pair, count) for pair, count in rows), "one", "other", "passages")


def passages_around(paragraphs: pd.DataFrame, *, names: Iterable[str]) -> pd.DataFrame:
    """Every passage with a tone that mentions a name, once for each name: PASSAGE.

    `passage` is its place among `paragraphs`.
    """
    wanted = set(names)
    spoken = columns(paragraphs, "entities", "turn", "role", "speaker", "tone", "text")
    rows = [
        (name, *place, passage)
        for passage, (entities, *place) in enumerate(spoken)
        if place[3] == place[3]
        for name in wanted.intersection(entities)
    ]
    return table(rows, *PASSAGE)


def tone_around(paragraphs: pd.DataFrame, *, names: list[str]) -> pd.DataFrame:
    """Mean tone of the passages that mention each name: AROUND.

    Passages without a tone do not count. low and high are the mean ∓ 1.96 standard errors; NaN for fewer than
    FEW passages, which say too little.
    """
    around: dict[str, list[tuple[float, int]]] = {name: [] for name in names}
    for tone, words, entities in columns(paragraphs, "tone", "words", "entities"):
        if tone == tone:
            for name in around.keys() & set(entities):
                around[name].append((tone, words))
    rows = []
    for name, scored in around.items():
        tones, n = np.array([tone for tone, _ in scored]), len(scored)
        mean = tones.mean() if n else float("nan")
        error = 1.96 * tones.std(ddof=1) / n**0.5 if n >= FEW else float("nan")
        rows.append((name, n, sum(words for _, words in scored), mean, mean - error, mean + error))
    return table(rows, *AROUND)


def layout(pairs: pd.DataFrame, *, names: Sequence[str], steps: int = 300) -> dict[str, tuple[float, float]]:
    """A place for each name such that names that share passages lie near: Fruchterman & Reingold (1991).

    Starts on a circle in the order of the names, so that the same names always give the same picture.
    """
    count = len(names)
    place = np.exp(2j * np.pi * np.arange(count) / max(count, 1))  # the plane as complex numbers: x + iy
    pull = np.zeros((count, count))
    index = {name: at for at, name in enumerate(names)}
    for one, other, shared in columns(pairs, "one", "other", "passages"):
        pull[index[one], index[other]] = pull[index[other], index[one]] = np.log1p(shared)
    ideal = 1.6 / max(count, 1) ** 0.5
    pull = pull / ideal * min(1, STRONGEST / max(pull.max(initial=0), 1e-9))
    for step in range(steps):
        apart = place[:, None] - place
        distance = np.maximum(np.abs(apart), 1e-3)
        move = (apart * ((ideal / distance) ** 2 - pull * distance)).sum(1)
        length = np.maximum(np.abs(move), 1e-9)
        place = place + move / length * np.minimum(length, 0.12 * (1 - step / steps))
    place = place - place.mean() if count else place
    place = place * np.exp(-0.5j * np.angle((place**2).sum()))  # widest from left to right, where labels have room
    return {name: (float(at.real), float(at.imag)) for name, at in zip(names, place, strict=True)}
