"""Cards: what they say and where they cut, as a page, as a picture, for link previews, and as oEmbed."""

import io
import re
import time
from pathlib import Path

import pytest
from PIL import Image, ImageChops
from starlette.datastructures import Headers, QueryParams

from dashboard.api import cards as answered
from dashboard.api import previews
from dashboard.interview import library
from dashboard.selection.view import whole
from dashboard.share import card_image, card_page, cards, fonts
from dashboard.share.cards import Card
from tests.test_api import client

LAVROV = "Lavrov-Carlson-2024"
HOSTILE = Card(
    "A <b>title</b>", "2024", (("other", "<i>Ann</i>", "</script><img src=x onerror=alert(1)>", False),), "turn 1", "",
    "https://example.org/?a=1&b=2", "ab" * 32,
)  # fmt: skip


@pytest.fixture(scope="module")
def view():
    return whole(library.published_interview(LAVROV))


def test_a_card_of_an_exchange_has_both_sides_and_its_place(view):
    card = cards.of(view, exchange="2")
    assert [(role, speaker) for role, speaker, *_ in card.parts] == [
        ("interviewer", "Tucker Carlson"), ("interviewee", "Sergey Lavrov"),
    ]  # fmt: skip
    assert card.place == "exchange 2 of 39" and card.sha256 == view.interview.info["sha256"]


def test_a_card_of_a_place_has_its_passage_and_of_a_view_its_words(view):
    assert cards.of(view, at="4.2").parts[0][1] == "Sergey Lavrov"
    assert cards.of(view, said="All 39 exchanges").said == "All 39 exchanges"


@pytest.mark.parametrize(
    "asked", [{"exchange": "99"}, {"exchange": "x"}, {"at": "4.99"}, {"at": "²"}, {"exchange": "²"}]
)
def test_a_card_of_what_is_not_here_is_refused(view, asked):
    with pytest.raises(LookupError):
        cards.of(view, **asked)


@pytest.mark.parametrize(
    "text, most, expected",
    [
        ("Short  one.", 20, ("Short one.", False)),
        ("A first sentence. A second one goes on.", 24, ("A first sentence. …", True)),
        ("words without any end go on and on", 20, ("words without any …", True)),
        ("我们不想要战争我们要和平", 6, ("我们不想要 …", True)),
        ("It costs 3.14 in all, they say to all", 24, ("It costs 3.14 in all, …", True)),
    ],
)
def test_words_are_cut_at_a_sentence_or_a_word(text, most, expected):
    assert cards.cut(text, most) == expected


def test_a_card_as_a_page_escapes_all_and_runs_its_own_script_alone():
    page = card_page.page(HOSTILE)
    assert page.count("<script>") == 1 and "<img" not in page and "<b>title" not in page
    assert "script-src 'sha256-" in card_page.headers()["Content-Security-Policy"]
    assert HOSTILE.sha256 in page


def drawn(card: Card) -> Image.Image:
    image = Image.open(io.BytesIO(card_image.png(card)))
    assert (image.format, image.size) == ("PNG", card_image.SIZE)
    return image.convert("RGB")


def test_a_picture_shows_what_the_card_says(view):
    one, other = (drawn(cards.of(view, exchange=number)) for number in "23")
    assert ImageChops.difference(one, other).getbbox()


def test_a_picture_is_drawn_in_no_time(view):
    card_image.png(cards.of(view, exchange="1"))  # fonts are opened once a process
    started = time.process_time()
    card_image.png(cards.of(view, exchange="2"))
    assert time.process_time() - started < 0.3  # a busy machine is no fault of it; 0.06 s alone


@pytest.mark.parametrize("text", ["Sergey Lavrov’s", "Żółć ąęśł ő", "Интервью", "Σωκράτης"])
def test_our_fonts_write_the_scripts_of_europe(text):
    assert fonts.writes(text, "serif") and fonts.writes(text, "sans")


class Written:
    """What is drawn, as words."""

    def __init__(self) -> None:
        self.lines: list[str] = []

    def text(self, place, line, **how) -> None:
        self.lines.append(line)

    def rectangle(self, *place, **how) -> None:
        """Not of words."""


def test_a_script_that_no_font_writes_is_said_and_not_drawn_as_boxes(monkeypatch):
    monkeypatch.setattr(fonts, "_system", lambda: ())
    assert fonts.writes("王毅先生", "serif") is None
    sheet = card_image._Sheet(Written())
    sheet.part("interviewee", "王毅", "我们要和平。", lines=3)
    assert sheet.draw.lines[0] == "Answer" and " ".join(sheet.draw.lines[1:]) == card_image.UNWRITTEN


def test_letters_that_join_are_not_drawn_without_a_shaper(monkeypatch):
    monkeypatch.setattr(fonts.features, "check", lambda name: False)
    assert fonts.writes("الحرب", "serif") is None
    assert fonts.leftward("الحرب war") and not fonts.leftward("war الحرب")


def test_single_letters_without_a_font_are_marked_and_pictures_left_out():
    path = fonts.FAMILIES["serif"][0]
    assert fonts.written("peace \U0001f642 王 now", path) == "peace  [?] now"


@pytest.mark.parametrize("asked", ["exchange=2", "at=4.2", "topic=nato_security&show=Answers", ""])
def test_cards_are_served_as_page_and_picture(asked):
    page, picture = (client().get(f"/{form}?interview={LAVROV}&{asked}") for form in ("card", "card.png"))
    assert page.status_code == picture.status_code == 200, page.text
    assert page.headers["content-type"].startswith("text/html") and picture.headers["content-type"] == "image/png"
    assert 'property="og:image" content="http://127.0.0.1:8501/card.png?' in page.text


@pytest.mark.parametrize(
    "asked, status", [("exchange=99", 404), ("at=900", 404), ("bogus=1", 400), ("interview=Nobody", 404)]
)
def test_cards_of_what_is_not_here_are_refused(asked, status):
    for form in ("card", "card.png"):
        assert client().get(f"/{form}?{asked}").status_code == status


def test_oembed_describes_the_card_of_an_address():
    url = "http://127.0.0.1:8501/exchanges?exchange=2&measure=Words"
    told = client().get("/oembed", params={"url": url, "maxwidth": "400"}).json()
    assert (told["type"], told["version"], told["width"]) == ("rich", "1.0", 400)
    address = re.search(r'src="([^"]+)"', told["html"])[1].replace("&amp;", "&")
    assert address == "http://127.0.0.1:8501/card?exchange=2"
    assert client().get(address).status_code == client().get(told["thumbnail_url"]).status_code == 200


@pytest.mark.parametrize(
    "asked, status",
    [
        ({"url": "https://elsewhere.org/exchanges?exchange=2"}, 404),
        ({"url": "http://127.0.0.1:8501/exchanges?exchange=99"}, 404),
        ({}, 404),
        ({"url": "http://127.0.0.1:8501/", "format": "xml"}, 400),
        ({"url": "http://127.0.0.1:8501/", "maxwidth": "-1"}, 400),
    ],
)
def test_oembed_refuses_what_it_cannot_describe(asked, status):
    assert client().get("/oembed", params=asked).status_code == status


@pytest.mark.parametrize(
    "path, asked, said",
    [
        ("/exchanges", "exchange=2", "card.png?exchange=2"),
        ("/transcript", "at=4.2&view=Read", "card.png?at=4.2"),
        ("/topics", "topic=nato_security&words=All", "card.png?topic=nato_security"),
        ("/", "", "card.png?"),
    ],
)
def test_every_view_s_link_has_its_picture(path, asked, said):
    page = previews.fill("<title>Streamlit</title></head>", path, QueryParams(asked), root="https://example.org/p/")
    assert f'"og:image" content="https://example.org/p/{said}' in page
    assert "application/json+oembed" in page


def test_links_have_no_picture_where_readers_sign_in_or_nothing_is_there(monkeypatch):
    asked = QueryParams("exchange=99")
    assert "og:image" not in previews.fill("<title>Streamlit</title>", "/exchanges", asked, root="https://example.org/")
    monkeypatch.setenv("PARLEY_SIGN_IN", "on")
    monkeypatch.setenv("PARLEY_ALLOW", "ann@example.org")
    assert "og:image" not in previews.fill("<title>Streamlit</title>", "/", QueryParams(), root="https://example.org/")
    assert client().get("/card.png").status_code == 401


@pytest.mark.parametrize(
    "host, proto, path, expected",
    [
        ("example.org", "https", "/parley/exchanges", "https://example.org/parley/"),
        ("127.0.0.1:8501", None, "/card.png", "http://127.0.0.1:8501/"),
        ("[::1]:8501", None, "/", "http://[::1]:8501/"),
        ('a"><script>', None, "/", ""),
        ("example.org", "javascript", "/", ""),
    ],
)
def test_the_dashboard_s_address_is_the_one_it_is_reached_by(host, proto, path, expected):
    headers = {"host": host} | ({"x-forwarded-proto": proto} if proto else {})
    assert answered.root(Headers(headers), "http", path) == expected


def test_fonts_that_are_named_are_there():
    assert all((Path(fonts.OURS) / path.removeprefix("app/static/")).is_file() for path in card_page.FACES.values())
