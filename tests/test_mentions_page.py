"""The Mentions page's measures on tables small enough to work out by hand, and the page under AppTest."""

from itertools import combinations
from math import dist

import pandas as pd
import plotly.graph_objects as go
import pytest
from opened import open_page

from dashboard import theme
from dashboard.charts import headlines
from dashboard.measures.counts import names_by_role
from dashboard.pages.mentions import dispersion, measures, naming, network, tones
from dashboard.pages.mentions.spread import spread
from dashboard.plot import colours
from pipeline.summary import NA, SHRINK, SentenceTone, ToneWord


def word(surface: str, weight: float) -> SentenceTone:
    """A sentence of one word that weighs."""
    return SentenceTone(weight / (abs(weight) + SHRINK), (ToneWord(0, 1, surface, weight),))


PASSAGES = pd.DataFrame(
    {
        "turn": [1, 2], "paragraph": [1, 1], "first_word": [0, 10], "words": [10, 40], "start": [0, 0],
        "end": [50, 200], "role": ["interviewer", "interviewee"], "speaker": ["Ann", "Bob"],
        "text": ["About NATO and China?", "NATO, then"], "entities": [["NATO", "China"], ["NATO"]],
        "tone": [0.5, -0.5], "sentences": [[word("good", 2.0)], [word("bad", -2.0)]],
    }
)  # fmt: skip
MENTIONS = pd.DataFrame(
    {
        "turn": [1, 1, 2], "paragraph": [1, 1, 1], "start": [25, 40, 100], "end": [29, 45, 104],
        "entity": ["NATO", "China", "NATO"], "kind": ["org", "place", "org"], "surface": ["NATO", "China", "NATO"],
        "prompted": [False, False, True],
    }
)  # fmt: skip
ALL = pd.Series(True, index=PASSAGES.index)


def test_dispersion_places_each_mention_by_words_before_it():
    found = measures.dispersion(MENTIONS, PASSAGES, names=["NATO", "China"])
    assert found["word"].tolist() == [0 + 10 * 25 / 50, 0 + 10 * 40 / 50, 10 + 40 * 100 / 200]
    assert found["first"].tolist() == [True, True, False]


def test_marks_filtered_out_stay_in_their_place_in_grey():
    found = measures.dispersion(MENTIONS, PASSAGES, names=["NATO", "China"])
    asked, answered, rings = dispersion.strips(found, names=["NATO", "China"], words=50).figure(
        [True, False], {"NATO": 1, "China": 1}
    )["data"]
    assert (asked["x"], asked["y"], asked["marker"]["color"]) == (
        [5, 8],
        [0, 1],
        [theme.ROLE_COLOUR["interviewer"]] * 2,
    )
    assert (answered["x"], answered["marker"]["color"]) == ([30], [theme.CONTEXT])
    assert rings["x"] == [5, 8]


def test_rates_are_per_1000_words_of_the_interview_and_add_up():
    rates = measures.rates_by_role(names_by_role(MENTIONS, PASSAGES, ALL), PASSAGES)
    by_role = rates.set_index(["entity", "role"])["mentions"]
    assert by_role["NATO", "interviewer"] == by_role["NATO", "interviewee"] == 1000 * 1 / (10 + 40)
    assert headlines.names(rates, rate=True) == "NATO is named most: 40.0 times per 1,000 words"


def test_together_counts_a_pair_once_a_passage():
    assert measures.together(PASSAGES, names=["NATO", "China"]).to_numpy().tolist() == [["China", "NATO", 1]]


def test_tone_around_gives_no_interval_for_few_passages():
    row = measures.tone_around(PASSAGES, names=["NATO"]).iloc[0]
    assert (row["n"], row["words"], row["tone"]) == (2, 50, 0)
    assert row["low"] != row["low"]


def test_tone_around_is_missing_where_no_passage_has_a_tone():
    row = measures.tone_around(PASSAGES.assign(tone=NA), names=["NATO"]).iloc[0]
    assert (row["n"], row["words"]) == (0, 0)
    assert row["tone"] != row["tone"]


def test_passages_around_stand_once_for_each_name_and_only_with_a_tone():
    rows = measures.passages_around(PASSAGES.assign(tone=[0.5, NA]), names=["NATO", "China"])
    assert sorted(rows["entity"]) == ["China", "NATO"]
    assert set(rows["turn"]) == {1}


def test_ticks_filtered_out_stay_in_grey_and_the_axis_holds_them():
    ticks = tones.ticks(measures.passages_around(PASSAGES, names=["NATO"]))
    around = measures.tone_around(PASSAGES[:1], names=["NATO"])
    drawn, dots = tones.tones(around, ticks, [True, False])["data"]
    assert (drawn["x"], drawn["y"], list(dots["x"])) == ([-0.5, 0.5], [0, 0], [2 / (2 + SHRINK)])
    assert drawn["marker"]["line"]["color"] == [theme.CONTEXT, theme.ROLE_COLOUR["interviewer"]]
    nobody = tones.tones(measures.tone_around(PASSAGES[:0], names=["NATO"]), ticks, [False, False])
    assert nobody["data"][0]["x"] == []


def test_axis_of_tones_holds_the_intervals():
    ticks = tones.ticks(measures.passages_around(PASSAGES, names=["NATO"]))
    around = pd.DataFrame([("NATO", 6, 50, 0.3, -0.1, 0.7)], columns=measures.AROUND)
    low, high = tones.tones(around, ticks, [True, True])["layout"]["xaxis"]["range"]
    assert low < -0.1 and high > 0.7


def test_nodes_lie_apart_even_where_all_share_the_same_passage():
    totals = {f"Name {number}": number + 1 for number in range(12)}
    found = spread(dict.fromkeys(totals, (0.0, 0.0)), totals)
    assert found == spread(dict.fromkeys(totals, (0.0, 0.0)), totals)
    for one, other in combinations(totals, 2):
        assert (
            dist(found[one], found[other])
            > (network.size(totals[one], totals) + network.size(totals[other], totals)) / 2
        )


def test_layout_is_the_same_every_time():
    pairs = measures.together(PASSAGES, names=["NATO", "China"])
    assert measures.layout(pairs, names=["NATO", "China"]) == measures.layout(pairs, names=["NATO", "China"])


def test_label_stands_where_it_covers_no_other_node():
    places = {"A": (0.0, 0.0), "B": (0.0, 0.05), "C": (1.0, 1.0)}
    sides = network.sides(places, {"A": 9, "B": 9, "C": 9})
    assert sides == {"A": "bottom center", "B": "top center", "C": "top center"}


def test_label_that_would_cover_others_on_a_phone_is_left_out():
    crowd = {f"Somebody {at}": (at / 100, at % 2 / 100) for at in range(12)} | {"Afar": (1.0, 1.0)}
    totals = {name: 12 - place for place, name in enumerate(crowd)}
    narrow = network.sides(crowd, totals, width=network.PHONE)
    assert {"Somebody 0", "Afar"} <= set(narrow) < set(network.sides(crowd, totals)) == set(crowd)


def test_label_too_wide_for_a_phone_is_told_in_two_lines():
    places = {"Somebody long": (0.0, 0.0), "A": (0.2, 0.0), "B": (1.0, 1.0)}
    totals = dict.fromkeys(places, 1)
    narrow = network.sides(places, totals, width=network.PHONE)
    whole = network.Standing(pd.DataFrame(columns=["one", "other", "passages"]), totals, places, narrow, narrow)
    drawn = network.network(whole, whole.pairs, left=totals, shown=totals, kinds={})["data"][-1]
    assert (drawn["text"][0], drawn["meta"]["narrow"]["text"][0]) == ("Somebody long", "Somebody<br>long")
    assert network._label("Shannon Siemsen Cross") == "Shannon Siemsen<br>Cross"


def test_names_filtered_out_stay_in_their_place_in_grey():
    every = pd.DataFrame({"one": ["A", "A"], "other": ["B", "C"], "passages": [3, 2]})
    totals, places = {"A": 5, "B": 3, "C": 2}, {"A": (0.0, 0.0), "B": (1.0, 0.0), "C": (0.0, 1.0)}
    whole = network.Standing(every, totals, places, dict.fromkeys("ABC", "top center"), {"A": "top center"})
    all_on = network.network(whole, every, left=totals, shown=totals, kinds={})["data"]
    left = {"A": 3, "B": 3, "C": 0}
    some_on = network.network(whole, every[:1], left=left, shown=left | {"A": 2}, kinds={})["data"]
    assert (some_on[-1]["x"], some_on[-1]["y"]) == (all_on[-1]["x"], all_on[-1]["y"])
    assert [colour == theme.CONTEXT for colour in some_on[-1]["marker"]["color"]] == [False, False, True]
    assert [(link["line"]["color"], link["x"][:2]) for link in some_on[:-1]] == [
        ("@grid", [0.0, 0.0]), ("@border", [0.0, 1.0]),
    ]  # fmt: skip
    assert all_on[-1]["meta"]["narrow"]["text"] == ["A", "", ""]
    assert "@grid" not in {link["line"]["color"] for link in all_on[:-1]}
    assert some_on[-1]["hovertext"][0] == "A · in 3 passages of 5; 2 on show now"


@pytest.mark.parametrize("chosen", [["NATO", "China"], ["NATO"]])
def test_figures_are_plotlys_own(chosen):
    found = measures.dispersion(MENTIONS, PASSAGES, names=chosen)
    pairs = measures.together(PASSAGES, names=chosen)
    counts = measures.passages_of(PASSAGES, names=chosen)
    places = measures.layout(pairs, names=chosen)
    sides = network.sides(places, counts)
    whole = network.Standing(pairs, counts, places, sides, sides)
    ticks = tones.ticks(measures.passages_around(PASSAGES, names=chosen))
    for figure in (
        dispersion.strips(found, names=chosen, words=50).figure([True, False], counts),
        network.network(whole, pairs, left=counts, shown=counts, kinds=naming.kinds(MENTIONS)),
        tones.tones(measures.tone_around(PASSAGES, names=chosen), ticks, [True, True]),
    ):
        assert go.Figure(colours.painted(figure, "light")).data


def test_of_kind_reads_the_name_on_the_page():
    assert naming.of_kind(MENTIONS, theme.KIND_NAME["place"])["entity"].tolist() == ["China"]
    assert len(naming.of_kind(MENTIONS, "All kinds")) == 3


@pytest.mark.parametrize("address", [{}, {"kind": "People"}, {"count": "Per 1,000 words"}, {"q": "zzzz"}])
def test_page_opens_from_its_address(address):
    open_page("mentions", **address)
