"""What stands around a name and tells its kind: phrases before and after it, what it owns, whether it is addressed."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cache

from pipeline import lexicons
from pipeline.forms import any_of
from pipeline.mentions.described import described, is_listed
from pipeline.mentions.gazetteer import Known
from pipeline.mentions.name import Name
from pipeline.mentions.vocabulary import is_english

WEIGHTS = {"": 1.0, "_sure": 2.0, "_certain": 3.0}
ONE = (" a ", " an ")  # of what the name describes, where more follows: "a Wexmoor fan"
BEFORE, AFTER = 32, 28  # characters that hold three words before a name, two after it
ADDRESSED = 3.0  # ", Don." and "Jensen, I wanted": a person
WITHIN = 2.0  # ", Wisconsin": a place
CALLED = re.compile(r"(?:^|[.?!—–:] *|[,;] )$")
OPENED = re.compile(rf", {any_of(lexicons.load('name-cues', 'en')['addressing'])}\b")
NEXT = re.compile(r", ([A-Z][\w.]+(?: [A-Z]\w+)?)")
STATES = frozenset(lexicons.load("name-cues", "en")["states"].split())
THANKED = re.compile(rf"\b{any_of(lexicons.load('name-cues', 'en')['thanks'])},? $", re.IGNORECASE)
LETTERS = re.compile(r"[a-z][a-z.'’]*")
INSIDE = lexicons.words("name-cues", "en", "inside")
RELIED = re.compile(rf"\b{any_of(lexicons.load('name-cues', 'en')['relied'])} in $", re.IGNORECASE)
ENDING = "|".join(any_of(lexicons.load("name-cues", "en")[key]) for key in ("ended", "deeds"))
ENDED = re.compile(rf"[.,;:?!]| (?:{ENDING})\b")
SITTING = "|".join(any_of(lexicons.load("name-cues", "en")[key]) for key in ("sits", "deeds"))
DOES = re.compile(rf" (?:{SITTING})\b")
UNPEOPLED = 1.75  # for each word of a name: "in Wexmoor", "the Ann Wexmoor is" speak against a person
QUOTING = 2.0  # all that stands in a pair of quotation marks: a title
AFFILIATED = re.compile(r"(?:^|[.?!:—] ?|\n)[A-Z][\w'’-]+ (?:[A-Z][\w'’.-]+ )?[A-Z][\w'’-]+, $")  # "Ann Lee, "
FROM = re.compile(r"\b[A-Z][\w-]+ (?:[A-Z]['’])?[A-Z][\w-]+ (?:with|of|at|from) $")
AIRING = re.compile(rf"\b{any_of(lexicons.load('name-cues', 'en')['airing'])}(?: News)?['’]s $")
NAMED, AFFILIATION = 48, 4.0  # characters that hold such a name; what follows it to the sentence's end is a body
MARKS = {'"': '"', "“": "”"}
THINGS = re.compile(r"[A-Z][a-z]+[A-Z]\w*[a-z]$|\w*\d|[A-Z]{3,}$")  # no person is called so
SURNAMES = re.compile(r"Ma?c[A-Z]|[DL][aeiu][A-Z]|O[A-Z]")


def around(text: str, name: Name, known: Mapping[str, Known]) -> Counter[str]:
    """How much the words around one occurrence of a name speak for each kind; none where they say nothing."""
    votes: Counter[str] = Counter()
    before = text[max(0, name.start - BEFORE) : name.start]
    after = text[name.end : name.end + AFTER]
    told = tuple(_after(after))
    for kind, weight in (*(() if told and before.endswith(ONE) else _before(before)), *told):
        votes[kind] += weight
    for kind, weight in described(text, name):
        votes[kind] += weight
    if len(name.words) == 2 and AIRING.search(before):
        votes["person"] += ADDRESSED
    if _addressed(before, after, name) and not is_listed(before):
        votes["person"] += ADDRESSED
    for kind, weight in (*_against(before, after, name), *_quoted(text, name)):
        votes[kind] += weight
    if _is_affiliation(text, name, before, after):
        votes["org"] += AFFILIATION
    if name.words[0] in STATES and before.endswith(", "):
        votes["place"] += ADDRESSED
    if is_within(after, known):
        votes["place"] += WITHIN
    return votes


def is_within(after: str, known: Mapping[str, Known]) -> bool:
    """Whether a known place follows after a comma: "Lawrence, Kansas"."""
    found = NEXT.match(after)
    return bool(found) and any(
        known.get(one, ("", ""))[1] == "place" for one in (found[1].rstrip("."), found[1].split()[0].rstrip("."))
    )


def _addressed(before: str, after: str, name: Name) -> bool:
    if is_called(before, after):
        return True
    if THINGS.match(name.words[-1]) and not SURNAMES.match(name.words[-1]):
        return False
    if len(name.words) > 1 and all(is_english(word.lower()) for word in name.words):
        return False  # ", Senior Leadership."
    return (
        before.endswith(", ") and bool(re.match(r"[.?!]", after)) and not before[:-2].rstrip().endswith(("and", "or"))
    )


def _against(before: str, after: str, name: Name) -> Iterator[tuple[str, float]]:
    """What speaks against a person: nobody is in one ("in Wexmoor"), and few have an article ("the Wexmoor is")."""
    if before[-1:] == " " and before[:-1].rpartition(" ")[2].lower() in INSIDE and not RELIED.search(before):
        yield "person", -UNPEOPLED
    if _is_articled(before, after):
        yield "person", -UNPEOPLED * min(len(name.words), 2)


def is_articled(text: str, name: Name) -> bool:
    """Whether a name stands alone behind an article: "the Wexmoor is", not "the Wexmoor plan"."""
    return _is_articled(text[max(0, name.start - BEFORE) : name.start], text[name.end : name.end + AFTER])


def _is_articled(before: str, after: str) -> bool:
    return before[-4:].lower() == "the " and ENDED.match(after) is not None


def _is_affiliation(text: str, name: Name, before: str, after: str) -> bool:
    """Whether a name says whom somebody is from: "Ann Lee, Wexmoor.", "Ann Lee with Wexmoor"."""
    acronym = _is_acronym(name)
    whole = before.endswith(" from ") and len(name.words) > 1
    if whole or before.endswith((" with ", " at ")) or (before.endswith((" of ", " from ")) and acronym):
        return FROM.search(before) is not None
    if not before.endswith(", ") or after[:1] not in tuple(".?!"):
        return False
    return AFFILIATED.search(text, max(0, name.start - NAMED), name.start) is not None


def _is_acronym(name: Name) -> bool:
    word = name.words[0]
    return len(name.words) == 1 and len(word) > 1 and word.isalpha() and word.isupper() and word not in STATES


def _quoted(text: str, name: Name) -> Iterator[tuple[str, float]]:
    """Of a name that is all that stands between quotation marks: a title, "in “Wexmoor Hour,” she said"."""
    closing = MARKS.get(text[name.start - 1 : name.start]) if name.start else None
    if closing and closing in text[name.end : name.end + 2]:
        yield "other", QUOTING


def is_called(before: str, after: str) -> bool:
    """Whether who is named is spoken to: "Jordan, please go ahead", "Thank you, Jordan.", not "in Amman, Jordan."."""
    return bool(
        (OPENED.match(after) and CALLED.search(before)) or (after[:1] in tuple(".?!") and THANKED.search(before))
    )


def _before(before: str) -> Iterator[tuple[str, float]]:
    if not before.endswith((" ", "\u00a0")):
        return
    words = before.lower().split()[-3:]
    if len(before) == BEFORE:
        words = before.lower().split(maxsplit=0)[0].split()[1:][-3:] if before.strip() else []
    yield from _longest("before", [words[-size:] for size in (3, 2, 1) if len(words) >= size])


def _after(after: str) -> Iterator[tuple[str, float]]:
    owned = after[:2] in ("'s", "’s")
    if not after[2 if owned else 0 :].startswith(" "):
        return
    words = [LETTERS.match(word) for word in after[2 if owned else 0 :].split()[:2]]
    words = [word[0].rstrip(".") if word else "" for word in words]
    yield from _longest("owned" if owned else "after", [words[:size] for size in (2, 1) if len(words) >= size])


def _longest(where: str, phrases: list[list[str]]) -> Iterator[tuple[str, float]]:
    """What the longest phrase that is listed says."""
    listed = _listed(where)
    yield from next((listed[one] for one in map(" ".join, phrases) if one in listed), ())


@cache
def _listed(where: str) -> dict[str, tuple[tuple[str, float], ...]]:
    """Phrase → the kinds that it speaks for, and how much."""
    found: dict[str, tuple[tuple[str, float], ...]] = {}
    for kind, lists in lexicons.load("name-evidence", "en").items():
        for ending, weight in WEIGHTS.items():
            for phrase in lists.get(where + ending, ()):
                found[phrase] = (*found.get(phrase, ()), (kind, weight))
    return found
