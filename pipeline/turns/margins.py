"""Front matter, back matter and stage directions: what stands in a transcript and is not speech."""

import re

from pipeline import words
from pipeline.turns import spelling
from pipeline.turns.lines import Line

RULE = re.compile(r"\s*(?:(?:[-–—_=*~#·•.]\s?|\\_){3,})\s*$")
CLOSING_RULE = re.compile(r"(?:---+|\.\.\.)\s*$")
ADDRESS = re.compile(r"\s*<?(?:https?://|www\.)\S+>?\s*$")
LINKS = re.compile(r"[^.?!]{0,60}:?\s*<?(?:https?://|www\.)\S+>?[\s)\].]*$")
END = re.compile(
    r"\s*[*_#(\[\-–—]*\s*(?:END|The End|# ?# ?#|30|Fin|Ende|FIN|END OF [A-Z ]{4,40}"
    r"|End of (?:transcript|interview|recording|audio|tape|file)"
    r"|\[?(?:recording|audio|interview|transcript) (?:ends?|ended|stopped)\]?)\s*[*_)\].\-–—]*"
    r"(?:\s+[\d:.]{4,10}\s*[AaPp]\.?[Mm]\.?.{0,12})?\s*$"
)
CLOCK_LINE = re.compile(
    r"\s*[*_(\[]*\d{1,2}[:.]\d{2}(?::\d{2})?\s*(?:[AaPp]\.?\s?[Mm]\.?)?(?:\s+[A-Z]{2,5})?(?:\s*\(local\))?[)\]*_]*\s*$"
)
WHEREUPON = re.compile(r"\s*\(?(?:Whereupon|WHEREUPON|Thereupon)\b.{0,300}$")
TAIL = re.compile(
    r"\s*[*_(\[#>\-–—]*\s*(?:copyright\b|©|\(c\) ?\d|all rights reserved|transcri(?:bed|pt(?:ion|s)?)\b"
    r"|this (?:transcript|interview|text|conversation|podcast)\b|(?:the|an) interview (?:was|has been)\b"
    r"|disclaimer\b|about (?:the|this)\b|subscribe\b|follow (?:us|me)\b|read more\b|see also\b|related\b"
    r"|editor[’']?s? note\b|publi(?:shed|cado|é)\b|further reading\b|references?\s*:?\s*$|links?\s*:?\s*$"
    r"|show notes\b|tags?\s*:|filed under\b|share this\b|interview(?:ed)? (?:by|conducted|edited)\b"
    r"|recorded (?:by|on|at)\b|edited by\b|photo(?:graph)?s?(?: by|:)|source\s*:|sources?\s*$|notes?\s*$"
    r"|footnotes?\s*$|\[\^?\d+\])",
    re.I,
)
DIRECTION = re.compile(
    r"\s*[*_]*\\?(?:\([^()]{1,200}\)|\[[^\[\]]{1,200}\]|\*[^*]{1,80}\*|_[^_]{1,80}_|（[^（）]{1,80}）|【[^】]{1,80}】|♪.{0,200})[*_.]*\s*$"
)
FACT = re.compile(r"\s*+[*_]*+([^:：\n]{1,30}?)[*_]{0,3}\s?[:：][*_]*+(.*)$")
HEAD_LINES = 40
TAIL_SHARE = 0.2
PROSE_SHARE, PROSE_PARAGRAPHS = 0.4, 3


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


def facts(lines: list[Line]) -> frozenset[int]:
    """The lines at the head that state facts of the interview: `Date: 3 May`, and what stands in a list with it."""
    blocks: list[list[int]] = []
    for number, line in enumerate(lines[:HEAD_LINES]):
        if line.opens or not blocks:
            blocks.append([])
        blocks[-1].append(number)
    stated = [_stated([lines[number].text for number in block]) for block in blocks]
    return frozenset(
        number
        for place, block in enumerate(blocks)
        if stated[place] == 2 or (stated[place] == 1 and 2 in stated[max(0, place - 1) : place + 2])
        for number in block
    )


def _stated(texts: list[str]) -> int:
    """2 if every text is `key: value` and a key heads facts; 1 if they only have the form, values short; else 0."""
    matches = [FACT.match(text) for text in texts]
    if not all(matches):
        return 0
    if any(spelling.is_fact(match[1].casefold().strip()) for match in matches):
        return 2
    return int(all(len(match[2].split()) <= 6 and match[2].strip(" *_")[-1:] not in ".?!…" for match in matches))


def back_start(lines: list[Line], after: int) -> int:
    """The line where the back matter begins: end marks, credits, closing addresses and clock lines at the foot."""
    total = sum(len(line.text) for line in lines)
    marked = next((number for number in range(after + 1, len(lines)) if END.match(lines[number].text)), None)
    if marked is not None and sum(len(line.text) for line in lines[marked:]) <= max(2000, TAIL_SHARE * total):
        return _back(lines, after, marked)
    tail = _tail(lines, after, total)
    return _back(lines, after, tail)


def _tail(lines: list[Line], after: int, total: int) -> int:
    """The first paragraph at the foot that speaks of the transcript, not in it."""
    size, found = 0, len(lines)
    for number in range(len(lines) - 1, after, -1):
        size += len(lines[number].text)
        if size > max(600, TAIL_SHARE * total):
            break
        line = lines[number]
        if (line.opens and TAIL.match(line.text)) or (RULE.match(line.text) and found <= number + 2):
            found = number
    return found


def _back(lines: list[Line], after: int, number: int) -> int:
    while number > after + 1 and _closes(lines[number - 1]):
        number -= 1
    return number


def _closes(line: Line) -> bool:
    text = line.text
    return line.heading or any(pattern.match(text) for pattern in (ADDRESS, END, CLOCK_LINE, RULE, WHEREUPON))


def speaks_unlabelled(lines: list[Line], first: int) -> int:
    """Where a long talk before the first label begins; `first` itself if what stands there is an introduction."""
    sizes = [words.count(line.text) for line in lines[:first]]
    if first == 0 or sum(sizes) < PROSE_SHARE * (sum(sizes) + sum(words.count(line.text) for line in lines[first:])):
        return first
    prose = [number for number in range(first) if _is_prose(lines[number])]
    return prose[0] if len(prose) >= PROSE_PARAGRAPHS else first


def head_end(lines: list[Line]) -> int:
    """How many lines at the head of a text without labels are its title, dates and addresses."""
    number = 0
    while number < len(lines) - 1 and number < 12 and _heads(lines[number], lines[number + 1]):
        number += 1
    return number


def _heads(line: Line, following: Line) -> bool:
    if line.heading or any(pattern.match(line.text) for pattern in (ADDRESS, CLOCK_LINE, RULE)):
        return True
    text = line.text.strip()
    return following.opens and len(text) < 100 and text[-1] not in '.?!…,;:"”。？！' and len(text.split()) < 15


def _is_prose(line: Line) -> bool:
    return not line.heading and words.count(line.text) >= 6 and not LINKS.match(line.text)


def aside(line: Line, *, whole: bool) -> str | None:
    """The class of a line inside the talk that is not speech, or None; `whole`: it is a paragraph by itself."""
    if line.heading or RULE.match(line.text):
        return "furniture"
    if whole and DIRECTION.match(line.text):
        return "stage direction"
    return None
