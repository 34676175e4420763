"""Names that could be several, and corrections to names: settled by the reader, kept in the session, to take home."""

import pandas as pd
import streamlit as st

from dashboard import writing
from dashboard.frame import changes, held, tab
from dashboard.interview.interview import Interview

LOST = "Names settled but not yet used went with the reload: settle them again, and press “Use these names”."


@st.fragment
def settle(interview: Interview) -> None:
    """Show what is ambiguous and a table to correct names in; every page follows in this session.

    It stands in an expander that begins closed, and is made when it is first opened.
    """
    open_names = interview.ambiguous_names
    told = f"Settle names ({writing.plural(len(open_names), 'ambiguous name')})"
    title = told if len(open_names) else "Correct names"
    expander = st.expander(title, icon=":material/edit_note:", key="settle-names", on_change="rerun")
    key = changes.NAMES + interview.slug
    if not expander.open and not held.begun(key):
        return
    with expander:
        for name in open_names.itertuples():
            turns = ", ".join(map(str, name.turns[:8]))
            st.text(f"{name.surface} could be {' or '.join(name.candidates)} (turns {turns}). Not guessed.")
        st.caption("Write the entity that a name stands for; blank lines change nothing.")
        edited = held.edit(
            _table(interview), key=key, num_rows="dynamic", column_config={"name_": "Name", "entity": "Stands for"}
        ).dropna()
        aliases = _aliases(edited)
        with st.container(horizontal=True):
            if st.button("Use these names in this session", icon=":material/check:", disabled=not aliases):
                changes.rename(interview, aliases)
                st.rerun()
            st.download_button(
                "Download as TOML", changes.toml(aliases), "aliases.toml", on_click="ignore", disabled=not aliases,
                help="Paste it into interview.toml to keep these corrections.",
            )  # fmt: skip
        if aliases:
            tab.warn("names", LOST)


def _aliases(edited: pd.DataFrame) -> dict[str, str]:
    """What is settled, name → entity: rows that change something."""
    rows = {str(row.name_).strip(): str(row.entity).strip() for row in edited.itertuples(index=False)}
    return {name: entity for name, entity in rows.items() if name and entity and name != entity}


def _table(interview: Interview) -> pd.DataFrame:
    names = list(interview.ambiguous_names["surface"])
    return pd.DataFrame({"name_": pd.Series(names, dtype=str), "entity": pd.Series([""] * len(names), dtype=str)})
