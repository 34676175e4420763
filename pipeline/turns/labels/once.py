"""Whether labels that hardly come again are labels: they open most paragraphs, head all of the text, or are two."""

import re
from itertools import pairwise

from pipeline.stops import STOPS
from pipeline.turns.labels import edges, lists, persons, spelling, support
from pipeline.turns.labels.asking import ASKS
from pipeline.turns.labels.places import Place
from pipeline.turns.labels.support import Support, Surroundings
from pipeline.turns.lines import Line

FULL = 4  # words of a name in full
INITIALS, CALLED = (2, 3), 60  # letters of initials; those of a turn in which somebody is called by his name
WORD = re.compile(r"[^\W\d_]+")
HELD = 0.1  # of the letters, that labels of talk have in their own lines
MOST_SEARCHED = 400  # lines; only a short text asks for them
ENDS = f'{STOPS}"”’)—–-'


def are_two(main: str, keys: dict[str, Support], setting: Surroundings) -> bool:
    """Whether a label heads a question or calls the next by his name, and the next is a name in full or calls back."""
    if main != "colon":
        return False
    lines = setting.lines
    standing = sorted((place for each in keys.values() for place in each.standing), key=lambda place: place.line)
    pairs = [(one, other) for one, other in pairwise(standing) if one.key != other.key]
    asked = [pair for pair in pairs if ASKS.search(lines[pair[1].line - 1].text) is not None]
    return any(_calls(one, other, lines) and _calls(other, one, lines) for one, other in pairs) or any(
        (_is_full(one) and _is_full(other) and persons.has(lines[other.line].text[other.end :], persons.ONESELF))
        or (_is_short(one) and _says_what(other))
        for one, other in asked
    )


def _calls(one: Place, other: Place, lines: list[Line]) -> bool:
    """Whether the words right behind a label speak to whom the other label names."""
    name = spelling.bare(other.label).split()[0].casefold()
    words = WORD.findall(lines[one.line].text[one.end : one.end + CALLED].casefold())
    return other.style in ("title", "caps", "uncased") and name in words


def _is_short(place: Place) -> bool:
    """Whether the label is the initials of a name."""
    return place.style == "caps" and len(place.label.replace(".", "").replace(" ", "")) in INITIALS


def _says_what(place: Place) -> bool:
    """Whether the label is a name with what its bearer is, in brackets behind it."""
    name = spelling.bare(place.label)
    return place.style == "title" and len(name.split()) > 1 and place.label[len(name) :].strip()[:1] in ("(", "[")


def _is_full(place: Place) -> bool:
    """Whether the label is a given name and a last one."""
    words = spelling.bare(place.label).split(",")[0].split()
    capitals = all(word[:1].isupper() for word in words)
    return place.style == "title" and 1 < len(words) <= FULL and capitals and spelling.is_given(words[0])


def are_everywhere(main: str, keys: dict[str, Support], setting: Surroundings) -> bool:
    """Whether the paragraphs of a short text, from the first label on, open with labels, two or more of them."""
    standing = [place for each in keys.values() for place in each.standing if _could_name(place)]
    if len({place.key for place in standing}) < 2:
        return False
    first = min(place.line for place in standing)
    opening = sum(line.opens or setting.linewise for line in setting.lines[first:] if not line.heading)
    if main == "alone":
        again = len({place.key for place in standing}) < len(standing)
        sure = again or all(place.timed or spelling.is_role(place.key) for place in standing)
        return sure and all(map(_plain_name, standing)) and 4 * len(standing) >= opening
    if _are_fields(standing, setting.lines[first:]) or (main == "dash" and _are_topics(standing)):
        return False
    least = 0.7 if any(_is_common(place, setting) for place in standing) or is_late(first, setting) else 0.3
    return len(standing) >= least * opening and _sentences(standing, setting)


def _are_topics(standing: list[Place]) -> bool:
    """Whether words before dashes stand once each, and none is shown to be a person's: what is treated under them."""
    once = len({place.key for place in standing}) == len(standing)
    return once and not any(spelling.is_role(place.key) or lists.is_person(place) for place in standing)


def _are_fields(standing: list[Place], lines: list[Line]) -> bool:
    """Whether the labels that stand once each hold next to nothing of the text that begins with them."""
    labelled = {place.line for place in standing}
    first = min(labelled)
    held = sum(len(lines[number - first].text) for number in labelled)
    once = len({place.key for place in standing}) == len(standing)
    return once and held < HELD * sum(len(line.text) for line in lines) and all(place.speaks for place in standing)


def _is_common(place: Place, setting: Surroundings) -> bool:
    """Whether the label is one word that the text also writes in small letters, and names no part in the talk."""
    if spelling.is_role(place.key) or " " in place.key or place.timed:
        return False
    return any(f" {place.key} " in line.text for line in setting.lines[:MOST_SEARCHED])


def is_late(first: int, setting: Surroundings) -> bool:
    """Whether much text stands before the first label."""
    before = sum(len(line.text) for line in setting.lines[:first])
    return before > 0.3 * sum(len(line.text) for line in setting.lines)


def _could_name(place: Place) -> bool:
    counted = place.style == "numbered" and place.timed and place.form == "alone"
    return counted or spelling.is_role(place.key) or place.style not in ("numbered", "lower", "described")


def _plain_name(place: Place) -> bool:
    """Whether words alone on a line can only be a name: they carry a time or a mark, or say a part in the talk."""
    return place.timed or place.mark not in ("", "[") or spelling.is_role(place.key)


def _sentences(standing: list[Place], setting: Surroundings) -> bool:
    """Whether most of what follows the labels are sentences, not values or what a word means."""
    said = [setting.lines[place.line].text.rstrip() for place in standing if place.speaks]
    ended = sum(text[-1] in ENDS or len(text.split()) > 12 for text in said)
    begun = [setting.lines[place.line].text[place.end :].lstrip()[:1] for place in standing if place.speaks]
    if sum(map(str.islower, begun)) > 0.6 * len(begun) and not any(_says_part(place) for place in standing):
        return False
    return ended >= 0.7 * len(said) or all(spelling.is_role(place.key) for place in standing)


def _says_part(place: Place) -> bool:
    return place.timed or spelling.is_role(place.key)


def is_monologue(main: str, keys: dict[str, Support], setting: Surroundings) -> bool:
    """Whether one label heads the whole text: in capitals or named at its head, nearly nothing before it."""
    if main != "colon" or len(keys) > 3:
        return False
    if not any(each.standing for each in keys.values()):
        return False
    first = min((place for each in keys.values() for place in each.standing), key=lambda place: place.line)
    before = sum(len(line.text) for line in setting.lines[: first.line])
    whole = sum(len(line.text) for line in setting.lines)
    known = first.style in ("caps", "numbered") or spelling.is_role(first.key) or support.hinted(first.key, setting)
    known = known and not edges.is_headline(first, setting)
    return known and before <= 0.3 * whole and (first.style != "numbered" or first.line == 0)
