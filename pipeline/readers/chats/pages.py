"""Chats that their programs export as pages → their messages, each with its sender."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import islice

from pipeline.document import Block, Document
from pipeline.readers import budget
from pipeline.readers.encoding import Decoded
from pipeline.readers.head import Head
from pipeline.readers.said import Said
from pipeline.readers.web.tags import Tag, Text, tokens


@dataclass(frozen=True, slots=True)
class Exported:
    """A program's page: its sign, the classes of a sender and of a message, and whether the last comes first."""

    sign: str
    sender: str
    text: str
    backwards: bool = False


PAGES = {
    "Telegram HTML": Exported('class="from_name"', "from_name", "text"),
    "Discord HTML": Exported("chatlog__message", "chatlog__author", "chatlog__markdown-preserve"),
    "Messenger HTML": Exported("_a6-p", "_a6-i", "_a6-p", backwards=True),
}


def format_of(head: Head) -> str | None:
    """The program whose page this is; None if none."""
    if "<" not in head.text[:200]:
        return None
    return next((name for name, page in PAGES.items() if page.sign in head.whole), None)


def read(decoded: Decoded, *, where: str, format: str) -> Document:
    """The document of an exported page: a block a message; dates, pictures and what the program says are left out."""
    page = PAGES[format]
    flow = list(islice(tokens(decoded.text), budget.PIECES + 1))
    budget.expect(len(flow), budget.PIECES, "tags and texts", where=where)
    blocks = list(_messages(decoded.text, flow, page))
    return decoded.document(format, reversed(blocks) if page.backwards else blocks, speakers_given=True)


def _messages(source: str, flow: list[Tag | Text], page: Exported) -> Iterator[Block]:
    """A block for each message; one that names nobody is of the sender before, and a heading before any sender."""
    sender, holds, name, depth, aside = None, "", "", 0, ""
    said = Said(source)
    for token in flow:
        if isinstance(token, Text):
            if holds and not aside:
                said.add(token.start, token.end, entities=True)
        elif not holds:
            holds = "" if token.closes else _held(token, page)
            name, depth, said, aside = token.name, 1, Said(source), ""
        elif holds == "sender" and token.name != name:
            aside = token.name if _is_date(token) else "" if token.name == aside else aside
        elif token.name == "br":
            said.part("\n")
        elif token.name == name:
            depth += -1 if token.closes else 1
            if depth == 0:
                if holds == "sender":
                    sender = said.text.strip() or sender
                else:
                    yield from (replace(block, heading=sender is None) for block in said.block(sender))
                holds = ""


def _is_date(tag: Tag) -> bool:
    return not tag.closes and "date" in (tag.attribute("class") or "").split()


def _held(tag: Tag, page: Exported) -> str:
    """What an element holds by its class: a sender, a message, or nothing of a chat."""
    classes = (tag.attribute("class") or "").split() if "class" in tag.rest and not tag.rest.endswith("/>") else ()
    return "sender" if page.sender in classes else "text" if page.text in classes else ""
