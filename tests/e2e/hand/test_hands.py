"""Every control of every page, by mouse, by touch and by keyboard: nothing breaks, and every view opens again."""

from contextlib import suppress
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import TimeoutError

from dashboard.selection import facets
from e2e.conftest import idle
from e2e.hand import controls
from e2e.hand.hands import Finger, Keys, Mouse
from e2e.hand.robot import SHOWS, Robot, seen_in

PAGES = ["/", "/exchanges", "/topics", "/mentions", "/transcript", "/recurrence", "/compare", "/add", "/method"]
TALK = "\n\n".join(
    f"Ann: Why did Moscow leave the terrible war of {1990 + turn} out of its talks with NATO?\n\n"
    f"Bob: The talks with NATO in Moscow were good, and peace {turn} came after the war. Nobody in London liked it."
    for turn in range(9)
)
HANDS = {"mouse": Mouse, "touch": Finger, "keyboard": Keys}


@pytest.fixture(scope="module")
def seen():
    """The kinds of controls that each hand has taken, so that what every page shares is taken once."""
    return {name: set() for name in (*HANDS, "embedded")}


@pytest.fixture
def start(serve, open_page):
    """Open a page of the dashboard for a hand; its robot."""

    def open_at(hand, path: str, **options):
        page = open_page(serve() + path, **hand.options, permissions=["clipboard-read", "clipboard-write"], **options)
        page.locator("header.masthead").wait_for()
        idle(page)
        return Robot(hand(page))

    return open_at


@pytest.mark.parametrize("path", PAGES)
def test_mouse_in_every_control_and_every_view_opens_again(start, open_page, path):
    robot = start(Mouse, path)
    robot.thorough = path == "/"
    robot.explore(sidebar=True)
    opens_again(open_page(robot.start), robot.views)


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize(
    "name, scheme",
    [
        pytest.param("touch", "dark", marks=pytest.mark.xdist_group("touch")),
        pytest.param("keyboard", "light", marks=pytest.mark.xdist_group("keyboard")),
    ],
)
def test_finger_and_keys_in_every_control(start, seen, name, scheme, path):
    robot = start(HANDS[name], path, color_scheme=scheme)
    robot.seen = seen[name]
    robot.explore(sidebar=path == "/")


@pytest.mark.parametrize("path", PAGES)
def test_tab_comes_to_every_control(start, path):
    robot = start(Keys, f"{path}?turns=1&turns=8&passages=Matching+only")
    found = [
        (one.label, one.inside(part).first) for part in (robot.side, robot.main) for one in controls.controls(part)
    ]
    found += [(kind, place) for kind, place in controls.places(robot.main) if place.get_attribute("tabindex") != "-1"]
    robot.hand.walk()
    assert found and [name for name, one in found if not robot.hand.reached(one)] == []


@pytest.mark.xdist_group("embedded")
@pytest.mark.parametrize("path", PAGES)
def test_mouse_in_an_embedded_page(start, seen, path):
    robot = start(Mouse, f"{path}?embed=true")
    robot.seen = seen["embedded"]
    robot.explore(sidebar=False)


def test_mouse_in_an_uploaded_interview(start):
    robot = start(Mouse, "/add", color_scheme="dark")
    page = robot.page
    talk = {"name": "talk.txt", "mimeType": "text/plain", "buffer": TALK.encode()}
    with page.expect_file_chooser() as chooser:
        robot.hand.press(page.get_by_role("button", name="Upload", exact=True))
    chooser.value.set_files(talk)
    robot.hand.settle()
    for button in ("Analyse", "Open it"):
        robot.hand.press(page.get_by_role("button", name=button))
    pages = page.get_by_role("navigation", name="App pages").get_by_role("link")
    for place in range(pages.count()):
        robot.hand.press(pages.nth(place))
        robot.explore(sidebar=place == 0)


def opens_again(page, views: dict) -> None:
    """A fresh browser shows at every address what it showed."""
    for address in one_of_a_kind(views):
        page.goto(address)
        page.locator("header.masthead").wait_for()
        idle(page)
        with suppress(TimeoutError):  # charts come after the words; what differs is told below
            page.wait_for_function(SHOWS, arg=views[address], timeout=10_000)
        assert seen_in(page) == views[address], address
        assert parse_qs(urlsplit(page.url).query) == parse_qs(urlsplit(address).query)


def one_of_a_kind(views: dict) -> list[str]:
    """One address of every page for each set of fields that it carries; filters are told apart at `/` alone."""
    kinds = {}
    for address in views:
        where = urlsplit(address)
        fields = [key for key in parse_qs(where.query) if where.path == "/" or not facets.of_key(key)]
        kinds[where.path, *fields] = address
    return list(kinds.values())
