"""True quotations in every guise that a draft may give them."""

import random
import re
from collections.abc import Callable

from tests.planted.talk import NAMELESS, NEGATED, Plant, Talk, stretch

Change = Callable[[list[str], random.Random], str | None]
PAIRS = ["“”", '""', "«»", "„“", "„”", "「」", "»«", ("« ", " »"), "＂＂", "『』", "‹›"]
SWAPS = [
    ("’", "'"), ("'", "’"), ("—", " - "), ("–", "-"), ("-", "‑"), ("fi", "ﬁ"), ("fl", "ﬂ"), (" ", "\u00a0"),
    (". ", "; "), (", ", " "), ("e", "e\u00ad"),
]  # fmt: skip
DOTS = ["…", "...", "[…]", "[...]", ". . .", "(…)"]
PUT_IN = ["[the president]", "[sic]", "[in Brussels]", "[their words]"]
EXACT, TYPED, CUT, BRACKETED = {"exact"}, {"exact", "typography"}, {"cut"}, {"bracketed", "typography"}


def true(change: Change, right: set[str], **asked: int) -> Callable[[Talk, random.Random], Plant | None]:
    """What plants a passage's words in a guise."""

    def plant(one: Talk, dice: random.Random) -> Plant | None:
        found = stretch(one, dice, **asked)
        quoted = found and change(found[1], dice)
        draft = f"He was there. {quoted} That was all."
        return Plant(change.__name__, draft, frozenset(right), frozenset({found[0]["turn"]}), False) if quoted else None

    return plant


def marks(words: list[str], dice: random.Random) -> str:
    left, right = dice.choice(PAIRS)
    return f"{left}{' '.join(words)}{right}"


def typed(words: list[str], dice: random.Random) -> str | None:
    text = " ".join(words)
    here = [swap for swap in SWAPS if swap[0] in text]
    for before, after in dice.sample(here, min(len(here), dice.randint(1, 3))):
        text = text.replace(before, after)
    return f"“{text}”" if text != " ".join(words) else None


def capital(words: list[str], dice: random.Random) -> str | None:
    first, *rest = words
    changed = first[0].swapcase() + first[1:]
    return f"“{changed} {' '.join(rest)},” he said." if first[0].isalpha() and len(first) > 3 else None


def upper(words: list[str], dice: random.Random) -> str:
    return f"“{' '.join(words).upper()}”"


def wide(words: list[str], dice: random.Random) -> str | None:
    text = "".join(chr(ord(one) + 0xFEE0) if "0" <= one <= "9" or "A" <= one <= "Z" else one for one in " ".join(words))
    return f"“{text}”" if text != " ".join(words) else None


def wrapped(words: list[str], dice: random.Random) -> str:
    at = dice.randrange(1, len(words))
    return f"“{' '.join(words[:at])}\n{' '.join(words[at:])}”"


def block(words: list[str], dice: random.Random) -> str:
    at = dice.randrange(1, len(words))
    return f"\n\n> {' '.join(words[:at])}\n> {' '.join(words[at:])}\n\n"


def single(words: list[str], dice: random.Random) -> str | None:
    text = " ".join(words)
    return None if re.search(r"s['’] ", text) else f"‘{text}’"


def emphasised(words: list[str], dice: random.Random) -> str:
    at = dice.randrange(len(words))
    return f"“{' '.join([*words[:at], f'*{words[at]}*', *words[at + 1 :]])}”"


def dots(words: list[str], dice: random.Random) -> str | None:
    first, last = sorted(dice.sample(range(3, len(words) - 2), 2))
    if NEGATED.search(" ".join(words[first:last])):
        return None
    return f"“{' '.join(words[:first])} {dice.choice(DOTS)} {' '.join(words[last:])}”"


def dotless(words: list[str], dice: random.Random) -> str | None:
    first = dice.randint(3, len(words) - 4)
    last = min(first + dice.randint(1, 6), len(words) - 3)
    if last <= first or NEGATED.search(" ".join(words[first:last])):
        return None
    return f"“{' '.join(words[:first] + words[last:])}”"


def bracket_capital(words: list[str], dice: random.Random) -> str | None:
    first, *rest = words
    return f"“[{first[0].swapcase()}]{first[1:]} {' '.join(rest)}”" if first.isalpha() and len(first) > 1 else None


def bracket_added(words: list[str], dice: random.Random) -> str:
    at = dice.randint(1, len(words) - 1)
    return f"“{' '.join(words[:at])} {dice.choice(PUT_IN)} {' '.join(words[at:])}”"


def bracket_instead(words: list[str], dice: random.Random) -> str | None:
    at = dice.randint(2, len(words) - 3)
    if NEGATED.search(words[at]) or not words[at].isalpha():
        return None
    return f"“{' '.join(words[:at])} [the committee] {' '.join(words[at + 1 :])}”"


def split(words: list[str], dice: random.Random) -> str:
    at = len(words) // 2
    return f"“{' '.join(words[:at])},” he said, “{' '.join(words[at:])}”"


def nested(words: list[str], dice: random.Random) -> str:
    first, last = sorted(dice.sample(range(1, len(words)), 2))
    return f"“{' '.join(words[:first])} ‘{' '.join(words[first:last])}’ {' '.join(words[last:])}”"


def attributed(one: Talk, dice: random.Random) -> Plant | None:
    """The words given to their own speaker, others named beside him."""
    found = stretch(one, dice, least=8)
    if not found or found[0]["speaker"] == NAMELESS:
        return None
    who, others = found[0]["speaker"], [other for other in one.source.speakers if other != found[0]["speaker"]]
    last, text = who.split()[-1], " ".join(found[1]).rstrip(".,;:?!—–-")
    other = dice.choice(others).split()[-1] if others else "Smith"
    draft = dice.choice([
        f"“{text},” {last} said.", f"Asked by {other}, {who} said: “{text}.”", f"“{text},” said {who}.",
        f"{last} told {other} that “{text}”.", f"“{text},” {last} told {other}.",
        f"“{text}.” {other} then asked about gas.",
        f"In an interview with {other}, {last} said “{text}”.",
    ])  # fmt: skip
    return Plant("attributed", draft, frozenset(TYPED), frozenset({found[0]["turn"]}), False)


KINDS: dict[str, Callable[[Talk, random.Random], Plant | None]] = {
    "marks": true(marks, EXACT), "typed": true(typed, TYPED), "capital": true(capital, TYPED),
    "upper": true(upper, TYPED), "wide": true(wide, TYPED), "wrapped": true(wrapped, EXACT),
    "block": true(block, EXACT), "single": true(single, EXACT), "emphasised": true(emphasised, TYPED),
    "dots": true(dots, CUT, least=9), "dotless": true(dotless, CUT, least=10),
    "bracket_capital": true(bracket_capital, BRACKETED), "bracket_added": true(bracket_added, BRACKETED),
    "bracket_instead": true(bracket_instead, BRACKETED), "split": true(split, TYPED, least=10),
    "nested": true(nested, TYPED), "attributed": attributed,
}  # fmt: skip
