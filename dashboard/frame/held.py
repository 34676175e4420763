"""Tables to edit whose edits stay in the session while the reader looks at other pages."""

import pandas as pd
import streamlit as st


def edit(rows: pd.DataFrame, *, key: str, **look: object) -> pd.DataFrame:
    """Show the rows to edit; as they were left, or as given where nobody has edited them."""
    state = st.session_state
    if key not in state or _begins(key) not in state:  # Streamlit forgets a table's edits when its page is left
        state[_begins(key)] = state.get(_left(key), rows)
    edited = st.data_editor(state[_begins(key)], key=key, hide_index=True, width="stretch", **look)
    state[_left(key)] = edited
    return edited


def begun(key: str) -> bool:
    """Whether the table was shown before, and may hold edits."""
    return _left(key) in st.session_state


def forget(key: str) -> None:
    """Begin anew the next time that the table is shown."""
    for held in (_begins(key), _left(key)):
        st.session_state.pop(held, None)


def _begins(key: str) -> str:
    return f"{key}:begins"


def _left(key: str) -> str:
    return f"{key}:left"
