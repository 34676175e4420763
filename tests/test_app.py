"""Every page under AppTest: what it shows, and what an address makes it show."""

import pytest
from streamlit.testing.v1 import AppTest

PAGES = ["overview", "exchanges", "transcript"]


def open_page(page: str = "overview", **address: str | list[str]) -> AppTest:
    app = AppTest.from_file("../streamlit_app.py", default_timeout=30)
    for key, value in address.items():
        app.query_params[key] = value
    app.run()
    if page != "overview":
        app.switch_page(f"dashboard/views/{page}.py").run()
    assert not app.exception
    return app


def text(app: AppTest) -> str:
    """All HTML of the page."""
    return " ".join(element.proto.body for element in app.get("html"))


@pytest.mark.parametrize("page", PAGES)
def test_page_shows_the_first_interview_without_a_click(page):
    app = open_page(page)
    assert "Sergey Lavrov" in text(app)
    assert "Showing all 39 exchanges" in text(app)


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("interview", ["Biden NATO 2022", "Trump Little 2025"])
def test_page_shows_another_interview(page, interview):
    app = open_page(page, interview=interview)
    assert app.session_state["interview"] == interview.replace(" ", "-")


@pytest.mark.parametrize("colour, noted", [("Nonsense", True), ("Tone", False)])
def test_value_that_no_field_takes_is_said(colour, noted):
    assert ("colour “Nonsense”, which is not here" in text(open_page(colour=colour))) == noted


def test_address_narrows_the_view():
    app = open_page(show="Answers", q="security")
    assert app.session_state["show"] == "Answers"
    assert "with “security”" in " ".join(button.label.replace("\\", "") for button in app.button)
    assert '<mark class="search">security</mark>' in text(app)


@pytest.mark.parametrize(
    "address, named",
    [
        ({"bogus": "1"}, "“bogus”"),
        ({"topic": "Nothing"}, "topic “Nothing”"),
        ({"interview": "Nobody"}, "interview “Nobody”"),
        ({"show": "Maybe"}, "show “Maybe”"),
    ],
)
def test_address_of_unknown_things_is_ignored_and_said_once(address, named):
    app = open_page(**address)
    assert named in text(app)
    assert "Showing all 39 exchanges" in text(app)
    assert named not in text(app.run())


@pytest.mark.parametrize("address", [{"tone": ["abc", "nan"]}, {"turns": ["-5", "99999"]}, {"tone": ["0.5", "-0.5"]}])
def test_address_with_bad_numbers_raises_nothing(address):
    open_page(**address)


def test_clear_lifts_every_filter():
    app = open_page(show="Answers", q="security")
    app.button(key="clear").click().run()
    assert "Showing all 39 exchanges" in text(app)


def test_undo_goes_one_step_back():
    app = open_page()
    app.text_input(key="q").set_value("peace").run()
    app.text_input(key="q").set_value("war").run()
    app.button(key="undo").click().run()
    assert app.session_state["q"] == "peace"


def test_nothing_that_matches_has_a_sentence():
    app = open_page(q="zzzzzz")
    assert "No passage matches" in " ".join(element.value for element in app.markdown)


def test_exchange_page_opens_the_exchange_of_the_address():
    app = open_page("exchanges")
    app.number_input(key="exchange").set_value(3).run()
    assert 'id="t6-1"' in text(app)


def test_transcript_says_when_a_place_does_not_exist():
    app = open_page("transcript")
    app.text_input(key="at").set_value("999").run()
    assert "There is no such place here" in text(app)


def test_another_interview_forgets_the_filters_of_the_first():
    app = open_page(name="Russia")
    app.selectbox(key="interview").set_value("Biden-NATO-2022").run()
    assert app.session_state["name"] == []
    assert not app.exception
