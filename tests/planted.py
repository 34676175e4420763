"""Quotations planted in drafts: true ones in every guise, and altered ones, out of any transcript, by a seed."""

import random
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from dashboard.quotes.source import Source
from pipeline.build import spoken
from pipeline.readers import read_talk
from pipeline.source.source import open_source
from pipeline.turns import parse

WORD = re.compile(r"\S+")
NEGATED = re.compile(r"\b(?:not|never|n['’]t|no|nothing|nobody|none|cannot|without|nor|neither)\b|n['’]t\b", re.I)


@dataclass(frozen=True)
class Plant:
    """A planted quotation: the draft around it, the verdicts that are right, and its turn (None for an invented one)."""

    kind: str
    draft: str
    right: frozenset[str]
    turn: int | None
    altered: bool


@dataclass(frozen=True)
class Talk:
    """A transcript to plant from: its passages, and others' words to invent from."""

    name: str
    paragraphs: pd.DataFrame
    source: Source
    language: str | None


def talk(path: Path) -> Talk:
    """The talk in a file, read as the pipeline reads it."""
    opened = open_source(path)
    document = read_talk(opened.content, name=opened.name)
    read = parse(document, settings=opened.settings)
    texts = dict(zip(read.turns["turn"], read.turns["text"], strict=True))
    turns = read.turns[["turn", "exchange", "speaker"]]
    paragraphs = read.paragraphs.merge(turns, on="turn")
    paragraphs = paragraphs.assign(
        text=[texts[t][s:e] for t, s, e in zip(paragraphs["turn"], paragraphs["start"], paragraphs["end"], strict=True)],
        speaker=paragraphs["speaker"].astype(object).where(paragraphs["speaker"].notna(), "No speaker named"),
    )
    language = spoken(opened, document, read).code
    return Talk(path.name, paragraphs, Source(paragraphs, language=language), language)


def plants(one: Talk, kinds: list[str], *, seed: int, each: int) -> Iterator[Plant]:
    """So many quotations of each kind."""
    for kind in kinds:
        dice = random.Random(f"{seed} {one.name} {kind}")
        made = 0
        for _ in range(each * 6):
            if made == each:
                break
            found = KINDS[kind](one, dice)
            if found:
                made += 1
                yield found


def _stretch(one: Talk, dice: random.Random, *, least: int = 6, most: int = 30):
    """A run of words of one passage that holds no quotation mark or bracket: its row, and the words."""
    for _ in range(20):
        row = one.paragraphs.iloc[dice.randrange(len(one.paragraphs))]
        words = WORD.findall(row["text"])
        if len(words) < least + 1:
            continue
        length = dice.randint(least, min(most, len(words)))
        start = dice.randint(0, len(words) - length)
        said = words[start : start + length]
        if not re.search(r"[\[\]()<>\"“”„«»‘‚*_>|]|\.\.|…|^['’]|['’]$|\s['’]", " ".join(said)) and len({*said}) > 3:
            return row, said
    return None


def _true(kind: str, change: Callable, right: set[str], **asked: int) -> Callable:
    def plant(one: Talk, dice: random.Random) -> Plant | None:
        found = _stretch(one, dice, **asked)
        draft = found and change(found[1], dice)
        return draft and Plant(kind, f"He was there. {draft} That was all.", frozenset(right), int(found[0]["turn"]), False)

    return plant


def _false(kind: str, change: Callable, right: set[str], **asked: int) -> Callable:
    def plant(one: Talk, dice: random.Random) -> Plant | None:
        found = _stretch(one, dice, **asked)
        said = found and change(found[1], dice, one)
        if not said or _plain(said) in _plain(" ".join(one.paragraphs["text"])):
            return None
        return Plant(kind, f"It went on. “{said}” Then he left.", frozenset(right), int(found[0]["turn"]), True)

    return plant


def _plain(text: str) -> str:
    return " ".join(re.findall(r"\w+|[$€£%]", text.casefold().replace("’", "'")))


def _marks(words: list[str], dice: random.Random) -> str:
    left, right = dice.choice(["“”", "\"\"", "«»", "„“", "„”", "「」", "»«", ("« ", " »"), "＂＂"])
    return f"{left}{' '.join(words)}{right}"


def _typed(words: list[str], dice: random.Random) -> str | None:
    text = " ".join(words)
    swaps = [("’", "'"), ("'", "’"), ("—", " - "), ("–", "-"), ("-", "‑"), ("fi", "ﬁ"), ("fl", "ﬂ"), (" ", "\u00a0"), (". ", "; "), (", ", " ")]
    here = [(a, b) for a, b in swaps if a in text]
    for a, b in dice.sample(here, min(len(here), dice.randint(1, 3))):
        text = text.replace(a, b)
    return f"“{text}”" if text != " ".join(words) else None


def _capital(words: list[str], dice: random.Random) -> str | None:
    first = words[0]
    changed = first[0].swapcase() + first[1:]
    return f"“{changed} {' '.join(words[1:])},” he said." if first[0].isalpha() and first != "I" and len(first) > 3 else None


def _upper(words: list[str], dice: random.Random) -> str:
    return f"“{' '.join(words).upper()}”"


def _wide(words: list[str], dice: random.Random) -> str | None:
    text = "".join(chr(ord(c) + 0xFEE0) if "0" <= c <= "9" or "A" <= c <= "Z" else c for c in " ".join(words))
    return f"“{text}”" if text != " ".join(words) else None


def _wrapped(words: list[str], dice: random.Random) -> str:
    at = dice.randrange(1, len(words))
    return f"“{' '.join(words[:at])}\n{' '.join(words[at:])}”"


def _block(words: list[str], dice: random.Random) -> str:
    at = dice.randrange(1, len(words))
    return f"\n\n> {' '.join(words[:at])}\n> {' '.join(words[at:])}\n\n"


def _single(words: list[str], dice: random.Random) -> str | None:
    text = " ".join(words)
    return None if re.search(r"s['’] ", text) else f"‘{text}’"


def _dots(words: list[str], dice: random.Random) -> str | None:
    a, b = sorted(dice.sample(range(3, len(words) - 2), 2))
    if b - a < 1 or NEGATED.search(" ".join(words[a:b])):
        return None
    dots = dice.choice(["…", "...", "[…]", "[...]", ". . .", "(…)"])
    return f"“{' '.join(words[:a])} {dots} {' '.join(words[b:])}”"


def _dotless(words: list[str], dice: random.Random) -> str | None:
    a = dice.randint(3, len(words) - 4)
    b = min(a + dice.randint(1, 6), len(words) - 3)
    return None if b <= a or NEGATED.search(" ".join(words[a:b])) else f"“{' '.join(words[:a] + words[b:])}”"


def _bracket_capital(words: list[str], dice: random.Random) -> str | None:
    first = words[0]
    return f"“[{first[0].swapcase()}]{first[1:]} {' '.join(words[1:])}”" if first[0].isalpha() and first[1:].isalpha() else None


def _bracket_added(words: list[str], dice: random.Random) -> str:
    at = dice.randint(1, len(words) - 1)
    put = dice.choice(["[the president]", "[sic]", "[in Brussels]", "[their words]"])
    return f"“{' '.join(words[:at])} {put} {' '.join(words[at:])}”"


def _bracket_instead(words: list[str], dice: random.Random) -> str | None:
    at = dice.randint(2, len(words) - 3)
    if NEGATED.search(words[at]) or not words[at].isalpha():
        return None
    return f"“{' '.join(words[:at])} [the committee] {' '.join(words[at + 1 :])}”"


def _split(words: list[str], dice: random.Random) -> str:
    at = len(words) // 2
    return f"“{' '.join(words[:at])},” he said, “{' '.join(words[at:])}”"


def _nested(words: list[str], dice: random.Random) -> str:
    a, b = sorted(dice.sample(range(1, len(words)), 2))
    return f"“{' '.join(words[:a])} ‘{' '.join(words[a:b])}’ {' '.join(words[b:])}”"


def _strange(words: list[str], dice: random.Random, one: Talk) -> str:
    at = dice.randrange(len(words))
    return " ".join([*words[:at], dice.choice(["zebra", "quince", "harpsichord"]), *words[at + 1 :]])


def _replaced(words: list[str], dice: random.Random, one: Talk) -> str | None:
    at = dice.randrange(len(words))
    other = dice.choice(WORD.findall(one.paragraphs.iloc[dice.randrange(len(one.paragraphs))]["text"]) or ["and"])
    if NEGATED.search(f"{words[at]} {other}") or _plain(other) == _plain(words[at]) or not re.fullmatch(r"\w+", other):
        return None
    return " ".join([*words[:at], other, *words[at + 1 :]])


def _put_in(words: list[str], dice: random.Random, one: Talk) -> str:
    at = dice.randrange(1, len(words))
    return " ".join([*words[:at], dice.choice(["very", "greatly", "always", "reluctantly"]), *words[at:]])


def _swapped(words: list[str], dice: random.Random, one: Talk) -> str | None:
    at = dice.randrange(len(words) - 1)
    pair = words[at + 1], words[at]
    return None if _plain(pair[0]) == _plain(pair[1]) or NEGATED.search(" ".join(pair)) else " ".join([*words[:at], *pair, *words[at + 2 :]])


def _ending(words: list[str], dice: random.Random, one: Talk) -> str | None:
    at = dice.randrange(len(words))
    return " ".join([*words[:at], words[at] + "s", *words[at + 1 :]]) if words[at].isalpha() and len(words[at]) > 3 else None


def _number(words: list[str], dice: random.Random, one: Talk) -> str | None:
    at = next((at for at, word in enumerate(words) if re.search(r"\d", word)), None)
    return None if at is None else " ".join([*words[:at], re.sub(r"\d", lambda m: str((int(m[0]) + 3) % 10), words[at], count=1), *words[at + 1 :]])


def _negated(words: list[str], dice: random.Random, one: Talk) -> str | None:
    at = next((at for at, word in enumerate(words) if word.casefold() in ("is", "are", "was", "will", "can", "would", "could", "have", "has", "should") and 0 < at < len(words) - 1), None)
    if at is None or NEGATED.search(" ".join(words[at : at + 3])):
        return None
    return " ".join([*words[: at + 1], "not", *words[at + 1 :]])


def _affirmed(words: list[str], dice: random.Random, one: Talk) -> str | None:
    at = next((at for at, word in enumerate(words) if word.casefold() in ("not", "never", "no") and 0 < at < len(words) - 1), None)
    if at is not None:
        return " ".join(words[:at] + words[at + 1 :])
    at = next((at for at, word in enumerate(words) if re.fullmatch(r"(?:do|does|did|is|are|was|would|could|should|has|have)n['’]t", word, re.I)), None)
    return None if at is None or at == 0 else " ".join([*words[:at], words[at][:-3], *words[at + 1 :]])


def _two_turns(words: list[str], dice: random.Random, one: Talk) -> str | None:
    other = _stretch(one, dice, least=8, most=15)
    return f"{' '.join(words)} {' '.join(other[1])}" if other else None


def _turned_round(words: list[str], dice: random.Random, one: Talk) -> str:
    at = len(words) // 2
    return " ".join(words[at:] + words[:at])


def _invented(words: list[str], dice: random.Random, one: Talk) -> str:
    bag = ["harbour", "we", "the", "lantern", "to", "and", "of", "violin", "is", "gravel", "must", "orchard", "that", "in", "a", "velvet", "they"]
    return " ".join(dice.choices(bag, k=dice.randint(8, 20)))


def _misattributed(one: Talk, dice: random.Random) -> Plant | None:
    found = _stretch(one, dice, least=8)
    others = [who for who in one.source.speakers if found and who != found[0]["speaker"] and len(who.split()) == 2 and who.replace(" ", "").isalpha()]
    here = found and [who for who in one.source.speakers if who.split()[-1] == found[0]["speaker"].split()[-1]]
    if not others or len(here) > 1 or found[0]["speaker"] == "No speaker named":
        return None
    who = dice.choice(others)
    text = " ".join(found[1]).rstrip(".,;:?!—–-")
    if _plain(" ".join(one.paragraphs["text"])).count(_plain(text)) > 1:
        return None
    last = who.split()[-1]
    draft = dice.choice([f"“{text},” {last} said.", f"{who} said: “{text}.”", f"“{text},” said {who}, who was there.", f"According to reports, {last} told the room that “{text}”.", f"> {text}\n> — {who}\n"])
    return Plant("misattributed", draft, frozenset({"speaker"}), int(found[0]["turn"]), True)


def _attributed(one: Talk, dice: random.Random) -> Plant | None:
    found = _stretch(one, dice, least=8)
    if not found or found[0]["speaker"] == "No speaker named":
        return None
    who, others = found[0]["speaker"], [other for other in one.source.speakers if other != found[0]["speaker"]]
    last, text = who.split()[-1], " ".join(found[1]).rstrip(".,;:?!—–-")
    other = dice.choice(others).split()[-1] if others else "Smith"
    draft = dice.choice([f"“{text},” {last} said.", f"Asked by {other}, {who} said: “{text}.”", f"“{text},” said {who}.", f"{last} told {other} that “{text}”.", f"“{text},” {last} told {other}.", f"“{text}.” {other} then asked about gas.", f"In an interview with {other}, {last} said “{text}”."])
    return Plant("attributed", draft, frozenset({"exact"}), int(found[0]["turn"]), False)


MARKS, TYPED = {"exact"}, {"exact", "typography"}
KINDS: dict[str, Callable[[Talk, random.Random], Plant | None]] = {
    "marks": _true("marks", _marks, MARKS), "typed": _true("typed", _typed, TYPED),
    "capital": _true("capital", _capital, TYPED), "upper": _true("upper", _upper, TYPED),
    "wide": _true("wide", _wide, TYPED), "wrapped": _true("wrapped", _wrapped, MARKS),
    "block": _true("block", _block, MARKS), "single": _true("single", _single, MARKS),
    "dots": _true("dots", _dots, {"cut"}, least=9), "dotless": _true("dotless", _dotless, {"cut"}, least=10),
    "bracket capital": _true("bracket capital", _bracket_capital, {"bracketed"}),
    "bracket added": _true("bracket added", _bracket_added, {"bracketed", "typography"}),
    "bracket instead": _true("bracket instead", _bracket_instead, {"bracketed"}),
    "split": _true("split", _split, TYPED, least=10), "nested": _true("nested", _nested, TYPED),
    "attributed": _attributed,
    "strange": _false("strange", _strange, {"altered"}), "replaced": _false("replaced", _replaced, {"altered"}),
    "put in": _false("put in", _put_in, {"altered"}), "swapped": _false("swapped", _swapped, {"altered"}),
    "ending": _false("ending", _ending, {"altered"}), "number": _false("number", _number, {"altered"}),
    "negated": _false("negated", _negated, {"negation"}), "affirmed": _false("affirmed", _affirmed, {"negation"}),
    "two turns": _false("two turns", _two_turns, {"stitched"}, least=8, most=15),
    "turned round": _false("turned round", _turned_round, {"stitched"}, least=12),
    "invented": _false("invented", _invented, {"absent"}), "misattributed": _misattributed,
}  # fmt: skip
