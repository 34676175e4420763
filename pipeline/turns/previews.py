"""How else a text could be read: of each way, how its first turns would be."""

from dataclasses import dataclass, replace

from pipeline.document import Document
from pipeline.source.settings import Settings
from pipeline.turns import parsing
from pipeline.turns.taught.reading import ON_REQUEST
from pipeline.turns.transcript import Transcript

BLOCKS, SHOWN, LETTERS = 600, 4, 400  # blocks that are tried, turns that are shown of each way, letters of each turn
MOST = 6


@dataclass(frozen=True, slots=True)
class Preview:
    """One way to read a text: its name, turns and speakers in the piece tried, and its first (speaker, text) rows."""

    reading: str
    turns: int
    speakers: tuple[str, ...]
    first: tuple[tuple[str | None, str], ...]


def of(document: Document, settings: Settings) -> tuple[Preview, ...]:
    """The ways in which the beginning of a document could be read, the likeliest first; none reads like another."""
    tried = replace(document, blocks=document.blocks[:BLOCKS])
    plain = replace(settings, reading=None, examples=settings.taught("not a speaker", "leave out"))
    found: dict[tuple, Preview] = {}
    for name in _likeliest(parsing.readings(tried, plain)):
        preview = _preview(name, parsing.parse(tried, settings=replace(plain, reading=name)))
        found.setdefault((preview.turns, preview.speakers, preview.first), preview)
    return tuple(found.values())


def _likeliest(names: list[str]) -> list[str]:
    """The first names, and those that any text can be read by."""
    return [name for number, name in enumerate(names) if number < MOST or name in ON_REQUEST]


def _preview(name: str, transcript: Transcript) -> Preview:
    rows = transcript.turns.head(SHOWN)
    speakers = [None if speaker != speaker else speaker for speaker in rows["speaker"]]  # NA is not itself
    texts = [" ".join(text.split())[:LETTERS] for text in rows["text"]]
    return Preview(
        name, len(transcript.turns), tuple(person.name for person in transcript.speakers),
        tuple(zip(speakers, texts, strict=True)),
    )  # fmt: skip
