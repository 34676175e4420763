"""Turns and passages with the times at which subtitles have their words."""

from bisect import bisect_left
from dataclasses import dataclass

import pandas as pd

from pipeline.alignment.heard import Heard, heard, plain
from pipeline.alignment.match import match
from pipeline.document import Document
from pipeline.errors import SourceError

LEAST = 0.2  # share of a transcript's words that subtitles of the same talk have at the very least
LEAD = 20  # words before the first that is found: of a passage that begins farther before it the start is not known
WORD_S = 0.4  # what a word takes: speech of 150 words a minute
AWAY, STRAY = 12, 3  # words that the subtitles have between two of a span, beyond which so few belong to what is before
Pair = tuple[int, int]


@dataclass(frozen=True)
class Laid:
    """Turns and paragraphs with `start_s`, turns with `end_s`; NA where their words are not in the subtitles.

    `share` is the share of the words that are.
    """

    turns: pd.DataFrame
    paragraphs: pd.DataFrame
    share: float

    @property
    def untimed(self) -> int:
        """How many turns have no time."""
        return int(self.turns["start_s"].isna().sum())


def lay(turns: pd.DataFrame, paragraphs: pd.DataFrame, subtitles: Document, *, name: str) -> Laid:
    """The tables with the times of the subtitles instead of their own; `name` is the subtitles', for messages.

    Raises SourceError if the subtitles have no times, or are of another talk.
    """
    timed = heard(subtitles)
    if not timed.words:
        raise SourceError(f"{name}: no times in it. Expected subtitles, such as an SRT or WebVTT file, of the talk.")
    spans, said = _said(turns, paragraphs)
    pairs = match(said, timed.words)
    share = len(pairs) / max(len(said), 1)
    if share < LEAST:
        raise SourceError(f"{name}: only {share:.0%} of the transcript's words are in it. Expected the same talk.")
    times = pd.DataFrame(_times(spans, said, pairs, timed), columns=["start_s", "end_s"], dtype="float64")
    by_turn = times.set_axis(paragraphs["turn"], axis=0).groupby(level=0)
    first, last = by_turn["start_s"].agg(lambda starts: starts.iloc[0]), by_turn["end_s"].max()
    starts_s = turns["turn"].map(first)
    ends_s = turns["turn"].map(last).where(starts_s.notna())
    return Laid(
        turns.assign(start_s=starts_s, end_s=ends_s), paragraphs.assign(start_s=times["start_s"].to_numpy()), share
    )


def _said(turns: pd.DataFrame, paragraphs: pd.DataFrame) -> tuple[list[Pair], list[str]]:
    """Of each paragraph the first of its words and the first after them, and the words of all."""
    texts = dict(zip(turns["turn"].tolist(), turns["text"].tolist(), strict=True))
    spans: list[Pair] = []
    said: list[str] = []
    for turn, start, end in zip(*(paragraphs[name].tolist() for name in ("turn", "start", "end")), strict=True):
        words = plain(texts[turn][start:end])
        spans.append((len(said), len(said) + len(words)))
        said += words
    return spans, said


def _times(
    spans: list[Pair], said: list[str], pairs: list[Pair], timed: Heard
) -> list[tuple[float | None, float | None]]:
    """When each span of words begins and ends; None for a start that is not known, for both where no word is found."""
    places = [place for place, _ in pairs]
    found: list[tuple[float | None, float | None]] = []
    for start, end in spans:
        first, after = bisect_left(places, start), bisect_left(places, end)
        own = _own(pairs[first:after])
        if not own:
            found.append((None, None))
            continue
        (place, other), (_, last) = own[0], own[-1]
        while place > start and other and said[place - 1] == timed.words[other - 1]:
            place, other = place - 1, other - 1
        before_s = timed.ends_s[pairs[first - 1][1]] if first else 0.0
        begins_s = min(timed.starts_s[other], max(before_s, timed.starts_s[other] - WORD_S * (place - start)))
        found.append((round(begins_s, 2) if place - start <= LEAD else None, round(timed.ends_s[last], 2)))
    return found


def _own(pairs: list[Pair]) -> list[Pair]:
    """The pairs of a span less a few at either end that stand far from the others: they are its neighbours' words."""
    for _ in range(2):  # from the one end, then from the other
        for number in range(min(STRAY, len(pairs) // 2), 0, -1):
            (place, other), (next_place, next_other) = pairs[number - 1], pairs[number]
            if abs(next_other - other) - abs(next_place - place) > AWAY:
                pairs = pairs[number:]
                break
        pairs = pairs[::-1]
    return pairs
