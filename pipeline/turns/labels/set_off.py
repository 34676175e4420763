"""What sets a line off from others: its type, a heading's level, a number, a dash or a bullet, capitals."""

import re

from pipeline.turns.lines import Line

NUMBERED = re.compile(
    r"\s*+[*_]{0,3}(?:(?:\d{1,3}[.)]|\(\d{1,3}\)|Q\d{1,3}[.):]?)\s+|\d{1,3}(?:\.\s?[-–—]|[.)/](?=[^\W\d_]|¿))\s*)(?=\S)"
)
LED = re.compile(
    r"\s*+[*_]{0,3}(?P<sign>[-–—―─]{1,2}|[*+_](?=[ \t])|[•·>○●◎◯◆◇■□▲△▼▽▶►▷★☆※◊❖◈✦➤➢\u2610-\u2612])"
    r"[ \t\u3000\xa0]*(?=[^\s>])"
)
SIGNS, LONGEST = ("***", "**", "__", "*", "_"), 600
DASHES = frozenset("-–—―─")
HEAD = 120  # letters of which so many small ones refuse the line at a glance
CAPITALS, CAPITAL_LETTERS = 0.9, 4


def typed(line: Line) -> str:
    """The signs of Markdown that set the whole line in bold or italics; "" if it is plain or only in part."""
    if line.heading:
        return ""
    text = line.text.strip().rstrip(" :?？")
    sign = next((sign for sign in SIGNS if text.startswith(sign) and text.endswith(sign)), "")
    inside = text[len(sign) : len(text) - len(sign)]
    whole = sign and text.endswith(sign) and sign not in inside and not inside[:1].isspace()
    return sign if whole and 3 <= len(inside) <= LONGEST else ""


def headed(line: Line) -> str:
    """A sign for any heading; "" if it is none."""
    return "#" if line.heading else ""


def levelled(line: Line) -> str:
    """The signs of a heading's level in Markdown; "" for other headings."""
    text = line.text.lstrip() if line.heading else ""
    return text[: len(text) - len(text.lstrip("#"))]


def numbered(line: Line) -> str:
    """A sign for a line that a number begins; "" if none does."""
    return "1" if not line.heading and NUMBERED.match(line.text) else ""


def led(line: Line) -> str:
    """The dash, the bullet or the ring that begins the line; "" if none does."""
    match = None if line.heading else LED.match(line.text)
    return match["sign"] if match else ""


def shouted(line: Line) -> str:
    """A sign for a line in capitals; "" if it has too many small letters."""
    text = line.text[:LONGEST]
    if sum(map(str.islower, text[:HEAD])) > (1 - CAPITALS) * len(text) + 1:
        return ""
    letters = [letter for letter in text if letter.isalpha() and letter.upper() != letter.lower()]
    large = sum(letter.isupper() for letter in letters)
    return "A" if len(letters) >= CAPITAL_LETTERS and large >= CAPITALS * len(letters) else ""
