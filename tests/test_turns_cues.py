"""Labels in cues and in texts of one line: said twice, over another, once only, with initials."""

import pytest
from heard import heard, starts

CUE = "00:00:0{n}.000 --> 00:00:0{n}.900\n{text}\n\n"


def vtt(*texts: str) -> str:
    """A WebVTT file with these cues."""
    return "WEBVTT\n\n" + "".join(CUE.format(n=n, text=text) for n, text in enumerate(texts, 1))


def test_a_voice_that_says_its_name_again_is_heard_once():
    found = heard(vtt("<v Ida>Ida: When did it close?", "<v Jim>Jim: Jim: that is me."))
    assert found == [("Ida", "When did it close?"), ("Jim", "Jim: that is me.")]


def test_slashes_before_a_voice_make_no_speaker():
    assert {who for who, _ in heard(vtt("<v Ida>When?", "<v //Ida>And why?", "<v Jim>Then."))} == {"Ida", "Jim"}


@pytest.mark.parametrize("label", ["SPEAKER_01", "Speaker 2"])
def test_cues_before_the_only_numbered_speaker_are_nobodys(label):
    found = heard(vtt("Good morning to you.", "Here we are.", f"{label}: Yes, here we are."))
    assert found == [(None, "Good morning to you. Here we are."), (label, "Yes, here we are.")]


def test_a_name_in_the_first_line_of_each_cue_is_a_label():
    found = heard(vtt("Ida Ross\nWhen did it close?", "Jim Dale\nIn the flood.", "Ida Ross\nAnd then?"))
    assert found == [("Ida Ross", "When did it close?"), ("Jim Dale", "In the flood."), ("Ida Ross", "And then?")]


def test_a_page_in_one_line_is_told_apart_by_labels_with_initials():
    text = (
        "Menu News 16:45 Answers Question: When did it close? J.Dale: In the flood. Question: And then? J.Dale: Rust."
    )
    assert heard(text) == [
        ("Question", "When did it close?"),
        ("J.Dale", "In the flood."),
        ("Question", "And then?"),
        ("J.Dale", "Rust."),
    ]
    assert starts(text)[0] != starts(text)[0]


def test_captions_without_marks_are_parted_where_they_grow_long_or_pause():
    time = "00:{:02}:{:02}.{:03}".format
    cues = [f"{time(0, n, 0)} --> {time(0, n, 900)}\nso we went on to pier {n} of all\n" for n in range(50)]
    cues.append("00:01:30.000 --> 00:01:31.000\nand then we came back\n")
    paragraphs = heard("WEBVTT\n\n" + "\n".join(cues))[0][1].split("\n\n")
    assert len(paragraphs) == 3
    assert paragraphs[-1] == "and then we came back"
