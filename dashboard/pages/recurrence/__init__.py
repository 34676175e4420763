"""Recurrence: where the talk returns to what was said before."""
