"""The Method page: measured figures, and every reading with what it is not."""

import subprocess
import sys
from pathlib import Path

from streamlit.testing.v1 import AppTest

from dashboard import data, method

ROOT = Path(__file__).parent.parent


def test_page_shows_what_was_measured():
    app = AppTest.from_file("../streamlit_app.py", default_timeout=30)
    app.run().switch_page("dashboard/views/method.py").run()
    assert not app.exception
    html = " ".join(element.proto.body for element in app.get("html"))
    for row in data.accuracy():
        assert f"<b>{row['value']:.2f}</b>" in html
    assert all(wrong.split(":")[0][:20] in html for _, _, wrong in method.READINGS)


def test_every_reading_was_measured():
    assert {"sentences", "tone", "mentions", "topics", "replies"} <= {row["reading"] for row in data.accuracy()}


def test_every_lexicon_names_source_and_licence():
    for path in [*(ROOT / "data/lexicons").glob("*.toml"), *(ROOT / "data/topics").glob("*.toml")]:
        head = method._head(path)
        assert "ource" in head or "ompiled" in head, path
        assert any(word in head for word in ("icence", "CC0", "MIT", "CC BY")), path


def test_pages_do_not_load_textblob():
    code = (
        "import sys; from streamlit.testing.v1 import AppTest; app = AppTest.from_file('streamlit_app.py');"
        "app.run(timeout=60); app.switch_page('dashboard/views/add.py').run(timeout=60);"
        "assert not app.exception; assert 'textblob' not in sys.modules"
    )
    assert subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True).returncode == 0
