"""Filters are the only state, and the URL holds them: what they are, and the callbacks that write them."""

from collections.abc import Iterable

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

from dashboard.interview import library
from dashboard.interview.interview import Interview
from dashboard.pages import PAGES
from dashboard.selection.selection import WHOLE_TONE, Selection, parts

# What each filter is when it narrows nothing; the keys are the names in the URL.
DEFAULTS: dict[str, object] = {
    "topic": [],
    "show": "All",
    "speaker": [],
    "name": [],
    "q": "",
    "tone": WHOLE_TONE,
    "exchanges": [],
    "turns": None,  # the whole interview: depends on its length
}
FIELD_KEY = {
    "topics": "topic", "show": "show", "speakers": "speaker", "names": "name",
    "text": "q", "tone": "tone", "turns": "turns",
    "exchanges": "exchanges",
}  # fmt: skip
SEVERAL = ("topic", "speaker", "name", "exchanges")  # filters of several values
PAST = "past_filters"  # session state: earlier filters, newest last, so that each step can be undone
ON_SHOW = "on_show"  # session state: the interview at the last run
MIXED = "mixed_addresses"  # session state: those of an interview with what narrowed the one before
NEXT = "next_interview"  # session state: the interview to turn to when the next run begins
PAGE_KEYS = frozenset(("card", "embed", "embed_options", *(field for page in PAGES for field in page.fields)))
# What pages hold that belongs to one interview, and how another one opens. A question put to any of them stays: a
# word in context, a quotation, how a chart is read.
PLACES: dict[str, object] = {"at": "", "pair": "", "page": 1, "kind": "All kinds", "words": "Questions against answers"}


def current() -> tuple[Interview, Selection]:
    """The interview on show and the selection, as the sidebar has them."""
    interview = library.interview(st.session_state["interview"])
    return interview, read(interview)


def read(interview: Interview) -> Selection:
    """The selection that the widgets hold."""
    state = st.session_state
    last = last_turn(interview)
    span = tuple(sorted(state.get("turns") or (1, last)))
    return Selection(
        interview=interview.slug,
        topics=tuple(state.get("topic", ())),
        show=state.get("show") or "All",
        speakers=tuple(state.get("speaker", ())),
        tone=tuple(sorted(state.get("tone", WHOLE_TONE))),
        names=tuple(state.get("name", ())),
        text=(state.get("q") or "").strip(),
        turns=None if span == (1, last) else span,
        exchanges=tuple(state.get("exchanges", ())),
    )


def toggle(key: str, value: object) -> None:
    """Add a value to a filter of several, or take it away again (a callback)."""
    chosen = list(st.session_state.get(key, []))
    st.session_state[key] = [v for v in chosen if v != value] if value in chosen else [*chosen, value]
    first_page()


def put(key: str, value: object) -> None:
    """Set a filter (a callback)."""
    st.session_state[key] = value
    first_page()


def move(before: Selection, after: Selection, interview: Interview) -> None:
    """Set the filters in which a selection differs from the one before (a callback)."""
    for field, key in FIELD_KEY.items():
        value = getattr(after, field)
        if value != getattr(before, field):
            lift(field, interview) if value is None else put(key, list(value) if key in SEVERAL else value)


def announce(key: str, empty: object) -> None:
    """Make a filter known while its widget is not on the page.

    Streamlit writes what a callback sets into the address only where it knew the key before.
    """
    if key not in st.query_params:
        st.session_state.setdefault(key, empty)


def lift(field: str, interview: Interview) -> None:
    """Lift one filter of the selection (a callback)."""
    key = FIELD_KEY[field]
    put(key, (1, last_turn(interview)) if key == "turns" else DEFAULTS[key])


def clear(interview: Interview) -> None:
    """Lift every filter (a callback)."""
    for field in FIELD_KEY:
        if FIELD_KEY[field] in st.session_state:
            lift(field, interview)


def first_page() -> None:
    """Return a list of excerpts to its first page: another selection is another list."""
    if "page" in st.session_state:
        st.session_state["page"] = 1


def turn_to(slug: str) -> None:
    """Show another interview, whole (a callback)."""
    st.session_state["interview"] = st.session_state[ON_SHOW] = slug
    _open_whole(library.interview(slug))


def turn_next(slug: str) -> None:
    """Show another interview, whole, as soon as the script runs again: where its widget already stands."""
    st.session_state[NEXT] = slug


def arrive() -> None:
    """Turn to the interview that the run before asked for, before the choice of interviews is shown."""
    if NEXT in st.session_state:
        turn_to(st.session_state.pop(NEXT))


def settle(interview: Interview) -> None:
    """Open an interview whole if another was on show at the last run, whatever way it came.

    What its own address says stands: a first run, and a step through the browser's history, are read from there.
    """
    another = st.session_state.get(ON_SHOW, interview.slug) != interview.slug
    if another and not from_history():
        st.session_state[MIXED] = [*st.session_state.get(MIXED, []), _address()]
    if mixed() if from_history() else another:
        _open_whole(interview)
    st.session_state[ON_SHOW] = interview.slug


def from_history() -> bool:
    """Whether this run shows an address that the browser's Back or Forward brought."""
    return get_script_run_ctx().is_history_navigation


def mixed() -> bool:
    """Whether the address names an interview beside what narrowed the one before.

    Streamlit leaves such a one in the browser's history as another interview is chosen.
    """
    return _address() in st.session_state.get(MIXED, [])


def _address() -> list[tuple[str, ...]]:
    return sorted((key, *st.query_params.get_all(key)) for key in st.query_params)


def undo() -> None:
    """Go back to the filters before the last change (a callback)."""
    past = st.session_state.get(PAST, [])
    if len(past) > 1:
        for key, value in past[-2].items():
            if key in st.session_state:
                st.session_state[key] = value
        st.session_state[PAST] = past[:-2]
        first_page()


def narrow(point: str) -> None:
    """What a chip or a mark asks for: "topic:economy", "name:NATO" or "turns:1-14" (a callback's argument)."""
    key, _, value = point.partition(":")
    if key == "turns":
        span = tuple(map(int, value.split("-")))
        interview, selection = current()
        lift("turns", interview) if selection.turns == span else put("turns", span)
    if key in ("topic", "name", "speaker"):
        toggle(key, value)


def parameters(selection: Selection, interview: Interview) -> dict[str, list[str]]:
    """The URL parameters that reopen a selection, by the names and values the widgets bind."""
    found = {key: [value] for key, value in interview_parameter(interview).items()}
    if selection.topics:
        found["topic"] = [interview.topic_name(topic) for topic in selection.topics]
    if selection.show != "All":
        found["show"] = [selection.show]
    for key, values in (("speaker", selection.speakers), ("name", selection.names)):
        if values:
            found[key] = list(values)
    if selection.text:
        found["q"] = [selection.text]
    if selection.exchanges:
        found["exchanges"] = [str(number) for number in selection.exchanges]
    for key, span in (("tone", selection.tone), ("turns", selection.turns)):
        if span and span != WHOLE_TONE:
            found[key] = [str(value) for value in span]
    return found


def interview_parameter(interview: Interview) -> dict[str, str]:
    """The URL parameter that opens an interview: named even where it opens by itself, for another may do so later."""
    return {"interview": interview.label}


def sentence(selection: Selection, interview: Interview) -> dict[str, str]:
    """The filters in force, in words, by field."""
    return parts(selection, topic_names=interview.topic_names)


def _open_whole(interview: Interview) -> None:
    """Lift what narrowed the interview before, on every page, and its steps back."""
    numbers = interview.exchanges["exchange"].tolist()
    opening = {**DEFAULTS, **PLACES, "turns": (1, last_turn(interview)), "exchange": int(numbers[0]) if numbers else 1}
    _leave_address(opening)
    for key, value in opening.items():
        if st.session_state.get(key, value) != value:
            st.session_state[key] = value
    st.session_state.pop(PAST, None)


def _leave_address(keys: Iterable[str]) -> None:
    """Take parameters out of the address, which still says what narrowed the interview before.

    A widget that another interview changes, as a slider with another end, is a new one to Streamlit, and would read
    them there.
    """
    with get_script_run_ctx().session_state.query_params() as address:
        said = [key for key in keys if address.has_param(key)]
        for key in said[1:]:
            address.discard_param_no_forward_msg(key)
        if said:  # the last one tells the browser: one step of its history, not one a parameter
            address.remove_param(said[0])
        address.set_initial_query_params_from_current()


def remember() -> None:
    """Keep the filters as they are now, so that the next change can be undone."""
    if _snapshot() != _latest():
        st.session_state[PAST] = [*st.session_state.get(PAST, []), _snapshot()][-50:]


def undoable() -> bool:
    """Whether there are earlier filters to go back to."""
    return len(st.session_state.get(PAST, [])) >= 1 + (_snapshot() == _latest())


def _snapshot() -> dict[str, object]:
    return {key: st.session_state[key] for key in DEFAULTS if key in st.session_state}


def _latest() -> dict[str, object] | None:
    return (st.session_state.get(PAST) or [None])[-1]


def last_turn(interview: Interview) -> int:
    """The number of the last turn; 1 where there is none."""
    return interview.turns["turn"].tolist()[-1] if len(interview.turns) else 1
