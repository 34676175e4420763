"""Colours fixed for each role, topic and kind, and how numbers are written. Tokens are resolved by `plot`."""

import hashlib
import math

ROLE_COLOUR = {"interviewer": "@c1", "interviewee": "@c0", "other": "@c4"}
ROLE_SYMBOL = {"interviewer": "diamond", "interviewee": "circle", "other": "square"}
ROLE_PLURAL = {"interviewer": "Questions", "interviewee": "Answers", "other": "Others"}
KIND_NAME = {
    "person": "People",
    "place": "Places",
    "org": "Organisations",
    "group": "Peoples and groups",
    "weapon": "Weapons",
    "event": "Events and documents",
    "other": "Other names",
}
CONTEXT = "@context"  # what is filtered out stays visible in this grey
HUES = 8


def topic_colour(topic: str, topics: list[str]) -> str:
    """The colour token of a topic: its place in its set, so that no filter and no interview changes it."""
    place = topics.index(topic) if topic in topics else int(hashlib.sha1(topic.encode()).hexdigest(), 16)
    return f"@c{place % HUES}" + ("", "+", "-")[place // HUES % 3]


def signed(value: float | None, digits: int = 2) -> str:
    """A number with its sign and a true minus; an em dash where nothing could be measured."""
    if missing(value):
        return "—"
    return f"{value:+.{digits}f}".replace("-", "−")


def whole(value: float | None) -> str:
    """A count with thousands separators; an em dash where nothing could be measured."""
    return "—" if missing(value) else f"{value:,.0f}"


def percent(value: float | None) -> str:
    """A share of 1 as a whole percentage; an em dash where nothing could be measured."""
    return "—" if missing(value) else f"{value:.0%}"


def missing(value: object) -> bool:
    """Whether a value is NA: None, NaN or pandas' own."""
    return (
        value is None
        or value != value
        or (isinstance(value, float) and math.isnan(value))
        or str(value) == "<NA>"
    )


def plural(count: int, noun: str, many: str | None = None) -> str:
    """A count with its noun: "1 exchange", "39 exchanges"."""
    return f"{count:,} {noun if count == 1 else many or noun + 's'}"
