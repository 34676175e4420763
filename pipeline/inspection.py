"""How a source is read, and laid on subtitles, without a score: for the command line and the page that shows it."""

from pipeline import reading
from pipeline.document import Document, covered
from pipeline.numbers import clock
from pipeline.source.source import Source
from pipeline.turns import Transcript


def inspect(source: Source, *, turns: bool = False) -> dict:
    """How a source is read: the object that `inspect --json` prints; with `turns`, the words of each turn too."""
    document, transcript = reading.read(source)
    told = _told(source, document, transcript)
    return told | {"turns_text": _spoken(transcript)} if turns else told


def lines(source: Source) -> list[str]:
    """The same for a person to read, with the audit: classes, labels taken and refused, aliases, rejoined breaks."""
    document, transcript = reading.read(source)
    found = _told(source, document, transcript)
    facts = [
        f"{key:<10} {found[key] if found[key] is not None else 'not told'}"
        for key in ("format", "encoding", "language", "title")
    ]
    facts += [f"{'turns':<10} {found['turns']}", f"{'exchanges':<10} {found['exchanges']}"]
    facts += [f"{'coverage':<10} {covered(found['coverage'])} of the non-blank characters"]
    facts += [f"speaker    {s.name}: {s.role} ({s.confidence:.0%} sure), {s.turns} turns" for s in transcript.speakers]
    return [*facts, *_audit(transcript, document.source), *(f"warning    {words}" for words in found["warnings"])]


def align(source: Source, subtitles: bytes, *, name: str) -> dict:
    """When each turn is said by subtitles of the talk, and which share of the words is in them.

    Raises SourceError as `reading.laid_on` does.
    """
    laid = reading.laid_on(reading.read(source)[1], subtitles, name=name)
    turns = laid.turns[["turn", "speaker", "start_s", "end_s", "text"]].astype(object)
    return {"share": round(laid.share, 4), "turns": turns.where(turns.notna(), None).to_dict("records")}


def aligned(told: dict) -> list[str]:
    """The same for a person to read: a line a turn, and what was not found."""
    lines = [
        f"{'no time' if turn['start_s'] is None else clock(turn['start_s']):>9}  {turn['turn']:>4}  "
        f"{turn['speaker'] or ''}: {' '.join(turn['text'].split()[:8])}"
        for turn in told["turns"]
    ]
    timed = sum(turn["start_s"] is not None for turn in told["turns"])
    share = f"{told['share']:.0%} of the words are in the subtitles"
    return [*lines, f"{timed:,} of {len(lines):,} turns have a time; {share}"]


def _told(source: Source, document: Document, transcript: Transcript) -> dict:
    return {
        "format": document.format,
        "encoding": document.encoding,
        "language": reading.spoken(source, document, transcript).code,
        "title": source.settings.title or transcript.title,
        "speakers": [{"name": s.name, "role": s.role, "turns": s.turns} for s in transcript.speakers],
        "turns": len(transcript.turns),
        "exchanges": transcript.exchanges,
        "coverage": transcript.coverage,
        "warnings": list(transcript.warnings),
    }


def _spoken(transcript: Transcript) -> list[dict]:
    """Each turn's speaker, role, start in seconds and text; None where the source tells none."""
    turns = transcript.turns[["speaker", "role", "start_s", "text"]].astype(object)
    return turns.where(turns.notna(), None).to_dict("records")


def _audit(transcript: Transcript, source: str) -> list[str]:
    audit = transcript.audit
    counts: dict[str, int] = {}
    for start, end, name in audit.spans:
        counts[name] = counts.get(name, 0) + sum(not character.isspace() for character in source[start:end])
    return [
        *(f"class      {name}: {count:,} characters" for name, count in counts.items()),
        *(
            f"label      {c.label!r} {'taken' if c.accepted else 'refused'}, {c.count} times: {c.why}"
            for c in audit.candidates
        ),
        *(f"joined     {' = '.join(names)}" for names in audit.aliases),
        *(f"near       {' and '.join(names)} are alike and were not joined" for names in audit.near_misses),
        *(f"rejoined   at characters {start} to {end}" for start, end in audit.rejoined),
    ]
