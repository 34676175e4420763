"""What a part of a question asks for, so that it can be laid beside another part: its words, and whom it is about."""

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from pipeline import forms, lexicons
from pipeline.exchanges import questions, reply_cues, terms
from pipeline.exchanges.questions import Part

TABLE = lexicons.load("asked-again", "en")
WHOM, ANOTHER, COURTESY, FRAME = (
    forms.pattern("asked-again", "en", name) for name in ("whom", "another", "courtesy", "frame")
)
TOKEN = re.compile(r"[a-z0-9']+")
BROKEN = ("—", "–", "-")  # what a question ends with that is broken off
HEADS = 3  # words after the question word that say what is asked for


@dataclass(frozen=True, slots=True)
class Asking:
    """What a part asks for: its kind and words by key, names among them, the words that follow its question word.

    `frames` are pairs such as ("how", key of worried); `whom` is the pronoun of whom it is about; `open` is false
    where a part asks for a nod, about another thing than the last, or is broken off.
    """

    kind: str
    words: dict[str, str]
    names: frozenset[str]
    heads: tuple[str, ...]
    frames: frozenset[tuple[str, str]]
    whom: str | None
    tokens: frozenset[str]
    length: int
    open: bool


@cache
def families() -> dict[str, str]:
    """The key of the first word of each family, by the key of each of its words."""
    lines = [line.split() for line in TABLE["families"].strip().splitlines()]
    return {terms.key(word): terms.key(line[0]) for line in lines for word in line}


@cache
def _idle() -> frozenset[str]:
    return frozenset(f"{lexicons.load('replies-terms', 'en')['function']} {TABLE['idle']}".split())


@cache
def common() -> frozenset[str]:
    """The keys of what may be asked of anything."""
    return frozenset(map(key, TABLE["common"].split()))


@lru_cache(maxsize=terms.WORDS)
def key(word: str) -> str:
    """The key under which forms and synonyms of a word meet."""
    plain = terms.key(word.lower())
    return families().get(plain, plain)


@lru_cache(maxsize=1 << 12)
def asking(part: Part) -> Asking:
    """What a part asks for."""
    plain = reply_cues.plain(part.text)
    named = frozenset(word for term in part.terms if term[0].isupper() for word in term.split())
    found = _words(part.text, named)
    begins, whom = _clause(part, plain), WHOM.search(plain)
    return Asking(
        "polar" if part.kind == "choice" else part.kind,
        {name: word for name, word, _ in found},
        frozenset(map(terms.key, named)),
        tuple(dict.fromkeys(name for name, _, at in found if at >= begins))[:HEADS],
        frozenset((frame[1] or frame[2], key(frame[3])) for frame in FRAME.finditer(plain)),
        whom.group(1) if whom else None,
        frozenset(TOKEN.findall(plain)),
        len(plain.split()),
        not (ANOTHER.search(plain) or COURTESY.search(plain) or _is_broken(plain.strip())),
    )


def _is_broken(plain: str) -> bool:
    return plain.startswith(BROKEN) or plain.endswith(BROKEN)


def _clause(part: Part, plain: str) -> int:
    """Where what is asked begins: after the question word, or at the auxiliary."""
    polar = part.kind in ("polar", "choice")
    found = (questions.POLAR if polar else questions.WH).search(plain)
    return 0 if found is None else found.start() if polar else found.end()


def _words(text: str, named: frozenset[str]) -> list[tuple[str, str, int]]:
    """Key, word and place of each word that is no function word and not idle; names keep a stem, as peoples do."""
    found = [(telling(match.group()), match) for match in terms.WORD.finditer(text)]
    return [
        (terms.key(match.group()) if match.group() in named else word[0], word[1], match.start())
        for word, match in found
        if word
    ]


@lru_cache(maxsize=terms.WORDS)
def telling(word: str) -> tuple[str, str] | None:
    """The key and the plain form of a word; None for function words and idle ones."""
    plain = terms.POSSESSIVE.sub("", word).replace("’", "'").lower()
    if len(plain) < 2 or plain in _idle() or plain.partition("'")[0] in _idle():
        return None
    return key(plain), plain
