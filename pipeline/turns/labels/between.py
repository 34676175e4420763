"""Interviews in which only the one who answers has a label: what stands between his paragraphs is asked."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import pairwise

from pipeline.turns.labels import spelling
from pipeline.turns.labels.asking import ASKS
from pipeline.turns.labels.facts import FACT
from pipeline.turns.labels.marks import Mark
from pipeline.turns.labels.places import Place
from pipeline.turns.lines import Line

QUESTION = "(plain question)"
LEAST, SINGLE, LONGEST = 2, 0.8, 600  # labels; of the gaps between them, that hold one paragraph more; its letters
SURE = 3  # labels, from which not each must have its question


def marks(places: Sequence[Place], lines: Sequence[Line], *, linewise: bool) -> list[Mark]:
    """A mark at the one paragraph between each two with the only label there is, and at that above the first.

    One of them ends with a question at least, and no paragraph with the label does.
    """
    roles = spelling.lexicon("askers") | spelling.lexicon("answers")
    if len(places) < LEAST or len({place.key for place in places}) > 1 or places[0].key in roles:
        return []
    starts = [n for n, line in enumerate(lines) if linewise or line.opens or n == 0]
    labelled = sorted(place.line for place in places)
    gaps = [starts[bisect_right(starts, one) : bisect_left(starts, other)] for one, other in pairwise(labelled)]
    above = starts[: bisect_left(starts, labelled[0])][-1:]
    single = [gap[0] for gap in gaps if len(gap) == 1]
    asked = [n for n in above + single if not lines[n].heading and len(lines[n].text) <= LONGEST]
    asking = sum(ASKS.search(lines[n].text) is not None for n in asked)
    few = len(labelled) < SURE and asking < len(labelled)
    if not single or len(single) < SINGLE * len(gaps) or not asking or few:
        return []
    if any(ASKS.search(lines[n].text) for n in labelled) or any(FACT.match(lines[n].text) for n in asked):
        return []
    return [Mark(n, 0, len(lines[n].text) - len(lines[n].text.lstrip(" \t*_")), QUESTION) for n in asked]
