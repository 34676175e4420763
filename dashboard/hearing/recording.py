"""What an interview's recording is, and where: a file on this server, a file elsewhere, or a page that plays it."""

from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urldefrag, urlsplit

from dashboard import writing
from dashboard.hearing import platforms
from dashboard.host import config
from dashboard.interview.interview import Interview
from dashboard.interview.once import once
from dashboard.share import address
from pipeline.source import recordings
from pipeline.source.source import slug


@dataclass(frozen=True)
class Recording:
    """A recording that can be heard.

    `tag` is what plays it: "audio", "video", "iframe", or "" where only its own page does. `source` is its address,
    "" for the file on this server; in that of a frame, and in `page`, "{s}" is the second. `host` names who else
    learns of it when it plays, "" where nobody does. `page` opens it elsewhere, "" where it is nowhere else.
    """

    tag: str
    source: str = ""
    host: str = ""
    page: str = ""

    def opens(self, seconds: float) -> str:
        """The address that opens it elsewhere at a moment; "" where it is here alone."""
        return self.page.replace("{s}", str(int(seconds)))


@once
def of(interview: Interview) -> Recording | None:
    """The recording of an interview; None where there is none, or no file of that name is here."""
    named = interview.info.get("recording")
    if writing.missing(named) or not named:
        return None
    if recordings.is_address(named):
        return elsewhere(named) if recordings.is_safe(named) else None
    kind = recordings.kind_of(named)
    there = kind and address.answers() and file(interview) is not None
    return Recording(tag=kind.type.partition("/")[0]) if there else None


def elsewhere(named: str) -> Recording:
    """The recording at an https address."""
    if known := platforms.of(named):
        platform, name = known
        frame, page = (text.replace("{id}", name) for text in (platform.frame, platform.link))
        return Recording(tag="iframe" if frame else "", source=frame, host=platform.name, page=page)
    kind = recordings.kind_of(urlsplit(named).path)
    page = f"{urldefrag(named).url}#t={{s}}"  # a media fragment, as W3C has it
    host = urlsplit(named).hostname or ""
    return Recording(
        tag=kind.type.partition("/")[0] if kind else "", source=named if kind else "", host=host, page=page
    )


def file(interview: Interview) -> Path | None:
    """The file of an interview's recording on this server; None where there is none, or it lies elsewhere."""
    named = interview.info.get("recording")
    if interview.session_only or writing.missing(named) or recordings.is_address(named):
        return None
    root = config.current().recordings
    for folder in sorted(root.iterdir()) if root.is_dir() else ():
        if slug(folder.name) == interview.slug:
            found = (folder / named).resolve()
            inside = found.is_relative_to(folder.resolve()) and recordings.kind_of(found.name) is not None
            return found if inside and found.is_file() else None
    return None
