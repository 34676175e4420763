"""The barcode in the reader's margin: a bar a passage, in order, joined where there are too many."""

import pandas as pd
from test_app import open_page, text

from dashboard.measures.barcode import slices

PASSAGES = pd.DataFrame({"turn": [1, 2, 2, 3], "paragraph": [1, 1, 2, 1], "words": [10, 10, 60, 20]})
KEPT = pd.Series([False, True, False, False])


def test_slices_are_the_passages_where_they_fit():
    assert slices(PASSAGES, KEPT)["kept"].tolist() == KEPT.tolist()


def test_slices_join_short_neighbours_and_lose_no_word():
    rows = slices(PASSAGES, KEPT, most=2)
    assert rows["turn"].tolist() == [1, 3]
    assert rows["words"].tolist() == [80, 20]
    assert rows["kept"].tolist() == [True, False]


def test_transcript_has_a_bar_a_passage():
    assert text(open_page("transcript")).count("flex-grow:") == 169


def test_transcript_marks_the_bar_of_the_place():
    assert 'class="interviewee here"' in text(open_page("transcript", at="54.3"))


def test_transcript_says_how_many_paragraphs_a_turn_has():
    app = open_page("transcript")
    app.text_input(key="at").set_value("40.99").run()
    assert "turn 40 has" in text(app)
