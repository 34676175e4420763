"""How a source was read, shown: facts, labels with why, and the source with every character's class marked."""

from collections.abc import Sequence
from html import escape

import pandas as pd
import streamlit as st

from dashboard import writing

CLASS_NAMES = {
    "label": "label", "turn text": "words spoken", "stage direction": "stage direction",
    "front matter": "front matter", "back matter": "back matter", "furniture": "page numbers, markup and the like",
    "unplaced": "left out: in no turn, and nothing shows that it is no speech",
}  # fmt: skip
LEFT_OUT, LEFT_OUT_LETTERS = 20, 300  # pieces shown, and letters of each
PAGE = 8_000  # characters of the source shown at once


def facts(found: dict[str, str]) -> str:
    """Facts as a line of terms and values."""
    pairs = "".join(f"<div><dt>{escape(name)}</dt><dd>{escape(value)}</dd></div>" for name, value in found.items())
    return f'<dl class="facts">{pairs}</dl>'


def show_evidence(audit: dict) -> None:
    """Label candidates with why, joined aliases, near-misses offered, page breaks mended."""
    candidates = pd.DataFrame(audit.get("candidates", []), columns=["label", "accepted", "count", "why"])
    if candidates.empty:
        st.markdown("Nothing in the text stands where a speaker’s label could stand.")
    else:
        st.dataframe(candidates, hide_index=True, width="stretch")
    for names in audit.get("aliases", ()):
        st.text("Joined as one speaker: " + " = ".join(names))
    for names in audit.get("near_misses", ()):
        st.text("Alike but not joined: " + " and ".join(names) + ". Give both one name above to join them.")
    count = len(audit.get("rejoined", ()))
    if count:
        st.text(f"Sentences that a page break had split, rejoined: {count}")


def show_left_out(source: str, spans: Sequence) -> None:
    """What stands in no turn though it could be speech: each piece with its line; nothing where all is placed."""
    places = [(start, end) for start, end, name in spans if name == "unplaced"]
    if not places:
        return
    pieces = writing.plural(len(places), "piece")
    with st.expander(f"Left out of the turns: {pieces}", icon=":material/content_cut:", expanded=True):
        st.html(f'<ol class="left-out">{"".join(_piece(source, *place) for place in places[:LEFT_OUT])}</ol>')
        if len(places) > LEFT_OUT:
            st.text(f"And {len(places) - LEFT_OUT:,} more; all are marked in the source below.")


def _piece(source: str, start: int, end: int) -> str:
    line = source.count("\n", 0, start) + 1
    text = escape(writing.cut(source[start:end], LEFT_OUT_LETTERS))
    return f'<li dir="auto"><small>line {line:,}</small> {text}</li>'


def show_source(source: str, spans: list, *, key: str) -> None:
    """A page of the source, marked."""
    pages = -(-len(source) // PAGE) or 1
    page = st.pagination(pages, key=key) if pages > 1 else 1
    st.html(marked(source, spans, (page - 1) * PAGE, page * PAGE))


def marked(source: str, spans: list, start: int, end: int) -> str:
    """The characters from start to end with their classes; the legend above."""
    pieces, at = [], start
    for left, right, name in sorted(spans):
        left, right = max(left, start), min(right, end)
        if left < right:
            span = f'<span class="{css(name)}" title="{escape(name)}">{escape(source[left:right])}</span>'
            pieces += [escape(source[at:left]), span]
            at = right
    pieces.append(escape(source[at:end]))
    text = f'<pre class="source" tabindex="0" dir="auto">{"".join(pieces)}</pre>'
    return legend() + text


def legend() -> str:
    """What each colour of a marked text stands for."""
    rows = "".join(f'<li><span class="{css(name)}">{said}</span></li>' for name, said in CLASS_NAMES.items())
    return f'<ul class="keys" aria-label="Classes">{rows}</ul>'


def css(name: str) -> str:
    """What a class of characters is called in the style sheet."""
    return "c-" + name.replace(" ", "-")
