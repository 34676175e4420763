"""What a messenger writes itself under somebody's name: who was added, what was deleted, that all is encrypted."""

import re
from collections.abc import Collection

from pipeline.lexicons import any_of

# What stands for a message without words, and what stands beside one: both in whatever language the phone is set to.
NO_WORDS = re.compile(r"(?:(?:\u200e|\\u200[Ee])[^\n]*|<[^<>\n]{3,120}>|\([^()\n]{3,40} omitted\))\s*$")
NOTICE = re.compile(any_of("layouts", "notices"), re.IGNORECASE)
# A file's name with what it is in brackets; that, a place on a map, or what was deleted.
FILE = re.compile(r"\s*[^\n:]{1,120}\.[A-Za-z0-9]{2,5} \([^()\n]{4,40}\)\s*$")
SENT = re.compile(
    rf"{FILE.pattern}|\s*(?:[^\W\d_]{{3,20}}: https?://\S{{0,20}}maps\S*"
    rf"|{any_of('layouts', 'unsent')}\.?)\s*$",
    re.IGNORECASE,
)
ENDS = re.compile(rf"{any_of('layouts', 'notice_ends')}\.?$", re.IGNORECASE)
MARKS = re.compile(r"^[\s\u200e\u200f~]+")
MOST = 12  # words of what it says of people


def is_one(said: str, sender: str, senders: Collection[str]) -> bool:
    """Whether a message is no words of its sender's."""
    said = said.rstrip()
    return any(form.match(said) for form in (NO_WORDS, NOTICE, SENT)) or _tells_of_people(said, sender, senders)


def _tells_of_people(said: str, sender: str, senders: Collection[str]) -> bool:
    """Whether a line says who did what: it begins with the sender's name, or another's and ends with the sender's."""
    text = MARKS.sub("", said)
    if "\n" in text or len(text.split()) > MOST + len(sender.split()):
        return False
    who = next((name for name in (sender, *senders) if name and text.startswith(f"{name} ")), None)
    rest = text[len(who) :].strip() if who else ""
    return rest[:1].islower() and (who == sender or rest.endswith(sender) or ENDS.match(rest) is not None)
