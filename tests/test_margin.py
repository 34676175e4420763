"""The barcode in the reader's margin: a bar a passage, in order, joined where there are too many."""

from types import SimpleNamespace

from opened import open_page, text

from dashboard.measures.barcode import slices

PASSAGES = [SimpleNamespace(turn=turn, words=words) for turn, words in [(1, 10), (2, 10), (2, 60), (3, 20)]]
KEPT = [False, True, False, False]


def test_slices_are_the_passages_where_they_fit():
    assert slices(PASSAGES, KEPT) == [(row, row.words, kept) for row, kept in zip(PASSAGES, KEPT, strict=True)]


def test_slices_join_short_neighbours_and_lose_no_word():
    first, _, _, last = PASSAGES
    assert slices(PASSAGES, KEPT, most=2) == [(first, 80, True), (last, 20, False)]


def test_transcript_has_a_bar_a_passage():
    assert text(open_page("transcript")).count("flex-grow:") == 169


def test_transcript_marks_the_bar_of_the_place():
    assert 'class="interviewee here"' in text(open_page("transcript", at="54.3"))


def test_transcript_says_how_many_paragraphs_a_turn_has():
    app = open_page("transcript")
    app.text_input(key="at").set_value("40.99").run()
    assert "turn 40 has" in text(app)
