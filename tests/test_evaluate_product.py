"""What is evaluated is what ships: each labelled item's reading is the value in the product's own table."""

import json
from pathlib import Path

import pandas as pd
import pytest

from pipeline.build import analyse
from pipeline.evaluate import mentions, replies, sentences, tone, topics
from pipeline.evaluate.material import open_material
from pipeline.source.settings import Settings
from pipeline.source.source import Source

GOLD = Path(__file__).parents[1] / "data" / "gold"
PAIRS = (
    (
        "Did Mr. Smith of the U.S. Army call? And will you answer him?",
        "Well, no… He has not.\n\nI told him [sic] so.",
    ),
    ("How many (roughly) were there, sir? Ten?", "Dr. No. 5 said “Ten.” And we don't comment."),
    ("Is the U.N. in Paris?", "The United Nations? It is. We met e.g. Powell there!"),
)


@pytest.fixture(scope="module")
def bundled():
    return open_material(GOLD / "Lavrov-Carlson-2024")


def product(*pairs):
    """The tables of a plain transcript of these pairs, as `build` makes them."""
    said = "\n\n".join(f"INTERVIEWER: {question}\n\nMINISTER: {answer}" for question, answer in pairs)
    return analyse(Source("plain", "plain.txt", said.encode(), Settings(language="en"))).tables


@pytest.mark.parametrize("pair", PAIRS)
def test_replies_of_texts_are_those_of_the_product(tmp_path, pair):
    row = {"question": pair[0], "answer": pair[1], "clarity": "ambivalent"}
    (tmp_path / "exchanges.jsonl").write_text(json.dumps(row))
    read, table = replies.read_all(open_material(tmp_path))[0], product(pair)["exchanges"].iloc[0]
    assert (read.score, read.leaning) == (table["responsiveness"], table["leaning"])


def test_replies_of_one_source_are_read_as_one_interview(tmp_path):
    rows = [{"source": "s", "question": one, "answer": other, "clarity": "ambivalent"} for one, other in PAIRS]
    (tmp_path / "exchanges.jsonl").write_text("\n".join(map(json.dumps, rows)))
    read = replies.read_all(open_material(tmp_path))
    assert [one.score for one in read] == product(*PAIRS)["exchanges"]["responsiveness"].tolist()


def test_replies_of_turns_are_those_of_the_product(bundled):
    table = bundled.table("exchanges").explode("answer_turns").set_index("answer_turns")["responsiveness"]
    for read in replies.read_all(bundled):
        value = table[read.label["answer_turn"]]
        assert read.score == value or (read.score is None and pd.isna(value))


def test_sentence_ends_are_those_of_the_product():
    texts = [text for pair in PAIRS for text in pair]
    table = product(*PAIRS)["sentences"].groupby("turn")["end"].agg(list)
    assert sentences.ends_of(texts) == [set(ends[:-1]) for ends in table]


def test_tone_is_that_of_the_product(bundled):
    table = bundled.table("turns").set_index("turn")["tone"]
    labelled = {row["turn"]: row["tone"] for row in bundled.labels.of("tone.jsonl") if "turn" in row} or {1: 0, 2: 0}
    for turn, value in tone.column(bundled, "tone", labelled).items():
        assert value == table[turn] or (value is None and table.isna()[turn])


def test_topics_are_those_of_the_product(bundled):
    first = topics.first_topics(topics.read(bundled.table("topics")))
    exchanges = bundled.table("exchanges")
    for row in exchanges.astype(object).where(exchanges.notna(), None).itertuples():
        if len(row.question_turns) == 1:
            assert first.get(row.question_turns[0]) == row.question_topic
        if len(row.answer_turns) == 1:
            assert first.get(row.answer_turns[0]) == row.answer_topic


def test_mentions_are_those_of_the_product(bundled):
    rows = bundled.table("mentions").itertuples()
    assert mentions.read(bundled) == {(row.turn, row.start, row.end): (row.entity, row.kind) for row in rows}
