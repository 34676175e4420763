"""Names that are written small: known phrases, and the ministries of a state."""

import re
from collections.abc import Iterator

from pipeline import lexicons
from pipeline.forms import any_of
from pipeline.mentions.gazetteer import Gazetteer
from pipeline.mentions.name import Name

MINISTRY = re.compile(rf"\b(?:[Mm]inistry|[Dd]epartment) of {any_of(lexicons.load('name-cues', 'en')['ministries'])}\b")


def small_names(text: str, gazetteer: Gazetteer) -> Iterator[Name]:
    """The names of a text that have no capital."""
    for surface in gazetteer.small:
        at = text.find(surface)
        while at >= 0:
            end = at + len(surface)
            if not (text[at - 1 : at].isalnum() or text[end : end + 1].isalnum()):
                yield Name(at, end, (surface,), gazetteer.names[surface])
            at = text.find(surface, end)
    for match in MINISTRY.finditer(text) if "istry of" in text or "epartment of" in text else ():
        entity = " ".join(word if word in ("of", "the") else word.capitalize() for word in match.group().split())
        yield Name(match.start(), match.end(), (match.group(),), (entity, "org"))
