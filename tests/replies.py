"""A question and an answer as texts, split as the product splits them, to the reading of the reply."""

from pipeline import exchanges, sentences


def responsiveness(question: str, answer: str) -> exchanges.Responsiveness:
    """`exchanges.responsiveness` of two texts."""
    return exchanges.responsiveness(*([text[s:e] for s, e in sentences.split(text)] for text in (question, answer)))
