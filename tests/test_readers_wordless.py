"""Files of talk's tools that hold no words are said to be so, in one line."""

import pytest

from pipeline.errors import SourceError
from pipeline.readers.wordless import KINDS
from tests.heard import document


@pytest.mark.parametrize("kind", KINDS, ids=[kind.holds for kind in KINDS])
def test_files_without_words_say_what_they_hold(kind):
    with pytest.raises(SourceError, match="Expected a transcript; ") as told:
        document(kind.takes)
    assert kind.holds in str(told.value)
    assert "\n" not in str(told.value)


@pytest.mark.parametrize(
    "text",
    ["SPEAKER 1: Why now?\nSPEAKER 2: It was time.\n", "Scenarist: Why now?\nAnn: It was time.\n"],
)
def test_talk_that_begins_alike_is_read(text):
    assert document(text).blocks
