"""What an address asks for that is not here: shown without it, and said in one line."""

from collections.abc import Mapping

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

from dashboard.frame import notes, tab
from dashboard.interview import library
from dashboard.interview.interview import Interview, label
from dashboard.selection import filters
from dashboard.selection.selection import SHOWS, WHOLE_TONE

READ = "address_read"  # session state: whether the address of this load was read
ASKED = "address_asked"  # session state: what the address asks of the page's own fields, until they stand
UNMET = "address_unmet"  # session state: what it asks for that no filter can take, until the fields stand too
FRAMING = ("embed", "embed_options", "card")
LONGEST = 60  # characters of a value that are repeated
Asked = Mapping[str, list[str]]


def read(pages: set[str]) -> None:
    """Read the address of a load, or of a step through the browser's history, before any filter does.

    `pages` are the paths there are. Where something is missing, this tab is asked whether it kept it through a
    reload. Without its interview the rest of an address means nothing, and another one opens whole.
    """
    loaded = READ not in st.session_state
    if not loaded and (filters.mixed() or not filters.from_history()):
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
        st.session_state[ASKED] = {key: values for key, values in asked.items() if key in filters.PAGE_KEYS}
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
    names = {
        "topic": [interview.topic_name(topic) for topic in interview.topics_by_words],
        "name": interview.names_by_count,
        "speaker": interview.speakers,
        "show": list(SHOWS),
        "exchanges": [str(number) for number in interview.exchanges["exchange"]],
        "compare": [label(slug) for slug in library.slugs()],
    }
    ranges = {"tone": WHOLE_TONE, "turns": (1, filters.last_turn(interview))}
    known = {*filters.DEFAULTS, *filters.PAGE_KEYS, "interview"}
    return [
        *(f"“{_short(key)}”" for key in asked if key not in known),
        *(f"{key} “{_short(one)}”" for key, there in names.items() for one in asked.get(key, ()) if one not in there),
        *(
            f"{key} “{_short(' to '.join(asked[key]))}” ({' to '.join(_number(end) for end in ends)})"
            for key, ends in ranges.items()
            if key in asked and not _inside(asked[key], *ends)
        ),
        *(f"show “{_short(one)}” too" for one in asked.get("show", ())[:-1] if one in SHOWS),
        *(f"q of {len(value)} characters (200 at most)" for value in asked.get("q", ()) if len(value) > 200),
    ]  # fmt: skip


def _spell() -> None:
    """Write interviews as the fields do, where an address names them as the tables and the answers for scripts do."""
    labels = {slug: label(slug) for slug in library.slugs()}
    asked = {key: st.query_params.get_all(key) for key in ("interview", "compare") if key in st.query_params}
    written = {key: [labels.get(value, value) for value in values] for key, values in asked.items()}
    if written != asked:
        for key, values in written.items():
            st.query_params[key] = values
        st.rerun()


def _number(number: float) -> str:
    return f"{number:g}".replace("-", "−")


def _inside(values: list[str], low: float, high: float) -> bool:
    """Whether two values of an address are a range between two ends."""
    try:
        return len(values) == 2 and all(low <= float(value) <= high for value in values)
    except ValueError:
        return False


def _untaken(key: str, values: list[str]) -> list[str]:
    """What a page's own field did not take of an address; a page without the field takes nothing."""
    held = _written(st.session_state[key]) if key in st.session_state else set()
    return [f"{key} “{_short(value)}”" for value in values if value.strip() not in held]


def _written(held: object) -> set[str]:
    """What a field holds, as an address may write it."""
    values = held if isinstance(held, list | tuple) else [held]
    return {text.strip() for value in values for text in (str(value), label(str(value)))}


def _interview(asked: Asked) -> Interview | None:
    """The interview that an address opens; None if it is not here."""
    slugs = {label(slug): slug for slug in library.slugs()}
    named = asked.get("interview", [""])[-1] or next(iter(slugs))
    return library.interview(slugs[named]) if named in slugs else None


def _note_page(pages: set[str]) -> None:
    asked = get_script_run_ctx().pages_manager.intended_page_name
    if asked and asked not in pages:
        notes.add(f"There is no page “{_short(asked)}” here: the first one is shown.")


def _short(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[:LONGEST]}…"
