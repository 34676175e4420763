"""What shows that words outside the turns are no speech: a line's own form, or what its paragraph speaks of."""

import re
from collections.abc import Iterator
from itertools import pairwise

from pipeline import directions
from pipeline.document import CharacterClass
from pipeline.turns.around import about, closing, margins, notices, outro, titles, under
from pipeline.turns.around.about import Cast
from pipeline.turns.around.head import date, is_day
from pipeline.turns.around.titles import is_named, is_title
from pipeline.turns.labels import facts, persons, spelling
from pipeline.turns.labels.asking import ASKS
from pipeline.turns.lines import Line

LINK = re.compile(r"https?://|www\.")
SIGNED = re.compile(r"\s*#")
CAST_WORDS = 20  # of a title that names who takes part
TITLE_LINES = 3  # lines at the head that a title may have
Placed = Iterator[tuple[Line, CharacterClass]]


def head(lines: list[Line], who: Cast, stated: frozenset[int], *, written=False, labelled=False, page="") -> Placed:
    """The lines before the talk: front matter where something shows it, else unplaced. `stated`: lines of facts;
    `page`: what the page says of itself.

    `written`: questions are set apart by their type, as magazines do: nobody speaks before the first. `labelled`:
    speakers have labels, be they Q and A.
    """
    if written:
        return ((line, "front matter") for line in lines)
    told = _listed(lines)
    over = _over_heading(lines) if labelled else 0
    short = sum(len(line.text.split()) for line in lines) <= margins.LONGEST_INTRODUCTION
    told_of = _introduces(lines, who, short=short, page=page) if who or (labelled and short) else [False] * len(lines)
    shown: list[bool] = []
    for number, line in enumerate(lines):
        begins = line.opens or number == 0 or shown[-1]  # a line of wrapped prose may look like a title
        sure = number in stated or number in told or told_of[number] or _is_formal(line) or (short and number < over)
        shown.append(sure or (begins and _names(lines, number, who)))
    return _placed(lines, shown, who, "front matter")


def _over_heading(lines: list[Line]) -> int:
    """How many lines stand above the heading right over the first label: a part of the page by itself."""
    number = len(lines) - 1
    while number >= 0 and not lines[number].heading and not _could_be_said(lines[number]):
        number -= 1
    return number if number > 0 and lines[number].heading else 0


def _could_be_said(line: Line) -> bool:
    return not _is_formal(line) and not line.text.lstrip().startswith("![")


def _introduces(lines: list[Line], who: Cast, *, short: bool, page: str) -> list[bool]:
    """Of each line whether its paragraph tells in whole sentences, in which nobody speaks; `short`: but of the talk."""
    starts = [number for number, line in enumerate(lines) if number == 0 or line.opens]
    titles = [page, *(line.text for line in lines[:TITLE_LINES] if is_title(line))]
    titled = {name for title in titles for name in about.names_in_full(title)}
    found: list[bool] = []
    for first, stop in pairwise([*starts, len(lines)]):
        text = " ".join(line.text for line in lines[first:stop])
        leads = stop == len(lines) and text.rstrip(" *_").endswith((":", "：")) and about.speaks_of(text, who)
        whole = (margins.SENTENCE.search(text) is not None or leads) and ASKS.search(text) is None
        # In Japanese and Chinese hardly anybody says I: there only what speaks of the talk shows that it is none of it.
        sure = about.is_work(text) or not spelling.SCRIPTLESS.search(text)
        silent = about.introduces(text, who) if short else not persons.speaks(text)
        named = short and not titled.isdisjoint(about.names_in_full(text)) and not persons.has(text, persons.ADDRESSED)
        found += [whole and sure and (silent or named or (short and leads)) and not directions.begins(text)] * (
            stop - first
        )
    return found


def foot(lines: list[Line], who: Cast, *, page: str = "") -> Placed:
    """The lines after the talk: back matter where something shows it, else unplaced."""
    if lines and under.is_closing(lines[0]):
        return ((line, "back matter") for line in lines)
    shown = [
        margins.is_foot(line)
        or margins.closes(line)
        or notices.is_about(line.text)
        or outro.leaves(line.text)
        or is_day(line.text)
        or ((line.set == "italic" or margins.ITALICS.match(line.text) is not None) and about.tells(line.text))
        for line in lines
    ]
    closed = next((number for number, line in enumerate(lines) if closing.SITTING.match(line.text)), len(lines))
    shown = [one or (number > closed and is_title(lines[number])) for number, one in enumerate(shown)]
    after = shown.index(True) if True in shown else len(lines)
    return _placed(lines, shown, who, "back matter", over_from=after, page=page)


def aside(line: Line, kind: CharacterClass) -> CharacterClass:
    """The class of a line inside the talk that was set aside as `kind`: unplaced where it could as well be spoken."""
    marked = (margins.RULE, margins.ONLY_TIME, SIGNED)
    if directions.begins(line.text) or any(form.match(line.text) for form in marked):
        return kind
    asks = ASKS.search(line.text) is not None
    return "unplaced" if asks or (kind == "furniture" and not is_title(line)) else kind


def beside(line: Line, who: Cast, kind: CharacterClass) -> Placed:
    """A line that a container puts beside the words of its speakers: of `kind` if it is a title or speaks of them."""
    of_them = about.speaks_of(line.text, who) and not _is_personal(line.text, who)
    yield line, kind if is_title(line) or of_them or margins.LINKS.match(line.text) else "unplaced"


def _placed(
    lines: list[Line],
    shown: list[bool],
    who: Cast,
    kind: CharacterClass,
    *,
    over_from: int | None = None,
    page: str = "",
) -> Placed:
    """Each line with its class. Those that show nothing by themselves are judged by their paragraph.

    Behind line `over_from` a mark has said that the talk is over: there only what somebody could say is unplaced.
    """
    for first, last in _paragraphs(lines, shown):
        text = " ".join(line.text for line in lines[first:last])
        over = over_from is not None and first > over_from
        impersonal = (over or about.speaks_of(text, who)) and not _is_personal(text, who)
        impersonal = impersonal or (over and (about.is_told_of(text, page) or about.names_again(text, page)))
        shows = impersonal or (about.is_work(text) and (over or LINK.search(text) is not None))
        for number in range(first, last):
            yield lines[number], kind if shown[number] or shows else _bracketed(lines[number])


def _is_personal(text: str, who: Cast) -> bool:
    """Whether somebody says it of himself: a name of a speaker may be such a word in another language, as Ben is."""
    return about.is_personal(" ".join(word for word in about.words_of(text) if word not in who))


def _bracketed(line: Line) -> CharacterClass:
    """A stage direction where the whole line stands in brackets; else unplaced."""
    bracketed = directions.begins(line.text) and directions.is_whole(line.text)
    return "stage direction" if bracketed else "unplaced"


def _paragraphs(lines: list[Line], shown: list[bool]) -> Iterator[tuple[int, int]]:
    """Runs of lines of one paragraph, each with all that shows what it is or all that does not."""
    first = 0
    for number in range(1, len(lines) + 1):
        if number == len(lines) or lines[number].opens or shown[number] != shown[first]:
            yield first, number
            first = number


def _is_formal(line: Line) -> bool:
    """Whether the line's own form shows that it is no speech: a heading, a rule, an address, a time, a fact."""
    if any(form.match(line.text) for form in (margins.RULE, margins.LINKS, margins.CLOCK_LINE, margins.ONLY_TIME)):
        return True
    if line.heading:
        return SIGNED.match(line.text) is not None or is_title(line)
    match = facts.FACT.match(line.text)
    stated = match is not None and spelling.is_fact(match[1].casefold().strip(" *_#-"))
    return stated or is_day(line.text) or notices.is_dated(line.text) or notices.is_byline(line.text)


def _names(lines: list[Line], number: int, who: Cast) -> bool:
    """Whether the line is a title: of the talk, of one who speaks in it, of a day, a place or a body."""
    line = lines[number]
    if not is_title(line):
        return False
    words = about.words_of(line.text)
    if len(words) <= CAST_WORDS and (
        not who.isdisjoint(words)
        or about.is_work(line.text)
        or date([line.text])
        or spelling.DATE.match(line.text.strip())
    ):
        return not _is_personal(line.text, who)
    short = len(words) <= titles.PLACE_WORDS
    if number and number < TITLE_LINES and not line.opens and _alone(lines, number):
        return short and line.text[:1].isupper() and is_title(lines[number - 1]) and not about.is_personal(line.text)
    return is_named(line) or (number == 0 and _alone(lines, number) and short)


def _listed(lines: list[Line]) -> set[int]:
    """The lines of a list of who takes part, up to a sentence or a question, and of the words that a program found."""
    found: set[int] = set()
    inside = False
    for number, line in enumerate(lines):
        if about.is_cast(line.text):
            inside = True
            found.add(number)
            continue
        if about.heads_keywords(line.text) and number + 1 < len(lines):
            found |= {number, number + 1} if margins.SENTENCE.search(lines[number + 1].text) is None else set()
        inside = inside and (is_title(line) or margins.RULE.match(line.text) is not None)
        if inside:
            found.add(number)
    return found


def _alone(lines: list[Line], number: int) -> bool:
    following = lines[number + 1] if number + 1 < len(lines) else None
    return following is None or following.opens or notices.is_dated(following.text) or is_day(following.text)
