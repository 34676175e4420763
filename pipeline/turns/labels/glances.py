"""What a line shows at a glance, before any pattern is tried on it: which forms of label it could have at all."""

import re
from collections.abc import Callable
from typing import NamedTuple

from pipeline.turns.labels import spelling
from pipeline.turns.labels.fragments import CLOCK, EMOJI

LONGEST_HEAD, LONGEST_ALONE = 140, 90
SHORT = 25  # letters before a colon, which are looked at by the pattern itself
DASH = re.compile(r"\s(?:[-–—―─]|--)(?=[\s*_])")
COLON, SET_OFF = re.compile(r"[ \t\xa0*_#>-]*([^:：]*)[:：]"), re.compile(r"[\d\[\](){}<>（）|@#*_.\\–—-]")
LONGEST_RUN = 90  # characters up to the end of a name in bold
SIGNS = frozenset("!\"#$%&'()*+,-./0123456789:;<=>?@[\\]^_`{|}~：（）【】〔〕「」、，—–―─“”‘’«»•·|\t\xa0\u3000")
PLAIN = frozenset("!\"&'(),-./;?") - frozenset("()")  # signs that set no name apart
ENDS = frozenset('.?!,;:…"”')
FIRST_WORD = re.compile(r"(?:[^\W\d_]|[\u0900-\u0dff])*")  # with the signs of vowels
INITIALS = re.compile(
    r"[^\W\d_]{2,30} [^\W\d_]\. ?[^\W\d_]\. "
)  # behind a surname, as Russian and Ukrainian records set it

APART = re.compile(rf"[*_#|@\\\[\](){{}}<>（）{EMOJI}]")  # what sets a label apart, beside a time
TIMED, DIGIT = re.compile(CLOCK), re.compile(r"\d")  # a search for a digit costs little, and no time is without
WORDED = re.compile(rf"[^\W\d_][^\d:：\n\t\"“”?!;=*_#|@\\\[\](){{}}<>（）{EMOJI}]*+")  # a name may be it, and no more


class Glance(NamedTuple):
    """A line at a glance: its first characters, those without blanks and signs before them, all of it, its signs."""

    start: str
    bare: str
    text: str
    signs: frozenset[str]


def glance(text: str) -> Glance:
    """What `could` looks at."""
    start = text[:LONGEST_HEAD]
    return Glance(start, start.lstrip(" \t\xa0*_#>-•["), text, SIGNS.intersection(start))


def begins(line: Glance, signs: tuple[str, ...]) -> bool:
    """Whether it begins with one of the signs."""
    return line.start.lstrip(" \t\u3000").startswith(signs)


def asks(line: Glance) -> bool:
    """Whether a Q or an A could stand for who speaks."""
    return line.start.find("Q", 0, 60) >= 0 or line.bare[:1] == "A" or line.start.find("A", 0, 8) >= 0


def runs_in(line: Glance) -> bool:
    """Whether a name in bold could end in it, with words behind."""
    return 0 <= line.start.find("**", 3) <= LONGEST_RUN or 0 <= line.start.find("__", 3) <= LONGEST_RUN


def pointed(line: Glance) -> bool:
    """Whether its first word could be a name that a point ends."""
    if line.bare.find(".", 0, 60) <= 0:
        return False
    word = FIRST_WORD.match(line.bare)[0]
    titled = word.casefold() in spelling.openers() or (len(word) > 1 and word.isupper())
    return titled or INITIALS.match(line.bare) is not None


def shouted(line: Glance) -> bool:
    """Whether all of it could be a name in capitals that a point ends."""
    name, point, _ = line.bare.partition(".")
    return bool(point) and len(line.text) <= LONGEST_ALONE and name.isupper()


def alone(line: Glance) -> bool:
    """Whether all of it could be a label."""
    text = line.text.strip()
    if len(line.text) > LONGEST_ALONE or text[-1:] in ENDS:
        return False
    # Where nothing sets a label apart, it would be all of the line: most lines of prose are refused here.
    plain = line.signs <= PLAIN and text.isascii()
    if not plain and WORDED.fullmatch(text) is None and (APART.search(text) or timed(text)):
        return True
    label = " ".join(text.strip(" .\xa0").split())
    return not spelling.is_prose(label) and spelling.style(label) is not None


def coloned(line: Glance) -> bool:
    """Whether what stands before its first colon could be a label: no sentence, where nothing else is in it."""
    before = COLON.match(line.start)
    if before is None:
        return False
    label = before[1]
    if len(label) < SHORT or SET_OFF.search(label):
        return True
    return spelling.style(" ".join(label.split())) is not None


def dashed(line: Glance) -> bool:
    """Whether what stands before its first dash between blanks could be a label."""
    dash = DASH.search(line.start)
    if dash is None:
        return False
    label = line.start[: dash.start()]
    return SET_OFF.search(label) is not None or spelling.style(" ".join(label.split())) is not None


def timed(text: str) -> bool:
    """Whether a time stands in it."""
    return DIGIT.search(text) is not None and TIMED.search(text) is not None


def any_of(*signs: str) -> Callable[[Glance], bool]:
    """Whether any of the signs stands in its beginning."""
    search = re.compile("|".join(map(re.escape, signs))).search
    return lambda line: search(line.start) is not None
