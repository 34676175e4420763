"""What a reader should know before he believes the numbers: one sentence each."""

from pipeline.turns.transcript import Candidate, Person

LEAST_COVERAGE = 0.99
RARE_SHARE = 0.5


def of(
    judged: list[Candidate], people: tuple[Person, ...], coverage: float, sizes: list[int], *, unlabelled: bool
) -> tuple[str, ...]:
    """The warnings of one transcript, most important first."""
    found = []
    if coverage < LEAST_COVERAGE:
        found.append(f"Only {coverage:.1%} of the text could be told apart as speech, labels or other margins.")
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
