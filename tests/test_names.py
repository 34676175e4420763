"""What interviews are called where a reader chooses one, and what their addresses say."""

import pytest
from opened import open_page, text

from dashboard.interview import library
from dashboard.interview.names import name, names


@pytest.mark.parametrize(
    "title, date, called",
    [
        ("A talk in Rome", "2024-12-06", "A talk in Rome, 6 Dec 2024"),
        ("A talk in Rome", None, "A talk in Rome"),
        ("A talk of 6 December 2024", "2024-12-06", "A talk of 6 December 2024"),
        ("2024-12-06 A talk", "2024-12-06", "2024-12-06 A talk"),
        ("A talk in 2024", "2024-12-06", "A talk in 2024, 6 Dec 2024"),
        ("2024年12月6日の対談", "2024-12-06", "2024年12月6日の対談"),
        ("A  talk\nof many", None, "A talk of many"),
        ("word " * 20, "2024-12-06", f"{'word ' * 12}…, 6 Dec 2024"),
        (None, "2024-12-06", "rome 2024"),
        (float("nan"), None, "rome 2024"),
        ("  ", "2024-12-06", "rome 2024"),
        ("A talk", "spring", "A talk, spring"),
        ("שיחה ביפו", "2024-12-06", "\u2068שיחה ביפו\u2069, 6 Dec 2024"),
    ],
)
def test_an_interview_is_called_by_its_title_and_date(title, date, called):
    assert name("rome-2024", title, date) == called


def test_name_of_a_file_is_read_as_words_and_a_day_in_it_stays():
    assert name("Rome_talk-2025-02-19_part-2", None, None) == "Rome talk 2025-02-19 part 2"


def test_interviews_that_would_read_alike_are_told_apart():
    told = [
        ("a-1", "Talk", None),
        ("b-2", "talk ", None),
        ("c", "Other", None),
        ("c-3", None, None),
        ("c 3", "C 3", None),
    ]
    found = names(told)
    assert found["a-1"] == "Talk (a 1)" and found["b-2"] == "talk (b 2)" and found["c"] == "Other"
    assert len({one.casefold() for one in found.values()}) == len(told)


def test_an_upload_is_told_from_what_is_published():
    assert names([("mine", "Talk", None)], taken=["Talk", "Talk (mine)"]) == {"mine": "Talk (mine) 2"}


def test_words_that_the_title_has_are_not_said_twice():
    assert names([("A-talk-in-Rome", "A talk in Rome", None)], taken=["A talk in Rome"]) == {
        "A-talk-in-Rome": "A talk in Rome 2"
    }


def test_names_of_a_large_archive_are_all_different():
    told = [(f"s-{number}", "The same title every day", "2024-12-06") for number in range(3000)]
    assert len(set(names(told).values())) == 3000


def test_choice_shows_names_and_the_address_holds_slugs():
    app = open_page()
    shown = app.selectbox(key="interview-named")
    assert shown.options[0] == "Foreign Minister Sergey Lavrov’s interview to Tucker Carlson, 6 Dec 2024"
    assert app.selectbox(key="interview").options == library.published()
    shown.set_value("Biden-NATO-2022").run()
    assert app.session_state["interview"] == "Biden-NATO-2022" and "NATO Headquarters" in text(app)


def test_choosing_another_interview_opens_it_whole():
    app = open_page(name="Russia", q="peace", turns=["3", "5"])
    app.selectbox(key="interview-named").set_value("Biden-NATO-2022").run()
    assert "Showing all 15 exchanges" in text(app) and not app.exception


def test_compare_chooses_by_name():
    app = open_page("compare")
    app.multiselect(key="compare-named").set_value(["Biden-NATO-2022", "Trump-Little-2025"]).run()
    assert app.session_state["compare"] == ["Biden-NATO-2022", "Trump-Little-2025"]


def test_old_words_of_compare_still_choose():
    slugs = library.published()
    old = slugs[2].replace("-", " ")
    app = open_page("compare", compare=[slug.replace("-", " ") for slug in slugs], **{"words-of": old})
    assert app.session_state["words-of"] == slugs[2] and "was ignored" not in text(app)
