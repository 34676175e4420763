"""Composes the steps for one interview or several, and checks every table. Measures and stores nothing itself."""

import gc
import hashlib
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from pipeline import exchanges, invariants, mentions, reading, records, sentiments, tables, topics
from pipeline.document import Document
from pipeline.errors import SourceError, one_line
from pipeline.language import Spoken
from pipeline.source.source import Source, open_source
from pipeline.topics import TopicSet
from pipeline.turns import Transcript

Progress = Callable[[str], None]


@dataclass(frozen=True)
class Analysis:
    """One interview's tables, and the transcript and the decoded source that they were made of."""

    tables: dict[str, pd.DataFrame]
    transcript: Transcript
    source: str


def analyse(source: Source, *, progress: Progress = lambda step: None) -> Analysis:
    """Every table of one interview. Raises SourceError if it cannot be read or a table breaks its contract."""
    with _uncollected():
        return _analyse(source, progress)


@contextmanager
def _uncollected() -> Iterator[None]:
    """Pause the cyclic garbage collector: the steps make rows and no cycles, and it takes a quarter of their time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _analyse(source: Source, progress: Progress) -> Analysis:
    progress("reading")
    document, transcript = reading.read(source)
    turns, paragraphs, untimed = _timed(source, transcript)
    told = reading.spoken(source, document, transcript)
    progress("reading tone")
    turns, paragraphs, sentences, assessments = sentiments.read(turns, paragraphs, language=told.code)
    progress("finding names")
    found, ambiguous = mentions.find(
        turns,
        sentences,
        labels=[label for speaker in transcript.speakers for label in (speaker.name, *speaker.labels)],
        aliases=source.settings.aliases,
        language=told.code,
    )
    progress("labelling topics")
    topic_set = topics.for_language(topics.load(source.settings.topics or "general"), turns, told.code)
    labelled = topics.label(turns, paragraphs, topic_set=topic_set, language=told.code)
    paragraphs = paragraphs.assign(general=_general(turns, paragraphs, labelled, topic_set, told.code))
    progress("comparing questions and answers")
    compared = exchanges.compare(turns, sentences, labelled, found, language=told.code)
    asked = exchanges.parts(turns, sentences, compared, language=told.code)
    progress("finding chapters")
    built = {
        "turns": turns, "paragraphs": paragraphs, "sentences": sentences, "assessments": assessments,
        "topics": labelled, "mentions": found, "exchanges": compared, "parts": asked,
        "interviews": _interview(source, document, transcript, [*_mixed(told), *untimed], told.code),
        "ambiguous_names": ambiguous,
    }  # fmt: skip
    built |= records.of_source(document.source, transcript)
    built |= records.of_topics(turns, labelled, topic_set=topic_set, language=told.code)
    built = {name: _keyed(name, built[name], source.slug) for name in tables.TABLES}
    invariants.check(built)
    return Analysis(built, transcript, document.source)


def _general(
    turns: pd.DataFrame, paragraphs: pd.DataFrame, labelled: pd.DataFrame, topic_set: TopicSet, language: str | None
) -> list[str | None]:
    general = topics.load("general")
    spoken_so = topics.translated(general, language) or general
    return topics.first_general(turns, paragraphs, labelled, topic_set=topic_set, general=spoken_so, language=language)


def build(path: Path, *, progress: Progress = lambda step: None) -> dict[str, pd.DataFrame]:
    """The tables of the interview at a path."""
    return analyse(open_source(path), progress=progress).tables


def build_all(
    paths: Iterable[Path], *, progress: Progress = lambda step: None
) -> tuple[dict[str, pd.DataFrame], dict[str, Analysis]]:
    """The tables of several interviews, one under the other, and each interview's analysis by name.

    Raises SourceError if two sources have one name, or any of them cannot be built.
    """
    sources = [_opened(path) for path in paths]
    names = [source.slug for source in sources]
    doubled = next((name for name in names if names.count(name) > 1), None)
    if doubled:
        raise SourceError(f"{doubled}: two sources have this name. Expected each its own; rename a file or folder.")
    analyses = {source.slug: _analysed(source, progress) for source in sources}
    together = {
        name: pd.concat([analysis.tables[name] for analysis in analyses.values()], ignore_index=True)
        for name in tables.TABLES
    }
    return together, analyses


def _opened(path: Path) -> Source:
    with one_line(path):
        return open_source(path)


def _analysed(source: Source, progress: Progress) -> Analysis:
    with one_line(source.name):
        return analyse(source, progress=lambda step: progress(f"{source.slug}: {step}"))


def _timed(source: Source, transcript: Transcript) -> tuple[pd.DataFrame, pd.DataFrame, list[str]]:
    """The turns and paragraphs, laid on the subtitles where the settings name some, and what could not be laid."""
    if source.times is None:
        return transcript.turns, transcript.paragraphs, []
    name = source.settings.times or "the subtitles"
    laid = reading.laid_on(transcript, source.times, name=name)
    told = f"{laid.untimed:,} of {len(laid.turns):,} turns have no time: how they begin is not in {name}."
    return laid.turns, laid.paragraphs, [told] if laid.untimed else []


def _interview(
    source: Source, document: Document, transcript: Transcript, doubts: list[str], language: str | None
) -> pd.DataFrame:
    chosen = source.settings
    return pd.DataFrame([{
        "title": chosen.title or transcript.title,
        "date": chosen.date or transcript.date,
        "language": language,
        "format": document.format,
        "encoding": document.encoding,
        "source_url": chosen.url or document.metadata.get("source_url"),
        "licence": chosen.licence,
        "recording": chosen.recording,
        "sha256": hashlib.sha256(source.content).hexdigest(),
        "turns": len(transcript.turns),
        "words": int(transcript.turns["words"].sum()),
        "coverage": transcript.coverage,
        "warnings": [*transcript.warnings, *doubts],
    }])  # fmt: skip


def _mixed(told: Spoken) -> list[str]:
    if not told.mixed:
        return []
    return [f"The talk is in several languages ({', '.join(told.mixed)}), so no word list is sure to speak all of it."]


def _keyed(name: str, frame: pd.DataFrame, slug: str) -> pd.DataFrame:
    columns = {**dict(frame.items()), "interview": [slug] * len(frame)}
    return tables.to_pandas(tables.to_arrow(name, columns))
