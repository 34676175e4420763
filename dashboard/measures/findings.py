"""What stands out in an interview: of each kind the strongest that its data supports, counted, with where it stands.

Each is a count of what is on show, and never a verdict. What falls below its evidence is not there.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from functools import cached_property
from statistics import median

import pandas as pd

from dashboard import writing
from dashboard.measures.rows import columns, records
from pipeline.summary import lean

MOST = 5  # findings at once
FEW_ASKED, FEW_EXCHANGES = 5, 5  # below so many a share, or a longest one, says nothing
UNASKED, ANSWERS = 3, 2  # mentions of a name that nobody asked for, and answers that have them
LEFT = 2  # answers that leave one topic for one other
LONGER = 2.0  # times the median of all answers
WORDS = 4  # scored words of a passage whose tone is the sharpest
QUOTED = 110  # letters of the words beside a finding


@dataclass(frozen=True)
class Finding:
    """A sentence, the words beside it, and what opens to read them: a page, filters by field, fields of the page."""

    kind: str
    said: str
    quote: str
    page: str
    filters: dict[str, tuple] = field(default_factory=dict)
    fields: dict[str, object] = field(default_factory=dict)


@dataclass(frozen=True)
class Shown:
    """What is on show: rows of the ledger, mentions and passages, the words of each turn, and names of topics.

    `parts` are what the questions ask, of exchanges that are not on show too; `speakers` are all who take part.
    `asides` are topics that are no subject of a talk.
    """

    ledger: pd.DataFrame
    parts: pd.DataFrame
    mentions: pd.DataFrame
    passages: pd.DataFrame
    texts: dict[int, str]
    topic: Callable[[object], str]
    speakers: Collection[str] = ()
    asides: Collection[str] = ()

    @cached_property
    def exchanges(self) -> list:
        """The rows of the ledger."""
        return records(self.ledger)

    @cached_property
    def asking(self) -> dict[int, tuple[int, int]]:
        """The turn and the character where each exchange that asks something has asked, the last of its parts."""
        return {int(exchange): (turn, end) for exchange, turn, end in columns(self.parts, "exchange", "turn", "end")}


def findings(shown: Shown, *, unread: Collection[str] = ()) -> list[Finding]:
    """At most MOST findings, in the order in which a reader asks; without the kinds that rest on what is `unread`.

    `unread` are readings that do not speak the interview's language: "Replies", "Topics", "Tone".
    """
    found = [make(shown) for reading, make in KINDS if reading not in unread]
    return [one for one in found if one][:MOST]


def _not_taken_up(shown: Shown) -> Finding | None:
    asked = [row for row in shown.exchanges if not writing.missing(row.reply)]
    left = [row for row in asked if row.reply == "none"]
    if not left or len(asked) < FEW_ASKED:
        return None
    opens = "open" if len(left) > 1 else "opens"
    said = f"Of {len(asked)} answers that can be told, {len(left)} {opens} without taking up the question"
    return _exchanges("not taken up", said, left, shown)


def _asked_again(shown: Shown) -> Finding | None:
    rows = shown.exchanges
    there = {row.exchange for row in rows}
    again = [row for row in rows if not writing.missing(row.re_asks) and row.re_asks in there]
    if not again:
        return None
    pairs = "; ".join(f"exchange {int(row.re_asks)} in {row.exchange}" for row in again[:3])
    more = "; …" if len(again) > 3 else ""
    said = f"{writing.plural(len(again), 'question')} {'are' if len(again) > 1 else 'is'} asked again: {pairs}{more}"
    numbers = sorted({int(number) for row in again for number in (row.re_asks, row.exchange)})
    one = _exchanges("asked again", said, again, shown)
    return Finding(one.kind, said, one.quote, one.page, {"exchanges": tuple(numbers)}, one.fields)


def _unasked(shown: Shown) -> Finding | None:
    """The name that answers bring up most without its having been asked about; of nobody who takes part."""
    spoken = columns(shown.passages, "turn", "exchange", "role")
    answer = {turn: int(exchange) for turn, exchange, role in spoken if role == "interviewee" and exchange is not pd.NA}
    counts, answers, first = Counter(), defaultdict(set), {}
    present = [_words(speaker) for speaker in shown.speakers]
    for turn, start, end, entity, prompted in columns(shown.mentions, "turn", "start", "end", "entity", "prompted"):
        if turn in answer and not prompted:
            counts[entity] += 1
            answers[entity].add(answer[turn])
            first.setdefault(entity, (turn, start, end))
    often = [name for name in counts if counts[name] >= UNASKED and len(answers[name]) >= ANSWERS]
    enough = [name for name in often if not any(_are_one(_words(name), speaker) for speaker in present)]
    if not enough:
        return None
    name = max(enough, key=lambda one: counts[one])
    be = "are" if name.endswith(" people") else "is"
    said = f"{name} {be} brought up unasked most often: {counts[name]} times in {len(answers[name])} answers"
    turn, start, end = first[name]
    quote = writing.around(shown.texts[turn], start, end, QUOTED)
    filters = {"names": (name,), "show": "Answers", "exchanges": tuple(sorted(answers[name]))}
    return Finding("unasked", said, quote, "mentions", filters)


def _words(name: str) -> frozenset[str]:
    return frozenset(name.casefold().split())


def _are_one(name: frozenset[str], speaker: frozenset[str]) -> bool:
    """Whether a name is that of one who speaks: Joe Biden, of Vice President Joe Biden; Don Lemon, of LEMON."""
    return name <= speaker or speaker <= name


def _left_topic(shown: Shown) -> Finding | None:
    moved: dict[tuple[str, str], list] = defaultdict(list)
    for row in shown.exchanges:
        both = isinstance(row.question_topic, str) and isinstance(row.answer_topic, str)
        asks = row.exchange in shown.asking or not shown.asking  # in some languages it is not read what is asked
        topics = (row.question_topic, row.answer_topic)
        if both and asks and topics[0] != topics[1] and not any(topic in shown.asides for topic in topics):
            moved[topics].append(row)
    if not moved or max(map(len, moved.values())) < LEFT:
        return None
    (asked, answered), rows = max(moved.items(), key=lambda item: len(item[1]))
    said = f"Asked about {shown.topic(asked)}, {len(rows)} answers speak more about {shown.topic(answered)}"
    return _exchanges("left the topic", said, rows, shown)


def _longest(shown: Shown) -> Finding | None:
    rows = [row for row in shown.exchanges if row.answer_words]
    if len(rows) < FEW_EXCHANGES:
        return None
    row = max(rows, key=lambda one: one.answer_words)
    usual = median(one.answer_words for one in rows)
    if row.answer_words < LONGER * usual:
        return None
    times = row.answer_words / max(usual, 1)
    said = f"The longest answer has {row.answer_words:,} words, {times:.1f} times the median"
    answer = " ".join(shown.texts[row.answer_turns[0]].split())
    quote = _asks(row, shown) if row.exchange in shown.asking else writing.begins(answer, QUOTED)
    return Finding("longest", said, quote, "exchanges", fields={"exchange": int(row.exchange)})


def _sharpest(shown: Shown) -> Finding | None:
    rows = [
        row
        for row in records(shown.passages, "turn", "paragraph", "speaker", "tone", "evidence", "text")
        if lean(row.tone) and row.evidence >= WORDS
    ]
    if len(rows) < FEW_EXCHANGES:
        return None
    row = max(rows, key=lambda one: abs(one.tone))
    side = "warmest" if row.tone > 0 else "coldest"
    whose = "" if row.speaker == writing.NAMELESS else f" {row.speaker}’s"
    said = f"The {side} words by tone are{whose} in turn {row.turn}: {writing.signed(row.tone)}"
    said += f" from {writing.plural(row.evidence, 'scored word')}"
    quote = writing.begins(" ".join(row.text.split()), QUOTED)
    return Finding("sharpest", said, quote, "transcript", fields={"at": f"{row.turn}.{row.paragraph}"})


def _exchanges(kind: str, said: str, rows: list, shown: Shown) -> Finding:
    """A finding on some exchanges: these are what it leaves, and the first of them opens."""
    numbers = tuple(sorted(int(row.exchange) for row in rows))
    return Finding(
        kind, said, _asks(rows[0], shown), "exchanges", {"exchanges": numbers}, {"exchange": int(rows[0].exchange)}
    )


def _asks(row: object, shown: Shown) -> str:
    """How the question of an exchange ends: where it asks, if it does."""
    if not len(row.question_turns):
        return ""
    turn, end = shown.asking.get(row.exchange, (row.question_turns[-1], None))
    return writing.ends(" ".join(shown.texts[turn][:end].split()), QUOTED)


KINDS = (  # the reading that a kind rests on, and what makes it
    ("Replies", _not_taken_up),
    ("Replies", _asked_again),
    ("Mentions", _unasked),
    ("Topics", _left_topic),
    ("Words", _longest),
    ("Tone", _sharpest),
)
