"""Plain text and Markdown: one block a line. What a line means is `turns`' business."""

import re
from dataclasses import replace
from itertools import islice

from pipeline.document import Block, Document
from pipeline.readers import budget, clocks, enclosed, escapes, marked, references, spelt, typed
from pipeline.readers.encoding import Decoded

# Every character that ends a line on paper; only "\n" is left of CR and LF. Others come from word processors.
LINE = re.compile(r"[^\n\x0b\x0c\x1c-\x1e\x85\u2028\u2029]+")
MARKDOWN = (".md", ".markdown", ".mdx", ".mkd", ".mdown", ".qmd", ".rmd")
FILE_NAME = re.compile(r"\.[a-z]{3,5}$|^(?:Microsoft Word|untitled|document\d*)\b", re.IGNORECASE)
FOLD = re.compile(r"\s*+</?details(?:\s[^<>]{0,60})?>\s*")
SUMMARY = re.compile(
    r"\s*+(?:<details(?:\s[^<>]{0,60})?>\s*+)?<summary>(?:<(?:b|strong)>)?([^<>]+)(?:</(?:b|strong)>)?</summary>\s*+"
)
HEADING = re.compile(r" {0,3}#{1,6}[ \t]")


def read(decoded: Decoded, *, where: str, format: str = "plain text") -> Document:
    """The document of a plain text: a block for each line that is not blank, its indentation included.

    Markdown's escapes are read where the file's name says that it is Markdown, or all its backslashes do.
    """
    markdown = where.lower().endswith(MARKDOWN)
    blocks = marked.lines(enclosed.bare(lines(decoded.text, where=where)), markdown=markdown)
    blocks = _unfolded(blocks) if "<summary>" in decoded.text else clocks.told(spelt.heard(blocks))
    blocks = typed.shown(blocks, front=escapes.front(blocks))
    blocks = escapes.undone(blocks) if markdown or escapes.shown(blocks) else blocks
    return decoded.document("Markdown" if markdown else format, references.read(marked.words(blocks)))


def lines(text: str, *, where: str) -> list[Block]:
    """A block for each line of the text that is not blank."""
    found = [
        Block(match.start(), match.end(), match[0], heading=HEADING.match(match[0]) is not None)
        for match in islice(LINE.finditer(text), budget.LINES + 1)
        if not match[0].isspace()
    ]
    budget.expect(len(found), budget.LINES, "lines", where=where)
    return found


def _unfolded(blocks: list[Block]) -> list[Block]:
    """The blocks without the tags of what folds in Markdown; what stands over a fold is set as such."""
    found = []
    for block in blocks:
        if FOLD.fullmatch(block.text):
            continue
        summary = SUMMARY.fullmatch(block.text)
        if summary:
            start, end = summary.span(1)
            block = replace(block, start=block.start + start, end=block.start + end, text=summary[1], set="summary")
        found.append(block)
    return found


def title_of(stated: str) -> dict[str, str]:
    """The title that a file's properties state, as metadata; a file's name there is no title."""
    title = " ".join(stated.split())
    return {"title": title} if title and not FILE_NAME.search(title) else {}
