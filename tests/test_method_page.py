"""The Method page: measured figures, and every reading with what it is not."""

import re
from pathlib import Path

import pytest
from opened import open_page, text

from dashboard.interview import library
from dashboard.method import examples, readings

ROOT = Path(__file__).parent.parent


def test_page_shows_what_was_measured():
    html = text(open_page("method"))
    for row in library.accuracy():
        assert f"<b>{row['value']:.2f}</b>" in html
    assert all(wrong.split(":")[0][:20] in html for _, _, wrong in readings.READINGS)


def test_page_of_tables_that_were_never_measured_says_so(monkeypatch):
    monkeypatch.setattr(library, "accuracy", list)
    assert "Not measured here" in text(open_page("method"))


@pytest.mark.parametrize("slug", ["Lavrov-Carlson-2024", "Biden-NATO-2022"])
def test_every_reading_is_worked_out_on_the_interview_on_show(slug):
    interview = library.published_interview(slug)
    worked = examples.worked(interview)
    assert list(worked) == [name for name, _, _ in readings.READINGS]
    assert all(example in readings.readings(interview) for example in worked.values())


def test_the_tone_worked_out_adds_up():
    interview = library.published_interview("Lavrov-Carlson-2024")
    words, total = examples.worked(interview)["Tone"].split(" add up to ")
    weights = [float(found.replace("−", "-")) for found in re.findall(r"</q> ([+−]?[\d.]+)", words)]
    assert abs(sum(weights) - float(total.split(", ")[0].replace("−", "-"))) < 0.01 * len(weights)


def test_every_reading_was_measured():
    assert {"sentences", "tone", "mentions", "topics", "replies"} <= {row["reading"] for row in library.accuracy()}


def test_every_lexicon_names_source_and_licence():
    for path in [*(ROOT / "data/lexicons").rglob("*.t[os]*"), *(ROOT / "data/topics").glob("*.toml")]:
        head = readings._head(path)
        assert any(word in head for word in ("ource", "ompiled", "ritten by hand")), path
        assert any(word in head for word in ("icence", "CC0", "MIT", "CC BY")), path


def test_every_reading_of_a_language_is_named_where_its_column_has_no_head():
    html = readings.languages()
    heads = re.findall(r"<th scope=col>(.*?)</th>", html)[1:]
    for row in html.split("<tr>")[2:]:
        assert re.findall(r"<td><i>(.*?)</i>", row) == heads
