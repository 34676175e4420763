"""What a build holds: each file with its SHA-256, its size, and the rows of a table. Opens nothing."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass

FILE = "manifest.json"
LENGTH = 16  # hexadecimal digits of a build's name: of 10 million builds no two share one


@dataclass(frozen=True)
class Entry:
    """One file of a build; `rows` is None where it is not a table."""

    sha256: str
    bytes: int
    rows: int | None = None

    @classmethod
    def of(cls, content: bytes, rows: int | None = None) -> "Entry":
        """The entry of a file with that content."""
        return cls(hashlib.sha256(content).hexdigest(), len(content), rows)

    def holds(self, content: bytes) -> bool:
        """Whether that is the content that was built."""
        return len(content) == self.bytes and hashlib.sha256(content).hexdigest() == self.sha256


def pack(entries: Mapping[str, Entry]) -> bytes:
    """The manifest as JSON, a file a line."""
    lines = [f"{json.dumps(name)}: {json.dumps(asdict(entries[name]))}" for name in sorted(entries)]
    return ("{\n" + ",\n".join(lines) + "\n}\n").encode()


def unpack(content: bytes) -> dict[str, Entry]:
    """The entries of a manifest, once its name was found right."""
    return {name: Entry(**entry) for name, entry in json.loads(content).items()}


def name(content: bytes) -> str:
    """The name of the build with that manifest: it changes with any byte of any of its files."""
    return f"build-{hashlib.sha256(content).hexdigest()[:LENGTH]}"
