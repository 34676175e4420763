"""Talks as language models are given them: `<|im_start|>user`, `[INST] … [/INST]`, `### Human: … ### Assistant: …`."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.document import Block, Document
from pipeline.lexicons import any_of
from pipeline.readers.encoding import Decoded
from pipeline.readers.head import Head

TOKEN = r"<\|[A-Za-z_]{2,30}\|>"
SIDE = rf"(?:{any_of('layouts', 'prompters')}|{any_of('layouts', 'models')})"
LEAST = 2  # turns that are opened so
SIDES = {"[INST]": "User", "[/INST]": "Assistant"}
TOLD = re.compile(r"<<SYS>>(?s:.{0,4000}?)<</SYS>>\s*")  # what the model is told before: nobody says it


@dataclass(frozen=True, slots=True)
class Prompt:
    """A way to write them: how a text begins, what opens a turn (its `who`), what closes one, and an example."""

    begins: re.Pattern[str]
    opened: re.Pattern[str]
    closed: re.Pattern[str]
    example: str


PROMPTS = {
    "ChatML": Prompt(
        re.compile(TOKEN),
        re.compile(rf"{TOKEN}[ \t]{{0,9}}(?P<who>\w{{1,30}})[ \t]{{0,9}}(?:{TOKEN}|\n)"),
        re.compile(TOKEN),
        "<|im_start|>user\n{0}<|im_end|>\n<|im_start|>assistant\n{1}<|im_end|>\n",
    ),
    "instructions": Prompt(
        re.compile(r"(?:<s>)?\s*\[INST\]"),
        re.compile(rf"(?P<who>\[/?INST\])(?:\s*{TOLD.pattern})?"),
        re.compile(r"\[/?INST\]|</?s>"),
        "<s>[INST] {0} [/INST] {1} </s>",
    ),
    "prompt": Prompt(
        re.compile(rf"(?:###[ \t]*{SIDE}:|<s>)[^\n]+###[ \t]*{SIDE}:", re.IGNORECASE),
        re.compile(rf"###[ \t]*(?P<who>{SIDE}):", re.IGNORECASE),
        re.compile(rf"###[ \t]*{SIDE}:|</s>", re.IGNORECASE),
        "### Human: {0} ### Assistant: {1} ",
    ),
}  # fmt: skip


def format_of(head: Head) -> str | None:
    """The way in which the text is written; None where it does not begin so, or opens less than two turns."""
    text = head.text.lstrip()
    found = (name for name, one in PROMPTS.items() if one.begins.match(text) and len(one.opened.findall(text)) >= LEAST)
    return next(found, None)


def read(decoded: Decoded, *, where: str, format: str) -> Document:
    """The document of such a talk: a block a turn."""
    told = tuple(place.span() for place in TOLD.finditer(decoded.text)) if format == "instructions" else ()
    return decoded.document(format, _blocks(decoded.text, PROMPTS[format]), speakers_given=True, notices=told)


def _blocks(source: str, prompt: Prompt) -> Iterator[Block]:
    for opened in prompt.opened.finditer(source):
        closed = prompt.closed.search(source, opened.end())
        said = source[opened.end() : closed.start() if closed else len(source)]
        start = opened.end() + len(said) - len(said.lstrip())
        if said.strip():
            yield Block(start, start + len(said.strip()), said.strip(), SIDES.get(opened["who"], opened["who"]))
