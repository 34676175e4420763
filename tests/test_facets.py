"""A filter is one entry: one more in the list is found in the address, the sidebar, the notes and the API."""

import pytest
from opened import open_page, text
from test_api import client, read

from dashboard.api import openapi
from dashboard.interview import library
from dashboard.selection import facets
from dashboard.selection.kinds import OneOf, Range, Several

LENGTH = Range(
    "length", "lengths", "Words of the passage",
    ends=lambda interview: (1, int(interview.paragraphs["words"].max())),
    keeps=lambda passages, lengths: passages["words"].between(*lengths),
    says=lambda lengths, _: "of {} to {} words".format(*lengths),
    means="twice, from and to: passages of so many words",
)  # fmt: skip
KIND = Several(
    "kind-of-name", "kinds", "Kinds of names",
    there=lambda interview: sorted(set(interview.mentions["kind"])),
    keeps=lambda passages, kinds: passages["turn"] == 1,
    says=lambda kinds, _: "in the first turn",
    means="repeated: passages with names of these kinds",
)  # fmt: skip
ASKS = OneOf(
    "asks", "asks", "With a question mark", options=("Any", "Yes"),
    keeps=lambda passages, asks: passages["text"].str.contains("?", regex=False),
    says=lambda asks, _: "with a question mark",
    means="passages with a question mark",
)  # fmt: skip


@pytest.fixture(autouse=True)
def one_more(monkeypatch):
    monkeypatch.setattr(facets, "FACETS", (*facets.FACETS, LENGTH, KIND, ASKS))


def test_filter_stands_in_the_sidebar():
    app = open_page()
    assert LENGTH.label in [one.label for one in app.sidebar.slider]
    assert KIND.label in [one.label for one in app.sidebar.multiselect]
    assert ASKS.label in [one.label for one in app.sidebar.segmented_control]


def test_filter_of_an_address_narrows_and_is_said():
    app = open_page(length=["1", "20"], asks="Yes")
    assert app.sidebar.slider(key="length").value == (1, 20)
    passages = library.published_interview("Lavrov-Carlson-2024").paragraphs
    kept = passages[passages["words"].between(1, 20) & passages["text"].str.contains("?", regex=False)]
    assert f"{len(kept)} passages:" in text(app) and 0 < len(kept) < len(passages)
    assert {"lift-lengths", "lift-asks"} <= {button.key for button in app.button}


def test_filter_is_lifted_cleared_and_undone():
    app = open_page(length=["1", "20"])
    app.button(key="lift-lengths").click().run()
    assert "Showing all 39 exchanges" in text(app)
    app.button(key="undo").click().run()
    assert app.sidebar.slider(key="length").value == (1, 20)
    app.button(key="clear").click().run()
    assert "Showing all 39 exchanges" in text(app)


def test_filter_opens_whole_with_another_interview():
    app = open_page(**{"kind-of-name": ["person"]})
    app.selectbox(key="interview").set_value("Biden-NATO-2022").run()
    assert app.session_state["kind-of-name"] == [] and "Showing all 15 exchanges" in text(app)


@pytest.mark.parametrize(
    "address, said",
    [
        ({"length": ["1", "99999"]}, "length “1 to 99999” (1 to "),
        ({"kind-of-name": ["animal"]}, "kind-of-name “animal”"),
        ({"asks": "Maybe"}, "asks “Maybe”"),
    ],
)
def test_value_that_the_filter_does_not_take_is_said(address, said):
    assert said in text(open_page(**address))


def test_filter_narrows_the_answers_for_scripts():
    found = read("/api/passages?length=1&length=20")
    assert found and all(row["words"] <= 20 for row in found)
    assert all("?" in row["text"] for row in read("/api/passages?asks=Yes"))
    assert client().get("/api/passages?kind-of-name=animal").status_code == 400


@pytest.mark.parametrize("one", [LENGTH, KIND, ASKS], ids=lambda one: one.key)
def test_filter_is_described(one):
    described = openapi.document()["paths"]["/api/turns"]["get"]["parameters"]
    assert {"name": one.key, "description": one.means, "schema": one.schema()}.items() <= next(
        parameter for parameter in described if parameter["name"] == one.key
    ).items()
