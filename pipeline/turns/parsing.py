"""Composes the room: lines → labels → turns → speakers, roles, exchanges and the audit."""

from dataclasses import replace

from pipeline.document import Document
from pipeline.source.settings import Settings
from pipeline.turns import doubts, frames, inferring, lines, paragraphs, segments, times
from pipeline.turns.around import (
    about,
    head,
    unread,
)
from pipeline.turns.audit import Spans, gaps, line_numbers
from pipeline.turns.labels import (
    competing,
)
from pipeline.turns.people import called, likeness, pairing, roles, slips
from pipeline.turns.taught import left_out, reading
from pipeline.turns.transcript import Audit, Transcript

PLAIN = Settings()


def parse(document: Document, *, settings: Settings = PLAIN) -> Transcript:
    """Turns, speakers, roles and exchanges of a document, and the class of every character of its source."""
    document = reading.freed(document, settings)
    spans = Spans(document.source)
    every = lines.split(document)
    found, holes = left_out.take(every, settings.taught("leave out"))
    spans.left_out(holes)
    if document.speakers_given:
        cut = inferring.Cut(segments.given(document, found, spans), [], [])
        inferring.expect(len(cut.turns))
    else:
        cut = inferring.cut(document, found, spans, settings)
    unheeded = reading.unheeded(settings, cut.read_as, every)
    return _transcript(replace(document, warnings=(*unheeded, *document.warnings)), cut, spans, settings)


def readings(document: Document, settings: Settings) -> list[str]:
    """The names of the ways in which a document could be read, the likeliest first; `settings.reading` takes one."""
    given = [reading.GIVEN] if document.speakers_given else []
    free = reading.freed(document, replace(settings, reading=reading.NOBODY))
    _, body = inferring.body_of(free, left_out.take(lines.split(free), settings.taught("leave out"))[0], settings)
    setting = inferring.setting_of(free, [], body, settings)
    usual, others = competing.best(setting)
    ranked = sorted(competing.every(setting), key=lambda one: -one.score)
    names = dict.fromkeys(one.name for one in (usual, *others, *ranked) if one.marks)
    return [*given, *names, *reading.ON_REQUEST]


def _transcript(document: Document, cut: inferring.Cut, spans: Spans, settings: Settings) -> Transcript:
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


def _audit(document, cut: inferring.Cut, joined, speeches, rows, people) -> Audit:
    groups: dict[str, list[str]] = {}
    for label, fullest in joined.items():
        groups.setdefault(fullest, []).append(label)
    return Audit(
        spans=rows,
        candidates=tuple(cut.judged),
        aliases=tuple(tuple(group) for group in groups.values() if len(group) > 1),
        near_misses=likeness.near([person.name for person in people]),
        rejoined=line_numbers(document.source, [pair for speech in speeches for pair in speech.rejoined]),
    )
