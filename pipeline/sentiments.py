"""Turns to sentences and their sentiment: composes `sentences` and `tone` for `build`."""

from collections.abc import Iterable

import pandas as pd

from pipeline import sentences, tone
from pipeline.summary import NA, SentenceTone, summarise
from pipeline.tone import textblob

Span = tuple[int, int, int]  # paragraph, start, end

TURN = ("polarity", "subjectivity", "assessed", "negative_share", "positive_share", "tone", "fragile")
PARAGRAPH = ("polarity", "assessed", "tone")
SENTENCE = (
    "turn",
    "sentence",
    "paragraph",
    "start",
    "end",
    "polarity",
    "subjectivity",
    "assessed",
    "tone",
    "tone_words",
)
RECEIPT = ("turn", "start", "end", "surface", "polarity", "subjectivity", "negated", "intensifier")


def read(
    turns: pd.DataFrame, paragraphs: pd.DataFrame, *, language: str | None
) -> tuple[pd.DataFrame, pd.DataFrame, pd.DataFrame, pd.DataFrame]:
    """Turns and paragraphs with their sentiment, and the sentences and assessments tables.

    Where TextBlob has no lexicon for the language all of it is NA, and nothing is assessed.
    """
    score = _score if language in textblob.LANGUAGES else _leave
    places = _places(paragraphs)
    by_turn, by_paragraph, by_sentence, receipts = [], [], [], []
    for turn, text in zip(turns["turn"], turns["text"], strict=True):
        parts = places.get(turn, [])
        found = [
            (paragraph, start + left, start + right)
            for paragraph, start, end in parts
            for left, right in sentences.split(text[start:end], language=language)
        ]
        whole, of_parts, of_sentences, words_scored = score(text, parts, found)
        by_turn.append(whole)
        by_paragraph += of_parts
        by_sentence += [
            (turn, n, *place, *one) for n, (place, one) in enumerate(zip(found, of_sentences, strict=True), 1)
        ]
        receipts += [(turn, *word) for word in words_scored]
    return (
        _beside(turns, TURN, by_turn),
        _beside(paragraphs, PARAGRAPH, by_paragraph),
        pd.DataFrame(by_sentence, columns=list(SENTENCE)),
        pd.DataFrame(receipts, columns=list(RECEIPT)),
    )


def _score(text: str, parts: list[Span], found: list[Span]) -> tuple[tuple, list[tuple], list[tuple], Iterable[tuple]]:
    spans = [(start, end) for _, start, end in found]
    whole, each = textblob.assess_parts(text, [(start, end) for _, start, end in parts] + spans)
    of_parts, of_sentences = each[: len(parts)], each[len(parts) :]
    tones = tone.read(text, spans)
    summary = summarise(tones)
    turn = (
        whole.polarity,
        whole.subjectivity,
        len(whole.words),
        *summary[1:],
        summary[0],
        tone.fragile(text, spans, summary[0]),
    )
    return (
        turn,
        [
            (one.polarity, one.assessed, passage)
            for one, passage in zip(of_parts, _passage_tones(parts, found, tones), strict=True)
        ],
        [(*one, reading.tone, _tone_words(reading)) for one, reading in zip(of_sentences, tones, strict=True)],
        whole.words,
    )


def _leave(text: str, parts: list[Span], found: list[Span]) -> tuple[tuple, list[tuple], list[tuple], Iterable[tuple]]:
    return (NA, NA, None, NA, NA, NA, None), [(NA, None, NA)] * len(parts), [(NA, NA, None, NA, [])] * len(found), ()


def _passage_tones(parts: list[Span], found: list[Span], tones: list[SentenceTone]) -> list[float]:
    """The tone of each paragraph, by the rule of turns: of a turn that is one paragraph, both are the same."""
    inside: dict[int, list[SentenceTone]] = {paragraph: [] for paragraph, _, _ in parts}
    for (paragraph, _, _), one in zip(found, tones, strict=True):
        inside[paragraph].append(one)
    return [summarise(inside[paragraph]).tone for paragraph, _, _ in parts]


def _tone_words(reading: SentenceTone) -> list[dict]:
    return [dict(zip(("start", "end", "surface", "weight"), word, strict=True)) for word in reading.words]


def _places(paragraphs: pd.DataFrame) -> dict[int, list[Span]]:
    """Each turn's paragraphs, in the order of the table."""
    places: dict[int, list[Span]] = {}
    columns = (paragraphs[name] for name in ("turn", "paragraph", "start", "end"))
    for turn, *place in zip(*columns, strict=True):
        places.setdefault(turn, []).append(tuple(place))
    return places


def _beside(table: pd.DataFrame, names: tuple[str, ...], rows: list[tuple]) -> pd.DataFrame:
    columns = zip(*rows, strict=True) if rows else ((),) * len(names)
    return table.assign(**dict(zip(names, map(list, columns), strict=True)))
