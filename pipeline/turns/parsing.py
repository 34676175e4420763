"""Composes the room: lines → labels → turns → speakers, roles, exchanges and the audit."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial

from pipeline import words
from pipeline.document import Document
from pipeline.errors import SourceError
from pipeline.source.settings import Settings
from pipeline.turns import dialogues, doubts, frames, lines, paragraphs, segments, times, widths, wrapped
from pipeline.turns.around import (
    about,
    author,
    evidence,
    furniture,
    head,
    headings,
    margins,
    one_line,
    outro,
    pages,
    run_on,
    unread,
)
from pipeline.turns.audit import Spans, gaps, line_numbers
from pipeline.turns.labels import (
    apart,
    barred,
    competing,
    dashed,
    facts,
    headed,
    introduced,
    likely,
    marks,
    spelling,
    tight,
    titled,
    worded,
)
from pipeline.turns.labels.competing import NEAR, Reading
from pipeline.turns.labels.support import Surroundings
from pipeline.turns.lines import Line
from pipeline.turns.people import aliases, called, pairing, roles, slips
from pipeline.turns.segments import Turn
from pipeline.turns.taught import left_out, places, reading
from pipeline.turns.transcript import Audit, Candidate, Transcript

PLAIN, PLAIN_CUT = Settings(), doubts.Cutting()
HINTS = 4000
TURNS_AT_MOST = 100_000  # a month of talk without a pause; each has its costs


@dataclass(slots=True)
class _Cut:
    """A document cut into turns, with what was found on the way."""

    turns: list[Turn]
    judged: list[Candidate]
    front: list[Line]
    cutting: doubts.Cutting = PLAIN_CUT
    read_as: str = reading.GIVEN


def parse(document: Document, *, settings: Settings = PLAIN) -> Transcript:
    """Turns, speakers, roles and exchanges of a document, and the class of every character of its source."""
    document = reading.freed(document, settings)
    spans = Spans(document.source)
    every = lines.split(document)
    found, holes = left_out.take(every, settings.taught("leave out"))
    spans.left_out(holes)
    if document.speakers_given:
        cut = _Cut(segments.given(document, found, spans), [], [])
        _expect(len(cut.turns))
    else:
        cut = _inferred(document, found, spans, settings)
    unheeded = reading.unheeded(settings, cut.read_as, every)
    return _transcript(replace(document, warnings=(*unheeded, *document.warnings)), cut, spans, settings)


def readings(document: Document, settings: Settings) -> list[str]:
    """The names of the ways in which a document could be read, the likeliest first; `settings.reading` takes one."""
    given = [reading.GIVEN] if document.speakers_given else []
    free = reading.freed(document, replace(settings, reading=reading.NOBODY))
    _, body = _body(free, left_out.take(lines.split(free), settings.taught("leave out"))[0], settings)
    setting = _setting(free, [], body, settings)
    usual, others = competing.best(setting)
    ranked = sorted(competing.every(setting), key=lambda one: -one.score)
    names = dict.fromkeys(one.name for one in (usual, *others, *ranked) if one.marks)
    return [*given, *names, *reading.ON_REQUEST]


def _body(document: Document, found: list[Line], settings: Settings) -> tuple[int, list[Line]]:
    """How many lines at the head are front matter, and the lines of the talk after them."""
    taught = places.all_of(settings.taught(*places.MARKS), found, begins=[line.start for line in found])
    front = min([margins.front_end(found), *(each.line for each in taught)])
    rest = found[front:] if times.is_timed(document) else furniture.clear(found[front:])
    rest = rest if taught or times.is_timed(document) else pages.clear(rest)
    rest = rest if times.is_timed(document) else wrapped.parted(dialogues.parted(run_on.parted(rest)))
    return front, titled.join(one_line.parted(rest))


def _inferred(document: Document, found: list[Line], spans: Spans, settings: Settings) -> _Cut:
    front, body = _body(document, found, settings)
    spans.whole(found[:front], "front matter")
    timed = times.is_timed(document)
    spans.cleared(found[front:], body)
    setting = _setting(document, found[:front], body, settings)
    taught = places.all_of(settings.taught(*places.MARKS), body, begins=[line.start for line in found])
    read, others = reading.best(setting, settings, taught)
    marked = headings.below(list(read.marks), body, setting)
    _expect(max(len(each.marks) for each in (read, *others)))
    first = marked[0].line if marked else 0 if timed else margins.head_end(body)
    who = about.cast([mark.label for mark in marked if not mark.aside])
    tells = partial(about.introduces, who=who)
    start = first if not marked else 0 if timed else margins.speaks_unlabelled(body, first, tells=tells)
    back = margins.back_start(body, marked[-1].line if marked else first, timed=timed)
    if marked and not timed:
        footed = back < len(body)
        back = min(back, outro.starts(body[:back], marked))
        back = min(back, author.starts(body[:back], marked[-1].line, marked[-1].label, footed=footed))
    back = back if read.stop is None else min(back, read.stop)
    back = max([back, *(each.line + 1 for each in taught)])
    written = bool(marked) and all(mark.label.startswith("(") for mark in marked)
    shown = not written and headed.introduces(marked, setting)
    start = first if shown or (written and (read.name != dashed.NAME or margins.introduces(body[:first]))) else start
    spans.each(
        evidence.head(
            body[:start],
            who,
            setting.facts,
            written=(written and not timed) or shown,
            labelled=bool(marked) and not timed,
        )
    )
    spans.each(evidence.foot(body[back:], who))
    marked = introduced.named(marked, body, apart.ANSWER)
    talk = [marks.Mark(mark.line - start, *_rest(mark)) for mark in marked if mark.line < back]
    opening = times.opening(document, body[start:back]) if timed else _opening(body[start:back])
    turns = segments.cut(body[start:back], talk, spans, opening=opening, cues=timed)
    turns = segments.merged(turns) if timed else turns
    told = sum(words.count(line.text) for line in body[:first]) if start == first and not (written or shown) else 0
    cutting = replace(_cutting(read, others, body, start < first), introduced=told)
    before = margins.tells(body[:first]) if start == first and written else ""
    cutting = replace(cutting, before=before, wrapped=written and wrapped.is_guessed(body))
    signed = written and not timed and read.sure == likely.NEVER
    cutting = replace(cutting, sure=read.sure, unlike=worded.unlike(marked, setting) if signed else "")
    return _Cut(turns, list(read.judged), found[:front] + body[:start], cutting, read.name)


def _cutting(read: Reading, others: tuple[Reading, ...], body: list[Line], unlabelled: bool) -> doubts.Cutting:
    unlike = [other for other in others if other.name != read.name and not marks.same(other.marks, read.marks)]
    near = next((other for other in unlike if other.score >= NEAR * read.score), None)
    one = one_line.holds([line for line in body if not line.heading]) and len(read.marks) > 1
    return doubts.Cutting(unlabelled, one, read.name, near.name if near else "")


def _expect(turns: int) -> None:
    if turns > TURNS_AT_MOST:
        raise SourceError(f"The text holds {turns:,} turns. Expected one transcript, of {TURNS_AT_MOST:,}; split it.")


def _rest(mark: marks.Mark) -> tuple[int, int, str, bool, int, bool]:
    return mark.start, mark.end, mark.label, mark.silent, mark.trail, mark.aside


def _setting(document: Document, front: list[Line], body: list[Line], settings: Settings) -> Surroundings:
    timed = times.is_timed(document)
    given = frozenset(spelling.key(speaker.label) for speaker in settings.speakers)
    stated = [*document.metadata.values(), settings.title or "", *(line.text for line in front)]
    opens = sum(line.opens for line in body)
    return Surroundings(
        lines=body,
        linewise=timed or (opens < 0.35 * len(body) and not widths.are_full(body)) or tight.are_labelled(body),
        hints="\n".join([*stated, *(line.text for line in body[:3] if ":" not in line.text)])[:HINTS].casefold(),
        given=given,
        facts=facts.stated(body) | barred.lines(body),
        cues=timed,
        width=widths.of(body) if widths.are_full(body) else 0,
        refused=reading.refused(settings),
    )


def _opening(body: list[Line]) -> Callable[[int], bool]:
    wraps = widths.of(body) <= widths.NARROW
    return lambda number: body[number].opens or not wraps


def _transcript(document: Document, cut: _Cut, spans: Spans, settings: Settings) -> Transcript:
    heal = not document.turns_given and (document.speakers_given or not times.is_bare(document))
    said = [(turn, paragraphs.join(turn.pieces, heal=heal)) for turn in cut.turns]
    said = [(turn, speech) for turn, speech in said if speech.text]
    turns, speeches = [turn for turn, _ in said], [speech for _, speech in said]
    labels = [turn.stands_for or turn.label for turn in turns if turn.stands_for or turn.label]
    joined = {label: label for label in labels} if document.turns_given else slips.joined(labels)
    misspelt = {} if document.speakers_given else slips.misspelt(labels)
    joined |= {label: joined[meant] for label, meant in misspelt.items()}
    who = [called.name(turn, joined, settings, shown=document.turns_given) for turn in turns]
    sizes = [sum(row[4] for row in speech.paragraphs) for speech in speeches]
    title = document.metadata.get("title") or head.title(cut.front)
    texts = [speech.text for speech in speeches]
    said_by = list(zip(who, texts, sizes, strict=True))
    cast = roles.infer(said_by, head=settings.title or title or "")
    set_right = [settings.role(turn.label) or document.roles.get(turn.label) for turn in turns]
    cast |= {name: (role, 1.0) for name, role in zip(who, set_right, strict=True) if role}
    parts = ["other" if name is None else cast[name][0] for name in who]
    exchanges = pairing.pair(list(zip(parts, texts, sizes, strict=True)))
    spans.unread(unread.find(document, texts, about.cast([turn.label for turn in turns if turn.label])))
    rows = spans.rows()
    people = frames.people([turn.label for turn in turns], who, cast)
    left = gaps(document.source, rows)
    timed = times.of(document, turns, spans.source)
    starts = [times.within(document, *each) for each in zip(turns, speeches, timed, strict=True)]
    cutting = replace(cut.cutting, slips=tuple(misspelt.items()), asked=segments.asked(turns))
    return Transcript(
        turns=frames.turns(speeches, speakers=who, roles=parts, exchanges=exchanges, times=timed),
        paragraphs=frames.paragraphs(speeches, starts=starts),
        speakers=people,
        labels=tuple(turn.label for turn in turns),
        title=title,
        date=document.metadata.get("date") or head.date([*(line.text for line in cut.front), title or ""]),
        exchanges=max(filter(None, exchanges), default=0),
        coverage=1.0 - left.share,
        audit=_audit(document, cut, joined, speeches, rows, people),
        warnings=document.warnings + doubts.of(cut.judged, people, left, said_by, cutting=cutting),
    )


def _audit(document, cut: _Cut, joined, speeches, rows, people) -> Audit:
    groups: dict[str, list[str]] = {}
    for label, fullest in joined.items():
        groups.setdefault(fullest, []).append(label)
    return Audit(
        spans=rows,
        candidates=tuple(cut.judged),
        aliases=tuple(tuple(group) for group in groups.values() if len(group) > 1),
        near_misses=aliases.near([person.name for person in people]),
        rejoined=line_numbers(document.source, [pair for speech in speeches for pair in speech.rejoined]),
    )
