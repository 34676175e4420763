"""Finds every mention of an interview, as a table."""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Mapping, Sequence

import pandas as pd

from pipeline import lexicons
from pipeline.mentions import firsts
from pipeline.mentions.gazetteer import NOBODY, Gazetteer, gazetteer
from pipeline.mentions.labels import person
from pipeline.mentions.name import Name
from pipeline.mentions.programmes import programme_names, programmes
from pipeline.mentions.resolve import Resolver
from pipeline.mentions.sequences import Word, sequences
from pipeline.mentions.shorts import shortened
from pipeline.mentions.small import listing_names, office_names, small_names, spoken
from pipeline.mentions.spans import Cutter
from pipeline.mentions.suffixes import SUFFIXED, unsuffixed
from pipeline.mentions.teams import teams
from pipeline.mentions.vocabulary import Vocabulary, count_small, openers
from pipeline.mentions.works import works

COLUMNS = ("turn", "start", "end", "sentence", "surface", "entity", "kind", "prompted")


def find(
    turns: pd.DataFrame,
    sentences: pd.DataFrame,
    *,
    labels: Sequence[str] = (),
    aliases: Mapping[str, str] = {},
    language: str | None = "en",
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """The mentions of an interview, and the names that could be several (surface, candidates, turns).

    Mentions: turn, start, end, sentence, surface, entity, kind, prompted. `labels` are the names and labels
    of speakers, `aliases` (surface → entity) what a reader settled. `prompted`: an interviewer's turn before
    this one, in its exchange or the one before, named the entity. How names are told depends on the language: see
    `lexicons.reach`; outside English the kind of a name that no list knows is "other".
    """
    known = gazetteer(language)
    texts = dict(zip(turns["turn"].tolist(), turns["text"].tolist(), strict=True))
    places = _places(sentences)
    named = _names(texts, places, known, labels=labels, language=language)
    english = language == "en"
    resolver = Resolver(
        [(texts[turn], name) for turn, found in named.items() for name in found],
        labels=labels,
        aliases=aliases,
        gazetteer=known,
        english=english,
    )
    rows = [
        (turn, name.start, name.end, _sentence(places[turn], name.start), *_entity(texts[turn], name, resolver))
        for turn, found in named.items()
        for name in found
    ]
    roles = dict(zip(turns["turn"].tolist(), turns["role"].tolist(), strict=True))
    rows = _prompted(_one_kind(rows), roles, dict(zip(turns["turn"].tolist(), turns["exchange"].tolist(), strict=True)))
    mentions = pd.DataFrame(rows, columns=list(COLUMNS)).astype({"prompted": bool})
    return mentions, _ambiguous(resolver, rows)


def _names(
    texts: Mapping[int, str],
    places: Mapping[int, tuple[list[int], list[int]]],
    known: Gazetteer,
    *,
    labels: Sequence[str],
    language: str | None,
) -> dict[int, list[Name]]:
    """Each turn's names, in order and without overlap."""
    english = language == "en"
    found = {turn: _runs(text, places[turn][0], known, language) for turn, text in _with(texts, places)}
    vocabulary = _vocabulary(texts, found, [person(label, known) for label in labels], language)
    by_capitals = lexicons.reach(language) != "known"
    said = spoken(texts.values(), vocabulary.small, known)
    aired = programmes(texts.values(), known) if english else ()
    named = {}
    for turn, parts in found.items():
        cutter = Cutter(texts[turn], known, vocabulary)
        names = [name for words in parts for name in cutter.names(words)]
        if not by_capitals:
            names = [name for name in names if _is_surely_named(name, known)]
        phrases = (*_phrases(texts[turn], parts, known), *programme_names(texts[turn], aired)) if english else ()
        names = _apart([*phrases, *small_names(texts[turn], known, said, english=english), *names])
        named[turn] = [name for name in names if not (name.known and name.known[1] == NOBODY)]
    if not english:
        return named
    talk = firsts.Talk(texts, found, vocabulary.small)
    return teams(texts, firsts.shortened(talk, shortened(texts, found, named, known), known))


def _phrases(text: str, runs: list[list[Word]], known: Gazetteer) -> list[Name]:
    """The names of a text that run past its capitalised sequences: titles, lists and offices."""
    return [*works(text, known), *listing_names(text, runs, known), *office_names(text)]


def _runs(text: str, starts: Sequence[int], known: Gazetteer, language: str | None) -> list[list[Word]]:
    """The capitalised sequences of a turn, without what its language hangs on names."""
    passed = openers() if language == "en" else frozenset()
    runs = sequences(text, set(starts), openers=passed, owning=known.owning)
    return list(unsuffixed(runs) if language in SUFFIXED else runs)


def _vocabulary(
    texts: Mapping[int, str], found: Mapping[int, list[list[Word]]], speakers: list[str], language: str | None
) -> Vocabulary:
    """What a talk says of its words: how often each stands with a capital inside a sentence, and how often without."""
    proper = Counter(
        word.text for words in found.values() for part in words for word in part if not (word.first or word.small)
    )
    proper.update({word: 1000 for speaker in speakers for word in speaker.split()})
    english = language == "en"
    stops = frozenset() if english else lexicons.stop_words(language)
    return Vocabulary(count_small(texts.values()), proper, english, stops)


def _is_surely_named(name: Name, known: Gazetteer) -> bool:
    """Whether a name is one where every noun has a capital: known, titled, after a given name or a body's head."""
    headed = len(name.words) > 1 and name.words[0].lower() in known.heads
    return bool(name.known or name.title or headed or name.words[0] in known.given)


def _with(texts: Mapping[int, str], places: dict) -> list[tuple[int, str]]:
    for turn in texts:
        places.setdefault(turn, ([], []))
    return list(texts.items())


def _apart(names: list[Name]) -> list[Name]:
    """The names from left to right, the longer of two that overlap."""
    kept: list[Name] = []
    for name in sorted(names, key=lambda name: (name.start, -name.end)):
        if not kept or name.start >= kept[-1].end:
            kept.append(name)
    return kept


def _entity(text: str, name: Name, resolver: Resolver) -> tuple[str, str, str]:
    surface = text[name.start : name.end]
    return surface, *resolver.entity(surface, name, text)


def _one_kind(rows: list[tuple]) -> list[tuple]:
    """The rows with one kind for each entity: the most frequent."""
    kinds: dict[str, Counter[str]] = {}
    for row in rows:
        kinds.setdefault(row[5], Counter())[row[6]] += 1
    most = {entity: counts.most_common(1)[0][0] for entity, counts in kinds.items()}
    return [(*row[:6], most[row[5]]) for row in rows]


def _prompted(rows: list[tuple], roles: Mapping[int, str], exchanges: Mapping[int, object]) -> list[tuple]:
    """The rows, each with whether an interviewer named its entity before it, in its exchange or in the one before."""
    asked: dict[str, list[int]] = {}  # the turns in which interviewers named each entity
    for row in rows:
        if roles[row[0]] == "interviewer":
            asked.setdefault(row[5], []).append(row[0])
    return [(*row, _is_prompted(row[0], asked.get(row[5], []), exchanges)) for row in rows]


def _is_prompted(turn: int, asked: list[int], exchanges: Mapping[int, object]) -> bool:
    """Whether the last of the turns before this one stands in its exchange or the one before; False outside any."""
    place = bisect_left(asked, turn)
    if not place or pd.isna(exchanges[turn]) or pd.isna(exchanges[asked[place - 1]]):
        return False
    return exchanges[turn] - exchanges[asked[place - 1]] <= 1


def _places(sentences: pd.DataFrame) -> dict[int, tuple[list[int], list[int]]]:
    """The offsets at which each turn's sentences begin, and their numbers."""
    places: dict[int, tuple[list[int], list[int]]] = {}
    columns = (sentences[name].tolist() for name in ("turn", "start", "sentence"))
    for turn, start, number in zip(*columns, strict=True):
        starts, numbers = places.setdefault(turn, ([], []))
        starts.append(start)
        numbers.append(number)
    return places


def _sentence(place: tuple[list[int], list[int]], start: int) -> int:
    starts, numbers = place
    return numbers[max(0, bisect_right(starts, start) - 1)] if numbers else 1


def _ambiguous(resolver: Resolver, rows: list[tuple]) -> pd.DataFrame:
    """One row a name that could be several: surface, candidates, the turns where it stands."""
    turns: dict[str, list[int]] = {}
    for row in rows:
        turns.setdefault(row[5], []).append(row[0])
    found = [
        (surface, list(candidates), sorted(set(turns[surface])))
        for surface, candidates in sorted(resolver.ambiguous.items())
    ]
    return pd.DataFrame(found, columns=["surface", "candidates", "turns"])
