"""The exchanges table: every question beside its answer, one row an exchange."""

from collections import defaultdict
from dataclasses import dataclass, field
from operator import itemgetter

import pandas as pd

from pipeline import lexicons
from pipeline.exchanges import chains, replies
from pipeline.exchanges.chains import Asked
from pipeline.exchanges.other_names import Names
from pipeline.numbers import rounded

UNREAD = replies.Responsiveness(None, None)

COLUMNS = (
    "exchange", "question_turns", "answer_turns", "question_topic", "answer_topic", "shared_terms",
    "ignored_terms", "responsiveness", "reply", "leaning", "certainty", "why", "re_asks",
)  # fmt: skip


@dataclass(slots=True)
class Pair:
    """The turns of an exchange: those that ask, those that answer, and those asked before the first answer."""

    asking: list[int] = field(default_factory=list)
    answering: list[int] = field(default_factory=list)
    first: list[int] = field(default_factory=list)


def compare(
    turns: pd.DataFrame,
    sentences: pd.DataFrame,
    topics: pd.DataFrame,
    mentions: pd.DataFrame,
    *,
    language: str | None = "en",
) -> pd.DataFrame:
    """The exchanges table less `interview`, one row an exchange, in order.

    Responsiveness reads the question put before the first answer, and the answer's first sentences. Where no cues
    speak the language, no reply is read: from responsiveness on all is NA, and there are no terms.
    """
    pairs = _pairs(turns)
    split = _sentences(turns, sentences)
    words = _words(topics)
    names = Names.read(turns, sentences, mentions)
    speaks = lexicons.has("replies", language)
    rows, asked = [], []
    for exchange, pair in pairs.items():
        question, answer = _texts(pair.first, split), _texts(pair.answering, split)
        renamed = names.renamed(pair.first, pair.answering)
        reading = replies.responsiveness(question, answer, renamed=renamed) if speaks else UNREAD
        parts = tuple(part for part, _ in reading.parts)
        asked.append(Asked(exchange, " ".join(question), parts, reading.leaning, reading.certainty, reading.answered))
        rows.append(
            (exchange, pair.asking, pair.answering, _topic(pair.asking, words), _topic(pair.answering, words),
             list(reading.shared), list(reading.ignored), reading.score, reading.reply, reading.leaning,
             reading.certainty, reading.why)
        )  # fmt: skip
    repeats = chains.re_asks(asked)
    return _frame([(*row, repeats.get(row[0])) for row in rows])


def _frame(rows: list[tuple]) -> pd.DataFrame:
    columns = dict(zip(COLUMNS, zip(*rows, strict=True), strict=True)) if rows else dict.fromkeys(COLUMNS, ())
    types = {"exchange": "int64", "responsiveness": "float64", "certainty": "float64", "re_asks": "Int64"}
    text = dict.fromkeys(("question_topic", "answer_topic", "reply", "leaning", "why"), "str")
    return pd.DataFrame(
        {name: pd.Series(values, dtype=(types | text).get(name, object)) for name, values in columns.items()}
    )


def _pairs(turns: pd.DataFrame) -> dict[int, Pair]:
    """The turns of each exchange; where nobody is the interviewee, all who are not the interviewer answer."""
    pairs: dict[int, Pair] = defaultdict(Pair)
    columns = zip(*(turns[name].tolist() for name in ("turn", "exchange", "role")), strict=True)
    rows = [(exchange, turn, role) for turn, exchange, role in sorted(columns, key=itemgetter(0)) if pd.notna(exchange)]
    answered = {exchange for exchange, _, role in rows if role == "interviewee"}
    for exchange, turn, role in rows:
        pair = pairs[int(exchange)]
        if role == "interviewer":
            pair.asking.append(turn)
            if not pair.answering:
                pair.first.append(turn)
        elif role == "interviewee" or exchange not in answered:
            pair.answering.append(turn)
    return dict(sorted(pairs.items()))


def _sentences(turns: pd.DataFrame, sentences: pd.DataFrame) -> dict[int, list[str]]:
    """The sentences of each turn as text, in order; a turn without any is one sentence."""
    texts = dict(zip(turns["turn"].tolist(), turns["text"].tolist(), strict=True))
    split: dict[int, list[str]] = defaultdict(list)
    if len(sentences):
        columns = (sentences[name].tolist() for name in ("turn", "start", "end"))
        for turn, start, end in sorted(zip(*columns, strict=True)):
            split[turn].append(texts[turn][start:end])
    return {turn: split.get(turn, [text]) for turn, text in texts.items()}


def _texts(numbers: list[int], split: dict[int, list[str]]) -> list[str]:
    return [sentence for number in numbers for sentence in split[number] if sentence.strip()]


def _words(topics: pd.DataFrame) -> dict[int, dict[str, float]]:
    """The words of each topic in each turn, summed over its paragraphs."""
    total: dict[int, dict[str, float]] = defaultdict(lambda: defaultdict(float))
    if len(topics):
        columns = (topics[name].tolist() for name in ("turn", "topic", "words"))
        for turn, topic, words in zip(*columns, strict=True):
            total[turn][topic] += words
    return total


def _topic(numbers: list[int], words: dict[int, dict[str, float]]) -> str | None:
    """The topic of most words of these turns; of equals the first in the alphabet; None without any."""
    summed: dict[str, float] = defaultdict(float)
    for number in numbers:
        for topic, value in words.get(number, {}).items():
            summed[topic] += value
    return min(summed, key=lambda topic: (-rounded(summed[topic]), topic), default=None)
