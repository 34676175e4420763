"""What kind of thing a name names, told by its own words and by what stands around it."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from pipeline import lexicons
from pipeline.frequencies import frequencies
from pipeline.mentions.evidence import around
from pipeline.mentions.gazetteer import Gazetteer
from pipeline.mentions.name import Name
from pipeline.mentions.vocabulary import is_english
from pipeline.numbers import total

NAMED, AGAINST, PLACED, ROADS, ARABIC, SHIPS, SURNAMED, DRAFTS, ABROAD, NOBLES = (
    lexicons.words("name-cues", "en", key)
    for key in ("named", "against", "placed", "roads", "arabic", "ships", "surnamed", "drafts", "abroad", "own")
)
MEETINGS = tuple(sorted(lexicons.words("name-cues", "en", "meetings")))
ORDINARY = 5  # in TextBlob's list: few surnames are so common a word, and a person's first name is mostly known
NEWSY = 0.2  # of the names of a talk: so many places, peoples and titles are of one about the world, not of tools
CAMEL = re.compile(r"(?!Ma?c[A-Z]|[DL][aeiu][A-Z])[A-Z][a-z]+[A-Z]")  # NewsMobile; not McConnell, DeSantis
INITIALS = re.compile(r"[A-Z]{1,2}$|[A-Z]\.")
CARRIED = 0.75  # of what stands around a name for the next of its row: "in Wexmoor, Lomb and Utrant"
SPELT = 5  # letters: so long a word in capitals is no acronym
AGAIN = 0.15  # occurrences that say the same add less and less: n of them count n / (1 + this × (n - 1))
ROWS = {", ": 0.5, " and ": 1.0, ", and ": 1.0, " or ": 1.0, ", or ": 1.0}  # between two names of a row: mostly alike
ORDER = ("person", "org", "place", "event", "other")  # of two kinds that are as likely
JOINING = frozenset(("and", "of", "&"))  # inside a name these are a body's
ACRONYM = ("org", "event", "other")  # what capitals throughout may name

Words = tuple[str, ...]


def kind(name: Name, gazetteer: Gazetteer) -> str | None:
    """The kind of a name by its own words; None where they only make one likely."""
    if name.known:
        return name.known[1]
    lows = [word.lower() for word in name.words]
    found = _ended(name, lows, gazetteer) if len(lows) > 1 else gazetteer.heads.get(lows[0])
    if found or name.title:
        return found or "person"
    return _single(name.words[0], gazetteer) if len(lows) == 1 else _several(name.words, lows, gazetteer)


def _ended(name: Name, lows: list[str], gazetteer: Gazetteer) -> str | None:
    """What the first and last of several words say that they name; None where they tell nothing, or two kinds."""
    heads, last = gazetteer.heads, lows[-2] if lows[-1].isdigit() else lows[-1]
    if lows[0] in NAMED or not AGAINST.isdisjoint(lows):
        return "event"
    if lows[0] in SHIPS:
        return "other"
    joined = next((at for at, low in enumerate(lows) if low in ("of", "for", "on")), 0)
    if joined and lows[joined - 1] in heads:
        return heads[lows[joined - 1]]
    given = name.words[0] in gazetteer.given
    if len(lows) == 2 and given and last in SURNAMED:
        return None
    if last in heads or last == "administration":
        return heads.get(last, "org")
    if last in DRAFTS and not given:
        return "event"
    if last in ABROAD and name.words[0] in gazetteer.names:
        return "group"
    if name.words[0] in NOBLES:
        return "person"
    return "place" if lows[0].rstrip(".") in PLACED or (lows[0] in ROADS and lows[-1].isdigit()) else None


def _single(word: str, gazetteer: Gazetteer) -> str | None:
    if word in gazetteer.likely:
        return None
    return "person" if word in gazetteer.given or word in gazetteer.surnames else None


def _several(words: Words, lows: list[str], gazetteer: Gazetteer) -> str | None:
    return "place" if lows[0] in gazetteer.directions and words[-1] in gazetteer.names else None


def likely(words: Words, gazetteer: Gazetteer, *, formal: bool) -> Counter[str]:
    """How much a name's own words speak for each kind, where they do not settle it."""
    lows = [word.lower() for word in words]
    if len(words) == 1:
        return _of_one(words[0], lows[0], gazetteer, formal)
    return _of_several(words, lows, gazetteer, formal)


def _of_one(word: str, low: str, gazetteer: Gazetteer, formal: bool) -> Counter[str]:
    if word in gazetteer.likely:
        return Counter({gazetteer.likely[word]: 2.5})
    if any(map(str.isdigit, word)):
        return Counter({"other": 2.0, "org": 0.5})
    if word.isupper() and len(word) > SPELT and (len(word) > 2 * SPELT - 2 or is_english(low)):
        return Counter({"other": 2.2})  # a programme's: "Welcome to CROSSTALK"
    if word.isupper() and len(word) > 1:
        return Counter({"org": 2.0, "other": 1.0 if formal else 1.8})
    if low.endswith(MEETINGS) and low not in MEETINGS and not is_english(low):
        return Counter({"event": 3.0})
    if CAMEL.match(word):
        return Counter({"org": 1.5, "other": 1.4})
    if is_english(low):
        if formal:
            return Counter({"person": 0.8, "org": 0.7, "place": 0.7, "other": 0.7})
        return Counter({"other": 1.5, "person": 0.5 if word in gazetteer.families else 0.0})
    if word in gazetteer.families and frequencies().get(low, 0) < ORDINARY:
        return Counter({"person": 2.5 if formal else 1.5, "org": 0.5})
    if "-" in word and all(frequencies().get(part) for part in low.split("-")):
        return Counter({"other": 1.0, "org": 0.8})
    if formal:
        return Counter({"person": 0.9, "other": 0.6, "org": 0.5})
    return Counter({"other": 1.05})


def _of_several(words: Words, lows: list[str], gazetteer: Gazetteer, formal: bool) -> Counter[str]:
    if all(word.isupper() and len(word) > 2 for word in words):
        words = tuple(word.title() for word in words)
    common = [low for low in (lows[0], lows[-1]) if frequencies().get(low, 0) >= ORDINARY]
    family = words[-1] in gazetteer.families
    given = words[0] in gazetteer.given or words[0] in gazetteer.elsewhere
    if given and lows[-1] in SURNAMED:
        return Counter({"person": 2.5, gazetteer.heads[lows[-1]]: 2.0})
    if any(map(str.isdigit, "".join(words[1:]))):
        return Counter({"other": 2.0})
    if given or (INITIALS.match(words[0]) and (family or words[0][-1] == ".")):
        return _of_given(lows, family=family, common=bool(common))
    if any(word.isupper() and len(word) > 1 for word in words[1:]):
        return Counter({"other": 2.0})
    maker = gazetteer.names.get(words[0], ("", gazetteer.likely.get(words[0], "")))[1]
    if maker in ("org", "other") and not words[0].isupper():
        return Counter({"other": 2.0, "org": 1.2})  # "Adobe Premiere", "Bitcoin Core"
    if words[0] in gazetteer.names or words[0].isupper() or not JOINING.isdisjoint(lows):
        return Counter({"org": 2.0})
    if len(words) > 3:
        return Counter({"other": 1.5})
    if words[-1] in gazetteer.given and frequencies().get(lows[0], 0) < ORDINARY:
        return Counter({"person": 2.0})
    if family and lows[0] not in common and not is_english(lows[0]):
        return Counter({"person": 2.5})
    if common:
        person = 1.0 if family else 0.0
        if formal:
            return Counter({"org": 1.4, "other": 1.2, "place": 1.0, "person": person})
        return Counter({"other": 1.5, "org": 1.0, "person": person})
    return Counter({"person": 2.0 if family else 1.5})


def _of_given(lows: list[str], *, family: bool, common: bool) -> Counter[str]:
    """A name that begins with a given name: a person's, less surely so of "Mario Maker" and "Al Shorouk"."""
    if lows[0] in ARABIC and not family:
        return Counter({"org": 1.6, "person": 1.2, "place": 1.2})
    if not family and is_english(lows[-1]):
        return Counter({"person": 1.8, "other": 0.85})
    return Counter({"person": 4.0 if family or not common else 3.0})


def told_by_context(names: Sequence[tuple[str, Name]], gazetteer: Gazetteer) -> dict[Words, str]:
    """The kind of each name that its own words do not settle: the likeliest by them and by what stands around it.

    What stands around is summed over all its occurrences. Where nothing tells, a single word is a person's in a talk
    of places, peoples and people with titles, else a thing.
    """
    formal = _is_newsy([name for _, name in names])
    settled = [kind(name, gazetteer) for _, name in names]
    seen: dict[Words, list[Counter[str]]] = {}
    before: Counter[str] = Counter()
    for at, (text, name) in enumerate(names):
        if settled[at]:
            before = Counter()
        else:
            votes = around(text, name, gazetteer.names)
            votes.update(_beside(names, settled, at))
            if at and text is names[at - 1][0] and text[names[at - 1][1].end : name.start] in ROWS:
                votes.update({one: CARRIED * vote for one, vote in before.items()})
            before = votes
            seen.setdefault(name.words, []).append(votes)
    return {words: _likeliest(words, votes, gazetteer, formal=formal) for words, votes in seen.items()}


def _beside(names: Sequence[tuple[str, Name]], settled: Sequence[str | None], at: int) -> Counter[str]:
    """What the names speak for that one stands in a row with: "Boeing, Wexmoor and Ford"."""
    votes: Counter[str] = Counter()
    for one, beside in ((at - 1, at - 1), (at, at + 1)):
        if 0 <= beside < len(names) and settled[beside] and names[one][0] is names[one + 1][0]:
            text, name = names[one]
            votes[settled[beside]] += ROWS.get(text[name.end : names[one + 1][1].start], 0.0)
    return votes


def _is_newsy(names: Sequence[Name]) -> bool:
    """Whether a talk is of the world: many of its names are known places, peoples, or have a title."""
    worldly = sum(bool(name.title or (name.known and name.known[1] in ("place", "group"))) for name in names)
    return worldly >= NEWSY * len(names)


def _likeliest(words: Words, votes: list[Counter[str]], gazetteer: Gazetteer, *, formal: bool) -> str:
    scores = likely(words, gazetteer, formal=formal)
    acronym = len(words) == 1 and len(words[0]) > 2 and words[0].isupper()
    damped = 1 + AGAIN * (len(votes) - 1)
    kinds = ACRONYM if acronym else ORDER
    for one in kinds:
        scores[one] += total(vote[one] for vote in votes if one in vote) / damped
    return max(kinds, key=lambda one: (round(scores[one], 6), -ORDER.index(one)))


def closest(text: str, name: Name, known: Mapping) -> str:
    """The kind that the words around one occurrence speak for most; "" where none does."""
    votes = around(text, name, known)
    return max(sorted(votes), key=votes.__getitem__) if votes else ""
