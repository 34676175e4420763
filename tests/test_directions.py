import re

import pytest

from pipeline import directions


def wholly(form: directions.Form, text: str) -> bool:
    """Whether a line is a direction of this very form, and is known as one."""
    own = re.match(form.pattern.join(directions.AROUND), text)
    return own is not None and directions.is_whole(text)


@pytest.mark.parametrize(("form", "text"), [(form, text) for form in directions.FORMS for text in form.takes])
def test_direction_takes_its_examples(form, text):
    assert wholly(form, text)
    assert directions.begins(text) or form.sign in directions.SIGNS_OF_SPEECH


@pytest.mark.parametrize(("form", "text"), [(form, text) for form in directions.FORMS for text in form.refuses])
def test_direction_refuses_its_examples(form, text):
    assert not directions.is_whole(text)


@pytest.mark.parametrize("form", directions.FORMS, ids=lambda form: form.name)
def test_direction_is_told_by_its_own_row(form):
    others = [other for other in directions.FORMS if other is not form]
    assert not any(all(wholly(other, text) for text in form.takes) for other in others)
