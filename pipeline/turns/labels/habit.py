"""Which places are written as the document's repeated labels are: those, and the single ones that go with them."""

import re
from dataclasses import dataclass, replace

from pipeline.lexicons import any_of
from pipeline.turns.labels import lists, marks, set_off, spelling, support, whom
from pipeline.turns.labels.places import Place
from pipeline.turns.labels.support import Support, Surroundings

TOGETHER = {
    "ask": ("colon", "bare", "quoted"), "colon": ("ask", "spaced", "quoted"), "alone": (), "run-in": ("dash",),
    "dash": ("run-in",), "spaced": ("colon",), "quoted": ("ask",),
}  # fmt: skip
LOWER, EVERYWHERE, LEAST_OPENING = 0.1, 0.9, 8  # of words after labels; of paragraphs; how many there must be
JOINT = re.compile(rf"\s*[&+/]\s*|\s+{any_of('written', 'and')}\s+")
ENDS = '.?!…—。？！"”’)'  # how what is said ends, before the first label that comes again
Forms = dict[str, dict[str, Support]]


@dataclass(frozen=True, slots=True)
class _Habit:
    """How the repeated labels are written: their keys, styles, marks and form; the first one's and the last one's line.

    `capitals`: the words after them do. `mentioned`: two words of a name, wherever the talk has them. `tabbed`: a tab
    stands before the words. `bare`: they begin in the next line. `listed`: signs of a list stand before them.
    `everywhere`: nearly every paragraph begins with a label. `level`: the signs of the headings that all of them are.
    """

    keys: frozenset[str]
    styles: frozenset[str]
    marks: frozenset[str]
    main: str
    first: int
    capitals: bool
    mentioned: frozenset[str]
    timed: bool
    tabbed: bool = False
    bare: bool = False
    listed: bool = False
    everywhere: bool = False
    level: str = ""
    last: int = 0


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


def _habit(found: list[Support], setting: Surroundings, *, main: str, first: int) -> _Habit:
    standing = [place for each in found for place in each.standing]
    begun = [said[0] for place in standing if (said := _said(place, setting))]
    return _Habit(
        keys=frozenset(each.key for each in found),
        styles=frozenset(each.style for each in found),
        marks=frozenset(place.mark for place in standing),
        main=main,
        first=first,
        capitals=sum(letter.islower() for letter in begun) < LOWER * len(begun),
        timed=2 * sum(place.timed for place in standing) > len(standing),
        bare=main == "colon" and bool(standing) and not begun,
        listed=2 * sum(lists.is_entry(place, setting) for place in standing) >= len(standing),
        tabbed=bool(standing) and all(_is_tabbed(place, setting) for place in standing),
        last=max((place.line for place in standing), default=0),
        level=_level(standing, setting),
        mentioned=whom.mentioned(setting.lines) if main == "alone" else frozenset(),
    )


def _level(standing: list[Place], setting: Surroundings) -> str:
    """The signs of Markdown that all the labels have as headings; "" where they differ."""
    levels = {set_off.levelled(setting.lines[place.line]) for place in standing}
    return levels.pop() if len(levels) == 1 else ""


def _said(place: Place, setting: Surroundings) -> str:
    """What follows the label in its line."""
    return setting.lines[place.line].text[place.end :].strip()


def _alike(
    keys: dict[str, Support], found: list[Support], setting: Surroundings, habit: _Habit, heads: frozenset[int]
) -> list[Place]:
    chosen = [place for each in found for place in _whole(each, setting)]
    singles = [
        place
        for each in keys.values()
        if each.key not in habit.keys
        for place in each.standing
        if (_joins(place, habit, setting) or _is_one_more(place, habit, setting, again=len(each.standing) > 1))
        and not (place.line < habit.first and lists.is_value(place, setting, heads))
    ]
    singles = sorted(singles, key=lambda place: place.line)
    return chosen + (singles if habit.everywhere and setting.cues else lists.without(singles, chosen, setting, heads))


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


def _joins(place: Place, habit: _Habit, setting: Surroundings) -> bool:
    """Whether a label that stands once is written as the repeated ones are, with words of speech after it."""
    if place.form == "ask":
        return place.key in ("q", "a")
    if _is_joint(place, habit) or _spells_out(place, habit):
        return True
    if place.style == "lower":
        return False
    if place.form == "alone" and (setting.lines[place.line].named or _is_headed_alike(place, habit, setting)):
        return True
    said = _said(place, setting)
    listed = lists.is_entry(place, setting) and not habit.listed and not lists.is_person(place)
    if listed or (not habit.bare and support.breaks_off(place, setting)):
        return False
    if whom.introduces(place, habit.keys) or marks.is_examiner(place):
        return True
    if place.style == "described":
        return False
    if place.form != "alone" and place.speaks and support.hinted(place.key, setting):
        return place.line > habit.first or said[-1] in ENDS or spelling.is_role(place.key)
    if habit.main in ("ask", "spaced"):
        return place.speaks and (place.style in ("caps", *habit.styles) or whom.says_who(place))
    if place.mark not in habit.marks:
        return False
    if (place.timed and (habit.timed or place.form != "alone")) or spelling.is_role(place.key):
        return True
    if place.form == "alone":
        return not habit.timed and place.style in habit.styles and _names_somebody(place, habit, setting)
    if place.speaks and ((habit.tabbed and _is_tabbed(place, setting)) or _is_addressed(place, habit)):
        return True
    if place.style not in habit.styles or (
        habit.capitals and said[:1].islower() and not (setting.cues and place.style == "caps")
    ):
        return False
    if habit.bare and said:
        return False
    if not place.speaks:
        return not said and place.line > habit.first
    return place.line > habit.first or said[-1] in ENDS or len(said.split()) > 8


def _is_tabbed(place: Place, setting: Surroundings) -> bool:
    """Whether a tab stands between the label and the words."""
    return setting.lines[place.line].text[place.end : place.end + 1] == "\t"


def _is_one_more(place: Place, habit: _Habit, setting: Surroundings, *, again: bool) -> bool:
    """Whether a label that stands once begins its paragraph as all others do, or is a name in bold as theirs are."""
    listed = lists.is_entry(place, setting) and not habit.listed
    like = habit.everywhere and place.mark in habit.marks and place.style != "described" and not listed
    bold = setting.lines[place.line].text.lstrip().startswith(("**", "__"))
    within = again or habit.first < place.line < habit.last
    return like and ((within and place.speaks) or (bold and " " in place.key and lists.is_person(place)))


def _spells_out(place: Place, habit: _Habit) -> bool:
    """Whether a name above the first repeated label has its letters: `Pedro:` above `P:`."""
    words = whom.NAME.findall(spelling.bare(place.label))
    letters = "".join(word[0] for word in words).casefold()
    named = place.style in ("title", "caps") and len(words) <= whom.LONGEST_NAME
    return named and place.speaks and place.line < habit.first and letters in habit.keys


def _is_headed_alike(place: Place, habit: _Habit, setting: Surroundings) -> bool:
    """Whether a heading in capitals is of the level that all repeated ones are of, in capitals too."""
    line = setting.lines[place.line]
    alike = line.heading and habit.level == set_off.levelled(line) and habit.styles == {"caps"}
    return alike and place.style == "caps" and len(place.label.split()) <= 2 and not spelling.is_fact(place.key)


def _is_joint(place: Place, habit: _Habit) -> bool:
    """Whether the label is two or more of the repeated ones: `Ann and Bob`."""
    parts = [spelling.key(part) for part in JOINT.split(place.label)]
    return len(parts) > 1 and habit.keys.issuperset(parts)


def _is_addressed(place: Place, habit: _Habit) -> bool:
    """Whether the label speaks of its bearer as repeated ones do: `La señora …`."""
    address = spelling.address(place.label)
    return bool(address) and any(spelling.address(key) == address for key in habit.keys)


def _names_somebody(place: Place, habit: _Habit, setting: Surroundings) -> bool:
    """Whether words alone on a line are a name: a given name first, whence he comes last, or named in the talk too."""
    words = whom.NAME.findall(spelling.bare(place.label))
    if not words or not setting.lines[place.line].opens or (place.line < habit.first and not place.mark):
        return False
    if spelling.is_given(words[0]) and (place.mark or 2 <= len(words) <= whom.LONGEST_NAME):
        return True
    return len(words) >= 2 and (place.label.endswith(")") or f"{words[0]} {words[-1]}" in habit.mentioned)
