"""How much a name's own words speak for each kind, where they do not settle it."""

import re
from collections import Counter

from pipeline import lexicons
from pipeline.frequencies import frequencies
from pipeline.mentions.gazetteer import Gazetteer
from pipeline.mentions.vocabulary import is_english

ARABIC, SURNAMED = (lexicons.words("name-cues", "en", key) for key in ("arabic", "surnamed"))
NAMESAKES = lexicons.words("name-cues", "en", "given_places") | lexicons.words("name-cues", "en", "given_cities")
MEETINGS = tuple(sorted(lexicons.words("name-cues", "en", "meetings")))
FIRMS, TOOLS = (tuple(sorted(lexicons.words("name-cues", "en", key))) for key in ("firmlike", "toollike"))
SHORT = 4  # letters: of so few the last tell nothing
ORDINARY = 5  # in TextBlob's list: few surnames are so common a word, and a person's first name is mostly known
CAMEL = re.compile(r"(?!Ma?c[A-Z]|[DL][aeiu][A-Z])[A-Z][a-z]+[A-Z]")  # NewsMobile; not McConnell, DeSantis
INITIALS = re.compile(r"[A-Z]{1,2}$|[A-Z]\.")
SURNAME = re.compile(r"(?:Ma?c|[DL][aeiu]|O['’])[A-Z]")  # "McConnell", "DeSantis"
SPELT = 5  # letters: so long a word in capitals is no acronym
JOINING = frozenset(("and", "of", "&"))  # inside a name these are a body's

FORMAL = {"org": 1.4, "other": 1.2, "place": 1.0}  # what several words name of which one is a common one
EASY = {"other": 1.5, "org": 1.0}

Words = tuple[str, ...]


def likely(words: Words, gazetteer: Gazetteer, *, formal: bool) -> Counter[str]:
    """How much a name's own words speak for each kind, where they do not settle it."""
    lows = [word.lower() for word in words]
    if len(words) == 1:
        return _of_one(words[0], lows[0], gazetteer, formal)
    return _of_several(words, lows, gazetteer, formal)


def _of_one(word: str, low: str, gazetteer: Gazetteer, formal: bool) -> Counter[str]:
    if word in gazetteer.likely:
        kind = gazetteer.likely[word]
        person = 2.6 if formal and word in gazetteer.given and kind == "other" else 0.0
        return Counter({kind: 2.5 if formal or kind != "place" else 1.5, "person": person})
    if any(map(str.isdigit, word)):
        return Counter({"other": 2.0, "org": 0.5})
    if word.isupper() and len(word) > SPELT and (len(word) > 2 * SPELT - 2 or is_english(low)):
        return Counter({"other": 2.2})  # a programme's: "Welcome to CROSSTALK"
    if word.isupper() and len(word) > 1:
        return Counter({"org": 2.0, "other": 1.0} if formal else {"org": 1.6, "other": 1.8 if len(word) > 2 else 1.5})
    spelt = _spelt(word, low, gazetteer, formal)
    if spelt:
        return spelt
    if is_english(low):
        if formal:
            person = 0.8 if word in gazetteer.families or word in gazetteer.given else 0.4
            return Counter({"person": person, "org": 0.7, "place": 0.7, "other": 0.75})
        return Counter({"other": 1.5, "person": 0.5 if word in gazetteer.families else 0.0})
    if word in gazetteer.families and frequencies().get(low, 0) < ORDINARY:
        return Counter({"person": 2.5 if formal else 1.5, "org": 0.5})
    if "-" in word and all(frequencies().get(part) for part in low.split("-")):
        return Counter({"other": 1.0, "org": 0.8})
    if formal:
        return Counter({"person": 0.9, "other": 0.6, "org": 0.5})
    return Counter({"other": 1.05})


def _spelt(word: str, low: str, gazetteer: Gazetteer, formal: bool) -> Counter[str] | None:
    """What the spelling of one word speaks for: "RustFest", "WexKit", "Wexbank"; None where it is as most are."""
    if word.endswith("Con") and CAMEL.match(word):
        return Counter({"event": 3.0})
    if low.endswith(MEETINGS) and low not in MEETINGS and not is_english(low):
        return Counter({"event": 3.0})
    if CAMEL.match(word) or word.endswith(TOOLS):
        tool = word.endswith(TOOLS) and len(word) > SHORT
        return Counter({"org": 1.5, "other": 3.0 if tool else 1.4 if formal else 1.6})
    if low.endswith(FIRMS) and len(word) > SPELT and word not in gazetteer.families and not is_english(low):
        return Counter({"org": 2.5, "other": 1.0})
    return None


def _of_several(words: Words, lows: list[str], gazetteer: Gazetteer, formal: bool) -> Counter[str]:
    shouted = all(word.isupper() and len(word) > 2 for word in words)
    words = tuple(word.title() for word in words) if shouted else words
    common = [low for low in (lows[0], lows[-1]) if frequencies().get(low, 0) >= ORDINARY]
    family = words[-1] in gazetteer.families or SURNAME.match(words[-1]) is not None
    given = words[0] in gazetteer.given or words[0] in gazetteer.elsewhere or (family and lows[0] in NAMESAKES)
    if _is_team(words, lows, gazetteer):
        return Counter({"org": 2.0})
    if given and lows[-1] in SURNAMED:
        return Counter({"person": 2.5, gazetteer.heads[lows[-1]]: 2.0})
    if given and lows[-1] in gazetteer.heads:
        return Counter({"person": 2.0, gazetteer.heads[lows[-1]]: 3.0})  # "Kelly Arena", but of a reporter
    if any(map(str.isdigit, "".join(words[1:]))):
        return Counter({"other": 2.0})
    if shouted and not given and all(map(is_english, lows)):
        return Counter({"other": 2.6, "org": 1.4})  # a programme's: "FACE THE WEX"
    if shouted and not (given or family):
        return Counter({"other": 1.6, "org": 1.4})  # "AWS RDS"
    initials = INITIALS.match(words[0]) and words[0] not in gazetteer.names
    if given or (initials and (family or words[0][-1] == ".")):
        return _of_given(lows, family=family, common=bool(common))
    if any(word.isupper() and len(word) > 1 for word in words[1:]):
        return Counter({"other": 2.0})
    maker = gazetteer.names.get(words[0], ("", gazetteer.likely.get(words[0], "")))[1]
    if maker and len(words) == 2 and words[1] in gazetteer.families and not is_english(lows[1]):
        return Counter({"person": 2.2, "other": 1.8})  # "Duke Ellington"
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
    ordinary = all(map(is_english, lows)) and any(low in frequencies() for low in lows)
    if common or (ordinary and not family):
        return Counter((FORMAL if formal else EASY) | {"person": 1.0 if family else 0.0})
    return Counter({"person": 2.0 if family else 1.5})


def _is_team(words: Words, lows: list[str], gazetteer: Gazetteer) -> bool:
    """Whether a place stands before the plural that a team plays under: "South Wexmoor Rovers"."""
    if not lows[-1].endswith("s") or words[-1] in gazetteer.families:
        return False
    begun = 1 if lows[0] in gazetteer.directions else 0
    ends = range(begun + 1, len(words))
    return any(gazetteer.names.get(" ".join(words[begun:end]), ("", ""))[1] == "place" for end in ends)


def _of_given(lows: list[str], *, family: bool, common: bool) -> Counter[str]:
    """A name that begins with a given name: a person's, less surely so of "Mario Maker" and "Al Shorouk"."""
    if lows[0] in ARABIC and not family:
        return Counter({"org": 1.2, "person": 1.7, "place": 1.2})
    if not family and is_english(lows[-1]):
        return Counter({"person": 1.8, "other": 0.85})
    return Counter({"person": 4.0 if family or not common else 3.0})
