"""The forms of what stands under a talk that is over."""

import re

import pytest

from pipeline import lexicons
from pipeline.turns.around import closing

ROWS = [*((closing.END, form) for form in closing.ENDS), *((closing.CREDIT, form) for form in closing.CREDITS)]


def has(form: closing.Form, text: str) -> bool:
    """Whether a line has this very form."""
    if form in closing.ENDS:
        return re.match(closing.SET_OFF + form.pattern + closing.ENDED, text) is not None
    return re.match(f"{closing.QUOTED}(?:{form.pattern})", text, re.I) is not None


@pytest.mark.parametrize(("known", "form"), ROWS, ids=[form.name for _, form in ROWS])
def test_form_takes_and_refuses_its_examples(known, form):
    assert all(has(form, text) and known.match(text) for text in form.takes)
    assert not any(known.match(text) for text in form.refuses)
    assert form.met and len(form.takes) == len(form.refuses) == 2


@pytest.mark.parametrize(("known", "form"), ROWS, ids=[form.name for _, form in ROWS])
def test_form_is_told_by_its_own_row(known, form):
    assert not any(all(has(other, text) for text in form.takes) for _, other in ROWS if other is not form)


def test_heading_begins_with_its_words():
    words = lexicons.shared("margins")["headings"]
    assert words and [text for text in words if not closing.HEADING.match(f"**{text.capitalize()}**")] == []
    assert [text for text in words if closing.HEADING.match(f"{text}x")] == []


@pytest.mark.parametrize("hour", ["6", "six o’clock", "half past two", "noon", "9.15 p.m."])
def test_the_record_of_a_sitting_ends_with_the_hour_however_it_is_said(hour):
    assert closing.SITTING.match(f"The meeting rose at {hour}.")
    assert not closing.SITTING.match(f"The meeting rose at {hour} in anger.")
