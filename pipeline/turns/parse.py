"""Composes the room: lines → labels → turns → speakers, roles, exchanges and the audit."""

import pandas as pd

from pipeline.document import Document
from pipeline.settings import Settings
from pipeline.turns import aliases, candidates, evidence, lines, matter, names, pairing, paragraphs, roles
from pipeline.turns.audit import Spans, line_numbers
from pipeline.turns.lines import Line
from pipeline.turns.paragraphs import Piece, Speech
from pipeline.turns.transcript import Audit, Candidate, Person, Transcript

NARROW = 110


PLAIN = Settings()


def parse(document: Document, *, settings: Settings = PLAIN) -> Transcript:
    """Turns, speakers, roles and exchanges of a document, and the class of every character of its source."""
    found = lines.split(document)
    spans = Spans(document.source)
    front = matter.front_end(found)
    spans.whole(found[:front], "front matter")
    body = found[front:]
    if document.speakers_given:
        turns, judged = _given(document, body, spans), []
    else:
        turns, judged = _inferred(document, body, spans, settings)
    return _transcript(document, turns, judged, spans, settings, found[:front])


def _given(document: Document, body: list[Line], spans: Spans) -> list[tuple[str | None, list[Piece]]]:
    turns: list[tuple[str | None, list[Piece]]] = []
    timed = any(block.start_s is not None for block in document.blocks)
    for line in body:
        speaker = document.blocks[line.block].speaker
        spans.text(line, 0)
        if not turns or turns[-1][0] != speaker:
            turns.append((speaker, []))
        turns[-1][1].append(Piece(line, 0, not timed))
    return turns


def _inferred(
    document: Document, body: list[Line], spans: Spans, settings: Settings
) -> tuple[list[tuple[str | None, list[Piece]]], list[Candidate]]:
    given = frozenset(names.key(speaker.label) for speaker in settings.speakers)
    labels, judged = evidence.choose(candidates.find(body), body, given=given)
    first = labels[0].line if labels else _title_lines(body)
    back = matter.back_start(body, labels[-1].line if labels else first)
    spans.whole(body[:first], "front matter")
    spans.whole(body[back:], "back matter")
    wraps = any(block.start_s is not None for block in document.blocks) or _narrow(body)
    at = {place.line: place for place in labels}
    turns: list[tuple[str | None, list[Piece]]] = []
    for number in range(first, back):
        line, place = body[number], at.get(number)
        if place:
            spans.label(line, place.ends)
            turns.append((place.label, [Piece(line, place.ends, True)]))
            spans.text(line, place.ends)
            continue
        whole = line.opens and (number + 1 >= len(body) or body[number + 1].opens)
        kind = matter.aside(line, whole=whole)
        if kind:
            spans.whole([line], kind)
            continue
        if not turns:
            turns.append((None, []))
        turns[-1][1].append(Piece(line, 0, line.opens or not wraps))
        spans.text(line, 0)
    return turns, judged


def _title_lines(body: list[Line]) -> int:
    """How many lines at the head of a text without labels are its title."""
    return 0


def _narrow(body: list[Line]) -> bool:
    """Whether the lines are wrapped at a width, so that their ends mean nothing."""
    widths = sorted(len(line.text) for line in body)
    return bool(widths) and widths[int(len(widths) * 0.98)] <= NARROW


def _transcript(document, turns, judged, spans: Spans, settings: Settings, front: list[Line]) -> Transcript:
    spoken = [(label, paragraphs.join(pieces)) for label, pieces in turns]
    spoken = [(label, speech) for label, speech in spoken if speech.text]
    joined = aliases.join(list(dict.fromkeys(label for label, _ in spoken if label is not None)))
    people = [None if label is None else _name(label, joined, settings) for label, _ in spoken]
    sizes = [sum(row[4] for row in speech.paragraphs) for _, speech in spoken]
    inferred = roles.infer(
        [(who, speech.text, size) for who, (_, speech), size in zip(people, spoken, sizes, strict=True)]
    )
    for label, _ in spoken:
        if label is not None and settings.role(label):
            inferred[_name(label, joined, settings)] = (settings.role(label), 1.0)
    cast = [inferred[who][0] if who is not None else "other" for who in people]
    numbers = pairing.pair(cast, sizes)
    audit = _audit(spans, judged, joined, spoken, document)
    return Transcript(
        turns=_turns(spoken, people, cast, numbers, sizes, document, turns),
        paragraphs=_paragraphs(spoken),
        speakers=_people(spoken, people, inferred),
        title=document.metadata.get("title") or _front(front, "title") or spans.title(),
        date=document.metadata.get("date") or _front(front, "date"),
        exchanges=max((number for number in numbers if number), default=0),
        coverage=spans.coverage(),
        audit=audit,
        warnings=document.warnings,
    )


def _front(front: list[Line], key: str) -> str | None:
    for line in front:
        if line.text.lower().startswith(key + ":"):
            return line.text.split(":", 1)[1].strip().strip("\"'") or None
    return None


def _name(label: str, joined: dict[str, str], settings: Settings) -> str:
    full = joined[label]
    named = next((settings.name(text) for text in (label, full) if settings.name(text) != text), None)
    return named or aliases.shown(full)


def _audit(spans, judged, joined, spoken, document) -> Audit:
    groups: dict[str, list[str]] = {}
    for label, full in joined.items():
        groups.setdefault(full, []).append(label)
    breaks = [pair for _, speech in spoken for pair in speech.rejoined]
    return Audit(
        spans=spans.rows(),
        candidates=tuple(judged),
        aliases=tuple(tuple(group) for group in groups.values() if len(group) > 1),
        near_misses=(),
        rejoined=line_numbers(document.source, breaks),
    )


def _turns(spoken: list[tuple[str | None, Speech]], people, cast, numbers, sizes, document, turns) -> pd.DataFrame:
    return pd.DataFrame({
        "turn": pd.array(range(1, len(spoken) + 1), dtype="int64"),
        "exchange": pd.array(numbers, dtype="Int64"),
        "speaker": pd.array(people, dtype="str"),
        "role": pd.array(cast, dtype="str"),
        "text": pd.array([speech.text for _, speech in spoken], dtype="str"),
        "words": pd.array(sizes, dtype="int64"),
        "start_s": pd.array([None] * len(spoken), dtype="Float64").astype("float64"),
        "end_s": pd.array([None] * len(spoken), dtype="Float64").astype("float64"),
        "source_start": pd.array([speech.paragraphs[0][2] for _, speech in spoken], dtype="int64"),
        "source_end": pd.array([speech.paragraphs[-1][3] for _, speech in spoken], dtype="int64"),
    })  # fmt: skip


def _paragraphs(spoken: list[tuple[str | None, Speech]]) -> pd.DataFrame:
    rows = [
        (turn, number, *row)
        for turn, (_, speech) in enumerate(spoken, start=1)
        for number, row in enumerate(speech.paragraphs, start=1)
    ]
    columns = ["turn", "paragraph", "start", "end", "source_start", "source_end", "words"]
    return pd.DataFrame(rows, columns=columns).astype("int64")


def _people(spoken, people, inferred) -> tuple[Person, ...]:
    labels: dict[str, list[str]] = {}
    for (label, _), who in zip(spoken, people, strict=True):
        if who is not None and label not in labels.setdefault(who, []):
            labels[who].append(label)
    return tuple(
        Person(who, tuple(own), *inferred[who], sum(other == who for other in people)) for who, own in labels.items()
    )
