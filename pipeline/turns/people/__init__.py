"""Who the speakers are: their aliases, their roles, and who asks whom."""
