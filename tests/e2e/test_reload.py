"""A reader's work through reloads, in a real browser: what is kept comes back, what cannot be is announced."""

import pytest
from playwright.sync_api import expect

from e2e.conftest import idle

TALK = "\n\n".join(f"Ann: Question {n}, is NATO a help?\n\nBob: Yes, answer {n} is a great help." for n in range(60))
PATIENCE_MS = 30_000  # the first analysis of a server loads the lexicons
ASKS = "This address also asks for"


def add(page, words: str, *, title: str = "") -> None:
    """Paste words on Add a transcript, give them a title, and analyse them."""
    box = page.get_by_role("textbox", name="Or paste the words")
    box.fill(words)
    box.blur()
    idle(page)
    field = page.get_by_role("textbox", name="Title")
    field.fill(title)
    field.press("Enter")
    idle(page)
    page.get_by_role("button", name="Analyse").click()
    expect(page.get_by_text("is ready on every page")).to_be_visible(timeout=PATIENCE_MS)
    idle(page)


def choose(page, name: str) -> None:
    """Choose another interview by the keyboard."""
    box = page.get_by_role("combobox", name="Interview").first
    box.focus()
    box.fill(name)
    page.get_by_role("option", name=name).first.wait_for()
    box.press("Enter")
    idle(page)


def test_added_transcript_opens_whole_and_comes_back_after_a_reload(serve, open_page):
    page = open_page(f"{serve()}/add?turns=3&turns=40")
    add(page, TALK, title="My talk")
    page.get_by_role("link", name="Overview", exact=True).click()
    expect(page.get_by_text("Showing all 60 exchanges")).to_be_visible(timeout=PATIENCE_MS)
    idle(page)
    assert "interview=My-talk" in page.url and "turns" not in page.url
    page.reload()
    expect(page.locator("h1")).to_contain_text("My talk", timeout=PATIENCE_MS)
    assert not page.get_by_text(ASKS).count() and not page.problems


def test_what_was_not_yet_analysed_comes_back_after_a_reload(serve, open_page):
    page = open_page(f"{serve()}/add")
    box = page.get_by_role("textbox", name="Or paste the words")
    box.fill(TALK)
    box.blur()
    page.wait_for_function("sessionStorage.getItem('parley:given') !== null")
    page.reload()
    expect(box).to_have_value(TALK, timeout=PATIENCE_MS)
    page.get_by_role("button", name="Take it back").click()
    page.wait_for_function("sessionStorage.getItem('parley:given') === null")


def test_what_cannot_be_kept_is_announced_and_said(serve, open_page):
    page, asked = open_page(f"{serve()}/add"), []
    page.once("dialog", lambda dialog: (asked.append(dialog.type), dialog.accept()))
    box = page.get_by_role("textbox", name="Or paste the words")
    box.fill(TALK)
    box.blur()
    idle(page)
    page.get_by_role("textbox", name="Title").fill("Set right")
    page.get_by_role("textbox", name="Title").press("Enter")
    idle(page)
    page.reload()
    expect(page.get_by_text("went with the reload: set it right again")).to_be_visible(timeout=PATIENCE_MS)
    assert asked == ["beforeunload"]


def test_another_interview_leaves_nothing_that_history_narrows_it_by(serve, open_page):
    page = open_page(f"{serve()}/exchanges?exchange=30&turns=3&turns=70")
    choose(page, "Jamie Little")
    for step, shown in ((page.go_back, " of 39 exchanges"), (page.go_forward, "Showing all 8 exchanges")):
        step()
        idle(page)
        expect(page.get_by_text(shown)).to_be_visible(timeout=PATIENCE_MS)
        assert not page.get_by_text(ASKS).count()


@pytest.mark.parametrize("path, said", [("nosuchpage", "no page “nosuchpage”"), ("compare?compare=Gone", "“Gone”")])
def test_path_and_page_fields_that_cannot_be_met_are_said(serve, open_page, path, said):
    expect(open_page(f"{serve()}/{path}").get_by_text(said)).to_be_visible()
