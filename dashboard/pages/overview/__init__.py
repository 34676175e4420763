"""Overview: the shape of an interview."""
