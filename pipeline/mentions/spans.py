"""Capitalised sequences cut into names: titles and sentence openers off, known names and hyphen pairs apart."""

import re
from collections.abc import Iterator

from pipeline import lexicons
from pipeline.forms import any_of
from pipeline.mentions import ends
from pipeline.mentions.gazetteer import Gazetteer, Known
from pipeline.mentions.joins import is_headed, joined
from pipeline.mentions.name import Name
from pipeline.mentions.nobody import is_called_whole, is_trade, names_something, says_nothing
from pipeline.mentions.openings import opens
from pipeline.mentions.passage import Passage, known_at
from pipeline.mentions.sequences import Word
from pipeline.mentions.shouts import is_shouted, shouted
from pipeline.mentions.titles import is_articled, past_title, title_before
from pipeline.mentions.trims import begun, counted_off, trimmed
from pipeline.mentions.vocabulary import Vocabulary
from pipeline.mentions.works import programme

ADMINISTRATION = re.compile(r" [Aa]dministration\b")
CUES = lexicons.load("name-cues", "en")
TREATY = re.compile(rf" {any_of(CUES['agreements'])}\b")
REGIONS, PAPERS = (frozenset(CUES[key].split()) for key in ("regions", "papers"))
TITLED, PARTISAN, ABROAD, CHAMBERS = (
    lexicons.words("name-cues", "en", key) for key in ("titled", "partisan", "abroad", "chambers")
)
HALF = re.compile(r"[^\-‑/]+")


class Cutter:
    """Cuts the sequences of one text into names, left to right and without overlap."""

    def __init__(self, text: str, gazetteer: Gazetteer, vocabulary: Vocabulary) -> None:
        self.text, self.gazetteer, self.vocabulary = text, gazetteer, vocabulary
        self.passage = Passage(text, gazetteer, vocabulary)
        self.aired = vocabulary.english and not text.isupper()  # in captions all is in capitals

    def names(self, words: list[Word]) -> Iterator[Name]:
        """The names of one sequence; programmes that it ends with apart."""
        programmes: list[Name] = []
        while len(words) > 1 and words[-2].text.isupper() and self.aired:
            begins, aired = self._aired(words)
            if aired is None:
                break
            words, programmes = words[:begins], [aired, *programmes]
        yield from self._names(words)
        yield from programmes

    def _names(self, words: list[Word]) -> Iterator[Name]:
        if is_shouted(words):
            yield from shouted(self.text, words, self.gazetteer)
            return
        at, title = 0, ""
        hyphened = len(words) > 1 and any("-" in word.text for word in words)
        while at < len(words):
            known = self.known(words, at)
            begun = self._after_article(words, at)
            if begun:
                yield self._known_name(words, at + 1, begun, "")._replace(start=words[at].start)
                at, title = begun[0], ""
                continue
            led = self._led(words, at) if hyphened else None
            if led:
                yield led[1]
                at, title = led[0], ""
                continue
            past = at if known and known[0] > at + 1 else past_title(self.text, words, at, self.gazetteer)
            if past > at:
                if words[at].low in CHAMBERS and past > at + 1:
                    yield self._half(words[at], HALF.match(words[at].text))._replace(known=(words[at].text, "org"))
                at, title = past, words[past - 1].text
            elif self._leads(words[at].text):
                yield self._half(words[at], HALF.match(words[at].text))
                at, title = at + 1, ""
            elif words[at].small or (not known and opens(self.passage, words, at)):
                at, title = at + 1, ""
            else:
                end = max(self._until_stop(words, at, joined(words, at, self.gazetteer)), known[0] if known else 0)
                yield from self._part(words, at, end, title)
                at, title = end, ""

    def _aired(self, words: list[Word]) -> tuple[int, Name | None]:
        """The programme that a sequence ends with, in capitals throughout, and where: "Live on WEXMOOR TODAY"."""
        begins = next((at for at in range(len(words), 0, -1) if words[at - 1].small), 0)
        tail = words[begins:]
        capitals = len(tail) > 1 and tail[0].text.isupper()
        return begins, programme(self.text, tail, self.gazetteer) if capitals else None

    def _after_article(self, words: list[Word], at: int) -> tuple[int, Known, int] | None:
        """The known body or work that begins behind an article with a capital of its own: "in The Boston Globe"."""
        if words[at].text != "The" or words[at].first or at + 1 == len(words):
            return None
        known = self.known(words, at + 1)
        return known if known and known[0] > at + 2 and known[1][1] in ("org", "other") else None

    def _until_stop(self, words: list[Word], at: int, end: int) -> int:
        """The index past the last word before a function word with a capital: it begins no name but a known one."""
        stops = self.vocabulary.stops
        there = (i for i in range(at + 1, end) if words[i].low in stops and not words[i].small)
        return next((i for i in there if not self.known(words, i)), end)

    def known(self, words: list[Word], at: int) -> tuple[int, Known, int] | None:
        """The longest known name that begins here: the index past it, what it is, and its last offset."""
        return known_at(self.passage, words, at)

    def _part(self, words: list[Word], at: int, end: int, title: str) -> Iterator[Name]:
        """The names of words that belong together: one with a head at its end, else known ones and the rest."""
        known = self.known(words, at)
        if known and known[0] >= end:
            yield self._known_name(words, at, known, title)
            return
        if known and words[at].low in PARTISAN and self.known(words, known[0]):
            yield self._known_name(words, at, known, title)
            yield from self._part(words, known[0], end, "")
            return
        if known and ends.is_two(self.passage, words, end, known):
            yield self._known_name(words, at, known, title)
            yield from self._part(words, known[0], end, "")
            return
        if end - at > 1 and is_headed(words, at, end, self.gazetteer.heads):
            yield self._name(words, at, counted_off(self.text, words, at, end), title)
            return
        while at < end and words[at].small:
            at += 1
        while at < end:
            stop = ends.stop(self.passage, words, at, end)
            known = self.known(words, at)
            if known and known[0] == stop:
                yield self._known_name(words, at, known, title)
            else:
                yield from self._unknown(words, at, stop, title)
            at, title = stop, ""

    def _known_name(self, words: list[Word], at: int, known: tuple[int, Known, int], title: str) -> Name:
        end, entry, last = known
        texts = tuple(word.text for word in words[at:end])
        treaty = TREATY.match(self.text, last) if entry[1] == "place" and end == len(words) else None
        if treaty:
            surface = self.text[words[at].start : treaty.end()]
            named = self.gazetteer.names.get(surface) or (None if "deal" in surface else (surface, "event"))
            if named:
                return Name(words[at].start, treaty.end(), (surface,), named)
        bears = entry[1] == "place" or (entry[1] == "org" and not texts[0].isupper())
        if title and end - at == 1 and bears and self.vocabulary.english:
            return self._name(words, at, end, title)
        return Name(words[at].start, last, texts, entry, title)

    def _unknown(self, words: list[Word], at: int, end: int, title: str) -> Iterator[Name]:
        at, end = trimmed(self.text, words, (at, end), self.gazetteer)
        known = self.known(words[at:end], 0) if end > at else None
        if known and known[0] == end - at:
            yield self._known_name(words[at:end], 0, known, title)
        elif end - at == 1:
            yield from self._single(words, at, title)
        elif is_called_whole(words[at:end], self.gazetteer) or not all(
            says_nothing(word, self.gazetteer, self.vocabulary) for word in words[at:end]
        ):
            yield self._name(words, at, end, title)

    def _single(self, words: list[Word], at: int, title: str) -> Iterator[Name]:
        word = words[at]
        if word.low in TITLED and is_articled(self.text, word):
            return
        if (word.text in REGIONS or word.text in PAPERS) and self.text[: word.start].lower().endswith("the "):
            kind = "place" if word.text in REGIONS else "org"
            yield Name(word.start, word.end, (word.text,), (word.text, kind))
            return
        if is_trade(word.text, self.gazetteer):
            return
        halves = list(HALF.finditer(word.text))
        known = self.gazetteer.names.get(halves[0][0], ("", ""))[1] if len(halves) == 2 else ""
        if known == "group" and halves[1][0].lower() in ABROAD:
            yield Name(word.start, word.end, (word.text,), (word.text.removesuffix("s"), "group"))
        elif len(halves) == 2 and self._pair(halves):
            yield from (self._half(word, half) for half in halves)
        elif len(halves) > 1 and halves[0][0] in self.gazetteer.names and halves[1][0].islower():
            yield self._half(word, halves[0])
        elif title or names_something(self.text, word, self.gazetteer, self.vocabulary):
            yield self._name(words, at, at + 1, title)

    def _leads(self, word: str) -> bool:
        """Whether a known name begins a word that only says more of what follows: "Wexmoor-led Assembly"."""
        first, _, rest = word.partition("-")
        return bool(rest) and rest.islower() and word not in self.gazetteer.names and first in self.gazetteer.names

    def _led(self, words: list[Word], at: int) -> tuple[int, Name] | None:
        """The index past a known name of several words that leads such a word, and the name: "New Wexmoor-based"."""
        for last in range(at + 1, min(at + 3, len(words))):
            first, _, rest = words[last].text.partition("-")
            end = words[last].start + len(first)
            known = self.gazetteer.names.get(self.text[words[at].start : end]) if rest.islower() else None
            if known:
                return last + 1, Name(words[at].start, end, (*(word.text for word in words[at:last]), first), known)
        return None

    def _pair(self, halves: list[re.Match]) -> bool:
        names, proper = self.gazetteer.names, self.vocabulary.proper
        return all(half[0] in names or (half[0][:1].isupper() and half[0] in proper) for half in halves)

    def _half(self, word: Word, half: re.Match) -> Name:
        start = word.start + half.start()
        return Name(start, start + len(half[0]), (half[0],), self.gazetteer.names.get(half[0]))

    def _name(self, words: list[Word], at: int, end: int, title: str) -> Name:
        texts = tuple(word.text for word in words[at:end])
        administration = ADMINISTRATION.match(self.text, words[end - 1].end)
        if administration and not words[end - 1].cut:
            return Name(words[at].start, administration.end(), (*texts, "administration"), None, "")
        if self.vocabulary.english and not title:
            ahead = begun(self.text, words[at].start, words[end - 1].low)
            if ahead:
                return Name(ahead.start(1), words[end - 1].end, (*ahead[1].split(), *texts), None)
        called = "" if self.vocabulary.english else title_before(self.text, words[at].start, self.gazetteer)
        return Name(words[at].start, words[end - 1].end, texts, None, title or called)
