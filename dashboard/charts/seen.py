"""Marks that are drawn once for an interview, and what a filter shows of them: a page is sent the marks but once."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from dashboard import theme
from dashboard.charts import columns
from dashboard.charts.kept import Kept, bits, keep


@dataclass(frozen=True, eq=False)
class Marks:
    """A trace drawn once; each of its lists has an entry a mark.

    Of each mark `passages` has the place of what a filter keeps or drops, its passage or its exchange, and `groups`
    that of the text which leads its tooltip. `paints` says where its colour goes: to its face, its outline (`line`),
    or both.
    """

    trace: dict
    passages: list[int]
    groups: list[int] = field(default_factory=list)  # none: no text leads
    paints: tuple[str, ...] = ("color",)

    @cached_property
    def kept(self) -> Kept:
        """What a page is sent of it, once."""
        beside = {"passages": self.passages, "groups": self.groups, "paints": self.paints}
        return keep({"trace": columns.of_trace(self.trace), **beside})


@dataclass(frozen=True, eq=False)
class Seen(Mapping):
    """What a filter shows of some marks; it reads as the trace of a Plotly figure.

    The marks stand in their colours, those of passages that are not kept in grey and below the others. `told` says of
    each group what a click on its marks leaves. `heights` are those of the groups, where it is these that decide
    them; the marks of a group without one are left out.
    """

    marks: Marks
    colours: list[str]
    kept: list[bool]
    told: list[str] | None = None
    heights: list[float | None] | None = None

    @property
    def sent(self) -> dict:
        """What a page is sent of it, beside the marks."""
        colours = columns.of_texts(self.colours)
        own = {"kept": self.marks.kept.name, "colours": colours, "shown": bits(self.kept)}
        return own | {"told": self.told, "heights": self.heights}

    @cached_property
    def whole(self) -> dict:
        """The trace."""
        marks, order = self.marks, self._order()
        trace, marker = (_of(part, order) for part in (marks.trace, marks.trace["marker"]))
        shades = [self.colours[at] if self.kept[marks.passages[at]] else theme.CONTEXT for at in order]
        if "color" in marks.paints:
            marker["color"] = shades
        if "line" in marks.paints:
            marker["line"] = {**marker.get("line", {}), "color": shades}
        if self.told is not None:
            told = (self.told[marks.groups[at]] for at in order)
            trace["hovertext"] = [f"{said}<br>{own}" for said, own in zip(told, trace["hovertext"], strict=True)]
        if self.heights is not None:
            trace["y"] = [self.heights[marks.groups[at]] for at in order]
        return {**trace, "marker": marker}

    def _order(self) -> list[int]:
        """The places of the marks that stand in the figure: those that are not kept, which lie below, then the kept."""
        passages, groups = self.marks.passages, self.marks.groups
        there = [at for at in range(len(passages)) if self.heights is None or self.heights[groups[at]] is not None]
        return sorted(there, key=lambda at: self.kept[passages[at]])

    def __getitem__(self, name: str) -> object:
        return self.whole[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self.whole)

    def __len__(self) -> int:
        return len(self.whole)


def _of(part: dict, order: list[int]) -> dict:
    """A part of a trace with the entries of some marks, in their order."""
    return {name: [value[at] for at in order] if isinstance(value, list) else value for name, value in part.items()}
