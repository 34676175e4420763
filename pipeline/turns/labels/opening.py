"""Where the words of a line begin: behind the signs of a heading, of type, of a list, or a number."""

from pipeline.turns.labels import answers, framed, set_off
from pipeline.turns.labels.asking import ANSWER
from pipeline.turns.labels.marks import Mark
from pipeline.turns.lines import Line


def mark(line: Line, number: int, label: str) -> Mark:
    """A mark before the words of a line: after the signs of a heading, of type or of a list, up to those that close."""
    sign = set_off.typed(line)
    lead = len(line.text) - len(line.text.lstrip(" \t#*_" if label != ANSWER or line.heading else " \t"))
    if sign and label != ANSWER and set(line.text[:lead].strip()) <= {"*", "_"}:
        lead = line.text.index(sign) + len(sign)
    signed = set_off.LED.match(line.text)
    if signed and not line.heading:
        lead = max(lead, signed.end())
    if numbered := label in framed.NUMBERS and set_off.NUMBERED.match(line.text):
        lead = max(lead, numbered.end())
    lead = answers.begin(line.text, lead) if label == ANSWER else lead
    closes = sign or line.text[:lead].strip(" \t#")[-1:] in ("*", "_")
    trail = len(line.text) - len(line.text.rstrip().rstrip("*_")) if closes else 0
    return Mark(number, 0, lead, label, trail=trail)
