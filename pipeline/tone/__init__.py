"""Parley's own reading of the tone of sentences, from words. TextBlob's numbers are `sentiment`'s."""

from pipeline.tone.reading import read
from pipeline.tone.second import fragile

__all__ = ["fragile", "read"]
