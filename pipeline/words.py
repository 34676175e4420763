"""What counts as a word, in one place, so that every table's words add up; and what is remembered of words."""

import re
from collections.abc import Callable
from functools import cache
from typing import Any

LIMIT = 1 << 16  # words remembered by each memo: an archive has more, but its common words come again and again

# A run of letters or digits, held together by inner apostrophes, hyphens, points and commas ("don't",
# "long-range", "U.S", "80,000"); where a script writes no spaces, one ideograph or kana is one word.
WORD = re.compile(
    r"[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]"
    r"|[^\W_\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]+"
    r"(?:['’.,\-\u2010\u2011][^\W_\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]+)*"
)

# A run of letters with inner apostrophes, numbers left out: what is said in words.
LETTERS = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")


def count(text: str) -> int:
    """How many words a text has; words never cross white space."""
    return sum(map(_counts().__getitem__, text.split()))


class Memo(dict):
    """Word → what a function of it gives, worked out once: vocabularies are small, and a look-up costs next to nothing.

    Starts anew when it holds LIMIT words.
    """

    def __init__(self, work: Callable[[str], Any]) -> None:
        super().__init__()
        self.work = work

    def __missing__(self, word: str) -> Any:
        if len(self) >= LIMIT:
            self.clear()
        found = self[word] = self.work(word)
        return found


@cache
def _counts() -> Memo:
    """How many words each blank-delimited token has."""
    return Memo(lambda token: len(WORD.findall(token)))
