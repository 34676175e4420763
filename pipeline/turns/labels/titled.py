"""Labels that say a name and what its bearer is, alone on a line or over several: Name -- Title, Firm."""

import re
from collections import Counter
from dataclasses import replace
from itertools import pairwise

from pipeline.turns.labels import spelling
from pipeline.turns.labels.glances import timed
from pipeline.turns.lines import Line

RULE = re.compile(r"\s*+(?:[-–—_=*~]\s?){5,}+\s*$")
SHORT_RULE = re.compile(r"\s*+(?:[-–—_=*~]\s?){3,}+\s*$")
DASH = re.compile(r"\s*+(?:--|[-–—|])\s*$")
CLOSING = re.compile(r"\s*+[(（][^()（）\n]{1,60}[)）]\s*[:：]\s*$")
PARTED = re.compile(
    r"\s*+(?P<mark>[*_]{0,3})(?P<name>[^\W\d_][^\n\t:：<>|*\[\]{}()\"“”?!;=]{1,50}?)(?P<at>\s*(?:--|[–—|]|,|\s-)\s+)(?P<title>[^\n?!:：]{2,110}?)"
    r"(?:\s*\[\d{1,3}\])?[*_]{0,3}\s*$"
)
NUMBERED = re.compile(r"\s*+(?P<name>[^\W\d_][^\n\t:：,<>|*\[\]{}()\"“”?!;=]{1,50}?)\s*\[\d{1,3}\]\s*$")
STOPPED = re.compile(r"[^\W\d_]{4,}\.(?:\s|$)|[.,;?!…—–-][*_]*\s*$|[ \xa0]{3}[^\s\[]")  # a sentence ends, or breaks off
SHORTEST = 24  # letters of a word above a name
LONGEST, LONGEST_TITLE, LEAST, SMALL, TALK, RUN, CUES = 90, 16, 2, 4, 60, 3, 0.8


def join(lines: list[Line]) -> list[Line]:
    """The lines, each label over several made one; `named` says where a name ends in one that is all label."""
    lines = _titles_under(_heading_cues(_joined(_announced(lines))))
    ruled = [RULE.match(line.text) is not None for line in lines]
    found: dict[int, int] = {}
    for number, (line, following) in enumerate(pairwise([*lines, *lines[-1:]])):
        between = 0 < number < len(lines) - 1 and ruled[number - 1] and ruled[number + 1]
        name = line.named or (0 if line.heading else _named(line, following, between=between))
        if name:
            found[number] = name
    found = {number: name for number, name in found.items() if not _is_listed(number, found)} | _headed(lines)
    if len(found) < LEAST:
        return [replace(line, named=0) if line.named else line for line in lines]
    return [replace(line, named=found.get(n, 0)) if line.named or n in found else line for n, line in enumerate(lines)]


def _announced(lines: list[Line]) -> list[Line]:
    """The lines without a word that stands alone above each name, which is a label then."""
    counts = Counter(line.text.strip() for line in lines if len(line.text) <= SHORTEST)
    word, count = max(counts.items(), key=lambda pair: pair[1], default=("", 0))
    if count < RUN or not word.isalpha():
        return lines
    names = [
        number + 1
        for number, (line, name, said) in enumerate(zip(lines, lines[1:], lines[2:], strict=False))
        if line.text.strip() == word and _is_name(name.text) and len(said.text) > len(name.text)
    ]
    again = len({lines[number].text for number in names}) < len(names)
    if len(names) < count or not again or word in {lines[number].text.strip() for number in names}:
        return lines
    named = frozenset(names)
    return [
        replace(line, named=len(line.text)) if number in named else line
        for number, line in enumerate(lines)
        if line.text.strip() != word
    ]


def _titles_under(lines: list[Line]) -> list[Line]:
    """The lines, a name and the title under it made one, where the same two stand so again and again."""
    pairs: dict[str, list[int]] = {}
    for number, (name, title) in enumerate(pairwise(lines)):
        if len(name.text) <= LONGEST and not name.named and _could_head(name.text, title.text):
            pairs.setdefault(name.text.strip(), []).append(number)
    again = {number for numbers in pairs.values() if _are_alike(numbers, lines) for number in numbers}
    if len(again) < SMALL:
        return lines
    found, number = [], 0
    while number < len(lines):
        heads = number in again and number + 1 not in again
        found.append(
            replace(_one(lines[number : number + 2]), named=len(lines[number].text)) if heads else lines[number]
        )
        number += 2 if heads else 1
    return found


def _could_head(name: str, title: str) -> bool:
    """Whether a name and what its bearer is stand above each other: the title says more than a name does."""
    said = title.strip()
    more = "," in said or "&" in said or len(said.split()) >= RUN
    return more and len(said) <= LONGEST and not STOPPED.search(said) and _is_name(name) and _is_title(said)


def _are_alike(numbers: list[int], lines: list[Line]) -> bool:
    """Whether the same title, or the beginning of it, stands under a name every time, two or more."""
    titles = sorted((lines[number + 1].text.strip() for number in numbers), key=len)
    return len(titles) > 1 and all(title.startswith(titles[0]) for title in titles)


def _heading_cues(lines: list[Line]) -> list[Line]:
    """The lines, the first of each cue a label where nearly all cues begin with a name in a line of its own."""
    firsts = [number for number, line in enumerate(lines) if number == 0 or line.block != lines[number - 1].block]
    heads = [
        number
        for number, after in pairwise([*firsts, len(lines)])
        if after - number > 1 and not STOPPED.search(lines[number].text[:LONGEST]) and _is_name(lines[number].text)
    ]
    if (
        len(heads) < LEAST
        or len(heads) < CUES * len(firsts)
        or len({lines[number].text for number in heads}) == len(heads)
    ):
        return lines
    named = frozenset(heads)
    return [replace(line, named=len(line.text)) if n in named else line for n, line in enumerate(lines)]


def _headed(lines: list[Line]) -> dict[int, int]:
    """The lines under rules, all name, where nearly every rule has one under it and one of them comes again."""
    ruled = [SHORT_RULE.match(line.text) is not None for line in lines]
    under = [number + 1 for number, rule in enumerate(ruled[:-2]) if rule and not ruled[number + 1]]
    heads = {
        number: len(lines[number].text)
        for number in under
        if len(lines[number].text) <= LONGEST
        and not lines[number].heading
        and not STOPPED.search(lines[number].text)
        and _is_held(lines[number].text)
    }
    again = len({lines[number].text for number in heads}) < len(heads)
    return heads if again and len(heads) >= RUN and len(heads) >= CUES * len(under) else {}


def _is_held(text: str) -> bool:
    """Whether it is a name, or in capitals an office and who holds it."""
    return _is_name(text) or (text.isupper() and spelling.style(text.strip()) is not None)


def _is_listed(number: int, found: dict[int, int]) -> bool:
    """Whether names with titles stand above and under each other: a list of who takes part."""
    return any(
        all(other in found for other in range(first, first + RUN)) for first in range(number - RUN + 1, number + 1)
    )


def _named(line: Line, following: Line, *, between: bool) -> int:
    """Where the name ends in a line of a name and a title, set apart by rules, in bold or as a paragraph; else 0."""
    if len(line.text) > 2 * LONGEST:
        return 0
    match = PARTED.match(line.text) or (NUMBERED.match(line.text) if between else None)
    if not match or not _is_name(match["name"]) or STOPPED.search(line.text):
        return 0
    if between:
        return match.end("name")
    bold = match["mark"] and line.text.rstrip().endswith(match["mark"])
    if not _is_title(match["title"]) or (match["at"].strip() == "," and not bold):
        return 0
    talks = len(following.text) > TALK or following.text.rstrip()[-1:] in ".?!…"
    short = len(following.text) <= 2 * LONGEST
    listed = short and PARTED.match(following.text) and not STOPPED.search(following.text)
    return match.end("name") if bold or (line.opens and talks and not listed) else 0


def _is_name(text: str) -> bool:
    return spelling.style(text.strip()) in ("title", "caps") and 1 <= len(text.split()) <= 5


def _is_title(text: str) -> bool:
    """Whether what somebody is stands there: few words, nearly all with capitals."""
    words = re.findall(r"[^\W\d_][\w.'’&-]*", text)
    longer = [word for word in words if len(word) > SMALL]
    named = bool(words) and len(words) <= LONGEST_TITLE and not timed(text)
    return named and all(word[0].isupper() for word in longer)


def _joined(lines: list[Line]) -> list[Line]:
    """The lines with a name, a dash and a title on three lines, or a name and its bracket on two, made one."""
    found: list[Line] = []
    number = 0
    while number < len(lines):
        line, after = lines[number], lines[number + 1 : number + 3]
        if (
            len(after) == 2
            and DASH.match(after[0].text)
            and _is_name(line.text)
            and _is_title(after[1].text)
            and len(after[1].text) < LONGEST
        ):
            found.append(replace(_one([line, *after]), named=len(line.text)))
            number += 3
        elif after and CLOSING.match(after[0].text) and not after[0].opens and 0 < len(line.text) < LONGEST:
            found.append(_one([line, after[0]]))
            number += 2
        else:
            found.append(line)
            number += 1
    return found


def _one(lines: list[Line]) -> Line:
    """Several lines as one, a blank where one ended; each character keeps its place."""
    at: list[int] = []
    for number, line in enumerate(lines):
        if number:
            at.append(at[-1])
        at += [line.source(place) for place in range(len(line.text))]
    return replace(lines[0], end=lines[-1].end, text=" ".join(line.text for line in lines), at=at)
