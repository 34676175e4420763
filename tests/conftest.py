"""What every test stands on."""

import gc

from hypothesis import settings

settings.register_profile("parley", deadline=None)  # no test fails by the clock
settings.load_profile("parley")


def pytest_collection_finish() -> None:
    """What was imported stays: no test need look through it for what can go."""
    gc.collect()
    gc.freeze()
