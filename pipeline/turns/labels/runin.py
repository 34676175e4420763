"""Paragraphs that begin with a question and go on with its answer, as pages lose the type that told them apart."""

import re
from collections.abc import Sequence

from pipeline import language
from pipeline.turns.labels import persons, set_off
from pipeline.turns.labels.asking import ANSWER, SIGN, SIGNS
from pipeline.turns.labels.marks import Mark
from pipeline.turns.lines import Line

NAME, QUESTION = "questions run in", "(run-in question)"
# A question, with a sentence before it at most, up to where words follow that do not ask.
WORDS = r"[^.!?…？؟:\n]"
ASKED = re.compile(rf"{WORDS}{{0,200}}(?:[.!…] {WORDS}{{1,200}})?(?:{SIGN} {WORDS}{{1,200}}){{0,2}}{SIGN}(?=\s+[^\s)])")
LEAST, SHARE, QUOTED = 3, 0.75, 0.75  # paragraphs; of all from first to last; of the answers, that are quoted
OWN, SPOKEN_TO, MORE = 0.75, 0.5, 4  # of the answers, of the questions, that say so; paragraphs where those do not
OPENS = frozenset('“"«„‘')


def marks(lines: Sequence[Line], *, linewise: bool) -> list[Mark]:
    """Two marks for each such paragraph, where nearly all are so; those between go on with the answer."""
    parts = [n for n, line in enumerate(lines) if (linewise or line.opens or _signed(line)) and not line.heading]
    could = [number for number in parts if any(sign in lines[number].text for sign in SIGNS)]
    if len(could) < LEAST:
        return []
    found = {number: match.end() for number in could if (match := ASKED.match(lines[number].text)) is not None}
    if len(found) < LEAST:
        return []
    among = [number for number in parts if min(found) <= number <= max(found)]
    if len(found) < SHARE * len(among) or not _answer(found, lines):
        return []
    return [mark for number, cut in found.items() for mark in _two(lines[number], number, cut)]


def _answer(found: dict[int, int], lines: Sequence[Line]) -> bool:
    """Whether what follows the questions is quoted, or told of himself by one whom they speak to."""
    asked = [lines[number].text[:cut] for number, cut in found.items()]
    told = [lines[number].text[cut:].strip() for number, cut in found.items()]
    if sum(text[:1] in OPENS for text in told) >= QUOTED * len(told):
        return True
    spoken = language.detect("\n".join((*asked, *told)))
    own = persons.share(told, persons.ONESELF, spoken=spoken) >= OWN
    to_him = persons.share(asked, persons.ADDRESSED, spoken=spoken) >= SPOKEN_TO or len(found) >= MORE
    return own and to_him and persons.apart(asked, told) >= OWN


def _signed(line: Line) -> re.Match[str] | None:
    return set_off.LED.match(line.text) or set_off.NUMBERED.match(line.text)


def _two(line: Line, number: int, cut: int) -> tuple[Mark, Mark]:
    signed = _signed(line)
    lead = signed.end() if signed else len(line.text) - len(line.text.lstrip())
    end = cut + len(line.text[cut:]) - len(line.text[cut:].lstrip())
    return Mark(number, 0, lead, QUESTION), Mark(number, cut, end, ANSWER)
