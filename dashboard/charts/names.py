"""Tone of the passages around each name: a dot a name, with its interval where there are enough passages."""

import pandas as pd

from dashboard import theme
from dashboard.charts.parts import layout, quote, rows, signed_axis
from dashboard.measures.mentions import AROUND, FEW
from dashboard.measures.rows import columns

ROW_PX = 24


def tones(around: pd.DataFrame) -> dict:
    """Hollow grey dots rest on fewer than five passages. customdata is [entity]."""
    scored = sorted((row for row in columns(around, *AROUND) if row[1]), key=lambda row: row[3])
    names, counts, _, tones, lows, highs = zip(*scored, strict=True) if scored else [()] * 6
    enough = [n >= FEW for n in counts]
    reach = [high - tone if sure else 0 for high, tone, sure in zip(highs, tones, enough, strict=True)]
    return {
        "data": [
            {
                "type": "scatter",
                "mode": "markers",
                "x": tones,
                "y": list(range(len(names))),
                "error_x": {
                    "type": "data", "symmetric": True, "array": reach, "color": "@border", "thickness": 2, "width": 0,
                },
                "marker": {
                    "size": 9,
                    "symbol": ["circle" if sure else "circle-open" for sure in enough],
                    "color": ["@c0" if sure else "@muted" for sure in enough],
                },
                "customdata": [[name] for name in names],
                "hovertext": [
                    f"{quote(name)} · mean {theme.signed(tone)} over {theme.plural(n, 'passage')}, "
                    f"{theme.plural(spoken, 'word')}{'' if n >= FEW else ' · too few to rest on'}"
                    for name, n, spoken, tone, *_ in scored
                ],
                "hoverinfo": "text",
                "cliponaxis": False,
            }
        ],
        "layout": layout(
            height=ROW_PX * max(len(names), 1) + 26,
            margin={"l": 0, "r": 12, "t": 24, "b": 0},
            xaxis=signed_axis([*tones, *lows, *highs], steps=2, side="top"),
            yaxis=rows([f"{quote(name, width=22)} ({n})" for name, n in zip(names, counts, strict=True)]),
        ),
    }  # fmt: skip
