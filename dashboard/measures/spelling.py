"""How words that were counted in lower case are written: "biden" → "Biden"."""

import re
from collections import Counter
from collections.abc import Iterable

from pipeline.words import LETTERS

OPENS = re.compile(r"(?:^|[.!?…:“\"‘(\[—-])\s*$")  # what stands before the first word of a sentence


def spellings(texts: Iterable[str]) -> dict[str, str]:
    """Each word as the texts write it most often, first words of sentences aside, by its lower case.

    Words that are in lower case then are left out.
    """
    found: dict[str, Counter] = {}
    for text in texts:
        for match in LETTERS.finditer(text):
            if match[0].islower() or not OPENS.search(text, max(match.start() - 3, 0), match.start()):
                found.setdefault(match[0].lower().replace("’", "'"), Counter())[match[0]] += 1
    written = {word: seen.most_common(1)[0][0] for word, seen in found.items()}
    return {word: form for word, form in written.items() if form != word}
