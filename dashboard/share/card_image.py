"""A card as a picture of 1,200 by 630 pixels, drawn without a browser."""

import io
from functools import lru_cache
from pathlib import Path

from PIL import Image, ImageDraw

from dashboard import theme
from dashboard.share import fonts
from dashboard.share.cards import Card

SIZE = (1200, 630)
EDGE, BAR = 56, 6
MUTED, BORDER = "#4A525C", "#DAD6CE"
UNWRITTEN = "In a script that this picture has no letters for. Open the link to read it."
ROLES = {"interviewer": "Question", "interviewee": "Answer", "other": "Said"}
COMPRESSED = 3  # of 9: more takes twice the time and saves a tenth
LINES = {"interviewer": 3, "interviewee": 6, "other": 9}  # of each part, at most


@lru_cache(maxsize=64)
def png(card: Card, name: str = "Parley") -> bytes:
    """The picture as PNG; `name` is the dashboard's."""
    image = Image.new("RGB", SIZE, theme.palettes()["light"]["background"][0])
    sheet = _Sheet(ImageDraw.Draw(image))
    sheet.text(card.title or "Interview", "serif", size=34, weight=600, lines=2)
    sheet.text(" · ".join(filter(None, [card.date, card.place])), "sans", size=22, fill=MUTED, lines=1)
    if card.said:
        sheet.down(24)
        sheet.text(card.said, "serif", size=36, lines=4)
        sheet.barcode(card.bars)
    for role, speaker, words, _ in card.parts:
        sheet.part(role, speaker, words, lines=LINES["other" if len(card.parts) == 1 else role])
    sheet.foot(f"SHA-256 {card.sha256}", name)
    out = io.BytesIO()
    image.save(out, "PNG", compress_level=COMPRESSED)
    return out.getvalue()


class _Sheet:
    """What is drawn from the top down, and how far it got."""

    def __init__(self, draw: ImageDraw.ImageDraw) -> None:
        self.draw = draw
        self.top = EDGE - 8
        self.left = EDGE
        self.ink = theme.palettes()["light"]["text"][0]

    def down(self, by: int) -> None:
        """Leave some room."""
        self.top += by

    def text(
        self,
        text: str,
        family: str,
        *,
        size: int,
        weight: int = 400,
        fill: str = "",
        lines: int,
        instead: str = UNWRITTEN,
    ) -> None:
        """Lines of a text; where no font writes it, what stands `instead`."""
        path = fonts.writes(text, family)
        if path is None:
            text, path, fill = instead, fonts.FAMILIES[family][0], fill or MUTED
        text = " ".join(fonts.written(text, path).split())
        font, height = fonts.font(path, size, weight), round(size * 1.32)
        room = min(lines, (SIZE[1] - EDGE - 34 - self.top) // height)
        leftward = fonts.leftward(text)
        for line in _wrapped(text, font, SIZE[0] - EDGE - self.left, max(room, 0)):
            place = (SIZE[0] - EDGE if leftward else self.left, self.top)
            self.draw.text(place, line, font=font, fill=fill or self.ink, anchor="ra" if leftward else "la")
            self.top += height

    def part(self, role: str, speaker: str, words: str, *, lines: int) -> None:
        """Who speaks, and what was said, beside a bar in the colour of the role."""
        colour = theme.colour(theme.ROLE_COLOUR.get(role, theme.ROLE_COLOUR["other"]), "light")
        self.down(20)
        begin, self.left = self.top, EDGE + 22
        self.text(speaker, "sans", size=22, weight=600, fill=colour, lines=1, instead=ROLES.get(role, "Said"))
        self.text(words, "serif", size=30, lines=lines)
        self.draw.rectangle((EDGE, begin + 4, EDGE + BAR - 1, self.top), fill=colour)
        self.left = EDGE

    def barcode(self, bars: tuple[tuple[str, int], ...]) -> None:
        """The whole interview: each turn as wide as its words, what is asked above what is answered."""
        total, before = sum(words for _, words in bars) or 1, 0
        width, top = SIZE[0] - 2 * EDGE, SIZE[1] - EDGE - 120
        if self.top > top - 10:
            return
        for role, words in bars:
            begin, end = (EDGE + width * at / total for at in (before, before + words))
            lane = top if role == "interviewer" else top + 42
            colour = theme.colour(theme.ROLE_COLOUR.get(role, theme.ROLE_COLOUR["other"]), "light")
            self.draw.rectangle((begin, lane, max(end - 1, begin), lane + 36), fill=colour)
            before += words

    def foot(self, proof: str, name: str) -> None:
        """The line at the bottom: the source's fingerprint, and where the card is from."""
        top = SIZE[1] - EDGE + 4
        self.draw.line((EDGE, top - 12, SIZE[0] - EDGE, top - 12), fill=BORDER)
        self.draw.text((EDGE, top), proof, font=fonts.font(fonts.FAMILIES["sans"][0], 18), fill=MUTED)
        path: Path = fonts.writes(name, "serif") or fonts.FAMILIES["serif"][0]
        self.draw.text((SIZE[0] - EDGE, top - 2), name, font=fonts.font(path, 22, 600), fill=self.ink, anchor="ra")


def _wrapped(text: str, font: object, width: int, most: int) -> list[str]:
    """The text in lines of a width, broken at blanks, or anywhere in a word that is wider; the last with "…" if cut."""
    lines: list[str] = []
    rest = text
    while rest and len(lines) < most:
        end = _fits(rest, font, width)
        lines.append(rest[:end].rstrip())
        rest = rest[end:].lstrip()
    if rest and lines:
        last = lines[-1]
        while last and font.getlength(f"{last} …") > width:
            last = last.rsplit(" ", 1)[0] if " " in last else last[:-1]
        lines[-1] = f"{last.rstrip(' …')} …"
    return lines


def _fits(text: str, font: object, width: int) -> int:
    """How many characters fit on a line, up to a blank where there is one."""
    low, high = 1, min(len(text), width // 4)
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if font.getlength(text[:middle]) <= width else (low, middle - 1)
    if low == len(text) or text[low].isspace():
        return low
    blank = text.rfind(" ", 0, low)
    return blank if blank > 0 else low
