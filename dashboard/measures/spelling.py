"""How words that were counted in lower case are written: "biden" → "Biden"."""

import re
from collections import Counter
from collections.abc import Iterable

import pandas as pd

OPENS = re.compile(r"(?:^|[.!?…:“\"‘(\[—-])\s*$")  # what stands before the first word of a sentence


def spelled(words: Iterable[str], texts: Iterable[str]) -> dict[str, str]:
    """Each word as the texts write it most often, first words of sentences aside; as it came where they write none."""
    found: dict[str, Counter] = {word: Counter() for word in words}
    either = "|".join(re.escape(word).replace("'", "['’]") for word in sorted(found, key=len, reverse=True))
    pattern = re.compile(rf"(?<!\w)(?:{either})(?!\w)", re.I)
    for text in texts if found else ():
        for match in pattern.finditer(text):
            seen = found.get(match[0].lower().replace("’", "'"))
            if seen is not None and not OPENS.search(text, max(match.start() - 3, 0), match.start()):
                seen[match[0]] += 1
    return {word: seen.most_common(1)[0][0] if seen else word for word, seen in found.items()}


def as_written(table: pd.DataFrame, texts: Iterable[str]) -> pd.DataFrame:
    """The table with the words of its column `word` as the texts write them."""
    return table.assign(word=table["word"].map(spelled(table["word"], texts)))
