"""Whether each line is a paragraph though blank lines part some: questions that stand right above their answers."""

from dataclasses import replace
from itertools import pairwise

from pipeline.turns.labels import talk
from pipeline.turns.labels.asking import ASKS
from pipeline.turns.labels.support import Surroundings

LONGEST, BROKEN = 400, 0.3  # letters of a question; of the lines under which another stands, that break a sentence
TAIL = 60  # letters at the end of a line, which tell how it ends
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


def _ends(text: str) -> bool:
    return talk.ENDS.search(text[-TAIL:]) is not None or text.rstrip()[-1:] in QUOTED


def _asks(text: str) -> bool:
    return len(text) <= LONGEST and ASKS.search(text[-TAIL:]) is not None


def _is_cased(text: str) -> bool:
    return text.upper() != text.lower()
