"""Names, roles, title and date of a transcript, as the reader sets them right."""

from datetime import date as Date

import pandas as pd
import streamlit as st

from dashboard import writing
from dashboard.frame import held
from dashboard.pages.add import people
from pipeline.source.settings import ROLES, Settings, Speaker
from pipeline.toml import quoted

SAMPLE = 90  # characters of a speaker's words that are shown


def choose(document, transcript, *, of: str, read_as: str = "") -> Settings:
    """Show title, date and a table of speakers to edit; the settings they make.

    `of` tells this transcript from any other: what was set right for one stays with it, whatever is given next;
    `read_as` one reading of it from any other, with speakers of its own.
    """
    title, date, language = st.columns([3, 1, 1])
    chosen_title = title.text_input("Title", transcript.title or "", key=f"title-{of}", persist_state="session")
    chosen_date = date.date_input(
        "Date", _day(transcript.date), key=f"date-{of}", min_value=Date.min, max_value=Date.max, persist_state="session"
    )
    chosen_language = language.text_input(
        "Language", document.metadata.get("language") or "", key=f"language-{of}", max_chars=2,
        placeholder="found by itself", help="Two letters of ISO 639-1, such as en.", persist_state="session",
    )  # fmt: skip
    st.markdown("Names and roles can be set right here, before any number.")
    edited = held.edit(
        _table(transcript), key=f"speakers-{of}{read_as}", disabled=["Label", "Turns", "Role is sure", "First words"],
        column_config={"Role": st.column_config.SelectboxColumn(options=list(ROLES), required=True)},
    )  # fmt: skip
    return Settings(
        title=chosen_title.strip() or None,
        date=chosen_date.isoformat() if chosen_date else None,
        language=chosen_language.strip().lower() or None,
        speakers=_speakers(transcript, edited),
    )


def untouched(document, transcript) -> Settings:
    """The settings of a transcript in which nobody set anything right."""
    return Settings(
        title=(transcript.title or "").strip() or None,
        date=transcript.date,
        language=(document.metadata.get("language") or "").strip().lower() or None,
        speakers=_speakers(transcript, _table(transcript)),
    )


def toml(settings: Settings, *, source: str) -> str:
    """The settings as an `interview.toml` that `pipeline.source.settings.load` reads back."""
    lines = [f"source = {quoted(source)}"]
    lines += [
        f"{key} = {quoted(value)}" for key in ("title", "language", "reading") if (value := getattr(settings, key))
    ]
    lines += [f"date = {settings.date}"] if settings.date else []
    for speaker in settings.speakers:
        lines += ["", "[[speakers]]", f"label = {quoted(speaker.label)}", f"name = {quoted(speaker.name)}"]
        lines += [f"role = {quoted(speaker.role)}"] if speaker.role else []
    for one in settings.examples:
        lines += ["", "[[examples]]", f"text = {quoted(one.text)}", f"is = {quoted(one.kind)}", f"line = {one.line}"]
    return "\n".join(lines) + "\n"


def _table(transcript) -> pd.DataFrame:
    said = people.first_words(transcript, letters=SAMPLE)
    return pd.DataFrame(
        {
            "Label": [" = ".join(person.labels) for person in transcript.speakers],
            "Name": [person.name for person in transcript.speakers],
            "Role": [person.role for person in transcript.speakers],
            "Role is sure": [writing.percent(person.confidence) for person in transcript.speakers],
            "Turns": [person.turns for person in transcript.speakers],
            "First words": [said.get(person.name, "") for person in transcript.speakers],
        }
    )


def _speakers(transcript, edited: pd.DataFrame) -> tuple[Speaker, ...]:
    """One setting a label: every alias of a speaker takes the name and the role that were set."""
    rows = zip(transcript.speakers, edited["Name"], edited["Role"], strict=True)
    return tuple(
        Speaker(label, str(name or person.name).strip() or person.name, role)
        for person, name, role in rows
        for label in person.labels
    )


def _day(date: str | None) -> Date | None:
    """The day, of any year; None where the text gives what is none."""
    try:
        return Date.fromisoformat(date or "")
    except ValueError:
        return None
