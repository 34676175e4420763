"""Lines where no label can stand: inside a bracket over several, before the mark that the talk begins, in credits."""

import re
from collections.abc import Sequence

from pipeline.lexicons import any_of
from pipeline.turns.around import about, closing, titles
from pipeline.turns.labels import facts, legends, spelling
from pipeline.turns.lines import Line

OPENS, LONGEST_BRACKET = re.compile(r"\s*+[(（]"), 12
BEGINS = re.compile(
    rf"\s*+[#*_\[\s=-]*(?:{any_of('written', 'whole')} )?{any_of('written', 'transcripts')}"
    rf"(?: {any_of('written', 'below')})?[\s:*_\]=-]*$",
    re.I,
)
CREDIT = re.compile(
    rf"[^:：\n]{{2,60}}[:：]\s+(?!{any_of('written', 'speaking')}\b)(?:an? |the )?(?:\w+ ){{0,3}}"
    rf"{any_of('written', 'talks')}\s+(?:{closing.MADE}|with|by)\b",
    re.I,
)
CONDUCTED = re.compile(closing.CONDUCTED, re.I)
LONGEST_CREDIT = 300  # letters of a line that says who made the interview
SAID = re.compile(r"[?？؟!！。]\s*+$")  # how words end that are no name
FOOT_LINES = 8  # of a transcript, among which stands who made it
HEAD_LINES = 60  # of a transcript, among which a list of who takes part may begin
LONGEST_ENTRY = 70  # letters of a name with its title
HEAD = 0.7  # of the lines, above which such a mark stands


def lines(found: Sequence[Line]) -> frozenset[int]:
    """The numbers of such lines."""
    barred = set(_in_brackets(found)) | set(range(_begins(found))) | _listed(found)
    credits = {
        number for number, line in enumerate(found[:40]) if len(line.text) <= LONGEST_CREDIT and CREDIT.match(line.text)
    }
    return frozenset(barred | credits | _signed(found) | legends.lines(found))


def _signed(found: Sequence[Line]) -> set[int]:
    """The lines at the foot that say who made the interview: `采访者：林晓雯`, `Text: Ingrid Palm`."""
    numbers = set()
    for number in range(max(1, len(found) - FOOT_LINES), len(found)):
        match = facts.FACT.match(found[number].text)
        key = match[1].casefold().strip() if match else ""
        made = match and CONDUCTED.fullmatch(key) is not None and not SAID.search(match[2])
        named = match and not spelling.is_role(key) and facts.names_somebody(match[2])
        above = (line.text[:LONGEST_ENTRY].casefold().lstrip(" *_") for line in found[:number])
        if (made or named) and not any(line.startswith(key) for line in above):
            numbers.add(number)
    return numbers


def _listed(found: Sequence[Line]) -> set[int]:
    """The lines of a list at the head of who takes part: from its heading up to the label that words follow."""
    numbers: set[int] = set()
    for number, line in enumerate(found[:HEAD_LINES]):
        if not about.is_cast(line.text):
            continue
        stop = number
        while stop < len(found) and _is_entry(found[stop]):
            stop += 1
        numbers.update(range(number, stop - 1))
    return numbers


def _is_entry(line: Line) -> bool:
    return len(line.text) <= LONGEST_ENTRY and ":" not in line.text and titles.is_title(line)


def _begins(found: Sequence[Line]) -> int:
    """The line above most others that says the transcript begins under it; 0 if none does."""
    return max((number for number, line in enumerate(found[: int(len(found) * HEAD)]) if _is_mark(line)), default=0)


def _is_mark(line: Line) -> bool:
    return len(line.text) < 60 and BEGINS.match(line.text) is not None


def _in_brackets(found: Sequence[Line]) -> list[int]:
    """The lines that go on with a bracket which a line above them opens, and which one of them closes."""
    numbers: list[int] = []
    inside: list[int] = []
    depth = 0
    for number, line in enumerate(found):
        if not depth and not OPENS.match(line.text):
            continue
        if depth:
            inside.append(number)
        depth += sum(line.text.count(sign) for sign in "(（") - sum(line.text.count(sign) for sign in ")）")
        if depth <= 0:
            numbers += inside
        if depth <= 0 or len(inside) >= LONGEST_BRACKET or (line.opens and inside):
            inside, depth = [], 0
    return numbers
