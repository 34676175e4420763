"""The recording of an interview: what it is, when each passage is said, and the player that plays it."""
