"""What kind of thing a name names, told by its own words and by what stands before it."""

from collections import Counter
from collections.abc import Iterable

from pipeline.mentions.gazetteer import Gazetteer
from pipeline.mentions.spans import Name

INWARD = frozenset({"in", "near", "across", "outside", "inside", "throughout", "toward", "towards", "around"})


def kind(name: Name, gazetteer: Gazetteer) -> str | None:
    """The kind of a name; None where only other occurrences can tell."""
    if name.known:
        return name.known[1]
    lows = [word.lower() for word in name.words]
    last = lows[-2] if lows[-1].isdigit() and len(lows) > 1 else lows[-1]
    if last in gazetteer.heads or last == "administration":
        return gazetteer.heads.get(last, "org")
    if name.title:
        return "person"
    joined = next((at for at, low in enumerate(lows) if low in ("of", "for", "on")), 0)
    if joined and lows[joined - 1] in gazetteer.heads:
        return gazetteer.heads[lows[joined - 1]]
    if len(lows) == 1:
        return _single(name.words[0], gazetteer)
    return _several(name.words, lows, gazetteer)


def _single(word: str, gazetteer: Gazetteer) -> str | None:
    if word in gazetteer.given:
        return "person"
    if word.isupper() and len(word) > 1:
        return "org"
    return "other" if any(letter.isdigit() for letter in word) else None


def _several(words: tuple[str, ...], lows: list[str], gazetteer: Gazetteer) -> str:
    if words[0] in gazetteer.given or words[0].endswith("."):
        return "person"
    if lows[0] in gazetteer.directions and words[-1] in gazetteer.names:
        return "place"
    if words[0] in gazetteer.names or words[0].isupper() or "and" in lows or "of" in lows:
        return "org"
    return "person" if len(words) <= 3 and not any(word[-1].isdigit() for word in words) else "other"


def place_words(names: Iterable[tuple[str, Name]]) -> frozenset[str]:
    """Single unknown names that stand after "in" and its like at least once, and in a third of their places."""
    inward: Counter[str] = Counter()
    total: Counter[str] = Counter()
    for text, name in names:
        if len(name.words) == 1 and not name.known:
            total[name.words[0]] += 1
            inward[name.words[0]] += _before(text, name.start) in INWARD
    return frozenset(word for word, count in inward.items() if count and count * 3 >= total[word])


def _before(text: str, start: int) -> str:
    words = text[max(0, start - 14) : start].split()
    return words[-1].lower() if words else ""
