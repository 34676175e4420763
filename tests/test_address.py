"""An address that the browser missed to write: no browser writes one under AppTest."""

from urllib.parse import parse_qs

import pytest
from opened import open_page

SET = [
    ("button_group", "colour", "Tone", "colour=Tone"),
    ("button_group", "show", "Answers", "show=Answers"),
    ("multiselect", "topic", ["Nuclear risk"], "topic=Nuclear+risk"),
    ("multiselect", "name", ["NATO", "Ukraine"], "name=NATO&name=Ukraine"),
    ("slider", "turns", (3, 40), "turns=3&turns=40"),
    ("text_input", "q", "war", "q=war"),
]


def said(app) -> dict[str, list[str]]:
    return {key: values if isinstance(values, list) else [values] for key, values in app.query_params.items()}


@pytest.mark.many
@pytest.mark.parametrize("kind, key, value, written", SET)
def test_address_says_what_a_field_has_come_to_hold(kind, key, value, written):
    app = open_page()
    field = next(one for one in app.get(kind) if one.key == key)
    held = field.value
    field.set_value(value).run()
    assert said(app) == parse_qs(written)
    next(one for one in app.get(kind) if one.key == key).set_value(held).run()
    assert said(app) == {}


def test_address_stays_as_it_was_opened():
    opened = {"show": ["Answers"], "tone": ["-0.50", "0.5"]}
    app = open_page(**opened)
    next(one for one in app.get("text_input") if one.key == "q").set_value("war").run()
    assert said(app) == opened | {"q": ["war"]}


def test_address_says_that_a_field_was_emptied():
    app = open_page("compare")
    app.multiselect(key="compare-named").set_value([]).run()
    assert said(app) == {"compare": [""]}
    app.query_params.clear()  # as when the reader turned to another page and back
    assert said(app.run()) == {"compare": [""]}
    emptied = open_page("compare", compare=[""])
    assert emptied.multiselect(key="compare").value == []
