"""Timed cues → blocks: WebVTT, SubRip, SBV, LRC and Whisper's console lines."""

from pipeline.document import Document
from pipeline.readers.cues import lyrics, subtitles
from pipeline.readers.encoding import Decoded


def detect(text: str) -> str | None:
    """The cue format that the text is in, whatever the file is called; None if it is none."""
    return subtitles.detect(text) or lyrics.detect(text)


def read(decoded: Decoded, *, where: str, format: str) -> Document:
    """The document of a file of cues: a block for each cue and voice, with its times."""
    reader = lyrics if format == "LRC" else subtitles
    blocks, metadata = reader.read(decoded.text, where=where, format=format)
    return Document(
        source=decoded.text,
        format=format,
        encoding=decoded.encoding,
        blocks=tuple(blocks),
        speakers_given=any(block.speaker for block in blocks),
        metadata=metadata,
        warnings=decoded.warnings,
    )
