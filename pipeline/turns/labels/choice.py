"""Which of the possible labels are labels, decided from the document's own evidence; and why."""

from collections import Counter
from itertools import pairwise

from pipeline.turns.labels import edges, habit, implausible, once, shortened, spelling, support
from pipeline.turns.labels.asking import ASKS
from pipeline.turns.labels.forms import DASHES
from pipeline.turns.labels.habit import Forms
from pipeline.turns.labels.places import Place
from pipeline.turns.labels.support import Support, Surroundings
from pipeline.turns.transcript import Candidate

WEIGHT = {
    "ask": 1.0, "colon": 1.0, "run-in": 0.6, "bracket": 0.8, "dash": 0.7, "bare": 0.5, "alone": 0.7,
    "quoted": 0.6, "point": 0.6, "spaced": 0.4, "clock": 0.9, "stage": 0.8,
}  # fmt: skip
LEAST_ASKED, ASKED = 3, 0.6  # words under Q, and how many of them ask
SELDOM = 0.01  # of the lines of cues, that names alone on theirs must have: films show titles and signs
DASHED = 0.3  # of the lines of cues, that dashes must begin to ask: films begin the words of a second voice with one


def choose(places: list[Place], setting: Surroundings) -> tuple[list[Place], list[Candidate]]:
    """The places that are labels, in order and one a line, and what was thought of every spelling."""
    forms = support.gather(places, setting)
    refused: dict[tuple[str, str], str] = {}
    aside: dict[tuple[str, str], list[Place]] = {}
    for form, keys in forms.items():
        for key in list(keys):
            why = implausible.of(keys[key], setting)
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
    more = [*edges.together(chosen, places, setting), *shortened.in_full(chosen, places)]
    chosen = sorted([*chosen, *more], key=lambda place: place.line)
    return chosen, _judged(places, {id(place) for place in chosen}, refused, "not as this document labels its speakers")


def _is_annexed(forms: Forms, setting: Surroundings) -> bool:
    """Whether lines that come again stand behind a long speech under one label: they head what is annexed to it."""
    found = support.strong("alone", forms["alone"], setting)
    late = found and once.is_late(min(each.standing[0].line for each in found), setting)
    timed = any(each.timed for each in found)
    return bool(late) and not timed and once.is_monologue("colon", forms.get("colon", {}), setting)


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
    if main == "ask" and setting.cues and _seldom_dashed(keys, setting):
        return False
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
        return (len(found) >= 2 and total >= 4) or once.are_everywhere(main, keys, setting)
    if len(found) >= 2 or (found and (total >= 4 or (len(keys) >= 2 and _companions(found, keys, setting)))):
        return _fits(found, setting)
    return (
        once.are_everywhere(main, keys, setting)
        or once.is_monologue(main, keys, setting)
        or once.are_two(main, keys, setting)
    )


def _seldom_dashed(keys: dict[str, Support], setting: Surroundings) -> bool:
    """Whether nothing but a dash asks, and in few cues: those of a second voice begin so."""
    places = [place for each in keys.values() for place in each.standing]
    dashed = all(place.label in DASHES for place in places)
    return dashed and len(places) < DASHED * len(setting.lines)


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


def _judged(places: list[Place], taken: set[int], refused: dict, otherwise: str) -> list[Candidate]:
    counts: Counter[tuple[str, bool, str]] = Counter()
    labelled = {place.line for place in places if id(place) in taken}
    for place in places:
        accepted = id(place) in taken
        if not accepted and place.line in labelled:
            continue  # the same label, otherwise cut
        if accepted or (place.form in ("colon", "ask", "dash") and place.style != "lower"):
            why = "stands at the head of paragraphs as a label does" if accepted else ""
            counts[place.label, accepted, why or refused.get((place.form, place.key), otherwise)] += 1
    labels = {label for label, accepted, _ in counts if accepted}
    return [
        Candidate(label, accepted, count, why)
        for (label, accepted, why), count in counts.items()
        if accepted or label not in labels
    ]
