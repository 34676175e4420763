"""Where an example stands: the line that holds its words, nearest to the one where the reader marked them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.source.settings import Example
from pipeline.turns.lines import Line

MARKS = ("speaker", "question", "answer")  # what begins a turn
LONGEST = 400  # characters of an example that are looked for; whoever marks a whole speech means where it begins


@dataclass(frozen=True, slots=True)
class Found:
    """An example in the line of that number, from 0, between two places of its text."""

    example: Example
    line: int
    start: int
    end: int


def shape(text: str) -> str:
    """A pattern that takes the text with any blanks between its words and any numbers in place of its own."""
    words = text[:LONGEST].split()
    return r"\s+".join(re.sub(r"\d+", r"\\d+", re.escape(word)) for word in words)


def find(example: Example, lines: Sequence[Line], *, near: int) -> Found | None:
    """The example where it stands letter for letter, nearest to the line of the number `near`; None where it does not.

    Of an example over several lines the first counts.
    """
    words = example.text.strip().split("\n", 1)[0][:LONGEST].split()
    if not words:
        return None
    exact = re.compile(r"\s+".join(map(re.escape, words)))
    holding = [number for number, line in enumerate(lines) if words[0] in line.text and exact.search(line.text)]
    if not holding:
        return None
    number = min(holding, key=lambda one: abs(one - near))
    match = exact.search(lines[number].text)
    return Found(example, number, match.start(), match.end())


def all_of(examples: Sequence[Example], lines: Sequence[Line], *, begins: Sequence[int]) -> list[Found]:
    """Those of the examples that stand in the lines; `begins`: where each line that holds text begins in the source.

    The lines may be fewer than those that the reader saw: an example is looked for where its own was.
    """
    found = []
    for example in examples:
        at = begins[min(example.line, len(begins)) - 1] if begins else 0
        near = next((number for number, line in enumerate(lines) if line.start >= at), len(lines))
        found.append(find(example, lines, near=near))
    return [one for one in found if one]
