"""Talks without labels, read as the likeliest row of what asks and what answers, by learned weights."""

import pytest

from pipeline.readers import read
from pipeline.turns import parse
from pipeline.turns.labels import likely, worded

PAIRS = (
    ("When did you begin to weave?", "I was twelve years old, and my mother was tired of me in her kitchen."),
    (
        "Tell us about the first loom.",
        "It was older than my father. I broke it in a week, and nobody said a word to me.",
    ),
    ("What came after the flood?", "We dried the wool on the roof of the church, and I slept beside it for a month."),
)
TALK = tuple(text for pair in PAIRS for text in pair)
INTRO = ("The weaver Ida Ross lives above the old mill with two cats.", "The mill closed in May after a hundred years.")


def kinds(*texts):
    return "".join(kind[0] for kind in likely.row(likely.scores(texts)).kinds)


def heard(text):
    turns = parse(read(text.encode())).turns
    return list(zip(turns["speaker"], turns["text"], strict=True))


def by_turns(*texts):
    return [(("Question", "Answer")[number % 2], text) for number, text in enumerate(texts)]


@pytest.mark.parametrize(
    ("texts", "row"),
    [
        (TALK, "atatat"),
        ((*INTRO, *TALK), "hhatatat"),
        ((*TALK[:2], "I never paid for it, as I said.", *TALK[2:]), "attatat"),
        (INTRO, "hh"),
        ((), ""),
    ],
)
def test_paragraphs_are_head_asked_or_told(texts, row):
    assert kinds(*texts) == row


def test_the_chance_of_all_rows_is_one():
    scores = likely.scores(TALK[:2])
    rows = [(one, other) for one in likely.KINDS for other in likely.KINDS]
    whole = likely._sum([likely.chance(scores, row) for row in rows])
    found = likely.row(scores)
    assert found.sure == pytest.approx(likely.chance(scores, found.kinds) - whole)


def test_one_question_under_an_introduction_is_answered_by_what_stands_under_it():
    text = "\n\n".join((*INTRO, PAIRS[0][0], PAIRS[0][1]))
    assert heard(text) == by_turns(*PAIRS[0])


def test_a_question_without_its_label_stands_between_those_that_have_theirs():
    labels = ("Q. ", "A. ", "", "A. ", "Q. ", "A. ")
    text = "\n\n".join(f"{label}{words}" for label, words in zip(labels, TALK, strict=True))
    assert [who for who, _ in heard(text)] == ["Q", "A"] * 3


def test_labels_that_head_fields_above_a_talk_are_no_speakers():
    assert heard("\n\n".join(("TEAM:", "The weavers", *TALK))) == by_turns(*TALK)


def test_a_paragraph_that_looks_unlike_its_sign_is_a_doubt():
    said = (*TALK[:2], "What did you learn?", *TALK[2:])
    signs = ("**", "", "", "**", "", "**", "")
    text = "\n\n".join(f"{sign}{words}{sign}" for sign, words in zip(signs, said, strict=True))
    assert (
        "“What did you learn? …” was taken for an answer; by its words it looks like a question."
        in parse(read(text.encode())).warnings
    )


def test_readings_by_words_agree_or_name_each_other():
    names = {worded.NAME, "plain questions"}
    assert names == {worded.NAME, worded.plain.NAME}
