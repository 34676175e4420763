"""Numbers that count the turns of a talk at the heads of their lines: `0012 ANN: …`, `Anf. 3 ANN BERG: …`."""

import re
from collections import Counter
from itertools import pairwise

from pipeline.turns.lines import Line, rest

COUNTED = re.compile(
    r"[ \t]*+(?P<word>[^\W\d_]{0,12}+\.?)[ \t]{0,2}+[#\[(]?(?P<number>\d{1,5}+)(?![:.,/-]\d)[\])]?[.:]?"
    r"[ \t]*+(?:[-–—|][ \t]*+)?(?=[^\W\d_*]|\*\*|[\[(<])"
)
HEAD = re.compile(r"[*_\[(<]{0,3}(?P<label>[^\W\d_][^:：\t\n|]{0,70}?)(?:[*_]{0,3}\s?[:：]|[\])>]|\t)")
LEAST, SHARE = 3, 0.3  # lines that are counted; of all


def clear(lines: list[Line]) -> list[Line]:
    """The lines without the numbers that count those with a label, each one more than the one before it.

    Numbers under a word (`Anf. 3 ANN BERG: …`) may stand before few lines; bare ones must before many.
    """
    found = [COUNTED.match(line.text) if not line.heading else None for line in lines]
    words = Counter(match["word"] for match in found if match and match["word"])
    word, times = max(words.items(), key=lambda item: item[1], default=("", 0))
    if times >= LEAST:
        found = [match if match and match["word"] == word else None for match in found]
    matches = [match for match in found if match]
    least = LEAST if times >= LEAST else max(LEAST, SHARE * len(lines))
    if len(matches) < least or not _rises(matches) or not _label(matches):
        return lines
    return [line if match is None else rest(line, match.end()) for line, match in zip(lines, found, strict=True)]


def _rises(matches: list[re.Match[str]]) -> bool:
    """Whether each number is one more than the one before it, under one word or none."""
    numbers = [int(match["number"]) for match in matches]
    alike = len({match["word"] for match in matches}) == 1
    return alike and all(after - before == 1 for before, after in pairwise(numbers))


def _label(matches: list[re.Match[str]]) -> bool:
    """Whether a label stands behind each number, two or more, and one of them comes again."""
    heads = [HEAD.match(match.string, match.end()) for match in matches]
    counts = Counter(head["label"] for head in heads if head)
    return all(heads) and len(counts) > 1 and max(counts.values()) > 1
