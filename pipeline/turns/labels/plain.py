"""Interviews without names or signs: paragraphs that ask, each before the paragraphs that answer it."""

import re
from collections.abc import Sequence
from dataclasses import replace

from pipeline import language
from pipeline.turns.around import margins
from pipeline.turns.labels import answers, apart, persons, subheads, unended
from pipeline.turns.labels.apart import ANSWER
from pipeline.turns.labels.marks import Mark
from pipeline.turns.labels.parts import Part, parts_of, text_of
from pipeline.turns.labels.set_off import LONGEST, NUMBERED
from pipeline.turns.labels.support import Surroundings
from pipeline.turns.lines import Line

NAME, QUESTION = "plain questions", "(plain question)"
LEAST, SURE = 3, 2  # questions; so few that speaker and speaker must be told apart beyond doubt
SHARE, TITLES = 0.2, 0.5  # of the paragraphs, that ask; of what stands under questions, that only heads the next
# How much questions speak to one who speaks of himself in the answers: of so few, of three, of very many; the more
# questions, the less can be chance.
BEYOND, APART, AT_ALL = 0.9, 0.4, 0.15
MOST_BEFORE = 8  # parts before the first question that are looked at
STRICT, HALVED = 2.2, 2  # parts to questions, where one part answers each; how much less then is needed
LONGEST_TITLE = 80  # letters
WORDLESS = re.compile(r"[\W_]*")
MOST_INTRODUCED = 2.0  # letters before the only question, to those of its answer
MORE = 2  # times the letters of the question, that an answer has which ends with one


def marks(setting: Surroundings) -> list[Mark]:
    """A mark at each paragraph that asks and at what answers it, where those who ask speak to who answers; else none.

    Captions break sentences where they like: none in them.
    """
    lines = setting.lines
    parts = paragraphs(setting)
    parts = [replace(part, asks=part.asks and not _answers(n, parts, lines)) for n, part in enumerate(parts)]
    asked = [part for part in parts if part.asks]
    if len(asked) < SURE:
        begins = _only(parts, lines)
        return begun(parts[begins:], lines) if _are_one(parts[begins:], lines) else []
    rest = [part for part in parts if part.first >= asked[0].first]
    texts = [text_of(part, lines) for part in rest]
    more = unended.among([part.asks for part in rest], texts)
    rest = [replace(part, asks=part.asks or number in more) for number, part in enumerate(rest)]
    groups, replies = _grouped(rest)
    if len(asked) < SHARE * len(rest) or (rest[-1].asks and groups <= LEAST):
        return []
    if _are_titles([text_of(part, lines) for part in replies]):
        return []
    told = persons.apart([text_of(part, lines) for part in asked], [text_of(part, lines) for part in replies])
    strict = len(rest) <= STRICT * groups
    shown = strict and (parts[0].asks or not persons.are_known(texts))  # nothing but who speaks to whom is missing
    least = 0.0 if shown else _least(groups, strict=strict)
    if groups < SURE or told < least:
        return []
    return begun([*(_pairs_before(parts[: -len(rest)], lines) if strict else ()), *rest], lines)


def paragraphs(setting: Surroundings) -> list[Part]:
    """The paragraphs of a text below its titles that ask, without headings; none of captions."""
    lines = setting.lines
    parts = [] if setting.cues else parts_of(lines, setting)
    over = subheads.above(lines, (part.first for part in parts if part.asks))
    over |= set(range(margins.back_start(lines, 0), len(lines)))
    parts = [part for part in parts if part.first not in over]
    return parts[max((n + 1 for n in range(len(parts)) if _is_title(n, parts, lines)), default=0) :]


def _is_title(number: int, parts: Sequence[Part], lines: Sequence[Line]) -> bool:
    """Whether a question stands again among the next: a title asks what is asked first."""
    if not parts[number].asks or number > MOST_BEFORE:
        return False
    text = text_of(parts[number], lines).strip()
    return any(
        other.asks and text.endswith(text_of(other, lines).strip()) for other in parts[number + 1 :][:MOST_BEFORE]
    )


def _only(parts: Sequence[Part], lines: Sequence[Line]) -> int:
    """Where the only question stands under words that call what follows a talk; else the first part."""
    number = next((number for number, part in enumerate(parts) if part.asks), 0)
    before = " ".join(text_of(part, lines) for part in parts[:number])
    told = sum(len(text_of(part, lines)) for part in parts[number + 1 :])
    return number if persons.calls_talk(before) and len(before) <= MOST_INTRODUCED * told else 0


def _are_one(parts: Sequence[Part], lines: Sequence[Line]) -> bool:
    """Whether the text begins with a question to somebody, and all the rest is what he says of himself, and more."""
    if len(parts) < SURE or not parts[0].asks or any(part.asks for part in parts[1:]):
        return False
    asked, told = text_of(parts[0], lines), " ".join(text_of(part, lines) for part in parts[1:])
    spoken = language.detect(told)
    to_him = persons.has(asked, persons.ADDRESSED, spoken=spoken) and not persons.has(
        asked, persons.ONESELF, spoken=spoken
    )
    own = persons.has(text_of(parts[1], lines), persons.ONESELF, spoken=spoken)
    return to_him and own and not persons.has(told, persons.ADDRESSED, spoken=spoken) and len(told) > MORE * len(asked)


def _are_titles(told: Sequence[str]) -> bool:
    """Whether what stands under questions only parts them, or heads the next: no word, or a number and no sentence."""
    empty = sum(WORDLESS.fullmatch(text) is not None for text in told)
    titles = empty + sum(
        NUMBERED.match(text) is not None and len(text) <= LONGEST_TITLE and apart.SENTENCE.search(text) is None
        for text in told
    )
    return titles >= max(SURE, TITLES * len(told))


def _pairs_before(parts: Sequence[Part], lines: Sequence[Line]) -> list[Part]:
    """The parts right before the first question, two and two: words to somebody, and then of oneself."""
    found: list[Part] = []
    while len(parts) >= 2 and len(found) < MOST_BEFORE:
        asked, told = (text_of(part, lines) for part in parts[-2:])
        if not (_tells(asked, told) or unended.is_met(asked, told) or persons.requests(asked)):
            break
        found = [replace(parts[-2], asks=True), parts[-1], *found]
        parts = parts[:-2]
    return found


def _tells(asked: str, told: str) -> bool:
    """Whether one is spoken to, shortly, and speaks of himself in the words after it."""
    return len(asked) <= LONGEST and persons.has(asked, persons.ADDRESSED) and persons.has(told, persons.ONESELF)


def _least(groups: int, *, strict: bool) -> float:
    """How far speaker and speaker must be told apart for so many questions; `strict`: each is answered once."""
    if groups < LEAST:
        return BEYOND
    return max(AT_ALL, APART * LEAST / groups) / (HALVED if strict else 1)


def _answers(number: int, parts: Sequence[Part], lines: Sequence[Line]) -> bool:
    """Whether a part that asks answers: under one that does, over none but such, and says more or is the last."""
    if number == 0 or not parts[number - 1].asks or not all(part.asks for part in parts[number + 1 : number + 2]):
        return False
    if number == len(parts) - 1 and number >= LEAST and not parts[number - 2].asks:
        return True
    return len(text_of(parts[number], lines)) > MORE * len(text_of(parts[number - 1], lines))


def _grouped(parts: list[Part]) -> tuple[int, list[Part]]:
    """How many questions in a row or alone there are, and the first paragraph of each answer."""
    groups, replies = 0, []
    for place, part in enumerate(parts):
        before = parts[place - 1].asks if place else False
        groups += part.asks and not before
        if before and not part.asks:
            replies.append(part)
    return groups, replies


def begun(parts: Sequence[Part], lines: Sequence[Line]) -> list[Mark]:
    """A mark at each paragraph that asks after one that does not, and at each that does not after one that does."""
    found, side = [], ""
    counted = all(NUMBERED.match(lines[part.first].text) for part in parts if part.asks)
    for part in parts:
        label = QUESTION if part.asks else ANSWER
        if label != side:
            text = lines[part.first].text
            lead = NUMBERED.match(text).end() if part.asks and counted else len(text) - len(text.lstrip())
            found.append(Mark(part.first, 0, lead if part.asks else answers.begin(text, lead), label))
        side = label
    return found
