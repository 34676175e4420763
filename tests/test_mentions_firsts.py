"""Bodies that a talk calls by one word of their names."""

import pytest
from growth import GROWTH, exponent
from test_mentions import find


def told(text: str) -> list[tuple[str, str]]:
    found = find(text)
    return list(zip(found["surface"], found["kind"], strict=True))


def test_find_takes_the_first_word_of_a_firm_for_it():
    found = find("We flew Wexmoor Airlines. Then Wexmoor said no. I like Wexmoor.")
    assert set(found["entity"]) == {"Wexmoor Airlines"}


def test_find_leaves_a_place_what_a_firm_is_called_after():
    assert told("He ran Wexmoor Bank. We lived in Wexmoor.")[-1] == ("Wexmoor", "place")


def test_find_leaves_a_person_what_a_firm_is_called_after():
    assert told("She runs Wexmoor Holdings. Mr Wexmoor said so.")[-1] == ("Wexmoor", "person")


def test_find_leaves_a_person_what_a_rare_body_is_called():
    assert set(find("We met Areva Martin. Areva, come in. And Areva sang.")["entity"]) == {"Areva Martin"}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("It fell. The unions at American are glad.", "org"),
        ("It fell. American needs to merge.", "org"),
        ("It fell. I spoke to American pilots there.", "org"),
        ("It fell. He is an American.", "group"),
        ("It fell. She is American.", "group"),
        ("It fell. The American people met.", "group"),
    ],
)
def test_find_tells_a_firm_from_a_people(text, kind):
    assert told(f"We saw American Airlines. {text}")[-1] == ("American", kind)


@pytest.mark.parametrize(
    ("text", "surfaces"),
    [
        ("The airline merger goes on, and I heard that Southwest has agreed.", ["Southwest"]),
        ("It rained, and they drove Southwest for days.", []),
    ],
)
def test_find_knows_the_bodies_of_a_field(text, surfaces):
    assert find(text)["surface"].tolist() == surfaces


def test_find_calls_a_place_a_team_in_its_field_but_not_where_one_is():
    assert told("The midfield of Hull, not of Leeds. We live in Leeds.") == [
        ("Hull", "org"),
        ("Leeds", "org"),
        ("Leeds", "place"),
    ]


def test_find_calls_angels_a_team_only_in_sport():
    assert told("In the last inning the Angels won.") == [("Angels", "org")]
    assert told("In the old song the Angels sang.") == [("Angels", "other")]


def test_first_words_cost_in_proportion_to_the_talk():
    def work(text: str) -> object:
        return find(*text.split("\n"))

    def firms(count: int) -> str:
        return "\n".join(f"We saw Wex{chr(97 + i % 26)}{chr(97 + i // 26 % 26)} Holdings there." for i in range(count))

    assert exponent(work, firms(100), firms(600)) < GROWTH
