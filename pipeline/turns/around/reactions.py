"""What a chat notes of a message that is no words of it: a sign pressed under another one, the one that it answers."""

import re

from pipeline import lexicons

QUOTED = r"(?:“[^“”\n]{1,300}+”|\"[^\"\n]{1,300}+\"|„[^„“”\n]{1,300}+[“”]|«[^«»\n]{1,300}+»)"
CURLY = r"“[^“”\n]{1,300}+”"
SIGN = r"[^\w\s\"“”„«»,.;:?!()]{1,12}"
WORDS = {name: lexicons.any_of("reactions", name) for name in ("reacted", "between", "tapped", "replied")}
REACTED = re.compile(
    rf"\s*+{WORDS['reacted']}(?:\s+{QUOTED}\s+\w{{1,6}}\s+(?P<sign>{SIGN})(?:\s\w{{2,12}})?"
    rf"|\s+(?:an?\s)?{SIGN}(?:\s{WORDS['between']})?\s+{QUOTED})\s*$"
)
TAPPED = re.compile(rf"\s*+{WORDS['tapped']} {CURLY}\s*$")
REPLIED = re.compile(rf"\s*+{WORDS['replied']}\s+{QUOTED}:?(?=\s|$)")


def end(text: str, start: int = 0) -> int:
    """Where such a note ends that begins at `start` of a line, before the sign itself; `start` where none does."""
    if '"' not in text and "“" not in text and "„" not in text and "«" not in text:
        return start
    reacted = REACTED.match(text, start)
    if reacted:
        return reacted.start("sign") if reacted["sign"] else reacted.end()
    match = TAPPED.match(text, start) or REPLIED.match(text, start)
    return match.end() if match else start
