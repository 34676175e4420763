"""A process that reads and analyses transcripts for a server: asked on its standard input, answering on its output.

Whatever a file does, it does it here: `dashboard.host.workers` starts this process, watches it and replaces it.
"""

import os
import pickle
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO

from pipeline.build import analyse
from pipeline.errors import SourceError, one_line
from pipeline.readers import read_talk
from pipeline.source.settings import Settings
from pipeline.source.source import Source
from pipeline.turns import parse, previews, shown
from pipeline.turns.previews import Preview

STEP, DONE, REFUSED, FULL = "step", "done", "refused", "full"  # the kinds of an answer
STATM, SCORE = Path("/proc/self/statm"), Path("/proc/self/oom_score_adj")
SPARE_CPU = 2  # seconds of processor for each second of the limit: only a process that nobody watches gets there


def serve(asked: BinaryIO, answers: BinaryIO) -> None:
    """Answer each request, a `(job, arguments, memory_bytes, seconds)`, until there are no more.

    An answer is a `(kind, content)`: steps, then the result, the one line of a refusal, or that memory ran out,
    after which the process ends.
    """

    def tell(kind: str, content: object) -> None:
        pickle.dump((kind, content), answers, protocol=pickle.HIGHEST_PROTOCOL)
        answers.flush()

    tell(DONE, None)  # ready
    while True:
        try:
            job, arguments, memory_bytes, seconds = pickle.load(asked)
        except EOFError:
            return
        _limit(memory_bytes, seconds)
        try:
            with one_line(arguments["name"]):
                found = JOBS[job](**arguments, progress=lambda step: tell(STEP, step))
        except SourceError as error:
            tell(FULL if _ran_out(error) else REFUSED, str(error))
            if _ran_out(error):
                return
        else:
            tell(DONE, found)


def _read(*, name: str, content: bytes, limit_bytes: int, settings: Settings, progress: Callable[[str], None]) -> tuple:
    """The document, without its blocks; the transcript; and the lines as they were read."""
    document = read_talk(content, name=name, limit_bytes=limit_bytes)
    transcript = parse(document, settings=settings)
    return replace(document, blocks=()), transcript, shown.of(document, transcript.audit.spans)


def _previews(
    *, name: str, content: bytes, limit_bytes: int, settings: Settings, progress: Callable[[str], None]
) -> tuple[Preview, ...]:
    """How else the beginning could be read."""
    return previews.of(read_talk(content, name=name, limit_bytes=limit_bytes), settings)


def _analyse(
    *, name: str, content: bytes, settings: Settings, slug: str, room_bytes: int, progress: Callable[[str], None]
) -> dict:
    """The tables of the interview. Raises SourceError where they take more than `room_bytes`."""
    tables = analyse(Source(slug, name, content, settings), progress=progress).tables
    size = sum(int(table.memory_usage(deep=True).sum()) for table in tables.values())
    if size > room_bytes:
        raise SourceError(
            f"{name}: its tables take {size / 1e6:,.0f} MB, and this server has {room_bytes / 1e6:,.0f} MB left for "
            "transcripts of readers. Try again later, or split it."
        )
    return tables


JOBS = {"read": _read, "previews": _previews, "analyse": _analyse}


def _ran_out(error: SourceError) -> bool:
    return isinstance(error.__cause__, MemoryError)


def _limit(memory_bytes: int, seconds: float) -> None:
    """Let this process take so much memory beside what it has, where the system can hold it to that (Linux)."""
    if STATM.exists():
        import resource

        taken = int(STATM.read_text().split()[0]) * resource.getpagesize()
        resource.setrlimit(resource.RLIMIT_AS, (taken + memory_bytes, resource.RLIM_INFINITY))
        used = resource.getrusage(resource.RUSAGE_SELF)
        most = int(used.ru_utime + used.ru_stime + SPARE_CPU * seconds) + 1
        resource.setrlimit(resource.RLIMIT_CPU, (most, resource.RLIM_INFINITY))


def main() -> None:
    """Serve on the streams that the process was started with; what else it prints goes to its log."""
    if SCORE.exists():
        SCORE.write_text("1000")  # where memory runs out the system ends this process, not the server
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    serve(sys.stdin.buffer, answers)


if __name__ == "__main__":
    main()
