"""Talks without labels, read as the likeliest row of what asks and what answers, by learned weights."""

import tomllib

import pytest

from pipeline import lexicons
from pipeline.evaluate import learn_paragraphs
from pipeline.readers import read
from pipeline.turns import parse
from pipeline.turns.labels import likely, shows

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


def test_the_number_of_the_only_question_is_no_word_of_it():
    assert heard("\n\n".join((f"1. {PAIRS[0][0]}", PAIRS[0][1]))) == by_turns(*PAIRS[0])


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


def test_every_sign_has_its_weight_for_every_kind():
    weights = lexicons.shared(likely.WEIGHTS)
    (shown,) = shows.of(["Why?"])
    assert all(weights[kind].keys() == shown.keys() for kind in likely.KINDS)


def test_what_nobody_could_have_said_introduces_labels_and_is_no_doubt():
    names = ("Tom", "Ida")
    said = "\n\n".join(f"{names[number % 2]}: {words}" for number, words in enumerate(TALK))
    portrait = "The weaver lives above the old mill. The flood of last year took the looms, and the village its work."
    assert parse(read(f"{portrait}\n\n{said}".encode())).coverage == 1.0
    assert parse(read(f"{portrait} I was there.\n\n{said}".encode())).coverage < 1.0


def test_two_who_call_each_other_by_their_labels_are_speakers():
    text = "Tom: Good morning, Ida, and welcome to our page.\n\nIda: Thank you, Tom, I am glad to be here."
    assert [who for who, _ in heard(text)] == ["Tom", "Ida"]


def test_a_labelled_line_over_one_without_is_a_question_over_its_answer():
    text = "\n\n".join(f"Q. {asked}\n{told}" for asked, told in PAIRS)
    assert [words for _, words in heard(text)] == list(TALK)


def test_lines_that_all_have_labels_are_turns_wherever_blank_lines_stand():
    names = ("Mike", "Joe", "Rob", "Brad")
    text = "\n\n".join(f"Question: {PAIRS[0][0]}\n{name}: {PAIRS[0][1]}" for name in names)
    assert [who for who, _ in heard(text)] == [who for name in names for who in ("Question", name)]


def test_a_name_to_be_told_of_ends_a_talk():
    assert heard("\n\n".join((*TALK, "About Ida Ross", "She has two looms and a cat, and a shop."))) == by_turns(*TALK)


def test_words_stand_in_for_a_dash_that_would_begin_with_an_answer():
    dashed = [f"–{words}" for words in (*TALK, "Do you miss it today…", "I dream of it, and I still wake at five.")]
    text = "\n\n".join([f"May 2021 {dashed[0]}", *dashed[1:]])
    assert [who for who, _ in heard(text)] == ["Question", "Answer"] * 4


def test_weights_tell_what_they_were_learned_from():
    talk = {"name": "a", "worth": 1.0, "texts": list(TALK), "kinds": "atatat"}
    idle = {"name": "b", "worth": 1.0, "texts": [*INTRO, *INTRO], "kinds": "hhhh"}
    chain = learn_paragraphs.Chain([talk, idle])
    chain.learn()
    found = tomllib.loads(chain.written(1))
    assert found["asked"]["asks"] > found["told"]["asks"]
    assert learn_paragraphs.is_aside("folder/a.txt#2") == learn_paragraphs.is_aside("a.txt")
