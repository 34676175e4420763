"""Roles and exchanges where more than two people speak, or nobody interviews."""

import pytest

from pipeline.readers import read
from pipeline.turns import parse

LONG = "It was a long way to here, and I would add that the bridge took our work. "


def _parsed(*turns):
    return parse(read("\n\n".join(turns).encode()))


def _roles(transcript):
    return {person.name: person.role for person in transcript.speakers}


def test_analysts_of_a_call_ask_and_those_who_speak_for_the_firm_answer():
    turns = ["Operator: Good afternoon. The floor is yours, Ann.", f"Ann Berg: {LONG}", f"Tom Reed: {LONG}"]
    for analyst, one in (("Ina Fels", "Tom Reed"), ("Otto Gross", "Ann Berg"), ("Max Klein", "Tom Reed")):
        turns += [f"Operator: Next is {analyst}.", f"{analyst}: How much of that will stay?", f"{one}: {LONG}"]
    transcript = _parsed(*turns)
    assert _roles(transcript) == {
        "Operator": "other",
        "Ann Berg": "interviewee",
        "Tom Reed": "interviewee",
        "Ina Fels": "interviewer",
        "Otto Gross": "interviewer",
        "Max Klein": "interviewer",
    }
    assert transcript.exchanges == 3


def test_several_answer_on_a_panel():
    transcript = _parsed(
        "Moderator: Ann, how did it change?",
        f"Ann Berg: {LONG}",
        f"Tom Reed: I agree. {LONG}",
        "Moderator: Thank you. Tom, what would you do?",
        f"Tom Reed: {LONG}",
        f"Ina Fels: So would I. {LONG}",
    )
    assert {name: role for name, role in _roles(transcript).items() if role != "interviewee"} == {
        "Moderator": "interviewer"
    }
    assert transcript.exchanges == 2


def _briefing(called, asked):
    turns = ["MS. PARK: Good afternoon. Mr. Reed is with me, and he will take what you have on the bridge first."]
    for place in ("the old bridge", "the river", "the road", "the station"):
        turns += [f"MS. PARK: {called}", f"Q: {asked} On {place}.", f"MR. REED: {LONG * 3}"]
    return _roles(_parsed(*turns, "MS. PARK: That is all we have for today, and more of it comes on Monday."))


def test_who_speaks_for_the_house_is_asked_where_the_label_says_who_asks():
    found = _briefing("Go on, in the back. He will speak to that one.", "Thank you.")
    assert found == {"MS. PARK": "interviewee", "MR. REED": "interviewee", "Q": "interviewer"}


def test_a_host_who_asks_beside_the_press_asks():
    found = _briefing("Before we go on, what does the town say to that?", "Thank you.")
    assert found == {"MS. PARK": "interviewer", "MR. REED": "interviewee", "Q": "interviewer"}


def test_a_chair_who_calls_up_others_interviews_nobody():
    called = (f"Mr. {name}: {LONG}" for name in ("Berg", "Reed", "Gross", "Fels"))
    transcript = _parsed(*(text for speech in called for text in ("The Speaker: I call the next member.", speech)))
    assert set(_roles(transcript).values()) == {"other"}
    assert transcript.exchanges == 0
    assert any("no interview" in words for words in transcript.warnings)


FAREWELLS = [
    ("Ann: Thank you for joining us.", "Bob: Thank you.", 1),
    ("Ann: Danke für das Gespräch.", "Bob: Ich danke Ihnen.", 1),
    ("Ann: Thank you. And would you do it again?", "Bob: Yes, thank you.", 2),
    ("Ann: Tell me of the bridge.", "Bob: It was late.", 2),
]


@pytest.mark.parametrize(("asks", "answers", "exchanges"), FAREWELLS)
def test_thanks_alone_are_no_exchange(asks, answers, exchanges):
    assert _parsed("Ann: How did you come here?", f"Bob: {LONG}", asks, answers).exchanges == exchanges


def test_who_speaks_most_of_several_and_asks_as_often_as_not_answers():
    quarrel = [
        "Ida Voss: Why did it change?",
        f"Tom Reed: {LONG}",
        f"Ann Berg: {LONG}",
        f"Tom Reed: {LONG} Would you?",
    ]
    quarrel += [
        "Ida Voss: Please, let him end.",
        f"Tom Reed: {LONG} Would you?",
        "Ida Voss: And why?",
        f"Ann Berg: {LONG}",
    ]
    quarrel += ["Ida Voss: Please.", f"Tom Reed: {LONG * 8}", "Ida Voss: Go on.", f"Tom Reed: {LONG * 8}"]
    assert _roles(_parsed(*quarrel * 5)) == {
        "Ida Voss": "interviewer",
        "Tom Reed": "interviewee",
        "Ann Berg": "interviewee",
    }


def test_who_receives_the_others_asks_though_all_ask_alike():
    said = (
        f"Jo: Welcome to the show. {LONG} With me are Kim and Lou. How are you, Kim?",
        f"Kim: Thanks for having me. {LONG} How are you?",
        f"Lou: Happy to be here. {LONG} Shall we?",
        f"Jo: {LONG * 4} So it was.",
        f"Kim: {LONG} Was it so, Lou?",
        f"Lou: {LONG} What do you think, Jo?",
        f"Jo: {LONG * 4} So I think.",
    )
    assert _roles(_parsed(*said)) == {"Jo": "interviewer", "Kim": "interviewee", "Lou": "interviewee"}
    unsaid = [
        turn.replace("Welcome to", "This is").replace("for having me", "").replace("to be", "I am") for turn in said
    ]
    assert _roles(_parsed(*unsaid))["Jo"] == "interviewee"
