"""Labels at the head of a page that stand once, before words of nobody: `PRESS/2003: The briefing`, `Topics: trade`."""

from collections import Counter
from collections.abc import Sequence

from pipeline.turns.labels import persons, spelling
from pipeline.turns.labels.asking import ASKS
from pipeline.turns.labels.marks import Mark
from pipeline.turns.labels.subheads import ENDS
from pipeline.turns.labels.support import Surroundings
from pipeline.turns.lines import Line

LONGEST = 40  # letters of a name
MOST, LEAST_LEFT, LISTED = 4, 2, 2  # such labels; labels that must follow; commas in a list of those who take part


def without(marks: Sequence[Mark], lines: Sequence[Line], setting: Surroundings) -> list[Mark]:
    """The marks without those at the head that stand once, over what ends as no sentence and speaks to nobody."""
    if setting.cues or (marks and spelling.key(marks[0].label) in setting.given):
        return list(marks)
    counts = Counter(spelling.key(mark.label) for mark in marks)
    number = 0
    while number < min(MOST, len(marks) - LEAST_LEFT) and (
        _heads(marks[number], counts, lines) or _names_another(marks[number], counts, lines)
    ):
        number += 1
    return list(marks[number:])


def _heads(mark: Mark, counts: Counter[str], lines: Sequence[Line]) -> bool:
    key, said = spelling.key(mark.label), lines[mark.line].text[mark.end :].strip()
    if counts[key] > 1 or not mark.label or mark.label.startswith("(") or mark.start or not said:
        return False
    if mark.line + 1 < len(lines) and not lines[mark.line + 1].opens:
        return _is_dated(mark.label, said) and not persons.speaks(said)
    named = spelling.is_role(key) or spelling.is_titled(mark.label) or spelling.is_given(mark.label.split()[0])
    if named and said.count(",") < LISTED:
        return False
    return ENDS.search(said) is None and ASKS.search(said) is None and not persons.speaks(said)


def _names_another(mark: Mark, counts: Counter[str], lines: Sequence[Line]) -> bool:
    """Whether a label of a part stands once over nothing but the name of one who speaks: `Interviewer: Ann Berg`."""
    key, said = spelling.key(mark.label), lines[mark.line].text[mark.end :].strip()
    if not said and mark.line + 1 < len(lines):
        said = lines[mark.line + 1].text.strip()
    if counts[key] > 1 or not spelling.is_role(key) or not said or len(said) > LONGEST or ENDS.search(said):
        return False
    return any(count > 1 and other and said.casefold().startswith(other) for other, count in counts.items())


def _is_dated(label: str, said: str) -> bool:
    """Whether a clock was cut in two: the label ends with the hour, and the minutes stand behind it."""
    return " " in label and label[-1:].isdigit() and said[:2].isdigit()
