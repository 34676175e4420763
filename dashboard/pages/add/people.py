"""Who speaks, before any number: each speaker with turns, words, the labels joined, and words of theirs."""

from html import escape

import pandas as pd

from dashboard import writing

SHOWN, SAMPLE, SAMPLE_WORDS = 12, 150, 4  # speakers; letters of a sample, and words that a greeting does not have
UNSURE = 0.6  # how sure a role must be not to be asked about
ROLES = {"interviewer": "asks", "interviewee": "answers", "other": "neither asks nor answers"}


def panel(transcript) -> str:
    """The speakers, those who say most first."""
    people = transcript.speakers
    spoken = transcript.turns.groupby("speaker")["words"].sum()
    total = int(transcript.turns["words"].sum()) or 1
    samples = first_words(transcript, letters=SAMPLE)
    ordered = sorted(people, key=lambda person: -int(spoken.get(person.name, 0)))
    rows = "".join(
        _row(person, words=int(spoken.get(person.name, 0)), total=total, sample=samples.get(person.name, ""))
        for person in ordered[:SHOWN]
    )
    more = f"<li>And {len(people) - SHOWN:,} more, in the table below.</li>" if len(people) > SHOWN else ""
    return f'<ul class="people" aria-label="Who speaks">{rows}{more}</ul>'


def _row(person, *, words: int, total: int, sample: str) -> str:
    """One speaker: name, part, turns, share of the words; labels that were joined; how the talk of theirs begins."""
    facts = [ROLES[person.role], writing.plural(person.turns, "turn"), f"{writing.percent(words / total)} of the words"]
    joined = [label for label in person.labels if label != person.name and label[:1] != "("]
    if joined:
        facts.append("written " + ", ".join(f"“{label}”" for label in joined[:4]) + (" …" if len(joined) > 4 else ""))
    doubt = f" <em>{writing.percent(person.confidence)} sure of the part</em>" if person.confidence < UNSURE else ""
    return (
        f'<li class="{person.role}" dir="auto"><b>{escape(person.name)}</b> '
        f"<small>{escape(' · '.join(facts))}{doubt}</small><q>{escape(sample)}</q></li>"
    )


def first_words(transcript, *, letters: int) -> dict[str, str]:
    """The beginning of the first turn of each speaker in which more is said than a word of greeting; else the first."""
    turns: pd.DataFrame = transcript.turns
    ordered = turns.assign(short=turns["words"] < SAMPLE_WORDS).sort_values(["short", "turn"], kind="stable")
    firsts = ordered.drop_duplicates("speaker")
    return {
        who: writing.begins(" ".join(text.split()), letters)
        for who, text in zip(firsts["speaker"], firsts["text"], strict=True)
    }
