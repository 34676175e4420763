"""Which lines of a PDF's page are set in bold or in italics, told by the type of three letters of each."""

import ctypes

BOLD, BLACK, SLANTED, FORCED = 600, ("bold", "black", "heavy"), ("italic", "oblique"), 1 << 18
LONGEST_NAME = 200  # bytes of a font's name
Kind = str


def of(page, lines: list[str]) -> list[Kind]:
    """How each line of the page is set: "bold", "italic" or ""; `lines` are its text, with the ends of lines."""
    kinds, place = [], 0
    for line in lines:
        letters = [offset for offset in (_first(line), len(line) // 2, len(line.rstrip()) - 1) if offset >= 0]
        seen = {_kind(page, place + offset) for offset in letters if line[offset : offset + 1].strip()}
        kinds.append(seen.pop() if len(seen) == 1 else "")
        place += len(line)
    return kinds


def _first(line: str) -> int:
    return len(line) - len(line.lstrip()) if line.strip() else -1


def _kind(page, letter: int) -> Kind:
    import pypdfium2.raw as pdfium

    name, flags = ctypes.create_string_buffer(LONGEST_NAME), ctypes.c_int()
    pdfium.FPDFText_GetFontInfo(page, letter, name, LONGEST_NAME, flags)
    font = name.value.decode("utf-8", errors="replace").lower()
    if pdfium.FPDFText_GetFontWeight(page, letter) >= BOLD or any(sign in font for sign in BLACK):
        return "bold"
    if flags.value & FORCED:
        return "bold"
    return "italic" if any(sign in font for sign in SLANTED) else ""
