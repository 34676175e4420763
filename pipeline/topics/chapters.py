"""Chapters of an interview: where the talk turns to something else, and what each stretch is about."""

import math
from collections import Counter
from heapq import heapify, heappop, heappush
from typing import NamedTuple

import pandas as pd

from pipeline.lexicons import stop_words
from pipeline.numbers import rounded, total
from pipeline.topics.phrases import alike, content, phrases
from pipeline.topics.sets import TopicSet

COLUMNS = ("chapter", "first_turn", "last_turn", "topic", "phrase", "label")
WORDS_SQUARED = 60  # an interview of n content words and more has about sqrt(n / this) chapters
MOST = 16  # chapters
SHORTEST = 0.35  # of a chapter's even share of the words: a shorter stretch joins a neighbour
CANDIDATES = 12  # key phrases of a chapter that are weighed for its label


class Stretch(NamedTuple):
    """Consecutive turns: the weights of their topics and their content words."""

    turns: range  # of the places of its turns in the table
    topics: Counter
    words: Counter


def chapters(
    turns: pd.DataFrame, labelled: pd.DataFrame, *, topic_set: TopicSet, language: str | None = "en"
) -> pd.DataFrame:
    """The chapters: chapter, first_turn, last_turn, topic, phrase, label ("Business · technical debt").

    The exchanges beside each other that are most alike in topics and in words are joined until few enough are
    left (TextTiling's cohesion, Hearst 1997, joined from below). A chapter's topic is its weightiest, its phrase
    the key phrase said most here and least elsewhere; either is NA where nothing speaks for one.
    """
    numbers, texts = turns["turn"].tolist(), turns["text"].tolist()
    stretches = _joined(_stretches(turns, labelled, topic_set, language))
    whole = sum((stretch.words for stretch in stretches), Counter())
    rows, used = [], []
    for number, stretch in enumerate(stretches, start=1):
        topic = min(stretch.topics, key=lambda one: (-stretch.topics[one], one), default=None)
        name = topic_set.names.get(topic, "")
        phrase = _phrase(texts[stretch.turns.start : stretch.turns.stop], language, stretch.words, whole, [*used, name])
        used.append(phrase or "")
        first, last = numbers[stretch.turns.start], numbers[stretch.turns.stop - 1]
        label = " · ".join(part for part in (name, phrase) if part) or f"Turns from {first}"
        rows.append((number, first, last, topic, phrase, label))
    return pd.DataFrame(rows, columns=list(COLUMNS))


def _stretches(turns: pd.DataFrame, labelled: pd.DataFrame, topic_set: TopicSet, language: str | None) -> list[Stretch]:
    stops = stop_words(language)
    asides = {topic.id for topic in topic_set.topics if topic.aside}
    topics: dict[int, Counter] = {}
    for turn, topic, salience in zip(*(labelled[name].tolist() for name in ("turn", "topic", "salience")), strict=True):
        if topic not in asides:
            topics.setdefault(turn, Counter())[topic] += salience
    last = None
    found: list[Stretch] = []
    rows = zip(turns["turn"].tolist(), turns["exchange"].tolist(), turns["text"].tolist(), strict=True)
    for place, (turn, exchange, text) in enumerate(rows):
        exchange = None if pd.isna(exchange) else exchange
        here = Stretch(
            range(place, place + 1), topics.get(turn, Counter()), Counter(content(text, stops, language=language))
        )
        if found and exchange == last:
            found[-1] = _taken_up(found[-1], here, found[-1].turns.start, here.turns.stop)
        else:
            found.append(here)
        last = exchange
    return found


def _join(one: Stretch, other: Stretch) -> Stretch:
    """Two neighbours as one: what the larger counts takes up what the smaller does, so that joining many is cheap."""
    smaller, larger = sorted((one, other), key=lambda stretch: len(stretch.words))
    return _taken_up(larger, smaller, one.turns.start, other.turns.stop)


def _taken_up(one: Stretch, other: Stretch, start: int, stop: int) -> Stretch:
    """One with what the other counts; one's own counts are changed, and it is used no more."""
    one.topics.update(other.topics)
    one.words.update(other.words)
    return Stretch(range(start, stop), one.topics, one.words)


def _joined(stretches: list[Stretch]) -> list[Stretch]:
    """Neighbours joined, the most alike first, until as many are left as the words warrant and none is too short."""
    every = sum(sum(stretch.words.values()) for stretch in stretches)
    wanted = max(1, min(MOST, round(math.sqrt(every / WORDS_SQUARED))))
    short = SHORTEST * every / wanted
    left = dict(enumerate(stretches))  # by the place of the first that was joined into it
    after = {place: place + 1 for place in range(len(stretches) - 1)}
    before = {place + 1: place for place in after}
    near = {place: _nearness(left[place], left[place + 1], short) for place in after}
    order = [(-alike, place) for place, alike in near.items()]
    heapify(order)
    while order and (len(left) > wanted or -order[0][0] >= 1):
        alike, place = heappop(order)
        if near.get(place) != -alike:
            continue  # one of the two has grown since
        other = after[place]
        left[place] = _join(left[place], left.pop(other))
        near.pop(other, None)
        following = after.pop(other, None)
        if following is None:
            del after[place], near[place]
        else:
            after[place], before[following] = following, place
        for one in (before.get(place), place):
            if one is not None and one in after:
                near[one] = _nearness(left[one], left[after[one]], short)
                heappush(order, (-near[one], one))
    return list(left.values())


def _nearness(one: Stretch, other: Stretch, short: float) -> float:
    """How alike two neighbours are, 0 to 1, and 1 more where either is too short for a chapter."""
    alikeness = (_cosine(one.topics, other.topics) + _cosine(one.words, other.words)) / 2
    size = min(sum(one.words.values()), sum(other.words.values()))
    return min(alikeness, 0.999) + (size < short)


def _cosine(one: Counter, other: Counter) -> float:
    small, large = sorted((one, other), key=len)
    product = total(count * large[word] for word, count in small.items() if word in large)
    sizes = total(n * n for n in one.values()) * total(n * n for n in other.values())
    return rounded(product / math.sqrt(sizes)) if sizes else 0.0


def _phrase(texts: list[str], language: str | None, here: Counter, whole: Counter, taken: list[str]) -> str | None:
    """The chapter's most telling key phrase that is not made of the words of a taken one."""
    known = [name.lower().split() for name in taken]
    best, weight = None, 0.0
    for phrase in phrases(texts, language=language, most=CANDIDATES):
        if any(all(any(alike(word, own) for own in name) for word in phrase.words) for name in known):
            continue
        share = total(here[word] / whole[word] for word in phrase.words) / len(phrase.words)
        telling = rounded(phrase.weight * share**1.5)
        if telling > weight:
            best, weight = phrase.text, telling
    return best
