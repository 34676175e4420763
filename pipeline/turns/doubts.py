"""What a reader should know before he believes the numbers: one sentence each."""

from dataclasses import dataclass

from pipeline import lexicons
from pipeline.turns import loose, shares
from pipeline.turns.audit import Gaps
from pipeline.turns.labels import entries, plain, runin, spelling, worded
from pipeline.turns.people import likeness
from pipeline.turns.transcript import Candidate, Person, Said

MOST_LEFT = 0.01
SAMPLE = 80  # characters shown of what was left out
LEAST_CLEARED, CLEARED = 150, 0.5  # words, and of those of the turns, that a page's own and its readers' seldom are
LEAST_INTRODUCED, INTRODUCED = 60, 0.67  # words, and of those of the turns, that an introduction seldom has
FEW_CALLED, PAIR = 3, 2
# Log of the chance that every paragraph is told rightly by its words: where rules tell the same, where they do not.
AGREED, SURE = -1.0, -0.4
UNLABELLED = (plain.NAME, worded.NAME, runin.NAME)
RARE_SHARE, OFTEN, FEW = 0.5, 3, 5


@dataclass(frozen=True, slots=True)
class Cutting:
    """What a reader should know of how a text was cut: whether a passage stands before the first label, whether all is
    one line; how it was read if not by its labels, and how else it could be; labels taken for another misspelt.
    """

    unlabelled: bool = False
    in_one_line: bool = False
    read_as: str = ""
    else_as: str = ""
    slips: tuple[tuple[str, str], ...] = ()
    before: str = ""  # how a paragraph before the first question begins that speaks of who wrote it
    wrapped: bool = False  # paragraphs of a talk without labels are told by short lines
    cleared: int = 0  # words that are taken for the page's own, or its readers'
    introduced: int = 0  # words before the first label that are taken for an introduction
    sure: float = 0.0  # log of the chance that every paragraph is told rightly by its words
    unlike: str = ""  # which paragraph looks by its words like another kind than its sign says
    asked: tuple[int, int] = (0, 0)  # turns under Q whose examiner was announced, and those of nobody known


def of(
    judged: list[Candidate], people: tuple[Person, ...], left: Gaps, said: list[Said], *, cutting: Cutting
) -> tuple[str, ...]:
    """The warnings of one transcript, most important first."""
    found = []
    if left.share >= MOST_LEFT:
        found.append(_left_out(left))
    if not said:
        found.append("Nothing in it was read as speech; all of it is title, notes or furniture.")
    if cutting.unlabelled or (said and said[0][0] is None and len({who for who, _, _ in said}) > 1):
        found.append("A long passage stands before the first label; it is shown as a turn without a speaker.")
    if cutting.introduced > max(LEAST_INTRODUCED, INTRODUCED * sum(size for _, _, size in said)):
        found.append(
            f"{cutting.introduced:,} words before the first label are taken for an introduction; no number counts them."
        )
    if cutting.cleared > max(LEAST_CLEARED, CLEARED * sum(size for _, _, size in said)):
        found.append(
            f"{cutting.cleared:,} words around the talk are taken for the page's own or its readers'; no number counts"
            " them."
        )
    if cutting.before:
        found.append(f"“{cutting.before} …” stands before the first question and was taken for an introduction.")
    found += _of_layout(people, cutting)
    if cutting.unlike:
        found.append(cutting.unlike)
    if cutting.read_as in UNLABELLED and not cutting.else_as and not _is_told(said, cutting):
        found.append("No labels were found: what asks is told from what answers by its words; it may be one text.")
    rare = [person.name for person in people if person.turns == 1 and not entries.could_name(person.name)]
    if len(people) > 3 and len(rare) >= RARE_SHARE * len(people):
        found.append(f"{len(rare)} of {len(people)} speakers have one turn only; some may be no speakers.")
    if not people and said:
        turns = "the text is one turn" if len(said) == 1 else f"its {len(said):,} turns name nobody"
        found.append(f"No speakers were found; {turns}.")
    doubtful = [c.label for c in judged if not c.accepted and c.count >= 3 and c.why.startswith("not as")]
    doubtful = [label for label in doubtful if label.casefold() not in lexicons.stop_words("en")]  # What: no name
    if doubtful:
        found.append(f"'{doubtful[0]}' stands often where a label could; it was not taken for a speaker.")
    if len(people) > FEW_CALLED and all(person.role == "other" for person in people):
        lead = max(people, key=lambda person: person.turns)
        found.append(
            f"{lead.name} calls up the others, and hardly anybody asks: no interview, so there are no exchanges."
        )
    if cutting.read_as in (plain.NAME, worded.NAME) and said:
        found += filter(None, [shares.untold(said)])
    return (*found, *shares.of(said), *loose.of(said), *_of_people(people, rare))


def _is_told(said: list[Said], cutting: Cutting) -> bool:
    """Whether questions are told from answers beyond doubt where no label says who speaks."""
    if cutting.read_as == runin.NAME:
        return shares.are_apart(said)
    told = [text for who, text, _ in said if who == "Answer"]
    least = AGREED if cutting.read_as == plain.NAME else SURE
    return cutting.sure >= least and len(said) > PAIR and not shares.are_told_of(told)


def _of_layout(people: tuple[Person, ...], cutting: Cutting) -> list[str]:
    """What is doubtful in how the text is laid out."""
    found = []
    if cutting.in_one_line and people:
        found.append("The whole text is one line; where a turn ends, and the last of all, is told by labels alone.")
    if cutting.wrapped and people:
        found.append(
            "The text is wrapped and has no blank lines; where a paragraph begins is told by short lines alone."
        )
    if cutting.slips:
        slip, meant = cutting.slips[0]
        found.append(f"'{slip}' was taken for '{meant}', misspelt; set it right if it is another.")
    if all(cutting.asked):
        found.append(f"Who asks in {cutting.asked[1]:,} turns under Q is not announced, as it is in the others.")
    if cutting.read_as and cutting.else_as:
        found.append(f"Read by its {cutting.read_as}; it could also be read by its {cutting.else_as}.")
    return found


def _of_people(people: tuple[Person, ...], rare: list[str]) -> list[str]:
    """Names that stand once among few that come again, and names that are nearly alike."""
    found = []
    often = [person for person in people if person.turns >= OFTEN]
    unlikely = [name for name in rare if not spelling.is_role(spelling.key(name))]
    if len(often) > 1 and len(people) <= FEW and 0 < len(unlikely) <= 2:
        found.append(f"'{unlikely[0]}' stands once where the others come again; it may be no speaker.")
    alike = likeness.near([person.name for person in people])
    if alike:
        found.append(f"'{alike[0][0]}' and '{alike[0][1]}' are nearly alike and were not joined; set one right if so.")
    return found


def _left_out(left: Gaps) -> str:
    """What stands in no turn though nothing shows that it is no speech: how much, and how it begins."""
    begins = left.sample if len(left.sample) <= SAMPLE else left.sample[:SAMPLE].rsplit(" ", 1)[0] + " …"
    many = left.words != 1
    words = f"{left.words:,} words" if many else "1 word"
    return (
        f"{words}, {left.share:.1%} of all characters, {'were' if many else 'was'} left out: in no turn, and nothing "
        f"shows that {'they are' if many else 'it is'} no speech. No number counts them. It begins: “{begins}”"
    )
