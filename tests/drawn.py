"""How much a test tries: a quarter of its random inputs where a change is tried again and again (`make quick`).

The same of the cases of a test that is marked `many`: see `conftest`.
"""

import os

from hypothesis import settings

QUICK = bool(os.environ.get("QUICK"))
PART = 4  # one in so many


def drawn(inputs: int) -> settings:
    """So many; what `given` calls examples."""
    return settings(max_examples=inputs // PART if QUICK else inputs)
