"""A reader's changes to names and topics, as the tab brings them back."""

import opened
from opened import text
from streamlit.testing.v1 import AppTest

from dashboard.frame import changes
from dashboard.interview import library, topicset
from pipeline.topics import toml

SLUG = "Trump-Little-2025"


def open_page(**found: str) -> AppTest:
    return opened.open_page(state={"tab_found": found}, interview=SLUG.replace("-", " "))


def test_changes_that_the_tab_kept_are_made_again_and_taken_back():
    name = library.published_interview(SLUG).names_by_count[0]
    app = open_page(**{f"names:{SLUG}": changes.toml({name: "Somebody Else"})})
    assert "changed in this session" in text(app)
    assert "Somebody Else" in app.session_state["changed"][SLUG].names_by_count
    app.button(key="restore").click().run()
    assert "changed in this session" not in text(app)


def test_topics_that_the_tab_kept_are_used_again():
    rows = topicset.table(topicset.of(library.published_interview(SLUG))).assign(Topic=lambda rows: rows["Topic"] + "!")
    kept = toml(topicset.edited(topicset.of(library.published_interview(SLUG)), rows))
    app = open_page(**{f"topics:{SLUG}": kept})
    assert all(name.endswith("!") for name in app.session_state["changed"][SLUG].topic_names.values())


def test_changes_that_cannot_be_made_again_are_said():
    assert "its changed topics went with the reload" in text(open_page(**{f"topics:{SLUG}": "topics = 1"}))


def test_what_went_with_a_reload_is_said():
    assert "Set it right again." in text(open_page(**{"lost:settings": "Set it right again."}))
