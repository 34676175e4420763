"""Tidy table in, tidy table out: what the charts draw. No Streamlit, no Plotly."""

from dashboard.measures.barcode import barcode
from dashboard.measures.counts import key_counts, key_numbers, names_by_role, places_of, topics_by_role, words_by_role
from dashboard.measures.ledger import exchanges_shown, gap_order, ledger

__all__ = [
    "barcode",
    "exchanges_shown",
    "gap_order",
    "key_counts",
    "key_numbers",
    "ledger",
    "names_by_role",
    "places_of",
    "topics_by_role",
    "words_by_role",
]
