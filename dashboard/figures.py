"""The key numbers of what is shown, each with its meaning in a tooltip."""

import pandas as pd
import streamlit as st

from dashboard import measures
from dashboard.theme import plural, signed, whole

TONE = (
    "Mean tone of the passages {} that have scored words, weighted by words, from −1 to +1. "
    "It measures words, not stance."
)


def show(passages: pd.DataFrame, mentions: pd.DataFrame) -> None:
    """Exchanges, words, tone by side and names of the passages, in a row that wraps on a phone."""
    numbers = measures.key_numbers(passages, mentions)
    named = f"{plural(numbers['mentions'], 'mention')} of people, places, organisations and other names."
    cells = {
        "Exchanges": (whole(numbers["exchanges"]), "A question, or several in a row, with the turns that answer it."),
        "Words": (whole(numbers["words"]), f"Words of the {plural(len(passages), 'passage')} shown."),
        "Question tone": (signed(numbers["question_tone"]), TONE.format("asked")),
        "Answer tone": (signed(numbers["answer_tone"]), TONE.format("answered")),
        "Names": (whole(numbers["names"]), named),
    }
    with st.grid(5, min_column_width=140):
        for label, (value, meaning) in cells.items():
            st.metric(label, value, help=meaning, border=True)
