"""Questions in bold without a label, among the words of several people who have one and answer in plain type."""

from collections.abc import Sequence

from pipeline.turns.labels import set_off, spelling
from pipeline.turns.labels.asking import WITHIN
from pipeline.turns.labels.marks import Mark
from pipeline.turns.labels.places import Place
from pipeline.turns.labels.talk import ENDS
from pipeline.turns.lines import Line

QUESTION = "(bold question)"
LEAST, OVER, ASK = 3, 0.8, 0.15  # such paragraphs; of them, that stand over a label; that ask
LONGEST = 600  # letters of one


def marks(places: Sequence[Place], lines: Sequence[Line]) -> list[Mark]:
    """A mark at each such paragraph, where nearly all stand right above a label or another such paragraph."""
    labelled = {place.line for place in places}
    if len({place.key for place in places}) < 2 or any(place.key in spelling.lexicon("askers") for place in places):
        return []
    first = max(0, min(labelled) - 1)
    bold = [number for number in range(first, max(labelled)) if number not in labelled and _is_bold(lines[number])]
    over = sum(number + 1 in labelled or number + 1 in bold for number in bold)
    asks = sum(WITHIN.search(lines[number].text) is not None for number in bold)
    if len(bold) < LEAST or over < OVER * len(bold) or asks < ASK * len(bold):
        return []
    return [_mark(lines[number], number) for number in bold]


def _is_bold(line: Line) -> bool:
    """Whether a paragraph is in bold and ends as a sentence does."""
    bold = line.set == "bold" or bool(set_off.typed(line)) or (line.heading and not set_off.levelled(line))
    return bold and line.opens and len(line.text) <= LONGEST and ENDS.search(line.text.rstrip(" *_")) is not None


def _mark(line: Line, number: int) -> Mark:
    trail = len(line.text) - len(line.text.rstrip().rstrip("*_"))
    return Mark(number, 0, len(line.text) - len(line.text.lstrip(" \t#*_")), QUESTION, trail=trail)
