"""The address says what the fields hold, even where the browser missed to write a change of one."""

from collections.abc import Iterator
from urllib.parse import parse_qs

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx
from streamlit.runtime.state.query_params import _coerce_value_for_query_url
from streamlit.runtime.state.widgets import WidgetMetadata

HELD = "fields_held"  # session state: field → what it held when the last run ended


def agree() -> None:
    """Write into the address what a field has come to hold since the last run, where the address says otherwise.

    Streamlit's part in the browser forgets that a field has a place in the address where the field is drawn in
    another place of the page before its old place is cleared. What an address said when it was opened stays as it
    was written.
    """
    run = get_script_run_ctx()
    fields = dict(_fields())
    before = {} if run.is_history_navigation else st.session_state.get(HELD, {})
    said = parse_qs(run.query_string, keep_blank_values=True)
    changed = {key for key in fields if key in before and before[key] != st.session_state[key]}
    changed |= {key for key, field in fields.items() if key not in said and _emptied(field, st.session_state[key])}
    st.session_state[HELD] = {**st.session_state.get(HELD, {}), **{key: st.session_state[key] for key in fields}}
    with run.session_state.query_params() as address:
        for key in changed:
            field, value = fields[key], st.session_state[key]
            if value == field.deserializer(None):
                if key in said:
                    address.set_with_no_forward_msg(key, said[key])  # Streamlit has taken it out, and told nobody
                    address.remove_param(key)
            elif said.get(key) != (written := _written(field, value)):
                address.set_corrected_value(key, field.serializer(value) if any(written) else "", field.value_type)


def _fields() -> Iterator[tuple[str, WidgetMetadata]]:
    """The fields of this run that an address sets, by their keys."""
    run = get_script_run_ctx()
    with run.session_state.query_params() as address:
        bound = list(address._bindings_by_param.values())
    for one in bound:
        field = run.session_state._state.get_widget_metadata(one.widget_id)
        if one.widget_id in run.shared.widget_ids_this_run and field:
            yield one.param_key, field


def _emptied(field: WidgetMetadata, value: object) -> bool:
    """Whether a field that opens with something holds nothing, which the browser does not write when it returns."""
    return value == [] and bool(field.deserializer(None))


def _written(field: WidgetMetadata, value: object) -> list[str]:
    """A field's value as an address says it, word by word; one that was emptied has a single empty word."""
    written = _coerce_value_for_query_url(field.serializer(value), field.value_type)
    return (written if isinstance(written, list) else [written]) or [""]
