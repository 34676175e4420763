"""The tone of any sentences together, be they a passage, a turn, an answer or all passages around a name: one rule."""

from collections.abc import Iterable
from math import isnan
from typing import NamedTuple

from pipeline.numbers import total

NA = float("nan")
SHRINK = 3.0  # sentences' worth of silence that the evidence must outweigh


class ToneWord(NamedTuple):
    """A word or phrase that weighs in a sentence, half-open in the turn; negation and modifiers are counted in."""

    start: int
    end: int
    surface: str
    weight: float


class SentenceTone(NamedTuple):
    """A sentence's tone from -1 (condemning, alarmed) to 1 (warm), NaN without evidence, and its words."""

    tone: float
    words: tuple[ToneWord, ...]


class Tone(NamedTuple):
    """A tone from -1 to 1, and the shares of the sentences with evidence that lean either way; NaN: none."""

    tone: float
    negative_share: float
    positive_share: float


def summarise(sentences: Iterable[SentenceTone]) -> Tone:
    """The tone of some sentences together: the sum of their tones over their number and SHRINK.

    NaN without evidence. Only sentences with evidence count. Many sentences therefore speak louder than one of the
    same tone. Whatever shows a tone of more than one sentence shows this, so that a thing has one tone everywhere.
    """
    found = [tone for tone, _ in sentences if not isnan(tone)]
    if not found:
        return Tone(NA, NA, NA)
    tone = total(found) / (len(found) + SHRINK)
    return Tone(tone, sum(one < 0 for one in found) / len(found), sum(one > 0 for one in found) / len(found))
