"""Topics: what it is about, when, and raised by whom."""
