"""Tone of the passages around each name: a dot a name, with its interval where there are enough passages."""

import pandas as pd

from dashboard import theme
from dashboard.charts.parts import axis, layout, quote, signed_axis

ROW_PX = 24
FEW = 5


def tones(around: pd.DataFrame) -> dict:
    """Hollow grey dots rest on fewer than five passages. customdata is [entity]."""
    scored = around[around["n"] > 0].sort_values("tone", kind="stable").reset_index(drop=True)
    enough = scored["n"] >= FEW
    return {
        "data": [
            {
                "type": "scatter",
                "mode": "markers",
                "x": scored["tone"].tolist(),
                "y": list(range(len(scored))),
                "error_x": {
                    "type": "data", "symmetric": True, "color": "@border", "thickness": 2, "width": 0,
                    "array": (scored["high"] - scored["tone"]).fillna(0).tolist(),
                },
                "marker": {
                    "size": 9,
                    "symbol": ["circle" if one else "circle-open" for one in enough],
                    "color": ["@c0" if one else "@muted" for one in enough],
                },
                "customdata": [[name] for name in scored["entity"]],
                "hovertext": [
                    f"{quote(row.entity)} · mean {theme.signed(row.tone)} over {theme.plural(row.n, 'passage')}, "
                    f"{theme.plural(row.words, 'word')}{'' if row.n >= FEW else ' · too few to rest on'}"
                    for row in scored.itertuples()
                ],
                "hoverinfo": "text",
                "cliponaxis": False,
            }
        ],
        "layout": layout(
            height=ROW_PX * max(len(scored), 1) + 26,
            xaxis=signed_axis([*scored["tone"], *scored["low"], *scored["high"]], steps=2, side="top"),
            yaxis=axis(
                range=[len(scored) - 0.4, -0.6],
                tickvals=list(range(len(scored))),
                ticktext=[f"{quote(row.entity, width=22)} ({row.n})" for row in scored.itertuples()],
                tickfont={"color": "@text"},
            ),
        ),
    }  # fmt: skip
