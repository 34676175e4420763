"""What Parley hands out, read back: the turns as they were, or one line that says what a file holds instead of them."""

import re
import tomllib
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import groupby

from pipeline.document import Block, Document
from pipeline.errors import SourceError
from pipeline.readers.encoding import Decoded
from pipeline.readers.structured.located import Located
from pipeline.readers.times import seconds
from pipeline.source.settings import KEYS, ROLES
from pipeline.tables import TABLES
from pipeline.tables.cells import CUT, GUARDED

SPOKEN = frozenset(("interview", "turn", "exchange", "speaker", "role", "text", "words"))
OTHERS = {name: frozenset(table.columns) for name, table in TABLES.items() if name != "turns"} | {
    "dictionary": frozenset(("table", "one row is", "column", "type", "may be empty", "meaning")),
    "search": frozenset(("turn", "paragraph", "role", "speaker", "start", "left", "keyword", "right")),
}
CHARTS = (
    "turn paragraph speaker role words topic tone",
    "topic role words shown total left",
    "entity role mentions shown total left kind",
    "exchange question_tone answer_tone gap question_words answer_words reply",
)
MEMBERS = ("turns.parquet", "turns.csv")
WHOLE = "Expected the whole interview: its turns.csv, or the Excel, CSV, Parquet or JSON file that has every table."
MADE_BY, TURNS = '<meta name="generator" content="Parley">', '<script type="application/json" id="turns">'
NUMBER = re.compile(r"\d{1,9}(?:\.\d{1,20})?")
HEAD_LETTERS = 20_000
SHA256 = re.compile(r"SHA-256 of the source:?\s*(?:<code>|`|\s)?[0-9a-f]{64}")
QUOTED = re.compile(
    r"@misc\{|TY  - GEN|<figure><blockquote|> \*\*|[^\n]{1,200}: “|[^\n]{0,400}\[Interview transcript\]"
)
QUOTATION_LETTERS = 200_000
TOML_KEYS = frozenset((*KEYS, "id", "name", "topic", "topics"))
Records = Sequence[Mapping[str, object]]
Lines = Callable[[str, Located], list[Block]]


def table_of(names: Iterable[str]) -> str | None:
    """Which of Parley's tables has these columns: "turns" for all that hold the words said; None for no such table."""
    found = frozenset(str(name).strip() for name in names)
    if found >= SPOKEN:
        return "turns"
    if any(found == set(columns.split()) for columns in CHARTS):
        return "chart"
    return next((name for name, columns in OTHERS.items() if columns == found), None)


def refuse(where: str, table: str) -> SourceError:
    """The line on a table of Parley's that holds no words."""
    return SourceError(f"{where}: Parley's own table `{table}`, which holds no turns. {WHOLE}")


def document(
    decoded: Decoded, records: Records, *, where: str, format: str, lines: Lines, turns: int | None = None
) -> Document:
    """The document of the records of turns, or of their passages, as Parley wrote them.

    `turns` is how many the interview has, where the file says so. Raises SourceError for a selection of them, or
    for those of several interviews.
    """
    _expect_whole(records, where, turns)
    cut = [_turn(record) for record in records if str(record.get("text")).endswith(CUT)]
    return decoded.document(
        f"Parley {format}",
        [block for record in records for block in _blocks(decoded.text, record, lines, format)],
        speakers_given=True,
        roles=_roles(records),
        warnings=map(_cut, cut),
    )


def _roles(records: Records) -> dict[str, str]:
    """Each speaker's role, where it is one that Parley knows."""
    pairs = ((record.get("speaker"), record.get("role")) for record in records)
    return {str(speaker): str(role) for speaker, role in pairs if speaker and role in ROLES}


def _expect_whole(records: Records, where: str, turns: int | None) -> None:
    names = list(dict.fromkeys(str(record.get("interview")) for record in records))
    if len(names) > 1:
        few = ", ".join(names[:3])
        raise SourceError(f"{where}: {len(names)} interviews ({few}). Expected one; save or build each by itself.")
    numbers = [_number(record.get("turn")) for record in records]
    counted = [number for number, _ in groupby(numbers)]
    passages = [[_number(record.get("paragraph", 1)) for record in group] for _, group in groupby(records, _turn)]
    whole = counted == list(range(1, (turns or len(counted)) + 1))
    if not (whole and all(found == list(range(1, len(found) + 1)) for found in passages)):
        raise SourceError(f"{where}: a selection of an interview's passages, saved by Parley. {WHOLE}")


def _turn(record: Mapping) -> int:
    return _number(record.get("turn"))


def _number(value: object) -> int:
    text = str(value).removesuffix(".0")
    return int(text) if text.isdecimal() and len(text) < 10 else 0


def _blocks(source: str, record: Mapping, lines: Lines, format: str) -> list[Block]:
    """A block for each paragraph of a record."""
    text = record.get("text")
    found = lines(source, text) if isinstance(text, Located) else []
    if found and format == "CSV" and GUARDED.match(found[0].text):
        found[0] = replace(found[0], start=found[0].start + 1, text=found[0].text[1:])
    times = {key: _seconds(record.get(key)) for key in ("start_s", "end_s")}
    speaker = str(record.get("speaker") or "") or None
    return [replace(block, speaker=speaker, turn=_turn(record), **times) for block in found]


def _seconds(value: object) -> float | None:
    text = str(value) if isinstance(value, str | int | float) else ""
    return float(text) if NUMBER.fullmatch(text) else seconds(text)


def _cut(turn: int) -> str:
    return f"Turn {turn} was cut at Excel's limit for a cell. Give the CSV, Parquet or JSON file to have it whole."


def in_tree(tree: object, where: str) -> tuple[Records, int | None] | None:
    """The records of turns in a JSON file of Parley's, and how many the interview has; None for no such file.

    Raises SourceError for one of Parley's that holds no turns.
    """
    records, turns = tree, None
    if isinstance(tree, Mapping):
        records, interviews = tree.get("turns"), tree.get("interviews")
        turns = counted(interviews) if _table(interviews) == "interviews" else None
    table = _table(records)
    records = [record for record in records if isinstance(record, Mapping)] if table else records
    if table in (None, "turns"):
        return (records, turns) if table else None
    raise refuse(where, table)


def counted(interviews: Records) -> int | None:
    """How many turns the interview has, as its own row says; None where several interviews are there."""
    return _number(interviews[0].get("turns")) if len(interviews) == 1 else None


def _table(records: object) -> str | None:
    first = records[0] if isinstance(records, list) and records else None
    return table_of(first) if isinstance(first, Mapping) else None


def member(names: Iterable[str]) -> str | None:
    """The part of an archive that holds the turns, as Parley packs them; None for another archive."""
    return next((name for name in MEMBERS if name in names), None)


def page(text: str, *, where: str) -> str | None:
    """The turns, as JSON, inside a page that Parley saved; None for another page.

    Raises SourceError for a page of a selection, or one that lists interviews.
    """
    if MADE_BY not in text[:HEAD_LETTERS]:
        return None
    start = text.find(TURNS)
    if start < 0:
        raise SourceError(f"{where}: a page that Parley saved without a whole interview. {WHOLE}")
    start += len(TURNS)
    return text[start : text.find("<", start)]


def expect_transcript(text: str, *, where: str) -> None:
    """Raise SourceError for a quotation that Parley made, or a TOML file of its settings: neither is an interview."""
    short = len(text) <= QUOTATION_LETTERS
    one_line = "\n" not in text.strip() and "[Interview transcript]" in text
    if short and QUOTED.match(text.lstrip()) and (one_line or SHA256.search(text)):
        raise SourceError(f"{where}: a quotation that Parley made of one passage. {WHOLE}")
    if short and _is_settings(text):
        raise SourceError(f"{where}: settings in TOML, no interview. Expected the transcript that they belong to.")


def _is_settings(text: str) -> bool:
    if not re.match(r"\s*(?:#[^\n]*\n\s*)*(?:\w+ = |\[{1,2}\w+\]{1,2}\s)", text):
        return False
    try:
        return not tomllib.loads(text).keys() - TOML_KEYS
    except (ValueError, RecursionError):  # what is no TOML, and numbers or lists beyond what can be read
        return False
