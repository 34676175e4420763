"""The shape and the sense of a label: could these words name a speaker, and how are they written?"""

import re
import unicodedata
from functools import cache

from pipeline import lexicons

# Vowel signs and joiners are no letters to `re`, but part of words in Indic, Thai, Arabic and Hebrew writing.
SIGNS = "\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u0900-\u0dff\u0e00-\u0eff\u200c-\u200f"
EMOJI = "\u2600-\u27bf\ufe0f\u200d\U0001f000-\U0001faff"
ALLOWED = re.compile(rf"[\w.'’\-–&,/#\s()+@·{EMOJI}{SIGNS}]+$")
POINT = re.compile(r"(?<=[^\W\d_]{6})\.(?=\s)|[^.],\s[a-z]")
DATE = re.compile(
    rf"(?=.*\b\d{{1,2}}{lexicons.any_of('written', 'ordinals')}?\b)(?=.*[^\W\d_]{{3}})[^()]*\b(?:19|20)\d\d"
    rf"(?:\s?{lexicons.any_of('labels', 'years')})?[.,]?$"
)
MOMENT = re.compile(r"(?:19|20)\d\d-\d\d-\d\d(?:T\d|$)|[^\W_][\w-]*[_-]\d{9,}$")  # 2011-01-15T20; a record's number
COUNTED = re.compile(rf"(\w+) (?:{lexicons.any_of('labels', 'counts')}|[ivx]{{1,5}}|[a-d])$")  # act iv
UNITS = "|".join(lexicons.any_of("written", unit).casefold() for unit in ("hours", "minutes", "seconds", "times"))
LASTING = re.compile(rf"\d{{1,3}} ?(?:{UNITS})")  # 12 min
FOR_NOW = re.compile(r" pro tem(?:pore)?$", re.I)  # The SPEAKER pro tempore
SMALL, OFFICE = 3, 0.6  # letters up to which a word of an office stands in lower case: für, und; others that do not
SPEAKER = re.compile(rf"(?:speaker(?!s\b)|{lexicons.any_of('labels', 'speakers')}$)")
NUMBERED = re.compile(r"([^\W\d_][^\d_]*?)[ _#-]?(\d{1,3})$")
ASIDE = re.compile(r"(?<!\s)(?:\s*+[(\[（][^()\[\]（）]*[)\]）]){1,2}\s*$")
CHAT = re.compile(r"From\s+(\S.*?)\s+to\s+\S.*$", re.I)  # how a meeting's chat says who wrote to whom
DESCRIBED = re.compile(r"([^,]{3,40}), (.{2,})$")
QUALIFIED = re.compile(r"[,(\[（]|from\s|pro tem", re.I)  # more may stand in a label than the name
QUOTES = str.maketrans("", "", '"“”')
SCRIPTLESS = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
MOST_WORDS, MOST_CHARACTERS, MOST_DESCRIBED = 7, 60, 18


@cache
def lexicon(kind: str) -> frozenset[str]:
    """The words of one kind in the lexicon of labels: facts, askers, answerers, others, titles …"""
    return frozenset(lexicons.shared("labels")[kind])


@cache
def _given() -> frozenset[str]:
    return frozenset(lexicons.load("given", "en")["names"].casefold().split())


def is_given(word: str) -> bool:
    """Whether people are given this name."""
    return word.casefold() in _given()


def bare(label: str) -> str:
    """The label without an aside in brackets, on one line; the label itself if nothing else is left."""
    plain = " ".join(ASIDE.sub("", label).split()) or " ".join(label.split())
    sent = CHAT.match(plain)
    return sent[1] if sent else plain


@cache
def key(label: str) -> str:
    """The label as it is compared: NFKC, one blank, no aside, no case, no number of a question."""
    plain = bare(unicodedata.normalize("NFKC", label)).casefold().strip(" .*_")
    if plain and not plain.strip("―─—"):
        return "q"
    numbered = NUMBERED.match(plain)
    if numbered and numbered[1].strip() in lexicon("asked"):
        return numbered[1].strip()
    return plain or label


def is_fact(key: str) -> bool:
    """Whether the key heads facts, notes or lists rather than speech."""
    numbered = NUMBERED.match(key) or COUNTED.match(key)
    if key.split(" ")[0] in lexicon("levels") or key in lexicon("programs") or LASTING.fullmatch(key):
        return True
    return (numbered[1].strip() if numbered else key.rstrip(".")) in lexicon("facts")


def is_role(key: str) -> bool:
    """Whether the key says what part somebody has in the talk."""
    plain = numbered[1].strip() if (numbered := NUMBERED.match(key)) else key
    return any(plain in lexicon(kind) for kind in ("askers", "answerers", "others")) or SPEAKER.match(plain) is not None


@cache
def openers() -> frozenset[str]:
    """The first words of all titles and roles."""
    kinds = ("titles", "askers", "answerers", "others")
    return frozenset(phrase.split()[0] for kind in kinds for phrase in lexicon(kind)) | {"speaker"}


@cache
def style(label: str) -> str | None:
    """How a possible label is written: caps, title, numbered, lower or uncased; None if it cannot be one.

    `described`: a name with more said of it in small letters, which only the name itself elsewhere can prove.
    """
    if is_prose(label):
        return None
    plain = FOR_NOW.sub("", bare(label))
    if DATE.match(plain) or MOMENT.match(plain):
        return None
    described = DESCRIBED.match(plain)
    if described and _describes(described[1], described[2]):
        plain = described[1]
    elif described and _could_be_described(described[1], described[2]):
        return "described"
    words = [word for word in plain.split() if any(map(str.isalnum, word))]
    if (_is_office(words) and len(words) <= MOST_WORDS) or (len(words) > MOST_WORDS and _is_held(label, words)):
        return "title"
    if not words or len(words) > MOST_WORDS or len(plain) > MOST_CHARACTERS or not ALLOWED.match(plain):
        return None
    if POINT.search(plain) or not any(character.isalpha() for character in plain):
        return None
    if NUMBERED.match(plain) and len(words) <= 3 and (len(words) == 1 or _capital(words[0])):
        return "numbered"
    return _case(plain, words[_titles(words) :])


def _titles(words: list[str]) -> int:
    """How many words of a title stand before a name, where it is one that is written in small letters too."""
    low = [word.casefold().strip(".") for word in words]
    counts = (count for count in (2, 3) if len(words) > count and " ".join(low[:count]) in lexicon("titles"))
    return next(counts, 0)


def is_prose(label: str) -> bool:
    """Whether it is plainly no name, so that no more is asked: too many words, or a last one in small letters."""
    spaces = label.count(" ")
    if spaces < 2 or _qualifies(label):
        return False
    small = label[label.rfind(" ") + 1 :][:2].islower() and label[1:2].islower()
    return spaces >= MOST_WORDS or (small and not _is_office(label.split()))


def _qualifies(label: str) -> bool:
    """Whether more than a name may stand in the label; signs are looked for before the pattern is."""
    if "," in label or "(" in label or "[" in label or "（" in label:
        return True
    low = label.lower()
    return "pro tem" in low or ("from" in low and QUALIFIED.search(label) is not None)


def _is_office(words: list[str]) -> bool:
    """Whether a title, an article and an office stand there: `M. le président`."""
    return len(words) > 2 and words[1] in lexicon("articles") and words[0] in lexicon("before_offices")


def _is_held(label: str, words: list[str]) -> bool:
    """Whether a long office stands there and in brackets who holds it: `The Secretary of State for … (Mr Hague)`."""
    holder = label[len(bare(label)) :].strip(" ()[]")
    longer = [word for word in words if len(word) > SMALL and word.casefold() not in lexicon("particles")]
    named = 2 <= len(holder.split()) <= 5 and _case(holder, holder.split()) in ("caps", "title")
    return named and len(words) <= MOST_DESCRIBED and all(map(_capital, [words[0], *longer]))


def _describes(name: str, more: str) -> bool:
    """Whether what follows a name's comma says what the person is: in capitals, or most words of it with one."""
    words = more.translate(QUOTES).replace("(", "").replace(")", "").split()
    if not words or len(words) > MOST_DESCRIBED or _case(name, name.split()) not in ("caps", "title"):
        return False
    longer = [word for word in words if len(word) > SMALL and word.casefold() not in lexicon("particles")]
    titled = name.split()[0] in lexicon("before_offices") and _capital(words[0])
    offices = _capital(words[0]) and _capital(words[-1]) and sum(map(_capital, longer)) >= OFFICE * len(longer)
    return titled or offices


def _could_be_described(name: str, more: str) -> bool:
    """Whether a name in full stands before the comma and few words after it: `Anna Berg, moderator`."""
    words = name.split()
    return 2 <= len(words) <= 4 and _case(name, words) == "title" and len(more.split()) <= 5 and more[-1].isalnum()


def is_titled(label: str) -> bool:
    """Whether the label begins with a person's title and a name follows it: `Mr. Nadler`."""
    words = label.casefold().replace(".", "").split()
    return any(" ".join(words[:count]) in lexicon("titles") and len(words) > count for count in (1, 2, 3))


def address(label: str) -> str:
    """How a label speaks of its bearer before his name or office: `la señora`, `o sr.`; empty where it does not."""
    words = label.casefold().split()[:2]
    spoken = len(words) > 1 and len(words[0]) < 4 and words[1].rstrip(".") in lexicon("titles")
    return " ".join(words) if spoken else ""


def _case(plain: str, words: list[str]) -> str | None:
    if plain.upper() == plain.lower():
        return "uncased" if len(words) <= 4 and len(plain) <= (12 if SCRIPTLESS.search(plain) else 30) else None
    letters = [character for character in plain if character.isalpha()]
    if sum(character.isupper() for character in letters) >= 0.75 * len(letters) and _capital(words[0]):
        return "caps"
    if all(_capital(word) or word.casefold() in lexicon("particles") or word in "–—-" for word in words) and _capital(
        words[-1]
    ):
        return "title"
    return "lower" if len(words) <= 2 and len(plain) <= 24 else None


def _capital(word: str) -> bool:
    first = next((character for character in word if character.isalnum()), "")
    if first.islower() and len(word) > 3 and word[1].isupper():
        return True  # a brand: iPhone, eBay
    return bool(first) and (first.isupper() or first.isdigit() or first.upper() == first.lower())


def unwrapped(name: str) -> str:
    """The name without the brackets that it stands in."""
    return name[1:-1].strip() or name if name[:1] + name[-1:] in ("()", "[]") else name
