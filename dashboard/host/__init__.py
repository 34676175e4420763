"""What the host decides: its settings, and how the app is delivered to browsers."""
