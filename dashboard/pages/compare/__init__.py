"""Compare: interviews beside each other."""
