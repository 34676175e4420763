"""Whole interviews as files for a static host: a page each, and one that lists them."""

from collections.abc import Callable, Iterable, Sequence
from html import escape
from pathlib import Path

from dashboard import writing
from dashboard.interview.interview import Interview
from dashboard.interview.prepare import prepare
from dashboard.selection.view import whole
from dashboard.share import file
from pipeline import store
from pipeline.build import build_all

TITLE = "Interviews"


def export(
    sources: Sequence[Path], folder: Path, *, accuracy: list[dict], made: str, progress: Callable[[str], None]
) -> list[Path]:
    """Write `folder`/<interview>.html for each source, and index.html that links them; the files written.

    `accuracy` are the measures of `pipeline evaluate`; `made` is the day, ISO 8601. No file is written
    before all are made.
    Raises SourceError if a source cannot be read, two have one name, or the folder cannot be written.
    """
    _, analyses = build_all(sources, progress=progress)
    interviews = [prepare(slug, one.tables) for slug, one in analyses.items()]
    pages = {f"{one.slug}.html": _page(one, accuracy, made) for one in interviews}
    pages["index.html"] = file.plain(TITLE, _list(interviews))
    store.write_files(pages, folder)
    return [folder / name for name in pages]


def _page(interview: Interview, accuracy: list[dict], made: str) -> bytes:
    return file.page(whole(interview), accuracy=accuracy, made=made)


def _list(interviews: Iterable[Interview]) -> str:
    items = [
        f'<li><a href="{escape(one.slug)}.html" dir="auto">{escape(one.title)}</a> '
        f"<small>{writing.plural(int(one.info['turns']), 'turn')}, "
        f"{writing.plural(int(one.info['words']), 'word')}</small></li>"
        for one in interviews
    ]
    return f'<ul class="interviews">{"".join(items)}</ul>'
