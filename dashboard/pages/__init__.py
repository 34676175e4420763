"""A room a page: `view.py` composes it, beside it stands what that page alone uses. No page knows another."""
