"""The key numbers of what is shown, each with its meaning in a tooltip: counts, and no mean that says nothing."""

import pandas as pd
import streamlit as st

from dashboard import measures
from dashboard.writing import percent, plural, whole
from pipeline.summary import lean

ASKED = "A question, or several in a row, with the turns that answer it."
READ = (
    "Passages that lean to the grim side : to the warm, of {}. The others say too little, or have no scored word. It "
    "measures words, not stance."
)


def show(passages: pd.DataFrame, mentions: pd.DataFrame) -> None:
    """Exchanges, words, the answers' share, tones and names of the passages, in a row that wraps on a phone."""
    with st.grid(5, min_column_width=140):
        for label, (value, meaning) in cells(passages, mentions).items():
            st.metric(label, value, help=meaning, border=True)


def cells(passages: pd.DataFrame, mentions: pd.DataFrame) -> dict[str, tuple[str, str]]:
    """Each number by its name, as it is written, with its meaning."""
    numbers, words = measures.key_numbers(passages, mentions), measures.words_by_role(passages)
    shown, sides = plural(len(passages), "passage"), passages["tone"].map(lean)
    named = f"{plural(numbers['mentions'], 'mention')} of people, places, organisations and other names."
    share = percent(words["interviewee"] / words.sum()) if words.sum() else "—"
    against = f"{whole((sides < 0).sum())} : {whole((sides > 0).sum())}" if passages["tone"].notna().any() else "—"
    return {
        "Exchanges": (whole(numbers["exchanges"]), ASKED),
        "Words": (whole(numbers["words"]), f"Words of the {shown} shown."),
        "In answers": (share, f"Share of these words that {plural(words['interviewee'], 'word')} of answers are."),
        "Negative : positive": (against, READ.format(shown)),
        "Names": (whole(numbers["names"]), named),
    }
