"""Passages as escaped HTML: excerpts, marks, receipts, lines in context."""
