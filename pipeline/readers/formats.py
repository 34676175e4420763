"""The formats of text files: how each recognises itself from what stands in the file, and how it is read.

Containers of bytes (office files, PDF, Parquet …) are told in `detect`.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from pipeline.document import Document
from pipeline.readers import assigned, chats, elements, plain, screenplay, structured, subtitles, tabular, web, wordless
from pipeline.readers.chats import histories, numbered, pages, prompts
from pipeline.readers.elements import elan, exmaralda, interlinear, messages, ohms, transcriber, ttml, youtube
from pipeline.readers.encoding import Decoded
from pipeline.readers.head import Head
from pipeline.readers.structured import otranscribe, yaml
from pipeline.readers.subtitles import ass, frames, lyrics, ranges, sami
from pipeline.readers.tiers import chat, identified, nist, salt, switchboard, textgrid, toolbox
from pipeline.readers.typeset import asciidoc, bbcode, europarl, latex, mediawiki, yarn

Recognises = Callable[[Head], bool]


@dataclass(frozen=True, slots=True)
class Format:
    """A format: whether the beginning of a text shows it, and the room that reads it."""

    recognises: Recognises
    read: Callable[..., Document]


def _named(find: Callable[[Head], str | None], name: str) -> Recognises:
    return lambda head: find(head) == name


def _rooted(*roots: str) -> Recognises:
    return lambda head: head.root in roots


def _captions(head: Head) -> bool:
    """Whether it is YouTube's XML: others call their root a transcript too."""
    return head.root == "timedtext" or (head.root == "transcript" and "<text start=" in head.text)


def _xml(recognises: Recognises, room: object) -> Format:
    return Format(recognises, partial(elements.read, find=room.blocks))


# In the order in which they are tried: what says its name, then what is told by its form, at last any text.
FORMATS: dict[str, Format] = {
    "oTranscribe": Format(otranscribe.recognises, otranscribe.read),
    "JSON": Format(_named(structured.format_of, "JSON"), structured.read),
    "JSON Lines": Format(_named(structured.format_of, "JSON Lines"), structured.read),
    "TTML": _xml(_rooted("tt"), ttml),
    "YouTube XML": _xml(_captions, youtube),
    "Transcriber": _xml(_rooted("Trans"), transcriber),
    "ELAN": _xml(_rooted("ANNOTATION_DOCUMENT"), elan),
    "EXMARaLDA": _xml(_rooted("basic-transcription", "segmented-transcription"), exmaralda),
    "OHMS": Format(ohms.recognises, ohms.read),
    "FLEx": Format(interlinear.recognises, interlinear.read),
    "SMS backup": Format(messages.recognises, messages.read),
    **{name: Format(_named(prompts.format_of, name), prompts.read) for name in prompts.PROMPTS},
    "XML": Format(lambda head: elements.is_known(head) or elements.is_declared(head), elements.read_speeches),
    **{
        name: Format(_named(ranges.format_of, name), subtitles.read)
        for name in ("WebVTT", "SubRip", "SBV", "Whisper text")
    },
    "SubStation Alpha": Format(ass.recognises, subtitles.read),
    **{name: Format(_named(frames.format_of, name), subtitles.read) for name in frames.PATTERNS},
    "LRC": Format(lyrics.recognises, subtitles.read),
    "SAMI": Format(sami.recognises, subtitles.read),
    "TextGrid": Format(textgrid.recognises, textgrid.read),
    "CHAT": Format(chat.recognises, chat.read),
    "SALT": Format(salt.recognises, salt.read),
    "Toolbox": Format(toolbox.recognises, toolbox.read),
    "Switchboard": Format(switchboard.recognises, switchboard.read),
    "STM": Format(nist.is_stm, nist.read),
    "CTM": Format(nist.is_ctm, nist.read),
    "treebank": Format(identified.is_treebank, identified.read_treebank),
    "lines with numbers": Format(identified.recognises, identified.read),
    "Europarl": Format(europarl.recognises, europarl.read),
    "timed lines": Format(nist.is_timed, nist.read_timed),
    **{name: Format(_named(pages.format_of, name), pages.read) for name in pages.PAGES},
    **{name: Format(_named(histories.format_of, name), histories.read) for name in histories.HISTORIES},
    "numbered chat": Format(numbered.recognises, numbered.read),
    "Yarn": Format(yarn.recognises, yarn.read),
    "screenplay": Format(screenplay.recognises, screenplay.read),
    "LaTeX": Format(latex.recognises, latex.read),
    "HTML": Format(web.recognises, web.read),
    "YAML": Format(yaml.recognises, yaml.read),
    "program": Format(assigned.recognises, assigned.read),
    "chat": Format(chats.recognises, chats.read),
    "BBCode": Format(bbcode.recognises, bbcode.read),
    "AsciiDoc": Format(asciidoc.recognises, asciidoc.read),
    "MediaWiki": Format(mediawiki.recognises, mediawiki.read),
    "undeclared XML": Format(elements.is_whole, elements.read_speeches),
    "table": Format(tabular.recognises, tabular.read),
    "plain text": Format(lambda head: True, plain.read),
}


def read(decoded: Decoded, *, name: str, where: str) -> Document:
    """The document of a text file, in the first format whose signs it shows. Raises SourceError if it has no words."""
    head = Head(decoded.text, name)
    wordless.refuse(head, where=where)
    format, room = next((name, room) for name, room in FORMATS.items() if room.recognises(head))
    return room.read(decoded, where=where, format=format)
