"""What kind of thing a name names, told by its own words and by what stands around it."""

from collections import Counter
from collections.abc import Mapping, Sequence

from pipeline import lexicons
from pipeline.mentions.evidence import around, is_articled
from pipeline.mentions.gazetteer import Gazetteer
from pipeline.mentions.likely import Words, likely
from pipeline.mentions.name import Name
from pipeline.mentions.talks import Talk
from pipeline.mentions.vocabulary import is_english
from pipeline.numbers import total

NAMED, AGAINST, PLACED, ROADS, SHIPS, SURNAMED, DRAFTS, ABROAD, NOBLES, BROADCASTS, SCHOOLED = (
    lexicons.words("name-cues", "en", key)
    for key in "named against placed roads ships surnamed drafts abroad own broadcasts schooled".split()
)
CHAMBERS, BRANCHES = (lexicons.words("name-cues", "en", key) for key in ("chambers", "branches"))
CODE, CODED = "code", lexicons.words("name-cues", "en", "coded")
SITES = tuple(lexicons.words("name-cues", "en", "sites"))
SUFFIXES = tuple(map(tuple, lexicons.load("peoples", "en")["suffixes"]))
CARRIED = 0.75  # of what stands around a name for the next of its row: "in Wexmoor, Lomb and Utrant"
ARTICLED = 1.0  # where a name first stands alone behind "the": of a thing, or, of a plural, of a body
HALFWAY = 0.5  # of what speaks for a place, of a name that is sooner another's: "in Slack", "go to Ann Wexmoor"
AGAIN = 0.15  # occurrences that say the same add less and less: n of them count n / (1 + this × (n - 1))
ROWS = {", ": 0.5, " and ": 1.0, ", and ": 1.0, " or ": 1.0, ", or ": 1.0}  # between two names of a row: mostly alike
PAIRED = 3.0  # of two that share a title
ORDER = ("person", "org", "place", "event", "other")  # of two kinds that are as likely
ACRONYM = ("org", "event", "other")  # what capitals throughout may name


def kind(name: Name, gazetteer: Gazetteer) -> str | None:
    """The kind of a name by its own words; None where they only make one likely."""
    if name.known:
        return name.known[1]
    lows = [word.lower() for word in name.words]
    if name.title and len(lows) == 1 and lows[0] in SURNAMED:
        return "person"
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
    if len(lows) == 2 and given and (last in SURNAMED or heads.get(last) == "place"):
        return None
    if last == "district" and lows[-2] in SCHOOLED:
        return "org"
    if last in CHAMBERS or last in BRANCHES:
        begun = gazetteer.names.get(" ".join(name.words[:-1]), ("", ""))[1]
        if begun == ("place" if last in CHAMBERS else "org"):
            return "org"
    if last in heads or last == "administration":
        return heads.get(last, "org")
    if "-" in last and any(heads.get(half.lower()) == "org" for half in name.words[-1].split("-") if half.istitle()):
        return "org"
    if lows[0] in BROADCASTS:
        return "org"
    if last in DRAFTS and not given and (last != CODE or lows[-2] in CODED):
        return "event"
    if last in ABROAD and name.words[0] in gazetteer.names:
        return "group"
    if name.words[0] in NOBLES:
        return "person"
    return "place" if lows[0].rstrip(".") in PLACED or (lows[0] in ROADS and lows[-1].isdigit()) else None


def _single(word: str, gazetteer: Gazetteer) -> str | None:
    if word.endswith(SITES):
        return "org"
    if word in gazetteer.likely:
        return None
    if word in gazetteer.given or word in gazetteer.surnames:
        return "person"
    return "group" if word not in gazetteer.families and _is_of_place(word, gazetteer) else None


def _is_of_place(word: str, gazetteer: Gazetteer) -> bool:
    """Whether a word names those of a known place: "Queenslanders", "Alaskan"."""
    one = word.removesuffix("s")
    places = (one.removesuffix(suffix) + lost for suffix, lost in SUFFIXES if one.endswith(suffix))
    return any(len(place) > 3 and gazetteer.names.get(place, ("", ""))[1] == "place" for place in places)


def _several(words: Words, lows: list[str], gazetteer: Gazetteer) -> str | None:
    told = gazetteer.names.get(words[-1])
    if told and lows[0] in gazetteer.directions:
        return told[1] if told[1] == "group" else "place"
    return None


def told_by_context(names: Sequence[tuple[str, Name]], gazetteer: Gazetteer) -> dict[Words, str]:
    """The kind of each name that its own words do not settle: the likeliest by them and by what stands around it.

    What stands around is summed over all its occurrences. Where nothing tells, a single word is a person's in a talk
    of places, peoples and people with titles, else a thing.
    """
    settled = [kind(name, gazetteer) for _, name in names]
    talk = Talk([name for _, name in names], settled, gazetteer.likely)
    seen: dict[Words, list[Counter[str]]] = {}
    before: Counter[str] = Counter()
    for at, (text, name) in enumerate(names):
        if not settled[at]:
            votes = around(text, name, gazetteer.names)
            if _is_elses(name.words, gazetteer):
                votes["place"] *= HALFWAY
            votes.update(_beside(names, settled, at))
            if at and text is names[at - 1][0] and text[names[at - 1][1].end : name.start] in ROWS:
                if settled[at - 1]:
                    before = around(text, names[at - 1][1], gazetteer.names)
                alike = _are_alike(name, names[at - 1][1], gazetteer)
                votes.update({one: CARRIED * vote for one, vote in before.items() if vote > 0 and alike})
            before = votes
            if name.words not in seen and is_articled(text, name):
                votes.update(_articled(name.words, gazetteer))
            seen.setdefault(name.words, []).append(votes)
    return {words: _likeliest(words, votes, gazetteer, formal=talk.is_formal(words)) for words, votes in seen.items()}


def _articled(words: Words, gazetteer: Gazetteer) -> dict[str, float]:
    """What an article speaks for: "the Wexmoors" for a body, "the Wexmoor" and "the Ann Wexmoor" for a thing."""
    if words[0] in gazetteer.likely:
        return {}
    if words[-1].endswith("s"):
        return {"org": 2 * ARTICLED}
    return {"other": ARTICLED} if len(words) == 1 or words[0] in gazetteer.given else {}


def _is_elses(words: Words, gazetteer: Gazetteer) -> bool:
    """Whether a name is sooner another's than a place's: known as another's, or a given name and more."""
    if len(words) == 1:
        return gazetteer.likely.get(words[0], "place") != "place"
    given = words[0] in gazetteer.given or (words[-1] in gazetteer.families and not is_english(words[0].lower()))
    return given and words[-1].lower() not in gazetteer.heads


def _are_alike(name: Name, before: Name, gazetteer: Gazetteer) -> bool:
    """Whether what stands around a name may be said of the next; not of a body's before "Ann Wexmoor"."""
    called = len(name.words) > 1 and name.words[0] in gazetteer.given
    body = bool(before.known) and before.known[1] == "org"
    return not (called and body) and (len(name.words) == 1 or len(before.words) > 1)


def _beside(names: Sequence[tuple[str, Name]], settled: Sequence[str | None], at: int) -> Counter[str]:
    """What the names speak for that one stands in a row with: "Boeing, Wexmoor and Ford"."""
    votes: Counter[str] = Counter()
    for one, beside in ((at - 1, at - 1), (at, at + 1)):
        if 0 <= beside < len(names) and settled[beside] and names[one][0] is names[one + 1][0]:
            text, name = names[one]
            between = text[name.end : names[one + 1][1].start]
            votes[settled[beside]] += PAIRED if _is_pair(name, between) else ROWS.get(between, 0.0)
    return votes


def _is_pair(name: Name, between: str) -> bool:
    """Whether a title of several stands before a name and the next: "Presidents Nixon and Wexmoor"."""
    return name.title.lower().endswith("s") and between == " and "


def _likeliest(words: Words, votes: list[Counter[str]], gazetteer: Gazetteer, *, formal: bool) -> str:
    scores = likely(words, gazetteer, formal=formal)
    if "group" in scores:
        return "group"
    acronyms = sum(len(word) > 2 and word.isupper() and word.isalpha() for word in words)
    damped = 1 + AGAIN * (len(votes) - 1)
    kinds = ORDER[1:] if 0 < acronyms < len(words) else ACRONYM if acronyms and len(words) == 1 else ORDER
    for one in kinds:
        scores[one] += total(vote[one] for vote in votes if one in vote) / damped
    return max(kinds, key=lambda one: (round(scores[one], 6), -ORDER.index(one)))


def closest(text: str, name: Name, known: Mapping) -> str:
    """The kind that the words around one occurrence speak for most; "" where none does."""
    votes = around(text, name, known)
    return max(sorted(votes), key=votes.__getitem__) if votes else ""
