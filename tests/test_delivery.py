"""Delivery: what is kept and repeated, what never is, connections that do not wait, and parts named early."""

import gzip
import re
import socket
from pathlib import Path

import anyio.from_thread
import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route
from starlette.testclient import TestClient

from dashboard.host.delivery import CHART, LEAST, PAGE, PARTS, SCRIPTS, Assets, at_once, early
from dashboard.plot import component

ROOT = Path(__file__).parent.parent
SCRIPT = "export const words = 1\n" * LEAST


@pytest.fixture
def app():
    """A client of an app whose answers are counted in `client.asked`."""
    asked = []

    def counted(answer):
        def respond(request):
            asked.append(request.url.path)
            return answer(request)

        return respond

    def script(request):
        if "if-none-match" in request.headers:
            return Response(status_code=304)
        return Response(SCRIPT + request.url.query, media_type="text/javascript", headers={"etag": '"one"'})

    def personal(_):
        answer = Response(SCRIPT, media_type="text/javascript")
        answer.set_cookie("reader", "ann")
        return answer

    answers = {
        "/static/js/index.js": script,
        "/app/static/small.js": lambda _: Response("1", media_type="text/javascript"),
        "/app/static/font.woff2": lambda _: Response(b"\x00" * 2 * LEAST, media_type="font/woff2"),
        "/static/no-such-file": lambda _: HTMLResponse("<html></html>"),
        "/static/personal.js": personal,
        "/static/broken.js": lambda _: Response("no", status_code=500),
        "/api/turns": script,
    }
    routes = [Route(path, counted(answer)) for path, answer in answers.items()]
    client = TestClient(Starlette(routes=routes, middleware=[Middleware(Assets)]))
    client.asked = asked
    return client


def test_script_is_asked_of_the_app_once_and_sent_compressed(app):
    first, second = (app.get("/static/js/index.js") for _ in range(2))
    assert first.text == second.text == SCRIPT
    assert first.headers == second.headers
    assert second.headers["content-encoding"] == "gzip"
    assert int(second.headers["content-length"]) == len(gzip.compress(SCRIPT.encode()))
    assert second.headers["vary"] == "Accept-Encoding"
    assert second.headers["etag"] == 'W/"one"'
    assert app.asked == ["/static/js/index.js"]


@pytest.mark.parametrize("path", ["/app/static/small.js", "/app/static/font.woff2"])
def test_what_compression_does_not_shrink_is_kept_as_it_is(app, path):
    answers = [app.get(path) for _ in range(2)]
    assert answers[0].content == answers[1].content
    assert "content-encoding" not in answers[1].headers
    assert app.asked == [path]


def test_another_version_of_a_file_replaces_the_one_before(app):
    for version in ("v=1", "v=1", "v=2", "v=2", "v=1"):
        assert app.get(f"/static/js/index.js?{version}").text.endswith(version)
    assert len(app.asked) == 3


@pytest.mark.parametrize("path", ["/static/no-such-file", "/static/personal.js", "/static/broken.js", "/api/turns"])
def test_pages_cookies_failures_and_tables_are_never_repeated(app, path):
    for _ in range(2):
        app.get(path)
    assert app.asked == [path, path]


@pytest.mark.parametrize(
    "headers", [{"accept-encoding": "identity"}, {"range": "bytes=0-9"}, {"if-none-match": '"one"'}]
)
def test_who_asks_for_something_else_gets_the_app_s_own_answer(app, headers):
    app.get("/static/js/index.js")
    assert "content-encoding" not in app.get("/static/js/index.js", headers=headers).headers
    assert len(app.asked) == 2


@pytest.mark.parametrize("path", ["/static/js/./index.js", "/static//js/index.js", "/app/../static/js/index.js"])
def test_a_file_is_kept_under_one_path_alone(path):
    answers = Route("/{any:path}", lambda _: Response(SCRIPT, media_type="text/javascript"))
    assets = Assets(Starlette(routes=[answers]))
    asked = {
        "type": "http",
        "method": "GET",
        "path": path,
        "query_string": b"",
        "headers": [(b"accept-encoding", b"gzip")],
    }

    async def ask() -> None:
        await assets(asked, None, drop)

    async def drop(_: dict) -> None:
        """A reader who does not look."""

    for answer in (asked | {"path": "/static/js/index.js"}, asked):
        asked = answer
        with anyio.from_thread.start_blocking_portal() as portal:
            portal.call(ask)
    assert list(assets.kept) == ["/static/js/index.js"]


def test_head_is_the_app_s_own(app):
    app.get("/static/js/index.js")
    assert app.head("/static/js/index.js").headers["content-length"] == str(len(SCRIPT))


def test_connections_do_not_wait_for_word_of_what_they_sent():
    with socket.socket() as port:  # as Streamlit opens it
        port.bind(("127.0.0.1", 0))
        port.listen()
        with TestClient(Starlette(lifespan=at_once)), socket.create_connection(port.getsockname()):
            connection, _ = port.accept()
            with connection:
                assert connection.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY) == 1


def test_every_part_named_is_one_of_this_streamlit_and_named_once():
    page = PAGE.read_text(encoding="utf-8")
    names = re.findall(r'fetchpriority="low" crossorigin href="\./static/js/([^"]+)"', early(page))
    assert len(names) == len(set(names))
    assert {name.partition(".")[0] for name in names} >= set(PARTS)
    assert all((SCRIPTS / name).is_file() for name in names)


def test_what_draws_a_chart_is_named_after_what_streamlit_starts_with():
    named = re.findall(r'href="\./([^"]+)"', early(PAGE.read_text(encoding="utf-8")))
    charts = [named.index(component.address(asset)) for asset in (*CHART, "plotly.min.js")]
    assert min(charts) > max(index for index, path in enumerate(named) if path.startswith("static/"))
    assert all((component.ASSETS / asset).is_file() for asset in CHART)


def test_what_draws_charts_is_made_ready_after_streamlits_own_script():
    page = early(PAGE.read_text(encoding="utf-8"))
    assert page.index(f'import("./{component.address("chart.js")}")') > page.index("/static/js/index.")


def test_fonts_named_are_those_of_the_theme():
    fonts = re.findall(
        r'rel="preload" as="font" crossorigin href="\./app/([^"]+)"', early(PAGE.read_text(encoding="utf-8"))
    )
    assert len(fonts) == 2
    assert all((ROOT / font).is_file() for font in fonts)


def test_page_of_another_make_stays_as_it_is():
    assert early("<p>no head</p>") == "<p>no head</p>"
