"""The parts table: each thing that a question asks, with the sentence of the answer that takes it up."""

from collections import defaultdict
from dataclasses import dataclass
from operator import itemgetter

import pandas as pd

from pipeline import lexicons
from pipeline.exchanges import clauses, taken

COLUMNS = ("exchange", "part", "turn", "start", "end", "kind", "answer_turn", "answer_sentence", "answer_start",
           "answer_end")  # fmt: skip
NONE = (None,) * 4  # the place of a sentence that was not found


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a turn: its number there, its span, its words."""

    turn: int
    number: int
    start: int
    end: int
    text: str


def find(
    turns: pd.DataFrame, sentences: pd.DataFrame, exchanges: pd.DataFrame, *, language: str | None = "en"
) -> pd.DataFrame:
    """The parts table less `interview`, one row a part, in order.

    Only what is asked before the first answer counts, as for replies. No rows where no list says how the language asks.
    """
    rows: list[tuple] = []
    if lexicons.has("questions", language):
        said = _said(turns, sentences)
        columns = (exchanges[name].tolist() for name in ("exchange", "question_turns", "answer_turns"))
        for exchange, asking, answering in zip(*columns, strict=True):
            first = [turn for turn in asking if not answering or turn < answering[0]]
            rows += _parts(exchange, _of(first, said), _of(answering, said))
    return _frame(rows)


def _frame(rows: list[tuple]) -> pd.DataFrame:
    columns = dict(zip(COLUMNS, zip(*rows, strict=True), strict=True)) if rows else dict.fromkeys(COLUMNS, ())
    types = {name: "Int64" if name.startswith("answer") else "int64" for name in COLUMNS} | {"kind": "str"}
    return pd.DataFrame({name: pd.Series(values, dtype=types[name]) for name, values in columns.items()})


def _said(turns: pd.DataFrame, sentences: pd.DataFrame) -> dict[int, list[Sentence]]:
    """The sentences of each turn, in order."""
    texts = dict(zip(turns["turn"].tolist(), turns["text"].tolist(), strict=True))
    columns = (sentences[name].tolist() for name in ("turn", "sentence", "start", "end"))
    said: dict[int, list[Sentence]] = defaultdict(list)
    for turn, number, start, end in sorted(zip(*columns, strict=True), key=itemgetter(0, 2)):
        said[turn].append(Sentence(turn, number, start, end, texts[turn][start:end]))
    return said


def _of(numbers: list[int], said: dict[int, list[Sentence]]) -> list[Sentence]:
    return [sentence for number in numbers for sentence in said.get(number, ()) if sentence.text.strip()]


def _parts(exchange: int, question: list[Sentence], answer: list[Sentence]) -> list[tuple]:
    asked = clauses.asked([sentence.text for sentence in question])
    found = taken.sentences(asked, [sentence.text for sentence in answer])
    rows = []
    for number, (clause, place) in enumerate(zip(asked, found, strict=True), start=1):
        within = question[clause.sentence]
        start, end = (within.start + at for at in clause.span)
        where = NONE if place is None else _where(answer[place])
        rows.append((exchange, number, within.turn, start, end, clause.part.kind, *where))
    return rows


def _where(sentence: Sentence) -> tuple[int, int, int, int]:
    return sentence.turn, sentence.number, sentence.start, sentence.end
