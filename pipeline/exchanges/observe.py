"""All that is found in an exchange, as numbers by name, for reply-weights.toml to weigh."""

from collections.abc import Iterable
from dataclasses import dataclass

from pipeline.exchanges import evidence, fits, moves, overlap, questions, shape, signs, terms
from pipeline.exchanges.evidence import Evidence
from pipeline.exchanges.questions import Part
from pipeline.exchanges.reply_cues import Found

REPLYING = ("polar", "verdict", "echo", "in kind", "short")  # evidence that something of the question is replied to


@dataclass(frozen=True, slots=True)
class Observed:
    """An exchange as it is read: its parts, how the answer opens and resists, its moves, and `values` by name."""

    parts: list[Part]
    first: Found | None
    resists: list[Found]
    evidence: list[Evidence]
    moves: list[Found]
    keyed: list[set[str]]
    values: dict[str, float]


def observe(question: list[str], answer: list[str], *, renamed: Iterable[str] = ()) -> Observed | None:
    """What is found in a question's and an answer's sentences; None where nothing is asked or answered."""
    answer = _answering(answer)
    first = evidence.opener(answer) if answer else None
    parts = questions.parts(question)
    if not parts and first and first.cue.kind == "polar":
        parts = questions.confirmed(question)
    if not parts or not answer:
        return None
    read = answer[: moves.REACH]
    keyed = [terms.keys(sentence) for sentence in read]
    made = moves.find(parts, read)
    resists = evidence.resistance(parts, answer, made, opening=overlap.OPENING)
    found = evidence.gather(parts, answer, first, resists)
    values = _values((question, parts), read, (first, found, made), keyed, set().union(*map(terms.keys, renamed)))
    return Observed(parts, first, resists, found, made, keyed, values)


def _answering(answer: list[str]) -> list[str]:
    """The sentences of an answer without the objections before it; with them where nothing else is said."""
    start = next((place for place, sentence in enumerate(answer) if not signs.is_objection(sentence)), 0)
    return answer[start:] if start else answer


def _values(
    asked: tuple[list[str], list[Part]],
    answer: list[str],
    heard: tuple[Found | None, list[Evidence], list[Found]],
    keyed: list[set[str]],
    renamed: set[str],
) -> dict[str, float]:
    question, parts = asked
    first, found, made = heard
    asking = terms.unique([term for part in parts for term in part.terms])
    counts, places, near = shape.lengths(answer), moves.by_kind(made), overlap.near(asking, keyed)
    if any(item.kind == "declined" for item in found):
        places["refusal"].add(0)
    asks = fits.asked(parts)
    taken = not near.isdisjoint(range(overlap.OPENING)) or any(item.kind in REPLYING for item in found)
    return {
        **_evidence(found),
        **moves.values(places, near, counts, taken=taken),
        **shape.of_answer(answer, counts),
        **shape.of_question(question, parts, len(asking)),
        **overlap.values(parts, keyed, renamed),
        **asks,
        **fits.answered(asks, answer, first, found, places),
        **fits.lengths(asks, parts, sum(counts), settles=bool(first and first.cue.kind == "polar")),
    }


def _evidence(found: list[Evidence]) -> dict[str, float]:
    """The strength of each kind of evidence; a yes or no to what does not ask for it is another kind."""
    values: dict[str, float] = {}
    for item in found:
        for name, strength in (
            (f"evidence: {item.kind}", item.strength * item.asked),
            (f"evidence: {item.kind}, not asked", item.strength * (1 - item.asked)),
        ):
            if strength:
                values[name] = values.get(name, 0.0) + strength
    return values
