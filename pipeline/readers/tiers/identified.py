"""Corpora that put a number of their own before each line, or above each sentence → the words without it."""

import re
from collections.abc import Iterator

from pipeline.document import Block, Document
from pipeline.readers.encoding import Decoded
from pipeline.readers.head import Head

# ParlaMint-XX_2022-03-02.u1⇥…, 1089-134686-0000 …, LJ001-0001|…|…; a date or a clock is none.
LINE = re.compile(
    r"^(?P<id>(?!\d{4}-\d\d-\d\d(?:[\sT|]|$))(?=[^\s|]{0,80}\d)[A-Za-z0-9][\w./-]{5,80})(?P<gap>[\t |])"
    r"(?P<text>[^\t\n|]+)(?P<more>[\t|][^\n]*)?$",
    re.MULTILINE,
)
DIGITS, PARTS = re.compile(r"\d+"), re.compile(r"[._/-]|(?<=[A-Za-z])(?=\d)")
LEAST, BEGINS, WORDS = 3, 3, 2  # lines; letters that all numbers begin with; words of a line on average
TEXT = re.compile(r"#[ \t]*text[ \t]*=[ \t]*(?P<text>[^\n]+)$", re.MULTILINE)
SPEAKER = re.compile(r"#[ \t]*speaker(?:_id|_name)?[ \t]*=[ \t]*(?P<who>[^\n]+)$", re.MULTILINE)
TOKEN = re.compile(r"^\d+(?:[-.]\d+)?\t(?:[^\t\n]*\t){6,8}[^\t\n]*$", re.MULTILINE)
SENTENCES = 2


def recognises(head: Head) -> bool:
    """Whether every line begins with a number of its own, all of one make."""
    lines = head.lines[:-1] if len(head.whole) > len(head.text) else head.lines
    found = [match for line in lines if (match := LINE.match(line))]
    if len(found) < LEAST or len(found) < len(lines):
        return False
    ids = [match["id"] for match in found]
    words = sum(len(match["text"].split()) for match in found)
    alike = len({DIGITS.sub("#", one) for one in ids}) == 1 and len({match["gap"] for match in found}) == 1
    parted = all(len(PARTS.split(one)) > 1 for one in ids)
    begun = len({one[:BEGINS] for one in ids}) == 1
    return alike and parted and begun and len(set(ids)) == len(ids) and words >= WORDS * len(found)


def read(decoded: Decoded, *, where: str, format: str) -> Document:
    """The document of such lines: a block each; what stands in a further column says the same again, or what it is."""
    found = list(LINE.finditer(decoded.text))
    blocks = [Block(*match.span("text"), match["text"]) for match in found if match["text"].strip()]
    return decoded.document(format, blocks, notices=tuple(match.span("more") for match in found if match["more"]))


def is_treebank(head: Head) -> bool:
    """Whether sentences stand over the columns of their words, as the Universal Dependencies write them."""
    return len(TEXT.findall(head.text)) >= SENTENCES and len(TOKEN.findall(head.text)) >= SENTENCES


def read_treebank(decoded: Decoded, *, where: str, format: str) -> Document:
    """The document of a treebank: a block a sentence, with its speaker where one is said."""
    blocks = list(_sentences(decoded.text))
    return decoded.document(format, blocks, speakers_given=any(block.speaker for block in blocks))


def _sentences(source: str) -> Iterator[Block]:
    place = 0
    while place < len(source):
        end = source.find("\n\n", place)
        end = len(source) if end < 0 else end
        text, who = TEXT.search(source, place, end), SPEAKER.search(source, place, end)
        if text:
            yield Block(*text.span("text"), text["text"], who["who"].strip() if who else None)
        place = end + 2
