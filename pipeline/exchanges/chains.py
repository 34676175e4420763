"""Questions asked again: which later exchange repeats what an earlier one asked and did not plainly get."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product

from pipeline import forms
from pipeline.exchanges import likely, reply_cues
from pipeline.exchanges.alike import REACH, Met, again
from pipeline.exchanges.asked import Asking, asking
from pipeline.exchanges.questions import Part

# An earlier reply that is likelier direct than this settled its question; above FIRM only its very words ask again.
SETTLED, FIRM = 0.8, 0.6
LIKELY = 0.45  # from which chance on a question is one asked again, though no rule says so
# How an interviewer pursues a reply: at once, and marked.
PURSUES, INSISTS = (forms.pattern("questions", "en", name) for name in ("pursues", "insists"))


@dataclass(frozen=True, slots=True)
class Asked:
    """What an exchange asked, part by part, the likeliest reading of its reply with its chance, whether it answers."""

    exchange: int
    text: str
    parts: tuple[Part, ...]
    leaning: str | None
    certainty: float | None
    answered: bool

    @property
    def direct(self) -> float:
        """How likely a direct reply is where it is the likeliest, 1 where what was asked for is given, else 0."""
        likely = 1.0 if self.answered else self.certainty or 0.0
        return likely if self.leaning == "direct" else 0.0

    def is_open(self, settled: float) -> bool:
        """Whether it was replied to, and not so directly."""
        return self.leaning is not None and self.direct < settled


def re_asks(asked: list[Asked]) -> dict[int, int]:
    """For each exchange that asks again what an earlier one asked, that earlier exchange (the nearest).

    By words, weighed by how rare they are in the interview and in English, and by what is asked for. What was plainly
    answered is not asked again, and names alone make no two questions one: an interview may turn about a name. Where
    no rule says so, it is the likeliest of those before.
    """
    parts = [[part for part in map(asking, question.parts) if part.words] for question in asked]
    weights = likely.weights([{key: word for part in one for key, word in part.words.items()} for one in parts])
    likeliest = _Likeliest.of(asked, parts)
    found: dict[int, int] = {}
    for place, question in enumerate(asked):
        if not question.parts:
            continue
        plain = reply_cues.plain(question.text).lstrip(' \n"“—–-')
        if place and INSISTS.search(plain) and asked[place - 1].is_open(FIRM):
            found[question.exchange] = asked[place - 1].exchange
            continue
        pursues = PURSUES.match(plain) is not None
        for back in _candidates(parts, place):
            before = asked[back]
            met = Met(place - back, before.direct >= FIRM, before.leaning == "none", pursues and back == place - 1)
            pairs = product(parts[back], parts[place])
            if before.is_open(SETTLED) and any(again(x, y, weights, met) for x, y in pairs):
                found[question.exchange] = before.exchange
                break
        else:
            back = likeliest.before(place)
            found |= {} if back is None else {question.exchange: asked[back].exchange}
    return found


@dataclass(frozen=True, slots=True)
class _Likeliest:
    """The questions laid beside each other by a few measures: which earlier one a question likeliest asks again."""

    asked: list[Asked]
    questions: list[likely.Question]
    weights: dict[str, float]

    @classmethod
    def of(cls, asked: list[Asked], parts: list[list[Asking]]) -> "_Likeliest":
        questions = [likely.question(one.text, tuple(own)) for one, own in zip(asked, parts, strict=True)]
        return cls(asked, questions, likely.weights([one.words for one in questions]))

    def before(self, place: int) -> int | None:
        """The place of the earlier question; None where none is likely enough."""
        likeliest, most = None, LIKELY
        for back in range(place - 1, max(-1, place - REACH - 1), -1):
            before = self.asked[back]
            found = None
            if before.direct < SETTLED:
                found = likely.measures(self.questions[back], self.questions[place], self.weights, away=place - back)
            chance = likely.chance(found, direct=before.direct, declined=before.leaning == "none") if found else 0.0
            likeliest, most = (back, chance) if chance > most else (likeliest, most)
        return likeliest


def _candidates(parts: list[list[Asking]], place: int) -> Iterator[int]:
    """The exchanges before one that share a word with it, or further back what it asks for, the nearest first."""
    words = set().union(*(part.words for part in parts[place]))
    frames = set().union(*(part.frames for part in parts[place]))
    for back in range(place - 1, -1, -1) if words else ():
        if place - back <= REACH:
            near = any(not words.isdisjoint(part.words) for part in parts[back])
        else:
            near = bool(frames) and any(not frames.isdisjoint(part.frames) for part in parts[back])
        if near:
            yield back
