"""Which names are one entity, and of what kind: rules in order, never a guess."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping

from pipeline import lexicons
from pipeline.forms import any_of
from pipeline.frequencies import frequencies
from pipeline.mentions.evidence import around, is_called, is_within
from pipeline.mentions.gazetteer import Gazetteer, Known
from pipeline.mentions.kinds import closest, kind, told_by_context
from pipeline.mentions.labels import person
from pipeline.mentions.name import Name
from pipeline.mentions.sounds import by_part, initials, same_sounding, sound

TITLED, GIVEN_PLACES, GIVEN_CITIES = (
    lexicons.words("name-cues", "en", key) for key in ("titled", "given_places", "given_cities")
)
INWARD = re.compile(rf"\b{any_of(lexicons.load('name-cues', 'en')['within'])} $")
OFTEN = 5  # times that a word stands alone where it is no part of a name that stands once
SURE = 3.0  # of what stands around a name: so much alone tells a kind


class Resolver:
    """Decides the entity and kind of each name of one interview.

    In order: the reader's aliases; known names, an acronym that several bear only where one is spelled out; a
    surname's or given name's only full name seen anywhere in the interview, speaker labels included; spellings that
    sound the same ("Alexey", "Aleksei"); an acronym's only long form. A name that could be several stays as it stands
    and is in `ambiguous`. Words around a name tell its kind in English only; elsewhere what is neither known nor called
    by a title or given name is "other".
    """

    def __init__(
        self,
        names: list[tuple[str, Name]],
        *,
        labels: Iterable[str],
        aliases: Mapping[str, str],
        gazetteer: Gazetteer,
        english: bool = True,
    ) -> None:
        self.gazetteer, self.aliases, self.english = gazetteer, aliases, english
        self.ambiguous: dict[str, tuple[str, ...]] = {}
        self.told = told_by_context(names, gazetteer) if english else {}
        alone = Counter(name.words for _, name in names if len(name.words) == 1)
        people = Counter(_plain(name.words) for _, name in names if self._is_full(name))
        people = Counter({full: count for full, count in people.items() if not self._is_chance(full, count, alone)})
        spoken = [name for name in (person(label, gazetteer) for label in labels) if name]
        people = _untitled(people)
        people.update({label: len(names) + 1 for label in spoken if " " in label})
        self.same = same_sounding(people)
        self.first, self.last = by_part(self.same.values(), 0), by_part(self.same.values(), -1)
        self.speaking = {word for label in spoken for word in label.split()}
        self.titled = {name.words[-1] for _, name in names if name.title and len(name.words) == 1} | set(spoken)
        self.spelled = {name.known[0] for _, name in names if name.known and not self._is_shared(name)}
        self.long_forms = initials(name.words for _, name in names if not name.known and len(name.words) > 2)

    def entity(self, surface: str, name: Name, text: str) -> Known:
        """The entity and kind of a name in its text."""
        alias = self.aliases.get(surface)
        if alias:
            known = self.gazetteer.names.get(alias)
            return alias, known[1] if known else self._kind(name)
        if name.known and not self._is_persons(name, text):
            if self._is_shared(name) and name.known[0] not in self.spelled:
                word = name.words[0]
                return self._single(word, name) if word in self.long_forms else (word, name.known[1])
            if name.known[0] in self.gazetteer.several:
                self.ambiguous[name.known[0]] = self.gazetteer.several[name.known[0]]
            return name.known
        full = _plain(name.words)
        if full not in self.same and self._is_titled(name):
            return self._single(name.words[1], name)
        if full in self.same:
            return self.same[full], "person"
        if len(name.words) > 1:
            return full, self._kind(name)
        if self.english and not name.known and self._is_placed(name, text):
            return full, "place"
        entity, kind = self._single(full, name._replace(known=None))
        if name.known:
            return entity, "person"
        one = kind == "person" and entity == full and not name.title and full not in self.speaking
        return entity, "place" if one and self.english and self._is_place(name, text) else kind

    def _is_shared(self, name: Name) -> bool:
        """Whether a known name is an acronym that others bear too: its long form must stand somewhere in the talk."""
        return len(name.words) == 1 and name.words[0] in self.gazetteer.shared

    def _is_placed(self, name: Name, text: str) -> bool:
        """Whether a word stands between a word of place and a known place: "in Lawrence, Kansas"."""
        inward = text.startswith(", ", name.end) and INWARD.search(text[max(0, name.start - 8) : name.start])
        return bool(inward) and is_within(text[name.end :][:40], self.gazetteer.names)

    def _is_place(self, name: Name, text: str) -> bool:
        """Whether a name that is as often a given name is a place's here: "born in Charles", "Lawrence, Kansas"."""
        known = self.gazetteer.names
        return is_within(text[name.end :][:40], known) or around(text, name, known)["place"] >= SURE

    def _is_titled(self, name: Name) -> bool:
        """Whether a name of two words is a title, that is as often a given name, before a known surname."""
        words = name.words
        return len(words) == 2 and words[0].lower() in TITLED and sound(words[1]) in self.last

    def _is_persons(self, name: Name, text: str) -> bool:
        """Whether a known name of one word is a person's here: "Jordan, please go ahead" to Jordan Sadler."""
        word = name.words[0]
        if not self.english or len(name.words) > 1 or name.known[1] not in ("place", "org", "other"):
            return False
        key = sound(word)
        if name.title and (word in self.gazetteer.families or word in self.gazetteer.given):
            return True
        if word.lower() in GIVEN_PLACES and is_called(text[: name.start][-32:], text[name.end : name.end + 28]):
            return True
        if word.lower() in GIVEN_CITIES and around(text, name, self.gazetteer.names)["person"] >= SURE:
            return True
        spoken = word in self.speaking or word in self.titled
        if key not in self.first and key not in self.last and not spoken:
            return False
        told = closest(text, name, self.gazetteer.names)
        if word in self.gazetteer.rare:
            return told != "org"
        return told == "person" or (not told and word in self.speaking)

    def _single(self, word: str, name: Name) -> Known:
        """One word: the only person who bears it, the only long form of an acronym, else itself."""
        full = self.last.get(sound(word))
        if not full and not (name.title and word in self.gazetteer.given):
            full = self.first.get(sound(word))
        if full and len(full) == 1:
            return next(iter(full)), "person"
        if full:
            self.ambiguous[word] = tuple(sorted(full))
            return word, "person"
        long_forms = self.long_forms.get(word, ())
        if len(long_forms) == 1:
            words = next(iter(long_forms))
            return " ".join(words), (
                kind(Name(0, 0, words, None), self.gazetteer) or self.told.get(words, "org")
            ) if self.english else "other"
        return word, self._kind(name)

    def _kind(self, name: Name) -> str:
        if not self.english:
            return "person" if self._is_called(name) else self._headed(name)
        found = kind(name, self.gazetteer)
        if found:
            return found
        if name.words[0] in self.titled or self._is_family(name.words[0]):
            return "person"
        return self.told.get(name.words, "person")

    def _headed(self, name: Name) -> str:
        """What the first or last word of a name says that it is: "Instituto Nacional Electoral", "Deutsche Bank"."""
        heads, words = self.gazetteer.heads, name.words
        return heads.get(words[0].lower()) or heads.get(words[-1].lower(), "other") if len(words) > 1 else "other"

    def _is_called(self, name: Name) -> bool:
        """Whether a name is a person's by a title, a given name or how the talk calls a speaker."""
        first = name.words[0]
        elsewhere = 1 < len(name.words) < 4 and first in self.gazetteer.elsewhere and self._headed(name) == "other"
        return bool(name.title) or first in self.gazetteer.given or first in self.titled or elsewhere

    def _is_family(self, word: str) -> bool:
        """Whether a word is a surname's plural: "the Clintons"."""
        return word.endswith("s") and (word[:-1] in self.gazetteer.surnames or sound(word[:-1]) in self.last)

    def _is_full(self, name: Name) -> bool:
        """Whether a name is surely a person's in full, so that its parts may stand for it."""
        if len(name.words) < 2 or (name.words[-1].isupper() and not _is_shouted(name.words)):
            return False
        if (kind(name, self.gazetteer) or self.told.get(name.words)) != "person":
            return False
        if any(map(str.isdigit, name.words)):
            return False
        first = _plain(name.words).split()[0]
        if name.title or first in self.gazetteer.given or first in self.gazetteer.rare:
            return True
        return self.english and not any(word.lower() in frequencies() for word in name.words)

    def _is_chance(self, full: str, count: int, alone: Counter[tuple[str, ...]]) -> bool:
        """Whether two words that stand together once are no surname of what stands alone again and again, as no person.

        As "Untalk Python" in a talk about Python.
        """
        first, last = full.split()[0], full.split()[-1]
        thing = self.told.get((last,), "person") != "person"
        return count == 1 and thing and first not in self.gazetteer.given and alone[last,] >= OFTEN


def _untitled(people: Counter[str]) -> Counter[str]:
    """The full names, "Dean Gerbner" counted for the only other who bears the surname: a given name may be a title."""
    found: Counter[str] = Counter()
    for full, count in people.items():
        first, *rest = full.split()
        others = {other for other in people if other != full and other.split()[-1] == rest[-1]}
        titled = len(rest) == 1 and first.lower() in TITLED and len(others) == 1
        found[others.pop() if titled else full] += count
    return found


def _is_shouted(words: tuple[str, ...]) -> bool:
    return len(words) > 1 and all(word.isupper() and len(word) > 2 for word in words)


def _plain(words: tuple[str, ...]) -> str:
    """A name's words as one; those of a name in capitals throughout as names are written."""
    return " ".join(word.title() for word in words) if _is_shouted(words) else " ".join(words)
