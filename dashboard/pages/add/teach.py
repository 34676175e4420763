"""Reading it another way: the other readings to take, and pieces of the text that a reader says what they are."""

import hashlib
from collections.abc import Sequence
from html import escape
from pathlib import Path

import streamlit as st

from dashboard import writing
from dashboard.pages.add import audit
from pipeline.source.settings import TAUGHT, Example, Settings
from pipeline.turns.previews import Preview
from pipeline.turns.shown import Pieces
from pipeline.turns.taught.places import MARKS

AT_ONCE, SAID, SAMPLE = 150, 70, 160  # lines shown at once; letters of an example, and of a turn
MOST = 200  # examples of one text
WAYS = ("By example", "By another of its readings")
_component = st.components.v2.component(
    "parley_teach",
    js=Path(__file__).with_suffix(".js").read_text(encoding="utf-8"),
    css=Path(__file__).with_suffix(".css").read_text(encoding="utf-8"),
    isolate_styles=False,
)


def taught(of: str) -> Settings:
    """What was taught of the transcript `of`: the reading taken, and the examples."""
    return st.session_state.get(_key(of), Settings())


def give(of: str, found: Settings) -> None:
    """Have a transcript read by what was taught before."""
    st.session_state[_key(of)] = Settings(reading=found.reading, examples=found.examples)


def named(found: Settings) -> str:
    """What tells one teaching from any other; "" where nothing was taught."""
    return hashlib.sha256(repr(found).encode()).hexdigest()[:12] if found != Settings() else ""


def by_example(lines: Sequence[Pieces], *, of: str) -> None:
    """The text line by line, to mark pieces of; what each marked piece was said to be."""
    pages = -(-len(lines) // AT_ONCE) or 1
    page = st.pagination(pages, key=f"teach-page-{of}") if pages > 1 else 1
    first = (page - 1) * AT_ONCE
    key = f"teach-{of}"
    _component(
        key=key,
        data={
            "first": first + 1,
            "lines": [[[text, audit.css(kind)] for text, kind in pieces] for pieces in lines[first : first + AT_ONCE]],
            "kinds": list(TAUGHT),
        },
        on_taught_change=lambda: _learn(st.session_state[key].taught, of),
    )
    _show_examples(of)


def by_reading(previews: Sequence[Preview], *, of: str) -> None:
    """Each way to read the text with its first turns, to take."""
    known = taught(of)
    now = None if known.taught(*MARKS) else known.reading or previews[0].reading
    for number, preview in enumerate(previews):
        taken = preview.reading == now
        with st.container(border=True):
            st.html(_preview(preview))
            st.button(
                "Read so now" if taken else "Read it so", key=f"way-{of}-{number}", disabled=taken,
                on_click=_take, args=(preview.reading, of),
            )  # fmt: skip


def _preview(preview: Preview) -> str:
    speakers = ", ".join(preview.speakers[:4]) + (" …" if len(preview.speakers) > 4 else "")
    said = f"{writing.plural(preview.turns, 'turn')} at its beginning"
    said += f", of {speakers}" if speakers else ", nobody named"
    rows = "".join(
        f'<li dir="auto"><b>{escape(speaker or "Nobody named")}</b> <q>{escape(writing.begins(text, SAMPLE))}</q></li>'
        for speaker, text in preview.first
    )
    head = escape(preview.reading[:1].upper() + preview.reading[1:])
    return f'<p class="card-title">{head} <small>{escape(said)}</small></p><ol class="preview">{rows}</ol>'


def _show_examples(of: str) -> None:
    examples = taught(of).examples
    with st.container(horizontal=True, gap="xsmall"):
        for number, example in enumerate(examples):
            words = f"“{writing.cut(' '.join(example.text.split()), SAID)}” is {example.said}"
            st.button(
                writing.plain_label(words), key=f"untaught-{of}-{number}-{len(examples)}", icon=":material/close:",
                icon_position="right", help="Take this back", on_click=_forget, args=(number, of),
            )  # fmt: skip


def _learn(marked: dict | None, of: str) -> None:
    """Take what the reader marked: a piece of text, what it is, and its line."""
    if not marked:
        return
    text, kind, line = str(marked.get("text", "")).strip(), marked.get("is"), int(marked.get("line") or 1)
    known = taught(of)
    if text and kind in TAUGHT and len(known.examples) < MOST:
        others = tuple(one for one in known.examples if (one.text, one.line) != (text, line))
        _keep(
            of,
            None if kind in MARKS else known.reading,
            (*others, Example(text, kind, line)),
        )


def _forget(number: int, of: str) -> None:
    known = taught(of)
    _keep(of, known.reading, tuple(one for place, one in enumerate(known.examples) if place != number))


def _take(reading: str, of: str) -> None:
    _keep(of, reading, taught(of).taught("not a speaker", "leave out"))


def _keep(of: str, reading: str | None, examples: tuple[Example, ...]) -> None:
    st.session_state[_key(of)] = Settings(reading=reading, examples=examples)


def _key(of: str) -> str:
    return f"taught-{of}"
