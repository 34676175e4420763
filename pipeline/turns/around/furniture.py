"""Page furniture that stands between the lines of the talk: line numbers, page numbers, running heads."""

import re
from collections import Counter
from dataclasses import replace
from itertools import pairwise

from pipeline.turns.around import counters
from pipeline.turns.labels.fragments import TIME
from pipeline.turns.lines import Line, rest

NUMBERED = re.compile(r"[ \t]{0,8}(\d{1,2})(?:[ \t]|$)")
PAGED = re.compile(r"\s*+(?:\d{3,5}:)(\d{2})(?:[ \t]|$)")
NUMBER = re.compile(
    r"[-–—]?\s*+(?:page\s+|p\.\s*|seite\s+)?(\d{1,4})(?:\s*+(?:of|/|von|de)\s*+\d{1,4})?\s*+[-–—]?", re.I
)
FRAMED = re.compile(r"([-–—])\s?\d{1,4}\s?\1")  # - 12 -
DIGITS = re.compile(r"\d+")
STAMP = re.compile(TIME)
STAMPS_SHARE = 0.05
LONGEST_STAMP, LONGEST_NUMBER = 60, 40  # characters, blanks around them left out
EDGE, EDGE_SHARE = 2, 0.5  # lines at a page's head and foot; share of the pages that show a running head
SHARE, LEAST_LINES, LEAST_HEADS = 0.6, 8, 3
LEAST_COUNTED = 4  # lines that are all counted from one on


def clear(lines: list[Line]) -> list[Line]:
    """The lines without what belongs to the page; what is left out is furniture by the audit."""
    lines = _without_times(counters.clear(_without_line_numbers(_without_edges(lines))))
    return _without_running_heads(_without_page_numbers(lines))


def _without_times(lines: list[Line]) -> list[Line]:
    """The lines without those that are a time or a span of time only; the line after each knows of it."""
    matches = [_is(STAMP, line, LONGEST_STAMP) for line in lines]
    stamps = [match[0] if match else "" for match in matches]
    if sum(map(bool, stamps)) < max(2, STAMPS_SHARE * len(lines)):
        return lines
    before = ["", *stamps]
    return [
        replace(line, opens=True, stamped=after) if after else line
        for line, stamp, after in zip(lines, stamps, before, strict=False)
        if not stamp
    ]


def _without_line_numbers(lines: list[Line]) -> list[Line]:
    """The lines without the numbers that a court reporter's page counts them with."""
    for pattern in (NUMBERED, PAGED):
        matches = [pattern.match(line.text) for line in lines]
        whole = len(lines) >= LEAST_COUNTED and _are_all(matches)
        if whole or (len(lines) >= LEAST_LINES and sum(map(bool, matches)) >= SHARE * len(lines) and _counts(matches)):
            left = [
                line if match is None else rest(line, match.end()) for line, match in zip(lines, matches, strict=True)
            ]
            return [line for line in left if line.text and not line.text.isspace()]
    return lines


def _are_all(matches: list[re.Match | None]) -> bool:
    """Whether every line has a number, from one on."""
    return all(matches) and [int(match[1]) for match in matches] == list(range(1, len(matches) + 1))


def _counts(matches: list[re.Match | None]) -> bool:
    """Whether most numbers follow the one before, as 3 follows 2."""
    numbers = [int(match[1]) for match in matches if match]
    steps = sum(after - before == 1 for before, after in pairwise(numbers))
    return steps >= 0.7 * (len(numbers) - 1)


def _without_page_numbers(lines: list[Line]) -> list[Line]:
    found = [
        (number, int(match[1])) for number, line in enumerate(lines) if (match := _is(NUMBER, line, LONGEST_NUMBER))
    ]
    rising = sum(after[1] - before[1] == 1 for before, after in pairwise(found))
    if len(found) < 2 or rising < 0.8 * (len(found) - 1):
        found = [place for place in found if _is(FRAMED, lines[place[0]], LONGEST_NUMBER)]
    dropped = {number for number, _ in found}
    return [line for number, line in enumerate(lines) if number not in dropped]


def _is(pattern: re.Pattern[str], line: Line, longest: int) -> re.Match[str] | None:
    """The match of a whole line shorter than `longest`, the blanks around it left out."""
    text = line.text.strip()
    return pattern.fullmatch(text) if len(text) < longest else None


def _without_running_heads(lines: list[Line]) -> list[Line]:
    """The lines without those that repeat with a page's number in them."""
    masks = [DIGITS.sub("#", line.text.strip()) if len(line.text) < 120 else "" for line in lines]
    variants: dict[str, set[str]] = {}
    for line, mask in zip(lines, masks, strict=True):
        counted = "#" in mask and "#:#" not in mask and not line.heading
        if counted and ("page" in mask.casefold() or mask.endswith("#") or mask.startswith("#")):
            variants.setdefault(mask, set()).add(line.text.strip())
    counts = Counter(masks)
    heads = {
        mask for mask, texts in variants.items()
        if len(texts) == counts[mask] >= LEAST_HEADS and sum(map(str.isalpha, mask)) >= 4 and _pages(texts)
    }  # fmt: skip
    return [line for line, mask in zip(lines, masks, strict=True) if mask not in heads] if heads else lines


def _without_edges(lines: list[Line]) -> list[Line]:
    """The lines without those that stand in one place at the head or foot of most pages, and nowhere else."""
    tops = [number for number, line in enumerate(lines) if line.tops]
    if len(tops) < 2:
        return lines
    masks = [DIGITS.sub("#", line.text.strip()) if len(line.text) < 120 else "" for line in lines]
    everywhere = Counter(masks)
    edges: dict[tuple[str, int], list[int]] = {}
    for start, end in pairwise([*tops, len(lines)]):
        for place in range(-EDGE, EDGE):
            number = (start if place >= 0 else end) + place
            if start <= number < end and _is_head(masks[number]):
                edges.setdefault((masks[number], place), []).append(number)
    least = max(2, EDGE_SHARE * len(tops))
    dropped = {
        number
        for (mask, _), numbers in edges.items()
        if len(numbers) >= least
        and everywhere[mask] <= len(numbers) + 1
        and (len(numbers) >= LEAST_HEADS or ("#" in mask and _pages({lines[number].text for number in numbers})))
        for number in numbers
    }
    return [line for number, line in enumerate(lines) if number not in dropped]


def _is_head(mask: str) -> bool:
    """Whether a line could be a running head: words, no label before them, no sentence."""
    return sum(map(str.isalpha, mask)) >= 6 and ":" not in mask and mask[-1] not in ".?!…"


def _pages(texts: set[str]) -> bool:
    """Whether one number of the texts counts pages: each by one more than the last."""
    rows = [[int(number) for number in DIGITS.findall(text)[:4]] for text in texts]
    columns = zip(*rows, strict=False)
    return any(len(set(column)) == len(rows) and max(column) - min(column) == len(rows) - 1 for column in columns)
