"""A reader's changes to names and topics: made in this session, kept by its tab through a reload, taken back."""

from pathlib import Path

import streamlit as st

from dashboard.frame import held, notes, tab
from dashboard.interview import library, topicset
from dashboard.interview.interview import Interview
from dashboard.interview.prepare import renamed, retopiced
from pipeline.errors import SourceError
from pipeline.source import settings
from pipeline.toml import quoted
from pipeline.topics import TopicSet, parse
from pipeline.topics import toml as topics_as_toml

TOPICS, NAMES = "topics:", "names:"  # before the interview: what the tab keeps, and the tables to edit
MADE = "names_settled"  # session state: interview → what its names were settled to, each surface or entity → entity


def retopic(interview: Interview, topic_set: TopicSet) -> None:
    """Show the interview with its passages labelled by another set."""
    topics = topicset.relabelled(interview, topic_set)
    chapters = topicset.chapters(interview, topics, topic_set)
    library.replace(retopiced(interview, topics, topic_set.names, chapters=chapters))
    held.forget(TOPICS + interview.slug)
    tab.keep(TOPICS + interview.slug, topics_as_toml(topic_set))


def rename(interview: Interview, aliases: dict[str, str]) -> None:
    """Show the interview with names settled, surface or entity → entity; later ones stand on earlier ones."""
    made = st.session_state.get(MADE, {})
    before = made.get(interview.slug, {})
    whole = {name: aliases.get(entity, entity) for name, entity in before.items()} | aliases
    st.session_state[MADE] = {**made, interview.slug: whole}
    library.replace(renamed(interview, aliases))
    held.forget(NAMES + interview.slug)
    tab.keep(NAMES + interview.slug, toml(whole))


def toml(aliases: dict[str, str]) -> str:
    """Settled names as `interview.toml` holds them."""
    return "[aliases]\n" + "".join(f"{quoted(name)} = {quoted(entity)}\n" for name, entity in aliases.items())


def take_back(interview: Interview) -> None:
    """Show the interview as it was before any change (a callback)."""
    library.restore(interview)
    st.session_state.get(MADE, {}).pop(interview.slug, None)
    for kind in (TOPICS, NAMES):
        held.forget(kind + interview.slug)
        tab.keep(kind + interview.slug, None)


def again(kept: dict[str, str]) -> None:
    """Make the changes that the tab kept; those that can no longer be made are forgotten, and it is said."""
    for key, text in kept.items():
        kind, _, slug = key.rpartition(":")
        if f"{kind}:" not in (TOPICS, NAMES) or slug not in library.slugs():
            continue
        interview = library.interview(slug)
        try:
            if f"{kind}:" == TOPICS:
                retopic(interview, parse(text))
            else:
                rename(interview, settings.read(text, path=Path("names"))[1].aliases)
        except SourceError as error:
            tab.keep(key, None)
            notes.add(f"{library.names()[slug]}: its changed {kind} went with the reload. {error}")
