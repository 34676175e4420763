"""Who speaks, by the label at the head of a line: its forms, its places, its spelling, and what supports it."""
