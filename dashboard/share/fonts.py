"""Fonts to draw pictures with, and which of them can write a text: our own, then Streamlit's, then the system's."""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache
from pathlib import Path

import streamlit as st
from PIL import ImageFont, features

OURS = Path(__file__).parents[2] / "static"
STREAMLIT = Path(st.__file__).parent / "static" / "static" / "media"
SYSTEM = (
    Path("/usr/share/fonts"),
    Path("/usr/local/share/fonts"),
    Path("/Library/Fonts"),
    Path("/System/Library/Fonts"),
)
FAMILIES = {
    "serif": (OURS / "source-serif-4-latin-wght-normal.woff2", "SourceSerifVariable-Roman.*"),
    "sans": (OURS / "inter-latin-wght-normal.woff2", "SourceSansVF-Upright.*"),
}
FURTHER = (
    "DejaVuSans.ttf",
    "NotoSans*-Regular.*",
    "NotoNaskh*-Regular.*",
    "NotoSansCJK-Regular.*",
    "Arial Unicode.ttf",
)
NOWHERE = "\U000ffffe"  # no font has it: drawn as what stands for a missing letter
LEFTWARD = ("R", "AL")
SHAPED = re.compile("[\u0590-\u08ff\u0900-\u0dff\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\ufb1d-\ufefc]")
LOST = 0.1  # the share of a text's characters that may be missing from a font that writes it


@lru_cache(maxsize=64)
def font(path: Path, size: int, weight: int = 400) -> ImageFont.FreeTypeFont:
    """A font of a size in pixels, of a weight where it has several."""
    found = ImageFont.truetype(str(path), size)
    if weight != 400 and path.suffix == ".woff2":
        found.set_variation_by_axes([weight])
    return found


def writes(text: str, family: str) -> Path | None:
    """The first font of a family, or beside it, that writes a text; None where none has its letters, or joins them."""
    if SHAPED.search(text) and not features.check("raqm"):
        return None  # without a shaper letters that join stand apart, and in the wrong order
    wanted = {one for one in text if not one.isspace() and unicodedata.category(one)[0] != "C"}
    least = len(wanted) * LOST
    return next((path for path in _paths(family) if sum(not _has(path, one) for one in wanted) <= least), None)


def written(text: str, path: Path) -> str:
    """The text with [?] for each letter that a font does not have, and without what is no letter: signs, pictures."""
    return "".join(one if one.isspace() or _has(path, one) else _instead(one) for one in text)


def _instead(character: str) -> str:
    return "[?]" if unicodedata.category(character)[0] in "LNP" else ""


def leftward(text: str) -> bool:
    """Whether a text is written from right to left, by its first letter that says."""
    strong = (unicodedata.bidirectional(one) for one in text)
    return next((one in LEFTWARD for one in strong if one in ("L", *LEFTWARD)), False)


def _paths(family: str) -> Iterator[Path]:
    own, theirs = FAMILIES[family]
    yield own
    yield from sorted(STREAMLIT.glob(theirs))
    yield from _system()


@cache
def _system() -> tuple[Path, ...]:
    """Fonts of the system that write many scripts, the first of FURTHER first."""
    there = [folder for folder in SYSTEM if folder.is_dir()]
    found = (path for name in FURTHER for folder in there for path in sorted(folder.rglob(name)))
    return tuple(dict.fromkeys(found))


@lru_cache(maxsize=20_000)
def _has(path: Path, character: str) -> bool:
    """Whether a font has a character: what it draws is not what it draws for none."""
    return _drawn(path, character) != _missing(path)


@cache
def _missing(path: Path) -> tuple[tuple[int, int], bytes]:
    return _drawn(path, NOWHERE)


def _drawn(path: Path, character: str) -> tuple[tuple[int, int], bytes]:
    plain = _plain(path).getmask(character)
    return plain.size, bytes(plain)


@cache
def _plain(path: Path) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(str(path), 16, layout_engine=ImageFont.Layout.BASIC)
