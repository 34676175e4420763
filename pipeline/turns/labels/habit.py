"""Which places are written as the document's repeated labels are: those, and the single ones that go with them."""

from dataclasses import replace

from pipeline.turns.labels import lists, set_off, singles, support, whom
from pipeline.turns.labels.places import Place
from pipeline.turns.labels.singles import Habit
from pipeline.turns.labels.support import Support, Surroundings

TOGETHER = {
    "ask": ("colon", "bare", "quoted"), "colon": ("ask", "spaced", "quoted"), "alone": (), "run-in": ("dash",),
    "dash": ("run-in",), "spaced": ("colon",), "quoted": ("ask",),
}  # fmt: skip
LOWER, EVERYWHERE, LEAST_OPENING = 0.1, 0.9, 8  # of words after labels; of paragraphs; how many there must be
Forms = dict[str, dict[str, Support]]


def places(main: str, forms: Forms, setting: Surroundings, heads: frozenset[int]) -> list[Place]:
    """The places of repeated keys, and those of single ones written in the same habit; one a line.

    `heads`: the lines that begin as labelled ones do, but with the head of a fact.
    """
    by_line: dict[int, Place] = {}
    first = _first(forms[main], setting, main)
    for form in (main, *TOGETHER.get(main, ())):
        keys, found = _found(form, main, forms, setting)
        habit = replace(
            _habit(found, setting, main=main, first=first),
            everywhere=form == main == "colon" and _is_everywhere(keys, first, setting),
        )
        for place in _alike(keys, found, setting, habit, heads):
            by_line.setdefault(place.line, place)
    return _parted([by_line[line] for line in sorted(by_line)])


def _found(form: str, main: str, forms: Forms, setting: Surroundings) -> tuple[dict[str, Support], list[Support]]:
    """The keys of a form, and those of them that come again; none where it does not go with the main form."""
    keys = forms.get(form, {})
    found = support.strong(form, keys, setting) or (_all(keys) if form == main else [])
    if form == main:
        return keys, found
    asked = main == "ask" or forms[main].keys() == {"q"}
    if form in ("bare", "quoted"):
        return (keys, [each for each in keys.values() if len(each.standing) > 1]) if asked else ({}, [])
    if form in ("ask", "spaced") and "q" not in keys:
        return {}, []
    if form == "spaced":
        capitals = any(each.style == "caps" for each in support.strong(main, forms[main], setting))
        return ({"q": keys["q"]}, [keys["q"]]) if capitals else ({}, [])
    return keys, found


def _all(keys: dict[str, Support]) -> list[Support]:
    """Every key, where none repeats; only those with a time where some have one."""
    return [each for each in keys.values() if each.timed] or list(keys.values())


def _first(keys: dict[str, Support], setting: Surroundings, main: str) -> int:
    lines = [each.standing[0].line for each in support.strong(main, keys, setting)]
    return min(lines, default=0)


def _parted(chosen: list[Place]) -> list[Place]:
    """Without names alone on a line right under another one: those are the words said."""
    kept: list[Place] = []
    for place in chosen:
        under = place.form == "alone" and kept and kept[-1].form == "alone" and kept[-1].line == place.line - 1
        if under and kept[-1].key != place.key:
            continue
        kept.append(place)
    return kept


def _habit(found: list[Support], setting: Surroundings, *, main: str, first: int) -> Habit:
    standing = [place for each in found for place in each.standing]
    begun = [said[0] for place in standing if (said := singles.said(place, setting))]
    return Habit(
        keys=frozenset(each.key for each in found),
        styles=frozenset(each.style for each in found),
        marks=frozenset(place.mark for place in standing),
        main=main,
        first=first,
        capitals=sum(letter.islower() for letter in begun) < LOWER * len(begun),
        timed=2 * sum(place.timed for place in standing) > len(standing),
        bare=main == "colon" and bool(standing) and not begun,
        listed=2 * sum(lists.is_entry(place, setting) for place in standing) >= len(standing),
        tabbed=bool(standing) and all(singles.is_tabbed(place, setting) for place in standing),
        last=max((place.line for place in standing), default=0),
        level=_level(standing, setting),
        mentioned=whom.mentioned(setting.lines) if main == "alone" else frozenset(),
    )


def _level(standing: list[Place], setting: Surroundings) -> str:
    """The signs of Markdown that all the labels have as headings; "" where they differ."""
    levels = {set_off.levelled(setting.lines[place.line]) for place in standing}
    return levels.pop() if len(levels) == 1 else ""


def _alike(
    keys: dict[str, Support], found: list[Support], setting: Surroundings, habit: Habit, heads: frozenset[int]
) -> list[Place]:
    chosen = [place for each in found for place in _whole(each, setting)]
    alone = [
        place
        for each in keys.values()
        if each.key not in habit.keys
        for place in each.standing
        if singles.joins(place, habit, setting, again=len(each.standing) > 1)
        and not (place.line < habit.first and lists.is_value(place, setting, heads))
    ]
    alone = sorted(alone, key=lambda place: place.line)
    return chosen + (alone if habit.everywhere and setting.cues else lists.without(alone, chosen, setting, heads))


def _is_everywhere(keys: dict[str, Support], first: int, setting: Surroundings) -> bool:
    """Whether nearly every paragraph, or line of cues, begins with a label from the first on, so that one that stands
    once is one too.
    """
    labelled = {place.line for each in keys.values() for place in each.standing}
    opening = [n for n in range(first, len(setting.lines)) if setting.lines[n].opens or setting.linewise]
    return len(opening) >= LEAST_OPENING and len(labelled.intersection(opening)) >= EVERYWHERE * len(opening)


def _whole(each: Support, setting: Surroundings) -> list[Place]:
    """All places of a repeated key that is no everyday word; else those that stand where labels do."""
    sure = ("caps", "ask", "numbered", "title") if each.form == "colon" else ("caps", "ask", "numbered")
    if each.form != "alone" and each.style in sure:
        standing = {id(place) for place in each.standing}
        free = setting.facts.isdisjoint
        return [place for place in each.places if id(place) in standing or (place.speaks and free((place.line,)))]
    return each.standing
