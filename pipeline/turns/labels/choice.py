"""Which of the possible labels are labels, decided from the document's own evidence; and why."""

from collections import Counter
from itertools import pairwise

from pipeline.turns.labels import edges, habit, lists, persons, spelling, support
from pipeline.turns.labels.asking import ASKS
from pipeline.turns.labels.habit import Forms
from pipeline.turns.labels.places import Place
from pipeline.turns.labels.support import Support, Surroundings
from pipeline.turns.lines import Line
from pipeline.turns.transcript import Candidate

WEIGHT = {
    "ask": 1.0, "colon": 1.0, "run-in": 0.6, "bracket": 0.8, "dash": 0.7, "bare": 0.5, "alone": 0.7,
    "quoted": 0.6, "point": 0.6, "spaced": 0.4, "clock": 0.9,
}  # fmt: skip
LEAST_ASKED, ASKED = 3, 0.6  # words under Q, and how many of them ask
FULL = 4  # words of a name in full
HELD = 0.1  # of the letters, that labels of talk have in their own lines
SELDOM = 0.01  # of the lines of cues, that names alone on theirs must have: films show titles and signs
MOST_SEARCHED = 400  # lines; only a short text asks for them
ENDS = '.?!…"”’)。？！؟—–-'


def choose(places: list[Place], setting: Surroundings) -> tuple[list[Place], list[Candidate]]:
    """The places that are labels, in order and one a line, and what was thought of every spelling."""
    forms = support.gather(places, setting)
    refused: dict[tuple[str, str], str] = {}
    aside: dict[tuple[str, str], list[Place]] = {}
    for form, keys in forms.items():
        for key in list(keys):
            why = support.implausible(keys[key], setting)
            if why:
                refused[form, key] = why
                aside[form, key] = keys.pop(key).standing
    ranked = sorted(forms, key=lambda form: -_weight(form, forms[form], setting))
    main = next((form for form in ranked if _enough(form, forms, setting)), None)
    if main == "alone" and _is_annexed(forms, setting):
        main = "colon"
    if main is None:
        return [], _judged(places, set(), refused, "too little evidence of speakers")
    heads = frozenset(place.line for (form, _), places in aside.items() if form == main for place in places)
    chosen = habit.places(main, forms, setting, heads)
    chosen = sorted([*chosen, *edges.together(chosen, places, setting)], key=lambda place: place.line)
    return chosen, _judged(places, {id(place) for place in chosen}, refused, "not as this document labels its speakers")


def _is_annexed(forms: Forms, setting: Surroundings) -> bool:
    """Whether lines that come again stand behind a long speech under one label: they head what is annexed to it."""
    found = support.strong("alone", forms["alone"], setting)
    late = found and _is_late(min(each.standing[0].line for each in found), setting)
    timed = any(each.timed for each in found)
    return bool(late) and not timed and _monologue("colon", forms.get("colon", {}), setting)


def _weight(form: str, keys: dict[str, Support], setting: Surroundings) -> float:
    repeated = sum(len(each.standing) for each in support.strong(form, keys, setting))
    timed = sum(each.timed for each in keys.values()) > 0
    others = sum(len(each.standing) for each in keys.values() if each.style in ("caps", "title", "uncased"))
    return (WEIGHT[form] + 0.4 * (timed and form == "alone")) * (repeated + 0.01 * min(others, 50))


def _enough(main: str, forms: Forms, setting: Surroundings) -> bool:
    """Whether the repeated keys, or keys at nearly every paragraph, make a habit of labelling."""
    keys = forms[main]
    found = support.strong(main, keys, setting)
    if any(each.key in setting.given for each in found):
        return True
    if main == "colon" and _counted(keys, setting):
        return True
    if main == "ask":
        return "q" in keys and (len(keys) > 1 or len(keys["q"].standing) > 1 or bool(forms.get("colon")))
    if main == "spaced":
        return all(len(keys[key].standing) >= 2 for key in "qa" if key in keys) and (
            _fills(keys, setting) or _is_asked(keys, setting)
        )
    total = sum(len(each.standing) for each in found)
    if main == "alone" and setting.cues and total < SELDOM * len(setting.lines):
        return False
    if main == "alone" and not any(each.timed for each in found):
        return (len(found) >= 2 and total >= 4) or _everywhere(main, keys, setting)
    if len(found) >= 2 or (found and (total >= 4 or (len(keys) >= 2 and _companions(found, keys, setting)))):
        return _fits(found, setting)
    return _everywhere(main, keys, setting) or _monologue(main, keys, setting) or _are_two(main, keys, setting)


def _are_two(main: str, keys: dict[str, Support], setting: Surroundings) -> bool:
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


def _counted(keys: dict[str, Support], setting: Surroundings) -> bool:
    """Whether the labels number the speakers of cues, as recognisers do: `SPEAKER_01`; some cues may have none."""
    return setting.linewise and all(
        spelling.SPEAKER.match(key) and each.style == "numbered" for key, each in keys.items()
    )


def _fills(keys: dict[str, Support], setting: Surroundings) -> bool:
    """Whether nearly every paragraph of the text begins with a Q or an A."""
    opening = sum(line.opens or setting.linewise for line in setting.lines)
    return len(keys) == 2 and sum(len(each.standing) for each in keys.values()) >= 0.7 * opening


def _is_asked(keys: dict[str, Support], setting: Surroundings) -> bool:
    """Whether most words under Q end as questions do, up to the next label of either."""
    if len(keys) < 2:
        return False
    begins = sorted(place.line for each in keys.values() for place in each.standing)
    after = dict(pairwise(begins))
    ends = [setting.lines[after[place.line] - 1].text for place in keys["q"].standing if place.line in after]
    asked = sum(ASKS.search(text) is not None for text in ends)
    return len(ends) >= LEAST_ASKED and asked >= ASKED * len(ends)


def _companions(found: list[Support], keys: dict[str, Support], setting: Surroundings) -> bool:
    """Whether a single label goes with the one that repeats."""
    styles = {each.style for each in found}
    return any(each.style in styles or spelling.is_role(each.key) for each in keys.values() if each not in found)


def _fits(found: list[Support], setting: Surroundings) -> bool:
    """Whether the keys look like speakers rather than like the heads of a list."""
    if all(each.style == "lower" and not spelling.is_role(each.key) for each in found):
        opening = sum(line.opens or setting.linewise for line in setting.lines)
        return sum(len(each.standing) for each in found) >= 0.5 * opening
    return True


def _everywhere(main: str, keys: dict[str, Support], setting: Surroundings) -> bool:
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
    least = 0.7 if any(_is_common(place, setting) for place in standing) or _is_late(first, setting) else 0.3
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


def _is_late(first: int, setting: Surroundings) -> bool:
    """Whether much text stands before the first label."""
    before = sum(len(line.text) for line in setting.lines[:first])
    return before > 0.3 * sum(len(line.text) for line in setting.lines)


def _could_name(place: Place) -> bool:
    return spelling.is_role(place.key) or place.style not in ("numbered", "lower", "described")


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


def _monologue(main: str, keys: dict[str, Support], setting: Surroundings) -> bool:
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


def _judged(places: list[Place], taken: set[int], refused: dict, otherwise: str) -> list[Candidate]:
    counts: Counter[tuple[str, bool, str]] = Counter()
    for place in places:
        accepted = id(place) in taken
        if accepted or (place.form in ("colon", "ask", "dash") and place.style != "lower"):
            why = "stands at the head of paragraphs as a label does" if accepted else ""
            counts[place.label, accepted, why or refused.get((place.form, place.key), otherwise)] += 1
    labels = {label for label, accepted, _ in counts if accepted}
    return [
        Candidate(label, accepted, count, why)
        for (label, accepted, why), count in counts.items()
        if accepted or label not in labels
    ]
