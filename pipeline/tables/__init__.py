"""The contract: every table's row, key, columns, ranges and checks. Nothing is computed or stored here."""

from pipeline.tables.columns import (
    ASSESSED,
    INTERVIEW,
    PARAGRAPH,
    POLARITY,
    SENTENCE,
    SOURCE_SPAN,
    SPAN,
    SUBJECTIVITY,
    TURN,
)
from pipeline.tables.contract import MEASURED, TABLES
from pipeline.tables.frames import check, empty, to_arrow, to_pandas
from pipeline.tables.recorded import RECORDED
from pipeline.tables.shape import FLAG, INTEGER, INTEGERS, NUMBER, TEXT, TEXTS, TONE_WORDS, Column, Table

__all__ = [
    "ASSESSED",
    "FLAG",
    "INTEGER",
    "INTEGERS",
    "INTERVIEW",
    "MEASURED",
    "NUMBER",
    "PARAGRAPH",
    "POLARITY",
    "RECORDED",
    "SENTENCE",
    "SOURCE_SPAN",
    "SPAN",
    "SUBJECTIVITY",
    "TABLES",
    "TEXT",
    "TEXTS",
    "TONE_WORDS",
    "TURN",
    "Column",
    "Table",
    "check",
    "empty",
    "to_arrow",
    "to_pandas",
]
