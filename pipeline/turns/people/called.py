"""What a speaker is called: by the reader, else by the fullest of his labels."""

from pipeline.source.settings import Settings
from pipeline.turns.labels import forms, spelling, written
from pipeline.turns.segments import Turn

ASKED, ANSWER = "question)", written.ANSWER  # how the labels end that stand for questions without one


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
    if fullest.startswith(forms.DASHES) or (fullest[0] == "(" and fullest.endswith(ASKED)):
        return "Question"
    return "Answer" if fullest == ANSWER else spelling.unwrapped(spelling.bare(fullest))
