"""Chats as their programs export or copy them → a block a line of each message, with its sender."""

import re
from collections.abc import Iterator
from itertools import islice

from pipeline.document import Block, Document
from pipeline.lexicons import any_of
from pipeline.readers.chats import notices
from pipeline.readers.chats.forms import FORMS
from pipeline.readers.chats.heads import MARK, ORDINAL, TWELVE, Form
from pipeline.readers.encoding import Decoded
from pipeline.readers.head import Head

LINE = re.compile(r"[^\n]+")
BEGINS = re.compile(r"(?:[\s\u200e\u200f]|\\u200[EeFf])*+")
EDITED = re.compile(r"(?:\u200e|\\u200[Ee])?<[^<>\n]{5,120}>\s*$")
# Dividers and clocks on lines of their own.
BESIDE = re.compile(
    rf"\s*(?:{TWELVE}|\d{{1,2}}:\d{{2}}|[:—–-]*{any_of('written', 'dividers')}[:—–-]*|[=—–_-]{{3,}}.*|"
    rf"\d{{4}}[./]\d{{2}}[./]\d{{2}}\(\w{{1,3}}\)|"
    rf"{any_of('written', 'weekdays')}(?:, \w+ \d{{1,2}}{ORDINAL}?)?(?:, \d{{4}})?|\d+ repl(?:y|ies).*|"
    r"\(edited\)|exported [\d,.]+ messages?(?:\(s\))?)\s*$",
    re.IGNORECASE,
)
# What every head has one of: a clock time, a nick, a sender. Without it no form is tried.
SIGN = re.compile(r"\d[:.]\d\d|^<[^\s<>]+>[ \t]|^From: ", re.MULTILINE)
LEVELS = frozenset("info debug warn warning error fatal trace critical notice".split())
PART = re.compile(r"[a-z_]\w{0,30}(?:\.[A-Za-z_]\w{0,30}){1,6}")
UNDATED = ("Pidgin", "LINE")  # forms whose times without a date could as well be those of a recording
FROM_ZERO = re.compile(
    r"\(?(?:0{1,2}:0\d(?::\d{2})?(?:[.,]\d{1,3})?|\d{1,5}\.\d{1,3})[)\t]"
)  # of a recording's first minutes
LEAST = 2  # messages that make a chat
PRESSED = re.compile(rf"^[ \t]*{any_of('reactions', 'listed')}:[ \t]*$", re.MULTILINE)
STRIPPED = re.compile(rf"^{MARK}(?:~\s)?|{MARK}$")


def form_of(head: Head) -> Form | None:
    """The form in which most senders are named, where enough lines have a head; None if none."""
    if sum(1 for _ in islice(SIGN.finditer(head.text), LEAST)) < LEAST:
        return None
    counted = [(len(senders), form) for form in FORMS if (senders := _senders(head, form))]
    return max(counted, key=lambda pair: pair[0], default=(0, None))[1]


def _senders(head: Head, form: Form) -> list[str]:
    """The senders at the text's beginning; none where too few lines are heads, or where a program logs levels."""
    heads = list(form.pattern.finditer(head.text))
    senders = [name for match in heads if (name := _sender(match))]
    lines = sum(max(1, match[0].rstrip("\n").count("\n") + 1) for match in heads)
    enough = len(senders) >= LEAST and lines >= form.least * len(head.lines)
    logged = enough and all(name.split()[0].strip("[]").lower() in LEVELS for name in set(senders))
    logged = logged or (enough and _are_parts(set(senders)))
    logged = logged or (form.name in UNDATED and bool(heads) and FROM_ZERO.match(heads[0][0]) is not None)
    once = len(set(senders)) == len(senders) and len(senders) > 4
    return [] if not enough or logged or once else senders


def _are_parts(names: set[str]) -> bool:
    """Whether the names are of a program's parts, as it logs them: `app.main`, `app.db`."""
    return len(names) > 1 and all(PART.fullmatch(name) for name in names) and len({n.split(".")[0] for n in names}) == 1


def recognises(head: Head) -> bool:
    """Whether the text is a chat."""
    return form_of(head) is not None


def read(decoded: Decoded, *, where: str, format: str) -> Document:
    """The document of a chat: what its program says is no speech; what stands before the first message is its front."""
    form = form_of(Head(decoded.text))
    return decoded.document(
        form.name if form else format,
        _blocks(decoded.text, form) if form else (),
        speakers_given=True,
        notices=tuple(_notices(decoded.text, form)) if form else (),
    )


def _blocks(source: str, form: Form) -> Iterator[Block]:
    heads = list(form.pattern.finditer(source))
    ends = [*(head.start() for head in heads[1:]), len(source)]
    senders = set(filter(None, map(_sender, heads)))
    for line in LINE.finditer(source, 0, heads[0].start()):
        if not line[0].isspace():
            yield Block(*line.span(), line[0], heading=True)
    for head, end in zip(heads, ends, strict=True):
        sender = _sender(head)
        if sender and not notices.is_one(source[head.end() : end], sender, senders):
            yield from _message(source, head.end(), end, sender)


def _notices(source: str, form: Form) -> Iterator[tuple[int, int]]:
    """The places where the program itself speaks, and no sender."""
    heads = list(form.pattern.finditer(source))
    ends = [*(head.start() for head in heads[1:]), len(source)]
    senders = set(filter(None, map(_sender, heads)))
    for head, end in zip(heads, ends, strict=True):
        sender = _sender(head)
        if not sender or notices.is_one(source[head.end() : end], sender, senders):
            yield head.start(), end
        elif pressed := PRESSED.search(source, head.end(), end):
            yield pressed.start(), end


def _sender(head: re.Match[str]) -> str | None:
    """Who sends the message; None where the program speaks itself."""
    name = next((value for key, value in head.groupdict().items() if key.startswith("who") and value), None)
    return STRIPPED.sub("", name.strip()).strip() or None if name else None


def _message(source: str, start: int, end: int, sender: str) -> Iterator[Block]:
    """A block for each line of a message that says something."""
    pressed = PRESSED.search(source, start, end)
    for line in LINE.finditer(source, start, pressed.start() if pressed else end):
        left, right = line.span()
        if edited := EDITED.search(line[0]):
            right = left + edited.start()
        left = BEGINS.match(source, left, right).end()
        text = source[left:right].rstrip()
        if text and not (line.start() != start and BESIDE.match(text)) and not notices.FILE.match(text):
            yield Block(left, left + len(text), text, sender)
