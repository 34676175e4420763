"""Texts made against the patterns of turns, names and pages: four times the text takes about four times as long."""

from collections import Counter

import pytest
from growth import GROWTH, exponent

from pipeline.build import analyse
from pipeline.readers import read
from pipeline.source.source import Source
from pipeline.topics.chapters import Stretch, _joined
from pipeline.turns import parse

SHORT, TIMES = 4_000, 4
TALK = "Ann: Hello there, how are you?\n\nBob: Fine.\n\n{0}\n\nAnn: Why?\n\nBob: {0} because.\n"
READ = {
    "blanks before a letter": lambda n: " " * n + "x",
    "tabs before a letter": lambda n: "\t" * n + "x",
    "hard blanks before a letter": lambda n: "\xa0" * n + "x",
    "blanks behind a number": lambda n: "1" + " " * n + "x",
    "blanks behind a page": lambda n: "page 1 of" + " " * n + "x",
    "blanks behind a clock": lambda n: "1:00 PM" + " " * n + "(x",
    "blanks behind an end mark": lambda n: "END" + " " * n + "x",
    "blanks behind a sign": lambda n: "*" + " " * n + "x",
    "stars and lines": lambda n: "*_" * (n // 2) + "x",
    "tags of type": lambda n: "<b>" * (n // 6) + "<b " * (n // 6) + "x",
    "heads with signs": lambda n: "\n\n".join("~ a" + " ~" * 9 for _ in range(n // 24)) + "x",
    "counted labels": lambda n: "\n".join(f"{number} A: x" for number in range(n // 10)),
    "brackets behind an address": lambda n: "These six words stand before it http://" + ")" * n + " x",
}
PAGES = {
    "a ruled row of blanks": ("t.md", lambda n: "| speaker | text |\n" + " " * n + "x\n"),
    "an attribute without a value": ("t.html", lambda n: f"<html><meta {'a' * n}><body><p>Ann: hi?</p><p>Bob: x</p>"),
    "names with open brackets": ("t.json", lambda n: f'[{{"speaker": "Ann{" " * n}x", "text": "What is it?"}}]'),
}
SAID = {
    "a name that goes on": lambda n: "Bank of " * (n // 8),
    "one long question": lambda n: "Hi. Ab: x " * (n // 10),
}


@pytest.mark.many
@pytest.mark.parametrize("shape", READ)
def test_time_to_find_turns_grows_with_the_text(shape):
    short, long = (TALK.format(READ[shape](n)) for n in (SHORT, TIMES * SHORT))
    assert exponent(lambda text: parse(read(text.encode(), name="t.txt")), short, long) < GROWTH


@pytest.mark.many
@pytest.mark.parametrize("shape", PAGES)
def test_time_to_read_a_file_grows_with_it(shape):
    name, make = PAGES[shape]
    assert exponent(lambda text: _read(text, name), make(SHORT), make(TIMES * SHORT)) < GROWTH


@pytest.mark.many
@pytest.mark.parametrize("shape", SAID)
def test_time_to_analyse_grows_with_the_text(shape):
    short, long = (TALK.format(SAID[shape](n)) for n in (2 * SHORT, TIMES * 2 * SHORT))
    assert exponent(lambda text: analyse(Source("t", "t.txt", text.encode())), short, long) < GROWTH


def test_word_said_two_thousand_times_is_weighed():
    text = TALK.format("Smith of the army, " * 2_000)
    assert analyse(Source("t", "t.txt", text.encode())).tables["topics"]["salience"].notna().all()


def _read(text: str, name: str) -> None:
    try:
        parse(read(text.encode(), name=name))
    except ValueError:  # a SourceError: what matters is how soon it comes
        return


def test_time_to_join_exchanges_into_chapters_grows_with_them():
    def join(exchanges: str) -> None:
        words = (Counter({f"w{place}": 1, f"w{place + 1}": 1}) for place in range(len(exchanges)))
        _joined([Stretch(range(place, place + 1), Counter(), here) for place, here in enumerate(words)])

    assert exponent(join, "x" * 2_000, "x" * 8_000) < GROWTH
