"""Names: how often by role, where along the interview, beside whom, and in what tone of passage."""

from collections.abc import Iterable, Sequence
from itertools import combinations

import numpy as np
import pandas as pd

from dashboard.measures.rows import columns, table
from dashboard.measures.tone import margin_of, words_tone
from pipeline.summary import weights

FEW = 5  # passages: fewer say too little to rest on
BEFORE, BEHIND = 50, 110  # characters shown before an occurrence, and from it on
STRONGEST = 0.9  # the pull of the pair that shares most passages: with more, all lie in a knot
AROUND = "entity n words tone low high".split()
PASSAGE = "entity turn role speaker tone text passage".split()
OCCURRENCE = "entity turn speaker role prompted first surface word passage around".split()


def rates_by_role(counted: pd.DataFrame, paragraphs: pd.DataFrame) -> pd.DataFrame:
    """The counts of `names_by_role` per 1,000 words of the interview.

    They are rates over all its words, filtered or not, so that those of the roles add up.
    """
    words = max(sum(paragraphs["words"].tolist()), 1)
    return counted.assign(**{name: 1000 * counted[name] / words for name in ("mentions", "shown", "left", "total")})


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


def passages_of(paragraphs: pd.DataFrame, *, names: Iterable[str]) -> dict[str, int]:
    """In how many passages each name stands."""
    counts = dict.fromkeys(names, 0)
    for entities in paragraphs["entities"]:
        for entity in counts.keys() & set(entities):
            counts[entity] += 1
    return counts


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
        for name in sorted(wanted.intersection(entities))
    ]
    return table(rows, *PASSAGE)


def tone_around(paragraphs: pd.DataFrame, *, names: list[str]) -> pd.DataFrame:
    """Tone of the passages that mention each name, together: AROUND.

    Passages without a tone do not count. low and high are the tone ∓ its margin; NaN for fewer than FEW passages,
    which say too little.
    """
    around: dict[str, list[tuple[dict[str, float], int]]] = {name: [] for name in names}
    for tone, words, entities, sentences in columns(paragraphs, "tone", "words", "entities", "sentences"):
        if tone == tone and (there := around.keys() & set(entities)):
            said = weights(sentences)
            for name in there:
                around[name].append((said, words))
    rows = []
    for name, scored in around.items():
        passages, n = [said for said, _ in scored], len(scored)
        tone, error = words_tone(passages), margin_of(passages) if n >= FEW else float("nan")
        rows.append((name, n, sum(words for _, words in scored), tone, tone - error, tone + error))
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
