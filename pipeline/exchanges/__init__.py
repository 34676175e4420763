"""Question beside answer: what was asked, what the answer's opening takes up, and what it leaves."""

from pipeline.exchanges.asks import find as parts
from pipeline.exchanges.pairs import compare
from pipeline.exchanges.replies import Responsiveness, responsiveness

__all__ = ["Responsiveness", "compare", "parts", "responsiveness"]
