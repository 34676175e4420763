"""What counts as a word, in one place, so that every table's words add up."""

import re

# A run of letters or digits, held together by inner apostrophes, hyphens, points and commas ("don't",
# "long-range", "U.S", "80,000"); where a script writes no spaces, one ideograph or kana is one word.
WORD = re.compile(
    r"[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]"
    r"|[^\W_\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]+"
    r"(?:['’.,\-\u2010\u2011][^\W_\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]+)*"
)


def count(text: str) -> int:
    """How many words a text has; words never cross white space."""
    return len(WORD.findall(text))
