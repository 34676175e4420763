"""Hearing an interview: what its recording is, when passages are said, how marks play them, and what is refused."""

import re
import shutil
import wave
from functools import cache
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from dashboard.api import recordings as api
from dashboard.api import routes
from dashboard.frame import unknown
from dashboard.hearing import moments, platforms, recording
from dashboard.interview import worked
from dashboard.interview.prepare import prepare
from dashboard.passages import excerpts, pair
from dashboard.selection.view import whole
from dashboard.share import file, links, proof
from pipeline import store
from pipeline.build import analyse
from pipeline.source.settings import Settings
from pipeline.source.source import Source, open_source

TALK = """1
00:00:01,000 --> 00:00:04,000
Ann: Why did you close the mill by the river?

2
00:00:05,500 --> 00:00:09,000
Bob: We had no orders left, and the roof let the rain in on every machine.

3
00:00:20,000 --> 00:00:24,000
Then the bank sent its man.

4
00:01:02,000 --> 00:01:05,000
Ann: Who told the workers?
"""
VIDEO = "https://www.youtube.com/watch?v=abcdefghi-_"


@cache
def interview(named: str | None, *, slug: str = "talk", text: str = TALK, name: str = "talk.srt"):
    source = Source(slug, name, text.encode(), Settings(recording=named))
    return prepare(slug, analyse(source).tables)


def video():
    return interview(VIDEO)


def tone(path: Path, seconds: int = 2) -> None:
    with wave.open(str(path), "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(1)
        sound.setframerate(8000)
        sound.writeframes(bytes(8000) * seconds)


@pytest.fixture(scope="module")
def built(tmp_path_factory) -> Path:
    """An interview with a recording, and its tables, built once for all tests."""
    home = tmp_path_factory.mktemp("built")
    talk = home / "interviews" / "The talk"
    talk.mkdir(parents=True)
    (talk / "talk.srt").write_text(TALK, encoding="utf-8")
    (talk / "interview.toml").write_text('source = "talk.srt"\nrecording = "talk.wav"\n', encoding="utf-8")
    tone(talk / "talk.wav")
    store.write(analyse(open_source(talk)).tables, home / "tables")
    return home


@pytest.fixture
def folder(built, tmp_path, monkeypatch):
    """The folder of an interview with a recording, built and served, to do with as a test likes."""
    shutil.copytree(built, tmp_path, dirs_exist_ok=True)
    monkeypatch.setenv("PARLEY_TABLES", str(tmp_path / "tables"))
    monkeypatch.setenv("PARLEY_RECORDINGS", str(tmp_path / "interviews"))
    return tmp_path / "interviews" / "The talk"


def client(base_path: str = "") -> TestClient:
    return TestClient(Starlette(routes=routes(base_path)), base_url="http://127.0.0.1:8501")


@pytest.mark.parametrize("one", platforms.PLATFORMS, ids=lambda one: one.name)
def test_platforms_take_and_refuse_their_examples(one):
    for address in one.takes:
        found, name = platforms.of(address)
        assert found is one
        assert name in address
        page = recording.elsewhere(address).opens(75.9)
        assert page.startswith("https://") and "75" in page and name in page and "{" not in page
    for address in one.refuses:
        assert platforms.of(address) is None


@pytest.mark.parametrize(
    "named, tag, page",
    [
        ("https://example.org/talk.mp3", "audio", "https://example.org/talk.mp3#t=75"),
        ("https://example.org/talk.mp4?key=1", "video", "https://example.org/talk.mp4?key=1#t=75"),
        ("https://example.org/radio/42#top", "", "https://example.org/radio/42#t=75"),
        ("https://www.twitch.tv/videos/123", "", "https://www.twitch.tv/videos/123?t=0h0m75s"),
        (VIDEO, "iframe", f"{VIDEO}&t=75s"),
    ],
)
def test_an_address_plays_as_what_it_is_and_opens_at_the_second(named, tag, page):
    found = recording.elsewhere(named)
    assert (found.tag, found.opens(75.9)) == (tag, page)
    assert found.host  # whoever learns of it is named


def test_a_passage_has_its_own_moment_and_lasts_until_the_next():
    assert [tuple(moment) for moment in moments.of(video()).values()] == [(1, 5.5), (5.5, 20), (20, 62), (62, None)]


def test_a_passage_without_its_own_time_has_its_turn_s():
    text = "[00:10] Ann: Why now?\n\n[00:20] Bob: We had none left.\n\nNobody did, in those years.\n\n[01:30] Ann: Who?"
    found = interview(VIDEO, text=text, name="talk.txt")
    assert found.paragraphs["start_s"].isna().any()
    assert len(moments.of(found)) == len(found.paragraphs)


def test_a_passage_plays_from_its_moment_and_opens_there():
    listed = excerpts.listing(whole(video()), video().paragraphs, marks={})
    plays = re.findall(r'class=play href="([^"]+)" data-parley-play="([^"]+)"', listed)
    assert plays[1] == (f"{VIDEO}&amp;t=5s", "5.5")
    assert 'aria-label="Hear turn 2, paragraph 2, from 0:20"' in listed
    assert listed.count("data-parley-play") == 4


def test_an_exchange_plays_from_its_question_to_the_end_of_its_answer():
    row = worked.ledger(video()).iloc[0]
    assert "Hear the exchange, 0:01 to 0:24" in pair.pair(whole(video()), row)


@pytest.mark.many
@pytest.mark.many
@pytest.mark.parametrize("named, text, name", [
    (None, TALK, "talk.srt"),  # no recording
    (VIDEO, "Ann: Why now?\n\nBob: No orders.\n\nAnn: Who knew?\n\nBob: All of us.", "talk.txt"),  # no times
    ("gone.mp3", TALK, "talk.srt"),  # no file of that name here
    ("javascript://x/%0aalert(1)", TALK, "talk.srt"),  # tables that nobody checked
    ("https://ann:secret@example.org/talk.mp3", TALK, "talk.srt"),
])  # fmt: skip
def test_without_a_recording_or_times_there_is_no_control(named, text, name):
    found = interview(named, text=text, name=name)
    view = whole(found)
    shown = excerpts.listing(view, found.paragraphs, marks={}) + pair.pair(view, worked.ledger(found).iloc[0])
    assert "play" not in shown and "&amp;t=" not in shown and "class=hear" not in shown
    assert not moments.heard(found)


def test_the_bundled_interviews_have_no_control(monkeypatch):
    for shown in ("", "exchanges", "transcript"):
        assert "data-parley-play" not in client().get(f"/card?page={shown}").text
    assert client().get("/recording").status_code == 404


def test_a_link_to_a_passage_and_its_citation_carry_the_moment():
    listed = excerpts.listing(whole(video()), video().paragraphs, marks={})
    copied = re.search(r'href="([^"]+)" data-parley-copy="link"', listed)[1].replace("&amp;", "&")
    assert parse_qs(urlsplit(copied).query)[links.MOMENT] == ["1"]
    assert proof.passage(video(), 2, 2, root="https://x.org/", read="2025-01-01").link.endswith("at=2.2&t=20")


def test_a_saved_file_leads_to_the_platform_and_plays_nothing_itself():
    saved = file.page(whole(video()), accuracy=[], made="", link="", root="").decode()
    assert f'href="{VIDEO}&amp;t=5s" target="_blank"' in saved
    assert "data-parley-play" not in saved and "<iframe" not in saved and "<audio" not in saved


def test_a_file_is_served_whole_and_in_ranges(folder):
    whole_file = client().get("/recording?interview=The-talk")
    assert whole_file.content == (folder / "talk.wav").read_bytes()
    assert whole_file.headers["content-type"] == "audio/wav"
    assert whole_file.headers["x-content-type-options"] == "nosniff"
    part = client().get("/recording?interview=The-talk", headers={"Range": "bytes=100-199"})
    assert (part.status_code, part.content) == (206, whole_file.content[100:200])
    assert client().get("/recording?interview=The-talk", headers={"Range": "bytes=999999-"}).status_code == 416


def test_a_file_that_the_browser_has_is_not_sent_again(folder):
    first = client().get("/recording?interview=The-talk")
    again = client().get("/recording?interview=The-talk", headers={"If-None-Match": first.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")
    assert "max-age" in first.headers["cache-control"] and first.headers["cache-control"].startswith("private")


def test_a_file_is_served_below_a_path_too(folder):
    assert client("parley").get("/parley/recording?interview=The-talk").status_code == 200
    assert client("parley").get("/recording?interview=The-talk").status_code == 404


@pytest.mark.parametrize("asked", ["interview=..", "interview=../The-talk", "interview=nobody", "file=talk.wav", "t=1"])
def test_nothing_but_a_recording_of_an_interview_is_served(folder, asked):
    assert client().get(f"/recording?{asked}").status_code in (400, 404)


@pytest.mark.many
@pytest.mark.parametrize(
    "named", ["../../tables/current", "interview.toml", "talk.srt", "/etc/passwd", "../other/x.wav"]
)
def test_no_other_file_is_served_whatever_the_tables_say(folder, tmp_path, named):
    (folder.parent / "other").mkdir()
    tone(folder.parent / "other" / "x.wav")
    found = prepare("The-talk", store.read(tmp_path / "tables"))
    assert recording.file(found) == folder / "talk.wav"
    found.info["recording"] = named
    assert recording.file(found) is None
    assert recording.of(found) is None


def test_a_link_out_of_the_folder_is_not_followed(folder, tmp_path):
    shutil.move(folder / "talk.wav", tmp_path / "secret.wav")
    (folder / "talk.wav").symlink_to(tmp_path / "secret.wav")
    assert client().get("/recording?interview=The-talk").status_code == 404


def test_a_recording_asks_for_sign_in_as_everything_does(folder, monkeypatch):
    monkeypatch.setenv("PARLEY_SIGN_IN", "on")
    monkeypatch.setenv("PARLEY_ALLOW", "*")
    assert client().get("/recording?interview=The-talk").status_code == 401


@pytest.mark.parametrize("moment, said", [("20", []), ("20.5", []), ("-1", ["t “-1”"]), ("x", ["t “x”"])])
def test_an_address_says_a_moment_of_an_interview_that_can_be_heard(moment, said, monkeypatch):
    monkeypatch.setattr(unknown.library, "slugs", list)
    assert unknown.unmet({"t": [moment]}, video()) == said
    assert unknown.unmet({"t": ["20"]}, interview(None)) == ["t “20”"]


def test_the_address_of_a_moment_is_documented():
    root = Path(__file__).parent.parent
    assert f"`{links.MOMENT}`" in (root / "docs" / "addresses.md").read_text(encoding="utf-8")
    told = (root / "docs" / "recordings.md").read_text(encoding="utf-8")
    assert all(one.name in told for one in platforms.PLATFORMS)
    assert api.recordings.ENDINGS in told
