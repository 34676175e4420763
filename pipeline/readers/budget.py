"""What a file may become while it is read: one budget, kept by every reader as it goes."""

from pipeline.errors import SourceError

CHARACTERS = 20_000_000  # of text: three million words, two weeks of talk without a pause
LINES = 200_000  # lines, cues and paragraphs: eight thousand printed pages
ROWS = 500_000  # of a table: fifty hours of talk, a row a word
PIECES = 1_000_000  # cells, tags, elements, codes and strings: fewer stand in a hundred hours of talk
PAGES = 5_000
LEVELS, OFFICE_LEVELS = 64, 256  # elements in elements; a table in a table takes an office file eight
UNPACKED, RATIO, RATIO_FROM = 64 << 20, 300, 4 << 20  # bytes of a part; packed this hard beyond these bytes: a bomb


def expect(count: int, most: int, what: str, *, where: str = "") -> None:
    """Raise SourceError where a file has more than `most` of something; `where` is left out where a caller adds it."""
    if count > most:
        raise SourceError(
            f"{where}{': ' if where else ''}over {most:,} {what}. Expected one transcript; split the file."
        )


def is_bomb(packed: int, unpacked: int) -> bool:
    """Whether bytes that unpack so far are no text, or more than one part of a file may take."""
    return unpacked > UNPACKED or (unpacked > RATIO_FROM and unpacked > RATIO * max(1, packed))
