"""Whether an answer fits what its question calls for: yes or no, a figure, a reason, a view, a plan."""

from collections import Counter
from typing import get_args

from pipeline import forms
from pipeline.exchanges import reply_cues
from pipeline.exchanges.evidence import Evidence
from pipeline.exchanges.questions import Kind, Part
from pipeline.exchanges.reply_cues import Found

ASKS = {
    name.removeprefix("asks "): form.pattern
    for name, form in forms.load("questions", reply_cues.LANGUAGE).items()
    if name.startswith("asks ")
}
YES, NO = (forms.pattern("reply-signs", reply_cues.LANGUAGE, name) for name in ("yes", "no"))
EARLY = 3  # sentences in which a view or a plan is looked for
SETTLED = 4  # sentences in which a yes or no is looked for
SHORT, LONG, FEW = 40, 150, 12  # words of a short and a long answer, and of a “go ahead”


def asked(parts: list[Part]) -> dict[str, float]:
    """What the parts call for, as shares of them, and what they ask about."""
    text = " ".join(reply_cues.plain(part.text) for part in parts)
    kinds = Counter(part.kind for part in parts)
    shares = {f"asks: {kind}": kinds[kind] / len(parts) for kind in get_args(Kind)}
    shares["asks: to be told"] = sum(part.request for part in parts) / len(parts)
    return shares | {f"asks {name}": 1.0 for name, pattern in ASKS.items() if pattern.search(text)}


def answered(
    asks: dict[str, float], answer: list[str], first: Found | None, found: list[Evidence], places: dict[str, set[int]]
) -> dict[str, float]:
    """Where the kind of question and what the answer does meet, and where they do not; zeros are left out."""
    polar = asks["asks: polar"] + asks["asks: choice"]
    settles = bool(first and first.cue.kind == "polar")
    later = settles or any(reply_cues.opener(sentence, ("polar",)) for sentence in answer[1:SETTLED])
    plain = reply_cues.plain(answer[0])
    plain = plain[reply_cues.lexicon()[1].match(plain).end() :]
    yes, no = bool(YES.match(plain)), bool(NO.match(plain))
    figure = any(item.kind in ("in kind", "specific") for item in found)
    counted = asks["asks: number"] + asks["asks: time"]
    early = {kind for kind, where in places.items() if min(where) < EARLY}
    met = {
        "fits: yes": polar * yes,
        "fits: no": polar * no,
        "fits: yes or no, not asked": (1 - polar) * (yes or no),
        "fits: yes or no": polar * later,
        "fits: neither yes nor no": polar * (not later),
        "fits: reason": asks["asks: reason"] * ("reasons" in places),
        "fits: no reason": asks["asks: reason"] * ("reasons" not in places),
        "fits: figure": counted * figure,
        "fits: no figure": counted * (not figure),
        "fits: view judged": asks.get("asks for a view", 0) * ("judges" in early),
        "fits: view taken": asks.get("asks for a view", 0) * any(item.kind == "stance" for item in found),
        "fits: plan": asks.get("asks what you do", 0) * ("plans" in early),
        "fits: supposition": asks.get("asks what if", 0) * ("supposition" in places),
        "fits: concern judged": asks.get("asks for concern", 0) * ("judges" in places),
    }
    return {name: float(value) for name, value in met.items() if value}


def lengths(asks: dict[str, float], parts: list[Part], words: int, *, settles: bool) -> dict[str, float]:
    """Whether the answer is as long as its question calls for."""
    alone = len(parts) == 1 and asks["asks: polar"] == 1
    met = {
        "fits: one yes or no": alone and settles,
        "fits: one question, neither yes nor no": alone and not settles,
        "fits: short yes or no": settles and words < SHORT,
        "fits: long yes or no": settles and words >= LONG,
        "fits: many parts, short answer": len(parts) > 1 and words < SHORT,
        "fits: leave to ask": "asks to ask" in asks and words < FEW,
    }
    return {name: 1.0 for name, holds in met.items() if holds}
