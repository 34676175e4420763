"""What a speaker is called: by the reader, else by the fullest of his labels."""

from pipeline.source.settings import Settings
from pipeline.turns.labels import forms, spelling
from pipeline.turns.labels.asking import ANSWER, QUESTION
from pipeline.turns.segments import Turn


def name(turn: Turn, joined: dict[str, str], settings: Settings, *, shown: bool) -> str | None:
    """The name to show: the one set for the label or its fullest alias, else that alias.

    `shown`: the labels are names as they were shown before, and stay so.
    """
    label = turn.stands_for or turn.label
    if not label:
        return None
    fullest = joined[label]
    for known in (turn.label, label, fullest, spelling.bare(label)):
        if settings.name(known) != known:
            return settings.name(known)
    if shown:
        return label
    if fullest.startswith(forms.DASHES) or (fullest[0] == "(" and fullest.endswith(QUESTION)):
        return "Question"
    return "Answer" if fullest == ANSWER else spelling.unwrapped(spelling.bare(fullest))
