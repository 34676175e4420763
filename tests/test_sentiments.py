"""Sentences and their sentiment, of whole turns."""

import pandas as pd

from pipeline import sentiments

TEXT = "War is terrible. Peace is good."
TURNS = pd.DataFrame({"turn": [1], "text": [TEXT]})
PARAGRAPHS = pd.DataFrame({"turn": [1], "paragraph": [1], "start": [0], "end": [len(TEXT)]})


def test_every_sentence_is_read_where_it_stands():
    _, _, sentences, assessed = sentiments.read(TURNS, PARAGRAPHS, language="en")
    assert [TEXT[row.start : row.end] for row in sentences.itertuples()] == ["War is terrible.", "Peace is good."]
    assert [TEXT[row.start : row.end] for row in assessed.itertuples()] == ["terrible", "good"]


def test_a_language_without_a_lexicon_has_no_reading():
    turns, *_, assessed = sentiments.read(TURNS, PARAGRAPHS, language="fr")
    assert turns["tone"].isna().all() and assessed.empty
