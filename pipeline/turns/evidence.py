"""Which of the places are labels, decided from the document's own evidence; and why."""

from collections import Counter, defaultdict

from pipeline.turns.candidates import Place
from pipeline.turns.lines import Line
from pipeline.turns.transcript import Candidate

WEIGHT = {"ask": 1.0, "colon": 1.0, "run-in": 0.6, "bracket": 0.8, "dash": 0.7, "bare": 0.5, "alone": 0.7}
TOGETHER = {"ask": ("colon",), "colon": ("ask",)}


def choose(
    places: list[Place], lines: list[Line], *, given: frozenset[str] = frozenset()
) -> tuple[list[Place], list[Candidate]]:
    """The places that are labels, in order and one a line, and what was thought of every spelling."""
    by_form: dict[str, list[Place]] = defaultdict(list)
    for place in places:
        by_form[place.form].append(place)
    strong = {form: _strong(group, lines, given=given) for form, group in by_form.items()}
    main = max(strong, key=lambda form: WEIGHT[form] * sum(strong[form].values()), default=None)
    if main is None or not _enough(strong[main], by_form[main], lines, given=given):
        return [], _judged(places, set(), "too little evidence of speakers")
    chosen: list[Place] = []
    for form in (main, *TOGETHER.get(main, ())):
        if strong.get(form):
            chosen += _of_form(by_form[form], strong[form], lines)
    chosen = _one_a_line(chosen)
    return chosen, _judged(places, {id(place) for place in chosen}, "not in the habit of this document's labels")


def _strong(group: list[Place], lines: list[Line], *, given: frozenset[str]) -> Counter:
    """How often each key repeats where a paragraph opens, for the keys that do."""
    counts = Counter(place.key for place in group if _stands(place, lines))
    alone = group[0].form == "alone"
    return Counter({
        key: count
        for key, count in counts.items()
        if count >= (3 if alone and not _timed(group, key) else 2) or key in given
    })  # fmt: skip


def _timed(group: list[Place], key: str) -> bool:
    return any(place.timed for place in group if place.key == key)


def _stands(place: Place, lines: list[Line]) -> bool:
    """Whether the place opens a paragraph, or follows a line that ends a sentence."""
    if place.form == "alone" and (place.line + 1 >= len(lines) or lines[place.line + 1].heading):
        return False
    if place.opens or place.line == 0:
        return True
    before = lines[place.line - 1].text.rstrip()
    return place.style != "lower" and (before[-1:] in '.?!…"”)]*_—-:' or place.form in ("alone", "ask"))


def _enough(strong: Counter, group: list[Place], lines: list[Line], *, given: frozenset[str]) -> bool:
    if any(key in given for key in strong):
        return True
    if len(strong) >= 2 or (strong and strong.most_common(1)[0][1] >= 4):
        return True
    standing = [place for place in group if _stands(place, lines)]
    paragraphs = sum(line.opens for line in lines)
    return len({place.key for place in standing}) >= 2 and len(standing) >= 0.7 * paragraphs


def _of_form(group: list[Place], strong: Counter, lines: list[Line]) -> list[Place]:
    """The places of repeated keys, and those of single ones written in the same habit."""
    styles = {place.style for place in group if place.key in strong} or {place.style for place in group}
    marks = {place.mark for place in group if place.key in strong} or {place.mark for place in group}
    first = min((place.line for place in group if place.key in strong), default=0)
    return [
        place
        for place in group
        if _stands(place, lines) and (place.key in strong or _alike(place, styles, marks, lines, first=first))
    ]


def _alike(place: Place, styles: set[str], marks: set[str], lines: list[Line], *, first: int) -> bool:
    """Whether a label that stands once is written as the repeated ones are, with words of speech after it."""
    if place.style not in styles or place.mark not in marks or place.style == "lower" or place.form == "ask":
        return False
    said = lines[place.line].text[place.ends :].strip()
    if place.form == "alone":
        return place.timed
    return (
        bool(said)
        and (place.line > first or said[-1] in ".?!…" or len(said.split()) > 8)
        and any(character.isalpha() and character not in "to" for character in said)
    )


def _one_a_line(chosen: list[Place]) -> list[Place]:
    by_line: dict[int, Place] = {}
    for place in chosen:
        by_line.setdefault(place.line, place)
    return [by_line[line] for line in sorted(by_line)]


def _judged(places: list[Place], taken: set[int], refusal: str) -> list[Candidate]:
    spellings: dict[tuple[str, bool], int] = Counter()
    for place in places:
        if place.form != "alone" or id(place) in taken:
            spellings[place.label, id(place) in taken] += 1
    return [
        Candidate(label, accepted, count, "stands at the head of paragraphs as a label does" if accepted else refusal)
        for (label, accepted), count in spellings.items()
    ]
