"""Files of talk's tools that hold no words: what each is, by a row, and what to choose instead.

`tests/test_readers_wordless.py` runs every row's examples.
"""

import re
from dataclasses import dataclass

from pipeline.errors import SourceError
from pipeline.readers.head import Head


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of file: the pattern at its beginning, what it holds, what to do, and a beginning that it takes."""

    pattern: re.Pattern[str]
    holds: str
    remedy: str
    takes: str


def _kind(pattern: str, holds: str, remedy: str, takes: str) -> Kind:
    return Kind(re.compile(rf"\ufeff?\s*+{pattern}"), holds, remedy, takes)


# How lines of logs begin: of a system, of a server of pages.
LOGGED = (
    r"(?:[A-Z][a-z]{2} {1,2}\d{1,2} \d{2}:\d{2}:\d{2} [\w.-]{1,60} [\w./-]{1,60}(?:\[\d{1,7}\])?: "
    r"|[\da-fA-F.:]{3,40} \S{1,60} \S{1,60} \[\d{2}/[A-Z][a-z]{2}/\d{4}:\d{2}:\d{2}:\d{2} [+-]\d{4}\] )"
)
KINDS = (
    _kind(
        r"Scenarist_SCC V\d",
        "captions as codes of a broadcast (SCC), no text",
        "convert it to SRT or WebVTT",
        "Scenarist_SCC V1.0\n\n00:00:01:00\t9420 942f 94ae",
    ),
    _kind(
        r"(?:(?:;;[^\n]*\n\s*)*(?:SPEAKER|SPKR-INFO|NOSCORE|NON-LEX|SEGMENT)[ \t]+\S+[ \t]+(?:\d+|<NA>)[ \t]+"
        r"(?:[\d.]+|<NA>)[ \t]+(?:[\d.]+|<NA>)[ \t]+(?:<NA>|\S+)[ \t]+\S+[ \t]+\S+)",
        "who speaks when (RTTM), not what",
        "choose the transcript that belongs to it",
        "SPEAKER talk 1 0.20 1.05 <NA> <NA> ann <NA> <NA>",
    ),
    _kind(
        r'(?:File type = )?"ooTextFile[^"\n]*"\s+(?:Object class = )?"(?!TextGrid)[A-Z]\w+(?: \d)?"',
        "measures of a sound (Praat), no words",
        "save its TextGrid",
        'File type = "ooTextFile"\nObject class = "PitchTier"\n\nxmin = 0',
    ),
    _kind(
        r"# VobSub index file",
        "pictures of subtitles (VobSub), no text",
        "convert them to SRT by recognising their letters",
        "# VobSub index file, v7 (do not modify this line!)\n#",
    ),
    _kind(
        rf"(?:{LOGGED}[^\n]*(?:\n|$)){{3,}}\s*(?:$|{LOGGED})",
        "a program's log, in which nobody talks",
        "choose the transcript",
        "Jan  2 10:11:12 host1 sshd[123]: Accepted a key\n" * 4,
    ),
    _kind(r"BEGIN:VCALENDAR\b", "a calendar", "choose the transcript", "BEGIN:VCALENDAR\nVERSION:2.0"),
    _kind(r"BEGIN:VCARD\b", "contacts", "choose the transcript", "BEGIN:VCARD\nVERSION:4.0"),
)


def refuse(head: Head, *, where: str) -> None:
    """Raise SourceError, in one line, for a file that shows itself to be of such a kind."""
    kind = next((kind for kind in KINDS if kind.pattern.match(head.text)), None)
    if kind:
        raise SourceError(f"{where}: {kind.holds}. Expected a transcript; {kind.remedy}.")
