"""Columns that several tables have, under the names of what they tell."""

from pipeline.tables.shape import INTEGER, NUMBER, TEXT, Column

INTERVIEW = {"interview": Column(TEXT, "the interview's short name, as in its address")}
TURN = INTERVIEW | {"turn": Column(INTEGER, "number of the turn, from 1", range=(1, float("inf")))}
PARAGRAPH = {"paragraph": Column(INTEGER, "number of the paragraph in its turn, from 1", range=(1, float("inf")))}
SENTENCE = {"sentence": Column(INTEGER, "number of the sentence in its turn, from 1", range=(1, float("inf")))}
SPAN = {
    "start": Column(INTEGER, "first character, counted in the turn's text from 0", range=(0, float("inf"))),
    "end": Column(INTEGER, "one past the last character, counted in the turn's text", range=(0, float("inf"))),
}
SOURCE_SPAN = {
    "source_start": Column(INTEGER, "first character in the decoded source", range=(0, float("inf"))),
    "source_end": Column(INTEGER, "one past the last character in the decoded source", range=(0, float("inf"))),
}
POLARITY = {
    "polarity": Column(NUMBER, "TextBlob's polarity; NA where it has no lexicon for the language", True, (-1, 1)),
}
SUBJECTIVITY = {
    "subjectivity": Column(NUMBER, "TextBlob's subjectivity; NA as polarity", True, (0, 1)),
}
ROLES = ("interviewer", "interviewee", "other")
ASSESSED = {"assessed": Column(INTEGER, "words and phrases that TextBlob scored", True, (0, float("inf")))}
