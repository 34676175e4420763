"""What is printed cannot move the cursor, and every door answers in one line."""

import json
import os
from pathlib import Path

import pytest

from pipeline.__main__ import BAD_INPUT, STOPPED, main
from pipeline.terminal import shown

TALK = (
    "Title: \x1b]0;pwned\x07\x1b[2J Report\n\nAnn: Why now, of all times?\n\nBob: It is.\n\nAnn: Is it?\n\nBob: Yes.\n"
)


@pytest.mark.parametrize(
    "text, said",
    [("a\x1b[2J", "a\\x1b[2J"), ("\x9b2J", "\\x9b2J"), ("one\ntwo\tthree", "one\ntwo\tthree"), ("\u202ea", "\\u202ea")],
)
def test_controls_are_shown_as_escapes(text, said):
    assert shown(text) == said


@pytest.mark.parametrize("more", [[], ["--json"], ["--json", "--turns"]])
def test_title_that_clears_the_screen_is_printed_harmless(tmp_path, capsys, more):
    (tmp_path / "talk.txt").write_text(TALK)
    assert main(["inspect", str(tmp_path / "talk.txt"), *more]) == 0
    printed = capsys.readouterr().out
    assert not {"\x1b", "\x07", "\x9b"} & set(printed)
    assert more == [] or json.loads(printed)["turns"] == 4


@pytest.mark.parametrize("command", [["inspect"], ["build", "--out", "never"]])
@pytest.mark.parametrize("name", ["/dev/zero", "x" * 5000, "pipe", "\x00", "/dev/null", "no-such"])
def test_what_is_no_file_is_said_in_one_line(tmp_path, capsys, monkeypatch, command, name):
    monkeypatch.chdir(tmp_path)
    if name == "pipe":
        os.mkfifo("pipe")
    assert main([*command, name]) == BAD_INPUT
    assert capsys.readouterr().err.count("\n") == 1
    assert not Path("never").exists()


@pytest.mark.parametrize(
    "toml, said",
    [
        ('source = "../talk.txt"', "outside its folder"),
        ('source = "/etc/hostname"', "outside its folder"),
        (f"date = {'9' * 5000}", "mend that line"),
        (f"aliases = {'[' * 3000}{']' * 3000}", "mend that line"),
        (f'source = "{"x" * 5000}"', "not a file beside it"),
    ],
)
def test_settings_that_ask_for_what_is_not_theirs_are_refused(tmp_path, capsys, toml, said):
    (tmp_path / "talk.txt").write_text(TALK)
    folder = tmp_path / "own"
    folder.mkdir()
    (folder / "interview.toml").write_text(toml)
    assert main(["inspect", str(folder)]) == BAD_INPUT
    assert said in (error := capsys.readouterr().err)
    assert error.count("\n") == 1


def test_user_who_stops_a_command_gets_no_traceback(tmp_path, monkeypatch, capsys):
    def stop(*_, **__):
        raise KeyboardInterrupt

    (tmp_path / "talk.txt").write_text(TALK)
    monkeypatch.setattr("pipeline.inspection.lines", stop)
    assert main(["inspect", str(tmp_path / "talk.txt")]) == STOPPED
    assert "Traceback" not in capsys.readouterr().err


@pytest.mark.parametrize("command", ["build", "inspect", "evaluate"])
def test_what_nobody_foresaw_is_one_line_at_every_door(tmp_path, monkeypatch, capsys, command):
    def fail(*_, **__):
        raise ZeroDivisionError("never foreseen")

    (tmp_path / "talk.txt").write_text(TALK)
    for door in ("reading.read_talk", "evaluate.run"):
        monkeypatch.setattr(f"pipeline.{door}", fail)
    given = {"build": [str(tmp_path / "talk.txt"), "--out", str(tmp_path / "out")], "evaluate": []}.get(
        command, [str(tmp_path / "talk.txt")]
    )
    assert main([command, *given]) == BAD_INPUT
    assert "ZeroDivisionError" in (error := capsys.readouterr().err)
    assert error.count("\n") == 1


@pytest.mark.parametrize(
    "content", [b"\x01\x02\x03", b"[]", b"[[[]]]", b"\x8f\xe2\x11\x9d\x80\xf1", b"Q:\nA:", b"...\n---\n"]
)
def test_what_says_nothing_is_no_talk(tmp_path, capsys, content):
    (tmp_path / "talk.txt").write_bytes(content)
    assert main(["inspect", str(tmp_path / "talk.txt")]) == BAD_INPUT
    assert capsys.readouterr().err.count("\n") == 1
