"""The moves of an answer: which kinds of cue it makes, and where they stand."""

from collections import defaultdict

from pipeline import lexicons
from pipeline.exchanges import reply_cues
from pipeline.exchanges.evidence import settles
from pipeline.exchanges.questions import Part
from pipeline.exchanges.reply_cues import Found

REACH = 10  # sentences in which moves are looked for: further ones told nothing more
EARLY, SHORT, BRIEF = 3, 40, 25  # sentences that are early; words of a short and of a brief answer
RESISTING = ("refusal", "deferral", "ignorance", "clarification", "challenge", "shift", "hedge", "verdict")
ROWS = lexicons.load("reply-moves", reply_cues.LANGUAGE)["cue"]
MOVES = tuple(row["kind"] for row in ROWS)
TOLD = frozenset(row["kind"] for row in ROWS if row.get("told", True))
KINDS = RESISTING + MOVES
PLACES = ("first", "early", "later", "last", "near", "share")
DECLINES = (
    "refusal", "deferral", "ignorance", "clarification", "challenge",
    "not to say", "will come back", "lost it", "too much",
)  # fmt: skip


def find(parts: list[Part], answer: list[str]) -> list[Found]:
    """The cues of an answer's first sentences, in order, but for those that answer no to the question itself."""
    return [cue for cue in reply_cues.find(answer[:REACH], KINDS) if not settles(parts, cue)]


def by_kind(found: list[Found]) -> dict[str, set[int]]:
    """The sentences in which each kind of cue stands."""
    places: dict[str, set[int]] = defaultdict(set)
    for cue in found:
        places[cue.cue.kind].add(cue.sentence)
    return places


def values(places: dict[str, set[int]], near: set[int], lengths: list[int], *, taken: bool) -> dict[str, float]:
    """Where each kind stands: in the first sentence, early, later, last, near the question's terms, and how often.

    `near` are the sentences that take up a term of the question; `lengths` the words of each sentence read; `taken`
    says whether anything of the question is taken up or replied to where the answer opens.
    """
    seen: dict[str, float] = {}
    for kind, where in places.items():
        seen[f"{kind}: share"] = len(where) / len(lengths)
        told = {
            "first": 0 in where,
            "early": any(0 < place < EARLY for place in where),
            "later": max(where) >= EARLY,
            "last": len(lengths) - 1 in where,
            "near": not where.isdisjoint(near),
        }
        seen |= {f"{kind}: {name}": 1.0 for name, holds in told.items() if holds}
    return seen | _declining(places, lengths, taken=taken)


def _declining(places: dict[str, set[int]], lengths: list[int], *, taken: bool) -> dict[str, float]:
    """How much of the answer declines, by sentences and by words; nothing where none of it does."""
    declines = set().union(*(places.get(kind, ()) for kind in DECLINES))
    if not declines:
        return {}
    words = sum(lengths)
    told = {
        "all": len(declines) == len(lengths),
        "first": 0 in declines,
        "first, and nothing taken up": 0 in declines and not taken,
        "of the first two": not declines.isdisjoint((0, 1)),
        "short": words < SHORT,
        "first, brief": 0 in declines and words < BRIEF,
    }
    shares = {
        "declines: sentences": len(declines) / len(lengths),
        "declines: words": sum(lengths[place] for place in declines) / max(1, words),
        "declines: times": float(min(3, len(declines))),
    }
    return shares | {f"declines: {name}": 1.0 for name, holds in told.items() if holds}
