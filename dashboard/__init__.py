"""Tables to pages: composes what `pipeline` has measured; measures nothing of the text itself."""
