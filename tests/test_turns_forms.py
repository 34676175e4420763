import pytest

from pipeline.turns.labels import forms, glances, places, signed
from pipeline.turns.lines import Line

ROWS = (*forms.FORMS, *signed.SIGNED)


def has(form: forms.Form, text: str) -> bool:
    line = Line(0, len(text), text, opens=True, heading=False, block=0)
    match = form.could(glances.glance(text)) and form.pattern.match(text, 0, glances.LONGEST_HEAD)
    return bool(match) and places.place(match, line, 0, form=form.name) is not None


def test_form_takes_its_examples():
    assert [(form.name, text) for form in ROWS for text in form.takes if not has(form, text)] == []


def test_form_refuses_its_examples():
    assert [(form.name, text) for form in ROWS for text in form.refuses if has(form, text)] == []


@pytest.mark.parametrize("form", ROWS, ids=lambda form: form.name)
def test_form_is_told_by_its_own_row(form):
    """An example that another row of the same name takes as well would not show that this row is needed."""
    others = [other for other in ROWS if other is not form and other.name == form.name]
    assert not any(all(has(other, text) for text in form.takes) for other in others)
