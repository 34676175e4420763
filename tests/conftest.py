"""What every test stands on."""

import gc
import logging
from collections.abc import Iterator
from io import StringIO

import pytest
from drawn import drawn
from hypothesis import settings

settings.register_profile("parley", parent=drawn(100), deadline=None)  # no test fails by the clock
settings.load_profile("parley")


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
