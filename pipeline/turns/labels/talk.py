"""How much a reading looks like talk: measures from 0 to 1 that are the same for every way to lay out a text."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from pipeline.stops import STOPS
from pipeline.turns.labels import persons, spelling
from pipeline.turns.labels.asking import ASKS
from pipeline.turns.labels.marks import Mark
from pipeline.turns.lines import Line

ENDS = re.compile(rf"(?:[{STOPS}—–-][\"“”’»«」』*_|#]*|[)\]）])\s*$")
UNIT = re.compile(r"(?:^|\s)/{1,2}\s*$")  # what linguists end a unit of speech with
HOLE = re.compile(r"\s*[*_]*(?:\[[^\]]*\]|\([^)]*\)|\{\{[^}]*\}\}|_{3,}|<[^<>]*>)[\s*_.|]*$")  # to be filled in
LEAST_CYCLE, SAME_ORDER, FEW_SENTENCES, MOSTLY, HARDLY = 3, 0.95, 0.35, 0.6, 0.3


@dataclass(frozen=True, slots=True)
class Turns:
    """Labels and words of the turns of one reading, words without labels left out; `placed`: share of the letters."""

    keys: tuple[str, ...]
    firsts: tuple[str, ...]
    lasts: tuple[str, ...]
    placed: float


def turns(marks: Sequence[Mark], lines: Sequence[Line]) -> Turns:
    """The turns that the marks part: of each its key, and the words of its first and of its last line."""
    told = [mark for mark in marks if not (mark.silent or mark.aside)]
    keys, firsts, lasts = [], [], []
    for mark, after in zip(told, [*told[1:], None], strict=False):
        stop = after.line if after else len(lines)
        same = after is not None and after.line == mark.line
        first = lines[mark.line].text[mark.end : after.start if same else None]
        within = stop - 1 > mark.line
        keys.append(spelling.key(mark.label) if mark.label else "")
        firsts.append(first.strip() or (lines[mark.line + 1].text if within else ""))
        lasts.append((lines[stop - 1].text if within else first).strip())
    whole = sum(len(line.text) for line in lines)
    before = sum(len(line.text) for line in lines[: told[0].line]) if told else whole
    return Turns(tuple(keys), tuple(firsts), tuple(lasts), 1 - before / max(1, whole))


def score(found: Turns) -> float:
    """How much the turns look like talk, from 0 to 1: the product of what they place, repeat, change and finish."""
    if len(found.keys) < 2:
        return 0.0
    talked = (0.4 + 0.6 * changes(found)) * (0.5 + 0.5 * answered(found))
    return found.placed * repeated(found) * finished(found) * talked


def repeated(found: Turns) -> float:
    """The share of turns whose label comes again."""
    counts = Counter(found.keys)
    return sum(count for count in counts.values() if count > 1) / len(found.keys)


def changes(found: Turns) -> float:
    """The share of turns that another speaker's follows."""
    return sum(one != other or not one for one, other in pairwise(found.keys)) / max(1, len(found.keys) - 1)


def finished(found: Turns) -> float:
    """The share of turns that end as sentences do."""
    ended = sum(ENDS.search(text) is not None for text in found.lasts)
    return max(ended, sum(UNIT.search(text) is not None for text in found.lasts)) / len(found.lasts)


def answered(found: Turns) -> float:
    """The share of the turns that are a question another answers, or such an answer; 1 for half questions."""
    asked = sum(
        ASKS.search(text) is not None and (one != other or not one)
        for text, (one, other) in zip(found.lasts, pairwise(found.keys), strict=False)
    )
    return min(1.0, 4 * asked / max(1, len(found.keys)))


def is_form(found: Turns) -> bool:
    """Whether the labels head fields: in the same order again and again, or each seldom, over what are no sentences;
    or over what hardly ends as a sentence does, in which nobody speaks.
    """
    if not found.keys or answered(found) > 0:
        return False
    if len(found.keys) >= LEAST_CYCLE and finished(found) < HARDLY and not any(map(persons.speaks, found.firsts)):
        return True
    return in_one_order(found.keys) or (finished(found) < FEW_SENTENCES and repeated(found) < MOSTLY)


def is_record(found: Turns) -> bool:
    """Whether the labels head what somebody notes: each once, three or more, and no word of a person to a person; or
    what is to be filled in, in brackets.
    """
    if len(found.keys) < LEAST_CYCLE or answered(found) > 0:
        return False
    said = [*found.firsts, *found.lasts]
    if sum(HOLE.match(text) is not None for text in found.firsts) >= MOSTLY * len(found.firsts):
        return True
    speaks = any(map(persons.speaks, said))
    return repeated(found) == 0 and not speaks and not any(ASKS.search(text) for text in said)


def in_one_order(keys: Sequence[str]) -> bool:
    """Whether three labels or more come in the same order each time."""
    kinds = len(set(keys))
    if kinds < LEAST_CYCLE or len(keys) < 2 * kinds:
        return False
    following = Counter(pairwise(keys))
    usual: dict[str, int] = {}
    for (one, _), count in following.items():
        usual[one] = max(usual.get(one, 0), count)
    return sum(usual.values()) >= SAME_ORDER * (len(keys) - 1)
