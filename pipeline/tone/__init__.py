"""The tone of sentences, a module an instrument: `parley`'s own reading, `textblob`, and `vader` for a second look."""

from pipeline.tone.parley import read
from pipeline.tone.vader import fragile

__all__ = ["fragile", "read"]
