"""What every page stands in: its head, its cards, the door, what a tab keeps, and what is said above a page."""
