"""Marks: spans in, escaped HTML out."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.measures.tokens import Tokens
from dashboard.passages.marks import ORDER, Mark, marked, search_marks, term_marks

HOSTILE = "<script>alert(1)</script> &amp; $x$ *b* :red[x] ‮"


@pytest.mark.parametrize(
    "text, marks, expected",
    [
        ("plain", [], "plain"),
        ("a<b", [], "a&lt;b"),
        ("NATO moves", [Mark(0, 4, "name")], '<mark class="name">NATO</mark> moves'),
        (
            "NATO moves",
            [Mark(0, 4, "name"), Mark(2, 6, "search")],
            '<mark class="name">NA</mark><mark class="name on"><mark class="search">TO</mark></mark>'
            '<mark class="search on"> m</mark>oves',
        ),
    ],
)
def test_marked_cuts_overlapping_marks(text, marks, expected):
    assert marked(text, marks) == expected


def test_marked_escapes_what_a_mark_says():
    assert marked("x", [Mark(0, 1, "name", '"><img>', 'name:"')]).count("<img") == 0


@given(st.text(max_size=80), st.data())
def test_marked_never_loses_a_character(text, data):
    edge = st.integers(0, len(text))
    spans = data.draw(st.lists(st.tuples(edge, edge, st.sampled_from(ORDER)), max_size=6))
    html = marked(text, [Mark(min(a, b), max(a, b), kind) for a, b, kind in spans])
    assert _text(html) == text


def test_marked_keeps_hostile_text_as_text():
    assert "<script" not in marked(HOSTILE, search_marks(Tokens(HOSTILE), "script"))


def test_term_marks_find_whole_terms():
    assert [(m.start, m.end) for m in term_marks("warm war", ["war"], "taken", "")] == [(5, 8)]


def _text(html: str) -> str:
    plain = re.sub(r"</?mark[^>]*>", "", html)
    for entity, character in (("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"'), ("&#x27;", "'"), ("&amp;", "&")):
        plain = plain.replace(entity, character)
    return plain
