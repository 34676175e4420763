"""Transcripts of readers are read and analysed in processes of their own, which are watched, ended and replaced."""

import os
import pickle
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import cache
from pathlib import Path
from queue import Empty, Queue
from signal import SIGKILL
from threading import BoundedSemaphore, Lock, Thread
from time import monotonic
from weakref import finalize

from pipeline.errors import SourceError

ROOT = Path(__file__).parents[2]
AT_ONCE = 2  # transcripts read side by side; who comes third waits
START_S = 120.0  # a slow machine loads pandas for the first time
END_S = 5.0  # within which a process that was asked to end its work says that it did
STEP, DONE, REFUSED, FULL, ENDED = "step", "done", "refused", "full", "ended"  # what a worker answers
DIED = "died"  # it answers no more
# One pool of memory that is given back, and no threads: what a limit on addresses would count though nobody uses it.
SPARING = {"ARROW_DEFAULT_MEMORY_POOL": "system", "MALLOC_ARENA_MAX": "1", "OMP_NUM_THREADS": "1",
           "OPENBLAS_NUM_THREADS": "1", "PYTHONDONTWRITEBYTECODE": "1"}  # fmt: skip


class Worker:
    """One process of `pipeline.worker`, and the thread that hears its answers."""

    def __init__(self) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-m", "pipeline.worker"], cwd=ROOT, env={**os.environ, **SPARING},
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, process_group=0,
        )  # fmt: skip
        self.answers: Queue[tuple[str, object]] = Queue()
        self.ready, self.free, self.died = False, True, False
        self.end = finalize(self, _end, self.process)  # which the server's own end does too
        Thread(target=self._listen, daemon=True).start()

    def ask(self, request: tuple, *, seconds: float) -> Iterator[tuple[str, object]]:
        """The answers to a request, the last of them anything but a STEP. Raises Empty when time is up."""
        if not self.ready:
            self.answers.get(timeout=START_S)
            self.ready = True
        self.free = False
        try:
            pickle.dump(request, self.process.stdin)
            self.process.stdin.flush()
        except OSError:  # it died: the thread says so
            pass
        until = monotonic() + seconds
        kind = STEP
        while kind == STEP:
            kind, content = self._heard(max(0.001, until - monotonic()))
            yield kind, content

    def stop(self) -> None:
        """End what it works on; the process is free afterwards, unless it does not answer."""
        self.process.terminate()
        with suppress(Empty):
            while not (self.free or self.died):
                self._heard(END_S)

    def _heard(self, seconds: float) -> tuple[str, object]:
        kind, content = self.answers.get(timeout=seconds)
        self.free, self.died = kind not in (STEP, DIED), kind == DIED
        return kind, content

    def _listen(self) -> None:
        with self.process.stdout as stream:
            while True:
                try:
                    self.answers.put(pickle.load(stream))
                except (EOFError, OSError, pickle.UnpicklingError):
                    self.answers.put((DIED, None))
                    return


def _end(process: subprocess.Popen) -> None:
    """End a process and its child, whatever they do."""
    with suppress(ProcessLookupError):
        os.killpg(process.pid, SIGKILL)
    process.wait()
    process.stdin.close()


class Workers:
    """The processes of one server: one kept warm, more while several transcripts are read at once."""

    def __init__(self) -> None:
        self._idle: list[Worker] = []
        self._changing = Lock()
        self._turns = BoundedSemaphore(AT_ONCE)

    def warm(self) -> None:
        """Have a process ready, or getting ready."""
        with self._changing:
            if not self._idle:
                self._idle.append(Worker())

    def ask(
        self, job: str, arguments: dict, *, memory_mb: float, seconds: float, step: Callable[[str], None]
    ) -> object:
        """What the job gives. Raises SourceError in one line where it is refused or exceeds a limit."""
        name = arguments["name"]
        with self._worker(name, seconds) as worker:
            answers = worker.ask((job, arguments, int(memory_mb * 2**20), seconds), seconds=seconds)
            try:
                for kind, content in answers:
                    if kind == STEP:
                        step(content)
            except Empty as error:
                raise SourceError(
                    f"{name}: not read within {seconds:g} seconds, the most that this server gives to one transcript. "
                    "Split it, or save it as plain text."
                ) from error
        if kind == REFUSED:
            raise SourceError(content)
        if kind in (FULL, ENDED, DIED):
            raise SourceError(
                f"{name}: reading it takes more than {memory_mb:,.0f} MB of memory, the most that this server gives to "
                "one transcript. Split it, or save it as plain text."
                if kind == FULL or (content if kind == ENDED else worker.process.returncode) in OUT_OF_MEMORY
                else f"{name}: it broke the process that read it. Expected a whole file; save it again."
            )
        return content

    @contextmanager
    def _worker(self, name: str, seconds: float) -> Iterator[Worker]:
        """A process for one job, which is ended where it is not done with afterwards."""
        if not self._turns.acquire(timeout=2 * seconds):
            raise SourceError(f"{name}: this server is busy with other readers' transcripts. Try again in a minute.")
        try:
            with self._changing:
                worker = self._idle.pop() if self._idle else Worker()
            try:
                yield worker
            finally:
                self._put_back(worker)
        finally:
            self._turns.release()

    def _put_back(self, worker: Worker) -> None:
        if not worker.free:
            worker.stop()
        with self._changing:
            if worker.free and not self._idle:
                self._idle.append(worker)
                return
        worker.end()
        self.warm()


OUT_OF_MEMORY = (-6, -9)  # aborted by a library that got none, or ended by the system


@cache
def workers() -> Workers:
    """The processes of this server."""
    return Workers()
