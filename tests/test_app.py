"""Every page under AppTest: what it shows, and what an address makes it show."""

import pytest
from opened import open_page, text

PAGES = ["overview", "exchanges", "transcript"]


@pytest.mark.parametrize("page", PAGES)
def test_page_shows_the_first_interview_without_a_click(page):
    app = open_page(page)
    assert "Sergey Lavrov" in text(app)
    assert "Showing all 39 exchanges" in text(app)


@pytest.mark.many
@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("interview", ["Biden NATO 2022", "Trump Little 2025"])
def test_page_shows_another_interview(page, interview):
    app = open_page(page, interview=interview)
    assert app.session_state["interview"] == interview.replace(" ", "-")


@pytest.mark.parametrize("colour, noted", [("Nonsense", True), ("Tone", False)])
def test_value_that_no_field_takes_is_said(colour, noted):
    assert ("colour “Nonsense”, which is not here" in text(open_page(colour=colour))) == noted


@pytest.mark.parametrize(
    "address",
    [
        {"topic": "Nuclear risk", "name": "NATO", "turns": ["3", "40"], "tone": ["-0.5", "0.25"], "show": "Answers"},
        {"colour": "Tone", "exchanges": ["3", "4"], "q": "war"},
        {"interview": "Trump Little 2025", "turns": ["1", "5"]},
        {"interview": "Trump-Little-2025", "turns": ["1", "5"]},
    ],
)
def test_address_that_can_be_met_is_met_without_a_word(address):
    assert "This address" not in text(open_page(**address))


def test_address_of_a_further_page_opens_it():
    app = open_page(page="2")
    assert 'id="t4-10"' in text(app) and 'id="t1-1"' not in text(app)


def test_address_may_name_an_interview_as_the_tables_do():
    app = open_page("compare", interview="Biden-NATO-2022", compare=["Trump-Little-2025", "Biden NATO 2022"])
    assert app.session_state["interview"] == "Biden-NATO-2022"
    assert app.session_state["compare"] == ["Trump-Little-2025", "Biden-NATO-2022"]


def test_compare_begins_with_the_interview_on_show():
    assert open_page("compare", interview="Trump Little 2025").session_state["compare"][0] == "Trump-Little-2025"


def test_address_narrows_the_view():
    app = open_page(show="Answers", q="security")
    assert app.session_state["show"] == "Answers"
    assert "with “security”" in " ".join(button.label.replace("\\", "") for button in app.button)
    assert '<mark class="search">security</mark>' in text(app)


@pytest.mark.many
@pytest.mark.many
@pytest.mark.parametrize(
    "address, named",
    [
        ({"bogus": "1"}, "“bogus”"),
        ({"topic": "Nothing"}, "topic “Nothing”"),
        ({"interview": "Nobody"}, "interview “Nobody”"),
        ({"show": "Maybe"}, "show “Maybe”"),
        ({"tone": ["5", "9"]}, "tone “5 to 9” (−1 to 1)"),
        ({"tone": ["abc", "nan"]}, "tone “abc to nan”"),
        ({"turns": ["900", "2000"]}, "turns “900 to 2000” (1 to 78)"),
        ({"turns": ["70", "2000"]}, "turns “70 to 2000” (1 to 78)"),
        ({"turns": ["a", "b"]}, "turns “a to b”"),
        ({"turns": "7"}, "turns “7”"),
        ({"at": "99999.3"}, "at “99999.3”"),
        ({"at": "foo"}, "at “foo”"),
        ({"pair": "999-2"}, "pair “999-2”"),
        ({"compare": "Gone"}, "compare “Gone”"),
        ({"q": "x" * 240, "interview": "Nobody", "turns": ["3", "9"]}, "interview “Nobody”"),
    ],
)
def test_address_of_unknown_things_is_ignored_and_said_until_the_reader_moves_on(address, named):
    app = open_page(**address)
    assert named in text(app)
    assert "Showing all 39 exchanges" in text(app)
    assert named in text(app.run())
    assert named not in text(app.switch_page("dashboard/pages/topics/view.py").run())


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


@pytest.mark.parametrize("view", ["Read", "In context", "Check quotes"])
def test_transcript_says_when_a_place_does_not_exist(view):
    app = open_page("transcript")
    app.session_state["view"] = view
    app.run()
    app.session_state["at"] = "999"
    app.run()
    assert "There is no such place here" in text(app)


def test_an_old_address_of_the_quote_checker_opens_it_still():
    app = open_page("transcript", view="Check a quote", quote="we are sending signals")
    assert 'class="verdict exact"' in text(app) and "was ignored" not in text(app)


def test_every_quotation_of_an_article_has_its_verdict():
    app = open_page("transcript", view="Check quotes")
    app.text_area(key="article").set_value(
        "“We want to aggravate the situation,” said Lavrov. “It is so <b>odd</b>”."
    ).run()
    assert not app.exception
    assert "2 quotations: 1 negation changed, 1 not found" in text(app) and "<b>odd" not in text(app)


def test_another_interview_opens_whole():
    app = open_page(name="Russia", q="peace", show="Answers", tone=["-0.5", "0.5"], turns=["3", "5"])
    app.selectbox(key="interview").set_value("Biden-NATO-2022").run()
    assert "Showing all 15 exchanges" in text(app)
    assert not app.exception


@pytest.mark.parametrize("page, key, value, opening", [("exchanges", "exchange", 3, 1), ("transcript", "at", "70", "")])
def test_place_belongs_to_its_interview(page, key, value, opening):
    app = open_page(page)
    app.session_state[key] = value
    app.run()
    app.selectbox(key="interview").set_value("Biden-NATO-2022").run()
    assert app.session_state[key] == opening


def test_address_of_an_interview_that_is_not_here_narrows_no_other():
    app = open_page(interview="Nobody", q="peace", turns=["3", "9"])
    assert "Showing all 39 exchanges" in text(app)
