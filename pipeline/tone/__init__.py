"""Parley's own reading of tone, from words, over sentences and turns. TextBlob's numbers are `sentiment`'s."""

from pipeline.tone.reading import SentenceTone, ToneWord, read
from pipeline.tone.second import fragile
from pipeline.tone.turn import TurnTone, summarise

__all__ = ["SentenceTone", "ToneWord", "TurnTone", "fragile", "read", "summarise"]
