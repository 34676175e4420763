"""Labelled texts that stand in no source of ours, read as an interview by the product's whole path."""

import json
from collections.abc import Sequence
from itertools import cycle

from pipeline.build import Analysis, analyse
from pipeline.source.settings import Settings, Speaker
from pipeline.source.source import Source

ROLES = {"Q": "interviewer", "A": "interviewee"}


def analyse_alone(texts: Sequence[str], *, language: str = "en") -> Analysis:
    """The texts as turns of one interview, in order: who asks, who answers, and so on.

    Its language is given: a sentence or two do not always tell it.
    """
    said = [{"speaker": label, "text": text} for text, label in zip(texts, cycle(ROLES))]
    speakers = tuple(Speaker(label, label, role) for label, role in ROLES.items())
    content = json.dumps(said, ensure_ascii=False).encode()
    return analyse(Source("alone", "alone.json", content, Settings(language=language, speakers=speakers)))
