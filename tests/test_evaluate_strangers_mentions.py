"""Names in strangers' passages, against spans and kinds labelled in them."""

import pytest

from pipeline.evaluate import strangers_mentions

TALK = "ANN: Why did Angela Merkel leave Riga?\n\nBOB: Wexmoor left. She told Angela Merkel so.\n\n" * 3


@pytest.fixture
def talk(tmp_path):
    file = tmp_path / "talk.txt"
    file.write_text(TALK, encoding="utf-8")
    return file


def row(words: int) -> dict:
    mentions = [[8, 21, "PERSON"], [28, 32, "ORG"]]
    return {"file": "talk.txt", "turn": 1, "words": words, "span": [0, 33], "aside": True, "mentions": mentions}


def test_spans_and_kinds_are_counted_in_their_passage(talk):
    found = strangers_mentions.units(talk, [row(6)])
    kinds, spans = strangers_mentions.of_passages([unit for _, unit in found])
    assert (kinds.value, spans.value, spans.n) == (1 / 2, 1, 2)


def test_a_turn_that_is_read_otherwise_is_left_out(talk):
    assert strangers_mentions.units(talk, [row(7)]) == []
