"""Blocks → turns, speakers, roles, exchanges, and the audit of every character."""

from pipeline.turns.parsing import parse
from pipeline.turns.transcript import Audit, Candidate, Person, Transcript

__all__ = ["Audit", "Candidate", "Person", "Transcript", "parse"]
