"""Teams that are called by their place."""

import pytest
from test_mentions import find

SPORT = "It was the last game of the season."


@pytest.mark.parametrize(
    ("text", "entities"),
    [
        ("So Chicago beat Detroit in Boston.", ["Chicago (team)", "Detroit (team)", "Boston"]),
        ("And New York has lost only ten games.", ["New York (team)"]),
        ("They lost to Miami there.", ["Miami (team)"]),
        ("Then Chicago police beat Detroit's record.", ["Chicago", "Detroit"]),
        ("Obama won Florida.", ["Obama", "Florida"]),
    ],
)
def test_find_takes_places_for_teams_in_talk_of_sport(text, entities):
    assert find(f"{SPORT} {text}")["entity"].tolist() == entities


def test_find_takes_no_place_for_a_team_in_other_talk():
    assert find("So France defeated Germany in that war.")["entity"].tolist() == ["France", "Germany"]
