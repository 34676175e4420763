"""Labels that stand once: which of them are written as the document's repeated ones are."""

import re
from dataclasses import dataclass

from pipeline.lexicons import any_of
from pipeline.turns.labels import lists, marks, set_off, spelling, support, whom
from pipeline.turns.labels.places import Place
from pipeline.turns.labels.support import Surroundings

JOINT = re.compile(rf"\s*[&+/]\s*|\s+{any_of('written', 'and')}\s+")  # two people at once
ENDS = '.?!…—。？！"”’)'  # how what is said ends, before the first label that comes again


@dataclass(frozen=True, slots=True)
class Habit:
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


def said(place: Place, setting: Surroundings) -> str:
    """What follows the label in its line."""
    return setting.lines[place.line].text[place.end :].strip()


def joins(place: Place, habit: Habit, setting: Surroundings, *, again: bool) -> bool:
    """Whether a label goes with the repeated ones though it is none of them: `again`, whether it stands twice."""
    return _is_alike(place, habit, setting) or _is_one_more(place, habit, setting, again=again)


def _is_alike(place: Place, habit: Habit, setting: Surroundings) -> bool:
    """Whether a label that stands once is written as the repeated ones are, with words of speech after it."""
    if place.form == "ask":
        return place.key in ("q", "a")
    if _is_joint(place, habit) or _spells_out(place, habit):
        return True
    if place.style == "lower":
        return False
    if place.form == "alone" and (setting.lines[place.line].named or _is_headed_alike(place, habit, setting)):
        return True
    words = said(place, setting)
    listed = lists.is_entry(place, setting) and not habit.listed and not lists.is_person(place)
    if listed or (not habit.bare and support.breaks_off(place, setting)):
        return False
    if whom.introduces(place, habit.keys) or marks.is_examiner(place):
        return True
    if place.style == "described":
        return False
    if place.form != "alone" and place.speaks and support.hinted(place.key, setting):
        return place.line > habit.first or words[-1] in ENDS or spelling.is_role(place.key)
    if habit.main in ("ask", "spaced"):
        return place.speaks and (place.style in ("caps", *habit.styles) or whom.says_who(place))
    if place.mark not in habit.marks:
        return False
    if (place.timed and (habit.timed or place.form != "alone")) or spelling.is_role(place.key):
        return True
    if place.form == "alone":
        return not habit.timed and place.style in habit.styles and _names_somebody(place, habit, setting)
    if place.speaks and ((habit.tabbed and is_tabbed(place, setting)) or _is_addressed(place, habit)):
        return True
    if place.style not in habit.styles or (
        habit.capitals and words[:1].islower() and not (setting.cues and place.style == "caps")
    ):
        return False
    if habit.bare and words:
        return False
    if not place.speaks:
        return not words and place.line > habit.first
    return place.line > habit.first or words[-1] in ENDS or len(words.split()) > 8


def is_tabbed(place: Place, setting: Surroundings) -> bool:
    """Whether a tab stands between the label and the words."""
    return setting.lines[place.line].text[place.end : place.end + 1] == "\t"


def _is_one_more(place: Place, habit: Habit, setting: Surroundings, *, again: bool) -> bool:
    """Whether a label that stands once begins its paragraph as all others do, or is a name in bold as theirs are."""
    listed = lists.is_entry(place, setting) and not habit.listed
    like = habit.everywhere and place.mark in habit.marks and place.style != "described" and not listed
    bold = setting.lines[place.line].text.lstrip().startswith(("**", "__"))
    within = again or habit.first < place.line < habit.last
    return like and ((within and place.speaks) or (bold and " " in place.key and lists.is_person(place)))


def _spells_out(place: Place, habit: Habit) -> bool:
    """Whether a name above the first repeated label has its letters: `Pedro:` above `P:`."""
    words = whom.NAME.findall(spelling.bare(place.label))
    letters = "".join(word[0] for word in words).casefold()
    named = place.style in ("title", "caps") and len(words) <= whom.LONGEST_NAME
    return named and place.speaks and place.line < habit.first and letters in habit.keys


def _is_headed_alike(place: Place, habit: Habit, setting: Surroundings) -> bool:
    """Whether a heading in capitals is of the level that all repeated ones are of, in capitals too."""
    line = setting.lines[place.line]
    alike = line.heading and habit.level == set_off.levelled(line) and habit.styles == {"caps"}
    return alike and place.style == "caps" and len(place.label.split()) <= 2 and not spelling.is_fact(place.key)


def _is_joint(place: Place, habit: Habit) -> bool:
    """Whether the label is two or more of the repeated ones: `Ann and Bob`."""
    parts = [spelling.key(part) for part in JOINT.split(place.label)]
    return len(parts) > 1 and habit.keys.issuperset(parts)


def _is_addressed(place: Place, habit: Habit) -> bool:
    """Whether the label speaks of its bearer as repeated ones do: `La señora …`."""
    address = spelling.address(place.label)
    return bool(address) and any(spelling.address(key) == address for key in habit.keys)


def _names_somebody(place: Place, habit: Habit, setting: Surroundings) -> bool:
    """Whether words alone on a line are a name: a given name first, whence he comes last, or named in the talk too."""
    words = whom.NAME.findall(spelling.bare(place.label))
    if not words or not setting.lines[place.line].opens or (place.line < habit.first and not place.mark):
        return False
    if spelling.is_given(words[0]) and (place.mark or 2 <= len(words) <= whom.LONGEST_NAME):
        return True
    return len(words) >= 2 and (place.label.endswith(")") or f"{words[0]} {words[-1]}" in habit.mentioned)
