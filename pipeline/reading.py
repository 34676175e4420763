"""A source as it is read: its document and turns, its language, and the times that are laid on it. Scores nothing."""

from pipeline import alignment, language
from pipeline.document import Document
from pipeline.language import Spoken
from pipeline.readers import read_talk
from pipeline.source.source import Source
from pipeline.turns import Transcript, parse


def read(source: Source) -> tuple[Document, Transcript]:
    """The document of a source and the turns in it. Raises SourceError in one line if there are none."""
    document = read_talk(source.content, name=source.name)
    return document, parse(document, settings=source.settings)


def spoken(source: Source, document: Document, transcript: Transcript) -> Spoken:
    """The language of a talk: by its settings, its words, or its container."""
    stated = document.metadata.get("language")
    return language.tell(transcript.turns["text"].tolist(), given=source.settings.language, stated=stated)


def laid_on(transcript: Transcript, subtitles: bytes, *, name: str) -> alignment.Laid:
    """A transcript's turns and paragraphs with the times of subtitles of the same talk.

    Raises SourceError if they cannot be read, have no times, or are of another talk.
    """
    timed = read_talk(subtitles, name=name)
    return alignment.lay(transcript.turns, transcript.paragraphs, timed, name=name)
