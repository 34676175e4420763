"""Whether labels that hardly come again are labels: they open most paragraphs, head all of the text, or are two."""

from itertools import pairwise

from pipeline.stops import STOPS
from pipeline.turns.labels import edges, lists, persons, spelling, support
from pipeline.turns.labels.asking import ASKS
from pipeline.turns.labels.places import Place
from pipeline.turns.labels.support import Support, Surroundings
from pipeline.turns.lines import Line

FULL = 4  # words of a name in full
HELD = 0.1  # of the letters, that labels of talk have in their own lines
MOST_SEARCHED = 400  # lines; only a short text asks for them
ENDS = f'{STOPS}"”’)—–-'


def are_two(main: str, keys: dict[str, Support], setting: Surroundings) -> bool:
    """Whether a name in full heads a question, and the next label is another such name over words of oneself."""
    if main != "colon":
        return False
    standing = sorted((place for each in keys.values() for place in each.standing), key=lambda place: place.line)
    return any(
        one.key != other.key
        and _is_full(one)
        and _is_full(other)
        and ASKS.search(setting.lines[other.line - 1].text) is not None
        and persons.has(setting.lines[other.line].text[other.end :], persons.ONESELF)
        for one, other in pairwise(standing)
    )


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
