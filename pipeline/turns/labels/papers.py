"""What is written for programs and those who run them: manuals, changelogs, settings, code; in it nobody talks."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import takewhile

from pipeline.turns.labels import spelling, talk
from pipeline.turns.labels.marks import Mark
from pipeline.turns.labels.support import Surroundings
from pipeline.turns.lines import Line

FENCE = re.compile(r"\s{0,8}(?:```|~~~)")
BADGE = re.compile(r"\s*(?:[-*] )?\[!\[[^\]\n]*\]\(")
VERSION = re.compile(r"\s*#{1,4}\s*\[?v?\d+\.\d+(?:\.\d+)?\b")
CODE = re.compile(
    r"[^\n]*[;{}]\s*$|\s*\[\[?[\w.-]+\]\]?\s*$|\s*(?:</?\w[^<>\n]*>|\{[%{#])|\s*[\w.\[\]]+\s=\s\S|\s*[\w.]+\([^()\n]*\)\s*[;:{]?\s*$"
    r"|\s*(?:\$|>>>)\s\S|\s*(?:import [\w.{]+|from [\w.]+ import |def \w+\(|class \w+[(:])"
)
# Signs of programs somewhere in a line: comparisons, calls, variables, keys of a keyboard.
SIGNED = re.compile(r"[=!]=|=~|&&|\|\||->|::|\w\([^)\s]|\w\(\)|\$[A-Za-z_{]|\w\[|<\w{1,8}-\w|^\s*\.[A-Z]{2}\b|\\f[BRI]")
SETTING = re.compile(r"\s*(?:- )?[a-z$][\w.$/{}-]*:(?:\s|$)|\s*- \S+\s*$")
DEEPER = re.compile(r"(?: {2,}|\t)")
HEADER = re.compile(r"(?P<key>[A-Z][A-Za-z0-9]*(?:-[A-Za-z][A-Za-z0-9]*)*): \S")
LEAST_HEADERS, HYPHENATED = 5, 2  # lines of a head for programs; different keys in it of two words with a hyphen
UNFILLED = (":", "：", "___", "....")  # how a line ends that waits for what is to be written
LEAST_UNFILLED, FILLED_IN = 4, 0.6  # such lines of a form, and their share of those with a colon
PAIR = 2  # fences around a piece of code; headings of versions
SEEN, SIGNED_SHARE = 200, 0.3  # letters of a line that are looked at; lines with such signs
CODE_SHARE, SETTINGS_SHARE, DEEPER_SHARE, PEOPLE, MOSTLY = 0.25, 0.6, 0.2, 0.5, 0.6


def are(marks: Sequence[Mark], setting: Surroundings) -> bool:
    """Whether labels stand in such a paper: it shows itself, nobody answers a question, and few of them are people.

    Or each heads what is still to be filled in.
    """
    if not marks or setting.cues or any(spelling.key(mark.label) in setting.given for mark in marks):
        return False
    found = talk.turns(marks, setting.lines)
    under = [line.text for line in setting.lines[marks[0].line :] if not line.heading]
    if len(under) >= LEAST_UNFILLED and sum(map(_waits, under)) >= FILLED_IN * len(under):
        return True
    if _are_examples(marks, setting.lines) or _are_contents(marks, setting.lines):
        return True
    headed = _headers([line.text for line in setting.lines])
    if headed and sum(mark.line < headed for mark in marks) >= MOSTLY * len(marks):
        return True
    counts = Counter(mark.label for mark in marks)
    people = sum(_is_person(label, count) for label, count in counts.items())
    if people > PEOPLE * len(counts) or not shown(setting.lines):
        return False
    coded = 2 * people <= len(counts) and _share(CODE, [line.text for line in setting.lines]) >= MOSTLY
    coded = coded or (not people and _are_settings([line.text for line in setting.lines]))
    return coded or (people < PEOPLE * len(counts) and talk.answered(found) == 0)


def shown(lines: Sequence[Line]) -> bool:
    """Whether code, settings, badges or headings of versions stand in the lines."""
    texts = [line.text for line in lines]
    if sum(FENCE.match(text) is not None for text in texts) >= PAIR or any(map(BADGE.match, texts)):
        return True
    if sum(VERSION.match(text) is not None for text in texts) >= PAIR or _headers(texts):
        return True
    if _share(CODE, texts) >= CODE_SHARE:
        return True
    if sum(SIGNED.search(text[:SEEN]) is not None for text in texts) >= SIGNED_SHARE * len(texts):
        return True
    return _are_settings(texts)


def _are_settings(texts: Sequence[str]) -> bool:
    return _share(DEEPER, texts) >= DEEPER_SHARE and _share(SETTING, texts) >= SETTINGS_SHARE


def _headers(texts: Sequence[str]) -> int:
    """How many lines at the head are headers, as mails and packages have them (`Content-Type: text/plain`); or 0."""
    keys = [header["key"] for header in takewhile(bool, map(HEADER.match, texts))]
    joined = {key for key in keys if "-" in key and not spelling.is_given(key.split("-")[0])}
    return len(keys) if len(keys) >= LEAST_HEADERS and len(joined) >= HYPHENATED else 0


def _are_contents(marks: Sequence[Mark], lines: Sequence[Line]) -> bool:
    """Whether the first half of the labels is a table of contents: they come again, with more words between them, and
    so does all that is between.
    """
    half = len(marks) // 2
    labels = [mark.label for mark in marks]
    if half < PAIR or labels[:half] != labels[half : 2 * half] or len(set(labels[:half])) < half:
        return False
    if any(not label or label.startswith("(") for label in labels):
        return False
    heads = {mark.line for mark in marks}
    again = {line.text.strip() for line in lines[marks[half].line :]}
    listed, told = (
        sum(len(line.text) for line in part) for part in (lines[: marks[half].line], lines[marks[half].line :])
    )
    if 2 * listed > told:
        return False
    between = [lines[n].text.strip() for n in range(marks[0].line, marks[half].line) if n not in heads]
    return bool(between) and all(text in again for text in between)


def _waits(text: str) -> bool:
    return text.rstrip(" \t*|").endswith(UNFILLED)


def _are_examples(marks: Sequence[Mark], lines: Sequence[Line]) -> bool:
    """Whether all labels stand in pieces of code, and most of the text outside of them."""
    fences = [number for number, line in enumerate(lines) if FENCE.match(line.text)]
    inside = {number for one, two in zip(fences[::2], fences[1::2], strict=False) for number in range(one + 1, two)}
    if not inside or not all(mark.line in inside for mark in marks):
        return False
    letters = [len(line.text) for line in lines]
    return 2 * sum(letters[number] for number in inside) < sum(letters)


def _share(pattern: re.Pattern[str], texts: Sequence[str]) -> float:
    return sum(pattern.match(text) is not None for text in texts) / max(1, len(texts))


def _is_person(label: str, count: int) -> bool:
    """Whether a label is somebody's: a part in a talk, a title or given name, initials that come again."""
    words = spelling.bare(label).split()
    return (
        not words
        or label.startswith("(")
        or spelling.is_role(spelling.key(label))
        or spelling.is_titled(label)
        or spelling.is_given(words[0])
        or (count > 1 and spelling.style(label) in ("caps", "numbered"))
    )
