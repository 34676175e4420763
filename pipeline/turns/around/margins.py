"""Front matter, back matter and stage directions: what stands in a transcript and is not speech."""

import re
from collections.abc import Callable

from pipeline import directions, language, lexicons, words
from pipeline.stops import STOPS
from pipeline.turns.around import about
from pipeline.turns.around.closing import CREDIT, END, HEADING, SITTING
from pipeline.turns.labels import facts, persons
from pipeline.turns.labels.fragments import TIME
from pipeline.turns.lines import Line

RULE = re.compile(r"\s*(?:(?:[-–—_=*~#·•.]\s?|\\_){3,}+|>{1,3})\s*$")
CLOSING_RULE = re.compile(r"(?:---+|\.\.\.)\s*$")
ADDRESS = re.compile(r"\s*<?(?:https?://|www\.)\S+>?\s*$")
LINKS = re.compile(r"[^.?!]{0,60}:?\s*<?(?:https?://|www\.)\S++[\s)\].]*$")
CLOCK_LINE = re.compile(
    r"\s*+[*_(\[]*\d{1,2}[:.]\d{2}(?::\d{2})?(?:\s*+[AaPp]\.?\s?[Mm]\.?)?+(?:\s++[A-Z]{2,5})?+(?:\s*+\(local\))?+"
    r"\s*+[)\]*_]*\s*$"
)
WHEREUPON = re.compile(rf"\s*\(?{lexicons.any_of('written', 'whereupon')}\b.{{0,300}}$")
SENTENCE = re.compile(rf"[{STOPS}][\"“”’»«」』)\]*_\s]*$")
ABOUT = re.compile(rf"[\s#*_]*(?i:{lexicons.any_of('margins', 'about')})(?: [^\W\d_a-zа-я][\w.'’-]*){{1,4}}[\s#*_:]*$")
ITALICS = re.compile(r"\s*(?P<sign>[*_])(?![\s*_])[^\n*_]{10,}[^\s*_](?P=sign)\s*$")  # all of a paragraph
SAMPLE = 6  # words shown of a paragraph
ONLY_TIME = re.compile(rf"\s*{TIME}\s*$")
CLOSED = re.compile(rf"[{STOPS}\"”’)\]]\s*$")
TOLD = 0.5  # of the paragraphs, that tell of oneself: a lecture
TITLE_WORDS = 8
TAIL_SHARE = 0.2
LINEWISE, FINISHED, LEAST_LONG = 0.35, 0.8, 4  # of the lines, that open paragraphs; of long ones, that end as sentences
MOST_STRAY, SAID = 3, 3  # lines at the foot; words of a line that is said
PROSE_SHARE, PROSE_PARAGRAPHS = 0.4, 3
LONGEST_INTRODUCTION = 250  # words
IMPERSONAL, MOST_TOLD = 0.2, 0.6  # paragraphs of an introduction in which somebody speaks; its share of all words


def front_end(lines: list[Line]) -> int:
    """How many lines at the head are front matter between `---` lines."""
    if not lines or not lines[0].text.strip().startswith("---") or not RULE.match(lines[0].text):
        return 0
    for number, line in enumerate(lines[1:200], start=1):
        if CLOSING_RULE.match(line.text):
            return number + 1 if _is_yaml(lines[1:number]) else 0
    return 0


def _is_yaml(lines: list[Line]) -> bool:
    keys = sum(re.match(r"[\w-]+\s*:(?:\s|$)", line.text) is not None for line in lines)
    return (
        bool(lines) and keys >= 1 and all(re.match(r"[\w\"'-]+\s*:(?:\s|$)|\s|-|\]|\"|#", line.text) for line in lines)
    )


def back_start(lines: list[Line], after: int, *, timed: bool = False) -> int:
    """The line where the back matter begins: end marks, credits, closing addresses and clock lines at the foot.

    Cues (`timed`) are speech to their end: only an end mark closes them.
    """
    total = sum(len(line.text) for line in lines)
    marked = next((number for number in range(after + 1, len(lines)) if END.match(lines[number].text)), None)
    whole = marked is not None and SITTING.match(lines[marked].text) is not None  # lists of all members follow
    if marked is not None and (whole or sum(len(li.text) for li in lines[marked:]) <= max(2000, TAIL_SHARE * total)):
        return _back(lines, after, marked)
    return _back(lines, after, len(lines) if timed else _tail(lines, after, total))


def _tail(lines: list[Line], after: int, total: int) -> int:
    """The first paragraph at the foot that speaks of the transcript, not in it."""
    size, found = 0, min(_stray(lines, after), _in_italics(lines, after))
    while after + 1 < len(lines) and RULE.match(lines[after + 1].text):
        after += 1  # a rule right under a label is drawn under it
    for number in range(len(lines) - 1, after, -1):
        size += len(lines[number].text)
        if size > max(600, TAIL_SHARE * total):
            break
        line = lines[number]
        above = lines[number - 1].text
        opens = line.opens or CLOSED.search(above) or RULE.match(above) or line.text.rstrip().endswith((":", "："))
        if (opens and is_foot(line) and not _goes_on(lines, number)) or (RULE.match(line.text) and found <= number + 2):
            found = number
    return found


def _in_italics(lines: list[Line], after: int) -> int:
    """The first of the last paragraphs, if they alone are in italics and nobody speaks of himself in them."""
    told = [number for number, line in enumerate(lines) if line.set == "italic" or ITALICS.match(line.text)]
    number = len(lines)
    while number > after + 1 and told[-1:] == [number - 1]:
        number = told.pop()
    own = any(persons.has(line.text, persons.ONESELF) for line in lines[number:])
    return len(lines) if told or own or not (number < len(lines) and lines[number].opens) else number


def _stray(lines: list[Line], after: int) -> int:
    """The first of a few short paragraphs at the very foot that end as no sentence does, where nearly all others do."""
    linewise = sum(line.opens for line in lines) < LINEWISE * len(lines)
    number = len(lines)
    while number > max(after + 1, len(lines) - MOST_STRAY) and _is_stray(lines[number - 1], linewise=linewise):
        number -= 1
    long = [line.text for line in lines[:number] if words.count(line.text) >= SAID]
    finished = sum(SENTENCE.search(text) is not None for text in long) >= FINISHED * max(LEAST_LONG, len(long))
    return number if finished and SENTENCE.search(lines[number - 1].text) else len(lines)


def _is_stray(line: Line, *, linewise: bool) -> bool:
    short = words.count(line.text) <= TITLE_WORDS and not SENTENCE.search(line.text)
    last = line.text.strip()[-1:]
    return short and (line.opens or linewise) and (last.isalnum() or last == ":")


def _goes_on(lines: list[Line], number: int) -> bool:
    """Whether the next line goes on with a sentence of this one, which is no credit: wrapped words look like titles."""
    following = lines[number + 1] if number + 1 < len(lines) else None
    goes_on = following is not None and not following.opens and following.text.lstrip()[:1].islower()
    return goes_on and CREDIT.match(lines[number].text) is None


def is_foot(line: Line) -> bool:
    """Whether the line speaks of the transcript, or is the title of what stands under one."""
    if CREDIT.match(line.text) or _is_signed(line) or ((line.heading or line.opens) and ABOUT.match(line.text)):
        return True
    titled = line.heading or (words.count(line.text) <= TITLE_WORDS and not SENTENCE.search(line.text))
    return titled and HEADING.match(line.text) is not None


def _is_signed(line: Line) -> bool:
    """Whether it says in one word what somebody did, and who: `Text: Ingrid Palm`."""
    match = facts.FACT.match(line.text)
    return match is not None and match[1].strip(" *_").isalpha() and facts.names_somebody(match[2])


def _back(lines: list[Line], after: int, number: int) -> int:
    while number > after + 1 and closes(lines[number - 1]):
        number -= 1
    return number


def closes(line: Line) -> bool:
    """Whether the line stands under a talk that is over: an end mark, an address, a clock time, a rule."""
    text = line.text
    return line.heading or any(pattern.match(text) for pattern in (ADDRESS, END, CLOCK_LINE, RULE, WHEREUPON))


def speaks_unlabelled(lines: list[Line], first: int, *, tells: Callable[[str], bool]) -> int:
    """Where a long talk before the first label begins; `first` itself if what stands there is an introduction.

    `tells`: whether nobody speaks in the words of a paragraph.
    """
    sizes = [words.count(line.text) for line in lines]
    before = sum(sizes[:first])
    if first == 0 or before < PROSE_SHARE * sum(sizes):
        return first
    prose = [number for number in range(first) if _is_prose(lines[number])]
    told = before <= min(LONGEST_INTRODUCTION, MOST_TOLD * sum(sizes))
    if told and sum(not tells(lines[number].text) for number in prose) <= IMPERSONAL * len(prose):
        return first
    return prose[0] if len(prose) >= PROSE_PARAGRAPHS else first


def introduces(lines: list[Line]) -> bool:
    """Whether what stands before the questions of a magazine tells of somebody: hardly a paragraph says I."""
    prose = [line.text for line in lines if _is_prose(line)]
    return persons.share(prose, persons.ONESELF) < TOLD


def tells(lines: list[Line], stated: str) -> str:
    """How the paragraph right before the first question begins, if who wrote it speaks of himself: it may answer.

    It does not where it tells of the talk, or of one whom the page names: `stated` is what it says of itself.
    """
    text = next((line.text.strip() for line in reversed(lines) if _is_prose(line)), "")
    own = persons.has(text, persons.ONESELF, spoken=language.detect(text)) and SENTENCE.search(text) is not None
    return " ".join(text.split()[:SAMPLE]) if own and not about.is_told_of(text, stated) else ""


def head_end(lines: list[Line]) -> int:
    """How many lines at the head of a text without labels are its title, dates and addresses."""
    number = 0
    while number < len(lines) - 1 and number < 12 and _heads(lines[number], lines[number + 1]):
        number += 1
    return number


def _heads(line: Line, following: Line) -> bool:
    if line.heading or any(pattern.match(line.text) for pattern in (ADDRESS, CLOCK_LINE, RULE)):
        return True
    if line.stamped or following.stamped:
        return False
    text = line.text.strip()
    return following.opens and len(text) < 100 and text[-1] not in f'{STOPS},;:"”' and len(text.split()) < 15


def _is_prose(line: Line) -> bool:
    """Whether the line is talk: sentences, not a title or a list of names."""
    size = words.count(line.text)
    return not line.heading and size >= 6 and not LINKS.match(line.text) and (size >= 12 or SENTENCE.search(line.text))


def aside(line: Line, *, whole: bool) -> str | None:
    """The class of a line inside the talk that is not speech, or None; `whole`: it is a paragraph by itself."""
    if line.heading or RULE.match(line.text) or ONLY_TIME.match(line.text):
        return "furniture"
    if whole and directions.is_whole(line.text):
        return "stage direction"
    return None
