"""What the sessions of a server hold of their own: how much it is, and what sessions that have left give back.

A session that its reader left is kept by Streamlit for two minutes, and longer where nobody else comes or goes.
"""

import ctypes
import gc
import sys
from collections.abc import Callable
from functools import cache
from threading import Lock, Thread
from time import monotonic, sleep
from weakref import ref

import pandas as pd
from streamlit.runtime import Runtime
from streamlit.runtime.scriptrunner import get_script_run_ctx

LEFT_S = 150.0  # Streamlit gives a session back to who reconnects within two minutes
SWEEP_S = 30.0
TIMES = 6  # what an interview takes in memory, in bytes of its tables: 85 MB for 16 MB, a talk of 2 MB


class Held(dict):
    """What one session holds by name; empty once it was given back."""


class Holdings:
    """Of every session, what it holds, how many bytes that takes, and since when nobody is there."""

    def __init__(self) -> None:
        self._held: list[tuple[str, ref, int]] = []
        self._left: dict[str, float] = {}
        self._changing = Lock()

    def hold(self, session: str, things: dict, *, size: int) -> Held:
        """The things, counted until the session drops them or has left; held ones take up `size` bytes more."""
        held = things if isinstance(things, Held) else Held(things)
        with self._changing:
            self._held.append((session, ref(held), size))
        return held

    def size(self) -> int:
        """The bytes that all sessions hold, about."""
        with self._changing:
            self._held = [row for row in self._held if row[1]()]
            return sum(size for _, _, size in self._held)

    def give_back(self, is_there: Callable[[str], bool], *, now: float) -> int:
        """Drop what sessions hold that nobody has come back to; the number of things dropped."""
        with self._changing:
            rows = [(session, held) for session, held, _ in self._held if held()]
            self._left = {one: self._left.get(one, now) for one, _ in rows if not is_there(one)}
            gone = [held() for one, held in rows if now - self._left.get(one, now) >= LEFT_S]
        for held in gone:
            if held is not None:
                held.clear()
        return len(gone)


@cache
def holdings() -> Holdings:
    """What the sessions of this server hold; those that left are looked for from now on."""
    kept = Holdings()
    Thread(target=_sweep, args=(kept,), daemon=True).start()
    return kept


def session() -> str:
    """The session that asks."""
    context = get_script_run_ctx()
    return context.session_id if context else ""


def size_of(tables: dict[str, pd.DataFrame]) -> int:
    """The bytes that an interview of these tables takes in a session, about."""
    return TIMES * sum(int(table.memory_usage(deep=True).sum()) for table in tables.values())


def _sweep(kept: Holdings) -> None:
    while True:
        sleep(SWEEP_S)
        if Runtime.exists() and kept.give_back(Runtime.instance().is_active_session, now=monotonic()):
            trim()


def trim() -> None:
    """Give memory that is free back to the system, where its library keeps it (Linux)."""
    gc.collect()
    if sys.platform == "linux" and hasattr(libc := ctypes.CDLL(None), "malloc_trim"):
        libc.malloc_trim(0)
