"""Coverage that can fail: what no turn reached counts as covered only where something shows that it is no speech."""

import json

import pytest

from pipeline.document import covered
from pipeline.readers import read
from pipeline.turns import parse

TALK = (
    "\n\nANN: Where were you then?\n\nBOB: I was at home, as on every other day."
    "\n\nANN: And then?\n\nBOB: I left for Leeds.\n\n"
)
HEADS = [
    "A talk with Bob",
    "Oval Office\nWashington, D.C.\n\n2:05 P.M. EST",
    "# What is it like at home?",
    "Date: 3 May 2020\nLocation: Leeds",
    "Participants\n\nAnn Smith, editor of the Post\nBob Jones, carpenter",
    "https://example.org/talk",
    "27 de abril de 2019",
    "(The lights go up on an empty stage.)",
    "This conversation has been edited and condensed for clarity.",
    "Bob Jones is a carpenter. He lives near Leeds.",
]
SAID = [
    "So we drove on and nobody said a word until the morning.",
    "He asked me what I thought of it.",
    "Well, where should one begin with all that came of it?",
    "and that was how it went, from one day to the next,",
]
FEET = [
    "END 2:09 P.M. EST",
    "© 2020 The Post. All rights reserved.",
    "Transcribed by Ann Smith",
    "About the author\n\nCarol White teaches history in York.",
]


def left_out(text: str, name: str = "talk.txt") -> str:
    document = read(text.encode(), name=name)
    spans = parse(document).audit.spans
    return " ".join(document.source[start:end] for start, end, kind in spans if kind == "unplaced")


@pytest.mark.parametrize("head", HEADS)
def test_coverage_is_whole_where_something_shows_that_a_head_is_one(head):
    assert left_out(head + TALK) == ""


@pytest.mark.parametrize("foot", FEET)
def test_coverage_is_whole_where_something_shows_that_a_foot_is_one(foot):
    assert left_out(TALK + foot) == ""


@pytest.mark.parametrize("said", SAID)
def test_words_before_the_first_label_are_left_out_whatever_their_place(said):
    assert left_out(said + TALK) == said
    assert left_out(f"A talk with Bob\n\n{said}{TALK}") == said


@pytest.mark.parametrize("said", ["*But what did you do then?*", "**But what did you do then?**"])
def test_a_question_without_a_label_is_no_stage_direction(said):
    found = parse(read(TALK.replace("ANN: And then?", f"{said}\n\nANN: And then?").encode()))
    assert found.coverage < 1 or said.strip("*") in " ".join(found.turns["text"])


def test_words_after_the_end_that_somebody_could_say_are_left_out():
    assert left_out(f"{TALK}END\n\nI never told you the rest of it.") == "I never told you the rest of it."


def test_a_long_text_in_a_field_that_nothing_reads_is_left_out():
    rows = [{"speaker": who, "text": text} for who, text in (("Ann", "Why?"), ("Bob", "I had to.")) for _ in range(4)]
    said = "You never told us why the house was sold in the end"
    assert left_out(json.dumps({"rows": rows, "more": said})) == said
    assert left_out(json.dumps({"rows": rows, "all": " ".join(row["text"] for row in rows)})) == ""


def test_a_page_s_text_outside_its_main_part_is_left_out_and_its_menu_is_not():
    talk = "".join(f"<p>{line}</p>" for line in TALK.split("\n\n") if line)
    said = "You never told us why the house was sold in the end."
    around = f"<nav>{said}</nav><script>{said}</script><p>{said}</p>"
    assert left_out(f"<html><body><main>{talk}</main>{around}</body></html>") == said


def test_what_is_left_out_lowers_coverage_and_is_said_with_how_much_and_a_sample():
    found = parse(read((SAID[0] + TALK).encode()))
    assert 0.5 < found.coverage < 0.9
    assert found.warnings[0].startswith(f"12 words, {1 - found.coverage:.1%} of all characters, were left out")
    assert found.warnings[0].endswith(f"It begins: “{SAID[0]}”")


def test_less_than_one_per_cent_lowers_coverage_without_a_word():
    found = parse(read(("me too," + TALK * 30).encode()))
    assert 0.99 < found.coverage < 1
    assert not any("left out" in warning for warning in found.warnings)


@pytest.mark.parametrize(("share", "said"), [(1.0, "100%"), (0.99999, "99.99%"), (0.5, "50%"), (0.0, "0%")])
def test_covered_never_rounds_up_to_the_whole(share, said):
    assert covered(share) == said


def test_the_rest_of_a_sentence_is_no_title():
    talk = "ANN: Were you there?\n\nBOB: I was.\n\nANN: When?\n\nBOB: In May."
    assert parse(read(f"the witness?\n\n{talk}".encode())).title is None
    assert parse(read(f"The witness?\n\n{talk}".encode())).title == "The witness?"


@pytest.mark.parametrize(
    "day", ["[October 7, 2009]", "THURSDAY, 14 FEBRUARY 2013", "2021-03-04", "(Monday, 3rd of May 2021)"]
)
def test_a_day_alone_is_no_title(day):
    transcript = parse(read(f"{day}\n\nThe River Talks\n\nAnn: What is it?\n\nBob: It is late.".encode()))
    assert (transcript.title, transcript.date is not None) == ("The River Talks", True)


def test_a_name_that_is_a_word_for_oneself_elsewhere_is_a_name():
    head = "The mill in the valley\n\nInterview with Ben Ortiz\nDate: 12 March 2024\nLocation: Graz\n\n"
    talk = "Ana: Why did you come?\n\nBen Ortiz: I had to.\n\nAna: And now?\n\nBen Ortiz: I stay.\n"
    assert not parse(read((head + talk).encode())).warnings
