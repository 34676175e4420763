"""What is said of a reading that could be wrong: a label that stands once, names nearly alike, a text in one line."""

import pytest

from pipeline.readers import read
from pipeline.turns import loose, parse

TALK = "Ida: When did it close?\n\nJim: In the flood.\n\n" * 3


def told(text: str) -> str:
    """The warnings of a text, as one."""
    return " ".join(parse(read(text.encode())).warnings)


@pytest.mark.parametrize(
    ("text", "doubt"),
    [
        (TALK + "Mill: It stood there until the year of the flood.\n", "'Mill' stands once"),
        (TALK.replace("Ida", "BREADEN", 2).replace("Ida", "BREADON"), "'BREADEN' and 'BREADON' are nearly alike"),
        ("Ida: When did it close? Jim: In the flood. " * 12, "one line"),
        (TALK.replace("Ida", "BREADON", 1).replace("Ida", "BREADEN") + TALK.replace("Ida", "BREADEN") * 3, "misspelt"),
        (
            TALK.replace("Jim: In the flood.", "Jim: In the flood.\n\nOn the web: ida.example\n", 1) + TALK,
            "may be a caption",
        ),
        (
            "It begins here. Ida: When did it close? Jim: In the flood. Ida: Why? Jim: It rained." * 2,
            "without a speaker",
        ),
        (
            TALK + "The Right Honourable Lord Mayor of our City and Chairman of our Board: I ask you.\n\n" * 2,
            "as a label would",
        ),
        ("The mill closed. Nobody bought the looms.\n\nThey rust.", "No speakers were found"),
        (
            "Did you come?\n\nIn May, and I was cold.\n\nIn a boat.\n\nYou slept in it.\n\n"
            "I slept in my boat.\n\nAnd outside.\n\nWhy did you stay?\n\nMy boat was gone.\n",
            "by its words it looks like a question",
        ),
    ],
)
def test_a_doubtful_reading_says_so(text, doubt):
    assert doubt in told(text)


def test_a_name_misspelt_once_is_the_name_it_slips_from():
    slip = TALK.replace("Ida", "BREADON", 1).replace("Ida", "BREADEN") + TALK.replace("Ida", "BREADEN") * 3
    assert [person.name for person in parse(read(slip.encode())).speakers] == ["BREADEN", "Jim"]


@pytest.mark.parametrize(
    "text",
    [
        "# The mill\n\nWe met him on a Saturday.\n\n" + "**Why did it close?**\n\nIn the flood.\n\n" * 3,
        TALK.replace("Ida: When did it close?", "**When did it close?**").replace("Jim:", ""),
        TALK.replace("Ida", "Speaker A").replace("Jim", "Speaker B"),
    ],
)
def test_what_can_be_read_in_one_way_only_raises_no_doubt(text):
    assert told(text) == ""


@pytest.mark.parametrize("text", [TALK, TALK + "OPERATOR: The line is closed now, thank you all.\n"])
def test_a_plain_talk_raises_no_doubt(text):
    assert told(text) == ""


def test_names_that_stand_once_over_paragraphs_that_ask_raise_a_doubt():
    text = "Ann Berg: The mill is closed.\n\nTom Wolff: It is.\n\nAnd since when?\n\nThe flood was the end of it."
    assert "stand once each" in " ".join(parse(read(text.encode())).warnings)


def test_a_last_paragraph_that_tells_of_somebody_raises_a_doubt():
    asked = ("When did you begin?", "I was twelve years old.", "Did you like it?", "I hated the dust.", "And now?")
    told = "I have a garden.\n\nTom Wolff is a weaver and lives by the river."
    assert "ends the last turn" in " ".join(parse(read("\n\n".join((*asked, told)).encode())).warnings)


def test_a_question_before_the_next_turn_of_the_same_speaker_raises_a_doubt():
    said = [("Ann", "When?", 1), ("Jim", "It was late.\n\nWere you there too?", 7), ("Jim", "I was.", 2)]
    assert "goes on after it" in " ".join(loose.of(said))
    assert not loose.of(said[:2])


def test_a_reading_that_finds_the_same_questions_but_fewer_is_no_doubt():
    said = ("Why did you come?", "I had to.", "And now?", "I stay.", "Thank you for your time.", "You are welcome.")
    page = "".join(f"<p>{f'<b>{words}</b>' if n % 2 == 0 else words}</p>" for n, words in enumerate(said))
    assert not any(
        "could also be read" in doubt for doubt in parse(read(f"<html><body>{page}</body></html>".encode())).warnings
    )
