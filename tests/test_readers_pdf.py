"""PDF files: what their type says, and the order of their columns."""

import time

from printed import made

from pipeline.readers import read
from pipeline.turns import parse

LEFT = [
    "BERG: How did you come to the harbour",
    "in the first place?",
    "REED: My uncle had a boat there, so I",
    "went along every summer, and I never",
    "wanted to be anywhere else at all.",
    "BERG: And what did you do on that boat?",
    "REED: Mostly I mended nets. It was slow",
]
RIGHT = [
    "work, but I liked it, and it kept me in",
    "bread for a winter or two.",
    "BERG: Would you do it again?",
    "REED: Yes, I would go back tomorrow if",
    "my knees let me.",
    "BERG: What changed with the bridge?",
    "REED: Everything changed then.",
]


def _rows(left, right, *, first=740):
    rows = (
        [(72, first - 14 * row, one), (320, first - 14 * row, other)]
        for row, (one, other) in enumerate(zip(left, right, strict=True))
    )
    return [piece for row in rows for piece in row]


def _texts(*pages):
    return [block.text.strip() for block in read(made(*pages)).blocks]


def test_two_columns_written_by_rows_are_read_one_after_the_other():
    assert _texts([(200, 770, "THE HARBOUR"), *_rows(LEFT, RIGHT)]) == ["THE HARBOUR", *LEFT, *RIGHT]


def test_columns_written_one_after_the_other_stay_so():
    pieces = sorted(_rows(LEFT, RIGHT), key=lambda piece: piece[0])
    assert _texts(pieces) == [*LEFT, *RIGHT]


def test_names_in_a_column_of_their_own_stay_beside_their_words():
    names = ["BERG:", "REED:"] * 4
    words = ["How did you come to the harbour then?", "My uncle had a boat there, so I went along."] * 4
    texts = _texts(_rows(names, words))
    assert texts[0] == f"{names[0]} {words[0]}"


def test_questions_in_bold_are_asked_and_plain_words_answer():
    page = []
    for number in range(4):
        y = 740 - 60 * number
        page += [
            (72, y, f"How did you come to the harbour number {number}, of all", "bold"),
            (72, y - 14, "places?", "bold"),
            (72, y - 28, "My uncle had a boat there, so I went along every"),
            (72, y - 42, "summer, and I liked it."),
        ]
    transcript = parse(read(made(page)))
    assert (len(transcript.turns), transcript.coverage) == (8, 1.0)
    assert transcript.turns["text"][0] == "How did you come to the harbour number 0, of all places?"


def test_pages_of_many_pieces_are_read_in_time():
    page = [(72 + 5 * (place % 80), 760 - 5 * (place // 80), "a") for place in range(9_600)]
    started = time.process_time()
    read(made(page, page))
    assert time.process_time() - started < 5
