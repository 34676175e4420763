"""Screenplays: names in capitals over what is said; places of scenes and what happens in them are nobody's words."""

from tests.heard import document, heard, leads_back

FOUNTAIN = """Title: The Pier

EXT. PIER - DAY

Rain. ANN waits with a suitcase.

ANN
(cold)
Where is the ferry?

BEN (O.S.)
It is late.
It is always late.

They laugh. A gull steals the ticket.

> FADE TO:

INT. FERRY - NIGHT

ANN (CONT'D)
There it is.

SMASH CUT TO:
"""
SAID = [("ANN", "Where is the ferry?"), ("BEN", "It is late.\n\nIt is always late."), ("ANN", "There it is.")]


def test_screenplays_name_who_speaks_and_no_scene():
    assert document(FOUNTAIN).format == "screenplay"
    assert heard(FOUNTAIN) == SAID
    assert leads_back(FOUNTAIN)


def test_screenplays_are_read_as_typewriters_set_them():
    typed = "\n".join(f"{' ' * 20}{line}" if line.strip() else line for line in FOUNTAIN.split("\n"))
    assert heard(typed) == SAID


def test_scripts_in_xml_name_their_characters():
    script = (
        "<script><scene><stage_direction>INT. FERRY</stage_direction><character>ANN</character>"
        "<dialogue>Where is it?</dialogue><character>BEN</character><parenthetical>cold</parenthetical>"
        "<dialogue>It is late.</dialogue></scene></script>"
    )
    assert heard(script) == [("ANN", "Where is it?"), ("BEN", "It is late.")]


def test_a_talk_that_names_one_place_is_no_screenplay():
    talk = "EXT. 12 LINE\n\nANN: Where is the ferry?\n\nBEN: It is late.\n\nANN: Thanks.\n"
    assert document(talk).format == "plain text"


def test_one_scene_in_which_both_speak_twice_is_a_screenplay():
    scene = FOUNTAIN.split("> FADE TO:")[0]
    more = "ANN\nLet us walk.\n\nBEN\nIn this rain?\n\nShe opens an umbrella.\n"
    assert heard(scene + more)[-1] == ("BEN", "In this rain?")
