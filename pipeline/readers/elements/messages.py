"""Text messages of a telephone, as Android's backups keep them in XML → the messages, each with who wrote it."""

from dataclasses import replace

from pipeline.document import Block, Document
from pipeline.errors import SourceError
from pipeline.readers.elements.tree import ATTRIBUTE, Element, parse
from pipeline.readers.encoding import Decoded
from pipeline.readers.head import Head
from pipeline.readers.said import Said

SENT = {"2", "4", "5", "6"}  # sent, or on its way: written by the telephone's owner
DRAFT = "3"
OWNER = "Me"
NOBODY = {"", "null", "(unknown)"}
PLAIN = "text/plain"
MILLISECONDS = 100_000_000_000  # from which on a date is told in them
DIGITS = 7  # of a number, that tell a person: codes of countries may stand before them


def recognises(head: Head) -> bool:
    """Whether the first element lists text messages."""
    return head.root == "smses"


def read(decoded: Decoded, *, where: str, format: str) -> Document:
    """The document of the messages, in the order of time; drafts are left out. Raises SourceError without any."""
    source = decoded.text
    whole, closed = parse(source, where=where)
    messages = [one for one in whole.all("sms", "mms") if one.get("type", "msg_box") != DRAFT]
    dates = [one.get("date") for one in messages]
    if all(date.isdecimal() for date in dates):
        messages = sorted(messages, key=_moment)
    written = [(one, block) for one in messages for block in _message(source, one)]
    if not written:
        raise SourceError(f"{where}: a backup of messages without any. Expected a transcript.")
    people = {_person(one) for one, _ in written}
    unclosed = () if closed else ("The XML ends before all its elements do; what is there was read.",)
    many = (f"The backup holds talks with {len(people):,} people; they were read as one.",) if len(people) > 1 else ()
    return decoded.document(format, [block for _, block in written], speakers_given=True, warnings=(*unclosed, *many))


def _moment(message: Element) -> int:
    """When a message was written, in milliseconds: some programs write seconds."""
    date = int(message.get("date")[:15])
    return date if date >= MILLISECONDS else 1000 * date


def _message(source: str, message: Element) -> list[Block]:
    """The words of a message, of one with pictures those beside them, with who wrote them."""
    holders = [one for one in message.all("part") if one.get("ct") == PLAIN] if message.name == "mms" else [message]
    sender = OWNER if message.get("type" if message.name == "sms" else "msg_box") in SENT else _name(message)
    found = [block for one in holders for block in _written(source, one, "text" if one is not message else "body")]
    return [replace(block, speaker=sender) for block in found]


def _written(source: str, element: Element, attribute: str) -> list[Block]:
    """What stands in an attribute, as a block."""
    place = source.find(element.rest, element.start)
    for match in ATTRIBUTE.finditer(source, place, place + len(element.rest)):
        if match[1].lower() == attribute and (match[2] or match[3] or "null") != "null":
            said = Said(source)
            said.add(*match.span(2 if match[2] is not None else 3), entities=True)
            return said.block()
    return []


def _name(message: Element) -> str:
    name = message.get("contact_name")
    return message.get("address") or "Unknown" if name.lower() in NOBODY else name


def _person(message: Element) -> str:
    digits = "".join(filter(str.isdigit, message.get("address")))
    return digits[-DIGITS:] or message.get("address")
