"""What must hold between the tables is checked: each thing that is spoiled is refused in one line that names it."""

from functools import cache

import pandas as pd
import pytest

from pipeline import invariants
from pipeline.build import analyse
from pipeline.errors import SourceError
from pipeline.source.source import Source

TALK = "Ann: Why does Poland trade with Norway?\n\nBob: Poland is rich. Norway is a good friend.\n\nThat is all.\n"


@cache
def built() -> dict[str, pd.DataFrame]:
    return analyse(Source("talk", "talk.txt", TALK.encode())).tables


def put(frame: pd.DataFrame, column: str, value: object) -> pd.DataFrame:
    """The table with another value in its first row."""
    changed = frame.copy()
    changed[column] = [value, *changed[column].tolist()[1:]]
    return changed


def without(frame: pd.DataFrame) -> pd.DataFrame:
    """The table without its last row."""
    return frame.iloc[:-1]


SPOILED = {
    "a mention's words": ("mentions", lambda one: put(one, "surface", "Sweden"), "Expected 'Sweden'"),
    "a paragraph's place": ("paragraphs", lambda one: put(one, "start", 3), "paragraphs of talk turn 1 do not rejoin"),
    "a paragraph": ("paragraphs", without, "paragraphs of talk turn 2 do not rejoin"),
    "a sentence": ("sentences", without, "sentences of talk turn 2 do not rejoin"),
    "a mention's turn": ("mentions", lambda one: put(one, "turn", 2), "characters"),
    "an exchange": ("exchanges", without, "exchange .* is not in both turns and exchanges"),
    "an interview's words": ("interviews", lambda one: put(one, "words", 1), "talk has 1 words. Expected 17"),
    "a turn's words": ("turns", lambda one: put(one, "words", 8), "interviews: talk has 17 words. Expected 19"),
    "a paragraph's words": ("paragraphs", lambda one: put(one, "words", 8), "turn 1 of talk has 6 words; its"),
    "a speaker's turns": ("speakers", lambda one: put(one, "turns", 2), "Ann of talk has 2 turns. Expected 1"),
    "a speaker": ("speakers", without, "speakers: Bob of talk has 0 turns. Expected 1"),
    "a chapter": ("chapters", without, "is not in one chapter"),
    "a part's turn": ("parts", lambda one: put(one, "turn", 9), "parts: turn .* is not in turns"),
    "a topic's name": ("chapters", lambda one: put(one, "topic", "nobody"), "has no name. Expected one of topic_names"),
    "a class": ("spans", without, "spans: talk has no class from character"),
    "a class's place": ("spans", lambda one: put(one, "source_start", 1), "spans: talk from character 1 to"),
}  # fmt: skip


def test_a_whole_build_is_taken():
    invariants.check(built())


@pytest.mark.parametrize("what", SPOILED)
def test_what_is_spoiled_is_refused(what):
    name, spoil, said = SPOILED[what]
    with pytest.raises(SourceError, match=said):
        invariants.check({**built(), name: spoil(built()[name])})
