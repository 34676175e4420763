"""The records of a transcript → blocks: words joined, times in seconds, speakers by name."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import pairwise

from pipeline.document import Block
from pipeline.readers.structured import interleaved
from pipeline.readers.structured.columns import Columns, is_milliseconds, plain_name
from pipeline.readers.structured.layers import Layer, Record
from pipeline.readers.structured.located import Located
from pipeline.readers.structured.located import lines as json_lines
from pipeline.readers.structured.names import speaker_name
from pipeline.readers.times import seconds, span

Lines = Callable[[str, Located], list[Block]]
CLOSES = re.compile(r"[.,;:!?…%)\]}»”’。，、！？：；）」』]")
BRACKETED = re.compile(r"\s*+(?:\([^()]*+\)|\[[^\[\]]*+\])\s*+")  # what nobody says, where others have a speaker
NO_SPACES = re.compile(r"[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]")
SLOWEST_WORDS_PER_S = 0.1  # speech is never slower over a whole recording: slower means milliseconds
PAUSE_S = 0.4  # between words, that another speaker's word has around it
PERSON_IDS = (
    "id", "spkid", "speakerId", "speaker_id", "participantId", "participant_id", "userId", "user_id",
)  # fmt: skip
CASTS = ("speakers", "participants", "characters", "people", "persons", "cast", "members", "users", "actors")
LONGEST_S = 10_000_000  # beyond it a number is a date, not a time in a recording


def blocks(source: str, layer: Layer, people: Mapping[str, str], *, lines: Lines = json_lines) -> list[Block]:
    """The layer's blocks: a block for each record, or for each run of one speaker's words.

    Where none says who speaks, a block for each line, as `lines` finds them in the source.
    """
    scale = scale_of(layer)
    layer = replace(layer, records=interleaved.by_time(layer, lambda values: times_of(values, layer.columns, scale)))
    if layer.is_of_words:
        records = _smoothed(layer, scale) if layer.columns.start else layer.records
        return [block for run in _runs(records) for block in _joined(run, layer.columns, scale, people)]
    found: list[Block] = []
    for record in layer.records:
        start_s, end_s = times_of(record.values, layer.columns, scale)
        if len(record.parts) > 1:
            found += _joined([record], layer.columns, scale, people)
        elif layer.has_speakers:
            part, speaker = record.parts[0], _called(record.speaker, people)
            told = speaker is None and BRACKETED.fullmatch(part) is not None
            found.append(Block(part.start, part.end, str(part), speaker, start_s, end_s, heading=told))
        else:
            found += [
                Block(line.start, line.end, line.text, None, start_s, end_s) for line in lines(source, record.parts[0])
            ]
    return [block for block in found if block.text.strip()]  # a tag in a cell leaves none


def _called(speaker: str | None, people: Mapping[str, str]) -> str | None:
    return people.get(speaker, speaker) if speaker else None


def _smoothed(layer: Layer, scale: float) -> list[Record]:
    """The records, a word amid another speaker's sentence given to him: recognisers hear so, people do not talk so.

    One that is set off by pauses is somebody's answer.
    """
    found = list(layer.records)
    for number in range(1, len(found) - 1):
        before, one, after = found[number - 1 : number + 2]
        amid = before.speaker == after.speaker and None not in (before.speaker, one.speaker)
        if amid and one.speaker != before.speaker and not _ends(before) and not _ends(one):
            spans = [times_of(record.values, layer.columns, scale) for record in (before, one, after)]
            found[number] = one if _is_set_off(spans) else replace(one, speaker=before.speaker)
    return found


def _is_set_off(spans: list[tuple[float | None, float | None]]) -> bool:
    """Whether the second of three words has a pause before and behind it."""
    (_, ended), (start, end), (follows, _) = spans
    return None not in (ended, start, end, follows) and min(start - ended, follows - end) >= PAUSE_S


def _ends(record: Record) -> bool:
    """Whether a sentence ends, or pauses, with the word."""
    return bool(record.parts) and CLOSES.match(record.parts[-1].rstrip()[-1:]) is not None


def _runs(records: list[Record]) -> Iterator[list[Record]]:
    """Records of one speaker in a row; a record without speaker (a full stop) belongs to the one before."""
    run: list[Record] = []
    speaker = None
    for record in records:
        if run and record.speaker and speaker and record.speaker != speaker:
            yield run
            run, speaker = [], None
        run.append(record)
        speaker = record.speaker or speaker
    if run:
        yield run


def _joined(run: list[Record], columns: Columns, scale: float, people: Mapping[str, str]) -> list[Block]:
    parts = [part for record in run for part in record.parts]
    text = join(parts)
    if not text:
        return []
    times = [times_of(record.values, columns, scale) for record in run]
    start_s = next((start for start, _ in times if start is not None), None)
    end_s = next((end for _, end in reversed(times) if end is not None), None)
    speaker = next((record.speaker for record in run if record.speaker), None)
    return [Block(parts[0].start, parts[-1].end, text, _called(speaker, people), start_s, end_s)]


def join(parts: list[Located]) -> str:
    """The words as one text: blanks between them unless they bring their own, punctuation attached."""
    gaps = [one[-1:].isspace() or two[:1].isspace() for one, two in pairwise(parts) if not CLOSES.match(two)]
    if any(gaps) and 2 * sum(gaps) >= len(gaps):
        return "".join(parts).strip()
    text: list[str] = []
    for part in filter(None, (part.strip() for part in parts)):
        tight = not text or CLOSES.match(part) or (NO_SPACES.match(part) and NO_SPACES.match(text[-1][-1:]))
        text.append(part if tight else f" {part}")
    return "".join(text)


def scale_of(layer: Layer) -> float:
    """Seconds for each unit of the layer's times: told by the column's name, or by how fast the talk would be."""
    columns = layer.columns
    if columns.start is None:
        return 1.0
    if is_milliseconds(columns.start):
        return 0.001
    clocks = [
        _seconds(record.values.get(name), 1.0) for record in layer.records for name in (columns.start, columns.end)
    ]
    last = max((clock for clock in clocks if clock is not None), default=0)
    words = sum(part.count(" ") + 1 for record in layer.records for part in record.parts)
    return 0.001 if last > 1000 and words < SLOWEST_WORDS_PER_S * last else 1.0


def times_of(values: Mapping, columns: Columns, scale: float) -> tuple[float | None, float | None]:
    """Start and end of a record in seconds; None where it has none."""
    both = values.get("timestamp", values.get("timestamps"))
    if isinstance(both, list) and len(both) == 2:
        return _seconds(both[0], 1.0), _seconds(both[1], 1.0)
    if isinstance(both, Mapping) and "from" in both:
        return _seconds(both["from"], 1.0), _seconds(both.get("to"), 1.0)
    both = values.get(columns.start) if columns.start else None
    if isinstance(both, list) and len(both) == 2:
        return _seconds(both[0], scale), _seconds(both[1], scale)
    if isinstance(both, str) and (told := span(both)):
        return told
    start_s = _seconds(values.get(columns.start), scale) if columns.start else None
    end_s = _seconds(values.get(columns.end), scale) if columns.end else None
    if end_s is None and start_s is not None:
        length = next((v for k, v in values.items() if plain_name(k).startswith(("duration", "dduration"))), None)
        lasts = _seconds(length, scale)
        end_s = None if lasts is None else start_s + lasts
    return start_s, end_s


def _number(value: object) -> float | None:
    return (
        float(value) if isinstance(value, int | float) and not isinstance(value, bool) and abs(value) < 1e15 else None
    )


def _seconds(value: object, scale: float) -> float | None:
    if isinstance(value, Mapping) and "relative" in value:
        return _seconds(value["relative"], 1.0)
    if isinstance(value, Mapping) and "seconds" in value:
        whole = _seconds(value["seconds"], 1.0)
        nanos = _number(value.get("nanos")) or 0.0
        return None if whole is None else whole + nanos / 1e9
    number = _number(value)
    found = number * scale if number is not None else seconds(value) if isinstance(value, str) else None
    if isinstance(value, str) and found is not None and ":" not in value:
        found *= scale
    return round(found, 3) if found is not None and 0 <= found < LONGEST_S else None


def paired(records: Iterable[Mapping], columns: Columns) -> list[Block]:
    """Two blocks for each record of a question and its answer, named as the columns are, or as whoever answers."""
    found = []
    for record in records:
        answers = speaker_name(record.get(columns.speaker)) if columns.speaker else None
        for name, speaker in ((columns.question, None), (columns.answer, answers)):
            said = record.get(name)
            if isinstance(said, Located) and (said.strip() if name == columns.answer else any(map(str.isalpha, said))):
                called = speaker or speaker_name(name[:1].upper() + name[1:])
                found.append(Block(said.start, said.end, str(said), called))
    return found


def people(tree: object) -> dict[str, str]:
    """Names for the speakers' numbers, where the file lists them: `Speaker 0` is `Anna`."""
    listed = next((tree[key] for key in CASTS if tree.get(key)), None) if isinstance(tree, Mapping) else None
    if isinstance(listed, Mapping):
        pairs = [(key, value) for key, value in listed.items() if isinstance(value, str | Mapping)]
    elif isinstance(listed, list):
        rows = [row for row in listed if isinstance(row, Mapping)]
        ids = [next((row[key] for key in PERSON_IDS if key in row), None) for row in rows]
        pairs = [(name, _without_ids(row)) for name, row in zip(ids, rows, strict=True)]
    else:
        return {}
    named = ((speaker_name(key), speaker_name(name)) for key, name in pairs)
    return {key: name for key, name in named if key and name}


def _without_ids(row: Mapping) -> Mapping:
    """The record of a person without what only numbers him."""
    return {key: value for key, value in row.items() if key not in PERSON_IDS}
