"""Labels nobody listed a form for: paragraphs that begin with a few words by turns, set off by the same signs."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.turns.labels.fragments import CLOCK
from pipeline.turns.labels.marks import Mark
from pipeline.turns.lines import Line

NAME = "heads that come again"
SIGNS = r":：;|=»→~>})\]—–#@%&+^§$/<"
HEAD = re.compile(
    rf"\s*+(?P<before>[^\w\s]{{0,3}})\s?(?P<label>[^\W_][^\n\t{SIGNS}\[({{]{{0,40}}?)"
    rf"(?P<after>\s?[\[({{<]\s?{CLOCK}\s?[\])}}>]:?|\s?-{{0,2}}[{SIGNS}]{{1,3}})\s*(?=\S)"
)
USUAL, BULLETS = (":", "："), "-–—*•>"  # what is no more than a colon, in a list or not, is judged already
WEAK = re.compile(
    r"\s*+(?P<before>)(?P<label>[^\W\d_a-zа-я][\w'’-]{2,20}(?: [^\W_][\w'’-]{0,20}){0,2})(?P<after>[.,])\s+(?=\S)"
)
LEAST, SHARE, NEARLY = 6, 0.6, 0.9  # paragraphs; of them, that have such a head; where a point or comma is its sign
TWICE, FEW, MANY = 2, 0.5, 6  # labels that come again; labels to heads; labels under a weak sign


@dataclass(frozen=True, slots=True)
class _Head:
    line: int
    label: str
    end: int
    signs: tuple[str, str]


def marks(lines: Sequence[Line], *, linewise: bool) -> list[Mark]:
    """A mark at each head of the kind that most paragraphs have; none where few have one, or few come again."""
    return _marked(_heads(HEAD, lines, linewise), SHARE, lines, linewise) or _marked(
        _few(_heads(WEAK, lines, linewise)), NEARLY, lines, linewise
    )


def _heads(pattern: re.Pattern[str], lines: Sequence[Line], linewise: bool) -> list[_Head]:
    found = []
    for number, line in enumerate(lines):
        match = pattern.match(line.text, 0, 200) if (line.opens or linewise) and not line.heading else None
        if match:
            after = "time" if any(map(str.isdigit, match["after"])) else match["after"].strip()
            found.append(_Head(number, match["label"].strip(), match.end(), (match["before"], after)))
    return found


def _few(heads: list[_Head]) -> list[_Head]:
    return heads if len({head.label for head in heads}) <= MANY else []


def _marked(heads: list[_Head], share: float, lines: Sequence[Line], linewise: bool) -> list[Mark]:
    opening = sum((line.opens or linewise) and not line.heading for line in lines)
    (signs, count), *_ = Counter(head.signs for head in heads).most_common(1) or [(None, 0)]
    taken = [head for head in heads if head.signs == signs]
    labels = Counter(head.label for head in taken)
    again = sum(number > 1 for number in labels.values())
    if count < max(LEAST, share * opening) or again < TWICE or len(labels) > FEW * count:
        return []
    shared = _tail(list(labels))
    if signs and signs[1] in USUAL and not signs[0].strip(BULLETS) and not shared:
        return []
    return [Mark(head.line, 0, head.end, head.label[: len(head.label) - shared]) for head in taken]


def _tail(labels: list[str]) -> int:
    """How many letters of every label are the same small words at its end: said, says."""
    lasts = {label.rpartition(" ")[2] for label in labels}
    last = lasts.pop()
    return len(last) + 1 if not lasts and last.islower() and all(" " in label for label in labels) else 0
