"""Front matter, back matter, furniture and stage directions: what stands in a transcript and is not speech."""

import re

from pipeline.turns.lines import Line

RULE = re.compile(r"\s*(?:[-–—_=*~#·•.]|\\_){3,}\s*$")
CLOSING_RULE = re.compile(r"---+\s*$")
ADDRESS = re.compile(r"\s*<?(?:https?://|www\.)\S+>?\s*$")
END = re.compile(
    r"\s*[*_#(\[]*(?:END|THE END|\# ?\# ?\#|-30-|\[?END OF (?:TRANSCRIPT|INTERVIEW|RECORDING|AUDIO|TAPE)\]?)[*_)\].]*"
    r"(?:\s+\d{1,2}:\d{2}\s*[AP]\.?M\.?.*)?\s*$"
)
CLOCK_LINE = re.compile(r"\s*\(?\d{1,2}:\d{2}\s*(?:[AaPp]\.?[Mm]\.?)?(?:\s+[A-Z]{2,5})?\)?\s*$")
CREDIT = re.compile(
    r"\s*[*_(\[]*(?:transcri(?:bed|pt(?:ion)?)|(?:this )?interview(?:ed)? (?:was )?(?:conducted|edited))\b.{0,120}$",
    re.I,
)
DIRECTION = re.compile(r"\s*[*_]*\\?(?:\([^()]{1,160}\)|\[[^\[\]]{1,160}\]|\*[^*]{1,80}\*|（[^（）]{1,80}）)[*_.]*\s*$")
PAGE = re.compile(r"\s*(?:[-–—]?\s*\d{1,4}\s*[-–—]?|page \d+(?:\s*(?:of|/)\s*\d+)?)\s*$", re.I)


def front_end(lines: list[Line]) -> int:
    """How many lines at the head are a YAML front matter between `---` lines."""
    if not lines or lines[0].text.strip() != "---":
        return 0
    for number, line in enumerate(lines[1:200], start=1):
        if CLOSING_RULE.match(line.text):
            return number + 1
    return 0


def back_start(lines: list[Line], after: int) -> int:
    """The line where the back matter begins: END marks, credits, closing addresses and clock lines at the foot."""
    number = len(lines)
    while number > after + 1 and _closes(lines[number - 1].text):
        number -= 1
    return number


def _closes(text: str) -> bool:
    return any(pattern.match(text) for pattern in (ADDRESS, END, CLOCK_LINE, CREDIT, RULE, PAGE))


def aside(line: Line, *, whole: bool) -> str | None:
    """The class of a line inside the talk that is not speech, or None; `whole`: it is a paragraph by itself."""
    if line.heading or RULE.match(line.text):
        return "furniture"
    if whole and DIRECTION.match(line.text):
        return "stage direction"
    return None
