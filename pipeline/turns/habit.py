"""Which places are written as the document's repeated labels are: those, and the single ones that go with them."""

from collections import Counter

from pipeline.turns import spelling, support
from pipeline.turns.places import Place
from pipeline.turns.support import Setting, Support

TOGETHER = {"ask": ("colon",), "colon": ("ask",), "alone": (), "run-in": ("dash",), "dash": ("run-in",)}
RUN = 3
Forms = dict[str, dict[str, Support]]


def places(main: str, forms: Forms, setting: Setting) -> list[Place]:
    """The places of repeated keys, and those of single ones written in the same habit; one a line."""
    by_line: dict[int, Place] = {}
    for form in (main, *TOGETHER.get(main, ())):
        keys = forms.get(form, {})
        found = strong(form, keys, setting) or (list(keys.values()) if form == main else [])
        if form == "ask" and main != "ask" and "q" not in keys:
            continue
        for place in _alike(keys, found, setting, first=_first(forms[main], setting, main)):
            by_line.setdefault(place.line, place)
    return _parted([by_line[line] for line in sorted(by_line)])


def _first(keys: dict[str, Support], setting: Setting, main: str) -> int:
    lines = [each.standing[0].line for each in strong(main, keys, setting)]
    return min(lines, default=0)


def _parted(chosen: list[Place]) -> list[Place]:
    """Without names alone on a line right under another: those are the words said."""
    kept: list[Place] = []
    for place in chosen:
        if place.form == "alone" and kept and kept[-1].form == "alone" and kept[-1].line == place.line - 1:
            continue
        kept.append(place)
    return kept


def _alike(keys: dict[str, Support], found: list[Support], setting: Setting, *, first: int) -> list[Place]:
    strong_keys = {each.key for each in found}
    styles = {each.style for each in found}
    marks = Counter(place.mark for each in found for place in each.standing)
    chosen = [place for each in found for place in _whole(each, setting)]
    singles = [
        place
        for each in keys.values()
        if each.key not in strong_keys
        for place in each.standing
        if _joins(place, styles, marks, setting, strong_keys, first=first)
    ]
    return chosen + _without_lists(sorted(singles, key=lambda place: place.line), chosen, setting)


def _whole(each: Support, setting: Setting) -> list[Place]:
    """All places of a repeated key that is no everyday word; else those that stand where labels do."""
    sure = ("caps", "ask", "numbered", "title") if each.form == "colon" else ("caps", "ask", "numbered")
    if each.form != "alone" and each.style in sure:
        standing = {id(place) for place in each.standing}
        return [place for place in each.places if place.speaks or id(place) in standing]
    return each.standing


def _joins(place: Place, styles: set[str], marks: Counter, setting: Setting, keys: set[str], *, first: int) -> bool:
    """Whether a label that stands once is written as the repeated ones are, with words of speech after it."""
    said = setting.lines[place.line].text[place.end :].strip()
    if _introduces(place, keys) or (place.style != "lower" and support.hinted(place.key, setting) and place.speaks):
        return True
    if place.form == "ask":
        return place.key in ("q", "a")
    if place.style == "lower" or place.mark not in marks:
        return False
    if place.form == "alone" or place.timed or spelling.is_role(place.key):
        return place.timed or (place.form != "alone" and place.speaks) or spelling.is_role(place.key)
    if place.style not in styles:
        return False
    if not place.speaks:
        return not said and (place.line > first or place.timed)
    return place.line > first or said[-1] in ".?!…—。？！" or len(said.split()) > 8


def _introduces(place: Place, keys: set[str]) -> bool:
    """Whether it says a name in full and a repeated label beside it: `Adam Jonas (AJ)`."""
    inside = support.inside(place.label)
    return bool(inside) and inside in keys


def _without_lists(singles: list[Place], chosen: list[Place], setting: Setting) -> list[Place]:
    """Without runs of short single heads under one speaker: the items of a list."""
    taken = {place.line for place in chosen}
    runs: list[list[Place]] = []
    for place in singles:
        if runs and not any(line in taken for line in range(runs[-1][-1].line + 1, place.line)):
            runs[-1].append(place)
        else:
            runs.append([place])
    return [place for run in runs if len(run) < RUN or not _short(run, setting) for place in run]


def _short(run: list[Place], setting: Setting) -> bool:
    title = sum(place.style == "title" for place in run)
    return title == len(run) and all(len(setting.lines[place.line].text) < 80 for place in run)


def strong(form: str, keys: dict[str, Support], setting: Setting) -> list[Support]:
    """The keys that repeat as labels do."""
    found = [each for each in keys.values() if _repeats(each, setting)]
    if form == "ask" and "q" not in keys:
        return [each for each in found if each.key in setting.given]
    if form in ("alone", "bare", "dash", "run-in", "bracket") and len(found) < 2 and not _named(found, setting):
        return []
    return found


def _repeats(each: Support, setting: Setting) -> bool:
    if each.key in setting.given:
        return True
    count = len(each.standing) and len(each.standing) + each.echoes
    if each.form == "ask":
        return count >= 1
    if each.style == "lower" and not spelling.is_role(each.key):
        return count >= 2 and setting.linewise
    return count >= 2


def _named(found: list[Support], setting: Setting) -> bool:
    return any(s.key in setting.given or support.hinted(s.key, setting) or spelling.is_role(s.key) for s in found)
