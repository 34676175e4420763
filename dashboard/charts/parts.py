"""What every figure shares: margins, quiet axes, hover text. Colours are tokens that `plot` resolves."""

from collections.abc import Iterable
from functools import lru_cache
from html import escape

from dashboard import writing
from pipeline.summary import lean

FONT = {"size": 12, "color": "@text"}
LEAST = 8  # px of marks, above which an axis has its room: Plotly’s own 64 cut the axis of a chart of two rows
QUIET = {"color": "@muted", "size": 12}


def layout(*, height: int, **options: object) -> dict:
    """A layout without decoration; `options` override any part of it."""
    return {
        "height": height,
        "margin": {"l": 0, "r": 12, "t": 4, "b": 0},
        "minreducedheight": LEAST,
        "font": FONT,
        "showlegend": False,
        "dragmode": False,
        "hovermode": "closest",
        "hoverlabel": {"align": "left", "bgcolor": "@surface", "bordercolor": "@border", "font": {"color": "@text"}},
        "bargap": 0.25,
        "uirevision": "keep",
        **options,
    }


def axis(**options: object) -> dict:
    """An axis without line or grid; `options` override any part of it."""
    return {
        "showgrid": False,
        "zeroline": False,
        "showline": False,
        "ticks": "",
        "tickfont": QUIET,
        "gridcolor": "@grid",
        "automargin": True,
        "fixedrange": True,
        **options,
    }


def rows(labels: list[str], **options: object) -> dict:
    """A vertical axis of rows, the first on top, each label set a little off its marks; labels are escaped already."""
    drawn = {"tickvals": list(range(len(labels))), "ticktext": labels, "range": [len(labels) - 0.4, -0.6]}
    return axis(**{**drawn, "tickfont": {"color": "@text"}, "ticklabelstandoff": 6, **options})


def word_axis(words: int) -> dict:
    """A horizontal axis along the interview, in words spoken before; the first tick says so, as the last may be cut."""
    ends = [-words * 0.01, words * 1.01]
    return axis(range=ends, tickformat=",", ticksuffix=" words", showticksuffix="first", nticks=4, tickangle=0)


def signed_axis(values: Iterable[float], *, steps: int = 4, **options: object) -> dict:
    """A horizontal axis for tones: some `steps` even steps to either side of 0, wide enough for every value, never
    beyond −1 to +1.
    """
    reach = max((abs(value) for value in values if value == value), default=0.1)
    step = next((step for step in (0.05, 0.1, 0.2) if reach <= steps * step), 0.5)
    ends = [-min(reach * 1.08 + 0.01, 1.05), min(reach * 1.08 + 0.01, 1.05)]
    ticks = [round(place * step, 2) for place in range(-int(ends[1] / step), int(ends[1] / step) + 1)]
    return axis(
        range=ends,
        tickvals=ticks,
        ticktext=[writing.signed(tick, 2 if step < 0.1 else 1) if tick else "0" for tick in ticks],
        showgrid=True,
        zeroline=True,
        zerolinecolor="@muted",
        zerolinewidth=1,
        **options,
    )


@lru_cache(maxsize=20_000)
def quote(text: str, *, width: int = 100, line: int = 60) -> str:
    """The beginning of a text for a label or tooltip, escaped, in lines of about `line` characters."""
    words = text[: width + 1].split()
    if len(text) > width:
        words = [*words[:-1], "…"] if len(words) > 1 else [text[:width], "…"]
    lines = [""]
    for word in words:
        if lines[-1] and len(lines[-1]) + 1 + len(word) > line:
            lines.append("")
        lines[-1] += f" {word}" if lines[-1] else word
    return "<br>".join(escape(writing.isolated(one), quote=False) for one in lines)  # Plotly knows no entity for quotes


def tone_colour(tone: float | None) -> str:
    """The diverging palette's step for a tone: five a side, edges at ±0.17, ±0.22, ±0.3 and ±0.4; none where it says
    too little for a side.

    Of the passages of the bundled interviews that lean, half lie within ±0.22, one in ten beyond ±0.42."""
    if tone is None or not lean(tone):
        return "@context"
    step = sum(abs(tone) >= edge for edge in (0.17, 0.22, 0.3, 0.4))
    return f"@div{5 + step if tone > 0 else 4 - step}"
