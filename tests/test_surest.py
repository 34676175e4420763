"""How often a reading speaks and is right then: the points measured, their lines and their words."""

import plotly.graph_objects as go

from dashboard.charts.surest import lines, words
from dashboard.interview import library
from dashboard.measures.surest import surest
from dashboard.plot import colours


def row(reading: str, measure: str, value: float, gold: str = "Strangers") -> dict:
    return {"gold": gold, "reading": reading, "measure": measure, "value": value}


MEASURED = [
    row("topics", "long turns given a topic, share", 0.8),
    row("topics", "first topics that are right, share", 0.75),
    row("topics", "… of the surest 50% of them", 0.9),
    row("replies", "share read", 0.6, "QEvasion, set aside"),
]


def test_a_point_is_the_share_spoken_on_and_the_share_right():
    points = surest(MEASURED)
    assert points[["reading", "spoken", "right"]].to_numpy().tolist() == [["Topics", 0.8, 0.75], ["Topics", 0.4, 0.9]]
    assert words(points) == "Topics: given for 80%, right for 75% of these; of the surest 40%, right for 90%."


def test_a_line_has_its_name_where_it_speaks_most():
    (line,) = lines(surest(MEASURED))["data"]
    assert (line["x"], line["y"], line["text"]) == ([0.8, 0.4], [0.75, 0.9], ["Topics", ""])


def test_figure_is_plotlys_own():
    assert len(go.Figure(colours.painted(lines(surest(MEASURED)), "light")).data) == 1


def test_what_was_not_measured_has_no_line():
    assert surest([]).empty


def test_every_reading_with_a_margin_has_a_line_of_four_points():
    points = surest(library.accuracy())
    assert points["reading"].value_counts().to_dict() == {"Tone": 4, "Topics": 4, "Replies": 4}
