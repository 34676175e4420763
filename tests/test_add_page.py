"""Add a transcript: read, set right, analysed, shown on every page of the session, taken home."""

import base64
import io
import tomllib
import zipfile
import zlib

import pandas as pd
import pytest
from opened import open_page, text
from streamlit.testing.v1 import AppTest

from dashboard.interview import holdings
from dashboard.pages.add import audit, keeping, speakers
from dashboard.pages.add.sources import Given
from dashboard.share import downloads
from pipeline.errors import SourceError
from pipeline.readers import read
from pipeline.source import settings
from pipeline.source.settings import Example, Settings, Speaker
from pipeline.turns import parse

TEXT = "Ann: Are you well?\n\nBob: Yes, NATO is a great help.\n\nAnn: Why?\n\nBob: For peace and <script>x</script>.\n"
GIVEN = Given("talk.txt", TEXT.encode())
PICTURE = b"\x89PNG\r\n\x1a\n" + bytes(200)


def open_add(**address: list[str]) -> AppTest:
    return open_page("add", **address)


def title(app: AppTest):
    return next(field for field in app.text_input if field.label == "Title")


def test_pasted_words_are_read_then_analysed_and_opened():
    app = open_add()
    app.text_area(key="pasted").set_value(TEXT).run()
    assert "<dt>Turns</dt><dd>4</dd>" in text(app)
    next(button for button in app.button if button.label == "Analyse").click().run()
    assert not app.exception
    assert "is ready on every page" in text(app)
    next(button for button in app.button if button.label == "Open it").click().run()
    assert not app.exception
    assert "this session alone" in text(app)
    assert "&lt;script&gt;" in text(app)
    assert "<script" not in text(app)


@pytest.mark.many
@pytest.mark.parametrize("content", [PICTURE, b"", b"PK\x03\x04 broken", bytes(range(256)) * 9])
def test_what_is_no_transcript_gets_one_sentence(content):
    app = open_add()
    app.file_uploader(key="upload").upload("talk.txt", content, "text/plain").run()
    assert not app.exception
    app.text_area(key="pasted").set_value(TEXT).run()
    assert not app.exception


def test_analysed_transcript_is_what_every_page_shows():
    app = open_add(turns=["2", "5"])
    app.text_area(key="pasted").set_value(TEXT).run()
    next(button for button in app.button if button.label == "Analyse").click().run()
    assert app.session_state["interview"] == "pasted"
    app.switch_page("dashboard/pages/overview/view.py").run()
    assert "Showing all 2 exchanges" in text(app)


def test_second_transcript_has_its_own_title_and_the_first_keeps_its():
    app = open_add()
    app.text_area(key="pasted").set_value(TEXT).run()
    title(app).set_value("The first").run()
    app.text_area(key="pasted").set_value(TEXT.replace("Ann", "Eve")).run()
    assert title(app).value == ""
    app.text_area(key="pasted").set_value(TEXT).run()
    assert title(app).value == "The first"


def test_what_was_given_and_set_right_stays_while_other_pages_are_read():
    app = open_add()
    app.text_area(key="pasted").set_value(TEXT).run()
    title(app).set_value("Mine").run()
    app.switch_page("dashboard/pages/topics/view.py").run().switch_page("dashboard/pages/add/view.py").run()
    assert (title(app).value, app.text_area(key="pasted").value) == ("Mine", TEXT)


def test_transcript_comes_back_as_the_tab_kept_it():
    found = {"added:My-talk": keeping.pack(GIVEN, Settings(title="My talk", date="2024-12-06"))}
    app = open_page(state={"tab_found": found}, interview="My talk", turns=["2", "3"])
    assert "Showing 2 of 2 exchanges" in text(app)
    assert "6 Dec 2024" in text(app) and not app.status


@pytest.mark.parametrize(
    "chosen", [Settings(), Settings(title="T\n“x”", speakers=(Speaker("Q", "Ann \\ Lee", "other"),))]
)
def test_packed_transcript_is_unpacked(chosen):
    assert keeping.unpack(keeping.pack(GIVEN, chosen), limit_bytes=1000) == (GIVEN, chosen)


@pytest.mark.parametrize("packed", ["", "?", "AAAA", base64.b64encode(zlib.compress(b"[]\nx")).decode()])
def test_what_was_never_packed_is_refused(packed):
    with pytest.raises(SourceError, match="Add the transcript again"):
        keeping.unpack(packed, limit_bytes=1000)


def test_unpacking_ends_at_the_limit():
    bomb = keeping.pack(Given("a.txt", bytes(5_000_000)), Settings())
    assert len(keeping.unpack(bomb, limit_bytes=1000)[0].content) <= 1000 + keeping.ASIDE


def test_toml_reads_back(tmp_path):
    made = Settings(
        title='A "quoted" title',
        date="2024-12-06",
        reading="labels",
        speakers=(Speaker("Q", "Ann \\ Lee", "interviewer"),),
        examples=(Example('[p. "1"]\n[p. 2]', "leave out", 3),),
    )
    (tmp_path / "talk.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "interview.toml").write_text(speakers.toml(made, source="talk.txt"), encoding="utf-8")
    assert settings.load(tmp_path / "interview.toml")[1] == made


def test_csv_runs_no_formula():
    frame = pd.DataFrame({"text": ["=1+1", "-x", "plain"], "n": [1, -2, 3], "many": [["@a", "b"], [], ["c"]]})
    with zipfile.ZipFile(io.BytesIO(downloads.csv({"turns": frame}))) as archive:
        read = pd.read_csv(archive.open("turns.csv"))
    assert read["text"].tolist() == ["'=1+1", "'-x", "plain"]
    assert read["n"].tolist() == [1, -2, 3]
    assert read["many"].iloc[0] == "'@a; b"


def test_source_is_marked_and_escaped():
    html = audit.marked("<b>: hi", [[0, 4, "label"], [5, 7, "turn text"]], 0, 7)
    assert '<span class="c-label" title="label">&lt;b&gt;:</span> <span class="c-turn-text"' in html


def test_toml_is_toml():
    assert tomllib.loads(speakers.toml(Settings(), source="a.txt")) == {"source": "a.txt"}


def test_what_is_left_out_stands_plainly_on_the_page():
    app = open_add()
    app.text_area(key="pasted").set_value("Well, where should I begin?\n\n" + TEXT).run()
    assert "<small>line 1</small> Well, where should I begin?" in text(app)
    assert "left out: in no turn" in text(app)
    assert any(expander.label == "Left out of the turns: 1 piece" for expander in app.expander)


@pytest.mark.many
@pytest.mark.parametrize("date", ["1787-09-17", "0099-01-01", "9999-12-31"])
def test_talk_of_any_year_can_be_added(date):
    app = open_add()
    app.text_area(key="pasted").set_value(f"Date: {date}\n\n{TEXT}").run()
    assert not app.exception
    next(button for button in app.button if button.label == "Analyse").click().run()
    assert "is ready on every page" in text(app)


def test_first_words_of_each_speaker_are_shown_before_any_number():
    transcript = parse(read(TEXT.encode()))
    rows = speakers._table(transcript).set_index("Name")["First words"]
    assert rows["Bob"] == "Yes, NATO is a great help."
    assert rows["Ann"] == "Are you well?"


def test_greeting_is_no_sample_where_more_is_said():
    transcript = parse(read(b"Ann: Hello.\n\nBob: Hi.\n\nAnn: What brought you here today?\n\nBob: The train.\n"))
    rows = speakers._table(transcript).set_index("Name")["First words"]
    assert (rows["Ann"], rows["Bob"]) == ("What brought you here today?", "Hi.")


def test_what_was_taught_is_read_analysed_and_taken_home():
    app = open_add()
    app.session_state[f"taught-{GIVEN.digest}"] = Settings(examples=(Example("Bob:", "not a speaker", 2),))
    app.text_area(key="pasted").set_value(TEXT).run()
    assert "<dt>Speakers</dt><dd>1</dd>" in text(app)
    next(button for button in app.button if button.label == "Analyse").click().run()
    assert app.session_state["added"][2]["turns"]["speaker"].unique().tolist() == ["Ann"]


def test_what_was_taught_comes_back_with_what_was_given():
    kept = keeping.pack(Given("pasted.txt", TEXT.encode()), Settings(reading="words without speakers"))
    app = open_page("add", state={"tab_found": {"given": kept}})
    assert "<dt>Turns</dt><dd>1</dd>" in text(app)


def test_speakers_are_told_before_any_number():
    app = open_add()
    app.text_area(key="pasted").set_value(TEXT).run()
    assert "<b>Ann</b> <small>asks · 2 turns" in text(app)
    assert "<q>Yes, NATO is a great help.</q>" in text(app)


def test_blanks_alone_are_said_to_be_no_transcript():
    app = open_add()
    app.text_area(key="pasted").set_value(" \n\t ").run()
    assert "Only blanks were pasted." in text(app) and not app.exception


def test_reader_who_comes_when_the_server_is_full_is_told(monkeypatch):
    monkeypatch.setenv("PARLEY_SESSIONS_MB", "1")
    full = holdings.holdings().hold("another", {"x": 1}, size=2_000_000)
    app = open_add()
    app.text_area(key="pasted").set_value(TEXT).run()
    next(button for button in app.button if button.label == "Analyse").click().run()
    assert not app.exception
    assert "holds as many transcripts of readers as it may" in text(app)
    assert full
