"""Teams that a talk of sport calls by their place: "Wexmoor beat Lomb"."""

import re
from collections.abc import Mapping

from pipeline import lexicons
from pipeline.forms import any_of
from pipeline.mentions.name import Name

CUES = lexicons.load("name-cues", "en")
SPORT = re.compile(
    "|".join(rf"\b{any_of(field['said'])}\b" for field in lexicons.load("fields", "en")["field"] if field.get("teams"))
)
DOING = re.compile(
    rf"(?: {any_of(CUES['perfect'])})?(?: {any_of(CUES['narrowly'])})? {any_of(CUES['contests'])}\b"
    r"(?= [A-Z]| the\b| both\b)"
    rf"| {any_of(CUES['faring'])} (?:\w+ ){{1,3}}games?\b"
)
SUFFERING = re.compile(rf"\b(?:{any_of(CUES['contests'])}|{any_of(CUES['conceded'])}) $")
BEFORE = 24  # characters that hold what was done to a team
AFTER = 60  # characters that hold what it did
SPORTING = 2  # words of sport in a turn: fewer may be of another matter


def teams(texts: Mapping[int, str], named: Mapping[int, list[Name]]) -> dict[int, list[Name]]:
    """Each turn's names with the places that are teams there; a team is another entity than its place."""
    return {turn: _teams(texts[turn], names) for turn, names in named.items()}


def _teams(text: str, names: list[Name]) -> list[Name]:
    played = [at for at, name in enumerate(names) if _plays(text, name)]
    if not played or len(SPORT.findall(text)) < SPORTING:
        return names
    return [_team(name) if at in played else name for at, name in enumerate(names)]


def _team(name: Name) -> Name:
    return name._replace(known=(f"{name.known[0]} (team)", "org"))


def _plays(text: str, name: Name) -> bool:
    """Whether a known place does to another, or suffers, what teams do."""
    if not name.known or name.known[1] != "place":
        return False
    suffers = SUFFERING.search(text, max(0, name.start - BEFORE), name.start)
    owns = text.startswith(("'s", "’s"), name.end)
    return not owns and bool(suffers or DOING.match(text, name.end, name.end + AFTER))
