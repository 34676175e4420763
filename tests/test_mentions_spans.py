"""Where names begin and end: numbers, dates, articles, dashes, addresses and lists."""

import pytest
from test_mentions import named


@pytest.mark.parametrize(
    ("text", "surfaces"),
    [
        ("We drove down Route 66. It rained.", ["Route 66"]),
        ("I use Windows 8, and an iPhone 11 at work.", ["Windows 8", "iPhone 11"]),
        ("I used Windows 8 years ago.", ["Windows"]),
        ("Welcome to the September 26 Zoom call.", ["Zoom"]),
        ("We build Blorp SUVs there.", ["Blorp"]),
        ("Then Okonjo 3 times.", ["Okonjo"]),
        ("It stood in The Boston Globe. The Boston Globe is old.", ["The Boston Globe", "Boston Globe"]),
        ("I was there--Maybe it was me. Maybe not.", []),
        ("Hello, Kelly - you know them.", ["Kelly"]),
        ("Just go to WIBBLE.gov or mail garrett@Wibble now.", []),
        ("He is an expert with Zedit.com here.", ["Zedit.com"]),
        ("The state Attorney Generals agree.", []),
        ("the Agency of Utah and Zorbex said", ["Agency of Utah", "Zorbex"]),
        ("the University of Utah and Wexmoor University", ["University of Utah", "Wexmoor University"]),
    ],
)
def test_find_ends_names_where_they_end(text, surfaces):
    assert named(text) == surfaces
