"""Matrix and replies on tables small enough to work out by hand, and their figures."""

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts import headlines
from dashboard.pages.exchanges import grid, responsiveness
from dashboard.pages.exchanges import matrix as heat
from dashboard.plot import colours

EXCHANGES = pd.DataFrame(
    {
        "exchange": [1, 2, 3, 4],
        "question_topic": ["war", "war", "trade", None],
        "answer_topic": ["war", "trade", "trade", "war"],
        "question_turns": [[1], [3], [5], [7]],
        "responsiveness": [1.0, 0.2, 0.5, float("nan")],
        "reply": ["direct", "none", "partial", None],
        "why": ["a", "b", "c", None],
        "re_asks": pd.array([pd.NA, 1, pd.NA, 2], dtype="Int64"),
    }
)
EVERY = {1, 2, 3, 4}
TEXTS = {1: "Why?", 3: "Why then?", 5: "What?", 7: "Thanks."}


def test_matrix_counts_exchanges_with_a_topic_on_both_sides():
    cells = grid.matrix(EXCHANGES, EVERY)
    found = {(cell.question_topic, cell.answer_topic): cell.numbers for cell in cells.itertuples()}
    assert found == {("war", "war"): [1], ("war", "trade"): [2], ("trade", "trade"): [3]}
    assert grid.kept_topic(cells) == (2, 3)


def test_matrix_keeps_what_is_filtered_out_in_its_place():
    cells = grid.matrix(EXCHANGES, {3})
    assert cells["exchanges"].tolist() == [1, 1, 1]
    assert cells["shown"].sum() == 1
    whole, part = (heat.matrix(grid.matrix(EXCHANGES, shown), topics=["war", "trade"], names={}, texts={})
                   for shown in (EVERY, {3}))  # fmt: skip
    assert part["data"][0]["x"] == whole["data"][0]["x"]
    assert part["data"][0]["marker"]["color"].count("@context") == 2
    assert part["layout"]["xaxis"]["ticktext"] == whole["layout"]["xaxis"]["ticktext"]


def test_matrix_of_nothing_is_empty():
    assert grid.kept_topic(grid.matrix(EXCHANGES, set())) == (0, 0)


def test_replies_count_what_was_asked():
    assert grid.replies(EXCHANGES, EVERY).tolist() == [1, 1, 1, 0]
    assert headlines.replies(grid.replies(EXCHANGES, {4})) == "Nothing on show was asked"


def test_figures_are_plotlys_own():
    cells = grid.matrix(EXCHANGES, EVERY)
    for figure in (
        heat.matrix(cells, topics=["war", "trade"], names={}, texts=TEXTS),
        responsiveness.line(EXCHANGES, texts=TEXTS).figure({1}),
    ):
        assert go.Figure(colours.painted(figure, "dark")).data


def test_line_joins_a_question_to_the_one_that_asks_it_again():
    again = responsiveness.line(EXCHANGES, texts=TEXTS).figure(EVERY)["data"][0]
    assert (again["x"], again["y"]) == ([1, 2, None], [1.0, 0.2, None])
