"""Pages as a browser opens them, under AppTest."""

from functools import cache
from unittest.mock import patch

from streamlit.components.v2 import manifest_scanner
from streamlit.testing.v1 import AppTest
from streamlit.util import calc_hash

PACKAGES = cache(manifest_scanner.scan_component_manifests)


def opening(page: str = "overview", /, *, state: dict | None = None, **address: str | list[str]) -> AppTest:
    """A page at an address, before its first run; `state` is what its session holds already."""
    app = AppTest.from_file("../streamlit_app.py", default_timeout=60)
    app.session_state["tab_found"] = {}  # no browser tab is there to say that it kept nothing
    for key, value in (state or {}).items():
        app.session_state[key] = value
    for key, value in address.items():
        app.query_params[key] = value
    if page != "overview":
        app._page_hash = calc_hash(page)  # as a browser asks for it; `switch_page` would have to draw another first
    return app


def open_page(page: str = "overview", /, **asked: object) -> AppTest:
    """A page at an address.

    Every AppTest looks through all installed packages for components, which takes longer than a page: once is enough.
    """
    app = opening(page, **asked)
    with patch.object(manifest_scanner, "scan_component_manifests", PACKAGES):
        app.run()
    assert not app.exception
    return app


def text(app: AppTest) -> str:
    """All HTML of the page."""
    return " ".join(element.proto.body for element in app.get("html"))
