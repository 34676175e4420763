"""The words of a quotation, or of its source, as they compare: folded, numbers whole, signs of money kept."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from dashboard.measures.tokens import APOSTROPHES, fold, pattern

SIGNS = "$€£¥₽₴₹₩₪₺¢%‰°"
THOUSANDS = re.compile(r"\d{1,3}(?:[.,'’\u00a0\u202f]\d{3})+")
ELISION = re.compile(r"[\[(]\s*(?:…+|⋯+|\.\s?\.\s?\.)\s*[\])]|…|⋯|\.\s?\.\s?\.")  # where words were left out
ASIDE = re.compile(r"\[[^\[\]]{1,80}\]|\(\s*[^\s()]+(?:\s+[^\s()]+){0,2}\s*\)")  # [Laughter.], (Applause.)
SIC = re.compile(r"[\[(]\s*sic[!.]?\s*[\])]", re.IGNORECASE)
WIDE_SIGNS = str.maketrans("＄￠￡￥￦％", "$¢£¥₩%")


@dataclass(frozen=True, eq=False)
class Words:
    """The words of a text: `keys[i]` stands from `starts[i]` to `ends[i]`.

    `bracketed` are those inside square brackets, `touched` those with brackets inside, as [T]he; `cuts` are the
    words before which dots say that something was left out.
    """

    text: str
    keys: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    bracketed: frozenset[int] = frozenset()
    touched: frozenset[int] = frozenset()
    cuts: frozenset[int] = frozenset()

    def __len__(self) -> int:
        return len(self.keys)

    def word(self, at: int) -> str:
        """A word as it is written."""
        return self.text[self.starts[at] : self.ends[at]]

    def piece(self, first: int, last: int) -> str:
        """The text from one word to before another, with the marks and blanks behind each."""
        if first >= last:
            return ""
        end = self.starts[last] if last < len(self.starts) else len(self.text)
        return self.text[self.starts[first] : end]

    def without_brackets(self) -> "Words":
        """The same words where brackets are the writer's own, as in a source that has them."""
        return Words(self.text, self.keys, self.starts, self.ends, cuts=self.cuts)


def read(text: str, *, quoted: bool = False) -> Words:
    """The words of a text; of one that is `quoted` also what its brackets and dots say."""
    found = list(_found(text, touched=quoted and "[" in text))
    keys, starts, ends, touched = zip(*found, strict=True) if found else ((), (), (), ())
    if not quoted:
        return Words(text, keys, starts, ends)
    inside = [match.span() for match in ASIDE.finditer(text) if text[match.start()] == "["]
    bracketed = {at for at, start in enumerate(starts) for a, b in inside if a < start < b and not touched[at]}
    cuts = {_next(starts, match.end()) for match in ELISION.finditer(text)}
    return Words(
        text, keys, starts, ends, frozenset(bracketed), frozenset(at for at, one in enumerate(touched) if one),
        frozenset(cuts - {0, len(keys)}),
    )  # fmt: skip


def key(word: str) -> str:
    """What a word or number is compared by: 1,500 is 1500, ٣ is 3, １ is 1."""
    if not word[0].isdigit():
        return fold(word)
    plain = "".join(str(unicodedata.digit(one, one)) for one in word)
    if not any(one in plain for one in ".,'’\u00a0\u202f"):
        return fold(plain)
    grouped = THOUSANDS.match(plain)
    head = re.sub(r"\D", "", grouped[0]) if grouped else ""
    return head + plain[len(grouped[0]) if grouped else 0 :].replace(",", ".")


def _found(text: str, *, touched: bool) -> Iterator[tuple[str, int, int, bool]]:
    for match in _pattern(touched).finditer(text):
        if match.lastgroup == "sign":
            yield match[0].translate(WIDE_SIGNS), match.start(), match.end(), False
        elif match.lastgroup == "touched":
            inner = re.sub(r"[\[\]]", "", match[0])
            yield from ((key(one), match.start(), match.end(), True) for one in pattern().findall(inner) if key(one))
        elif match.lastgroup != "sic" and (found := key(match[0])):
            yield found, match.start(), match.end(), False


def _next(starts: tuple[int, ...], place: int) -> int:
    return sum(start < place for start in starts)


@cache
def _pattern(touched: bool) -> re.Pattern:
    letter = rf"[^\W_{APOSTROPHES}]"
    inner = rf"\[[\w{APOSTROPHES}]+\]"
    joined = rf"(?P<touched>{letter}+{inner}[\w{APOSTROPHES}]*|{inner}{letter}[\w{APOSTROPHES}]*)|" if touched else ""
    number = r"(?P<number>\d+(?:[.,'’\u00a0\u202f]\d+)*(?![^\W_]))"
    sign = rf"(?P<sign>[{SIGNS}＄￠￡￥￦％])"
    sic = rf"(?P<sic>{SIC.pattern})|" if touched else ""
    return re.compile(rf"{sic}{joined}{number}|{sign}|(?P<word>{pattern().pattern})", re.IGNORECASE)
