"""The chart in a real browser: kept alive, clickable, walkable, recoloured, and deaf to markup."""

from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect

from e2e.conftest import idle

APP = Path(__file__).with_name("plots_app.py")
GRAPH = ".st-key-{} .parley-plot-graph"
DRAWN = "() => [...document.querySelectorAll('.parley-plot-graph')].filter((one) => one._fullLayout).length === 3"


@pytest.fixture
def page(serve, open_page):
    return drawn(open_page(serve(APP)))


def drawn(page):
    """The page, once all three of its charts are drawn."""
    page.wait_for_function(DRAWN)
    return page


def graph(page, key):
    return page.locator(GRAPH.format(key))


def spot(page, key, x, y):
    """Where on the screen a graph shows the data point (x, y)."""
    return graph(page, key).evaluate(
        """(graph, [x, y]) => {
          const { xaxis, yaxis } = graph._fullLayout, box = graph.getBoundingClientRect()
          return { x: box.x + xaxis._offset + xaxis.d2p(x), y: box.y + yaxis._offset + yaxis.d2p(y) }
        }""",
        [x, y],
    )


def click(page, key, x, y):
    at = spot(page, key, x, y)
    page.mouse.move(at["x"] - 2, at["y"])
    page.mouse.move(at["x"], at["y"])
    page.mouse.click(at["x"], at["y"])
    idle(page)


def more_data(page):
    page.get_by_text("More data").click()
    page.get_by_text("Run 2").wait_for()
    idle(page)


def choose(page, key, entry):
    """Open the chart's menu by keyboard and take an entry."""
    page.locator(f".st-key-{key} .parley-plot-more").focus()
    page.keyboard.press("Enter")
    page.get_by_role("menuitem", name=entry).click()


def test_graph_survives_new_data(page):
    graph(page, "heat").evaluate("(graph) => { graph.marked = true }")
    more_data(page)
    assert graph(page, "heat").evaluate("(graph) => [graph.marked, graph.data[0].z[1][2]]") == [True, 60]


def test_zoom_survives_new_data(page):
    left, right = spot(page, "line", 1, 0.2), spot(page, "line", 2, 0.8)
    page.mouse.move(left["x"], left["y"])
    page.mouse.down()
    page.mouse.move(right["x"], right["y"], steps=5)
    page.mouse.up()
    zoomed = graph(page, "line").evaluate("(graph) => graph._fullLayout.xaxis.range")
    more_data(page)
    assert 0.9 < zoomed[0] < zoomed[1] < 2.1
    assert graph(page, "line").evaluate("(graph) => [graph._fullLayout.xaxis.range, graph.data[0].y[3]]") == [zoomed, 2]


def test_double_click_lifts_the_zoom(page):
    left, right = spot(page, "line", 1, 0.2), spot(page, "line", 2, 0.8)
    page.mouse.move(left["x"], left["y"])
    page.mouse.down()
    page.mouse.move(right["x"], right["y"], steps=5)
    page.mouse.up()
    page.mouse.dblclick(left["x"] + 20, left["y"])
    page.wait_for_function("document.querySelector('.st-key-line .parley-plot-graph')._fullLayout.xaxis.range[1] >= 3")


def test_heatmap_click_reaches_python(page):
    click(page, "heat", "b", "bottom")
    page.get_by_text("Clicked {'customdata': 'b2', 'x': 'b', 'y': 'bottom', 'z': 5, 'curve': 0}").wait_for()


def test_box_reaches_python_and_leaves_no_shadow(page):
    left, right = spot(page, "dots", 1.5, 2.3), spot(page, "dots", 4.05, 1)
    page.mouse.move(left["x"], left["y"])
    page.mouse.down()
    page.mouse.move(right["x"], right["y"], steps=6)
    page.mouse.up()
    page.get_by_text("Boxed 2 points, 2 ends").wait_for()
    assert graph(page, "dots").evaluate("(graph) => graph._fullLayout.selections.length") == 0


def test_theme_switch_recolours_without_python(page):
    def colours():
        return graph(page, "dots").evaluate(
            "(graph) => [graph._fullLayout.font.color, ...graph._fullData[0].marker.color]"
        )

    light = colours()
    page.emulate_media(color_scheme="dark")
    page.wait_for_function("(before) => document.querySelector('.st-key-dots .parley-plot-graph')"
                           "._fullLayout.font.color !== before", arg=light[0])  # fmt: skip
    dark = colours()
    assert light[:3] == ["#1B1F24", "#1F5AA6", "#B35C00"]
    assert dark[:3] == ["#ECEAE6", "#7FB2EA", "#F0A04B"]


def test_arrows_walk_and_enter_clicks(page):
    graph(page, "heat").focus()
    for pressed in ("ArrowRight", "ArrowRight", "ArrowDown", "ArrowUp"):
        page.keyboard.press(pressed)
    said = page.locator(".st-key-heat .parley-plot-said")
    expect(said).to_have_text("x: b y: bottom z: 5")
    page.keyboard.press("Enter")
    page.get_by_text("'customdata': 'b2'").wait_for()


def test_walk_says_hover_text_letter_for_letter(page):
    graph(page, "dots").focus()
    page.keyboard.press("ArrowRight")
    said = page.locator(".st-key-dots .parley-plot-said")
    expect(said).to_contain_text('first <img src=x onerror="window.hacked=1">')
    shown = page.locator(".st-key-dots .hoverlayer").text_content()
    assert "\"Tom\" & 'Jo'</a><b>bold</b>" in shown


def test_markup_runs_nothing(page):
    at = spot(page, "dots", 1, 0.5)
    page.mouse.move(at["x"], at["y"])
    choose(page, "dots", "Show as table")
    table = page.locator(".parley-plot-table table")
    assert '<img src=x onerror="window.hacked=1">' in table.text_content()
    assert table.locator("img, a, b").count() == 0
    assert page.evaluate("window.hacked") is None
    assert graph(page, "dots").locator("a, b, image, img").count() == 0


def test_csv_is_safe_in_a_spreadsheet(page):
    with page.expect_download() as download:
        choose(page, "dots", "Download CSV")
    assert download.value.suggested_filename == "dots.csv"
    written = Path(download.value.path()).read_text(encoding="utf-8-sig")
    assert written.startswith("name,value,said\n'=1+1,-1.5,")
    assert "\n'+44,," in written and "\n'@x,2," in written and "\n'\tq,3," in written


@pytest.mark.parametrize(("entry", "start"), [("Download PNG", b"\x89PNG"), ("Download SVG", b"<svg")])
def test_picture_downloads(page, entry, start):
    with page.expect_download() as download:
        choose(page, "dots", entry)
    assert Path(download.value.path()).read_bytes().startswith(start)


def test_menu_is_a_menu_for_the_keyboard(page):
    page.locator(".st-key-dots .parley-plot-more").focus()
    page.keyboard.press("Enter")
    focused = "document.activeElement.textContent"
    assert page.evaluate(focused) == "Download PNG"
    page.keyboard.press("ArrowUp")
    assert page.evaluate(focused) == "Show as table"
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.getAttribute('aria-expanded')") == "false"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_charts_pass_axe(serve, open_page, scheme):
    page = drawn(open_page(serve(APP), color_scheme=scheme))
    choose(page, "dots", "Show as table")
    page.add_script_tag(path=Path(__file__).with_name("axe.min.js"))
    found = page.evaluate("axe.run('.parley-plot').then(({ violations }) => violations.map(({ id }) => id))")
    assert found == []


def test_nothing_is_asked_of_another_host(page):
    hosts = {urlsplit(url).netloc for url in page.requests if not url.startswith(("data:", "blob:"))}
    assert hosts == {urlsplit(page.url).netloc}
    assert page.problems == []


def test_base_path(serve, open_page):
    page = drawn(open_page(serve(APP, base_path="parley")))
    click(page, "heat", "b", "bottom")
    page.get_by_text("'customdata': 'b2'").wait_for()


def test_phone_scrolls_and_fits(serve, open_page):
    page = drawn(open_page(serve(APP), viewport={"width": 390, "height": 700}, has_touch=True, is_mobile=True))
    assert graph(page, "dots").evaluate("(graph) => graph._fullLayout.width <= 390")
    assert graph(page, "dots").evaluate("(graph) => graph._fullLayout.dragmode") is False
    lines = graph(page, "dots").evaluate("(graph) => graph.data[0].hovertext[0].split('<br>')")
    assert len(lines) > 1 and max(map(len, lines)) <= 70


def test_graph_follows_its_width(page):
    page.set_viewport_size({"width": 700, "height": 900})
    page.wait_for_function("document.querySelector('.st-key-line .parley-plot-graph')._fullLayout.width < 700")


def test_streamlits_own_chart_stands_in(serve, open_page):
    page = open_page(serve(APP, PARLEY_PLOT="streamlit"))
    page.locator(".st-key-dots .js-plotly-plot .point").nth(1).click(force=True)
    page.get_by_text("'customdata': 'second'").wait_for()


@pytest.mark.parametrize("lost", ["chart.js", "menu.js", "plotly.min.js"])
def test_streamlits_own_chart_stands_in_for_a_lost_asset(serve, open_page, lost):
    page = open_page(serve(APP))
    page.route(f"**/{lost}?*", lambda route: route.abort())
    page.reload()
    expect(page.locator(".parley-plot")).to_have_count(0)  # ours stands for a moment where a late part is lost
    page.locator(".st-key-dots .js-plotly-plot .point").first.wait_for()


def test_streamlits_own_chart_stands_in_where_static_files_are_missing(serve, open_page):
    page = open_page(serve(APP, STREAMLIT_SERVER_ENABLE_STATIC_SERVING="false"))
    page.locator(".st-key-dots .js-plotly-plot .point").first.wait_for()


def test_a_label_that_is_hidden_takes_no_room(page):
    hidden, margin = graph(page, "line").evaluate(
        """(graph) => [
          [...graph.querySelectorAll(".ytick text")].some((text) => !text.getBoundingClientRect().width),
          graph._fullLayout._size.l,
        ]"""
    )
    assert hidden and margin < 60


def test_a_mark_can_be_clicked_while_the_tools_are_on_their_way(serve, open_page):
    page, held = open_page(serve(APP)), []
    page.route("**/menu.js?*", lambda route: held.append(route))
    page.reload()
    page.locator(".st-key-dots .parley-plot .point").nth(1).click(force=True)
    page.get_by_text("Clicked {'customdata': 'second'").wait_for()
    held[0].continue_()
    idle(page)


def test_a_tap_is_one_click(serve, open_page):
    page = drawn(open_page(serve(APP), has_touch=True))
    at = spot(page, "heat", "b", "bottom")
    page.touchscreen.tap(at["x"], at["y"])
    page.get_by_text("Clicked {'customdata': 'b2'").wait_for()
    idle(page)
    assert page.get_by_text("Run 2").is_visible()
