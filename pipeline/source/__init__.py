"""A transcript as it was given: its name, its bytes and its settings."""
