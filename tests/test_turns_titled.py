"""Names with titles in lines of their own, and times around and among the words."""

import pytest
from heard import document, heard, starts

from pipeline.turns import parse

ASKED = ("When did the mill close?", "And who bought the looms?", "Were you paid?")
SAID = ("In the year of the flood. We all saw it.", "Nobody did. They rust there.", "Not once, I am sorry to say.")
ROSS, DALE = "Ida Ross", "Jim Dale"
TOLD = [turn for ask, say in zip(ASKED, SAID, strict=True) for turn in ((ROSS, ask), (DALE, say))]


def told(pattern: str) -> str:
    """The talk, with a pattern of name, number of the turn and words."""
    return "".join(pattern.format(name=name, n=n, words=words) for n, (name, words) in enumerate(TOLD))


@pytest.mark.parametrize(
    "pattern",
    [
        "**{name} - Mill Trust, Head of Looms**\n{words}\n\n",
        "{name}\n--\nHead of Looms, Mill Trust\n{words}\n",
        "{name} -- Head of Looms\n\n{words}\n\n",
        "----------\n{name}, Mill Trust - Head of Looms  [{n}]\n----------\n{words}\n\n",
        "{name} 0 minutes {n} seconds\n{words}\n\n",
        "{name}\n0 minutes {n} seconds0:0{n}\n{name} 0 minutes {n} seconds\n{words}\n\n",
        "#00:00:0{n}-3# {name}: {words}\n",
        "{name}: {words} #00:00:0{n}-3#\n",
        "[{name}] [00:0{n}] {words}\n",
        "{name}: [00:0{n}] {words}\n\n",
    ],
)
def test_titles_and_times_around_a_name_are_no_words(pattern):
    assert heard(told(pattern)) == TOLD


@pytest.mark.parametrize(
    ("pattern", "first"),
    [
        ("#00:00:0{n}-3# {name}: {words}\n", [0.3, 1.3]),
        ("[{name}] [00:0{n}] {words}\n", [0.0, 1.0]),
        ("{name} 1 minute {n} seconds\n{words}\n\n", [60.0, 61.0]),
    ],
)
def test_times_around_a_name_say_when_its_words_begin(pattern, first):
    assert starts(told(pattern))[:2] == first


def test_a_time_behind_the_words_says_when_the_next_begin():
    found = starts(told("{name}: {words} #00:00:0{n}-3#\n"))
    assert found[0] != found[0]
    assert found[1] == 0.3


def test_a_list_of_who_takes_part_names_no_turns():
    listed = "Call Participants:\n" + "".join(f"{name}\n--\nHead of Looms\n" for name in (ROSS, DALE, "Eve Moss"))
    assert heard(told("{name}\n--\nHead of Looms, Mill Trust\n{words}\n") + listed) == TOLD


def test_a_court_s_questions_after_one_blank_are_told_beside_named_counsel():
    text = "MS. ROSS: We are on the record.\nBY MS. ROSS:\n" + "".join(
        f"Q {ask}\nA {say}\n" for ask, say in zip(ASKED, SAID, strict=True)
    )
    assert [words for _, words in heard(text + "MR. MOSS: No questions.\n")] == [
        "We are on the record.",
        *(words for pair in zip(ASKED, SAID, strict=True) for words in pair),
        "No questions.",
    ]


def test_a_label_that_stands_once_before_a_tab_as_the_others_do_is_one():
    text = "Teacher 1:\tWhen did it close?\n\nMany Pupils:\tIn the flood.\n\nTeacher 1:\tAnd then?\n\nPupil 2:\tRust.\n"
    assert [who for who, _ in heard(text)] == ["Teacher 1", "Many Pupils", "Teacher 1", "Pupil 2"]


def test_a_short_first_name_is_the_full_one_s_where_few_speak():
    text = "Ida Ross: When did it close?\n\nOliver Dale: Then.\n\nIda: And?\n\nOli: Rust.\n\nIda: So?\n\nOli: Yes.\n"
    assert {who for who, _ in heard(text)} == {"Ida Ross", "Oliver Dale"}


def test_what_heads_a_file_before_one_long_text_is_no_speaker():
    talk = "It closed in the flood and nobody bought the looms. " * 40
    assert heard(f"Full Talk: part one.m4a\nProcessed: on a Tuesday\n\n{talk}")[0][0] is None


@pytest.mark.parametrize(
    "line",
    ["Image source: The Mill Bank.", "Photo credit: Ann Berg", "19 July 2011 : Column 771", "Tuesday 19 July 2011"],
)
def test_neither_a_pictures_owner_nor_a_page_of_a_record_is_the_title(line):
    text = (
        f"{line}\n\nThe Mill and its River\n\nANN: When did it close?\n\nBOB: In the flood.\n\nANN: Why?\n\nBOB: Rust."
    )
    assert parse(document(text)).title == "The Mill and its River"
