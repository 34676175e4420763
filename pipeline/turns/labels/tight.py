"""Whether each line is a paragraph though blank lines part some: questions that stand right above their answers."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from pipeline.turns.labels import talk
from pipeline.turns.labels.asking import ASKS
from pipeline.turns.labels.support import Surroundings
from pipeline.turns.lines import Line

LONGEST, BROKEN = 400, 0.3  # letters of a question; of the lines under which another stands, that break a sentence
TAIL = 60  # letters at the end of a line, which tell how it ends
LABELLED, LEAST_LABELLED, LABELLED_SHARE = re.compile(r"\s*+[*_]{0,3}[^\W\d_][^\n:：]{0,30}[:：]\s"), 4, 0.8
QUOTED = frozenset('"”’»」』')


def parted(setting: Surroundings) -> Surroundings:
    """The setting with each line a paragraph, where lines that ask stand between whole sentences; else as it is."""
    if setting.linewise or setting.cues or setting.width:
        return setting
    inner = [(one.text, other.text) for one, other in pairwise(setting.lines) if not other.opens]
    if not any(_asks(under) and _ends(above) and not _asks(above) for above, under in inner):
        return setting
    broken = sum(not _ends(above) and (under.lstrip()[:1].islower() or not _is_cased(under)) for above, under in inner)
    return replace(setting, linewise=True) if broken <= BROKEN * len(inner) else setting


def are_labelled(lines: Sequence[Line]) -> bool:
    """Whether nearly all lines right under another begin as labelled ones do, so that each line is a paragraph."""
    inner = [line.text for line in lines if not line.opens and not line.heading]
    return len(inner) >= LEAST_LABELLED and sum(map(bool, map(LABELLED.match, inner))) >= LABELLED_SHARE * len(inner)


def _ends(text: str) -> bool:
    return talk.ENDS.search(text[-TAIL:]) is not None or text.rstrip()[-1:] in QUOTED


def _asks(text: str) -> bool:
    return len(text) <= LONGEST and ASKS.search(text[-TAIL:]) is not None


def _is_cased(text: str) -> bool:
    return text.upper() != text.lower()
