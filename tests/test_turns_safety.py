"""Whatever the text, no exception, and no character lost or doubled."""

import re
from itertools import pairwise

import pytest
from drawn import drawn
from growth import GROWTH, exponent
from hypothesis import given
from hypothesis import strategies as st

from pipeline.document import CLASSES, Block, Document
from pipeline.errors import SourceError
from pipeline.turns import inferring, parse

LABELS = [
    "Anna: ",
    "BEN: ",
    "Q ",
    "Q. ",
    "A: ",
    "**Kim:** ",
    "[Eve] ",
    "Speaker 1  0:21",
    "## ",
    "---",
    "BY MR. X:",
    ">> ",
]
PIECES = st.one_of(
    st.sampled_from(LABELS), st.sampled_from(["\n", "\n\n", " ", "?", ".", "12", "END"]), st.text(max_size=12)
)
TEXTS = st.one_of(st.text(max_size=200), st.lists(PIECES, max_size=40).map("".join))


def document(text: str) -> Document:
    """The text as the reader of plain text delivers it: a block for each line that is not blank."""
    blocks = [
        Block(match.start(), match.end(), match[0], heading=match[0].startswith("#"))
        for match in re.finditer(r"[^\n]+", text)
        if not match[0].isspace()
    ]
    return Document(text, "plain text", "utf-8", tuple(blocks))


def solid(text: str) -> str:
    """The text without blanks."""
    return "".join(text.split())


@drawn(150)
@given(TEXTS)
def test_every_character_is_in_one_class_and_turns_and_paragraphs_hold_all_that_is_said(text):
    transcript = parse(document(text))
    spans = transcript.audit.spans
    assert all(kind in CLASSES and start < end for start, end, kind in spans)
    assert all(before[1] <= after[0] for before, after in pairwise(spans))
    assert solid("".join(text[start:end] for start, end, _ in spans)) == solid(text)
    spoken = "".join(text[start:end] for start, end, kind in spans if kind == "turn text")
    assert solid("".join(transcript.turns["text"])) == solid(spoken)
    for row in transcript.turns.itertuples():
        own = transcript.paragraphs[transcript.paragraphs["turn"] == row.turn]
        pieces = [row.text[start:end] for start, end in zip(own["start"], own["end"], strict=True)]
        assert "\n\n".join(pieces) == row.text
        assert all(piece == piece.strip() for piece in pieces)


@drawn(100)
@given(st.lists(st.tuples(st.text(max_size=20), st.sampled_from([None, "Anna", "Ben"])), max_size=12))
def test_given_speakers_lose_nothing(rows):
    source, blocks = "", []
    for text, speaker in rows:
        blocks.append(Block(len(source), len(source) + len(text), text, speaker))
        source += text + "\n"
    transcript = parse(Document(source, "CSV", "utf-8", tuple(blocks), speakers_given=True))
    assert solid("".join(transcript.turns["text"])) == solid(source)


HOSTILE = {
    "colons": "a:" * 100_000,
    "labels": "".join(f"N{number} Name: yes.\n\n" for number in range(20_000)),
    "names": "".join(f"Name Of {chr(65 + number % 26)}{number}\n" for number in range(20_000)),
    "one line": "Anna: yes. Ben: no. " * 15_000,
    "stars": "*" * 200_000,
    "bold": "**a" * 60_000,
    "brackets": "[(" * 100_000,
    "times": "00:00:00 " * 30_000,
    "blanks": "A" + " " * 200_000 + "b",
    "pages": "".join(f"{1_000 + number % 9_000}\n\n" for number in range(40_000)),
    "long numbers": "".join(f"{number}\n\n" for number in range(10_000, 50_000)),
    "rules": "---\n" * 40_000,
    "headings": "# a?\n" * 40_000,
    "commas": ("Ab, " * 30 + "1: x\n") * 1_500,
    "asides": ("A (b) (c) (d) (e) (f) (g): x\n") * 8_000,
    "points": ("Mr. Aa Bb Cc (a) (b). Yes\n") * 8_000,
    "bold questions": "**Why is it so?**\n\nIt is.\n\n" * 5_000,
    "arrows": ">" * 200_000,
    "labels among fields": "Ida: a.\n\nBen: b.\n\nx:1\n\n" * 6_000,
    "pairs of lines": "Do you go?\nI go.\n\n" * 6_000,
    "pairs without a sign": "Tell us of it\nI do.\n\n" * 6_000,
    "names among talk": "".join(f"Name {chr(65 + n % 26)}x\n\nyes Ab Cd ef\n\n" for n in range(8_000)),
}


def test_more_turns_than_a_transcript_has_are_refused_in_one_line(monkeypatch):
    monkeypatch.setattr(inferring, "TURNS_AT_MOST", 3_000)
    parse(document("Anna: no. Ben: no. Eve: no. " * 1_000))
    with pytest.raises(SourceError, match=r"3,001 turns. Expected one transcript, of 3,000; split it"):
        parse(document("Anna: no. Ben: no. Eve: no. " * 1_000 + "Anna: no."))


@pytest.mark.many
@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_text_loses_nothing_and_takes_time_in_proportion(name):
    text = HOSTILE[name]
    part = 12 if "\n" in text else 6  # a line without end is where patterns run away, and soon parsed
    short, long = text[: len(text) // part // 4], text[: len(text) // part]
    parsed = {}
    assert exponent(lambda text: parsed.update({text: parse(document(text))}), short, long) < GROWTH
    for text, found in parsed.items():
        assert sum(len(solid(text[start:end])) for start, end, _ in found.audit.spans) == len(solid(text))
