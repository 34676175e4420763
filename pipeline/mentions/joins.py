"""Which words of a capitalised sequence belong together, by the small words between them."""

from collections.abc import Mapping

from pipeline import lexicons
from pipeline.mentions.gazetteer import Gazetteer
from pipeline.mentions.sequences import Word
from pipeline.mentions.vocabulary import is_english

AGAINST, WIDE, BROADCASTS, WHOLE, DATES, WHOLES = (
    lexicons.words("name-cues", "en", key) for key in ("against", "wide", "broadcasts", "whole", "dates", "wholes")
)
COMPANIONS = lexicons.words("name-cues", "en", "companions")
ADJECTIVAL = tuple(lexicons.words("name-cues", "en", "adjectival"))
COUNTRIES = frozenset(lexicons.shared("countries")["countries"])
PARTICLES = lexicons.words("name-cues", "en", "own") | AGAINST


def joined(words: list[Word], at: int, gazetteer: Gazetteer) -> int:
    """The index past the last word that belongs to the name beginning at `at`."""
    end, seen, headed, before = at + 1, at, False, False
    while end < len(words):
        beyond = end
        while beyond < len(words) and words[beyond].small:
            beyond += 1
        if beyond == len(words):
            break
        if beyond == end:
            if words[end].text.lower() in gazetteer.interjections or _is_title(words, end, gazetteer):
                break
        else:
            headed = headed or any(word.text.lower() in gazetteer.heads for word in words[seen:end])
            before = before or any(word.small and word.text in ("of", "for", "on") for word in words[seen:end])
            seen = end
            if not _holds(words, at, end, beyond, gazetteer, headed=headed, before=before):
                break
        end = beyond + 1
    return end


def is_headed(words: list[Word], at: int, end: int, heads: Mapping[str, str]) -> bool:
    """Whether a name is a case's, or what a body, place or treaty is called stands at its end or before its "of"."""
    if any(word.text in AGAINST for word in words[at:end]):
        return True
    if words[end - 1].low in heads or (words[end - 1].text.isdigit() and words[end - 2].low in heads):
        return True
    if words[at].low in BROADCASTS:
        return True
    small = next((place for place in range(at + 1, end) if words[place].small), 0)
    return bool(small) and (words[at].low in heads or words[small - 1].low in heads)


def _is_title(words: list[Word], at: int, gazetteer: Gazetteer) -> bool:
    """Whether a title begins here: "NATO Secretary General Rutte"; not as a surname or a body's: "Larry King"."""
    low = words[at].low
    if at + 1 == len(words) and words[at - 1].text in gazetteer.given:
        return False
    if low not in gazetteer.titles:
        following = words[at + 1].low if at + 1 < len(words) else ""
        return low in gazetteer.modifiers and following in gazetteer.titles
    following = words[at + 1].low if at + 1 < len(words) else ""
    return following not in gazetteer.heads or (at + 2 < len(words) and not words[at + 2].small)


def _holds(
    words: list[Word], at: int, end: int, beyond: int, gazetteer: Gazetteer, *, headed: bool, before: bool
) -> bool:
    """Whether the small words between `end` and `beyond` join what stands on both sides.

    `headed`: the head of a body or treaty stands before `end`; `before`: so does "of", "for" or "on".
    "of", "for", "on" join after the head of a body or treaty ("Bank of …"); "and", "in" only where one of them
    did before, or between two words before a head ("Food and Drug Administration"); "&" between two words that are no
    given names ("Wexmoor & Lomb"); "van", "de" always.
    """
    between = [word.text for word in words[end:beyond]]
    heads = gazetteer.heads
    if between == ["the"] and end - at == 1:
        return _is_by_name(words, at, beyond, gazetteer)
    if between[0] in PARTICLES:
        return True
    if between[0] == "on" and (words[beyond].low in DATES or heads.get(words[end - 1].low) == "other"):
        return False
    if between[0] == "for" and (words[end - 1].low in WHOLE or heads.get(words[end - 1].low) == "place"):
        return False
    if between[0] in ("of", "for", "on"):
        court = headed and before and words[_adjacent(words, beyond)].low in heads
        return court or (headed and words[end - 1].text.lower() in heads) or (before and between == ["of"])
    if between == ["&"] and words[beyond].low in COMPANIONS:
        return True
    if between == ["&"] and end - at == 1 and _unnamed(words[at], gazetteer):
        return _unnamed(words[beyond], gazetteer)
    if between[0] in ("and", "&"):
        headed = headed and before
        return len(between) == 1 and _is_one(words, (at, end, beyond), gazetteer, headed=headed)
    places = {name for name in _begun(words, beyond) if _told(name, gazetteer) == "place"}
    whole = words[beyond].low in WIDE or (places & COUNTRIES and _told(words[end - 1].text, gazetteer) != "place")
    within = bool(places) and not whole
    return between[0] == "in" and headed and before and not within  # "Center for Health in Wexmoor" are two


def _is_one(words: list[Word], places: tuple[int, int, int], gazetteer: Gazetteer, *, headed: bool) -> bool:
    """Whether "and" stands inside a name, of what begins, ends and goes on at `places`: `headed`, or before a head."""
    at, end, beyond = places
    last, follows = words[_adjacent(words, beyond)].text.lower(), words[beyond].text
    named = follows in gazetteer.names or follows in gazetteer.likely or follows in gazetteer.given
    again = last in gazetteer.heads and any(word.low == last for word in words[at:end])
    owner = follows.endswith(("'s", "’s")) and last not in gazetteer.heads  # "and King's College London"
    other = again or owner or (named and last not in gazetteer.heads) or not is_english(words[beyond].low)
    described = words[end - 1].low.endswith(ADJECTIVAL) and words[beyond].low.endswith(ADJECTIVAL)
    both = end - at == 2 and words[at].low in WHOLES and described
    pair = (end - at == 1 or both) and _plain(words[at], gazetteer) and last in gazetteer.heads
    return not _is_body(words, beyond, gazetteer) and ((headed and not other) or pair)


def _is_by_name(words: list[Word], at: int, beyond: int, gazetteer: Gazetteer) -> bool:
    """Whether what follows "the" tells a bearer of a given name from others: "Wex the Cat", not "Ann the President"."""
    low = words[beyond].low
    other = words[beyond].text in gazetteer.names or low in gazetteer.titles or low in gazetteer.heads
    other = other or words[beyond].text in gazetteer.given
    return words[at].text in gazetteer.given and not other and is_english(low) and low not in gazetteer.modifiers


def _told(name: str, gazetteer: Gazetteer) -> str | None:
    return gazetteer.names.get(name, ("", gazetteer.likely.get(name)))[1]


def _begun(words: list[Word], at: int) -> list[str]:
    """What the words say that begin here: one, two, up to four of them."""
    texts = [word.text for word in words[at : at + 4]]
    return [" ".join(texts[:size]) for size in range(1, len(texts) + 1)]


def _is_body(words: list[Word], at: int, gazetteer: Gazetteer) -> bool:
    """Whether a known body begins here and is no part of more: "Senate" of "House and Senate"."""
    end = _adjacent(words, at) + 1
    known = [size for size, name in enumerate(_begun(words, at), 1) if _told(name, gazetteer) == "org"]
    return bool(known) and at + known[-1] >= end


def _adjacent(words: list[Word], at: int) -> int:
    while at + 1 < len(words) and not words[at + 1].small:
        at += 1
    return at


def _unnamed(word: Word, gazetteer: Gazetteer) -> bool:
    return word.text not in gazetteer.names and word.text not in gazetteer.given


def _plain(word: Word, gazetteer: Gazetteer) -> bool:
    """Whether a word is an ordinary one, and so no name by itself: "Food", not "Citicorp"."""
    return _unnamed(word, gazetteer) and is_english(word.low)
