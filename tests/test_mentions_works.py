"""Titles of works and programmes: in quotation marks, or in capitals on the air."""

import pytest
from growth import GROWTH, exponent
from test_mentions import find, named


@pytest.mark.parametrize(
    ("text", "surfaces"),
    [
        ("He wrote “Only a Wex,” I think.", ["Only a Wex"]),
        ('The film was "A Thousand Wexes to Go." I saw it.', ["A Thousand Wexes to Go"]),
        ("I read “Why We All Sleep?” twice.", ["Why We All Sleep?"]),
        ("It stood in “The New York Times,” I think.", ["The New York Times"]),
        ("I said, “What’s Starlink?” And “Oh, President Ann Lee!”", ["Starlink", "Ann Lee"]),
        ("He said “Good for Ann” and “it was Only a Wex” twice.", ["Ann", "Wex"]),
        ("I joined them on CNN THIS MORNING. I like this morning.", ["CNN THIS MORNING"]),
        ("This is TALK OF THE HOUR. It is late.", ["TALK OF THE HOUR"]),
        ("It ran on NBC NEWS then. It runs on AWS here.", ["NBC NEWS", "AWS"]),
        ("Live on ANN WEXMOOR TONIGHT with him. WEX NEWSROOM is next.", ["ANN WEXMOOR TONIGHT", "WEX NEWSROOM"]),
        ("I DO NOT KNOW WHAT TO DO.", []),
        ('I like his series, "The Glowroom," and not "The President," I say.', ["The Glowroom"]),
        ("Welcome to Feed for Thought. We like Feed for Thought.", ["Feed for Thought", "Feed for Thought"]),
        ("Welcome back to Coffee Break, the podcast for all.", ["Coffee Break"]),
        ("Welcome to We're All Ears, a show. This is On the Media.", ["We're All Ears", "On the Media"]),
        ("I read a book called How to Win Friends, and the book Ann wrote.", ["How to Win Friends", "Ann"]),
        ("Welcome to Learning Bayesian Statistics, a podcast of Bayesian ways.", ["Learning Bayesian Statistics"]),
        ("Welcome to Part Two. Welcome to the House of Commons.", ["House of Commons"]),
    ],
)
def test_find_takes_titles_whole(text, surfaces):
    assert named(text) == surfaces


def test_find_takes_a_title_for_a_work_and_a_known_name_for_itself():
    found = find("I read “The Boston Globe” and “Only a Wex” there.").set_index("surface")["kind"]
    assert found.to_dict() == {"The Boston Globe": "org", "Only a Wex": "other"}


def test_find_takes_no_caption_in_capitals_for_a_programme():
    assert named("PRESIDENT BUSH MET THE SENATE JUDICIARY COMMITTEE TODAY.") == ["SENATE JUDICIARY COMMITTEE"]


def test_titles_cost_in_proportion_to_the_talk():
    def shows(count: int) -> str:
        return "\n".join(f"This is The {chr(65 + i % 26)}ight of {chr(65 + i // 26)}ools there." for i in range(count))

    assert exponent(lambda text: find(*text.split("\n")), shows(100), shows(600)) < GROWTH
