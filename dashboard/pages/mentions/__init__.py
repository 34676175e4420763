"""Mentions: who and what is named, where, beside whom and in what tone."""
