"""Whom a speaker's label names."""

import re

from pipeline.mentions.gazetteer import Gazetteer, gazetteer

LABEL = re.compile(r"[^\w\s.'’\-]")
LABEL_NOTE = re.compile(r"\([^)]{0,200}\)|\[[^\]]{0,200}\]")
OFFICE = "of"  # "The CHAIRPERSON OF THE NCOP" names nobody
PARTS = re.compile(r",|;|\||–|—|--| - ")


def person(label: str, known: Gazetteer | None = None) -> str:
    """The name in a speaker's label, without title, role or note: "MS. PSAKI" → "Psaki"; "" where it has none.

    Of parts between commas or dashes the first that begins with a given name, else the first that names anybody.
    """
    known = known or gazetteer()
    named = [name for name in (_in_part(part, known) for part in PARTS.split(LABEL_NOTE.sub(" ", label))) if name]
    given = [name for name in named if " " in name and name.split()[0] in known.given]
    return (given or named or [""])[0]


def _in_part(part: str, known: Gazetteer) -> str:
    words = LABEL.sub(" ", part).split()
    if any(word.lower() == OFFICE for word in words):
        return ""
    passed = (known.titles, known.modifiers, known.talk, ("the",))
    words = [word for word in words if not any(word.lower().rstrip(".") in one for one in passed)]
    words = [word.title() if word.isupper() and len(word) > 2 else word for word in words]
    named = words and all(word[:1].isupper() for word in words) and " ".join(words) not in known.names
    return " ".join(words) if named and not any(word.lower() in known.heads for word in words) else ""
