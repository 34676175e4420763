"""Analyses what was given with progress, and hands the interview to this session alone."""

import streamlit as st

from dashboard.interview import holdings, library
from dashboard.interview.interview import Interview
from dashboard.interview.prepare import prepare
from dashboard.pages.add import apart
from dashboard.pages.add.sources import Given
from pipeline.source.settings import Settings
from pipeline.source.source import slug


def analyse(given: Given, settings: Settings, *, name: str = "") -> tuple[Interview, dict]:
    """The interview, kept in the session, and its tables. Raises SourceError in one clear line.

    `name` is its slug where it had one before; else it takes one from its title or its file.
    """
    name = slug(name or settings.title or given.name.rsplit(".", 1)[0])[:64].strip("-")
    taken = set(library.slugs())
    name = next(one for one in (name, *(f"{name}-{n}" for n in range(2, 1000))) if one not in taken)
    with st.status("Analysing", expanded=True) as status:
        tables = apart.analyse(given, settings, name=name, step=lambda step: st.write(step.capitalize()))
        status.update(label="Analysed", state="complete", expanded=False)
    interview = prepare(name, tables, session_only=True)
    library.keep(interview, size=holdings.size_of(tables))
    return interview, holdings.holdings().hold(holdings.session(), tables, size=0)  # counted with the interview
