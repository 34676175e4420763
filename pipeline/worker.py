"""A process that reads and analyses transcripts for a server: asked on its standard input, answering on its output.

Whatever a file does, it does it in a child of this process, forked for it alone: nothing is loaded twice, and a child
that is ended or dies takes no other with it. `dashboard.host.workers` starts this process, watches it and replaces it.
"""

import gc
import os
import pickle
import signal
import sys
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from multiprocessing import Pipe
from multiprocessing.connection import Connection
from pathlib import Path
from typing import BinaryIO

from pipeline.build import analyse
from pipeline.errors import SourceError, one_line
from pipeline.readers import read_talk
from pipeline.source.settings import Settings
from pipeline.source.source import Source
from pipeline.turns import parse, previews, shown
from pipeline.turns.previews import Preview

STEP, DONE, REFUSED, FULL, ENDED = "step", "done", "refused", "full", "ended"  # the kinds of an answer
STATM, SCORE = Path("/proc/self/statm"), Path("/proc/self/oom_score_adj")
PROTOCOL = pickle.HIGHEST_PROTOCOL
SPARE_CPU = 2  # seconds of processor for each second of the limit: only a process that nobody watches gets there
REHEARSAL = b"Ann: Are you well?\n\nBob: Yes.\n\nAnn: Why?\n\nBob: For peace.\n"


def serve(asked: BinaryIO, answers: BinaryIO) -> None:
    """Answer each request, a `(job, arguments, memory_bytes, seconds)`, until there are no more.

    An answer is a pickled `(kind, content)`: steps, then one of the others: the result, the one line of a refusal, that
    memory ran out, or that the child ended without any, with its exit code (after SIGTERM to this process, or by its
    own fault).
    """
    children: list[int] = []
    signal.signal(signal.SIGTERM, lambda *_: _end(children))

    def tell(answer: bytes) -> None:
        answers.write(answer)
        answers.flush()

    tell(pickle.dumps((DONE, None)))  # ready
    while True:
        try:
            request = pickle.load(asked)
        except EOFError:
            return
        heard, told = Pipe(duplex=False)
        children.append(_child(request, told))
        told.close()
        last = False
        with heard, suppress(EOFError, OSError):  # it is done, or died amid a word
            while True:
                kind, content = pickle.loads(heard.recv_bytes())
                tell(content)
                last = kind != STEP
        code = os.waitstatus_to_exitcode(os.waitpid(children[0], 0)[1])
        children.clear()
        if not last:
            tell(pickle.dumps((ENDED, code)))


def _child(request: tuple, told: Connection) -> int:
    """The number of a process that answers this request and exits."""
    child = os.fork()
    if child:
        return child
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    code = 1
    try:
        _answer(request, lambda kind, content: told.send((kind, pickle.dumps((kind, content), PROTOCOL))))
        code = 0
    finally:
        os._exit(code)  # nothing of the parent's is flushed or closed a second time


def _end(children: list[int]) -> None:
    for child in children:
        with suppress(ProcessLookupError):
            os.kill(child, signal.SIGKILL)


def _answer(request: tuple, tell: Callable[[str, object], None]) -> None:
    job, arguments, memory_bytes, seconds = request
    _limit(memory_bytes, seconds)
    try:
        with one_line(arguments["name"]):
            tell(DONE, JOBS[job](**arguments, progress=lambda step: tell(STEP, step)))
    except SourceError as error:
        tell(FULL if _ran_out(error) else REFUSED, str(error))


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


def _rehearse() -> None:
    """Load what the first of any talks loads, so that no child has to."""
    talk = {"name": "rehearsal", "content": REHEARSAL, "settings": Settings(), "progress": lambda step: None}
    _read(**talk, limit_bytes=len(REHEARSAL))
    _analyse(**talk, slug="rehearsal", room_bytes=sys.maxsize)
    gc.collect()
    gc.freeze()


def main() -> None:
    """Serve on the streams that the process was started with; what else it prints goes to its log."""
    if SCORE.exists():
        SCORE.write_text("1000")  # where memory runs out the system ends this process, not the server
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    _rehearse()
    serve(sys.stdin.buffer, answers)


if __name__ == "__main__":
    main()
