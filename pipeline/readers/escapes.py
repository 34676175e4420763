r"""Markdown's backslash escapes: where a text writes `\$5` for `$5`, and what it reads as."""

import re
from dataclasses import replace

from pipeline.document import Block

MARK = r"[!-/:-@\[-`{-~]"  # CommonMark 2.4: any ASCII punctuation character may be escaped
# An escape, or a code span, within which a backslash is one.
ESCAPE = re.compile(rf"\\({MARK})|`[^`]*`")
# What no Markdown has: a backslash before a letter, digit or blank, as in paths, regular expressions and LaTeX;
# behind a colon, as in C:\$Recycle.Bin; two in a row, as in \\server.
OTHER = re.compile(rf"\\(?!{MARK}|$)|:\\|\\\\", re.MULTILINE)
FRONT_LINES = 200


def undone(blocks: list[Block]) -> list[Block]:
    """The blocks with their escapes read; those of a YAML front matter, which has its own, as they are."""
    body = front(blocks)
    return blocks[:body] + [_undone(block) for block in blocks[body:]]


def shown(blocks: list[Block]) -> bool:
    """Whether the backslashes of a plain text are Markdown's: all stand before a mark, none as in a path."""
    text = "\n".join(block.text for block in blocks[front(blocks) :])
    return "\\" in text and OTHER.search(text) is None


def _undone(block: Block) -> Block:
    if "\\" not in block.text:
        return block
    return replace(block, text=ESCAPE.sub(lambda match: match[1] or match[0], block.text))


def front(blocks: list[Block]) -> int:
    """How many blocks stand in a front matter between `---` lines."""
    if not blocks or blocks[0].text.rstrip() != "---":
        return 0
    ends = (number for number, block in enumerate(blocks[1:FRONT_LINES], 2) if block.text.rstrip() in ("---", "..."))
    return next(ends, 0)
