"""One interview's tables, prepared, kept and renamed, and the library of those that can be shown."""
