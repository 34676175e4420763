"""The exchanges table: questions beside answers, and what was taken up."""

import pandas as pd
import pytest

from pipeline.exchanges import compare, responsiveness

NO_SENTENCES = pd.DataFrame({"turn": [], "sentence": [], "start": [], "end": []})
NO_TOPICS = pd.DataFrame({"turn": [], "paragraph": [], "topic": [], "salience": [], "primary": []})
NO_MENTIONS = pd.DataFrame({"turn": [], "start": [], "end": [], "entity": []})


def interview(*texts: str) -> pd.DataFrame:
    """Turns that ask and answer by turns, two an exchange."""
    return pd.DataFrame(
        {
            "turn": range(1, len(texts) + 1),
            "exchange": pd.array([place // 2 + 1 for place in range(len(texts))], dtype="Int64"),
            "role": ["interviewee" if place % 2 else "interviewer" for place in range(len(texts))],
            "text": texts,
        }
    )


@pytest.mark.parametrize(
    ("question", "answer", "reply"),
    [
        ("Have you spoken to him since?", "No.", "direct"),
        ("Would you sign the treaty?", "Absolutely. We would sign it tomorrow.", "direct"),
        ("How many soldiers died?", "I'm not going to comment on that.", "none"),
        ("Who paid for the campaign?", "I don't know. I wasn't involved.", "none"),
        ("Will you raise taxes?", "What do you mean?", "none"),
    ],
)
def test_reply_is_read_from_the_opening(question, answer, reply):
    assert responsiveness(question, answer).reply == reply


@pytest.mark.parametrize("question", ["Thank you very much.", "Right.", "Good evening, everyone.", ""])
def test_responsiveness_is_na_where_nothing_is_asked(question):
    assert responsiveness(question, "Thank you.").score is None


def test_terms_are_taken_up_in_another_form():
    reading = responsiveness("Will the sanctions hurt Russia?", "The Russians are used to a sanction.")
    assert reading.shared == ("sanctions", "Russia")
    assert reading.ignored == ("hurt",)


def test_exchanges_have_a_row_for_each_exchange():
    exchanges = compare(interview("Is it war?", "No.", "Thanks.", "Thanks."), NO_SENTENCES, NO_TOPICS, NO_MENTIONS)
    assert exchanges["question_turns"].tolist() == [[1], [3]]
    assert exchanges["answer_turns"].tolist() == [[2], [4]]
    assert exchanges["responsiveness"].isna().tolist() == [False, True]


def test_a_question_asked_again_after_a_weak_reply_names_the_first():
    turns = interview(
        "How many soldiers were killed?", "I won't comment on that.",
        "How many soldiers have been killed, though?", "Four hundred.",
    )  # fmt: skip
    exchanges = compare(turns, NO_SENTENCES, NO_TOPICS, NO_MENTIONS)
    assert exchanges["re_asks"].isna().tolist() == [True, False]
    assert exchanges["re_asks"].iloc[1] == 1


def test_no_turns_make_no_exchanges():
    exchanges = compare(interview(), NO_SENTENCES, NO_TOPICS, NO_MENTIONS)
    assert exchanges.empty
