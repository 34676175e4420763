"""What the reader gives: a file or pasted words."""

import math
from dataclasses import dataclass

import streamlit as st

PASTED = "pasted.txt"


@dataclass(frozen=True)
class Given:
    """A transcript as given: its file's name and its bytes."""

    name: str
    content: bytes


def choose(*, limit_mb: float) -> Given | None:
    """Show the two ways to give a transcript; what was given, or None."""
    upload, paste = st.columns(2, gap="medium")
    with upload:
        file = st.file_uploader(
            f"A file of up to {limit_mb:g} MB", key="upload", max_upload_size=math.ceil(limit_mb),
            help="Text, Markdown, HTML, subtitles, recognisers’ JSON, tables, DOCX, ODT, RTF, PDF. It stays in this "
            "session and is kept nowhere.",
        )  # fmt: skip
    with paste:
        words = st.text_area("Or paste the words", key="pasted", height=120, placeholder="Q: …\n\nA: …")
    if file is not None:
        return Given(file.name, file.getvalue())
    return Given(PASTED, words.encode()) if words and words.strip() else None
