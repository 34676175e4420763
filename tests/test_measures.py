"""Measures on tables small enough to work out by hand."""

import pandas as pd
import pytest

from dashboard import charts, headlines, measures

PASSAGES = pd.DataFrame(
    {
        "turn": [1, 2, 2, 3, 4],
        "paragraph": [1, 1, 2, 1, 1],
        "exchange": pd.array([1, 1, 1, pd.NA, 2], dtype="Int64"),
        "role": ["interviewer", "interviewee", "interviewee", "other", "interviewer"],
        "words": [10, 20, 30, 5, 7],
        "topic": ["economy", "economy", "war", None, "war"],
        "tone": [0.5, -0.5, 0.25, float("nan"), float("nan")],
    }
)
ALL = pd.Series(True, index=PASSAGES.index)


def test_barcode_puts_a_question_above_its_answer():
    bars = measures.barcode(PASSAGES)
    assert bars["lane"].tolist() == [1, 0, 0, 0, 1]
    assert bars["x"].tolist() == [0, 0, 20, 20 + 30, 20 + 30 + 5]


def test_topics_by_role_counts_each_word_once():
    counts = measures.topics_by_role(PASSAGES, PASSAGES["turn"] < 4)
    found = {(row.topic, row.role): (row.words, row.shown) for row in counts.itertuples()}
    assert found == {
        ("economy", "interviewer"): (10, 10),
        ("economy", "interviewee"): (20, 20),
        ("war", "interviewee"): (30, 30),
        ("war", "interviewer"): (7, 0),
    }
    assert counts["topic"].iloc[0] == "war"


def test_names_by_role_counts_mentions():
    mentions = pd.DataFrame(
        {"turn": [1, 2, 2], "paragraph": [1, 1, 2], "start": [0, 0, 0], "entity": ["NATO"] * 3, "kind": ["org"] * 3}
    )
    counts = measures.names_by_role(mentions, PASSAGES, PASSAGES["paragraph"] == 1)
    assert counts[["role", "mentions", "shown"]].to_numpy().tolist() == [["interviewee", 2, 1], ["interviewer", 1, 1]]


def test_key_numbers_are_weighted_by_words():
    numbers = measures.key_numbers(PASSAGES, pd.DataFrame({"turn": [1], "paragraph": [1], "entity": ["NATO"]}))
    assert numbers["answer_tone"] == pytest.approx((20 * -0.5 + 30 * 0.25) / (20 + 30))
    assert numbers["answer_ratio"] == pytest.approx((20 + 30) / (10 + 7))
    assert (numbers["exchanges"], numbers["turns"], numbers["words"], numbers["names"]) == (2, 4, 72, 1)


def test_key_numbers_of_nothing_are_not_zero():
    numbers = measures.key_numbers(PASSAGES.head(0), pd.DataFrame({"turn": [], "paragraph": [], "entity": []}))
    assert numbers["answer_tone"] is None
    assert numbers["answer_ratio"] is None


def test_ledger_sets_both_sides_beside_each_other():
    turns = pd.DataFrame(
        {
            "turn": [1, 2, 3], "words": [10, 30, 10], "tone": [0.5, -0.1, float("nan")], "polarity": [0.1, 0.2, 0.0],
            "assessed": [1, 2, 0], "evidence": [1, 3, 0],
            "fragile": pd.array([False, True, pd.NA], dtype="boolean"),
        }
    )  # fmt: skip
    exchanges = pd.DataFrame({"exchange": [1], "question_turns": [[1]], "answer_turns": [[2, 3]]})
    mentions = pd.DataFrame({"turn": [1, 2, 2], "start": [0, 0, 5], "entity": ["A", "A", "B"]})
    row = measures.ledger(turns, exchanges, mentions).iloc[0]
    assert (row["question_words"], row["answer_words"]) == (10, 30 + 10)
    assert (row["question_names"], row["answer_names"]) == (1, 1)
    assert row["gap"] == pytest.approx(-0.1 - 0.5)
    assert row["answer_fragile"]


@pytest.mark.parametrize(
    "asked, answered, expected",
    [
        (10, 73, "Answers are 7.3 times as long as questions"),
        (20, 10, "Questions are 2.0 times as long as answers"),
        (10, 10, "Questions are about as long as answers"),
        (0, 5, "Only answers are on show"),
        (0, 0, "No words are on show"),
    ],
)
def test_talk_says_who_talks_more(asked, answered, expected):
    assert headlines.talk(pd.Series({"interviewer": asked, "interviewee": answered, "other": 0})) == expected


@pytest.mark.parametrize(
    "shown, said",
    [
        ([0, 0, 0], "No name is mentioned on show"),
        ([2, 1, 2], "A is named most: 4 times"),
        ([1, 2, 1], "A and B are named most: 2 times each"),
    ],
)
def test_title_of_names_tells_a_tie(shown, said):
    assert headlines.names(pd.DataFrame({"entity": ["A", "B", "A"], "shown": shown})) == said


def test_title_of_names_counts_a_tie_of_many():
    assert (
        headlines.names(pd.DataFrame({"entity": list("ABC"), "shown": [1] * 3}))
        == "3 names are named most: 1 time each"
    )


@pytest.mark.parametrize(
    "shown, said",
    [
        ([0, 0], "No passage on show has a topic"),
        ([5, 0], "Most is said about War"),
        ([5, 9], "Most is said about trade, then War"),
        ([5, 5], "Most is said about War and trade"),
    ],
)
def test_title_of_topics_puts_none_before_its_equal(shown, said):
    assert headlines.topics(pd.DataFrame({"topic": ["war", "trade"], "shown": shown}), {"war": "War"}) == said


LEDGER = pd.DataFrame(
    {
        "exchange": [1, 2, 3], "question_tone": [0.1, 0.0, float("nan")], "answer_tone": [0.0, -0.2, 0.3],
        "question_words": [5, 5, 5], "answer_words": [9, 30, 2], "question_fragile": [True, False, False],
        "answer_fragile": [False, False, False],
    }
)  # fmt: skip


@pytest.mark.parametrize(
    "shown, column, said",
    [
        ({1, 2, 3}, "tone", "2 of 2 answers read colder than their question, 1 of them on a fragile reading"),
        ({2}, "tone", "One answer can be compared: it reads colder than its question"),
        ({3}, "tone", "No exchange on show has a tone on both sides"),
        ({1, 2, 3}, "words", "2 of 3 answers are longer than their question"),
    ],
)
def test_title_of_the_ledger_says_what_its_measure_shows(shown, column, said):
    assert headlines.sides(LEDGER, shown, column) == said


def test_widest_gap_is_that_of_the_measure_shown():
    assert measures.gap_order(LEDGER)["exchange"].tolist() == [2, 1, 3]
    assert measures.gap_order(LEDGER, "words")["exchange"].tolist() == [2, 1, 3]


def test_bars_hold_what_is_on_show_and_print_it():
    counts = pd.DataFrame({"topic": list("abc"), "role": "interviewer", "words": [9, 5, 2], "shown": [0, 0, 2]})
    bars = charts.bars_by_role(counts, group="topic", value="words", labels={}, unit="words", most=2)
    assert [group for group, _ in bars["data"][-1]["customdata"]] == ["a", "c"]
    assert bars["data"][-1]["text"] == [" 0", " 2"]
