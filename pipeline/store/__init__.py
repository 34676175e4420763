"""The tables on disk: a build of the tables is a folder of its own, and one pointer to it is moved last."""

from pipeline.store.build import Build, read, state
from pipeline.store.files import read_source, write_files
from pipeline.store.pointer import version
from pipeline.store.write import add_note, write

__all__ = ["Build", "add_note", "read", "read_source", "state", "version", "write", "write_files"]
