"""Markdown's escapes: read where they are Markdown's, and every row still leads back to the source."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.readers import read
from pipeline.turns import parse

TALK = "Ann: Is it {0}?\n\nBob: Yes, {0}.\n\nAnn: Why {0}?\n\nBob: Because {0}.\n"


@pytest.mark.parametrize(
    "written, in_markdown, in_text",
    [
        (r"\$5 billion", "$5 billion", "$5 billion"),
        (r"\*, \_ and \[x\]", "*, _ and [x]", "*, _ and [x]"),
        (r"C:\$Recycle", "C:$Recycle", r"C:\$Recycle"),
        (r"C:\new and \$5", r"C:\new and $5", r"C:\new and \$5"),
        (r"\\server", r"\server", r"\\server"),
        (r"\alpha, \$5", r"\alpha, $5", r"\alpha, \$5"),
        (r"`\$x` for \$5", r"`\$x` for $5", r"`\$x` for $5"),
    ],
)
def test_escapes_read_as_their_marks_where_they_are_markdown_s(written, in_markdown, in_text):
    for name, expected in (("talk.md", in_markdown), ("talk.txt", in_text)):
        transcript = parse(read(TALK.format(written).encode(), name=name))
        assert transcript.turns["text"][1] == f"Yes, {expected}."


MARKS = st.text(r"a $*_[].`\#" + "\n", max_size=30)


@given(MARKS)
def test_rows_lead_back_to_the_source(said):
    document = read(f"Ann: Hm?\n\nBob: Yes {said} x\n\nAnn: Why?\n\nBob: No {said}.\n".encode(), name="talk.md")
    for row in parse(document).paragraphs.itertuples():
        assert 0 <= row.source_start < row.source_end <= len(document.source)


@pytest.mark.parametrize(
    "head, expected",
    [
        ("# Talk with Gina\\ \\ Raimondo\n\n", "Talk with Gina Raimondo"),
        ('---\ntitle: "Talk with Gina\\\n  \\ Raimondo"\n---\n\n', "Talk with Gina Raimondo"),
        ('---\ntitle: "Karine\\_Jean \\u201CX\\u201D \\x41"\n---\n\n', "Karine Jean “X” A"),
        ("---\ntitle: Fixes \\#27\n---\n\n", "Fixes #27"),
        ("# Fixes \\#27\n\n", "Fixes #27"),
    ],
)
def test_titles_are_read_without_escapes(head, expected):
    assert parse(read((head + TALK.format("so")).encode(), name="talk.md")).title == expected


def test_an_escape_belongs_to_the_words_it_stands_in():
    document = read(b"Ann: Hm?\n\nBob: \\[No\\]\n\nAnn: Why?\n\nBob: \\$5\\.\n", name="talk.md")
    last = parse(document).paragraphs.iloc[-1]
    assert document.source[int(last["source_start"]) : int(last["source_end"])] == "\\$5\\."
