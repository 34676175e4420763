"""A reader's session in a real browser: view to URL, chart to passages, reload, page to page, both themes."""

import re
from contextlib import suppress
from pathlib import Path

import pytest
from playwright.sync_api import TimeoutError, expect

from e2e.conftest import idle

AXE = Path(__file__).with_name("axe.min.js").read_text(encoding="utf-8")
PATHS = ["/", "/exchanges", "/topics", "/mentions", "/transcript", "/recurrence", "/compare", "/add", "/method"]
# Rules that only Streamlit's own markup can mend, and what they find there.
FRAMEWORK = {"region", "landmark-unique", "page-has-heading-one", "heading-order"}
COLOURS = ["color-contrast", "link-in-text-block"]  # what another theme can break and another width cannot mend


# The charts of a page: whether all stand, whether all are as wide as their place, and which words are cut off.
DRAWN = "() => [...document.querySelectorAll('.parley-plot-graph')].every((graph) => graph._fullLayout)"
FITTED = """[...document.querySelectorAll(".parley-plot-graph")]
  .every((graph) => Math.abs(graph._fullLayout?.width - graph.clientWidth) <= 1)"""  # of pixels; undrawn is not fitted
CUT = """() => [...document.querySelectorAll(".parley-plot-graph")].flatMap((graph) => {
  const box = graph.getBoundingClientRect()
  return [...graph.querySelectorAll("svg.main-svg text")].filter((text) => {
    const { left, right, width } = text.getBoundingClientRect()
    return text.textContent && width && (left < box.left - 1 || right > box.right + 1)
  }).map((text) => text.textContent)
})"""


# The fields for words whose middle a mouse does not reach, because something else lies over them.
FIELDS = ":is(input[type=text], input[type=search], textarea):not([role=combobox])"
COVERED = (
    f"() => [...document.querySelectorAll('{FIELDS}')]"
    + """.filter((field) => {
  const { x, y, width, height } = field.getBoundingClientRect()
  const met = document.elementFromPoint(x + width / 2, y + height / 2)
  return met && !field.contains(met) && !met.contains(field)
}).map((field) => field.ariaLabel)"""
)


def test_search_narrows_and_shows_in_the_address(home, visit):
    page = visit(home)
    page.get_by_role("searchbox", name="Search the words").fill("security")
    page.get_by_role("searchbox", name="Search the words").press("Enter")
    page.wait_for_url("**q=security*")
    page.locator("mark.search").first.wait_for()
    assert not page.problems


def test_bar_click_narrows_to_its_topic(home, visit):
    page = visit(home)
    bar = page.locator(".st-key-card-topics .parley-plot .barlayer .point").first
    bar.scroll_into_view_if_needed()
    bar.click(force=True)
    page.wait_for_url("**topic=*")
    page.locator(".st-key-selection button").first.wait_for()


def test_filters_stay_from_page_to_page_and_through_reload(home, visit):
    page = visit(home + "/?name=NATO")
    page.get_by_role("link", name="Questions & answers").click()
    page.wait_for_url("**/exchanges?name=NATO")
    page.reload()
    expect(page.get_by_role("button", name="naming NATO")).to_be_visible()


def test_receipt_opens_on_its_words_and_a_chip_narrows(home, visit):
    page = visit(home)
    page.locator("ul.passages summary").first.click()
    expect(page.locator("ul.passages .receipt").first).to_be_visible()
    page.locator("ul.passages .chip").first.click()
    page.wait_for_url("**topic=*")


def test_link_to_a_passage_scrolls_to_it_and_marks_it(home, visit):
    page = visit(home + "/transcript?at=54.3")
    place = page.locator("#t54-3")
    expect(place).to_have_class(re.compile("here"))
    expect(place).to_be_in_viewport()


def test_read_on_opens_the_transcript_at_that_passage(home, visit):
    page = visit(home + "/?q=Oreshnik")
    page.locator("ul.passages >> text=Read on").first.click()
    page.wait_for_url("**/transcript*at=*")
    expect(page.locator(".passage.here")).to_be_in_viewport()


def test_ledger_click_opens_its_exchange_and_keys_step_on_from_there(home, visit):
    page = visit(home + "/exchanges")
    page.locator(".st-key-card-ledger .parley-plot-clicks .scatterlayer .point").nth(6).click(force=True)
    page.wait_for_url("**exchange=*")
    idle(page)
    opened = int(page.url.rpartition("=")[2])
    page.locator("body").press("j")
    page.wait_for_url(f"**exchange={opened + 1}")


@pytest.fixture(scope="module", params=PATHS)
def standing(request, serve, tabs):
    """Every page, opened once for two tests: it stays as it is in the first."""
    page = tabs.take()
    page.start = serve() + request.param
    page.goto(page.start)
    idle(page)
    yield page
    tabs.give_back(page)


def test_drop_down_opens_under_the_mouse_and_the_page_stays(standing):
    page = standing
    for box in page.get_by_role("combobox", disabled=False).all():
        box.scroll_into_view_if_needed()
        idle(page)  # a list closes again while the page scrolls under it
        box.click()
        page.get_by_role("listbox").wait_for()
        page.keyboard.press("Escape")
        idle(page)
    assert page.url == page.start


def test_page_is_accessible_in_both_themes_fits_its_width_and_asks_no_other_host(home, standing):
    page = standing
    page.set_viewport_size({"width": 1920, "height": 900})
    fits(page)
    assert page.evaluate(COVERED) == []
    for scheme, width, rules in (("light", 1280, ()), ("dark", 820, COLOURS), ("dark", 390, ())):
        page.emulate_media(color_scheme=scheme)
        page.set_viewport_size({"width": width, "height": 900})
        fits(page)
        idle(page)
        assert serious(page, rules) == [], scheme
    assert {request for request in page.requests if not request.startswith((home, "data:", "blob:"))} == set()
    assert not page.problems


def fits(page) -> None:
    """Nothing is wider than the window, and no word of a chart is cut off."""
    page.wait_for_function(DRAWN)
    with suppress(TimeoutError):  # what is not fitted is told below
        page.wait_for_function(f"() => {FITTED} && ({CUT})().length === 0", timeout=10_000)
    assert page.evaluate(CUT) == []
    assert page.evaluate(FITTED)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth + 1")


def serious(page, rules=()) -> list:
    """What axe finds that only Parley can mend, by some rules or all."""
    if not page.evaluate("window.axe"):
        page.evaluate(AXE)
    asked = {"resultTypes": ["violations"]} | ({"runOnly": rules} if rules else {})
    found = page.evaluate("async (asked) => (await axe.run(document, asked)).violations", asked)
    return [
        (one["id"], [node["html"][:160] for node in one["nodes"][:3]])
        for one in found
        if one["impact"] in ("serious", "critical") and one["id"] not in FRAMEWORK
    ]


def test_a_filter_greys_marks_without_sending_them_again(home, visit):
    page = visit(home)
    frames = []
    page.on("websocket", lambda socket: socket.on("framereceived", lambda frame: frames.append(frame)))
    page.reload()
    page.locator(".barlayer .point").first.wait_for()
    idle(page)
    told = "· 23 words · tone".encode()
    assert any(told in frame for frame in frames)
    frames.clear()
    page.locator(".st-key-show").get_by_text("Answers", exact=True).click()
    page.wait_for_url("**show=Answers*")
    idle(page)
    assert frames and not any(told in frame for frame in frames)
    graph = page.locator(".st-key-barcode .parley-plot-graph")
    colours = graph.evaluate("graph => new Set(graph.data[0].marker.color).size")
    assert colours > 1 and "tone" in graph.evaluate("graph => graph.data[0].hovertext[0]")


def test_labels_are_fitted_to_a_window_that_narrows(home, visit):
    page = visit(home + "/compare", viewport={"width": 1400, "height": 900})
    page.wait_for_function(DRAWN)
    page.set_viewport_size({"width": 390, "height": 900})
    fits(page)


def test_keyboard_passes_by_a_sidebar_that_is_put_away_and_shows_where_it_is(home, visit):
    page = visit(home, viewport={"width": 390, "height": 844})
    for _ in range(6):
        page.keyboard.press("Tab")
        assert not page.evaluate("document.activeElement.closest('[data-testid=stSidebar]')")
    page = visit(home)
    link = page.get_by_test_id("stSidebarNavLink").nth(1)
    while not link.evaluate("link => link === document.activeElement"):
        page.keyboard.press("Tab")
    assert link.evaluate("link => getComputedStyle(link).outlineWidth") == "2px"
