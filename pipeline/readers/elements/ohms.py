"""OHMS, the Oral History Metadata Synchronizer → the transcript that its record holds, as text or as cues."""

from dataclasses import replace

from pipeline.document import Document
from pipeline.errors import SourceError
from pipeline.readers import plain, subtitles
from pipeline.readers.elements.tree import Element, Text, parse, words
from pipeline.readers.encoding import Decoded
from pipeline.readers.head import Head
from pipeline.readers.said import inside, written
from pipeline.readers.subtitles import ranges


def recognises(head: Head) -> bool:
    """Whether the first element is OHMS's."""
    return head.root in ("ROOT", "record") and ("ohms" in head.attributes or "<transcript" in head.whole)


def read(decoded: Decoded, *, where: str, format: str) -> Document:
    """The document of the record's transcript; its index repeats what the transcript says and is set aside."""
    whole, _ = parse(decoded.text, where=where)
    held = max((one for one in whole.all("vtt_transcript", "transcript")), key=_filled, default=None)
    texts = [one for one in held.inside if isinstance(one, Text)] if held else []
    text, at = written(decoded.text, [(one.start, one.end, one.raw) for one in texts])
    if not text.strip():
        raise SourceError(f"{where}: an OHMS record without transcript. Expected one that has it, not an index alone.")
    inner, told = Decoded(text, decoded.encoding), ranges.format_of(Head(text))
    document = subtitles.read(inner, where=where, format=told) if told else plain.read(inner, where=where, format="")
    return replace(
        document,
        source=decoded.text,
        format=format,
        blocks=tuple(inside(document.blocks, text, at)),
        metadata=_metadata(decoded.text, whole),
        warnings=(*decoded.warnings, *document.warnings),
    )


def _filled(element: Element) -> tuple[bool, int]:
    """Cues, which have times, before text; the longer one of the same kind."""
    length = sum(one.end - one.start for one in element.inside if isinstance(one, Text))
    return element.name == "vtt_transcript" and length > 20, length


def _metadata(source: str, whole: Element) -> dict[str, str]:
    title = whole.first("title")
    text = words(source, title) if title is not None else ""
    return {"title": text} if text else {}
