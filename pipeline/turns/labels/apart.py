"""Interviews without names: questions or answers that one sign sets apart, be it type, capitals, a dash or a number."""

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from operator import attrgetter

from pipeline.stops import STOPS
from pipeline.turns.labels import answers, framed, opening, persons, set_off
from pipeline.turns.labels.asking import ANSWER, ASKS
from pipeline.turns.labels.marks import Mark
from pipeline.turns.lines import Line

SENTENCE = re.compile(rf"[{STOPS}:：][\"“”’»«」』)\]*_\s]*$")
LONGEST_ASKED, MOST_ASKED = 300, 4  # letters and lines of a paragraph that asks
LEAST_NUMBERED, NUMBERED_ASK = 3, 0.6  # lines with a number; those that ask
LEAST_RUNS = 3  # paragraphs in bold, each before plain ones
LEAST_ANSWERED, MOST_SIGNS = 2, 12  # answers, each behind its question; signs of one way: a table has many
BY_TURNS = 0.8


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Lines of one paragraph: the first, the one after the last, and whether it ends with a question."""

    first: int
    stop: int
    asks: bool


@dataclass(frozen=True, slots=True)
class Way:
    """One way to set questions apart: what it is called, the sign that a line has ("" if none), how sure it must be.

    `asking`: the least share of the lines with the sign that ask; `least`: how many must. `stated`: whether those that
    end as any sentence does are questions too. `counted`: only where their numbers count them from the first on.
    """

    name: str
    sign: Callable[[Line], str]
    asking: float
    least: int = 3
    stated: bool = False
    counted: bool = False


# In the order of how much such a sign says: of two that score alike the earlier is taken.
WAYS = (
    Way("bold question", set_off.typed, 0.6, least=2, stated=True),
    Way("set question", attrgetter("set"), 0.6, least=2, stated=True),
    Way("heading question", set_off.headed, 0.6, least=2, stated=True),
    Way("heading question", set_off.levelled, 0.6, least=2, stated=True),
    Way("numbered question", set_off.numbered, 1.0, least=2),
    Way("numbered question", set_off.numbered, 0.7, stated=True),
    Way("counted question", set_off.numbered, 0.6, stated=True, counted=True),
    Way("led question", set_off.led, 0.8, stated=True),
    Way("capital question", set_off.shouted, 0.8, stated=True),
)


def paragraphs(lines: Sequence[Line], *, linewise: bool) -> list[Paragraph]:
    """The paragraphs; each line is one where `linewise`, and a heading always."""
    numbered = [ASKS.search(line.text) is not None for line in lines if line.opens and set_off.numbered(line)]
    counted = len(numbered) >= LEAST_NUMBERED and sum(numbered) >= NUMBERED_ASK * len(numbered)
    starts = [
        number
        for number, line in enumerate(lines)
        if number == 0
        or linewise
        or line.opens
        or line.heading
        or lines[number - 1].heading
        or line.set != lines[number - 1].set
        or _is_asked(lines, number, counted=counted)
    ]
    return [Paragraph(first, stop, _asks(lines, first, stop)) for first, stop in pairwise([*starts, len(lines)])]


def _asks(lines: Sequence[Line], first: int, stop: int) -> bool:
    """Whether the paragraph ends with a question, or is a short one that asks somebody to tell."""
    text = lines[first].text
    if 1 < stop - first <= MOST_ASKED and len(text) <= LONGEST_ASKED:
        text = " ".join(line.text for line in lines[first:stop])
    asked = stop - first <= MOST_ASKED and len(text) <= LONGEST_ASKED and persons.requests(text)
    return asked or ASKS.search(lines[stop - 1].text) is not None


def _is_asked(lines: Sequence[Line], number: int, *, counted: bool) -> bool:
    """Whether the line answers what a number or its type sets apart in the line above, the first of a paragraph.

    `counted`: most lines with a number ask, so that all do.
    """
    above = lines[number - 1]
    asks = ASKS.search(above.text) is not None
    set_apart = (
        bool(set_off.typed(above)) and not set_off.typed(lines[number]) and SENTENCE.search(above.text) is not None
    )
    bulleted = asks and set_off.led(above) and not set_off.led(lines[number])
    return above.opens and (set_apart or bool(bulleted) or (bool(set_off.numbered(above)) and (asks or counted)))


def readings(lines: Sequence[Line], *, linewise: bool) -> list[tuple[str, list[Mark]]]:
    """The name and the marks of every way in which the text's questions, or its answers, could be set apart."""
    parts = paragraphs(lines, linewise=linewise)
    found = []
    for way in WAYS:
        signs = [way.sign(lines[part.first]) for part in parts]
        usual = {sign for sign, _ in Counter(filter(None, signs)).most_common(MOST_SIGNS)}
        for sign in dict.fromkeys(one for one in signs if one in usual):
            told = [one == sign for one in signs]
            for name, marks in (
                (way.name, _asked(parts, told, lines, way)),
                ("answers set apart", _answers(parts, told, lines) if way.sign is set_off.led else []),
            ):
                if marks:
                    found.append((name, marks))
    return found


def _asked(parts: list[Paragraph], told: list[bool], lines: Sequence[Line], way: Way) -> list[Mark]:
    """A mark at each question, and one at the paragraph after it."""
    turned = _turned(parts, told, lines, way)
    if not _could_ask(parts, told, lines, way):
        return []
    marks: list[Mark] = []
    waits = False
    last = max((number for number, has in enumerate(told) if has and parts[number].asks), default=0)
    for number, (part, has) in enumerate(zip(parts, told, strict=True)):
        line = lines[part.first]
        sure = bool(marks) and (
            turned == 1 or (way.sign is set_off.typed and framed.stands_alone(line.text, told, number))
        )
        stated = way.stated and (sure or _states(part, lines, way))
        among = bool(marks) and number < last and _is_among(number, parts, lines)
        stated = stated or (line.heading and (among or persons.has(line.text, persons.ADDRESSED)))
        if has and (part.asks or stated or (way.sign is set_off.shouted and turned == 1)):
            marks.append(opening.mark(line, part.first, f"({way.name})"))
            waits = True
        elif waits and not line.heading:
            marks.append(opening.mark(line, part.first, ANSWER))
            waits = False
    marks = framed.without(marks, [(part.first, part.stop) for part in parts], lines)
    said = [lines[mark.line].text for mark in marks if mark.label == ANSWER]
    return framed.uncounted(marks, lines) if 2 * len(said) >= 0.7 * len(marks) and not answers.are_listed(said) else []


def _turned(parts: list[Paragraph], told: list[bool], lines: Sequence[Line], way: Way) -> float:
    """How well the paragraphs with the sign go by turns with the others; 0 where statements are no questions."""
    return answers.by_turns(told, [lines[part.stop - 1].text for part in parts]) if way.stated else 0.0


def _could_ask(parts: list[Paragraph], told: list[bool], lines: Sequence[Line], way: Way) -> bool:
    """Whether enough of the paragraphs with the sign ask, go by turns with those without, or differ from them."""
    asking = sum(part.asks for part, has in zip(parts, told, strict=True) if has)
    texts = [lines[part.first].text for part, has in zip(parts, told, strict=True) if has]
    after = [
        lines[two.first].text for (_, one), (two, has) in pairwise(zip(parts, told, strict=True)) if one and not has
    ]
    few = asking < way.least or asking < way.asking * len(texts)
    alternate = asking and way.sign is set_off.typed and _alternates(parts, told, lines)
    few = few and _turned(parts, told, lines, way) < BY_TURNS and not alternate
    differ = way.stated and bool(asking) and answers.differ(texts, after)
    return (not few or differ) and (not way.counted or answers.count_up(texts))


def _states(part: Paragraph, lines: Sequence[Line], way: Way) -> bool:
    """Whether a paragraph with the sign ends as a sentence, or asks in words, or has a number."""
    ends = lines[part.stop - 1].text
    numbered = way.sign is set_off.numbered
    return numbered or SENTENCE.search(ends) is not None or answers.ASKED.search(ends) is not None


def _is_among(number: int, parts: list[Paragraph], lines: Sequence[Line]) -> bool:
    """Whether a heading among those that ask stands between words, as they do, and not over another."""
    return not any(lines[parts[beside].first].heading for beside in (number - 1, number + 1))


def _alternates(parts: list[Paragraph], told: list[bool], lines: Sequence[Line]) -> bool:
    """Whether paragraphs that are told apart, all of whole sentences, come again and again after those that are not."""
    runs = sum(has and not before for before, has in pairwise([False, *told]))
    whole = (SENTENCE.search(lines[part.stop - 1].text) for part, has in zip(parts, told, strict=True) if has)
    return runs >= LEAST_RUNS and not told[-1] and all(whole)


def _answers(parts: list[Paragraph], told: list[bool], lines: Sequence[Line]) -> list[Mark]:
    """A mark at each answer that has the sign, and one at the question without it before."""
    marks: list[Mark] = []
    asked, ask_from, count = 0, None, 0
    begins = max(0, told.index(True) - 1) if True in told else 0  # what stands before is an introduction
    ends = [lines[part.stop - 1].text for part in parts[begins:]]
    single = answers.by_turns([not has for has in told[begins:]], ends) == 1
    for part, has in zip(parts, told, strict=True):
        if has and not part.asks:
            count += 1
            if ask_from is not None:
                asked += 1
                marks.append(opening.mark(lines[ask_from.first], ask_from.first, "(question)"))
            marks.append(opening.mark(lines[part.first], part.first, ANSWER))
        ask_from = part if (part.asks or single) and not has else None
    least = LEAST_ANSWERED if _alternate(marks) else 3
    fields = answers.are_fields([lines[mark.line].text for mark in marks if mark.label == ANSWER])
    return marks if asked >= least and asked >= 0.8 * count and not fields else []


def _alternate(marks: list[Mark]) -> bool:
    """Whether each answer has its question, and each question its answer."""
    return all((mark.label == ANSWER) == bool(number % 2) for number, mark in enumerate(marks))
