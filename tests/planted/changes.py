"""False quotations: words changed, put in, turned round, sewn together, invented, or given to another speaker."""

import random
import re
from collections.abc import Callable

from tests.planted.talk import NAMELESS, NEGATED, WORD, Plant, Talk, plain, stretch

Change = Callable[[list[str], random.Random, Talk], str | None]
STRANGE = ["zebra", "quince", "harpsichord"]
ADVERBS = ["very", "greatly", "always", "reluctantly"]
HELPERS = "is are was will can would could have has should".split()
LOST = re.compile(r"(?:do|does|did|is|are|was|would|could|should|has|have)n['’]t", re.I)
BAG = "harbour we the lantern to and of violin is gravel must orchard that in a velvet they".split()


def false(change: Change, right: set[str], **asked: int) -> Callable[[Talk, random.Random], Plant | None]:
    """What plants a passage's words changed; nothing where the talk has them all the same."""

    def plant(one: Talk, dice: random.Random) -> Plant | None:
        found = stretch(one, dice, **asked)
        said = found and change(found[1], dice, one)
        if not said or plain(said) in one.plain:
            return None
        draft = f"It went on. “{said}” Then he left."
        return Plant(change.__name__, draft, frozenset(right), frozenset({found[0]["turn"]}), True)

    return plant


def strange(words: list[str], dice: random.Random, one: Talk) -> str:
    at = dice.randrange(len(words))
    return " ".join([*words[:at], dice.choice(STRANGE), *words[at + 1 :]])


def replaced(words: list[str], dice: random.Random, one: Talk) -> str | None:
    at = dice.randrange(len(words))
    row = one.paragraphs.iloc[dice.randrange(len(one.paragraphs))]
    other = dice.choice(WORD.findall(row["text"]) or ["and"])
    if NEGATED.search(f"{words[at]} {other}") or plain(other) == plain(words[at]) or not re.fullmatch(r"\w+", other):
        return None
    return " ".join([*words[:at], other, *words[at + 1 :]])


def put_in(words: list[str], dice: random.Random, one: Talk) -> str:
    at = dice.randrange(1, len(words))
    return " ".join([*words[:at], dice.choice(ADVERBS), *words[at:]])


def swapped(words: list[str], dice: random.Random, one: Talk) -> str | None:
    at = dice.randrange(len(words) - 1)
    first, second = words[at : at + 2]
    if plain(first) == plain(second) or NEGATED.search(f"{first} {second}"):
        return None
    return " ".join([*words[:at], second, first, *words[at + 2 :]])


def ending(words: list[str], dice: random.Random, one: Talk) -> str | None:
    at = dice.randrange(len(words))
    changed = " ".join([*words[:at], f"{words[at]}s", *words[at + 1 :]])
    return changed if words[at].isalpha() and len(words[at]) > 3 else None


def number(words: list[str], dice: random.Random, one: Talk) -> str | None:
    at = next((at for at, word in enumerate(words) if re.search(r"[0-9]", word)), None)
    if at is None:
        return None
    other = re.sub(r"[0-9]", lambda digit: str((int(digit[0]) + 3) % 10), words[at], count=1)
    return " ".join([*words[:at], other, *words[at + 1 :]])


def negated(words: list[str], dice: random.Random, one: Talk) -> str | None:
    at = next((at for at, word in enumerate(words[:-1]) if at and word.casefold() in HELPERS), None)
    if at is None or NEGATED.search(" ".join(words[at : at + 3])):
        return None
    return " ".join([*words[: at + 1], "not", *words[at + 1 :]])


def affirmed(words: list[str], dice: random.Random, one: Talk) -> str | None:
    inner = range(1, len(words) - 1)
    at = next((at for at in inner if words[at].casefold() in ("not", "never", "no")), None)
    if at is not None:
        return " ".join(words[:at] + words[at + 1 :])
    at = next((at for at in inner if LOST.fullmatch(words[at])), None)
    return None if at is None else " ".join([*words[:at], words[at][:-3], *words[at + 1 :]])


def turned_round(words: list[str], dice: random.Random, one: Talk) -> str:
    at = len(words) // 2
    return " ".join(words[at:] + words[:at])


def invented(words: list[str], dice: random.Random, one: Talk) -> str:
    return " ".join(dice.choices(BAG, k=dice.randint(8, 20)))


def two_turns(one: Talk, dice: random.Random) -> Plant | None:
    """The words of one turn with those of another behind them."""
    first, second = (stretch(one, dice, least=8, most=15) for _ in range(2))
    if not first or not second or first[0]["turn"] == second[0]["turn"]:
        return None
    draft = f"It went on. “{' '.join(first[1] + second[1])}” Then he left."
    turns = frozenset({first[0]["turn"], second[0]["turn"]})
    return Plant("two_turns", draft, frozenset({"stitched"}), turns, True)


def misattributed(one: Talk, dice: random.Random) -> Plant | None:
    """True words given to another who speaks."""
    found = stretch(one, dice, least=8)
    if not found or found[0]["speaker"] == NAMELESS:
        return None
    lasts = [who.split()[-1] for who in one.source.speakers]
    named = [who for who in one.source.speakers if len(who.split()) == 2 and who.replace(" ", "").isalpha()]
    others = [who for who in named if who != found[0]["speaker"] and lasts.count(who.split()[-1]) == 1]
    text = " ".join(found[1]).rstrip(".,;:?!—–-")
    if not others or one.plain.count(plain(text)) > 1:
        return None
    who = dice.choice(others)
    last = who.split()[-1]
    draft = dice.choice([
        f"“{text},” {last} said.", f"{who} said: “{text}.”", f"“{text},” said {who}, who was there.",
        f"According to reports, {last} told the room that “{text}”.", f"> {text}\n> — {who}\n",
    ])  # fmt: skip
    return Plant("misattributed", draft, frozenset({"speaker"}), frozenset({found[0]["turn"]}), True)


KINDS: dict[str, Callable[[Talk, random.Random], Plant | None]] = {
    "strange": false(strange, {"altered"}), "replaced": false(replaced, {"altered"}),
    "put_in": false(put_in, {"altered"}), "swapped": false(swapped, {"altered"}), "ending": false(ending, {"altered"}),
    "number": false(number, {"altered"}), "negated": false(negated, {"negation"}),
    "affirmed": false(affirmed, {"negation"}),
    "turned_round": false(turned_round, {"stitched"}, least=12), "invented": false(invented, {"absent"}),
    "two_turns": two_turns, "misattributed": misattributed,
}  # fmt: skip
