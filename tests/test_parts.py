"""What a question asks, part by part, and the sentence that takes each part up. All texts are made up."""

import pandas as pd
import pytest
from test_clicks import interview_of
from test_exchanges import NO_MENTIONS, NO_TOPICS, interview

from dashboard.passages import asks
from pipeline import sentences
from pipeline.exchanges import clauses, compare, parts, taken


def said_in(rows: list[tuple]) -> pd.DataFrame:
    return pd.DataFrame(rows, columns=["turn", "sentence", "start", "end"])


def split(text: str) -> list[str]:
    return [text[start:end] for start, end in sentences.split(text)]


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("Will you close it, and how much will it cost?", ["Will you close it", "how much will it cost?"]),
        ("Who did it, and why?", ["Who did it", "why?"]),
        ("Can you say what you saw and why you left?", ["Can you say what you saw", "why you left?"]),
        ("Is it red or is it blue?", ["Is it red or is it blue?"]),
        ("Will you close it and sell it?", ["Will you close it and sell it?"]),
        ("You sold the mill. Is that right? Who bought it?", ["Who bought it?"]),
        ("And how did you? How did you plan that?", ["How did you plan that?"]),
        ("What is the price of it? What is the price?", ["What is the price of it?"]),
        ("It rained.", []),
    ],
)
def test_each_thing_that_is_asked_is_a_part(question, asked):
    assert [clause.part.text.strip() for clause in clauses.asked(split(question))] == asked


@pytest.mark.parametrize(
    ("question", "answer", "found"),
    [
        ("Will you close it, and how much will it cost?", "Yes. It rained. It costs $4 million.", [0, 2]),
        ("Is the bridge safe? And who paid for the ferry?", "The weather is fine. We had tea.", [None, None]),
        ("Have you seen the letter? Would you answer if he wrote?", "On the first question, no. I would.", [0, None]),
        ("Who pays the rebels? Is the harbour open?", "Come back later. The harbour is open.", [None, 1]),
        ("Did she resign? Did the treasurer lie?", "Did he lie? It rained. He lied, that treasurer.", [None, 2]),
    ],
)  # fmt: skip
def test_a_part_has_the_sentence_that_takes_it_up_or_none(question, answer, found):
    assert taken.sentences(clauses.asked(split(question)), split(answer)) == found


def test_the_parts_table_gives_back_what_was_asked_and_answered():
    turns = interview("Is the harbour open? And who dredged the harbour?", "It rained. Weber dredged it in May.")
    rows = [
        (turn, number, *span)
        for turn, text in zip(turns["turn"], turns["text"], strict=True)
        for number, span in enumerate(sentences.split(text), start=1)
    ]
    said = said_in(rows)
    table = parts(turns, said, compare(turns, said, NO_TOPICS, NO_MENTIONS))
    texts = dict(zip(turns["turn"], turns["text"], strict=True))
    asked = [texts[row.turn][row.start : row.end] for row in table.itertuples()]
    assert asked == ["Is the harbour open?", "And who dredged the harbour?"]
    assert table["answer_turn"].isna().tolist() == [True, False]
    last = table.iloc[1]
    assert texts[last.answer_turn][last.answer_start : last.answer_end] == "Weber dredged it in May."


def test_no_turns_have_no_parts():
    turns = interview("Hello.")
    assert parts(turns, said_in([]), compare(turns, said_in([]), NO_TOPICS, NO_MENTIONS)).empty


def test_the_page_shows_each_part_beside_its_sentence_and_a_link_to_it():
    found = interview_of("Biden-NATO-2022")
    exchange = found.exchanges[found.exchanges["exchange"] == 1].iloc[0]
    html = asks.listing(found, exchange, base="transcript?at=")
    assert html.count("<li>") == 2 and "2 things asked; a sentence of the answer found for 2" in html
    assert 'data-parley-open="3.2"' in html and "We would respond if he uses it." in html
    assert "<a " not in asks.listing(found, exchange, base="")


def test_a_question_that_asks_one_thing_has_no_list_of_parts():
    found = interview_of("Lavrov-Carlson-2024")
    exchange = found.exchanges[found.exchanges["exchange"] == 1].iloc[0]
    assert asks.listing(found, exchange, base="") == ""
