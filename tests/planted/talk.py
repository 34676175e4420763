"""A transcript to plant quotations from, and what is planted."""

import random
import re
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from dashboard.quotes.source import Source
from pipeline.readers import read_talk
from pipeline.reading import spoken
from pipeline.source.source import open_source
from pipeline.turns import parse

NAMELESS = "No speaker named"
WORD = re.compile(r"\S+")
NEGATED = re.compile(r"\b(?:not|never|no|nothing|nobody|none|cannot|without|nor|neither)\b|n['’]t\b", re.I)
# Marks of quotations, brackets, dots and emphasis: what stands inside would be read as the draft's own.
MARKED = re.compile(r"[\[\]()<>\"“”„«»‘‚*_>|]|\.\.|…|^['’]|['’]$|\s['’]")


@dataclass(frozen=True)
class Plant:
    """A planted quotation: the draft around it, the verdicts that are right, the turns that its words are from."""

    kind: str
    draft: str
    right: frozenset[str]
    turns: frozenset[int]
    false: bool


@dataclass(frozen=True)
class Talk:
    """A transcript: its passages, and its words in one row."""

    name: str
    paragraphs: pd.DataFrame
    source: Source
    plain: str


def talk(path: Path) -> Talk:
    """The talk in a file, as the pipeline reads it."""
    opened = open_source(path)
    document = read_talk(opened.content, name=opened.name)
    read = parse(document, settings=opened.settings)
    texts = dict(zip(read.turns["turn"], read.turns["text"], strict=True))
    rows = read.paragraphs.merge(read.turns[["turn", "exchange", "speaker"]], on="turn")
    spans = zip(rows["turn"], rows["start"], rows["end"], strict=True)
    speakers = rows["speaker"].astype(object).where(rows["speaker"].notna(), NAMELESS)
    rows = rows.assign(text=[texts[turn][start:end] for turn, start, end in spans], speaker=speakers)
    source = Source(rows, language=spoken(opened, document, read).code)
    return Talk(path.name, rows, source, plain(" ".join(rows["text"])))


def stretch(one: Talk, dice: random.Random, *, least: int = 6, most: int = 30) -> tuple[pd.Series, list[str]] | None:
    """A run of words of one passage without any mark that a draft could mean: the passage's row, and the words."""
    for _ in range(20):
        row = one.paragraphs.iloc[dice.randrange(len(one.paragraphs))]
        words = WORD.findall(row["text"])
        if len(words) <= least:
            continue
        length = dice.randint(least, min(most, len(words)))
        start = dice.randint(0, len(words) - length)
        said = words[start : start + length]
        if not MARKED.search(" ".join(said)) and len({*said}) > 3:
            return row, said
    return None


def plain(text: str) -> str:
    """A text's words and signs of money, by a rule of its own: what tells whether a planted change changes any."""
    return " ".join(re.findall(r"\w+|[$€£%]", text.casefold().replace("’", "'")))
