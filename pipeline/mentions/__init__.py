"""Who and what is named: occurrences with exact offsets, and which names are one entity. Knows no other step."""

from pipeline.mentions.find import find

__all__ = ["find"]
