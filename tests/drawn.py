"""How many random inputs a test draws: a quarter of them where a change is tried again and again (`make quick`)."""

import os

from hypothesis import settings

QUICK = bool(os.environ.get("QUICK"))


def drawn(inputs: int) -> settings:
    """So many; what `given` calls examples."""
    return settings(max_examples=inputs // 4 if QUICK else inputs)
