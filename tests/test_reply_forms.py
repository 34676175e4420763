"""Every form of a question and sign of a reply, and every kind of reply cue, on the examples in its own row."""

import pytest

from pipeline import forms, lexicons
from pipeline.exchanges import reply_cues

FORMS = [form for name in ("questions", "reply-signs", "asked-again") for form in forms.load(name, "en").values()]
CUES = [
    row
    for name in ("replies", "reply-moves")
    for row in lexicons.load(name, "en")["cue"]
    if row["where"] in ("start", "sentence")
]


def pairs(rows, which):
    return [(row, text) for row in rows for text in (row[which] if isinstance(row, dict) else getattr(row, which))]


def seen(form: forms.Form, text: str) -> bool:
    return bool(form.pattern.match(text) if form.starts else form.pattern.search(text))


def found(row: dict, text: str) -> bool:
    if row["where"] == "start":
        return reply_cues.opener(text, (row["kind"],)) is not None
    return bool(reply_cues.find([text], (row["kind"],)))


@pytest.mark.parametrize(("form", "text"), pairs(FORMS, "takes"))
def test_form_takes_its_examples(form, text):
    assert seen(form, text)


@pytest.mark.parametrize(("form", "text"), pairs(FORMS, "refuses"))
def test_form_refuses_its_examples(form, text):
    assert not seen(form, text)


@pytest.mark.parametrize(("row", "text"), pairs(CUES, "takes"))
def test_cue_takes_its_examples(row, text):
    assert found(row, text)


@pytest.mark.parametrize(("row", "text"), pairs(CUES, "refuses"))
def test_cue_refuses_its_examples(row, text):
    assert not found(row, text)


@pytest.mark.parametrize("row", [*FORMS, *CUES], ids=lambda row: row["kind"] if isinstance(row, dict) else row.name)
def test_each_row_has_two_examples_of_either_kind(row):
    takes, refuses, met = (
        row[key] if isinstance(row, dict) else getattr(row, key) for key in ("takes", "refuses", "met")
    )
    assert len(takes) == len(refuses) == 2 and met
