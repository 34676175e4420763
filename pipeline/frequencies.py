"""How often English words are written: TextBlob's own list, loaded once for whoever weighs words by it."""

import functools
from collections.abc import Mapping
from importlib.util import find_spec
from pathlib import Path


@functools.cache
def frequencies() -> Mapping[str, int]:
    """English words and their counts (Norvig's: public-domain books, Wiktionary, the British National Corpus)."""
    folder = Path(find_spec("textblob").origin).parent
    lines = (folder / "en" / "en-spelling.txt").read_text(encoding="utf-8").splitlines()
    return {word: int(count) for word, count in (line.split() for line in lines if line[:1].isalpha())}
