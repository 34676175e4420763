"""Which of the places are labels, decided from the document's own evidence; and why."""

import re
from collections import Counter, defaultdict
from dataclasses import dataclass, field

from pipeline.turns import candidates, names, single, words
from pipeline.turns.candidates import Place
from pipeline.turns.lines import Line
from pipeline.turns.transcript import Candidate

# How much a form says by itself that its words are a label: a colon much, a name alone on its line less.
WEIGHT = {"ask": 1.0, "colon": 1.0, "heading": 0.8, "bracket": 0.8, "dash": 0.7, "alone": 0.7, "run-in": 0.6, "bare": 0.5}
TOGETHER = {"ask": ("colon",), "colon": ("ask",), "bare": ("ask",)}
UNFINISHED = re.compile(r"[\w,;’']\s*$")
SHARE_OF_PARAGRAPHS = 0.05


@dataclass(slots=True)
class Evidence:
    """The lines, what a reader set, and the words of the text."""

    lines: list[Line]
    given: frozenset[str]
    spoken: frozenset[str] = frozenset()
    why: dict[int, str] = field(default_factory=dict)


def choose(
    places: list[Place], lines: list[Line], *, given: frozenset[str] = frozenset(), timed: bool = False
) -> tuple[list[Place], list[Candidate]]:
    """The places that are labels, in order, and what was thought of every spelling.

    `timed`: the container gives times, so that a line end says nothing of paragraphs.
    """
    seen = Evidence(lines, given, single.vocabulary(lines) if places else frozenset())
    by_form: dict[str, list[Place]] = defaultdict(list)
    for place in places:
        by_form[place.form].append(place)
    strong = {form: _strong(group, seen) for form, group in by_form.items()}
    ranked = sorted(strong, key=lambda form: -WEIGHT[form] * sum(strong[form].values()))
    main = next((form for form in ranked if _enough(strong[form], by_form[form], seen, timed=timed)), None)
    if main is None:
        chosen = _run_on(lines, seen)
        return chosen, _judged([*places, *chosen], chosen, seen, "too little evidence of speakers")
    chosen = []
    for form in (main, *TOGETHER.get(main, ())):
        if strong.get(form) or (form != main and by_form.get(form)):
            chosen += _of_form(by_form[form], strong[form], strong[main], seen)
    chosen = _with_inner(_one_a_line(chosen), strong[main], lines)
    return chosen, _judged([*places, *chosen], chosen, seen, "not written as this document's labels are")


def _strong(group: list[Place], seen: Evidence) -> Counter:
    """How often each key repeats where a paragraph opens, for the keys that do and can name a speaker."""
    form = group[0].form
    standing = [place for place in group if _stands(place, seen.lines)]
    if form == "alone":
        standing = _followed(standing)
    counts = Counter(place.key for place in standing)
    timed = {place.key for place in group if place.timed}
    least = {key: 3 if form == "alone" and key not in timed else 2 for key in counts}
    speaking = _speaking(standing, seen.lines)
    found = Counter({
        key: count
        for key, count in counts.items()
        if key in seen.given or (count >= least[key] and not words.never(key) and key in speaking)
    })  # fmt: skip
    for place in standing:
        inside = names.INSIDE.search(place.label)
        if inside and names.key(inside[1]) in found and place.key not in found:
            found[place.key] = counts[place.key]
    return found


def _speaking(standing: list[Place], lines: list[Line]) -> set[str]:
    """The keys that words of speech follow somewhere, on their line or on the next."""
    heads = {place.line for place in standing}
    return {
        place.key
        for place in standing
        if place.speaks
        or (not lines[place.line].text[place.ends :].strip() and place.line + 1 not in heads and place.line + 1 < len(lines))
    }


def _followed(standing: list[Place]) -> list[Place]:
    """Names alone on their lines that are not followed by another such name: those are a list of people."""
    counts = Counter(place.key for place in standing)
    at = {place.line for place in standing if counts[place.key] > 1 and not place.timed}
    return [place for place in standing if place.timed or place.line + 1 not in at]


def _stands(place: Place, lines: list[Line]) -> bool:
    """Whether the place opens a paragraph, or follows a line that ends a sentence."""
    if place.form == "alone" and (place.line + 1 >= len(lines) or lines[place.line + 1].heading):
        return False
    if place.opens or place.line == 0 or place.starts > 0 and place.form == "colon" and place.timed:
        return True
    before = lines[place.line - 1].text.rstrip()
    if place.style == "lower":
        return False
    return place.timed or place.form in ("alone", "ask") or not UNFINISHED.search(before)


def _enough(strong: Counter, group: list[Place], seen: Evidence, *, timed: bool) -> bool:
    """Whether the form carries the document: labels that repeat, differ, alternate and are no common words."""
    if any(key in seen.given for key in strong):
        return True
    standing = [place for place in group if _stands(place, seen.lines) and not words.never(place.key)]
    if group[0].form == "ask" and not any(place.key == "q" for place in standing):
        return False
    total, paragraphs = sum(strong.values()), sum(line.opens for line in seen.lines)
    if group[0].form in ("alone", "bare", "run-in", "heading", "dash") and len(strong) < 2:
        return group[0].form == "alone" and any(place.timed for place in standing) and total >= 2
    if strong and all(single.common(key, seen.spoken) for key in strong):
        return total >= 0.3 * paragraphs and total >= 4
    if len(strong) >= 2 or total >= 4:
        return total >= SHARE_OF_PARAGRAPHS * paragraphs or timed
    return _short(standing, strong, paragraphs, seen)


def _short(standing: list[Place], strong: Counter, paragraphs: int, seen: Evidence) -> bool:
    """Whether a short text, where labels hardly repeat, is for the most part made of labelled paragraphs."""
    said = [place for place in standing if place.form in ("colon", "ask") and place.style != "lower"]
    kinds = {place.key for place in said if not single.common(place.key, seen.spoken) or words.says(place.key, "asker")}
    first = said[0].line if said else 0
    after = sum(line.opens for line in seen.lines[first:])
    return len(kinds) >= 2 and len(said) >= 0.7 * after and single.speechlike(said, seen.lines)


def _of_form(group: list[Place], strong: Counter, main: Counter, seen: Evidence) -> list[Place]:
    """The places of repeated keys, and those of single ones written in the same habit."""
    basis = [place for place in group if place.key in strong] or [] if strong else []
    first = min((place.line for place in basis), default=0)
    habit = single.habit(basis or group, seen.spoken)
    standing = [place for place in group if _stands(place, seen.lines)]
    listed = {id(place) for place in standing} - {id(place) for place in _followed(standing)}
    found = []
    for place in standing:
        if place.key in strong:
            if group[0].form != "alone" or id(place) not in listed:
                found.append(place)
        elif group[0].form != "ask":
            refusal = single.refusal(place, habit, seen.lines, seen.spoken, first=first)
            if refusal is None:
                found.append(place)
            else:
                seen.why[id(place)] = refusal
        elif place.key in main or place.key == "q":
            found.append(place)
    return found


def _run_on(lines: list[Line], seen: Evidence) -> list[Place]:
    """Labels inside running text, where two or more repeat and alternate; none if they do not."""
    inner = candidates.within(lines)
    counts = Counter(place.key for place in inner)
    keys = {key for key, count in counts.items() if count >= 2 and not words.never(key)}
    found = [place for place in inner if place.key in keys]
    changes = sum(before.key != after.key for before, after in zip(found, found[1:], strict=False))
    if len(keys) < 2 or changes < 0.5 * (len(found) - 1) or all(single.common(key, seen.spoken) for key in keys):
        return []
    return found


def _one_a_line(chosen: list[Place]) -> list[Place]:
    by_line: dict[int, Place] = {}
    for place in chosen:
        by_line.setdefault(place.line, place)
    return [by_line[line] for line in sorted(by_line)]


def _with_inner(chosen: list[Place], strong: Counter, lines: list[Line]) -> list[Place]:
    """The chosen places and those of the same labels inside the lines."""
    spelled = {place.label for place in chosen if place.key in strong and place.form == "colon"}
    if not spelled or len(spelled) > 200:
        return chosen
    taken = {(place.line, place.starts) for place in chosen}
    ends = {place.line: place.ends for place in chosen}
    inner = [
        place
        for place in candidates.within(lines, spelled)
        if (place.line, place.starts) not in taken and place.starts >= ends.get(place.line, 1)
    ]
    return sorted([*chosen, *inner], key=lambda place: (place.line, place.starts))


def _judged(places: list[Place], chosen: list[Place], seen: Evidence, refusal: str) -> list[Candidate]:
    taken = {id(place) for place in chosen}
    lines = {place.line for place in chosen}
    counts: dict[tuple[str, bool, str], int] = Counter()
    for place in places:
        if id(place) in taken:
            counts[place.label, True, "stands at the head of paragraphs as a label does"] += 1
        elif place.form != "alone" and place.line not in lines:
            counts[place.label, False, seen.why.get(id(place), refusal)] += 1
    return [Candidate(label, accepted, count, why) for (label, accepted, why), count in counts.items()]
