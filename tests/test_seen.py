"""What a page is sent once, what it is sent of it again, and that lists written shorter can be read back."""

import orjson
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard import theme
from dashboard.charts import columns, kept
from dashboard.charts.seen import Marks, Seen
from dashboard.plot import component

TRACE = {
    "type": "bar", "x": [1, 2, 3], "marker": {"size": 7, "symbol": ["a", "b", "c"]},
    "customdata": [["NATO", 1], ["Rome", 2], ["NATO", 3]], "hovertext": ["one", "two", "three"],
}  # fmt: skip
MARKS = Marks(TRACE, passages=[0, 1, 1], groups=[0, 1, 0], paints=("color", "line"))
TEXTS = st.lists(st.sampled_from(["a", "a<br>b", "a<br>b<br>c", "", None]), max_size=80)


def seen(shown=(False, True), **more):
    return Seen(MARKS, ["@c0", "@c1", "@c2"], list(shown), **more)


def unpacked(part):
    """As `static/plot/columns.js` reads it."""
    if isinstance(part, dict) and "at" in part:
        return [part["levels"][place] for place in part["at"]]
    if isinstance(part, dict) and "lines" in part:
        lines = zip(*map(unpacked, part["lines"]), strict=True)
        return ["<br>".join(one for one in line if one is not None) for line in lines]
    if isinstance(part, dict) and "columns" in part:
        return [list(row) for row in zip(*map(unpacked, part["columns"]), strict=True)]
    return part


def test_marks_that_are_dropped_are_grey_and_below_the_others():
    trace = seen((True, False))
    assert trace["x"] == [2, 3, 1]
    assert trace["marker"]["color"] == [theme.CONTEXT, theme.CONTEXT, "@c0"] == trace["marker"]["line"]["color"]
    assert trace["marker"]["symbol"] == ["b", "c", "a"] and trace["marker"]["size"] == 7


def test_what_a_click_leaves_leads_the_tooltips_of_its_group():
    assert seen(told=["NATO · 2", "Rome · 1"])["hovertext"] == [
        "NATO · 2<br>one",
        "Rome · 1<br>two",
        "NATO · 2<br>three",
    ]


def test_marks_of_a_group_without_a_height_are_left_out():
    assert (seen(heights=[None, 4])["x"], seen(heights=[None, 4])["y"]) == ([2], [4])


def test_what_no_filter_changes_is_sent_once():
    first, then = ({"data": [seen(shown)]} for shown in ((True, True), (False, True)))
    assert component.once(first, None) == component.once(then, None)
    sent = component.message(then)
    assert b"three" not in sent and b"three" in component.once(then, None)
    (trace,) = orjson.loads(sent)["data"]
    assert trace["kept"] in orjson.loads(component.once(then, None))["keep"]
    assert trace["shown"] == "01" and trace["colours"] == ["@c0", "@c1", "@c2"]


def test_colours_of_marks_that_are_sent_once_are_resolved():
    assert {"@c0", "@c2", theme.CONTEXT} <= set(orjson.loads(component.message({"data": [seen()]}))["colours"])


def test_a_table_that_is_sent_once_says_which_rows_are_shown():
    table = kept.table(pd.DataFrame({"turn": [1, 2]})).rows([False, True])
    assert orjson.loads(component.once({"data": []}, table))["keep"][table.kept.name]["data"] == [[1], [2]]
    assert orjson.loads(component.message({"data": []}, table=table))["table"]["shown"] == "01"
    assert component.once({"data": []}, pd.DataFrame({"turn": [1]})) is None


@given(TEXTS)
def test_texts_written_shorter_read_as_they_were(texts):
    assert unpacked(columns.of_texts(texts)) == texts
    told = [text for text in texts if text is not None]
    assert unpacked(columns.of_tooltips(told)) == told
    rows = [[text, place] for place, text in enumerate(texts)]
    assert unpacked(columns.of_rows(rows)) == rows


@pytest.mark.parametrize("rows", [[[1], [1, 2]] * 40, [[["deep"]]] * 40, [1, 2] * 40])
def test_other_lists_stay_as_they_are(rows):
    assert columns.of_rows(rows) is rows


def test_texts_said_again_stand_once():
    assert columns.of_texts(["a", "b"] * 40) == {"levels": ["a", "b"], "at": [0, 1] * 40}
