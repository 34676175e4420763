"""How tests hear a transcript: speaker and words of each turn, in any format."""

from pipeline.readers import read
from pipeline.turns import parse

HARBOUR = (
    "How did you come to the harbour?",
    "My uncle had a boat there.",
    "What did you do?",
    "I mended nets, and I liked it.",
    "Would you go back?",
    "I think I would.",
)


def document(content, name=""):
    """The document of a text or of bytes."""
    return read(content.encode() if isinstance(content, str) else content, name=name)


def heard(content, name=""):
    """Speaker and words of each turn; a speaker nobody names is None."""
    turns = parse(document(content, name)).turns
    return [(None if who != who else who, words) for who, words in zip(turns["speaker"], turns["text"], strict=True)]


def starts(content, name=""):
    """The second at which each turn starts."""
    return parse(document(content, name)).turns["start_s"].tolist()


def leads_back(content, name=""):
    """Whether each letter of each block stands in the source where the block says, or is written as an entity there."""
    found = document(content, name)
    return all(
        letter.isspace() or found.source[place] in (letter, "&", "\\", "<")
        for block in found.blocks
        for letter, place in zip(block.text, block.at or range(block.start, block.end), strict=True)
    )
