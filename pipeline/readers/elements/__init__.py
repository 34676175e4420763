"""XML that transcripts are kept in → blocks. Each kind is a small room; which one a file is in, `formats` tells."""

from collections.abc import Callable

from pipeline.document import Block, Document
from pipeline.errors import SourceError
from pipeline.readers.elements.tree import Element, parse, words
from pipeline.readers.encoding import Decoded
from pipeline.readers.head import Head

# What the first element of a file is called → the kind of file that it is, where its speeches name themselves.
ROOTS = {
    "TEI": "TEI", "teiCorpus": "TEI", "TEI.2": "TEI", "bncDoc": "BNC XML", "text": "TEI",
    "akomaNtoso": "Akoma Ntoso", "debate": "Akoma Ntoso", "debateReport": "Akoma Ntoso",
    "publicwhip": "PublicWhip XML", "dbtplenarprotokoll": "Bundestag XML", "Hansard": "Hansard XML",
    "hansard": "Hansard XML", "compteRendu": "Compte rendu XML", "anforande": "Riksdag XML",
    "CHAT": "TalkBank XML", "folker-transcription": "FOLKER",
}  # fmt: skip
KNOWN = "TEI, Akoma Ntoso, ELAN, EXMARaLDA, Transcriber, OHMS, TTML or a parliament's record"
PAGES = frozenset(
    "html body main article section div p h1 h2 h3 h4 h5 h6 ul ol dl table blockquote center figure style".split()
)
SPOKEN_SHARE = 0.2  # share of a file's letters that must be speech for a kind of XML that nobody listed
Find = Callable[[str, Element], list[Block]]


def is_known(head: Head) -> bool:
    """Whether the file is of a kind whose speeches are elements."""
    return head.root in ROOTS and (head.root != "text" or "tei" in head.attributes.lower())


def is_declared(head: Head) -> bool:
    """Whether the text says that it is XML, and is no page."""
    return head.text.lstrip("\ufeff \n\t").startswith("<?xml") and bool(head.root) and head.root.lower() != "html"


def is_whole(head: Head) -> bool:
    """Whether the text begins and ends with one element, as XML does, and none of a page."""
    end = head.whole[-200:].rstrip()
    return bool(head.root) and head.root.lower() not in PAGES and end.endswith(f"{head.root}>") and "</" in end


def read(decoded: Decoded, *, where: str, format: str, find: Find) -> Document:
    """The document of an XML file of a known kind. Raises SourceError where nobody speaks in it."""
    whole, closed = parse(decoded.text, where=where)
    found = find(decoded.text, whole)
    if not found:
        raise SourceError(f"{where}: {format} in which nothing is said. Expected a transcript; is it another layer?")
    return _document(decoded, whole, found, format, closed=closed)


def read_speeches(decoded: Decoded, *, where: str, format: str) -> Document:
    """The document of XML whose speeches are elements; of XML that nobody listed, if its speeches name themselves.

    Raises SourceError where nothing tells markup from speech.
    """
    from pipeline.readers.elements import records, speeches

    whole, closed = parse(decoded.text, where=where)
    root = next(whole.elements(), whole).name
    found = speeches.blocks(decoded.text, whole)
    if root not in ROOTS:
        rows = records.blocks(decoded.text, whole)
        spoken = [block for block in found if block.speaker]
        found = rows if rows and (records.alike(rows, spoken) or not _speaks(found, decoded.text)) else found
    if root not in ROOTS and not _speaks(found, decoded.text):
        raise SourceError(f"{where}: XML of an unknown kind, <{root[:40]}>. Expected {KNOWN}; or save it as text.")
    if not found:
        raise SourceError(f"{where}: XML in which nothing is said. Expected {KNOWN}.")
    return _document(decoded, whole, found, ROOTS.get(root, format), closed=closed)


def _speaks(found: list[Block], source: str) -> bool:
    named = [block for block in found if block.speaker]
    said, beside = sum(len(block.text) for block in named), sum(len(block.text) for block in found)
    return len(named) > 1 and said >= SPOKEN_SHARE * beside


def _document(decoded: Decoded, whole: Element, found: list[Block], format: str, *, closed: bool) -> Document:
    unclosed = () if closed else ("The XML ends before all its elements do; what is there was read.",)
    several = len(list(whole.all("TEI")))
    many = (f"The file holds {several:,} texts; they were read as one. Save each by itself.",) if several > 1 else ()
    given = any(block.speaker for block in found)
    return decoded.document(
        format,
        found,
        speakers_given=given,
        metadata=_metadata(decoded.text, whole),
        warnings=(*unclosed, *many),
    )


def _metadata(source: str, whole: Element) -> dict[str, str]:
    """Title and language, as the file states them of itself."""
    found = {}
    root = next(whole.elements(), whole)
    language = root.get("lang")
    if language[:2].isalpha() and language[2:3] in ("", "-", "_"):
        found["language"] = language[:2].lower()
    title = root.first("title", "Title", "docTitle")
    if title is not None and (text := words(source, title)) and len(text) <= 300:
        found["title"] = text
    return found
