"""Method: how each number is made and how accurate it is."""
