"""The build of the tables that pages show: the newest that is whole, opened once. Knows no session."""

import logging
from functools import lru_cache, partial
from pathlib import Path
from threading import RLock

from dashboard.interview.names import names
from dashboard.interview.prepare import READ, prepare
from pipeline import store
from pipeline.errors import SourceError

LOG = logging.getLogger(__name__)
INTERVIEWS = 64  # prepared and held at once


class Shown:
    """One build: its interviews, the longest first, and their names; each prepared when asked for; its accuracy.

    Only the tables that an interview is made of are read; `build` gives the others.
    """

    def __init__(self, build: store.Build) -> None:
        tables = {name: build[name] for name in READ}
        interviews = tables["interviews"].sort_values("words", ascending=False, kind="stable")
        self.build = build
        self.slugs = list(interviews["interview"])
        self.names = names(zip(*(interviews[key] for key in ("interview", "title", "date")), strict=True))
        self.accuracy = build.note("accuracy").get("measures", [])
        self.interview = lru_cache(maxsize=INTERVIEWS)(partial(prepare, tables=tables))


class Shelf:
    """The builds of one folder, of which one is shown."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.reading = RLock()  # so that sessions that begin together read the tables once
        self._shown: Shown | None = None
        self._refused: tuple[tuple, SourceError] | None = None  # the state that a build was in, and what was wrong
        self._said = ""

    def shown(self) -> Shown:
        """The build that the folder's pointer names; while that is not whole, as in a slow copy, the one before.

        Raises SourceError if there is none to show.
        """
        with self.reading:
            try:
                if self._shown is None or self._shown.build.name != store.version(self.folder):
                    self._shown = self._opened()
            except SourceError as error:
                if self._shown is None:
                    raise
                self._say(str(error))
            return self._shown

    def _opened(self) -> Shown:
        """The newest build. One that was refused is not read again before a file of it changes."""
        state = store.state(self.folder)
        if self._refused and self._refused[0] == state:
            raise self._refused[1]
        try:
            return Shown(store.read(self.folder))
        except SourceError as error:
            self._refused = (state, error)
            raise

    def _say(self, trouble: str) -> None:
        """Tell the host once."""
        if trouble != self._said:
            self._said = trouble
            LOG.warning("%s Until then %s is shown.", trouble, self._shown.build.name)
