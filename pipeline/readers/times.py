"""Clock times as transcripts write them → seconds."""

import re

# 1:02:03.5, 01:02:03,500, 0:2:3.4, 62:03, 01:02:03:12 (frames, left out); the fraction and the hours may be missing.
CLOCK = r"(?:\d{1,4}:\d{1,2}:\d{1,2}|\d{1,3}:\d{2})(?:[.,]\d{1,9}|:\d{2}(?=\D|$))?"
_CLOCK = re.compile(r"(?:(\d{1,4}):(\d{1,2}):(\d{1,2})|(\d{1,3}):(\d{2}))(?:[.,](\d{1,9})|:\d{2})?$")
_SECONDS = re.compile(r"(?:PT)?(\d{1,9}(?:[.,]\d{1,20})?)\s*s?$", re.IGNORECASE)


_RANGE = re.compile(
    r"[\[(]?(\d[\d:.,]{2,14}s?)[\])]?\s{0,3}(?:-{1,2}>|[-–—]|to|bis|à)\s{0,3}[\[(]?(\d[\d:.,]{2,14}s?)[\])]?",
    re.IGNORECASE,
)


def span(text: str) -> tuple[float, float] | None:
    """Start and end in seconds of a stretch of time: `0:01.0 - 0:04.5`; None where it is none."""
    match = _RANGE.fullmatch(text.strip())
    found = (seconds(match[1]), seconds(match[2])) if match and ":" in text else (None, None)
    return found if None not in found else None


def seconds(clock: str) -> float | None:
    """Seconds since the start: `01:02.5` is 62.5; plain numbers, `12.5s` and `PT12.5S` count as seconds.

    None where it is not a time.
    """
    clock = clock.strip()
    match = _CLOCK.match(clock)
    if match:
        hours, *longer, minutes, whole, fraction = match.groups()
        minutes, whole = longer if hours else (minutes, whole)
        return int(hours or 0) * 3600 + int(minutes) * 60 + float(f"{whole}.{fraction or 0}")
    match = _SECONDS.match(clock)
    return float(match[1].replace(",", ".")) if match else None
