"""Timed cues → blocks: WebVTT, SubRip, SBV, LRC, Whisper's console lines, and what players and studios write."""

from pipeline.document import Document
from pipeline.readers.encoding import Decoded
from pipeline.readers.subtitles import ass, frames, lyrics, ranges, repeats, sami

ROOMS = {"LRC": lyrics, "SubStation Alpha": ass, "SAMI": sami, **dict.fromkeys(frames.PATTERNS, frames)}


def read(decoded: Decoded, *, where: str, format: str) -> Document:
    """The document of a file of cues: a block for each cue and voice, with its times; what is shown again, once."""
    blocks, metadata = ROOMS.get(format, ranges).read(decoded.text, where=where, format=format)
    blocks = repeats.once(decoded.text, blocks)
    return decoded.document(format, blocks, speakers_given=any(block.speaker for block in blocks), metadata=metadata)
