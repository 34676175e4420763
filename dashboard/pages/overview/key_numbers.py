"""The key numbers of what is shown, each with its meaning in a tooltip: counts, and no mean that says nothing."""

from html import escape

import pandas as pd

from dashboard import measures
from dashboard.writing import percent, plural, whole
from pipeline.summary import lean

ASKED = "A question, or several in a row, with the turns that answer it."
READ = (
    "Passages that lean to the grim side : to the warm, of {}. The others say too little, or have no scored word. It "
    "measures words, not stance."
)


def line(passages: pd.DataFrame, mentions: pd.DataFrame) -> str:
    """Exchanges, words, the answers' share, tones and names of the passages, as HTML that wraps on a phone."""
    pairs = (
        f"<div title='{escape(meaning)}'><dt>{escape(label)}</dt><dd>{escape(value)}</dd></div>"
        for label, (value, meaning) in cells(passages, mentions).items()
    )
    return f'<dl class="facts">{"".join(pairs)}</dl>'


def cells(passages: pd.DataFrame, mentions: pd.DataFrame) -> dict[str, tuple[str, str]]:
    """Each number by its name, as it is written, with its meaning."""
    numbers, words = measures.key_counts(passages, mentions), measures.words_by_role(passages)
    shown, sides = plural(len(passages), "passage"), passages["tone"].map(lean)
    named = f"{plural(numbers['mentions'], 'mention')} of people, places, organisations and other names."
    share = percent(words["interviewee"] / words.sum()) if numbers["exchanges"] and words.sum() else "—"
    against = f"{whole((sides < 0).sum())} : {whole((sides > 0).sum())}" if passages["tone"].notna().any() else "—"
    return {
        "Exchanges": (whole(numbers["exchanges"]), ASKED),
        "Words": (whole(numbers["words"]), f"Words of the {shown} shown."),
        "In answers": (share, f"Share of these words that {plural(words['interviewee'], 'word')} of answers are."),
        "Negative : positive": (against, READ.format(shown)),
        "Names": (whole(numbers["names"]), named),
    }
