"""Transcripts of readers are read in a process of their own, within limits; whatever one does, the next is read."""

import os
import pickle
import signal
from io import BytesIO

import pytest

from dashboard.host.workers import DIED, DONE, ENDED, STEP
from dashboard.host.workers import workers as of_this_server
from pipeline import worker
from pipeline.errors import SourceError
from pipeline.source.settings import Settings

TALK = b"Ann: Are you well?\n\nBob: Yes.\n\nAnn: Why?\n\nBob: For peace.\n"
LIMITS = {"memory_mb": 1024, "seconds": 60}


@pytest.fixture(scope="module")
def workers():
    return of_this_server()


def read(workers, content, *, step=lambda step: None, **limits):
    arguments = {"name": "talk.txt", "content": content, "limit_bytes": 1 << 30, "settings": Settings()}
    return workers.ask("read", arguments, step=step, **{**LIMITS, **limits})


def analyse(workers, *, room_bytes=1 << 40, step=lambda step: None):
    arguments = {"name": "talk.txt", "content": TALK, "settings": Settings(), "slug": "talk", "room_bytes": room_bytes}
    return workers.ask("analyse", arguments, step=step, **LIMITS)


def test_transcript_is_read_apart(workers):
    document, transcript, lines = read(workers, TALK)
    assert (document.source, len(transcript.turns), len(lines)) == (TALK.decode(), 4, 4)
    assert lines[0] == (("Ann: ", "label"), ("Are you well?", "turn text"))


def test_transcript_is_analysed_with_its_steps(workers):
    steps = []
    tables = analyse(workers, step=steps.append)
    assert (len(tables["turns"]), steps[0]) == (4, "reading")


def test_what_is_refused_is_refused_in_the_readers_words(workers):
    with pytest.raises(SourceError, match="a picture"):
        read(workers, b"\x89PNG\r\n\x1a\n" + bytes(200))


def test_memory_beyond_the_limit_is_said_and_the_next_transcript_is_read(workers):
    with pytest.raises(SourceError, match="takes more than 16 MB of memory"):
        read(workers, b"Ann: Are you well, all of you?\n\n" * 95_000, memory_mb=16)
    assert len(read(workers, TALK)[1].turns) == 4


def test_time_beyond_the_limit_is_said_and_the_next_transcript_is_read(workers):
    with pytest.raises(SourceError, match=r"not read within 0.2 seconds"):
        read(workers, b"Ann: Are you well, all of you?\n\n" * 90_000, seconds=0.2)
    assert len(read(workers, TALK)[1].turns) == 4


def test_page_that_is_left_while_it_analyses_ends_the_work(workers):
    def leave(step):
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        analyse(workers, step=leave)
    assert len(read(workers, TALK)[1].turns) == 4


def test_tables_larger_than_the_room_are_refused(workers):
    with pytest.raises(SourceError, match="MB left for transcripts of readers"):
        analyse(workers, room_bytes=100)


def test_memory_that_runs_out_is_no_fault_of_the_file():
    failed = SourceError("talk.txt: Parley failed on it.")
    failed.__cause__ = MemoryError()
    assert worker._ran_out(failed)
    assert not worker._ran_out(SourceError("talk.txt: a picture."))


def begun(workers):
    """A process that analyses, and its answers after the first step."""
    workers.warm()
    one = workers._idle.pop()
    arguments = {"name": "talk.txt", "content": TALK * 5000, "settings": Settings(), "slug": "talk"}
    arguments["room_bytes"] = 1 << 40
    answers = one.ask(("analyse", arguments, 1 << 30, 60), seconds=60)
    assert next(answers)[0] == STEP
    return one, answers


def test_death_amid_the_work_is_heard_and_the_process_goes_on(workers):
    one, answers = begun(workers)
    one.process.terminate()
    assert list(answers)[-1] == (ENDED, -signal.SIGKILL)
    assert one.free
    workers._put_back(one)
    assert len(read(workers, TALK)[1].turns) == 4
    assert workers._idle == [one]


@pytest.mark.parametrize("said, last", [((STEP, DONE), DONE), ((STEP,), ENDED), ((), ENDED)])
def test_every_request_has_one_last_answer_whenever_its_child_dies(monkeypatch, said, last):
    def answer(request, tell):
        for kind in said:
            tell(kind, None)
        os._exit(9)

    monkeypatch.setattr(worker, "_answer", answer)
    monkeypatch.setattr(signal, "signal", lambda *_: None)
    answers = BytesIO()
    worker.serve(BytesIO(2 * pickle.dumps(("read", {}, 0, 0))), answers)
    answers.seek(0)
    told = [pickle.load(answers)[0] for _ in range(2 * len({*said, last}) + 1)]
    assert told == [DONE, *2 * [*dict.fromkeys([*said, last])]] and not answers.read()


def test_death_of_the_process_is_heard(workers):
    one, answers = begun(workers)
    os.killpg(one.process.pid, signal.SIGKILL)
    assert [kind for kind, _ in answers][-1] == DIED
    one.stop()  # which does not wait for an answer
    assert one.died and not one.free
    one.end()
