"""Interviews where only one side has labels: questions set as headings, in bold before the answer, or under a label."""

import re
from collections import Counter
from dataclasses import replace

from pipeline.turns.labels import between, in_bold, persons, set_off, spelling
from pipeline.turns.labels.asking import ANSWER, ASKS, WITHIN
from pipeline.turns.labels.facts import FACT
from pipeline.turns.labels.forms import DASHES
from pipeline.turns.labels.marks import Mark
from pipeline.turns.labels.places import Place
from pipeline.turns.lines import Line

HEADING_QUESTION, BOLD_QUESTION = "(heading question)", "(bold question)"
PLAIN_QUESTION = between.QUESTION
SILENT = (HEADING_QUESTION, BOLD_QUESTION, ANSWER)
LED = re.compile(r"\s*(?P<sign>\*\*|__)(?!\s)(?P<words>[^*_\n]{3,300}[?？؟.!…。])(?P=sign)\s+(?=\S)")
LED_ASK, LED_IN_A_ROW, MANY = 0.6, 0.3, 6  # of the paragraphs led by words in bold, that ask; of many in a row
LEAST_ABOVE, ABOVE, LONGEST_ASKED = 3, 0.3, 600  # labels under a question; their share; letters of it
LONGEST_REQUEST = 300  # letters
LEAST_MARKS = 4
NUMBER = re.compile(r"\W*\d+\W*$")  # of a question, in its label
SENTENCE = re.compile(r"[?？؟.!…。][*_]*\s*$")
SHARE, ASKED = 0.8, 0.2


def complete(marked: list[Mark], places: list[Place], lines: list[Line], *, linewise: bool) -> list[Mark]:
    """The marks of the labels with those of what has none: questions between named answers, answers between questions.

    What has no labels at all is read in `apart`.
    """
    linewise = linewise or _are_pairs(places, lines)
    if _asks_alone(places, lines, linewise=linewise):
        asked = [replace(mark, label=NUMBER.sub("", mark.label) or mark.label) for mark in marked]
        usual = Counter(mark.label for mark in asked).most_common(1)[0][0]
        same = len({NUMBER.sub("", place.key) for place in places}) == 1
        asked = asked if same else [replace(mark, label=usual) for mark in asked]
        return _answered(asked, lines, linewise=linewise)
    told = (_bare(places, lines, linewise=linewise), between.marks(places, lines, linewise=linewise))
    asking = _headings(places, lines) or in_bold.marks(places, lines) or max(told, key=len)
    return sorted(marked + asking, key=lambda mark: (mark.line, mark.start))


def _bare(places: list[Place], lines: list[Line], *, linewise: bool) -> list[Mark]:
    """Marks of paragraphs that ask, each right above the label of one who answers, whose labelled turns never ask."""
    labelled = {place.line for place in places}
    if len(places) < LEAST_ABOVE or _has_asker(places) or all(p.key in spelling.lexicon("answers") for p in places):
        return []
    silent = {place.line for place in places if not place.speaks}
    above = [_above(number, labelled, lines, linewise=linewise) for number in sorted(labelled)]
    above = [None if number is None or number - 1 in silent else number for number in above]
    found = [number for number in above if number is not None]
    stops = labelled | set(found)
    own = [lines[_next_paragraph(number, lines, stops) - 1].text for number in labelled]
    asked = sum(ASKS.search(text) is not None for text in own)
    few = 2 if found and found[0] < min(labelled) else LEAST_ABOVE
    if len(found) < max(few, ABOVE * len(labelled)) or asked > ASKED * len(own):
        return []
    return [_whole(lines[number], number, PLAIN_QUESTION) for number in found]


def _above(number: int, labelled: set[int], lines: list[Line], *, linewise: bool) -> int | None:
    """The first line of the paragraph above a labelled line, if it asks and has no label itself."""
    first = number - 1
    while (
        first > 0
        and not linewise
        and not lines[first].opens
        and first not in labelled
        and not ASKS.search(lines[first - 1].text)
    ):
        first -= 1
    if first < 0 or first in labelled or lines[first].heading or not _asks(lines[number - 1].text):
        return None
    if FACT.match(lines[first].text):
        return None
    return first if sum(len(line.text) for line in lines[first:number]) <= LONGEST_ASKED else None


def _asks(text: str) -> bool:
    return ASKS.search(text) is not None or (len(text) <= LONGEST_REQUEST and persons.requests(text))


def _headings(places: list[Place], lines: list[Line]) -> list[Mark]:
    """Marks of headings that put the questions of a written interview, whose named speakers only answer."""
    labelled = {place.line for place in places}
    first = min(labelled, default=0)
    above = [number for number in range(first) if lines[number].heading][-1:]
    headings = above + [n for n in range(first, len(lines)) if lines[n].heading and n not in labelled]
    asking = [number for number in headings if ASKS.search(lines[number].text)]
    if (
        len(asking) < 2
        or len(asking) < SHARE * len(headings)
        or _asked(labelled, lines) > ASKED
        or not places
        or _has_asker(places)
    ):
        return []
    return [_whole(lines[number], number, HEADING_QUESTION) for number in asking]


def _has_asker(places: list[Place]) -> bool:
    return any(place.key in spelling.lexicon("askers") for place in places)


def _asked(labelled: set[int], lines: list[Line]) -> float:
    """The share of the labelled turns that end with a question."""
    ends = [line for line in (_last(number, labelled, lines) for number in labelled) if line]
    return sum(ASKS.search(text) is not None for text in ends) / max(1, len(labelled))


def _last(number: int, labelled: set[int], lines: list[Line]) -> str:
    """The last line before the next label or heading."""
    following = number + 1
    while following < len(lines) and following not in labelled and not lines[following].heading:
        following += 1
    return lines[following - 1].text


def _whole(line: Line, number: int, label: str) -> Mark:
    """A mark before the words of a line: after the signs of a heading or of bold type."""
    lead = len(line.text) - len(line.text.lstrip(" \t#*_"))
    return Mark(number, 0, lead, label)


def _asks_alone(places: list[Place], lines: list[Line], *, linewise: bool) -> bool:
    """Whether only the questions have a label, a word for question, so that the paragraphs after them answer."""
    keys = {NUMBER.sub("", place.key) for place in places}
    words = len(keys) == 1 or keys <= spelling.lexicon("asked")
    if not keys or not words or not keys <= spelling.lexicon("askers"):
        return False
    labelled = {place.line for place in places}
    stops = [place.line + 1 if linewise else _next_paragraph(place.line, lines, labelled) for place in places]
    asking = sum(ASKS.search(lines[stop - 1].text) is not None for stop in stops)
    if len(places) > 1 and (places[0].label.startswith(DASHES) or asking >= SHARE * len(places)):
        return True
    sure = asking > 0 or keys == {"q"}
    return sure and all(n < len(lines) and n not in labelled and not lines[n].heading for n in stops)


def _are_pairs(places: list[Place], lines: list[Line]) -> bool:
    """Whether each paragraph with a label is a line with it and one without, up to the next: a question, its answer."""
    labelled = {place.line for place in places}
    stops = [(number, _next_paragraph(number, lines, labelled)) for number in labelled]
    return len(places) > 1 and all(stop == first + 2 and stop in {*labelled, len(lines)} for first, stop in stops)


def _next_paragraph(number: int, lines: list[Line], marked: set[int]) -> int:
    """The line after `number` at which the next paragraph, heading or marked line begins."""
    number += 1
    while number < len(lines) and not (lines[number].opens or lines[number].heading or number in marked):
        number += 1
    return number


def led(lines: list[Line]) -> list[Mark]:
    """Two marks for each paragraph that puts its question in bold and answers it in plain words."""
    found: list[Mark] = []
    asking = 0
    for number, line in enumerate(lines):
        if line.lead and SENTENCE.search(line.text[: line.lead]):
            words, start, end = 0, line.lead, line.lead
        elif match := LED.match(line.text):
            words, start, end = match.start("words"), match.end("words"), match.end()
        elif found and set_off.typed(line) and SENTENCE.search(line.text):
            trail = len(line.text) - len(line.text.rstrip().rstrip("*_"))
            found.append(replace(_whole(line, number, BOLD_QUESTION), trail=trail))
            continue
        else:
            continue
        asking += WITHIN.search(line.text[:start]) is not None
        found += (Mark(number, 0, words, BOLD_QUESTION), Mark(number, start, end, ANSWER))
    least = LED_IN_A_ROW if _in_a_row(found, lines) else LED_ASK
    return found if len(found) >= LEAST_MARKS and 2 * asking >= least * len(found) else []


def _in_a_row(found: list[Mark], lines: list[Line]) -> bool:
    """Whether every paragraph from the first such to the last is one, and there are many."""
    led = {mark.line for mark in found}
    return len(led) >= MANY and all(
        n in led or not line.opens for n, line in enumerate(lines) if min(led) < n < max(led)
    )


def _answered(asking: list[Mark], lines: list[Line], *, linewise: bool) -> list[Mark]:
    """The marks of questions, and one at the first plain paragraph after each; each line is one where `linewise`."""
    marks, asked = [], {mark.line for mark in asking}
    for mark in asking:
        marks.append(mark)
        following = mark.line + 1 if linewise else _next_paragraph(mark.line, lines, asked)
        if following < len(lines) and following not in asked and not lines[following].heading:
            marks.append(Mark(following, 0, 0, ANSWER))
    return marks
