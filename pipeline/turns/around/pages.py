"""What a web page says around a talk in its own name: menus above it, forms, lists and notices under it."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from pipeline import lexicons
from pipeline.turns.around import margins
from pipeline.turns.around.notices import NAMED, TOKEN, is_dated, kind, lexicon, plain
from pipeline.turns.lines import Line

DAY_SAID = re.compile(r"\s*(?=[^\n]{0,40}\b(?:19|20)\d\d\b)(?=[^\n]{0,50}\d{1,2}[:.]\d\d)[^\n.?!]{6,60}$")
# What a reader says under a text: `Ann Berg said...`; with a colon only above a date, as labels have one too.
SAID = lexicons.any_of("pages", "readers")
READER = re.compile(rf"(?P<name>(?:[^\n.?!:：]|(?<![^\W\d_]{{2}})\.){{1,60}}?)\s{SAID}\s?(?P<sign>\.{{3}}|…|:)")
IMAGE = re.compile(r"\s*(?:!\[[^\[\]\n]*\]\([^()\n]*\)\s*+)++$")
WEIGHT = {"sure": 2, "counted": 2, "begins": 1, "weak": 1}
ENOUGH = 2  # weight of a page's own lines, that make a foot or a menu
HEAD_LINES, FOOT_LINES, MENU = 30, 200, 3  # lines among which a page's own are looked for; own ones that make a menu
APART = 30  # lines between a page's own, as of what readers say
TITLED, LARGEST = 0.6, 0.5  # of the lines of a foot, that are a page's own or titles; of all letters, that a foot holds
MOST_READ = 0.7  # of all letters, that readers' own words hold
SPOKEN = 2  # how often a label stands above, where people speak by it


def clear(lines: list[Line]) -> list[Line]:
    """The lines without those that a page says in its own name; what is left out is furniture by the audit."""
    foot = _foot(lines)
    dropped = _head(lines[: min(foot, HEAD_LINES)]) | set(range(foot, len(lines)))
    dropped |= {number for number in range(1, foot) if len(lines[number].text) <= NAMED and _parts(lines, number)}
    dropped |= {number for number, line in enumerate(lines) if "![" in line.text and IMAGE.match(line.text)}
    return [
        replace(line, opens=True) if number - 1 in dropped and not line.opens else line
        for number, line in enumerate(lines)
        if number not in dropped
    ]


def _foot(lines: list[Line]) -> int:
    """Where the foot of the page begins, with what it says of itself right above it."""
    start = min(_own(lines), _read(lines))
    while 1 < start < len(lines) and _trails(lines[start - 1]):
        start -= 1
    return start


def _trails(line: Line) -> bool:
    """Whether the line, above the foot of a page, belongs to it: a date, an address, a credit."""
    own = kind(line.text) or is_dated(line.text) or margins.is_foot(line)
    return bool(own) or margins.LINKS.match(line.text) is not None


def _read(lines: list[Line]) -> int:
    """Where the words of readers begin, under how many they are or the first one's name; else how many lines."""
    left, found = MOST_READ * sum(len(line.text) for line in lines), len(lines)
    for number in range(len(lines) - 1, 0, -1):
        left -= len(lines[number].text)
        if left < 0:
            break
        found = number if _opens_readers(lines, number) else found
    above = Counter(map(_name, lines[:found]))
    talked = any(name and above[name] >= SPOKEN for name in map(_name, lines[found:]))
    return len(lines) if talked else found


def _opens_readers(lines: list[Line], number: int) -> bool:
    text = lines[number].text.strip()
    if len(text) <= NAMED and kind(text) == "counted":
        return True
    match = READER.fullmatch(text) if len(text) <= 2 * NAMED else None
    if match is None or not lines[number].opens or not _is_reader(match["name"]) or number + 1 == len(lines):
        return False
    following = lines[number + 1]
    return DAY_SAID.match(following.text) is not None or (match["sign"] != ":" and following.opens)


def _is_reader(name: str) -> bool:
    """Whether words before `said...` could be a reader's name: one word, or with a capital behind the first."""
    words = name.split()
    large = any(word[:1].isupper() or word[1:2].isupper() for word in words[1:])
    return (len(words) == 1 or large) and words[-1].casefold() not in lexicon("others")


def _own(lines: list[Line]) -> int:
    """Where a foot begins with a line of the page's own, from which on hardly a line is a sentence."""
    kinds = _under(lines)
    first = len(lines) - len(kinds)
    if sum(WEIGHT.get(each, 0) for each in kinds) < ENOUGH:
        return len(lines)
    names = [_name(line) for line in lines]
    spoken = {name for name, count in Counter(names[:first]).items() if name and count >= SPOKEN}
    talk = [place for place, own in enumerate(kinds) if not own and names[first + place] in spoken]
    over = talk[-1] + 1 if talk else 0
    kinds, under = kinds[over:], lines[first + over :]
    start = _begins(kinds, [not own and _is_sentence(line) for line, own in zip(under, kinds, strict=True)])
    while 0 < start < len(kinds) and kinds[start - 1]:
        start -= 1
    return first + over + start


def _under(lines: list[Line]) -> list[str]:
    """The kinds of the lines at the foot, as far up as a page's own stand among them."""
    found: list[str] = []
    own, left = 0, LARGEST * sum(len(line.text) for line in lines)
    for line in reversed(lines[max(1, len(lines) - FOOT_LINES) :]):
        left -= len(line.text)
        if left < 0 or len(found) > own + APART:
            break
        found.append(kind(line.text))
        own = len(found) if found[-1] else own
    return found[:own][::-1]


def _begins(kinds: list[str], told: list[bool]) -> int:
    """The first line of a page's own from which on few lines are `told`, and its own lines are enough."""
    weight, sentences, start = 0, 0, len(kinds)
    for place in range(len(kinds) - 1, -1, -1):
        weight += WEIGHT.get(kinds[place], 0)
        sentences += told[place]
        opens = kinds[place] in ("sure", "counted", "begins")
        if opens and weight >= ENOUGH and sentences <= (1 - TITLED) * (len(kinds) - place):
            start = place
    return start


def _is_sentence(line: Line) -> bool:
    return margins.SENTENCE.search(line.text) is not None


def _name(line: Line) -> str:
    """What could be the label of a line: the words before a colon, or a short line itself."""
    name = re.split("[:：]", line.text[: 2 * NAMED], maxsplit=1)[0]
    return " ".join(TOKEN.findall(plain(name))) if len(name) <= NAMED else ""


def _head(lines: Sequence[Line]) -> set[int]:
    """The page's own lines above the first sentence that is none; weak ones where they make a menu."""
    found: dict[int, str] = {}
    for number, line in enumerate(lines):
        own = kind(line.text)
        if own:
            found[number] = own
        elif _is_sentence(line):
            break
    menu = len(found) >= MENU
    return {number for number, own in found.items() if own != "weak" or (menu and not lines[number].heading)}


def _parts(lines: list[Line], number: int) -> bool:
    """Whether a line by itself only parts the text, as the word for an advertisement does."""
    alone = lines[number].opens and (number + 1 == len(lines) or lines[number + 1].opens)
    return alone and " ".join(TOKEN.findall(plain(lines[number].text))) in lexicon("inside")
