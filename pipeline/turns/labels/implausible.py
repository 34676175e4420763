"""Why a label that stands as one cannot be a speaker's: a fact, a sound, only times or only names behind it."""

import re

from pipeline.turns.labels import spelling
from pipeline.turns.labels.support import Support, Surroundings

PERSON = r"[^\W\d_a-z][\w.'’-]*(?: [^\W\d_a-z][\w.'’-]*){1,3}(?: \([^\W\d_][^()]{1,40}\)){1,2}"
PEOPLE = re.compile(rf"{PERSON}(?:(?:,| and|, and|;) {PERSON})*+\.?")
INITIALS = 3


def of(support: Support, setting: Surroundings) -> str | None:
    """Why the key cannot be a speaker's, or None if it can."""
    if support.key in setting.refused:
        return "no speaker, as the reader said"
    if support.key in setting.given:
        return None
    initials = support.style == "caps" and len(support.key) <= INITIALS and support.timed  # [0:51:10] CC: Thank you.
    if spelling.is_fact(support.key) and not (setting.trusting or initials or spelling.is_role(support.key)):
        return "heads facts or notes"
    if not support.standing:
        return "never stands where a paragraph begins"
    if support.form == "bracket" and setting.cues and support.style == "lower" and not spelling.is_role(support.key):
        return "names a sound"
    if support.form in ("colon", "ask") and _only_times(support, setting):
        return "only times follow it"
    if support.form == "colon" and _only_names(support, setting):
        return "only names follow it"
    return None


def _only_names(support: Support, setting: Surroundings) -> bool:
    """Whether each of its lines only says who somebody is, with initials or a part in brackets: Ann Berg (AB)."""
    said = [setting.lines[place.line].text[place.end :].strip(" \t*_") for place in support.places]
    return all(PEOPLE.fullmatch(text) is not None for text in said)


def _only_times(support: Support, setting: Surroundings) -> bool:
    return not any(place.speaks for place in support.standing) and all(
        setting.lines[place.line].text[place.end :].strip() for place in support.standing
    )
