"""Tables laid out by questions or people, not by turns → blocks: surveys, interview matrices, a column a speaker."""

import re
from collections.abc import Sequence

from pipeline.document import Block
from pipeline.lexicons import any_of
from pipeline.readers.structured.columns import columns_of
from pipeline.readers.structured.located import Located
from pipeline.readers.structured.names import speaker_name
from pipeline.readers.times import seconds

Row = Sequence[Located]
ASKS = re.compile(r"[?？؟;]\s*[)\]»”\"*]*$")
QUESTION_WORDS, SPEECH_WORDS = 5, 2.5  # words of a heading that asks; mean words of a cell that is spoken
NAME_LETTERS, NAME_WORDS = 40, 5
ASKED_SHARE = 0.5
LISTS = re.compile(rf"{any_of('layouts', 'questions')}\b", re.IGNORECASE)
WHO = re.compile(rf"{any_of('layouts', 'people')}\b", re.IGNORECASE)


def blocks(rows: Sequence[Row]) -> list[Block]:
    """The blocks of a table whose columns are questions or people; none for any other."""
    if len(rows) < 2:
        return []
    worded = _spoken(rows, least=1)
    if len(worded) > 1 and _one_a_row(rows, worded) and _is_matrix(rows, worded):
        return _people(rows, worded)
    spoken = _spoken(rows, least=SPEECH_WORDS)
    asked = [place for place in spoken if _asks(rows[0][place]) and not _comes_again(rows, place)]
    if len(asked) > 1 and 2 * len(asked) >= len(spoken):
        return _survey(rows, asked, spoken)
    return _people(rows, spoken) if len(spoken) > 1 and _is_matrix(rows, spoken) else []


def _asks(cell: str) -> bool:
    return ASKS.search(cell) is not None or len(cell.split()) >= QUESTION_WORDS


def _comes_again(rows: Sequence[Row], place: int) -> bool:
    """Whether the first cell of a column stands in it again, as a name does and no heading."""
    return any(place < len(row) and row[place] == rows[0][place] for row in rows[1:])


def _spoken(rows: Sequence[Row], *, least: float) -> list[int]:
    """The columns whose cells hold words, so many on average at least."""
    found = []
    for place, _ in enumerate(rows[0]):
        cells = [cell for row in rows[1:] if place < len(row) and (cell := row[place].strip())]
        said = [cell for cell in cells if any(map(str.isalpha, cell)) and seconds(cell) is None]
        words = sum(len(cell.split()) for cell in said)
        if said and 2 * len(said) >= len(cells) and (words >= least * len(said) or _asks(rows[0][place])):
            found.append(place)
    return found


def _survey(rows: Sequence[Row], asked: list[int], spoken: list[int]) -> list[Block]:
    """Question by question what each person answers; the question is a heading, or is asked where only one answers."""
    names = _respondents(rows, asked)
    alone = len(rows) == 2
    found: list[Block] = []
    for place in asked:
        heading = rows[0][place]
        found += _block(heading, "Question" if alone else None, heading=not alone)
        for row, name in zip(rows[1:], names, strict=True):
            if place < len(row):
                found += _block(row[place], name)
    return found


def _respondents(rows: Sequence[Row], asked: list[int]) -> list[str]:
    """What each row's person is called: by the column that names people, or by the row's number."""
    beside = [place for place in range(len(rows[0])) if place not in asked]
    named = [place for place in beside if WHO.match(rows[0][place].strip())] or beside
    for place in named:
        cells = [row[place].strip() if place < len(row) else "" for row in rows[1:]]
        whole = all(cells) and len(set(cells)) == len(cells) and max(map(len, cells)) <= NAME_LETTERS
        if whole and not all(":" in cell or "/" in cell for cell in cells):
            return [speaker_name(cell) or cell for cell in cells]
    return [f"Respondent {number}" for number, _ in enumerate(rows[1:], start=1)]


def _is_matrix(rows: Sequence[Row], spoken: list[int]) -> bool:
    """Whether people head the columns of words: short names, and what stands beside them are times or numbers."""
    heads = [cell.strip() for cell in rows[0]]
    known = columns_of([dict.fromkeys(filter(None, heads), Located("x"))])
    alone = _one_a_row(rows, spoken)
    if known.text or (known.speaker and not alone) or (known.question and known.answer):
        return False
    people = [heads[place] for place in spoken if not (place == spoken[0] and _lists_questions(rows, place))]
    longer = 2 if alone else 1  # where one speaks in each row, the heads may name an office too
    letters, words = longer * NAME_LETTERS, longer * NAME_WORDS
    short = all(name and len(name) <= letters and len(name.split()) <= words for name in people)
    if not (people and short and len(set(people)) == len(people) and all(_is_name(name) for name in people)):
        return False
    return _lists_questions(rows, spoken[0]) or alone or (_asked(rows, spoken[0]) and len(people) == 2)


def _is_name(text: str) -> bool:
    return any(map(str.isalpha, text)) and text[-1] not in ".?!;,"


def _lists_questions(rows: Sequence[Row], place: int) -> bool:
    """Whether a column lists the questions, as its head says."""
    return LISTS.match(rows[0][place].strip()) is not None or (not rows[0][place].strip() and _asked(rows, place))


def _asked(rows: Sequence[Row], place: int) -> bool:
    cells = [row[place].strip() for row in rows[1:] if place < len(row) and row[place].strip()]
    return sum(ASKS.search(cell) is not None for cell in cells) >= ASKED_SHARE * max(1, len(cells))


def _one_a_row(rows: Sequence[Row], spoken: list[int]) -> bool:
    """Whether only one of the columns is filled in each row: a column a speaker."""
    filled = [sum(place < len(row) and bool(row[place].strip()) for place in spoken) for row in rows[1:]]
    return len(filled) > 1 and sum(count == 1 for count in filled) >= 0.8 * len(filled)


def _people(rows: Sequence[Row], spoken: list[int]) -> list[Block]:
    """Row by row what each person says, the question first."""
    found: list[Block] = []
    for row in rows[1:]:
        for place in spoken:
            if place < len(row):
                name = rows[0][place].strip()
                first = place == spoken[0] and _lists_questions(rows, place)
                found += _block(row[place], "Question" if first else speaker_name(name))
    return found


def _block(cell: Located, speaker: str | None, *, heading: bool = False) -> list[Block]:
    return [Block(cell.start, cell.end, str(cell), speaker, heading=heading)] if cell.strip() else []
