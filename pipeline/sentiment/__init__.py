"""Text to TextBlob's polarity and subjectivity, with the scored words. Parley's own reading is `tone`."""

from pipeline.sentiment.assessing import LANGUAGES, Reading, Sentiment, Word, assess, assess_parts

__all__ = ["LANGUAGES", "Reading", "Sentiment", "Word", "assess", "assess_parts"]
