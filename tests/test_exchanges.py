"""The exchanges table: questions beside answers, what was taken up, and what was asked again."""

import pandas as pd
import pytest
from drawn import drawn
from hypothesis import given
from hypothesis import strategies as st
from replies import responsiveness

from pipeline.exchanges import compare, questions, reply_cues, terms

NO_SENTENCES = pd.DataFrame({"turn": [], "sentence": [], "start": [], "end": []})
NO_TOPICS = pd.DataFrame({"turn": [], "paragraph": [], "topic": [], "words": [], "primary": []})
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


def compared(*texts: str) -> pd.DataFrame:
    return compare(interview(*texts), NO_SENTENCES, NO_TOPICS, NO_MENTIONS)


@pytest.mark.parametrize(
    ("question", "answer", "reply"),
    [
        ("Have you spoken to him since?", "No.", "direct"),
        ("Would you sign the treaty?", "Absolutely. We would sign it tomorrow.", "direct"),
        ("Do you regret it?", "I do not.", "direct"),
        ("Will you raise taxes?", "We will raise them in the spring.", "direct"),
        ("You never met him?", "That's right.", "direct"),
        ("What was the property?", "Diplomatic.", "direct"),
        ("How many soldiers died?", "Four hundred soldiers.", "direct"),
        ("Do you regret the war?", "Good question. Yes.", "direct"),
        ("How many soldiers died?", "I'm not going to comment on that.", "none"),
        ("How many soldiers died?", "The general will not be commenting on it.", "none"),
        ("How many soldiers died?", "That's a matter for the army.", "none"),
        ("Who paid for the campaign?", "I don't know. I wasn't involved.", "none"),
        ("Who paid for the campaign?", "I’d rather not say.", "none"),
        ("Will you run again?", "We'll see.", "none"),
        ("Will you raise taxes?", "What do you mean?", "none"),
        ("Can you tell us who paid?", "No, I can't.", "none"),
    ],
)
def test_reply_is_read_from_the_opening(question, answer, reply):
    assert responsiveness(question, answer).leaning == reply


@pytest.mark.parametrize("question", ["Thank you very much.", "Right.", "Good evening, everyone.", ""])
def test_responsiveness_is_na_where_nothing_is_asked(question):
    reading = responsiveness(question, "Thank you.")
    assert reading.score is None and reading.reply is None


def test_what_is_not_likely_enough_is_no_reply():
    reading = responsiveness("Is the alliance permanent?", "Well, geography is very important.")
    assert reading.reply is None and reading.leaning and 0 < reading.certainty < 0.7


def test_a_statement_is_a_question_where_it_is_confirmed():
    assert responsiveness("Three soldiers have died.", "Yes.").reply == "direct"
    assert responsiveness("Three soldiers have died.", "The weather is fine.").reply is None


@pytest.mark.parametrize(
    ("question", "kinds"),
    [
        ("Is it war?", ["polar"]),
        ("Is it war or peace?", ["choice"]),
        ("How many soldiers died?", ["number"]),
        ("When did it start? Who started it?", ["time", "person"]),
        ("I wonder why you left.", ["reason"]),
        ("Can you tell us where he is?", ["place"]),
        ("So there is no channel between the leaders.", ["polar"]),
        ("It is a fine day. Is it war?", ["polar"]),
        ("And that is all.", []),
    ],
)
def test_each_part_calls_for_its_kind_of_answer(question, kinds):
    sentences = [piece if piece[-1] in ".?" else f"{piece}?" for piece in question.replace("? ", "?|").split("|")]
    assert [part.kind for part in questions.parts(sentences)] == kinds


@pytest.mark.parametrize(
    ("term", "text", "taken_up"),
    [
        ("sanctions", "A sanction hurts.", True),
        ("killed", "They kill people.", True),
        ("Russia", "The Russians came.", True),
        ("Boris Johnson", "Johnson said so.", True),
        ("negotiate", "The negotiations failed.", True),
        ("war", "We saw a warning.", False),
    ],
)
def test_a_term_is_taken_up_under_light_inflection(term, text, taken_up):
    assert terms.is_taken_up(term, terms.keys(text)) is taken_up


def test_terms_are_surfaces_of_the_question_without_words_of_asking():
    reading = responsiveness("Do you think the sanctions will hurt Russia?", "The Russians are used to a sanction.")
    assert reading.shared == ("sanctions", "Russia")
    assert reading.ignored == ("hurt",)


def test_each_part_is_taken_up_on_its_own():
    reading = responsiveness(
        "What of the hostages? And will you sign the treaty?",
        "On the treaty, I have said that we sign it. The rest is weather.",
    )
    assert [taken for _, taken in reading.parts] == [False, True]


def test_why_is_a_sentence_of_the_evidence():
    why = responsiveness("Is there a channel between the leaders?", "No. A channel exists only for generals.").why
    assert why == "Opens with “No”; takes up “channel”; leaves “leaders”"


def test_a_refusal_counts_less_the_later_it_comes():
    question, rest = "Will the bank fail?", "The weather is fine. "
    early, late = (responsiveness(question, rest * before + "I can't comment.").score for before in (0, 3))
    assert early < late < responsiveness(question, rest * 4).score


def test_a_refusal_far_down_counts_where_it_names_the_question():
    rest, refusal = "The weather is fine. " * 9, "I'm not going to comment on the hostages."
    asked = responsiveness("What of the hostages?", rest + refusal).score
    assert asked < responsiveness("What of the hostages?", rest + "I'm going to speak of the hostages.").score


def test_exchanges_have_a_row_for_each_exchange():
    exchanges = compared("Is it war?", "No.", "Thanks.", "Thanks.")
    assert exchanges["question_turns"].tolist() == [[1], [3]]
    assert exchanges["answer_turns"].tolist() == [[2], [4]]
    assert exchanges["responsiveness"].isna().tolist() == [False, True]


def test_turns_outside_any_exchange_are_left_out():
    turns = interview("Welcome.", "Thank you.", "Is it war?", "No.")
    turns.loc[:1, "exchange"] = pd.NA
    assert compare(turns, NO_SENTENCES, NO_TOPICS, NO_MENTIONS)["exchange"].tolist() == [2]


def test_an_interjection_is_part_of_the_asking_but_not_of_the_question():
    turns = interview("Is it war?", "No.", "Right.", "It is not.").assign(exchange=pd.array([1] * 4, dtype="Int64"))
    row = compare(turns, NO_SENTENCES, NO_TOPICS, NO_MENTIONS).iloc[0]
    assert row["question_turns"] == [1, 3] and row["reply"] == "direct"


def test_an_unanswered_question_is_not_measured():
    turns = interview("Is it war?")
    row = compare(turns, NO_SENTENCES, NO_TOPICS, NO_MENTIONS).iloc[0]
    assert row["answer_turns"] == [] and pd.isna(row["responsiveness"])


def test_topics_are_those_of_most_words_of_each_side():
    topics = pd.DataFrame(
        {
            "turn": [1, 2, 2, 2],
            "paragraph": [1, 1, 1, 2],
            "topic": ["war", "law", "war", "law"],
            "words": [1.0, 0.4, 0.6, 0.9],
            "primary": [True, False, True, True],
        }
    )
    row = compare(interview("Is it war?", "No."), NO_SENTENCES, topics, NO_MENTIONS).iloc[0]
    assert (row["question_topic"], row["answer_topic"]) == ("war", "law")


def test_a_name_is_taken_up_under_another_name():
    turns = interview("Did the UN agree?", "The United Nations came late.")
    sentences = pd.DataFrame({"turn": [1, 2], "sentence": [1, 1], "start": [0, 0], "end": [17, 29]})
    mentions = pd.DataFrame({"turn": [1, 2], "start": [8, 4], "end": [10, 18], "entity": ["United Nations"] * 2})
    row = compare(turns, sentences, NO_TOPICS, mentions).iloc[0]
    assert row["shared_terms"] == ["UN"]


@pytest.mark.parametrize(
    ("first", "reply", "second", "again"),
    [
        ("How many soldiers were killed?", "I won't comment on that.", "How many soldiers have been killed?", True),
        ("How many soldiers were killed?", "Four hundred.", "How many soldiers have been killed?", False),
        ("Who ordered the attack?", "I don't know.", "But was the attack not yours?", True),
        ("Who ordered the attack?", "I don't know.", "Is the harvest good?", False),
        ("Who ordered the attack?", "I don't know.", "That's not what I asked. Yes or no?", True),
        ("Does Russia want peace?", "We'll see.", "But is Russia poor?", False),
    ],
)
def test_a_question_asked_again_after_a_weak_reply_names_the_first(first, reply, second, again):
    re_asks = compared(first, reply, second, "Well.")["re_asks"]
    assert re_asks.isna().tolist() == [True, not again]
    assert not again or re_asks.iloc[1] == 1


def test_no_turns_make_no_exchanges():
    assert compared().empty


def test_every_cue_says_what_it_does_and_compiles():
    assert all(cue.says and (cue.lines or cue.kind == "specific") for cue in reply_cues.lexicon()[0].values())


@drawn(60)
@given(st.text(max_size=80), st.text(max_size=120))
def test_any_texts_are_read_without_a_crash(question, answer):
    reading = responsiveness(question, answer)
    assert reading.score is None or 0 <= reading.score <= 1
    assert all(term in question for item in reading.shared + reading.ignored for term in item.split())


@pytest.mark.parametrize(
    ("question", "answer", "clause"),
    [
        ("Did you discuss the border?", "I raised it.", "Speaks of who or what was asked about with “I raised”"),
        ("What size would please the banks?", "We had $350 in mind, or more.", "Gives “$350”"),
        ("Have you visited the camp?", "I haven't visited the camp.", "Answers with “I haven't visited”"),
    ],
)
def test_signs_of_a_reply_are_quoted(question, answer, clause):
    assert clause.lower() in responsiveness(question, answer).why.lower()


def test_an_aside_that_one_does_not_know_weighs_little_after_a_reply():
    question = "Will you sign the bill?"
    asked, left = "Yes. I don't know the date.", "I don't know the date. Yes."
    assert responsiveness(question, asked).leaning == "direct"
    assert responsiveness(question, left).score < responsiveness(question, asked).score
