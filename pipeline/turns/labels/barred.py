"""Lines where no label can stand: inside a bracket over several, before the mark that the talk begins, in credits."""

import re
from collections.abc import Sequence

from pipeline.turns.around.margins import DONE
from pipeline.turns.lines import Line

OPENS, LONGEST_BRACKET = re.compile(r"\s*+[(（]"), 12
WRITTEN = (
    r"(?:transcript|transkript|transcripción|transcription|transcrição|trascrizione|стенограмма|расшифровка|文字起こし"
    r"|逐字稿|文字记录)"
)
BEGINS = re.compile(
    r"\s*+[#*_\[\s=-]*(?:(?:full|complete|edited|verbatim|interview|the) )?"
    rf"{WRITTEN}(?: below| begins| starts| follows)?[\s:*_\]=-]*$",
    re.I,
)
CREDIT = re.compile(
    r"[^:：\n]{2,60}[:：]\s+(?:an? |the )?(?:\w+ ){0,3}(?:interview|conversation|oral history)s?\s+"
    rf"(?:{DONE}|with|by)\b",
    re.I,
)
HEAD = 0.7  # of the lines, above which such a mark stands


def lines(found: Sequence[Line]) -> frozenset[int]:
    """The numbers of such lines."""
    barred = set(_in_brackets(found)) | set(range(_begins(found)))
    return frozenset(barred | {number for number, line in enumerate(found[:40]) if CREDIT.match(line.text[:200])})


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
