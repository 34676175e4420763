"""Names that are written small: known phrases, and the ministries of a state."""

import re
from collections.abc import Container, Iterable, Iterator

from pipeline import lexicons
from pipeline.forms import any_of
from pipeline.mentions.gazetteer import LETTERS, Gazetteer
from pipeline.mentions.name import Name
from pipeline.mentions.sequences import Word
from pipeline.mentions.trims import past_number
from pipeline.mentions.vocabulary import is_english

STATES = lexicons.load("name-cues", "en")["cut_states"]
STATE = re.compile(rf", (?=[A-Z][a-z]+\.)({any_of(list(STATES))}\.)(?=[\s,;:)]|$)")
MINISTRY = re.compile(rf"\b(?:[Mm]inistry|[Dd]epartment) of {any_of(lexicons.load('name-cues', 'en')['ministries'])}\b")

OFFICERS = any_of([word.capitalize() for word in sorted(lexicons.words("name-cues", "en", "charging"))])
OFFICE = re.compile(rf"(?:[A-Z][\w.’']{{1,20}} ){{1,4}}{OFFICERS}['’]s [Oo]ffice\b")
OWNED = re.compile(r"['’]s [Oo]ffice\b")
REACH = 64  # characters that hold whose office it is
BODIES = lexicons.words("name-cues", "en", "listing")
NOUNS = r"[A-Z][a-z]{1,20}(?: [A-Z][a-z]{1,20}){0,2}"
LISTED = re.compile(rf"(?:, {NOUNS}){{1,4}},? and {NOUNS}\b")


def spoken(texts: Iterable[str], words: Container[str], gazetteer: Gazetteer) -> tuple[str, ...]:
    """The known names without capitals that a talk, which has these runs of letters, says anywhere."""
    whole = "\n".join(texts)
    able = (names for word, names in gazetteer.small_by_word.items() if not word or word in words)
    return tuple(name for names in able for name in names if name in whole)


def small_names(text: str, gazetteer: Gazetteer, said: Iterable[str], *, english: bool) -> Iterator[Name]:
    """The names of a text that no capitalised sequence holds, of those that are `said` in its talk."""
    for surface in said:
        at = text.find(surface)
        while at >= 0:
            end = at + len(surface)
            if not (text[at - 1 : at].isalnum() or text[end : end + 1].isalnum()):
                known = gazetteer.names[surface]
                yield Name(at, past_number(text, end) if known[1] == "other" else end, (surface,), known)
            at = text.find(surface, end)
    for match in STATE.finditer(text) if english else ():
        yield Name(match.start(1), match.end(1), (match[1],), (STATES[match[1][:-1]], "place"))
    for match in MINISTRY.finditer(text) if english and ("istry of" in text or "epartment of" in text) else ():
        entity = " ".join(word if word in ("of", "the") else word.capitalize() for word in match.group().split())
        yield Name(match.start(), match.end(), (match.group(),), (entity, "org"))


def listing_names(text: str, runs: Iterable[list[Word]], gazetteer: Gazetteer) -> Iterator[Name]:
    """The bodies whose names list what they are for: "Ministry of Business, Innovation and Employment"."""
    for run in runs:
        if not text.startswith(", ", run[-1].end):
            continue
        body = next((at for at, word in enumerate(run[:-2]) if word.text in BODIES and run[at + 1].small), None)
        listed = None if body is None else LISTED.match(text, run[-1].end)
        said = () if not listed else (*(word.text for word in run[body + 2 :]), *LETTERS.findall(listed.group()))
        if said and not any(_is_named(word, gazetteer) for word in said if word != "and"):
            begun = next((at + 1 for at in range(body - 1, -1, -1) if run[at].small or run[at].text == "The"), 0)
            start = run[begun].start
            yield Name(start, listed.end(), (text[start : listed.end()],), (text[start : listed.end()], "org"))


def office_names(text: str) -> Iterator[Name]:
    """The offices that are named after who has them: "Manhattan District Attorney's office"."""
    for owned in OWNED.finditer(text) if "s office" in text or "s Office" in text else ():
        found = OFFICE.search(text, max(0, owned.start() - REACH), owned.end())
        if found and found.end() == owned.end():
            start = found.start() + (len("The ") if found.group().startswith("The ") else 0)
            yield Name(start, found.end(), (text[start : found.end()],), (text[start : found.end()], "org"))


def _is_named(word: str, gazetteer: Gazetteer) -> bool:
    """Whether a word of a list is a name or title, or no word: "Lee" of "Department of Justice, Senator Lee"."""
    known = gazetteer.names.get(word, ("", ""))[1] not in ("", "org") or word in gazetteer.given
    return known or word.lower() in gazetteer.titles or not is_english(word.lower())
