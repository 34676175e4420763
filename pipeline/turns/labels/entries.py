"""Labels that head the entries of a list, notes or tasks, and name nobody."""

from collections import Counter
from collections.abc import Sequence

from pipeline.turns.labels import persons, spelling, talk
from pipeline.turns.labels.marks import Mark
from pipeline.turns.labels.talk import Turns
from pipeline.turns.transcript import Candidate

LEAST, PEOPLE = 3, 0.5  # labels that each stand once; the share of them that could name people
FACTS, REFUSED = 0.3, 2  # labels of facts to labels taken; other heads in a text of one label that names nobody
HEADS_FACTS = "heads facts or notes"


def are(found: Turns, marks: Sequence[Mark], judged: Sequence[Candidate]) -> bool:
    """Whether each label stands once and few could name people, or those of facts stand among them; nobody is asked."""
    if not found.keys:
        return False
    named = sum(could_name(mark.label) for mark in marks)
    once = len(found.keys) >= LEAST and talk.repeated(found) == 0
    if talk.answered(found) > 0:
        return once and len(found.keys) > LEAST and named < PEOPLE * len(marks)
    facts = sum(each.count for each in judged if each.why == HEADS_FACTS)
    listed = facts >= FACTS * len(found.keys) and talk.finished(found) < talk.FEW_SENTENCES
    return named < PEOPLE * len(marks) and (listed or once)


def are_listed(found: Turns, marks: Sequence[Mark]) -> bool:
    """Whether labels behind the signs of a list name hardly anybody, or head what are no sentences; nobody asks."""
    if talk.answered(found) > 0:
        return False
    named = sum(could_name(mark.label) for mark in marks)
    speaks = any(map(persons.speaks, (*found.firsts, *found.lasts)))
    return not speaks and (named < PEOPLE * len(marks) or talk.finished(found) < talk.FEW_SENTENCES)


def are_notes(marks: Sequence[Mark], judged: Sequence[Candidate]) -> bool:
    """Whether the only label names nobody, and other heads stand in the text."""
    others = Counter(each.accepted for each in judged)[False]
    if spelling.key(marks[0].label) in spelling.lexicon("answers"):
        return True
    return others >= REFUSED and not could_name(marks[0].label)


def could_name(label: str) -> bool:
    """Whether the label could be a person's: a given name, a title before it, several words with capitals, a part."""
    words = spelling.bare(label).split()
    style = spelling.style(label)
    return (
        not words
        or style in ("numbered", "caps")
        or label.startswith("(")
        or spelling.is_role(spelling.key(label))
        or spelling.is_titled(label)
        or spelling.is_given(words[0])
        or (style == "title" and len(words) > 1)
    )
