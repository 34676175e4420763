"""Habits of labelling and what only looks like one: the tables are in fixtures/turns."""

import tomllib
from pathlib import Path

import pytest

from pipeline.readers import read
from pipeline.turns import parse

TABLES = Path(__file__).parent / "fixtures" / "turns"
CASES = [
    case for name in ("habits", "traps") for case in tomllib.loads((TABLES / f"{name}.toml").read_text("utf-8"))["case"]
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["habit"])
def test_turns_follow_the_labels_of_the_document(case):
    transcript = parse(read(case["text"].encode()))
    assert (list(transcript.labels), len(transcript.speakers)) == (case["turns"], case["speakers"])
