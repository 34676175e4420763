"""Speakers that a document's own make-up names: tables inside pages and Word files, classes, lists side by side."""

import io
import json
import zipfile

import pytest

from pipeline.readers import read
from pipeline.turns import parse
from tests.heard import document

SAID = [("Ann", "Why now?"), ("Bob", "Because."), ("Ann", "When?")]
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def heard(content, name=""):
    """Speaker and words of each turn."""
    turns = parse(read(content.encode() if isinstance(content, str) else content, name=name)).turns
    return list(zip(turns["speaker"], turns["text"], strict=True))


def rows(cell, row):
    """The talk as rows of a table, headed."""
    table = [("Time", "Speaker", "Text"), *((f"0:0{n}", *said) for n, said in enumerate(SAID))]
    return "".join(row.format("".join(cell.format(text) for text in cells)) for cells in table)


def docx(body):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as package:
        package.writestr("word/document.xml", f"<w:document {W}><w:body>{body}</w:body></w:document>")
    return buffer.getvalue()


NAMED = "<div class='turn'><{0} class='{1}'>{2}</{0}><div class='text'><p>{3}</p></div></div>"
MADE_UP = {
    "a table of a page": "<html><body><h1>Talk</h1><table>" + rows("<td>{}</td>", "<tr>{}</tr>") + "</table></body>",
    "a table of a Word file": docx(
        "<w:p><w:r><w:t>Talk</w:t></w:r></w:p><w:tbl>"
        + rows("<w:tc><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:tc>", "<w:tr>{}</w:tr>")
        + "</w:tbl>"
    ),
    "a table under a heading": "# Talk\n\n" + rows("| {} ", "{}|\n").replace("\n", "\n|---|---|---|\n", 1),
    "names in divisions": "<html><body><h1>Talk</h1>" + "".join(NAMED.format("div", "speaker", *s) for s in SAID),
    "names in spans": "<html><body>" + "".join(NAMED.format("span", "turn__speaker-name", *s) for s in SAID),
    "columns that nobody listed": "Timecode,Wer,Worte\n"
    + "".join(f"0:0{n},{a},{b}\n" for n, (a, b) in enumerate(SAID)),
    "lists side by side": json.dumps({"id": "NPR-1", "speaker": [a for a, _ in SAID], "utt": [b for _, b in SAID]}),
    "lists side by side, in a list": json.dumps([{"speaker": [a for a, _ in SAID], "utt": [b for _, b in SAID]}]),
    "people with their words": json.dumps(
        {
            "participants": [
                {"name": a, "talk": {"segments": [{"text": b, "start": n}]}} for n, (a, b) in enumerate(SAID)
            ]
        }
    ),
    "names before lists of words": json.dumps(
        {f"part-{n}.wav": [a, [{"start": n, "content": b}]] for n, (a, b) in enumerate(SAID)}
    ),
    "Podlove's voices": json.dumps(
        {"transcripts": [{"speaker": str(len(a)), "voice": a, "start_ms": 0, "text": b} for a, b in SAID]}
    ),
}


@pytest.mark.parametrize("make_up", MADE_UP)
def test_speakers_of_the_make_up(make_up):
    assert heard(MADE_UP[make_up], name="talk.csv" if "columns" in make_up else "") == SAID


@pytest.mark.parametrize("talk", [
    {"id": 1, "turns": [{"speaker": a, "text": b} for a, b in SAID]},
    {"speaker": [a for a, _ in SAID], "utt": [b for _, b in SAID]},
])  # fmt: skip
def test_several_talks_in_one_file_are_said(talk):
    assert "2 lists of turns" in document(json.dumps([talk, talk])).warnings[0]
    assert not document(json.dumps([talk])).warnings


def test_a_numbered_author_who_sends_a_link_alone_speaks():
    sent = [{"speaker": "Author 1", "text": "Where is it?"}, {"speaker": "Author 2", "text": "https://example.org/a"}]
    assert heard(json.dumps(sent)) == [("Author 1", "Where is it?"), ("Author 2", "https://example.org/a")]


def test_page_with_long_speaker_classes_is_read_as_text():
    long = "Ann: " + "so it went on and on, " * 6
    page = f"<html><body><p class='speaker'>{long}</p><p class='speaker'>Bob: Well.</p><p class='speaker'>{long}</p>"
    assert [who for who, _ in heard(page)] == ["Ann", "Bob", "Ann"]


def test_short_question_in_bold_is_a_heading():
    page = "<html><body><p><b>Why boats?</b></p><p>I like wood.</p><p><b>And now?</b></p><p>Rest.</p></body></html>"
    assert heard(page) == [
        ("Question", "Why boats?"), ("Answer", "I like wood."), ("Question", "And now?"), ("Answer", "Rest."),
    ]  # fmt: skip


def test_captions_without_points_lose_no_line():
    captions = "WEBVTT\n\n" + "".join(f"00:0{n}.000 --> 00:0{n + 1}.000\nabout the sea {n}\n\n" for n in range(3))
    assert heard(captions)[0][1] == "about the sea 0 about the sea 1 about the sea 2"


BOLD_NAMES = {
    "a page": "<html><body>" + "".join(f"<p><b>{who}</b> {words}</p>" for who, words in SAID),
    "a Word file": docx(
        "".join(
            f"<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>{who}</w:t></w:r>"
            f"<w:r><w:t xml:space='preserve'> {words}</w:t></w:r></w:p>"
            for who, words in SAID
        )
    ),
}


@pytest.mark.parametrize("file", BOLD_NAMES)
def test_names_in_bold_before_plain_words_are_speakers(file):
    assert heard(BOLD_NAMES[file]) == SAID


def test_running_heads_of_pages_are_no_speech():
    river = "By the river where we had lived until the"
    pages = (f"ANN: Where?\n\nBOB: {river}", "war came.\n\nANN: And then?\n\nBOB: We left.", "ANN: So?")
    turns = heard("\n\f\n".join(f"A LONG TALK\n\n{page}" for page in pages))
    assert [words for _, words in turns] == ["Where?", f"{river} war came.", "And then?", "We left.", "So?"]
