"""What is shared opens elsewhere: links, the saved file, cards in other pages, quotations."""

import json
import threading
from functools import partial
from http.client import HTTPConnection
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import urlencode, urlsplit
from urllib.request import urlopen

import pytest
from playwright.sync_api import expect

from e2e.conftest import ROOT, idle

LOOKS, LOOK_MS = 40, 250
CLIPBOARD = {"permissions": ["clipboard-read", "clipboard-write"]}
# An address that turns every control of every page: what it opens must open again, word for word.
VIEWS = [
    "/?topic=Nuclear+risk&show=Answers&colour=Tone&page=2",
    "/?name=NATO&name=Ukraine&q=war&tone=-1.00&tone=0.50&turns=5&turns=60",
    "/?interview=Biden+NATO+2022&speaker=Joe+Biden",
    "/exchanges?exchange=7&measure=Words&sort=Widest+gap",
    "/topics?topic=Nuclear+risk&words=Nuclear+risk",
    "/mentions?kind=People&count=Per+1%2C000+words&name=Vladimir+Putin",
    "/transcript?at=54.3&passages=Matching+only&q=security",
    "/transcript?view=In+context&kwic=secur*&order=By+what+follows",
    "/transcript?view=Check+quotes&quote=we+officially+are+not+at+war",
    "/recurrence?pair=4-12",
    "/compare?compare=Lavrov+Carlson+2024&compare=Trump+Little+2025",
    "/method?interview=Trump+Little+2025",
]


@pytest.fixture
def elsewhere(tmp_path):
    """A folder, and the address at which another site serves it."""
    handler = partial(SimpleHTTPRequestHandler, directory=tmp_path)
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield tmp_path, f"http://127.0.0.1:{server.server_address[1]}"
    server.shutdown()


DRAWN = """
() => [...document.querySelectorAll(".parley-plot")].every(plot => plot.querySelector(".parley-plot-graph .main-svg"))
  && !document.querySelector(".hoverlayer > *")
"""


def shown(page) -> str:
    """All words of the page, its charts drawn and no tooltip open."""
    page.mouse.move(0, 0)
    page.wait_for_function(DRAWN)
    return page.locator(".stMain").inner_text()


def show_the_same(again, page) -> None:
    """Both pages come to the same words: a chart whose script is still on its way is not there yet, in either."""
    for _ in range(LOOKS):
        if shown(again) == shown(page):
            break
        page.wait_for_timeout(LOOK_MS)
    assert shown(again) == shown(page)


def passages(page) -> list[str]:
    """The places of the passages on show."""
    return page.locator("ul.passages > li").evaluate_all("all => all.map(one => one.id)")


@pytest.mark.parametrize("view", VIEWS)
def test_view_opens_again_word_for_word_in_a_fresh_browser(home, visit, view):
    page = visit(home + view)
    assert "was ignored" not in shown(page)
    again = visit(page.url)
    show_the_same(again, page)
    assert again.url == page.url
    assert passages(again) == passages(page) and (passages(page) or not view.startswith("/?"))


@pytest.mark.parametrize(
    "path, mark",
    [
        ("/", ".st-key-card-names .barlayer .point"),
        ("/", ".st-key-card-barcode .barlayer .point"),
        ("/exchanges", ".st-key-card-ledger .scatterlayer .point"),
        ("/mentions", ".st-key-card-dispersion .scatterlayer .point"),
        ("/topics", ".st-key-card-topics-share .barlayer .point"),
    ],
)
def test_chart_click_is_in_the_link_and_opens_again(home, visit, path, mark):
    page = visit(home + path)
    point = page.locator(mark).nth(1)
    point.scroll_into_view_if_needed()
    point.click(force=True)
    page.wait_for_url("**?*")
    idle(page)
    show_the_same(visit(page.url), page)


def test_copy_link_copies_the_view_with_its_interview(home, visit):
    page = visit(home + "/?name=NATO", **CLIPBOARD)
    page.get_by_text("Copy link", exact=True).first.click()
    page.get_by_text("Copied", exact=True).wait_for()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == home + "/?name=NATO&interview=Lavrov-Carlson-2024"
    show_the_same(visit(copied), visit(home + "/?name=NATO"))


def test_share_menu_gives_link_and_snippet(home, visit):
    page = visit(home + "/exchanges?exchange=3")
    page.get_by_role("button", name="Share").click()
    dialog = page.get_by_role("dialog")
    expect(dialog).to_contain_text(home + "/exchanges?exchange=3")
    expect(dialog).to_contain_text("embed=true")


def test_saved_view_opens_from_disk_without_network(home, visit, browser, tmp_path):
    page = visit(home + "/?name=NATO&show=Answers")
    passages = page.locator(".st-key-card-passages h2").inner_text()
    page.get_by_role("button", name="Share").click()
    with page.expect_download() as download:
        page.get_by_role("button", name="Save this view").click()
    download.value.save_as(tmp_path / "view.html")
    context = browser.new_context(offline=True)
    saved = context.new_page()
    asked, problems = [], []
    saved.on("request", lambda request: asked.append(request.url))
    saved.on("pageerror", lambda error: problems.append(str(error)))
    saved.on("console", lambda message: problems.append(message.text))
    saved.goto((tmp_path / "view.html").as_uri())
    saved.locator("#plot-barcode .barlayer .point").first.wait_for(state="attached")
    assert saved.locator("ul.passages > li").count() == int(passages.split()[0])
    assert saved.get_by_role("link", name=home).count() == 1
    assert [one for one in asked if not one.startswith(("file:", "data:", "blob:"))] == problems == []
    saved.locator("ul.passages summary").first.click()
    expect(saved.locator("ul.passages .receipt").first).to_be_visible()
    context.close()


@pytest.mark.parametrize(
    "path, card", [("/", "barcode"), ("/", "names"), ("/exchanges", "pair"), ("/topics", "course")]
)
def test_card_stands_alone_in_a_page_of_another_site_in_its_light(home, elsewhere, tabs, path, card):
    folder, site = elsewhere
    (folder / "index.html").write_text(
        '<!doctype html><html style="color-scheme: light"><body style="width: 600px">'
        f'<iframe src="{home}{path}?embed=true&amp;card={card}" width="100%" height="500"></iframe></body></html>'
    )
    page = tabs.take(color_scheme="null")
    page.goto(site)
    frame = page.frame_locator("iframe")
    frame.locator(f".st-key-card-{card} h2, .st-key-card-{card} .pair").first.wait_for()
    expect(frame.get_by_role("link", name="open in Parley")).to_be_visible()
    expect(frame.locator(".masthead")).to_be_hidden()
    expect(frame.locator("[class*=st-key-card-]:visible")).to_have_count(1)
    inner = page.frames[1]
    assert inner.evaluate("document.documentElement.scrollWidth <= innerWidth + 1")
    assert inner.evaluate(f"document.querySelector('.st-key-card-{card}').clientWidth > 0.9 * innerWidth")
    ground = frame.locator(".stApp")
    expect(ground).to_have_css("background-color", "rgb(255, 255, 255)")
    page.evaluate("document.documentElement.style.colorScheme = 'dark'")
    expect(ground).to_have_css("background-color", "rgb(20, 23, 27)")
    expect(frame.locator("[class*=st-key-card-]:visible")).to_have_count(1)
    tabs.give_back(page)


def test_cite_gives_a_quotation_with_its_place_and_hash(home, visit):
    page = visit(home + "/?q=Oreshnik")
    page.locator("ul.passages >> text=Cite").first.click()
    dialog = page.get_by_role("dialog")
    expect(dialog).to_contain_text("SHA-256 of the source")
    dialog.get_by_text("BibTeX", exact=True).click()
    expect(dialog).to_contain_text("@misc{")


def test_old_link_names_what_it_ignored(home, visit):
    page = visit(home + "/?topic=Gone&name=NATO&colour=Topic&oldfilter=1")
    expect(page.locator(".note")).to_contain_text("“oldfilter”, topic “Gone”")
    expect(page.get_by_role("button", name="naming NATO")).to_be_visible()


def test_hostile_host_name_is_repeated_nowhere(serve):
    host = urlsplit(serve(ROOT / "serve.py"))
    for path in ("/", "/ready", "/api/openapi.json", "/api/interviews"):
        connection = HTTPConnection(host.hostname, host.port, timeout=20)
        connection.request("GET", path, headers={"Host": 'evil.example"><script>alert(1)</script>'})
        answer = connection.getresponse()
        assert b"evil.example" not in answer.read() + str(answer.getheaders()).encode()


ARTICLE = """“We want to aggravate the situation,” Lavrov said. “We are sending signals,” said Carlson.

> We officially are not at war."""


@pytest.mark.parametrize("width", [1280, 390])
def test_an_article_s_quotations_are_checked_and_open_their_passages(home, visit, width):
    page = visit(home + "/transcript?view=Check+quotes", viewport={"width": width, "height": 900})
    box = page.get_by_label("Or an article, a draft, a summary")
    box.fill(ARTICLE)
    box.press("Control+Enter")
    idle(page)
    verdicts = page.locator("ol.verdicts > li > section")
    assert [one.get_attribute("class") for one in verdicts.all()] == [
        "verdict negation", "verdict speaker", "verdict typography",
    ]  # fmt: skip
    assert "aggravate" not in page.url
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    verdicts.first.get_by_role("link", name="Cite").click()
    expect(page.get_by_role("dialog").locator("code")).to_contain_text("“We don't want to aggravate the situation”")
    page.keyboard.press("Escape")
    verdicts.first.get_by_role("link", name="Read it in its place").click()
    page.wait_for_url("**at=4.2*")
    expect(page.locator(".passage.here")).to_be_in_viewport()
    assert not page.problems


def test_a_card_is_as_high_as_its_words_in_a_page_of_another_site(serve, elsewhere, browser):
    folder, site = elsewhere
    home = serve(ROOT / "serve.py")
    with urlopen(f"{home}/oembed?{urlencode({'url': f'{home}/exchanges?exchange=2'})}") as answer:
        (folder / "card.html").write_text(f"<!doctype html>{json.load(answer)['html']}", encoding="utf-8")
    page = browser.new_page(viewport={"width": 420, "height": 900})
    problems = []
    page.on("pageerror", lambda error: problems.append(str(error)))
    page.goto(f"{site}/card.html")
    page.wait_for_function("document.querySelector('iframe').style.height !== '460px'")
    frame = page.frames[1]
    frame.wait_for_function("document.documentElement.scrollHeight <= innerHeight && scrollY === 0")
    assert "Sergey Lavrov" in frame.locator("article").inner_text() and not problems
    page.close()
