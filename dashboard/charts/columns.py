"""Long lists that a page is sent, written shorter: what is said again stands once. `static/plot/columns.js` reads it.

A list of texts becomes {"levels": […], "at": […]}: every text, and which stands at each place. A list of rows becomes
{"columns": […]}, and one of tooltips {"lines": […]}: the columns of their first lines and of what follows.
"""

from itertools import zip_longest

LEAST = 32  # entries of a list that is written so
HEAD = 1  # lines of a tooltip that others may share
Packed = dict[str, list]


def of_rows(rows: list) -> list | Packed:
    """Rows of the same length by their columns; the list itself where it is short or another kind of list."""
    if len(rows) < LEAST or not all(type(row) in (list, tuple) for row in rows):
        return rows
    if set(map(len, rows)) != {len(rows[0]) or 1} or any(type(cell) in (list, dict) for cell in rows[0]):
        return rows
    return {"columns": [of_texts(list(column)) for column in zip(*rows, strict=True)]}


def of_texts(texts: list) -> list | Packed:
    """Texts by their levels; the list itself where that is no shorter, or where they are no texts."""
    if len(texts) < LEAST or set(map(type, texts)) - {str, type(None)}:
        return texts
    places = {text: place for place, text in enumerate(dict.fromkeys(texts))}
    if len(places) > len(texts) / 2:
        return texts
    return {"levels": list(places), "at": [places[text] for text in texts]}


def of_tooltips(texts: list) -> list | Packed:
    """Tooltips by their first lines and the rest."""
    if len(texts) < LEAST or not all(type(text) is str for text in texts):
        return texts
    return {"lines": [of_texts(list(line)) for line in zip_longest(*(text.split("<br>", HEAD) for text in texts))]}


def of_trace(trace: dict) -> dict:
    """A trace, or a part of one, with its lists written shorter."""
    return {name: _written(name, value) for name, value in trace.items()}


PACKERS = {"hovertext": of_tooltips, "customdata": of_rows}


def _written(name: str, value: object) -> object:
    if isinstance(value, dict):
        return of_trace(value)
    return PACKERS.get(name, of_texts)(value) if isinstance(value, list) else value
