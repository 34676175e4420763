"""Quotations checked against an interview: those of a draft, each with its verdict and its place. Draws nothing."""

from dashboard.quotes.check import Checked, check, one
from dashboard.quotes.source import Source

__all__ = ["Checked", "Source", "check", "one"]
