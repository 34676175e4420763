"""How each number is made, in words and with a worked example."""
