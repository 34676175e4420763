"""Character references that a text took along from a page are read, whatever holds it; its rows lead back to it."""

import csv
import io
import json

import pytest

from pipeline.readers import read
from pipeline.turns import parse

WRITTEN = "It&#8212;was &quot;so&quot;, AT&amp;T &lt;says&gt; &unknown; R&D; &"
SAID = 'It—was "so", AT&T <says> &unknown; R&D; &'
ROWS = [("Ann", "Why?"), ("Bob", WRITTEN), ("Ann", "Why&nbsp;so?"), ("Bob", WRITTEN)]


def _csv() -> str:
    file = io.StringIO()
    csv.writer(file).writerows([("speaker", "text"), *ROWS])
    return file.getvalue()


TALKS = {
    "talk.txt": "\n\n".join(f"{who}: {words}" for who, words in ROWS),
    "talk.md": "\n\n".join(f"**{who}:** {words}" for who, words in ROWS),
    "talk.csv": _csv(),
    "talk.json": json.dumps([{"speaker": who, "text": words} for who, words in ROWS]),
    "talk.jsonl": "\n".join(json.dumps({"speaker": who, "text": words}) for who, words in ROWS),
}


def test_references_in_names_are_read():
    talk = json.dumps([{"speaker": f"{who} &amp; Co", "text": words} for who, words in ROWS])
    assert parse(read(talk.encode(), name="talk.json")).turns["speaker"].tolist() == ["Ann & Co", "Bob & Co"] * 2


@pytest.mark.parametrize("name", TALKS)
def test_references_are_read_and_rows_lead_back(name):
    document = read(TALKS[name].encode(), name=name)
    transcript = parse(document)
    assert transcript.turns["text"].tolist()[1::2] == [SAID, SAID]
    for start, end in zip(transcript.paragraphs["source_start"], transcript.paragraphs["source_end"], strict=True):
        assert document.source[start:end].strip('"').startswith(("Why", "It&#8212;was"))


def test_a_reference_to_no_character_says_nothing_to_a_terminal():
    transcript = parse(read(b"Ann: Why?\n\nBob: It &#27;[31m is.\n\nAnn: So?\n\nBob: Yes &#99999999; &#x110000;.\n"))
    assert "\x1b" not in "".join(transcript.turns["text"])
