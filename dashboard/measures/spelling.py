"""How words that were counted in lower case are written: "biden" → "Biden"."""

import re
from collections import Counter
from collections.abc import Iterable

from dashboard.measures.distinctive import WORD

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


def spellings(texts: Iterable[str]) -> dict[str, str]:
    """Every word of the texts that they do not write in lower case: as `spelled` finds it, by its lower case."""
    found: dict[str, Counter] = {}
    for text in texts:
        for match in WORD.finditer(text):
            if match[0].islower() or not OPENS.search(text, max(match.start() - 3, 0), match.start()):
                found.setdefault(match[0].lower().replace("’", "'"), Counter())[match[0]] += 1
    written = {word: seen.most_common(1)[0][0] for word, seen in found.items()}
    return {word: form for word, form in written.items() if form != word}
