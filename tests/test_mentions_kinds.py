"""What tells the kind of a name that no list knows: what it is said to be, who works there, who is spoken to."""

import pytest
from test_mentions import find


@pytest.mark.parametrize(
    ("text", "surface", "kind"),
    [
        ("It rose. Wexmoor, a small company in Riga, sold it.", "Wexmoor", "org"),
        ("It rose. Wexmoor, the Rail Agency of Italy, sold it.", "Wexmoor", "org"),
        ("Then Wexmoor, a little town, burned.", "Wexmoor", "place"),
        ("Then Wexmoor, the author of it, left.", "Wexmoor", "person"),
        ("Then Wexmoor, a novel, came out.", "Wexmoor", "other"),
        ("She is a lexicographer at Wexmoor now.", "Wexmoor", "org"),
        ("I write in the Wexmoor newspaper.", "Wexmoor", "org"),
        ("The Rivonia Trial began.", "Rivonia Trial", "event"),
        ("They raided Wexmoor Farm again.", "Wexmoor Farm", "place"),
        ("the Wexmoor Preservation Project", "Wexmoor Preservation Project", "other"),
        ("Yesterday Mr Fox came. Fox said so.", "Fox", "person"),
        ("Jordan, please go ahead.", "Jordan", "person"),
        ("Thank you, Georgia.", "Georgia", "person"),
        ("We met in Amman, Jordan.", "Jordan", "place"),
        ("And Orlando told us why.", "Orlando", "person"),
        ("We flew to Orlando.", "Orlando", "place"),
        ("They drove down Route 40.", "Route 40", "place"),
        ("See you at WibbleFest.", "WibbleFest", "event"),
        ("We write in the paper, Al Shorouk there.", "Al Shorouk", "org"),
        ("We play Mario Wobble on a Mario Maker.", "Mario Maker", "other"),
        ("It was in Lexington, NC, then.", "NC", "place"),
        ("We live in Wexmoor, Kansas.", "Wexmoor", "place"),
        ("I asked anyone from Wexmoor here.", "Wexmoor", "org"),
        ("I kept going into Wexmoor.", "Wexmoor", "place"),
        ("The Sherpas left.", "Sherpas", "group"),
        ("She edits Regan Books.", "Regan Books", "org"),
    ],
)
def test_find_tells_the_kind_by_what_is_said_of_a_name(text, surface, kind):
    assert find(text).set_index("surface").loc[[surface], "kind"].tolist()[-1] == kind
