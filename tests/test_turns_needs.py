"""Signs that a form cannot do without are read off its pattern, and a form is left out only where it cannot stand."""

import re

import pytest

from pipeline.document import Block, Document
from pipeline.turns import lines
from pipeline.turns.labels import needs, places
from pipeline.turns.labels.forms import FORMS
from pipeline.turns.labels.glances import glance


@pytest.mark.parametrize(
    "pattern, signs",
    [
        (r"[A-Z]+[:：]", ":："),
        (r"\w+(?:\*\*|__)\s", "*_"),
        (r"\w+(?:--)?\s", ""),
        (r"(?P<a>\[)?\w+\]{1,2}", "]"),
        (r"\w+", ""),
        (r"(?:-|x)\w", ""),
        (r"\w+\.(?=\s)", "."),
    ],
)
def test_signs_of_a_pattern(pattern, signs):
    assert needs.signs(re.compile(pattern)) == frozenset(signs)


@pytest.mark.parametrize("form", FORMS, ids=lambda form: f"{form.name}: {form.takes[0]}")
def test_every_line_that_a_form_takes_has_its_signs_and_is_looked_at(form):
    signs = needs.signs(form.pattern)
    assert all(not signs or signs & set(line) for line in form.takes)
    assert all(form.could(glance(line)) for line in form.takes)


@pytest.mark.parametrize(
    "line, found",
    [
        ("Anna Weber", 1), ("Speaker 1", 1), ("M. le président", 1), ("anna", 1), ("Anna Weber, moderator", 1),
        ("the end of the month and what he said of it", 0), ("and we went there", 0),
        ("Anna Weber 00:12", 1), ("**Anna Weber**", 1), ("iPhone Anna", 1),
    ],
)  # fmt: skip
def test_lines_that_could_be_a_label_of_their_own_are_told_from_prose(line, found):
    document = Document(source=line, format="plain text", encoding="utf-8", blocks=(Block(0, len(line), line),))
    assert sum(place.form == "alone" for place in places.find(lines.split(document))) == found
