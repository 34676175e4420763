"""How often a reading speaks and how often it is right then, as it is held to be surer: out of what was measured."""

import pandas as pd

# Of each reading with a margin: the share of all that it speaks on, and the share of this that is right; then on whom.
SPOKEN = {
    "Tone": ("Strangers", "turns of a side that are given one, share", "sides given that are right, share"),
    "Topics": ("Strangers", "long turns given a topic, share", "first topics that are right, share"),
    "Replies": ("QEvasion, set aside", "share read", "of those right"),
}
SURER = (0.75, 0.5, 0.25)  # shares of what it speaks on, the surest


def surest(measures: list[dict]) -> pd.DataFrame:
    """One row a point, the surest last: reading, spoken, right (shares of 1), and on what it was measured.

    A reading that was not measured so has no rows.
    """
    found = {(row["gold"], row["reading"], row["measure"]): row["value"] for row in measures}
    points = [
        (reading, told * share, value, gold)
        for reading, (gold, spoken, right) in SPOKEN.items()
        if (told := found.get((gold, reading.lower(), spoken))) is not None
        for share, name in ((1.0, right), *((share, _surest(reading, share)) for share in SURER))
        if (value := found.get((gold, reading.lower(), name))) is not None
    ]
    return pd.DataFrame(points, columns=["reading", "spoken", "right", "gold"])


def _surest(reading: str, share: float) -> str:
    return f"… of the {'largest' if reading == 'Tone' else 'surest'} {share:.0%} of them"
