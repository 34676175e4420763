"""Names that lists know, as one entity of one kind however they are written."""

import pytest
from test_mentions import find, named


@pytest.mark.parametrize(
    ("text", "surface", "entity", "kind"),
    [
        ("We hold Xilinx here.", "Xilinx", "Xilinx", "org"),
        ("It was al-Qaida again.", "al-Qaida", "Al-Qaeda", "org"),
        ("He was on FOX last night.", "FOX", "Fox News", "org"),
        ("Under JFK it grew.", "JFK", "John F. Kennedy", "person"),
        ("She is at the University of California, Davis.", "University of California, Davis", None, "org"),
        ("It sat in Washington, D.C., for years.", "Washington, D.C.", "Washington", "place"),
        ("We shop at Belk there.", "Belk", "Belk", "org"),
        ("It was on Swissair then.", "Swissair", "Swissair", "org"),
        ("They met at the G-7 then.", "G-7", "G7", "org"),
        ("It was El Nino then.", "El Nino", "El Niño", "event"),
        ("He flew the B-52 there.", "B-52", "B-52", "weapon"),
        ("She came to Whippany there.", "Whippany", "Whippany", "place"),
        ("The Hang Seng rose there.", "Hang Seng", "Hang Seng", "other"),
        ("He told the U-N Security Council so.", "U-N Security Council", "UN Security Council", "org"),
        ("It came to the I-M-F there.", "I-M-F", "IMF", "org"),
        ("It came to the F.B.I. there.", "F.B.I.", "FBI", "org"),
        ("They beat the Bulls there.", "Bulls", "Bulls", "org"),
        ("They play Blondie there.", "Blondie", "Blondie", "org"),
    ],
)
def test_find_knows_what_lists_know(text, surface, entity, kind):
    found = find(text).iloc[0]
    assert (found["surface"], found["entity"], found["kind"]) == (surface, entity or surface, kind)


@pytest.mark.parametrize(
    ("text", "surfaces"),
    [
        ("She threw a Hail Mary pass. He said “Thank You” twice.", []),
        ("MS. DUFFY: Thank you. MR. OKONJO: Yes.", ["DUFFY", "OKONJO"]),
        ("He met Shah Reza Pahlavi there.", ["Reza Pahlavi"]),
        ("We drew X-Y plots of vitamin A-B for K-12, at 5 P.M.", []),
    ],
)
def test_find_knows_words_of_address(text, surfaces):
    assert named(text) == surfaces


def test_find_takes_a_short_name_for_the_body_named_before():
    assert find("We were at Bell Labs. I like the Labs there.")["entity"].tolist() == ["Bell Labs", "Bell Labs"]
