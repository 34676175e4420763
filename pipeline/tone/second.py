"""A second instrument beside Parley's tone: vaderSentiment, sentence by sentence."""

from collections.abc import Iterable
from functools import cache

from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer


def fragile(text: str, spans: Iterable[tuple[int, int]], tone: float) -> bool | None:
    """Whether vaderSentiment's mean over the sentences has the other sign than the tone; None without a tone."""
    if tone != tone:
        return None
    scores = [_analyser().polarity_scores(text[start:end])["compound"] for start, end in spans]
    return sum(scores) * tone < 0


@cache
def _analyser() -> SentimentIntensityAnalyzer:
    return SentimentIntensityAnalyzer()
