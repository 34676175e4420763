"""Content terms of a question, and whether an answer uses them again under light inflection."""

import re
from functools import cache, lru_cache

from pipeline import lexicons
from pipeline.words import Memo

# Possessive and bounded on the left, so that no text is read twice; a stump of a word that breaks off- is none.
WORD = re.compile(r"(?<!\w)(?<!\w['’\-‐‑.,:])[^\W_]++(?:['’\-‐‑.,:][^\W_]++)*+(?![\w-])")
# Whom a question addresses, at its beginning or its end, and what a transcript notes beside the words.
ADDRESSED = re.compile(
    r"^(?:(?:[Ss]o|[Aa]nd|[Nn]ow|[Oo]kay|[Ww]ell),? )?[A-Z]\w+(?: [A-Z]\w+)?, "
    rf"(?={lexicons.any_of('written', 'addressed')}\b)"
    r"|,\s(?:M[rs]{1,2}\. )?[A-Z]\w+(?=\?$)|[\[(][a-z][a-z -]*\.?[\])]",
)
POSSESSIVE = re.compile(r"['’](?:s|re|ve|ll|d|m|t)?$")
SUFFIXES = ("ations", "ation", "ings", "ing", "ies", "ied", "ers", "er", "ed", "es", "ly", "s", "y", "e")
# People and places share a stem of five letters with what is theirs: Russia, Russian, Russians.
NAME_STEM = 5
WORDS = 1 << 16  # forms remembered: an archive has more, but its common words come again and again


@cache
def _lexicon() -> tuple[frozenset[str], dict[str, str]]:
    """The words that are no content, and the base form of each irregular one."""
    table = lexicons.load("replies-terms", "en")
    base = {form: word for word, forms in table["irregular"].items() for form in forms.split()}
    return frozenset(f"{table['function']} {table['asking']}".split()), base


@lru_cache(maxsize=WORDS)
def key(word: str) -> str:
    """The form under which inflections of a word meet: lower case, without ending."""
    plain = POSSESSIVE.sub("", word).replace("’", "'").lower()
    plain = _lexicon()[1].get(plain, plain)
    if word[:1].isupper() and len(plain) >= NAME_STEM + 1 and not word.isupper():
        return plain[:NAME_STEM]
    for suffix in SUFFIXES:
        if plain.endswith(suffix) and len(plain) - len(suffix) >= 3:
            return _undouble(plain[: -len(suffix)])
    return plain


def _undouble(stem: str) -> str:
    return stem[:-1] if stem[-1] == stem[-2] and stem[-1] not in "aeiousl" else stem


@lru_cache(maxsize=WORDS)
def is_content(word: str) -> bool:
    """Whether a word says what a question is about, rather than that it asks."""
    plain = POSSESSIVE.sub("", word).replace("’", "'").lower()
    return len(plain) > 1 and plain not in _lexicon()[0] and plain.partition("'")[0] not in _lexicon()[0]


def content(sentence: str) -> list[str]:
    """The content terms of a sentence as they stand in it; adjacent capitalised words are one term."""
    return list(_content(sentence))


@lru_cache(maxsize=1 << 12)
def _content(sentence: str) -> tuple[str, ...]:
    terms: list[str] = []
    last_end, last_name = -2, False
    for match in WORD.finditer(_unaddressed(sentence)):
        word = match.group()
        if not is_content(word):
            last_name = False
            continue
        name = word[0].isupper()
        if name and last_name and sentence[last_end : match.start()].isspace():
            terms[-1] += " " + word
        else:
            terms.append(word)
        last_end, last_name = match.end(), name
    return tuple(POSSESSIVE.sub("", term) if "'" in term or "’" in term else term for term in terms)


def _unaddressed(sentence: str) -> str:
    """The sentence with blanks in place of whom it addresses and of what is noted beside it."""
    if "," in sentence or "(" in sentence or "[" in sentence:
        return ADDRESSED.sub(lambda match: " " * len(match.group()), sentence)
    return sentence


def keys(sentence: str) -> set[str]:
    """The keys of all content words of a sentence, with the plain form of capitalised ones."""
    return set().union(*map(_by_token().__getitem__, sentence.split()))


@cache
def _by_token() -> Memo:
    """The keys of the words in each blank-delimited token."""
    return Memo(lambda token: frozenset().union(*map(_keys, WORD.findall(token))))


@lru_cache(maxsize=WORDS)
def _keys(word: str) -> frozenset[str]:
    return frozenset((key(word), key(word.lower()))) if is_content(word) else frozenset()


def is_taken_up(term: str, used: set[str]) -> bool:
    """Whether a term's first or last word, by which people and things are called again, is among the keys used."""
    return not used.isdisjoint(calls(term))


@lru_cache(maxsize=WORDS)
def calls(term: str) -> frozenset[str]:
    """The keys of a term's first and last word."""
    words = term.split()
    return _keys(words[0]) | _keys(words[-1])


def unique(terms: list[str]) -> list[str]:
    """The terms without those that repeat an earlier one in another form, in order."""
    seen: dict[str, str] = {}
    for term in terms:
        seen.setdefault(last_key(term), term)
    return list(seen.values())


@lru_cache(maxsize=WORDS)
def last_key(term: str) -> str:
    """The key of a term's last word, by which two forms of the term are one."""
    return key(term.split()[-1].lower())
