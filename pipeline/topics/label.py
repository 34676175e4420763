"""Labels paragraphs with the topics their words speak for."""

from collections.abc import Iterator

import pandas as pd

from pipeline.numbers import rounded, total
from pipeline.topics.company import in_company
from pipeline.topics.sets import TopicSet, primary
from pipeline.topics.thread import Position, threads
from pipeline.topics.topic_cues import PLAIN, WORD, TopicCue, find, hints, index

KEPT = 0.6  # a further topic needs this share of the first one's evidence
MOST = 3  # topics of a paragraph
SHORT = 25  # words of a turn for which the talk around it cannot speak
SAID = 1.5  # the factor of having a cue in the passage, beside having some around it
UNHEARD = 0.04  # what the talk around is about an aside, which no talk is about
ASIDE = 0.25  # share of a paragraph's words that must be asides for them to weigh in full
PASSING = 0.1  # weight of an aside that is said in passing: “sure” in a long sentence
HEARD = 0.2  # how far the talk around must be about a topic that one plain cue alone speaks for
COLUMNS = ("turn", "paragraph", "topic", "salience", "words", "primary", "cues", "runner_up")


def label(
    turns: pd.DataFrame, paragraphs: pd.DataFrame, *, topic_set: TopicSet, language: str | None = "en"
) -> pd.DataFrame:
    """The topics of each paragraph: turn, paragraph, topic, salience, words, primary, cues, runner_up.

    Salience is the topic's share of what speaks for any: the evidence of its own cues, times how far the talk around
    it is about the topic (the whole talk, the paragraphs beside it, the question before it). `words` are the
    paragraph's times salience: a turn's first topic has most. No topic is named without a cue, nor by one plain cue
    that the talk around has nothing to do with; what the talk around is most about needs a hint only, in a turn of
    over `SHORT` words. A paragraph without evidence has no row. A set in another language than the interview's gives
    no rows.
    """
    rows = list(_labels(turns, paragraphs, topic_set)) if _speaks(topic_set, language) else []
    return pd.DataFrame(rows, columns=list(COLUMNS)).astype({"salience": float, "words": float, "primary": bool})


def first_general(
    turns: pd.DataFrame,
    paragraphs: pd.DataFrame,
    labelled: pd.DataFrame,
    *,
    topic_set: TopicSet,
    general: TopicSet,
    language: str | None,
) -> list[str | None]:
    """Each paragraph's first topic in the general set, so that interviews of any sets compare; None without one.

    `labelled` are its topics by its own set, which are these where that is the general one.
    """
    if topic_set.id != general.id:
        labelled = label(turns, paragraphs, topic_set=general, language=language)
    chosen = labelled[labelled["primary"]]
    first = dict(zip(zip(chosen["turn"], chosen["paragraph"], strict=True), chosen["topic"], strict=True))
    places = zip(paragraphs["turn"].tolist(), paragraphs["paragraph"].tolist(), strict=True)
    return [first.get(place) for place in places]


def _speaks(topic_set: TopicSet, language: str | None) -> bool:
    return (language and primary(language)) == topic_set.language


def _labels(turns: pd.DataFrame, paragraphs: pd.DataFrame, topic_set: TopicSet) -> Iterator[tuple]:
    asides = frozenset(topic.id for topic in topic_set.topics if topic.aside)
    texts = dict(zip(turns["turn"].tolist(), turns["text"].tolist(), strict=True))
    roles = dict(zip(turns["turn"].tolist(), turns["role"].tolist(), strict=True))
    columns = (paragraphs[name].tolist() for name in ("turn", "paragraph", "start", "end"))
    spans = list(zip(*columns, strict=True))
    known, hinting = index(topic_set), hints(topic_set)
    passages = [texts[turn][start:end] for turn, _, start, end in spans]
    found = in_company([find(passage, known) for passage in passages])
    own = [evidence(cues, passage, asides) for cues, passage in zip(found, passages, strict=True)]
    places = [Position(turn, roles[turn] == "interviewer") for turn, *_ in spans]
    around = threads([_without(scores, asides) for scores in own], places)
    long = {turn for turn, text in texts.items() if len(text.split()) > SHORT}
    for (turn, paragraph, *_), passage, cues, scores, thread in zip(spans, passages, found, own, around, strict=True):
        weighed = _weighed(scores, thread, asides)
        first = _lent(weighed, thread) if turn in long else None
        hinted = find(passage, hinting[first]) if first else []
        if hinted:
            weighed[first] = thread[first]
        words = len(passage.split()) if weighed else 0
        for row in _rows(weighed, cues + hinted, words):
            yield turn, paragraph, *row


def evidence(cues: list[TopicCue], text: str, asides: frozenset[str] = frozenset()) -> dict[str, float]:
    """What the cues of a text weigh, by topic; a word said again counts half as much each time.

    Asides weigh in full only where they are `ASIDE` of the words, and nothing in passing.
    """
    scores: dict[str, float] = {}
    said: dict[tuple[str, str], int] = {}
    for topic, weight, surface in cues:
        key = (topic, surface.lower())
        times = said[key] = said.get(key, -1) + 1
        scores[topic] = scores.get(topic, 0.0) + weight * 0.5**times
    for topic in asides & scores.keys():
        words = sum(1 + cue.surface.count(" ") for cue in cues if cue.topic == topic)
        scores[topic] *= min(1.0, words / len(WORD.findall(text)) / ASIDE) ** 2
        if scores[topic] < PASSING:
            del scores[topic]
    return scores


def _weighed(own: dict[str, float], thread: dict[str, float], asides: frozenset[str]) -> dict[str, float]:
    """What a passage says of each topic times what the talk around it does; nothing of one plain cue by itself."""
    return {
        topic: SAID * ((1 + weight) ** 2 * UNHEARD if topic in asides else (1 + weight) ** 1.5 * thread[topic])
        for topic, weight in own.items()
        if weight > PLAIN or topic in asides or thread[topic] >= HEARD
    }


def _lent(weighed: dict[str, float], thread: dict[str, float]) -> str | None:
    """The topic that the talk around a passage is most about, where the passage itself says less of any and none of it.

    A hint lets it be the passage's.
    """
    if max(thread.values(), default=0.0) <= max(weighed.values(), default=0.0):
        return None
    first = min(thread, key=lambda topic: (-rounded(thread[topic]), topic))
    return None if first in weighed else first


def _without(scores: dict[str, float], asides: frozenset[str]) -> dict[str, float]:
    return {topic: weight for topic, weight in scores.items() if topic not in asides}


def _rows(scores: dict[str, float], cues: list[TopicCue], words: int) -> Iterator[tuple]:
    whole = total(scores.values())
    ranked = sorted(((one, rounded(weight)) for one, weight in scores.items()), key=lambda item: (-item[1], item[0]))
    chosen = [item for place, item in enumerate(ranked[:MOST]) if not place or item[1] >= KEPT * ranked[0][1]]
    left = ranked[len(chosen)][0] if len(ranked) > len(chosen) else None
    for place, (topic, weight) in enumerate(chosen):
        surfaces = dict.fromkeys(cue.surface for cue in cues if cue.topic == topic)
        salience = rounded(weight / whole)
        yield topic, salience, rounded(salience * words), place == 0, list(surfaces), left
