"""Reading by example: what a reader said that some pieces of a text are, carried on through the whole text."""
