"""Reply cues over the many ways of English talk, none of them from a transcript."""

import pytest
from replies import responsiveness

from pipeline import lexicons
from pipeline.exchanges import evidence, reply_cues
from pipeline.exchanges.first_words import first_words

EXAMPLES = lexicons.load("reply-examples", "en")
NON_REPLIES = EXAMPLES["declines"].strip().splitlines()
# Words of everyday talk that look like a refusal and are none.
HARMLESS = (
    "I don't know about you, but I was raised on a farm.",
    "If you ask him, he will tell you the same.",
    "We see a great future.",
    "He did not respond to them.",
    "You get a list of addresses when you ask the server.",
    "I wouldn't say I'm a great composer.",
    "People are working on faster engines.",
    "Your address remains secret.",
    "When I read it to my children, they laughed.",
)


@pytest.mark.parametrize("question", EXAMPLES["questions"])
def test_a_non_reply_is_heard_whatever_was_asked(question):
    leanings = [
        responsiveness(question, f"{answer} {then}").leaning for answer in NON_REPLIES for then in EXAMPLES["then"]
    ]
    assert leanings.count("none") >= 0.95 * len(leanings)


@pytest.mark.parametrize(("question", "answer"), EXAMPLES["settles"])
def test_a_reply_is_heard(question, answer):
    assert responsiveness(question, answer).leaning != "none"


def test_most_plain_replies_are_direct():
    leanings = [responsiveness(question, answer).leaning for question, answer in EXAMPLES["settles"]]
    assert leanings.count("direct") >= 0.75 * len(leanings)


@pytest.mark.parametrize("answer", HARMLESS)
def test_everyday_words_are_no_refusal(answer):
    assert (
        "Declines" not in (why := responsiveness(EXAMPLES["questions"][1], answer).why)
        and "know" not in why.split(";")[0]
    )


def test_cues_found_by_their_first_word_are_all_the_cues():
    kinds = evidence.REFUSES + evidence.RESISTS
    for answer in (*NON_REPLIES, *HARMLESS):
        found = {cue.cue.kind for cue in reply_cues.find([answer], kinds)}
        assert found == {kind for kind in kinds if reply_cues.pattern(kind).search(reply_cues.plain(answer))}


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        ("(?:question|that)s? is", {"question", "questions", "that", "thats"}),
        (r"^(?:a |much )?louder|go(?:ing)? on", {"a", "much", "louder", "go", "going"}),
        (r"(?<!what )(?:i|we)(?:'ll| will) see", {"i", "we"}),
        (r"pass[.!]?$", {"pass"}),
        (r"(?:\w+ )?see", None),
    ],
)
def test_first_words_are_those_that_a_match_can_begin_with(pattern, words):
    assert first_words(pattern) == words
