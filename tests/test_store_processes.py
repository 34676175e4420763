"""The store among processes: readers beside busy writers, and writers killed at every step."""

import multiprocessing
import os
import shutil
import signal
import sys
from itertools import count
from pathlib import Path
from types import ModuleType

import pytest

from pipeline import store
from tests.builds import numbered, numbers
from tests.drawn import PART, QUICK
from tests.test_store import tidy

READS, WRITTEN = (20, 12) if QUICK else (80, 25)
READ = ("ambiguous_names", "interviews", "sources", "turns")  # the first file and the last among them
STRIDE = 4 * (PART if QUICK else 1)  # of some 100 steps
STEPS = ("open", "os.mkdir", "os.rename", "os.remove", "os.rmdir")  # what a writer does to a disk, as Python tells it


@pytest.fixture
def processes(monkeypatch):
    """Processes that have the store loaded from the start. A kill loses nothing that a disk must still take."""
    monkeypatch.setattr(os, "fsync", unsynced)
    monkeypatch.setitem(sys.modules, "__main__", ModuleType("__main__"))  # they need not run what runs the tests
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["tests.test_store_processes"])
    return context


def unsynced(_: object) -> None:
    """In place of `os.fsync`, which takes most of a writer's time."""


def write_until(stop, folder: Path, first: int, done) -> None:
    """Write builds with the numbers first, first + 2, first + 4 …, ten of them again and again."""
    os.fsync = unsynced
    builds = [numbered(first + 2 * place) for place in range(10)]
    for turn in count():
        if stop.is_set():
            return
        store.write(builds[turn % len(builds)], folder)
        with done:
            done.value += 1


def write_and_die(folder: Path, number: int, step: int) -> None:
    """Write a build, and be killed at a step of it."""
    os.fsync = unsynced
    steps = count(1)

    def die(event: str, _: tuple) -> None:
        if event in STEPS and next(steps) == step:
            os.kill(os.getpid(), signal.SIGKILL)

    build = numbered(number)
    sys.addaudithook(die)
    store.write(build, folder)


def test_no_read_beside_two_busy_writers_is_a_mixture(processes, tmp_path):
    store.write(numbered(0), tmp_path)
    stop, done = processes.Event(), processes.Value("i", 0)
    writers = [processes.Process(target=write_until, args=(stop, tmp_path, first, done)) for first in (1, 2)]
    for writer in writers:
        writer.start()
    found = []
    try:
        while len(found) < READS or done.value < WRITTEN:
            found.append(numbers(store.read(tmp_path), READ))
            assert all(writer.is_alive() for writer in writers)
    finally:  # else a test that fails waits for them without end
        stop.set()
        for writer in writers:
            writer.join()
    assert [one for one in found if len(one) != 1] == []
    assert len({name for one in found for name in one}) > 5
    assert tidy(tmp_path)


def test_a_writer_killed_at_any_step_changes_all_or_nothing_and_the_next_tidies_up(processes, tmp_path):
    kills = 0
    store.write(numbered(1), tmp_path / "old")
    for step in count(1, STRIDE):
        folder = shutil.copytree(tmp_path / "old", tmp_path / str(step))
        writer = processes.Process(target=write_and_die, args=(folder, 2, step))
        writer.start()
        writer.join()
        found = numbers(store.read(folder))
        assert found in ({"i1"}, {"i2"})
        store.add_note(folder, "accuracy", {"step": step})
        assert numbers(store.read(folder), READ) == found and tidy(folder)
        if writer.exitcode == 0:
            break
        kills += 1
    assert kills >= 80 // STRIDE
