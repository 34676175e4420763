"""What is told, under the last words of a talk, of the one who said them: `Rosa Mendez is the author of two books.`"""

import re
from collections.abc import Sequence

from pipeline.turns.around import about, margins
from pipeline.turns.labels import spelling
from pipeline.turns.labels.asking import ASKS
from pipeline.turns.lines import Line

NAMED = re.compile(r"[^\W\d_a-zа-я][\w’'-]+ [^\W\d_a-zа-я][\w.’'-]+,? (?=[a-zа-яà-ÿ])")  # Ann Berg is
BEGINNING, LEAST_WORDS = 3, 6  # words among which the name stands; words of what is told


def starts(lines: Sequence[Line], said: int, label: str, *, footed: bool = False) -> int:
    """The line where such paragraphs begin at the foot, under line `said` that `label` heads; else how many lines.

    `footed`: credits stand under them, so that the last may tell of anybody: who wrote it, most of the time.
    """
    who = about.cast(spelling.bare(label).split(",")[0].split()[-1:])
    found = len(lines)
    for number in range(len(lines) - 1, said, -1):
        if not lines[number].opens:
            continue
        text = " ".join(line.text for line in lines[number:found])
        if not _tells(text, who) and not (footed and found == len(lines) and _introduces(text)):
            break
        found = number
    return found


def _introduces(text: str) -> bool:
    """Whether a paragraph begins with somebody's name in full and says what he is, and nobody speaks in it."""
    whole = margins.SENTENCE.search(text) is not None and ASKS.search(text) is None
    return whole and NAMED.match(text) is not None and spelling.is_given(text.split()[0]) and about.tells(text)


def _tells(text: str, who: about.Cast) -> bool:
    """Whether a paragraph begins with the name of the one who spoke last, and nobody speaks in it."""
    words = about.WORD.findall(text)
    named = any(word[:1].isupper() and word.casefold() in who for word in words[:BEGINNING])
    whole = len(words) >= LEAST_WORDS and margins.SENTENCE.search(text) is not None
    return named and whole and ASKS.search(text) is None and about.tells(text)
