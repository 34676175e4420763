"""Sentence tones to the tone of a turn."""

from collections.abc import Sequence
from math import isnan
from typing import NamedTuple

from pipeline.tone.reading import NA, SentenceTone

SHRINK = 3.0  # sentences' worth of silence that the evidence must outweigh


class TurnTone(NamedTuple):
    """A turn's tone from -1 to 1, and the shares of its sentences with evidence that lean either way; NaN: none."""

    tone: float
    negative_share: float
    positive_share: float


def summarise(tones: Sequence[SentenceTone]) -> TurnTone:
    """The tone of a turn or a passage: the sum of its sentences' tones over their number and SHRINK.

    NaN without evidence. Only sentences with evidence count. A long turn therefore speaks louder than one
    sentence of the same tone.
    """
    found = [one.tone for one in tones if not isnan(one.tone)]
    if not found:
        return TurnTone(NA, NA, NA)
    tone = sum(found) / (len(found) + SHRINK)
    return TurnTone(tone, sum(one < 0 for one in found) / len(found), sum(one > 0 for one in found) / len(found))
