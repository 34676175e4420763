"""interview.toml: what it may say, and what it is told when it says something else."""

import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.errors import SourceError
from pipeline.source import settings
from pipeline.toml import quoted


def load(folder, text):
    (folder / "source.txt").write_text("Q: Hello?", encoding="utf-8")
    (folder / "page.mp3").write_text("<html>", encoding="utf-8")
    path = folder / "interview.toml"
    path.write_text(text, encoding="utf-8")
    return settings.load(path)


def test_load_reads_every_key(tmp_path):
    source, chosen = load(
        tmp_path,
        'source = "source.txt"\ntitle = "T"\ndate = 2024-12-06\n[aliases]\n"UK" = "United Kingdom"\n'
        '[[speakers]]\nlabel = "Q"\nname = "Ann"\nrole = "interviewer"\n',
    )
    assert source.name == "source.txt"
    assert (chosen.title, chosen.date, chosen.aliases) == ("T", "2024-12-06", {"UK": "United Kingdom"})
    assert (chosen.name("Q"), chosen.role("Q"), chosen.name("A"), chosen.role("A")) == ("Ann", "interviewer", "A", None)


@pytest.mark.parametrize(
    "text, says",
    [
        ("title = ", "Expected TOML"),
        ("colour = 'red'", "unknown key 'colour'"),
        ("title = 3", "title is 3"),
        ("date = 'yesterday'", "Expected a day such as"),
        ("source = 'gone.txt'", "'gone.txt' is not a file"),
        ("[[speakers]]\nlabel = 'Q'\nrole = 'host'", "role 'host'"),
        ("[[speakers]]\nname = 'Q'", "Expected label"),
        ("aliases = 3", "aliases is 3"),
        ("speakers = 3", "speakers is 3"),
        ("recording = 'talk.mp3'", "recording 'talk.mp3' is not a file"),
        ("recording = '../talk.mp3'", "recording '../talk.mp3' lies outside"),
        ("recording = '/etc/passwd'", "recording '/etc/passwd' lies outside"),
        ("recording = 'source.txt'", "recording 'source.txt' is of no kind that browsers play"),
        ("recording = 'page.mp3'", "recording 'page.mp3' does not begin as audio/mpeg does"),
        ("recording = 'http://example.org/talk.mp3'", "Expected a file beside it, or an https address"),
        ("recording = 'javascript://example.org/%0aalert(1)'", "Expected a file beside it, or an https address"),
        ("recording = 'https://'", "Expected a file beside it, or an https address"),
        ("recording = 'https://ann:secret@example.org/'", "Expected a file beside it, or an https address"),
        ("recording = 3", "recording is 3"),
        ("times = 'talk.srt'", "times 'talk.srt' is not a file"),
        ("times = '../talk.srt'", "times '../talk.srt' lies outside"),
    ],
)
def test_load_says_what_is_wrong_in_one_line(tmp_path, text, says):
    with pytest.raises(SourceError, match=says) as raised:
        load(tmp_path, text)
    assert "\n" not in str(raised.value)
    assert "interview.toml" in str(raised.value)


@pytest.mark.parametrize(
    "name, head",
    [
        ("talk.mp3", b"ID3\x04"),
        ("talk.MP3", b"\xff\xfb\x90"),
        ("talk.wav", b"RIFF\x24\x08\x00\x00WAVEfmt "),
        ("talk.ogg", b"OggS\x00"),
        ("talk.opus", b"OggS\x00"),
        ("talk.flac", b"fLaC\x00"),
        ("talk.m4a", b"\x00\x00\x00\x20ftypM4A "),
        ("talk.mp4", b"\x00\x00\x00\x20ftypisom"),
        ("talk.webm", b"\x1a\x45\xdf\xa3"),
    ],
)
def test_recordings_are_told_by_name_and_content(tmp_path, name, head):
    (tmp_path / name).write_bytes(head)
    assert load(tmp_path, f"recording = '{name}'")[1].recording == name


def test_a_recording_may_be_an_address(tmp_path):
    address = "https://www.youtube.com/watch?v=abcdefghijk"
    assert load(tmp_path, f"recording = '{address}'")[1].recording == address


@given(st.text(st.characters(codec="utf-8")))
def test_any_text_comes_back_from_toml(text):
    assert tomllib.loads(f"key = {quoted(text)}\nkeys = {quoted([text, text])}") == {"key": text, "keys": [text, text]}
