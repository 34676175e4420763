"""How a programme or a page takes leave under the last answer is no words of who answers; who asks may say it."""

import pytest

from pipeline.readers import read
from pipeline.turns import parse

TALK = (
    ("Ann", "Where did you grow up?"),
    ("Bob", "In Leeds, above my father's shop. We sold radios."),
    ("Ann", "Did you like it?"),
    ("Bob", "I did, most of the time, though the winters were cold."),
)
LEAVES = (
    "Thanks for listening! Subscribe wherever you get your podcasts.",
    "What do you think? Let us know in the comments.",
    "Sign up for our weekly newsletter and get stories like this in your inbox.",
    "If you value our work, please consider making a donation.",
    "Correction: An earlier version of this article misstated the year.",
    "Danke fürs Zuhören!",
)
LAYOUTS = ("{who}: {said}\n\n", "**{who}:** {said}\n\n", "{who}\n{said}\n\n")


def _text(talk, layout):
    return "".join(layout.format(who=who, said=said) for who, said in talk)


@pytest.mark.parametrize("leave", LEAVES)
@pytest.mark.parametrize("layout", LAYOUTS)
def test_leave_under_the_last_answer_is_set_aside(leave, layout):
    transcript = parse(read(f"{_text(TALK, layout)}{leave}\n".encode(), name="talk.md"))
    assert transcript.turns["text"].tolist() == [said for _, said in TALK]
    assert (transcript.warnings, transcript.coverage) == ((), 1.0)


@pytest.mark.parametrize("leave", LEAVES)
def test_leave_that_the_host_takes_is_speech(leave):
    talk = (*TALK, ("Ann", "Bob, it was good to have you. Shall we end here?"))
    transcript = parse(read(f"{_text(talk, LAYOUTS[0])}{leave}\n".encode()))
    assert transcript.turns["text"].iloc[-1].endswith(leave)


@pytest.mark.parametrize("leave", ["Follow them on Instagram at @mills.", "Next week: Max on leaving Porto."])
def test_what_may_be_said_by_both_stays_with_a_doubt(leave):
    transcript = parse(read(f"{_text(TALK, LAYOUTS[0])}{leave}\n".encode()))
    assert transcript.turns["text"].iloc[-1].endswith(leave)
    assert any("ends the last turn" in warning for warning in transcript.warnings)


def test_what_tells_of_the_one_named_in_the_title_introduces_the_talk():
    head = "Tom Reed on leaving Leeds\n\nTom Reed, 71, worked on the railways. We met him in his kitchen.\n\n"
    asked = "".join(f"{'QA'[n % 2]}: {said}\n\n" for n, (_, said) in enumerate(TALK))
    assert parse(read((head + asked).encode())).warnings == ()
