"""What is told, under the last words of a talk, of the one who said them: `Rosa Mendez is the author of two books.`"""

from collections.abc import Sequence

from pipeline.turns.around import evidence, margins
from pipeline.turns.labels import spelling
from pipeline.turns.labels.asking import ASKS
from pipeline.turns.lines import Line

BEGINNING, LEAST_WORDS = 3, 6  # words among which the name stands; words of what is told


def starts(lines: Sequence[Line], said: int, label: str) -> int:
    """The line where such paragraphs begin at the foot, under line `said` that `label` heads; else how many lines."""
    who = evidence.cast(spelling.bare(label).split(",")[0].split()[-1:])
    found = len(lines)
    for number in range(len(lines) - 1, said, -1):
        if not lines[number].opens:
            continue
        if not _tells(" ".join(line.text for line in lines[number:found]), who):
            break
        found = number
    return found


def _tells(text: str, who: evidence.Cast) -> bool:
    """Whether a paragraph begins with the name of the one who spoke last, and nobody speaks in it."""
    words = evidence.WORD.findall(text)
    named = any(word[:1].isupper() and word.casefold() in who for word in words[:BEGINNING])
    whole = len(words) >= LEAST_WORDS and margins.SENTENCE.search(text) is not None
    return named and whole and ASKS.search(text) is None and evidence.tells(text)
