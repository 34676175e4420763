"""When an element of an XML file is said: by its own attributes, or by the timeline that they point to."""

from pipeline.readers.elements.tree import Element
from pipeline.readers.times import seconds

UNITS = {"ms": 0.001, "s": 1.0, "min": 60.0, "h": 3600.0}


def clock(whole: Element) -> dict[str, float]:
    """The seconds at which each point of the file's timelines lies."""
    found: dict[str, float] = {}
    for timeline in whole.all("timeline", "common-timeline"):
        unit = UNITS.get(timeline.get("unit"), 1.0)
        for point in timeline.elements():
            key = point.get("id", "timepoint-id")
            at = seconds(point.get("time", "absolute-time", "absolute"))
            if at is None and (length := seconds(point.get("interval"))) is not None:
                at = found.get(point.get("since").lstrip("#"), 0.0) + length * unit
            if key and at is not None:
                found[key] = at
    return found


def of(element: Element, points: dict[str, float]) -> tuple[float | None, float | None]:
    """Start and end in seconds; None where the element does not tell."""
    start = _at(element.get("start", "start-reference", "begin", "from", "starttime", "stime"), points)
    return start, _at(element.get("end", "end-reference", "to", "endtime", "etime"), points)


def _at(value: str, points: dict[str, float]) -> float | None:
    return points.get(value.lstrip("#"), seconds(value))
