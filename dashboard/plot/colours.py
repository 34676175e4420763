"""The colour tokens of a figure; what each is in light and in dark is `theme`'s."""

import functools
from collections.abc import Iterator, Mapping

from dashboard import theme
from dashboard.charts.seen import Seen

AXIS = {
    "automargin": True,
    "gridcolor": "@grid",
    "linecolor": "@border",
    "tickcolor": "@border",
    "zerolinecolor": "@border",
    "tickfont": {"color": "@muted"},
}
# What a figure that says nothing of colour looks like.
TEMPLATE = {
    "layout": {
        "xaxis": AXIS,
        "yaxis": AXIS,
        "colorway": [f"@c{place}" for place in range(theme.HUES)],
        "font": {"color": "@text", "size": 12},
        "hoverlabel": {"bgcolor": "@surface", "bordercolor": "@border", "font": {"color": "@text"}},
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
    }
}


@functools.cache
def hexes(token: str) -> tuple[str, str]:
    """The token's colour in light and in dark: "@text" → ("#1B1F24", "#ECEAE6").

    Raises for a token that `theme` does not know.
    """
    return theme.colour(token, "light"), theme.colour(token, "dark")


def tokens(part: object, *, colour: bool = False) -> Iterator[str]:
    """Every colour token of a figure; `colour` says that the part is a colour itself."""
    if isinstance(part, Seen):
        yield from {*part.colours, theme.CONTEXT}
        yield from tokens(part.marks.trace)
    elif isinstance(part, dict):
        for name, inner in part.items():
            yield from tokens(inner, colour=colour or "color" in name)
    elif _looked_into(part, colour=colour):
        for inner in dict.fromkeys(part) if isinstance(part[0], str) else part:
            yield from tokens(inner, colour=colour)
    elif colour and isinstance(part, str) and part.startswith("@"):
        yield part


def painted(part: object, mode: str, *, colour: bool = False) -> object:
    """The figure with its tokens replaced by the colours of the mode, "light" or "dark"."""
    if isinstance(part, Mapping):
        return {name: painted(inner, mode, colour=colour or "color" in name) for name, inner in part.items()}
    if _looked_into(part, colour=colour):
        return [painted(inner, mode, colour=colour) for inner in part]
    if colour and isinstance(part, str) and part.startswith("@"):
        return hexes(part)[mode == "dark"]
    return part


def _looked_into(part: object, *, colour: bool) -> bool:
    """Lists of colours and of objects; a label that happens to read "@text" stays a label."""
    return isinstance(part, list) and len(part) > 0 and (colour or isinstance(part[0], Mapping))
