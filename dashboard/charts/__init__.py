"""Tidy table in, figure out: a plain dict that `plotly.graph_objects.Figure` accepts. No Streamlit."""

from dashboard.charts.barcode import COLOURS, Barcode, barcode
from dashboard.charts.bars import bars_by_role
from dashboard.charts.ledger import MEASURES, Ledger, dumbbells, height, measures

__all__ = ["COLOURS", "MEASURES", "Barcode", "Ledger", "barcode", "bars_by_role", "dumbbells", "height", "measures"]
