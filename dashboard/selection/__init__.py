"""What a reader asked to see: the selection, its filters in the sidebar and the address, clicks that change it."""
