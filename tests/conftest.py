"""What every test stands on."""

import gc
import logging
from collections.abc import Callable, Iterator
from io import StringIO
from zlib import crc32

import pytest
from drawn import PART, QUICK, drawn
from hypothesis import settings

settings.register_profile("parley", parent=drawn(100), deadline=None)  # no test fails by the clock
settings.load_profile("parley")


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "many: a test of many slow cases, of which `make quick` runs one in four")


def pytest_collection_modifyitems(items: list[pytest.Function]) -> None:
    if QUICK:
        met: set[Callable] = set()
        items[:] = [item for item in items if not item.get_closest_marker("many") or _taken(item, met)]


def _taken(item: pytest.Function, met: set[Callable]) -> bool:
    """Whether this case is the first of its test, or drawn: by its name, so that every process draws the same."""
    first = item.function not in met
    met.add(item.function)
    return first or crc32(item.nodeid.encode()) % PART == 0


def pytest_collection_finish() -> None:
    """What was imported stays: no test need look through it for what can go."""
    gc.collect()
    gc.freeze()


@pytest.fixture
def logged() -> Iterator[StringIO]:
    """What is logged during a test. pytest's own looks through some 80 loggers of Streamlit three times a test."""
    text, root = StringIO(), logging.getLogger()
    before = root.level, root.handlers
    root.setLevel(logging.WARNING)
    root.handlers = [logging.StreamHandler(text)]
    yield text
    root.handlers = before[1]
    root.setLevel(before[0])
