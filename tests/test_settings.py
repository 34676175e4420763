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
    ],
)
def test_load_says_what_is_wrong_in_one_line(tmp_path, text, says):
    with pytest.raises(SourceError, match=says) as raised:
        load(tmp_path, text)
    assert "\n" not in str(raised.value)
    assert "interview.toml" in str(raised.value)


@given(st.text(st.characters(codec="utf-8")))
def test_any_text_comes_back_from_toml(text):
    assert tomllib.loads(f"key = {quoted(text)}\nkeys = {quoted([text, text])}") == {"key": text, "keys": [text, text]}
