"""Hosting: sign-in against a local identity provider, the API beside the dashboard, and nginx before both."""

import json
import re
import shutil
import subprocess
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest
from websockets.sync.client import connect

from e2e.conftest import ROOT, _await_health, _free_port, _server, idle
from e2e.provider import CLIENT, Provider

ANN = {"email": "ann@example.org", "email_verified": True, "name": "Ann"}
EVE = {"email": "eve@example.org", "email_verified": True, "name": "Eve"}
SECRETS = """
[parley]
title = "Our interviews"
sign_in = true
allow = ["ann@example.org"]

[auth]
redirect_uri = "{address}/oauth2callback"
cookie_secret = "a secret of this test alone, long enough"
client_id = "{client}"
client_secret = "secret"
server_metadata_url = "{provider}/.well-known/openid-configuration"
"""


@pytest.fixture(scope="module")
def provider():
    provider = Provider()
    yield provider
    provider.shutdown()


@pytest.fixture(scope="module")
def guarded(provider, tmp_path_factory):
    """The address of a server that asks for sign-in, its settings all in secrets.toml."""
    folder, port = tmp_path_factory.mktemp("guarded"), _free_port()
    address = f"http://127.0.0.1:{port}"
    for name in ("streamlit_app.py", "serve.py"):
        shutil.copy(ROOT / name, folder)
    for name in ("dashboard", "pipeline", "data", "static"):
        (folder / name).symlink_to(ROOT / name)
    shutil.copytree(ROOT / ".streamlit", folder / ".streamlit", ignore=shutil.ignore_patterns("secrets.toml"))
    secrets = SECRETS.format(address=address, client=CLIENT, provider=provider.address)
    (folder / ".streamlit" / "secrets.toml").write_text(secrets)
    server = _server(folder / "serve.py", port, "", {})
    _await_health(address, server)
    yield address
    server.terminate()
    server.wait(timeout=10)


def sign_in(page):
    page.get_by_role("button", name="Sign in").click()
    page.wait_for_url("**/")
    page.get_by_role("button", name="Sign out").wait_for()
    idle(page)


def test_nobody_comes_in_before_signing_in(guarded, open_page):
    page = open_page(guarded)
    assert page.get_by_text("Sign in to read this.").is_visible()
    assert page.get_by_role("heading", name="Our interviews").is_visible()
    assert page.locator("header.masthead").count() == 0
    assert page.request.get(f"{guarded}/api/turns").status == 401


def test_a_listed_reader_comes_in_and_reads_the_api(guarded, provider, open_page):
    provider.person = ANN
    page = open_page(guarded)
    sign_in(page)
    page.locator("header.masthead").wait_for()
    assert len(page.request.get(f"{guarded}/api/turns").json()) == 78


@pytest.mark.parametrize("person", [EVE, ANN | {"email_verified": False}], ids=["stranger", "unverified"])
def test_a_stranger_is_refused(guarded, provider, open_page, person):
    provider.person = person
    page = open_page(guarded)
    sign_in(page)
    assert page.get_by_text("is not on the list of those who may read this").is_visible()
    assert page.locator("header.masthead").count() == 0
    assert page.request.get(f"{guarded}/api/turns").status == 403


def test_signing_out_closes_the_door(guarded, provider, open_page):
    provider.person = ANN
    page = open_page(guarded)
    sign_in(page)
    page.get_by_role("button", name="Sign out").click()
    page.get_by_text("Sign in to read this.").wait_for()
    assert page.request.get(f"{guarded}/api/turns").status == 401


def test_api_and_health_answer_below_the_base_path(serve):
    address = serve(ROOT / "serve.py", base_path="parley")
    assert urlopen(f"{address}/ready").read() == b"ready"
    assert len(json.load(urlopen(f"{address}/api/exchanges"))) == 39
    with pytest.raises(HTTPError, match="400"):
        urlopen(f"{address}/api/turns?bogus=1")


def test_page_names_what_it_fetches_and_all_of_it_is_compressed(serve, open_page):
    address = serve(ROOT / "serve.py")
    page = open_page(address)
    page.locator(".barlayer .point").first.wait_for()
    named = page.request.get(address).text()
    fetched = [asked for asked in page.requests if "/static/" in asked and asked.split("?")[0].endswith(".js")]
    streamlits = [asked for asked in fetched if "/app/static/" not in asked]
    assert len(streamlits) > 50
    drawing = [asked for asked in fetched if asked.split("?")[0].endswith(("/plotly.min.js", "/chart.js", "/frame.js"))]
    assert len(drawing) == 3  # each once
    late = [asked for asked in streamlits + drawing if asked.rpartition("/")[2] not in named]
    assert not late, "name these in dashboard/host/delivery.py"
    packed = {asked: page.request.get(asked) for asked in fetched}
    assert all(a.headers.get("content-encoding") == "gzip" for a in packed.values() if len(a.body()) > 500)
    assert not page.problems


@pytest.fixture
def proxied(serve, tmp_path):
    """The address of nginx, by the recipe, before the dashboard."""
    nginx = shutil.which("nginx", path="/usr/sbin:/usr/bin:/usr/local/sbin")
    upstream = serve(ROOT / "serve.py", base_path="parley", **_compression("deploy/parley.service"))
    upstream, port = upstream.removesuffix("/parley"), _free_port()
    recipe = (ROOT / "deploy" / "nginx.conf").read_text()
    assert "listen 80;" in recipe and "http://127.0.0.1:8501;" in recipe
    recipe = recipe.replace("listen 80;", f"listen 127.0.0.1:{port};").replace("http://127.0.0.1:8501;", f"{upstream};")
    temporary = "\n".join(
        f"{kind}_temp_path {tmp_path}/{kind};" for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    (tmp_path / "nginx.conf").write_text(
        f"daemon off; pid {tmp_path}/pid; error_log {tmp_path}/error.log;\nevents {{}}\n"
        f"http {{ access_log off;\n{temporary}\n{recipe}\n}}\n"
    )
    process = subprocess.Popen([nginx, "-p", str(tmp_path), "-c", str(tmp_path / "nginx.conf")])
    _await_health(f"http://127.0.0.1:{port}/parley", process)
    yield f"http://127.0.0.1:{port}/parley/"
    process.terminate()
    process.wait(timeout=10)


def test_dashboard_works_behind_nginx_at_a_base_path(proxied, open_page):
    page = open_page(f"{proxied}?show=Answers")
    assert page.get_by_text("Showing 39 of 39 exchanges").count() == 1
    page.get_by_role("radio", name="Questions").click()
    page.wait_for_url("**/parley/?show=Questions")
    assert not page.problems
    assert page.request.get(f"{proxied}api/interviews").ok
    script = next(address for address in page.requests if address.endswith(".js"))
    assert page.request.get(script, headers={"Accept-Encoding": "gzip"}).headers["content-encoding"] == "gzip"


def test_what_a_host_sends_over_the_websocket_is_compressed_through_nginx(proxied):
    stream = proxied.replace("http://", "ws://") + "_stcore/stream"
    with connect(stream, subprotocols=["streamlit"]) as socket:
        assert "permessage-deflate" in socket.response.headers["Sec-WebSocket-Extensions"]


def test_every_recipe_of_a_host_compresses_alike():
    assert _compression("Dockerfile") == _compression("deploy/parley.service") != {}


def _compression(recipe: str) -> dict[str, str]:
    text = (ROOT / recipe).read_text()
    return dict(re.findall(r"(STREAMLIT_SERVER_ENABLE_WEBSOCKET_COMPRESSION)=(\w+)", text))
