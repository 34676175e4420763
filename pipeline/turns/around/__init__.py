"""What stands around the talk: the head, the margins, the furniture of pages, and what shows it."""
