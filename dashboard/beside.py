"""Interviews side by side, in words and in a table of numbers; what cannot be compared is said."""

from html import escape
from itertools import cycle

import pandas as pd

from dashboard import theme
from dashboard.charts.compare import SYMBOLS
from dashboard.interview import Interview

SHAPE = dict(zip(SYMBOLS, "●◆■▲✚✖", strict=True))
HEADS = {
    "exchanges": ("Exchanges", theme.whole),
    "turns": ("Turns", theme.whole),
    "words": ("Words", theme.whole),
    "answer_share": ("Words in answers", theme.percent),
    "question_tone": ("Tone of questions", theme.signed),
    "answer_tone": ("Tone of answers", theme.signed),
    "scored": ("Passages with a tone", theme.percent),
    "names": ("Names", theme.whole),
}


def table(numbers: pd.DataFrame) -> str:
    """The key numbers, a column an interview."""
    head = "".join(f"<th scope=col>{escape(name)}</th>" for name in numbers["interview"])
    rows = "".join(
        f"<tr><th scope=row>{label}</th>{''.join(f'<td>{write(value)}</td>' for value in numbers[key])}</tr>"
        for key, (label, write) in HEADS.items()
    )
    return _table(f"<td></td>{head}", rows)


def names(shared: pd.DataFrame) -> str:
    """Names that every interview says, with how often."""
    if shared.empty:
        return "<p>No name is said in all of them.</p>"
    head = "".join(f"<th scope=col>{escape(name)}</th>" for name in shared.columns)
    rows = "".join(
        f"<tr><th scope=row>{escape(str(row[0]))}</th>{''.join(f'<td>{count:,}</td>' for count in row[1:])}</tr>"
        for row in shared.itertuples(index=False)
    )
    return (
        f'<div class="measured" tabindex="0"><table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table></div>'
    )


def key(labels: list[str]) -> str:
    """Which mark is which interview."""
    items = [
        f'<li><span style="color:{theme.css(f"@c{place % 8}")}">{SHAPE[symbol]}</span> {escape(label)}</li>'
        for place, (label, symbol) in enumerate(zip(labels, cycle(SYMBOLS), strict=False))
    ]
    return f'<ul class="keys" aria-label="Interviews">{"".join(items)}</ul>'


def _table(head: str, rows: str) -> str:
    table = f"<table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"
    return f'<div class="measured" tabindex="0">{table}</div>'


def one_set(interviews: list[Interview]) -> bool:
    """Whether all were labelled with the same topics."""
    return len({tuple(interview.topic_names) for interview in interviews}) == 1
