"""Old Word files (.doc) → text, by a converter that the machine has."""

import shutil
import subprocess
import tempfile
from pathlib import Path

from pipeline.document import Document
from pipeline.errors import SourceError
from pipeline.readers.plain import lines

# Each converter's command; {file} is the document, {folder} where it may write. The first that is there is used.
CONVERTERS = (
    ("antiword", ("-m", "UTF-8.txt", "-w", "0", "{file}")),
    ("catdoc", ("-d", "utf-8", "-w", "{file}")),
    ("soffice", ("--headless", "--convert-to", "txt:Text (encoded):UTF8", "--outdir", "{folder}", "{file}")),
)
PATIENCE_S = 60


def read(content: bytes, *, where: str) -> Document:
    """The document of a file in Microsoft's old container. Raises SourceError where it is no readable Word file."""
    if "EncryptedPackage".encode("utf-16-le") in content:
        raise SourceError(f"{where}: the file is encrypted. Expected one without a password; save it so.")
    if "WordDocument".encode("utf-16-le") not in content:
        raise SourceError(f"{where}: an old Office file that is no Word document. Save it as XLSX, CSV, DOCX or text.")
    source = _converted(content, where)
    blocks = lines(source, where=where)
    if not blocks:
        raise SourceError(f"{where}: the Word file holds no text. Expected a transcript; is it only pictures?")
    return Document(source=source, format="DOC", encoding="utf-8", blocks=tuple(blocks))


def _converted(content: bytes, where: str) -> str:
    found = next(((name, options) for name, options in CONVERTERS if shutil.which(name)), None)
    if found is None:
        raise SourceError(
            f"{where}: an old Word file, and no antiword, catdoc or soffice here. Save it as DOCX or text."
        )
    name, options = found
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "source.doc"
        file.write_bytes(content)
        command = [name, *(option.format(file=file, folder=folder) for option in options)]
        try:
            done = subprocess.run(command, capture_output=True, timeout=PATIENCE_S, check=True)
        except (subprocess.CalledProcessError, subprocess.TimeoutExpired) as error:
            raise SourceError(f"{where}: {name} could not read this Word file. Save it as DOCX or text.") from error
        written = file.with_suffix(".txt")
        text = written.read_bytes() if written.exists() else done.stdout
    return text.decode("utf-8-sig", errors="replace").replace("\r\n", "\n").replace("\r", "\n")
