"""What an address asks for that is not here: shown without it, and said in one line."""

import re
from collections.abc import Mapping
from itertools import chain

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

from dashboard import writing
from dashboard.frame import notes, tab
from dashboard.hearing import moments
from dashboard.interview import library
from dashboard.interview.interview import Interview
from dashboard.interview.names import label
from dashboard.pages import CALLED_NOW, KEYS
from dashboard.selection import facets, turning
from dashboard.share.links import MOMENT

READ = "address_read"  # session state: whether the address of this load was read
ASKED = "address_asked"  # session state: what the address asks of the page's own fields, until they stand
UNMET = "address_unmet"  # session state: what it asks for that no filter can take, until the fields stand too
SECONDS = re.compile(r"\d{1,6}(\.\d{1,3})?")
FRAMING = ("embed", "embed_options", "card")
Asked = Mapping[str, list[str]]


def read(pages: set[str]) -> None:
    """Read the address of a load, or of a step through the browser's history, before any filter does.

    `pages` are the paths there are. Where something is missing, this tab is asked whether it kept it through a
    reload. Without its interview the rest of an address means nothing, and another one opens whole.
    """
    loaded = READ not in st.session_state
    if not loaded and not turning.from_history():
        return
    _spell()
    asked = {key: st.query_params.get_all(key) for key in st.query_params}
    there = _interview(asked)
    named = unmet(asked, there) if there else []
    _note_page(pages)
    if loaded and (named or not there):
        tab.await_answer()
    st.session_state[READ] = True
    if there:
        st.session_state[UNMET] = named
        st.session_state[ASKED] = {key: values for key, values in asked.items() if key in {*KEYS, *FRAMING}}
    else:
        notes.add(
            f"There is no interview “{_short(asked['interview'][-1])}” here, so another one is shown, whole. If it was "
            "added by a reader, it lived in that reader’s session alone: add it again."
        )
        if loaded:
            st.query_params.from_dict({key: asked[key] for key in FRAMING if key in asked})
            st.rerun()


def conclude() -> None:
    """Say what the address asks for that neither the filters nor the page's own fields took, now that they stand."""
    asked, named = st.session_state.pop(ASKED, {}), st.session_state.pop(UNMET, [])
    named += [said for key, values in asked.items() if key not in FRAMING for said in _untaken(key, values)]
    if named:
        named = list(dict.fromkeys(named))
        notes.add(f"This address also asks for {', '.join(named)}, which is not here; it was ignored.")


def unmet(asked: Asked, interview: Interview) -> list[str]:
    """What an address asks of an interview that it does not have: `topic “Y”`, `turns “900 to 2000” (1 to 78)`."""
    known = {"interview", *(one.key for one in facets.FACETS), *KEYS, *FRAMING, MOMENT}
    there = library.slugs()
    return [
        *(f"“{_short(key)}”" for key in asked if key not in known),
        *chain.from_iterable(one.unmet(asked.get(one.key, []), interview) for one in facets.FACETS),
        *(writing.asked(MOMENT, one) for one in asked.get(MOMENT, ()) if not _plays(one, interview)),
        *(writing.asked("compare", one) for one in asked.get("compare", ()) if one not in there),
    ]


def _plays(moment: str, interview: Interview) -> bool:
    """Whether an address can play the interview from there: a number of seconds of a recording."""
    return bool(SECONDS.fullmatch(moment)) and moments.heard(interview)


def _spell() -> None:
    """Write interviews and fields as they are called now, where an old address says them in other words."""
    slugs = library.slugs()
    old = {label(slug): slug for slug in slugs} | {slug: slug for slug in slugs}
    meant = {**dict.fromkeys(("interview", "compare", "words-of"), old), **CALLED_NOW}
    asked = {key: st.query_params.get_all(key) for key in meant if key in st.query_params}
    written = {key: [meant[key].get(value, value) for value in values] for key, values in asked.items()}
    if written != asked:
        for key, values in written.items():
            st.query_params[key] = values
        st.rerun()


def _untaken(key: str, values: list[str]) -> list[str]:
    """What a page's own field did not take of an address; a page without the field takes nothing."""
    held = _written(st.session_state[key]) if key in st.session_state else set()
    return [writing.asked(key, value) for value in values if value.strip() not in held]


def _written(held: object) -> set[str]:
    """What a field holds, as an address may write it."""
    values = held if isinstance(held, list | tuple) else [held]
    return {str(value).strip() for value in values}


def _interview(asked: Asked) -> Interview | None:
    """The interview that an address opens; None if it is not here."""
    slugs = library.slugs()
    named = asked.get("interview", [""])[-1] or slugs[0]
    return library.interview(named) if named in slugs else None


def _note_page(pages: set[str]) -> None:
    asked = get_script_run_ctx().pages_manager.intended_page_name
    if asked and asked not in pages:
        notes.add(f"There is no page “{_short(asked)}” here: the first one is shown.")


def _short(text: str) -> str:
    return writing.cut(text, writing.SAID)
