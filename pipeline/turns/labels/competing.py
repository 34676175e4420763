"""Readings that compete: each way in which a text could be laid out, read through and judged by the same measures.

Only texts whose labels say too little come here; what most documents' labels show is decided in `choice`.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from pipeline.turns.labels import (
    again,
    apart,
    barred,
    changes,
    choice,
    dashed,
    displayed,
    edges,
    entries,
    facts,
    lengthy,
    lists,
    marks,
    missed,
    places,
    plain,
    recorded,
    runin,
    signs,
    spelling,
    support,
    talk,
    tight,
    worded,
    written,
)
from pipeline.turns.labels.asking import ANSWER
from pipeline.turns.labels.marks import Mark
from pipeline.turns.labels.places import Place
from pipeline.turns.labels.readings import Reading
from pipeline.turns.labels.support import Surroundings
from pipeline.turns.transcript import Candidate

LEAST, NEAR = 0.2, 0.75  # a score to be taken; a share of the best score from which the next is a doubt
WHOLE, BETTER = 0.5, 1.0  # of the letters, that labels place; another reading's score to that of labels that place less
# From so many changes of speaker for each label the labels are hardly those of the talk.
MANY = 4
ONE = 2  # marks of one question and its answer, which nothing repeats
FEW = 4  # turns to each that the only label heads, for which others are looked for
MOST_ONCE, LEAST_MORE = 3, 4  # labels that stand once each; turns that another reading finds under them


def best(setting: Surroundings) -> tuple[Reading, tuple[Reading, ...]]:
    """The reading that is taken, and those that came after it, best first; no marks where none looks like talk."""
    usual = _usual(setting)
    keys = {mark.label for mark in usual.marks}
    sound = len(keys) > 1 and not _is_form(usual, setting)
    once = sound and len(keys) == len(usual.marks) <= MOST_ONCE
    if sound and _is_whole(usual, setting) and len(changes.marks(setting.lines)) < MANY * len(usual.marks):
        usual = replace(usual, marks=tuple(missed.added(usual.marks, setting)))
        return _under_once(usual, setting) if once else (usual, ())
    others = [_scored(one, setting) for one in _proposed(setting) if one.marks and one.marks != usual.marks]
    if sound:
        usual = _scored(usual, setting)
        better = [each for each in others if each.score >= max(LEAST, BETTER * usual.score)]
        ranked = sorted(better, key=lambda each: -each.score)
        if not ranked and usual.score < LEAST:
            ranked = [each for each in _worded(setting)[:1] if len(each.marks) >= LEAST_MORE]
        return (ranked[0], (usual, *ranked[1:])) if ranked else (usual, ())
    ranked = sorted((reading for reading in others if reading.score >= LEAST), key=lambda each: -each.score)
    if usual.marks and len(keys) == 1 and recorded.are(usual.marks, setting.lines):
        return usual, ()
    if usual.marks and len(keys) == 1:
        ranked = [each for each in ranked if len({mark.label for mark in each.marks}) > 1]
        ranked = ranked or _told_by_words(usual, setting)
        if not ranked and entries.are_notes(usual.marks, usual.judged):
            return replace(usual, marks=()), ()
        return (ranked[0], (usual, *ranked[1:])) if ranked else (usual, ())
    if not ranked:
        told = _worded(setting)
        if told:
            return told[0], tuple(told[1:])
        return replace(usual, marks=()), ((usual,) if usual.marks else ())
    ranked = [*_instead(ranked[0], setting), *ranked]
    return replace(ranked[0], judged=ranked[0].judged or usual.judged), tuple(ranked[1:])


def _instead(first: Reading, setting: Surroundings) -> list[Reading]:
    """The reading by words, where a sign would have a talk begin with an answer, and the words are surer."""
    if first.marks[0].label != ANSWER:
        return []
    return [one for one in _worded(setting)[:1] if one.sure >= missed.SURE]


def _told_by_words(usual: Reading, setting: Surroundings) -> list[Reading]:
    """The reading by words alone, where the only label stands for answers, or before few of the turns."""
    found = [one for one in _worded(setting)[:1] if len(one.marks) > ONE]
    answers = spelling.key(usual.marks[0].label) in spelling.lexicon("answers")
    return [one for one in found if answers or (len(one.marks) >= FEW * len(usual.marks) and one.sure >= missed.SURE)]


def _under_once(usual: Reading, setting: Surroundings) -> tuple[Reading, tuple[Reading, ...]]:
    """The best reading that finds turns without names under labels that stand once each; else that of the labels.

    Plain paragraphs must begin where the labels do; what a sign parts need not.
    """
    firsts = [mark.line for mark in usual.marks[:2]]
    found = [one for one in (*_proposed(setting), *_worded(setting)[:1]) if one.marks]
    more = [_scored(one, setting) for one in found if len(one.marks) >= LEAST_MORE]
    ranked = sorted(more, key=lambda each: -each.score)
    under = [one for one in ranked if [mark.line for mark in one.marks[:2]] == firsts]
    parted = [one for one in ranked if one.name not in (plain.NAME, worded.NAME, usual.name)]
    taken = [one for one in under if one.score >= LEAST] or [one for one in parted if one.score >= WHOLE]
    taken = taken or [one for one in ranked if one.sure >= missed.SURE and one.marks[0].line > usual.marks[-1].line]
    return (taken[0], (usual, *taken[1:])) if taken else (usual, ())


def _is_whole(usual: Reading, setting: Surroundings) -> bool:
    """Whether the labels leave little before the first of them, and are not only headings that number what is asked."""
    headed = all(setting.lines[mark.line].heading or mark.label in written.SILENT for mark in usual.marks)
    return not headed and talk.turns(usual.marks, setting.lines).placed >= WHOLE


def every(setting: Surroundings) -> list[Reading]:
    """Every reading that has marks, each with a name of its own and its score."""
    found: dict[tuple[Mark, ...], Reading] = {}
    for reading in (_usual(setting), *_proposed(setting), *_worded(setting)):
        if reading.marks:
            found.setdefault(reading.marks, _scored(reading, setting))
    taken: Counter[str] = Counter()
    named = []
    for reading in found.values():
        count = taken[reading.name] = taken[reading.name] + 1
        named.append(replace(reading, name=f"{reading.name} {count}") if count > 1 else reading)
    return named


def _usual(setting: Surroundings) -> Reading:
    chosen, judged = choice.choose(places.find(setting.lines), setting)
    title = edges.titles(chosen, setting)
    chosen = [place for place in chosen if place.line not in title]
    setting = replace(setting, facts=setting.facts | title)
    long = [] if setting.cues else lengthy.found(chosen, setting.lines)
    chosen = sorted([*chosen, *long], key=lambda place: place.line)
    return _completed("labels", chosen, judged, setting)


def _completed(name: str, chosen: list[Place], judged: list[Candidate], setting: Surroundings) -> Reading:
    marked = marks.of(chosen, setting.lines, setting.facts)
    if not marked:
        return Reading(name, (), tuple(judged))
    if recorded.are(marked, lines=setting.lines):
        return Reading(name, tuple(marked), tuple(judged))
    marked += displayed.found(marked, setting.lines, cues=setting.cues)
    marked += displayed.mistyped(marked, setting.lines)
    marked = written.complete(marked, chosen, setting.lines, linewise=setting.linewise)
    return Reading(name, tuple(marked), tuple(judged))


def _is_form(reading: Reading, setting: Surroundings) -> bool:
    """Whether the labels only head fields or entries; never where one of them is said to be a speaker."""
    found = talk.turns(reading.marks, setting.lines)
    given = any(spelling.key(mark.label) in setting.given for mark in reading.marks)
    if (talk.is_record(found) or lists.are_items(reading.marks, setting.lines)) and not (given or setting.cues):
        return True
    if any(support.says_speaker(mark.label, setting) for mark in reading.marks):
        return False
    return _is_list(reading, found, setting) or talk.is_form(found) or entries.are(found, reading.marks, reading.judged)


def _scored(reading: Reading, setting: Surroundings) -> Reading:
    found = talk.turns(reading.marks, setting.lines)
    none = talk.is_form(found) or talk.is_record(found) or _is_list(reading, found, setting)
    return replace(reading, score=0.0 if none else talk.score(found))


def _is_list(reading: Reading, found: talk.Turns, setting: Surroundings) -> bool:
    """Whether the labels head the entries of a list that nobody says."""
    return lists.are([setting.lines[mark.line] for mark in reading.marks]) and entries.are_listed(found, reading.marks)


def _proposed(setting: Surroundings) -> Iterator[Reading]:
    """Every reading that the text's own evidence suggests; the surer kinds first."""
    tighter = tight.parted(setting).linewise
    yield from (Reading(name, tuple(found)) for name, found in apart.readings(setting.lines, linewise=tighter))
    if not setting.cues:  # films begin each of two voices in one cue with a dash
        yield Reading(dashed.NAME, tuple(dashed.marks(setting.lines, linewise=setting.linewise)))
    yield Reading("bold questions in line", tuple(written.led(setting.lines)))
    yield Reading(runin.NAME, tuple(runin.marks(setting.lines, linewise=tighter or not setting.width)))
    yield from _named(setting)
    yield Reading(again.NAME, tuple(again.marks(setting.lines, linewise=setting.linewise)))
    yield from (Reading("labels set off by a sign", tuple(found)) for found in signs.marks(setting))
    yield Reading("changes of speaker", tuple(changes.marks(setting.lines)))


def _worded(setting: Surroundings) -> list[Reading]:
    """The readings of paragraphs that ask and answer, whose words alone tell them apart; the likelier first."""
    found = worded.readings(setting)
    return [_scored(Reading(one.name, one.marks, stop=one.stop, sure=one.sure), setting) for one in found]


def _named(setting: Surroundings) -> Iterator[Reading]:
    """The labels that look like the heads of facts, taken as names: June, Page, CC."""
    known = barred.lines(setting.lines) | facts.letterhead(setting.lines)
    trusting = replace(setting, facts=known, trusting=True)
    chosen, judged = choice.choose(places.find(setting.lines), trusting)
    reading = _completed("labels that look like facts", chosen, judged, trusting)
    if talk.answered(talk.turns(reading.marks, setting.lines)) > 0:  # words that head facts are names where one asks
        yield reading
