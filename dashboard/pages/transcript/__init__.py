"""Transcript: every word, with its margin, its lines in context and its quotations."""
