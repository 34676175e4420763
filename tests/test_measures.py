"""Measures on tables small enough to work out by hand."""

from math import isnan

import pandas as pd
import pytest

from dashboard import charts, measures, theme
from pipeline.summary import NA, SHRINK, SentenceTone, ToneWord, weigh


def read(*weights: float) -> list[SentenceTone]:
    """Sentences of a word each of these weights, each word its own; NA for one without any."""
    words = [() if isnan(one) else (ToneWord(0, 1, f"{at} {one}", one),) for at, one in enumerate(weights)]
    return [SentenceTone(weigh(found), found) for found in words]


PASSAGES = pd.DataFrame(
    {
        "turn": [1, 2, 2, 3, 4],
        "paragraph": [1, 1, 2, 1, 1],
        "exchange": pd.array([1, 1, 1, pd.NA, 2], dtype="Int64"),
        "role": ["interviewer", "interviewee", "interviewee", "other", "interviewer"],
        "words": [10, 20, 30, 5, 7],
        "topics": [["economy"], ["economy", "war"], ["war"], [], ["war"]],
        "sentences": [read(0.5), read(-0.5, NA), read(0.25, 0.5), read(NA), []],
    }
)
ALL = pd.Series(True, index=PASSAGES.index)


def test_barcode_puts_a_question_above_its_answer():
    bars = measures.barcode(PASSAGES)
    assert bars["lane"].tolist() == [1, 0, 0, 0, 1]
    assert bars["x"].tolist() == [0, 0, 20, 20 + 30, 20 + 30 + 5]


def test_topics_by_role_counts_a_passage_for_each_of_its_topics():
    counts = measures.topics_by_role(PASSAGES, PASSAGES["turn"] < 2, PASSAGES["turn"] < 4)
    found = {(row.topic, row.role): (row.words, row.shown, row.left) for row in counts.itertuples()}
    assert found == {
        ("economy", "interviewer"): (10, 10, 10),
        ("economy", "interviewee"): (20, 0, 20),
        ("war", "interviewee"): (20 + 30, 0, 20 + 30),
        ("war", "interviewer"): (7, 0, 0),
    }
    assert counts["topic"].iloc[0] == "war"


def test_names_by_role_counts_mentions():
    mentions = pd.DataFrame(
        {"turn": [1, 2, 2], "paragraph": [1, 1, 2], "start": [0, 0, 0], "entity": ["NATO"] * 3, "kind": ["org"] * 3}
    )
    counts = measures.names_by_role(mentions, PASSAGES, PASSAGES["paragraph"] == 1, ALL)
    columns = counts[["role", "mentions", "shown", "left"]]
    assert columns.to_numpy().tolist() == [["interviewee", 2, 1, 2], ["interviewer", 1, 1, 1]]


def test_key_numbers_read_each_side_as_a_whole():
    numbers = measures.key_numbers(PASSAGES, pd.DataFrame({"turn": [1], "paragraph": [1], "entity": ["NATO"]}))
    assert numbers["answer_tone"] == pytest.approx((-0.5 + 0.25 + 0.5) / (0.5 + 0.25 + 0.5 + SHRINK))
    assert (numbers["exchanges"], numbers["turns"], numbers["words"], numbers["names"]) == (2, 4, 72, 1)


def test_key_numbers_of_nothing_are_not_zero():
    numbers = measures.key_numbers(PASSAGES.head(0), pd.DataFrame({"turn": [], "paragraph": [], "entity": []}))
    assert isnan(numbers["answer_tone"])


def test_ledger_sets_both_sides_beside_each_other():
    turns = pd.DataFrame(
        {
            "turn": [1, 2, 3], "words": [10, 30, 10], "sentences": [read(0.5), read(-0.1), read(NA)],
            "polarity": [0.1, 0.2, 0.0], "assessed": [1, 2, 0], "evidence": [1, 3, 0],
            "fragile": pd.array([False, True, pd.NA], dtype="boolean"),
        }
    )  # fmt: skip
    exchanges = pd.DataFrame({"exchange": [1], "question_turns": [[1]], "answer_turns": [[2, 3]]})
    mentions = pd.DataFrame({"turn": [1, 2, 2], "start": [0, 0, 5], "entity": ["A", "A", "B"]})
    row = measures.ledger(turns, exchanges, mentions).iloc[0]
    assert (row["question_words"], row["answer_words"]) == (10, 30 + 10)
    assert (row["question_names"], row["answer_names"]) == (1, 1)
    assert row["gap"] == pytest.approx(-0.1 / (0.1 + SHRINK) - 0.5 / (0.5 + SHRINK))
    assert row["answer_fragile"]


LEDGER = pd.DataFrame(
    {
        "exchange": [1, 2, 3], "question_tone": [0.1, 0.0, NA], "answer_tone": [0.0, -0.2, 0.3],
        "question_words": [5, 5, 5], "answer_words": [9, 30, 2],
    }
)  # fmt: skip


def test_widest_gap_is_that_of_the_measure_shown():
    assert measures.gap_order(LEDGER)["exchange"].tolist() == [2, 1, 3]
    assert measures.gap_order(LEDGER, "words")["exchange"].tolist() == [2, 1, 3]


def test_bars_hold_what_is_on_show_and_print_what_a_click_leaves():
    counts = pd.DataFrame({"topic": list("abc"), "role": "interviewer", "words": [9, 5, 2]}).assign(
        shown=[0, 0, 2], left=[3, 0, 2]
    )
    bars = charts.bars_by_role(counts, group="topic", value="words", labels={}, unit="words", most=2)
    assert [group for group, _ in bars["data"][-1]["customdata"]] == ["a", "c"]
    assert bars["data"][-1]["text"] == [" 3", " 2"]
    assert [(bar["marker"]["color"], bar["x"]) for bar in bars["data"][:-1]] == [
        ("@c1", [0, 2]), ("@c1+", [3, 0]), (theme.CONTEXT, [6, 0]),
    ]  # fmt: skip
