"""Which column of a record holds the words, the speaker and the times, told by what stands in it alone."""

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import islice, pairwise

from pipeline.readers.structured.columns import SAMPLE, WIDEST, Columns, are_times, known, plain_name
from pipeline.readers.times import seconds
from pipeline.stops import STOPS

NAME_LETTERS, TEXT_LETTERS = 40, 6  # mean lengths: no names above the one, no speech below the other
NAME_WORDS = 6  # of a name with an office
MOST_COLUMNS = 12  # of a table in which names are told by their form: wider ones hold what people were asked
DIGITS = 2  # of the number that a speaker is called by, where nothing says that a column names them
ORDERED = 0.8  # of the rows of a column of times, that are no earlier than the one before
ENDS, SENTENCES, SAID_LETTERS = frozenset(f'{STOPS}"”»'), 0.2, 40


def columns_told(records: Sequence[Mapping[str, object]]) -> Columns:
    """The columns of records whose keys say nothing, told by what stands in them.

    The words are the column with the longest texts; names are short and come again; times read as times.
    """
    names = list(dict.fromkeys(name for record in records[:SAMPLE] for name in islice(record, WIDEST)))
    lists = {name: [str(record.get(name, "")).strip() for record in records[:SAMPLE]] for name in names}
    means = {name: sum(map(len, cells)) / max(1, len(cells)) for name, cells in lists.items()}
    timed = [name for name in names if are_times(lists[name])]
    text = max((name for name in names if name not in timed), key=means.get, default=None)
    times = [name for name in timed if not _count(lists[name]) and _passes(lists[name])]
    if text is None or means[text] < TEXT_LETTERS or not (_are_said(lists[text]) or len(times) > 1):
        return Columns()
    few = 2 if all(map(str.isdigit, names)) else 0  # what keys name are things as often as people
    others = [name for name in names if name not in (text, *times) and plain_name(name) not in known()["kinds"]]
    speakers = [name for name in others if _come_again(lists[name], few=few)]
    speakers = speakers if len(names) <= MOST_COLUMNS else []
    speakers.sort(key=lambda name: any(map(str.isdigit, "".join(lists[name]))))  # names before numbers of people
    return Columns(text, *(speakers[:1] or [None]), *(times[:1] or [None]), *(times[1:2] or [None]))


def _passes(cells: Sequence[str]) -> bool:
    """Whether time goes by in a column: most rows are no earlier than the one before, and not all of one moment."""
    moments = [moment for cell in cells if (moment := seconds(cell)) is not None]
    later = sum(one <= two for one, two in pairwise(moments))
    return len(moments) < 2 or (2 * len(set(moments)) > len(moments) and later >= ORDERED * (len(moments) - 1))


def _count(cells: Sequence[str]) -> bool:
    """Whether the cells number the rows."""
    numbers = [int(cell) if cell.isdecimal() else None for cell in cells]
    return len(cells) > 2 and None not in numbers and all(two - one == 1 for one, two in pairwise(numbers))


def _are_said(cells: Sequence[str]) -> bool:
    """Whether texts look like speech: some end as sentences do, or they are longer than what a list holds."""
    present = [cell for cell in cells if cell]
    ended = sum(cell[-1] in ENDS for cell in present)
    return ended >= SENTENCES * len(present) or sum(map(len, present)) >= SAID_LETTERS * len(present)


def _come_again(cells: Sequence[str], *, few: int) -> bool:
    """Whether names come again; of so few rows they need not."""
    present = [cell for cell in cells if cell]
    if len(present) < 0.8 * len(cells) or sum(map(len, present)) > NAME_LETTERS * len(present):
        return False
    if present and all(cell.isdecimal() and len(cell) > DIGITS for cell in present):
        return False  # numbers of records
    if any(cell.count(",") > 1 or len(cell.split()) > NAME_WORDS for cell in present):
        return False  # lists, and answers
    if {cell.casefold() for cell in present} & known()["classes"].keys():
        return False  # what kind of text somebody took it for
    counts = Counter(present)
    if any(" " in cell and cell[-1] in ENDS for cell in present):
        return False  # sentences
    return len(cells) <= few or (max(counts.values()) > 1 and len(counts) > 1)
