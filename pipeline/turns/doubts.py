"""What a reader should know before he believes the numbers: one sentence each."""

from pipeline.turns.audit import Gaps
from pipeline.turns.transcript import Candidate, Person

MOST_LEFT = 0.01
SAMPLE = 80  # characters shown of what was left out
RARE_SHARE = 0.5


def of(
    judged: list[Candidate], people: tuple[Person, ...], left: Gaps, sizes: list[int], *, unlabelled: bool
) -> tuple[str, ...]:
    """The warnings of one transcript, most important first."""
    found = []
    if left.share >= MOST_LEFT:
        found.append(_left_out(left))
    if unlabelled:
        found.append("A long passage stands before the first label; it is shown as a turn without a speaker.")
    rare = [person.name for person in people if person.turns == 1]
    if len(people) > 3 and len(rare) >= RARE_SHARE * len(people):
        found.append(f"{len(rare)} of {len(people)} speakers have one turn only; some may be no speakers.")
    if not people and sum(sizes) > 0:
        found.append("No speakers were found; the text is one turn.")
    doubtful = [c.label for c in judged if not c.accepted and c.count >= 3 and c.why.startswith("not as")]
    if doubtful:
        found.append(f"'{doubtful[0]}' stands {'often'} where a label could; it was not taken for a speaker.")
    return tuple(found)


def _left_out(left: Gaps) -> str:
    """What stands in no turn though nothing shows that it is no speech: how much, and how it begins."""
    begins = left.sample if len(left.sample) <= SAMPLE else left.sample[:SAMPLE].rsplit(" ", 1)[0] + " …"
    return (
        f"{left.share:.1%} of the text, {left.words:,} words, was left out: it stands in no turn, and nothing shows "
        f"that it is no speech. No number counts it. It begins: “{begins}”"
    )
