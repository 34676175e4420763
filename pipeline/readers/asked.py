"""When a paragraph that is all in bold is a question, and no name: the same in pages and in office files."""

NAME_BLANKS = 5  # from so many blanks on it has more words than a name
SIGNS = ("?", "？", "؟", "。")


def is_question(text: str) -> bool:
    """Whether bold words ask or say more than a name would; what ends in a colon is a label."""
    said = text.rstrip()
    return not said.endswith(":") and (said.count(" ") >= NAME_BLANKS or said.endswith(SIGNS))
