"""Old Word files made for tests: a compound file of two streams, text in pieces, runs and paragraphs set."""

import struct

END, FREE, FAT, PAGE = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD, 512
TEXT = 0x600  # where the text begins in the main stream, its first page
BOLD, DELETED, IN_TABLE, ROW_END = (0x0835, 1), (0x0800, 1), (0x2416, 1), (0x2417, 1)


def made(
    *pieces: str, runs=(), sets=(), letters=None, flags=0, ident=0xA5EC, version=0xC1, boxes=0, summary=b""
) -> bytes:
    """A Word file of the pieces, wide where they are no Latin-1; `runs`, `sets`: (start, end, changes) in letters."""
    body, rows, places, count = b"", [], [], 0
    for piece in pieces:
        wide = not piece.isascii()
        start = TEXT + len(body)
        places.append((count, start if wide else start * 2 | 0x40000000))
        rows += [start + (2 if wide else 1) * offset for offset in range(len(piece))]
        body += piece.encode("utf-16-le" if wide else "ascii")
        count += len(piece)
    rows.append(TEXT + len(body))
    paged = -(-(TEXT + len(body)) // PAGE)
    main = bytearray(TEXT) + body
    main += bytes(paged * PAGE - len(main)) + _page(runs, rows, 1) + _page(sets, rows, 13)
    starts = [*(first for first, _ in places), count]
    pcdt = struct.pack(f"<{len(starts)}I", *starts) + b"".join(struct.pack("<HIH", 0, at, 0) for _, at in places)
    clx = b"\x02" + struct.pack("<I", len(pcdt)) + pcdt
    bins = [struct.pack("<III", 0, rows[-1], paged + number) for number in range(2)]
    table = b"".join(bins) + clx
    struct.pack_into("<HHxxxxxxH", main, 0, ident, version, flags)
    struct.pack_into("<II", main, 0x18, TEXT, 0)
    struct.pack_into("<I", main, 0x34, count)
    struct.pack_into("<I", main, 0x4C, count if letters is None else letters)
    struct.pack_into("<I", main, 0x64, boxes)
    for place, offset, size in ((0xFA, 0, 12), (0x102, 12, 12), (0x1A2, 24, len(clx))):
        struct.pack_into("<II", main, place, offset, size)
    streams = {"WordDocument": bytes(main), "0Table": table} | ({"\x05SummaryInformation": summary} if summary else {})
    return compound(streams)


def summary(title: bytes, *, codepage: int, length: int | None = None) -> bytes:
    """The properties that a file states of itself: its title, and the encoding of it."""
    told = struct.pack("<IH2x", 2, codepage) + struct.pack("<II", 30, len(title) if length is None else length) + title
    return bytes(44) + struct.pack("<IIIIIII", 48, 24, 2, 1, 24, 2, 32) + told


def _page(told, rows: list[int], width: int) -> bytes:
    """A page that says how letters are set."""
    page, place = bytearray(PAGE), PAGE - 2
    edges = [rows[told[0][0]], *(rows[end] for _, end, _ in told)] if told else [0]
    struct.pack_into(f"<{len(edges)}I", page, 0, *edges)
    for number, (_, _, changes) in enumerate(told):
        listed = b"".join(struct.pack("<HB", *change) for change in changes)
        told_of = bytes([len(listed)]) + listed if width == 1 else _counted(struct.pack("<H", 0) + listed)
        place -= len(told_of) + len(told_of) % 2
        page[place : place + len(told_of)] = told_of
        page[4 * len(edges) + width * number] = place // 2
    page[-1] = len(told)
    return bytes(page)


def _counted(told: bytes) -> bytes:
    return bytes([0, len(told) // 2]) + told if len(told) % 2 == 0 else bytes([(len(told) + 1) // 2]) + told


def compound(streams: dict[str, bytes]) -> bytes:
    """A compound file of streams, each in sectors of its own."""
    padded = [
        content + bytes(max(4096, -(-len(content) // PAGE) * PAGE) - len(content)) for content in streams.values()
    ]
    chains, entries, body = [FAT, END], [_entry("Root Entry", 5, END, 0, child=1)], b""
    for number, (name, content) in enumerate(zip(streams, padded, strict=True)):
        first, count = len(chains), len(content) // PAGE
        chains += [*range(first + 1, first + count), END]
        more = number + 2 if number + 1 < len(streams) else FREE
        entries.append(_entry(name, 2, first, len(content), right=more))
        body += content
    chains += [FREE] * (128 - len(chains))
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + struct.pack("<HHHHH6x", 0x3E, 3, 0xFFFE, 9, 6)
    head += struct.pack("<IIIIIIIIII", 0, 1, 1, 0, 4096, END, 0, END, 0, 0) + struct.pack("<108I", *[FREE] * 108)
    entries += [_entry("", 0, 0, 0)] * (4 - len(entries))
    return head + struct.pack("<128I", *chains) + b"".join(entries) + body


def _entry(name: str, kind: int, first: int, size: int, *, right: int = FREE, child: int = FREE) -> bytes:
    told = (name + "\0").encode("utf-16-le") if name else b""
    found = told + bytes(64 - len(told)) + struct.pack("<HBBIII", len(told), kind, 1, FREE, right, child)
    return found + bytes(36) + struct.pack("<IQ", first, size)
