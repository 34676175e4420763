"""The barcode in the reader's margin: the whole interview from top to bottom, questions left of answers."""

from html import escape

import streamlit as st

from dashboard import theme, writing
from dashboard.charts import legend
from dashboard.charts.barcode import COLOURS, fill
from dashboard.interview.interview import Interview
from dashboard.measures.barcode import slices
from dashboard.passages.excerpts import base_address
from dashboard.selection.view import View

OPENING = 90  # characters of a passage in its bar's tooltip


def choose() -> str:
    """Show what the bars can be coloured by; the choice, which the Overview's barcode shares."""
    return st.segmented_control(
        "Colour of the margin", COLOURS, default=COLOURS[0], key="colour", bind="query-params", required=True
    )


def beside(reading: str, view: View, *, colour: str, at: str) -> str:
    """The text with the barcode and its legend beside it. A click on a bar reads on at its passage."""
    colours = legend.topics(view.interview, view.shown) if colour == "Topic" else legend.tone()
    return f'<div class="reading">{reading}{_bars(view, colour=colour, at=at)}{colours}</div>'


def _bars(view: View, *, colour: str, at: str) -> str:
    interview, bars = view.interview, []
    base = escape(base_address(interview))
    for row, words, inside in slices(interview.passages, view.kept.tolist()):
        place = f"{row.turn}.{row.paragraph}"
        token = fill(row, colour, interview.families) if inside else theme.CONTEXT
        bars.append(
            f'<a href="{base}{place}" data-parley-open="{place}" tabindex="-1" title="{_said(interview, row)}" '
            f'class="{row.role}{" here" if place == at else ""}" '
            f'style="flex-grow:{words};background:{theme.css(token)}"></a>'
        )
    return f'<div class="margin" aria-hidden="true">{"".join(bars)}</div>'


def _said(interview: Interview, row) -> str:
    facts = [f"Turn {row.turn}", row.speaker, interview.topic_name(row.topic), f"tone {writing.signed(row.tone)}"]
    return escape(" · ".join(facts) + f"\n{writing.begins(row.text, OPENING)}")
