"""What stands under a talk, parted by a heading, a rule or the type of its questions, is no answer."""

import pytest

from pipeline.turns import parse
from tests.heard import HARBOUR, document, heard

NAMES = ("Ann", "Bob") * 3
LAYOUTS = {
    "labels": [f"**{who}:** {words}" for who, words in zip(NAMES, HARBOUR, strict=True)],
    "questions": [f"**{words}**" if who == "Ann" else words for who, words in zip(NAMES, HARBOUR, strict=True)],
    "italics": [f"*{words}*" if who == "Ann" else words for who, words in zip(NAMES, HARBOUR, strict=True)],
    "names": [f"**{who}**\n\n> {words}" for who, words in zip(NAMES, HARBOUR, strict=True)],
}
FEET = (
    ("---", "I want to thank Bob for taking the time to talk to me. Have a look at his boats."),
    ("## Fazit", "Danach habe ich lange über den Hafen nachgedacht."),
    ("## Conclusion", "After this I thought about the harbour for a long time."),
    ("## Über die Autorin", "Rosa Winkler schreibt über Häfen."),
    ("## One more harbour", "Rosa Winkler writes about nets."),
)


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("foot", FEET)
def test_what_a_heading_or_a_rule_parts_from_the_last_answer_is_no_part_of_it(layout, foot):
    text = "\n\n".join([*LAYOUTS[layout], *foot])
    assert [words for _, words in heard(text, "talk.md")] == list(HARBOUR)


def test_headings_over_labels_are_topics_and_one_over_none_is_a_foot():
    said = LAYOUTS["labels"]
    parts = ["## The boat", *said[:2], "## The nets", *said[2:4], "## The end of it", *said[4:]]
    assert [words for _, words in heard("\n\n".join(parts), "talk.md")] == list(HARBOUR)
    assert [words for _, words in heard("\n\n".join([*parts, *FEET[-1]]), "talk.md")] == list(HARBOUR)


def test_headings_over_what_one_goes_on_to_say_end_no_talk():
    parts = [
        *LAYOUTS["labels"][:4],
        "## The nets",
        "They were large.",
        *LAYOUTS["labels"][4:],
        "## The boat",
        "It sank.",
    ]
    assert heard("\n\n".join(parts), "talk.md")[-1][1].endswith("It sank.")


def test_what_closes_a_page_under_such_a_heading_is_not_doubted():
    text = "\n\n".join([*LAYOUTS["labels"], *FEET[1]])
    assert not parse(document(text, "talk.md")).warnings


@pytest.mark.parametrize("layout", ("italics", "questions"))
def test_a_standfirst_and_a_note_in_the_type_of_questions_are_none(layout):
    sign = "*" if layout == "italics" else "**"
    head = [f"{sign}Bob Reed on boats, nets and long winters at sea.{sign}", "By Rosa Winkler | May 4, 2018"]
    foot = f"{sign}The talk was shortened for this page.{sign}"
    for text in ([*head, *LAYOUTS[layout]], [*LAYOUTS[layout], foot]):
        assert [words for _, words in heard("\n\n".join(text), "talk.md")] == list(HARBOUR)


def test_numbers_of_questions_in_bold_are_none_of_their_words():
    said = [f"**{1 + at // 2}. {words}**" if at % 2 == 0 else words for at, words in enumerate(HARBOUR)]
    assert [words for _, words in heard("\n\n".join(said), "talk.md")] == list(HARBOUR)


@pytest.mark.parametrize("layout", LAYOUTS)
def test_topics_in_bold_over_questions_are_no_words(layout):
    sign = "*" if layout == "italics" else "**"
    said = [*LAYOUTS[layout][:2], f"{sign}Nets and boats{sign}", *LAYOUTS[layout][2:]]
    assert [words for _, words in heard("\n\n".join(said), "talk.md")] == list(HARBOUR)


def test_a_statement_in_the_type_of_questions_between_answers_is_one():
    said = [
        *LAYOUTS["questions"][:4],
        "**And then you left for the hills where nobody has a boat**",
        *LAYOUTS["questions"][5:],
    ]
    assert len(heard("\n\n".join(said), "talk.md")) == len(HARBOUR)


LONG = "I mended nets for eleven years, and I liked every day of it."
PULLS = ("> {}", "> “{}”", "*{}*", "**“{}”**", "“{}”")


@pytest.mark.parametrize("pull", PULLS)
@pytest.mark.parametrize("layout", ("labels", "questions", "names"))
def test_words_pulled_out_of_an_answer_are_said_once(layout, pull):
    said = [part.replace(HARBOUR[3], f"{LONG} It was cold.") for part in LAYOUTS[layout]]
    text = "\n\n".join([*said[:4], pull.format(LONG), *said[4:]])
    assert heard(text, "talk.md") == heard("\n\n".join(said), "talk.md")


def test_words_left_out_of_what_is_pulled_are_told():
    said = [part.replace(HARBOUR[3], f"{LONG} It was cold.") for part in LAYOUTS["labels"]]
    pull = "> “I mended nets for eleven years […] and I liked every day”"
    assert heard("\n\n".join([*said[:4], pull, *said[4:]]), "talk.md") == heard("\n\n".join(said), "talk.md")


def test_a_quotation_that_stands_nowhere_else_is_said():
    text = "\n\n".join(
        [*LAYOUTS["labels"][:4], "> “The sea is wide, and it is cold, and I am old.”", *LAYOUTS["labels"][4:]]
    )
    assert "wide" in heard(text, "talk.md")[3][1]


def test_thanks_to_whom_the_page_names_below_a_rule_are_not_doubted():
    head = "---\ntitle: A talk with Rosa Winkler\n---"
    for layout in ("labels", "questions"):
        text = "\n\n".join(
            [head, *LAYOUTS[layout], "---", "I want to thank Rosa for her time. Have a look at her page."]
        )
        found = parse(document(text, "talk.md"))
        assert [*found.turns["text"]] == list(HARBOUR)
        assert not [warning for warning in found.warnings if "left out" in warning]
