"""Quotations pulled out of a talk and set apart in the midst of it: words that stand again in an answer."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from pipeline.turns.labels import set_off
from pipeline.turns.lines import Line

MARK, SET = re.compile(r"\s*>"), ("quote", "bold", "italic")
BEGINS, ENDS = frozenset('"“„«»‘「『'), frozenset('"”“»«’」』')
LEFT_OUT = re.compile(r"\[?(?:…|\.{3})\]?")  # words that a quotation leaves out
LEAST, LEAST_UNSPACED = 24, 8  # letters of a quotation, and where blanks part no words
MOST = 0.2  # of the lines, that are set so
UNSPACED = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")
MOST_LINES, MOST_LOOKED = 4000, 400  # of a text that is looked through; of its lines that are set apart
AROUND = ' \t*_>"“”„«»‘’「」『』'


def clear(lines: list[Line]) -> list[Line]:
    """The lines without such quotations, where few are set so; what is left out is furniture by the audit."""
    told = [number for number in range(len(lines)) if _is_set_apart(lines, number)]
    if not told or len(told) > MOST_LOOKED or len(lines) > MOST_LINES:
        return lines
    letters = [_letters(line.text) for line in lines]
    talk = "\n".join(letters)
    alike = Counter(letters[number] for number in told)
    dropped = {number for number in told if _stands(lines[number].text, letters[number], talk, alike)}
    if len(dropped) > max(1, MOST * len(lines)):
        return lines
    return [
        replace(line, opens=True) if number - 1 in dropped and not line.opens else line
        for number, line in enumerate(lines)
        if number not in dropped
    ]


def _is_set_apart(lines: Sequence[Line], number: int) -> bool:
    """Whether a paragraph of one line is set as a quotation, in a type of its own or in quotes, and is no heading."""
    line = lines[number]
    if line.heading or not line.opens or not (number + 1 == len(lines) or lines[number + 1].opens):
        return False
    text = line.text.strip(" \t*_>")
    quoted = text[:1] in BEGINS and text[-1:] in ENDS
    return quoted or MARK.match(line.text) is not None or line.set in SET or bool(set_off.typed(line))


def _stands(text: str, own: str, talk: str, alike: Counter[str]) -> bool:
    """Whether all of its words stand in a paragraph that is not set apart too, or in a longer one, but what it leaves
    out; `own`: its letters, `alike`: how many that are set apart have the same.
    """
    long = LEAST_UNSPACED if UNSPACED.search(text) else LEAST
    if len(own) < long:
        return False
    if talk.count(own) > alike[own]:
        return True
    pieces = [_letters(piece) for piece in LEFT_OUT.split(text.strip(AROUND))]
    return len(pieces) > 1 and min(map(len, pieces)) >= long // 2 and all(talk.count(piece) > 1 for piece in pieces)


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold()))
