"""What every figure shares: margins, quiet axes, hover text. Colours are tokens that `plot` resolves."""

from html import escape

FONT = {"size": 12, "color": "@text"}
QUIET = {"color": "@muted", "size": 12}


def layout(*, height: int, **options: object) -> dict:
    """A layout without decoration; `options` override any part of it."""
    return {
        "height": height,
        "margin": {"l": 0, "r": 12, "t": 4, "b": 0},
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


def quote(text: str, *, width: int = 100) -> str:
    """The beginning of a text for a label or tooltip, escaped, in lines of about 60 characters."""
    words = text[: width + 1].split()
    if len(text) > width:
        words = [*words[:-1], "…"] if len(words) > 1 else [text[:width], "…"]
    lines, line = [], ""
    for word in words:
        if line and len(line) + len(word) > 60:
            lines.append(line)
            line = ""
        line = f"{line} {word}" if line else word
    return "<br>".join(escape(one, quote=False) for one in [*lines, line])  # Plotly knows no entity for quotes


def tone_colour(tone: float | None) -> str:
    """The diverging palette's step for a tone: ten steps, edges at 0, ±0.05, ±0.15, ±0.3 and ±0.5."""
    if tone is None or tone != tone:
        return "@context"
    step = sum(abs(tone) >= edge for edge in (0.05, 0.15, 0.3, 0.5))
    return f"@div{5 + step if tone >= 0 else 4 - step}"
