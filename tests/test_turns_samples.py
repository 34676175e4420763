"""Real transcripts: turns, speakers and words as their truth says, of a bundled one and of the team's samples."""

import json
import re
from pathlib import Path

import pytest

from pipeline.readers import read
from pipeline.turns import parse

SAMPLES = Path(__file__).resolve().parents[2] / "shared" / "samples"
ESCAPE = re.compile(r"\\([\[\]_#*.$])")  # the truth is written as the source is
TIMED = re.compile(r"\[\d\d:\d\d\] ")  # a time there is no word here: it says when the turn starts
TRUTH = SAMPLES / "truth.jsonl"
BUNDLED = {
    "file": Path(__file__).resolve().parents[1] / "data" / "interviews" / "Trump-Little-2025" / "source.md",
    "n_turns_true": 16,
    "n_speakers_true": 2,
    "labels": ["Q", "THE PRESIDENT"],
    "first_turn": {"text": "I’m joined now by the president of the United States."},
    "last_turn": {"text": "Thank you very much. Great."},
}
ROWS = [BUNDLED, *map(json.loads, TRUTH.read_text("utf-8").splitlines() if TRUTH.is_file() else ())]


@pytest.mark.many
@pytest.mark.parametrize("row", ROWS, ids=lambda row: Path(row["file"]).name)
def test_sample_is_read_as_its_truth_says(row):
    transcript = parse(read((SAMPLES / row["file"]).read_bytes(), name=Path(row["file"]).name))
    texts = [" ".join(text.split()) for text in transcript.turns["text"]]
    assert (len(texts), len(transcript.speakers)) == (row["n_turns_true"], row["n_speakers_true"])
    assert {label or "(none)" for label in transcript.labels} == set(row["labels"])
    first, last = (
        " ".join(TIMED.sub("", ESCAPE.sub(r"\1", row[key]["text"])).split()) for key in ("first_turn", "last_turn")
    )
    assert texts[0].startswith(first) and texts[-1].endswith(last)
