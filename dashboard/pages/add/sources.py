"""What the reader gives: a file or pasted words, the last of them, until it is taken back."""

import hashlib
import math
from dataclasses import dataclass

import streamlit as st

PASTED = "pasted.txt"
DRAFT = "transcript_given"  # session state: what was given last, also while the reader looks at other pages


@dataclass(frozen=True)
class Given:
    """A transcript as given: its file's name and its bytes."""

    name: str
    content: bytes

    @property
    def digest(self) -> str:
        """What tells its content from any other."""
        return hashlib.sha256(self.content).hexdigest()[:16]


def choose(*, limit_mb: float) -> Given | None:
    """Show the two ways to give a transcript; what was given last, or None."""
    upload, paste = st.columns(2, gap="medium")
    with upload:
        st.file_uploader(
            f"A file of up to {limit_mb:g} MB", key="upload", max_upload_size=math.ceil(limit_mb),
            on_change=_take_file,
            help="Text, Markdown, HTML, subtitles, chats, JSON and XML, tables, DOCX, ODT, RTF, PDF.",
        )  # fmt: skip
    with paste:
        st.text_area(
            "Or paste the words", key="pasted", height=120, placeholder="Q: …\n\nA: …", persist_state="session",
            on_change=_take_words,
        )  # fmt: skip
        if (pasted := st.session_state.get("pasted") or "") and not pasted.strip():
            st.html('<p class="note" role="status">Only blanks were pasted. Expected the words of a transcript.</p>')
    return given()


def given() -> Given | None:
    """What was given last, and not taken back."""
    return st.session_state.get(DRAFT)


def give(given: Given) -> None:
    """Give what was given before the page was reloaded."""
    st.session_state[DRAFT] = given
    if given.name == PASTED:
        st.session_state["pasted"] = given.content.decode()


def take_back() -> None:
    """Have nothing given (a callback)."""
    st.session_state.pop(DRAFT, None)
    st.session_state["pasted"] = ""


def _take_file() -> None:
    _take(_file() or _words())


def _take_words() -> None:
    _take(_words() or _file())


def _file() -> Given | None:
    file = st.session_state["upload"]
    return Given(file.name, file.getvalue()) if file else None


def _words() -> Given | None:
    words = st.session_state["pasted"] or ""
    return Given(PASTED, words.encode()) if words.strip() else None


def _take(given: Given | None) -> None:
    if given:
        st.session_state[DRAFT] = given
    else:
        st.session_state.pop(DRAFT, None)
