"""Stage directions: what a transcript notes beside the words, a row a form, with lines that it takes and refuses."""

import re
from dataclasses import dataclass

AROUND = r"\s*+[*_]{0,9}\\?", r"[*_.]*\s*$"  # emphasis and an escape before it, emphasis and a point behind
SIGNS_OF_SPEECH = frozenset(("*", "_", ""))  # emphasis, or none: what begins so may be words


@dataclass(frozen=True, slots=True)
class Form:
    """A form of stage direction: the sign it begins with, its pattern without what stands around it, where it is met.

    `takes` are whole lines that are such a direction, `refuses` lines that are none.
    """

    name: str
    sign: str
    pattern: str
    met: str
    takes: tuple[str, str]
    refuses: tuple[str, str]


FORMS = (
    Form(
        "round",
        "(",
        r"\([^()]{1,200}\)",
        "press briefings, hearings and plays",
        takes=("(Laughter.)", "*(Applause)*"),
        refuses=("(Laughter.) And then we left.", "We left (all of us)."),
    ),
    Form(
        "square",
        "[",
        r"\[[^\[\]]{1,200}\]",
        "oral histories, captions and recorders",
        takes=("[laughs]", "\\[Crosstalk]"),
        refuses=("[laughs] I know.", "I know [laughs]"),
    ),
    Form(
        "starred",
        "*",
        r"\*(?![\"“„«])[^*]{1,80}\*",
        "podcasts written in Markdown",
        takes=("*laughs*", "**music plays**"),
        refuses=("*Never* again.", '*"I was at home."*'),
    ),
    Form(
        "underscored",
        "_",
        r"_[^_]{1,80}_",
        "podcasts written in Markdown",
        takes=("_laughs_", "__music plays__"),
        refuses=("_Never_ again.", "snake_case_name"),
    ),
    Form(
        "wide round",
        "（",
        r"（[^（）]{1,80}）",
        "Japanese and Chinese minutes",
        takes=("（笑）", "（拍手）"),
        refuses=("（笑）そうですね。", "そうですね（笑）"),
    ),
    Form(
        "wide square",
        "【",
        r"【[^】]{1,80}】",
        "Japanese and Chinese magazines",
        takes=("【笑】", "【掌声】"),
        refuses=("【記者】本日はどうも。", "本日は【笑】"),
    ),
    Form(
        "interjecting",
        "",
        r"[^.:?!\n]{2,60} interject(?:ing|ed)[—–-]{0,2}",
        "the parliament of Australia",
        takes=("Ms Berg interjecting—", "Opposition members interjecting"),
        refuses=("He kept interjecting, and I left.", "Interjecting is rude."),
    ),
    Form(
        "sung",
        "♪",
        r"♪.{0,200}",
        "captions of music",
        takes=("♪ upbeat music ♪", "♪"),
        refuses=("They sang ♪", "Music plays."),
    ),
)
ON_A_LINE = re.compile(f"(?:{'|'.join(form.pattern for form in FORMS)})".join(AROUND))
BEGINS = re.compile(rf"{AROUND[0]}[{re.escape(''.join({form.sign for form in FORMS} - SIGNS_OF_SPEECH))}]")
# Short, and before the words of a sentence or behind them: "(Laughter.) And then …".
IN_A_SENTENCE = re.compile(r"\s*[(\[][^()\[\]]{1,40}[)\]]$")


def is_whole(line: str) -> bool:
    """Whether a line is nothing but a stage direction."""
    return ON_A_LINE.match(line) is not None


def begins(line: str) -> bool:
    """Whether a line begins with a sign that stands for stage directions and not for emphasis."""
    return BEGINS.match(line) is not None
