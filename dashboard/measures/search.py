"""The one search grammar: what a query means, and where it stands in a text. Every door that searches uses it."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache

from dashboard.measures.tokens import Span, Tokens, apart, fold, pattern
from pipeline.words import Memo

ENTITY = "entity:"
LONGEST = 200  # characters of a query that are read
EXAMPLE = "peace, negotiat*, “rare earth”, entity:NATO"
HINT = (
    "Whole words; case and the kind of apostrophe, quote or dash do not matter. Words in a row are found in a row, "
    "with or without quotation marks, whatever marks stand between: “rare earth”. * is any letters of a word "
    "(negotiat*, *ward, w*r), alone any word (end * war). Several with a comma or OR: peace, war. entity:NATO is every "
    "mention of a name. Chinese, Japanese and Thai, which leave no blanks, are found anywhere."
)
QUOTES = '"“”„‟«»＂「」『』'
# A phrase in quotation marks (the last may still be typed), or what parts two: a comma, but not that of a number; OR.
PIECE = re.compile(rf"[{QUOTES}][^{QUOTES}]*[{QUOTES}]?|(?P<parts>(?<!\d)[,،、，]|[,،、，](?!\d)|(?<!\S)OR(?!\S))")
NAMES = re.compile(r"\s*entity\s*:", re.IGNORECASE)

Named = tuple[int, int, str]  # a mention: from, to, entity


@dataclass(frozen=True, slots=True)
class Term:
    """One word of a query, folded; "*" stands for any letters. `joined`: no mark or blank may stand before it."""

    key: str
    joined: bool = False

    def takes(self, key: str) -> bool:
        """Whether a word is meant. Each piece between stars is looked for once, from left to right."""
        head, *pieces = self.key.split("*")
        if not pieces:
            return key == head
        *middle, tail = pieces
        at, end = len(head), len(key) - len(tail)
        if end < at or not key.startswith(head) or not key.endswith(tail):
            return False
        for piece in middle:
            at = key.find(piece, at, end)
            if at < 0:
                return False
            at += len(piece)
        return True


@dataclass(frozen=True)
class Phrase:
    """Words in a row, or a name: one of the things that a query asks for. `written` is how the reader wrote it."""

    written: str
    terms: tuple[Term, ...]
    name: bool = False

    @cached_property
    def pieces(self) -> tuple[str, ...]:
        """What stands between its stars: in the line of every text that has it."""
        return tuple(piece for piece in f" {' '.join(term.key for term in self.terms)} ".split("*") if piece.strip())

    @cached_property
    def sure(self) -> bool:
        """Whether every line with its pieces has it."""
        return len(self.pieces) == 1 and not any(term.joined or term.key == "*" for term in self.terms)

    def is_entity(self, entity: str) -> bool:
        """Whether it names an entity, word by word."""
        keys = Tokens(entity).words[0]
        return len(keys) == len(self.terms) and all(map(Term.takes, self.terms, keys))

    def __str__(self) -> str:
        return self.written if self.name else f"“{self.written}”"


@dataclass(frozen=True, eq=False)
class Query:
    """What is searched: any of its phrases. None of them is left of a query without a word; it finds nothing."""

    text: str
    phrases: tuple[Phrase, ...]

    def __bool__(self) -> bool:
        return bool(self.phrases)

    def __str__(self) -> str:
        """What is searched, in words: “peace” or NATO, where NATO is a name."""
        *rest, last = map(str, self.phrases) if self.phrases else [f"“{self.text}”"]
        return f"{', '.join(rest)} or {last}" if rest else last

    @cached_property
    def word(self) -> str | None:
        """Its key, where it is one whole word; None where it is anything else."""
        terms = [term for phrase in self.phrases for term in phrase.terms]
        return terms[0].key if len(terms) == 1 and self.phrases[0].sure and not self.phrases[0].name else None

    @cached_property
    def _row(self) -> "_Row":
        return _Row([phrase for phrase in self.phrases if not phrase.name])

    @cached_property
    def _entities(self) -> Memo:
        names = [phrase for phrase in self.phrases if phrase.name]
        return Memo(lambda entity: any(one.is_entity(entity) for one in names))

    def spans(self, tokens: Tokens, mentions: Iterable[Named] = ()) -> list[Span]:
        """Where it stands in a text, from left to right and apart; of those that overlap the first, then the longest.

        Takes time linear in the text. `mentions` are those of the text, for the names that are asked for.
        """
        named = [(start, end) for start, end, entity in mentions if self._entities[entity]]
        return apart([*self._row.spans(tokens), *named])

    def within(self, tokens: Tokens, entities: Iterable[str] = ()) -> bool:
        """Whether a text has it, or names what it asks for."""
        return self._row.within(tokens) or any(map(self._entities.__getitem__, entities))

    def having(self, texts: Iterable[Tokens], entities: Iterable[list[str]]) -> list[bool]:
        """For each text whether it has it: `within`, and sooner where a few words are searched."""
        if len(self.phrases) == 1 and self.phrases[0].sure and not self.phrases[0].name:
            piece = self.phrases[0].pieces[0]
            return [piece in one.line for one in texts]
        return list(map(self.within, texts, entities))


class _Row:
    """Phrases in one row of terms, a bit each: a text is read once, and all phrases begun are followed together.

    The shift-and method: R. Baeza-Yates and G. Gonnet, A new approach to text searching, CACM 35(10), 1992.
    """

    def __init__(self, phrases: list[Phrase]) -> None:
        self.phrases = phrases
        self.terms = [term for phrase in phrases for term in phrase.terms]
        self.firsts = self.lasts = 0
        self.lengths: dict[int, int] = {}  # of a phrase, by the bit of its last term
        before = 0
        for length in (len(phrase.terms) for phrase in phrases):
            self.firsts |= 1 << before
            before += length
            self.lasts |= 1 << before - 1
            self.lengths[before] = length
        self.joined = sum(1 << at for at, term in enumerate(self.terms) if term.joined)
        self.taking = Memo(lambda key: sum(1 << at for at, term in enumerate(self.terms) if term.takes(key)))

    def within(self, tokens: Tokens) -> bool:
        near = self._near(tokens.line)
        return any(phrase.sure for phrase in near) or (bool(near) and any(True for _ in self.spans(tokens)))

    def _near(self, line: str) -> list[Phrase]:
        return [phrase for phrase in self.phrases if all(piece in line for piece in phrase.pieces)]

    def spans(self, tokens: Tokens) -> Iterator[Span]:
        if not self._near(tokens.line):
            return
        keys, starts, ends = tokens.words
        reached = 0
        for at, taking in enumerate(map(self.taking.__getitem__, keys)):
            if taking & self.joined and at and tokens.text[ends[at - 1] : starts[at]].strip():
                taking &= ~self.joined
            reached = (reached << 1 | self.firsts) & taking
            done = reached & self.lasts
            while done:
                last = done.bit_length()
                yield starts[at - self.lengths[last] + 1], ends[at]
                done ^= 1 << last - 1


@lru_cache(maxsize=16)
def parse(text: str) -> Query:
    """The query that a reader wrote; see HINT for what may stand in it."""
    read = " ".join(text[:LONGEST].split())
    phrases = {(*phrase.terms, phrase.name): phrase for phrase in map(_phrase, _parts(read)) if phrase.terms}
    return Query(read, tuple(phrases.values()))


def entity(name: str) -> str:
    """The query for every mention of an entity."""
    return f'{ENTITY}"{name}"' if PIECE.search(name) else ENTITY + name


def _parts(text: str) -> Iterator[str]:
    """What stands between the commas and ORs."""
    begin = 0
    for match in PIECE.finditer(text):
        if match["parts"]:
            yield text[begin : match.start()]
            begin = match.end()
    yield text[begin:]


def _phrase(part: str) -> Phrase:
    name = NAMES.match(part)
    asked = part[name.end() :] if name else part
    written = " ".join(re.sub(f"[{QUOTES}]", " ", asked).split())
    return Phrase(written, tuple(_terms(asked)), name is not None)


def _terms(text: str) -> list[Term]:
    """The words of a phrase. None where every one is a bare star, which says nothing."""
    found: list[Term] = []
    end = -1
    for match in pattern(stars=True).finditer(text):
        if key := re.sub(r"\*+", "*", fold(match[0])):
            found.append(Term(key, joined=match.start() == end))
            end = match.end()
    return _trimmed(found) if any(term.key != "*" for term in found) else []


def _trimmed(terms: list[Term]) -> list[Term]:
    """The terms without a star on the outer side of a script whose words are found in any place as it is."""
    if terms[0].key == "*" and terms[1:] and terms[1].joined:
        terms = [replace(terms[1], joined=False), *terms[2:]]
    return terms[:-1] if terms[-1].key == "*" and terms[-1].joined else terms
