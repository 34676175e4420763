"""The topic set behind an interview, a reader's changes to it, and what they would move. Shows nothing."""

import re
import unicodedata
from dataclasses import replace
from itertools import chain, count

import pandas as pd

from dashboard.interview.interview import Interview
from pipeline.errors import SourceError
from pipeline.topics import Topic, TopicSet, label, load, parse, toml
from pipeline.topics import chapters as parted
from pipeline.topics.sets import FOLDER

COLUMNS = ["Topic", "Strong words", "Words", "id"]


def of(interview: Interview) -> TopicSet:
    """The set that labelled an interview.

    A set of its own words, which stands in no file, is rebuilt from the cues that its passages gave.
    """
    return _shipped(interview) or TopicSet("own", "Own topics", _from_cues(interview), _language(interview))


def asides(interview: Interview) -> frozenset[str]:
    """The topics that are no subject of a talk: greetings, turn-taking. A set in no file marks none."""
    found = _shipped(interview)
    return frozenset(one.id for one in found.topics if one.aside) if found else frozenset()


def _shipped(interview: Interview) -> TopicSet | None:
    """The set among those of files that has the interview's topics."""
    shipped = (load(path.stem) for path in sorted(FOLDER.glob("*.toml")))
    return next((one for one in shipped if one.names == interview.topic_names), None)


def table(topic_set: TopicSet) -> pd.DataFrame:
    """The set as a table to edit: one row a topic, its cue phrases parted by commas."""
    rows = [(one.name, ", ".join(one.strong), ", ".join(one.cues), one.id) for one in topic_set.topics]
    return pd.DataFrame(rows, columns=COLUMNS)


def edited(topic_set: TopicSet, rows: pd.DataFrame) -> TopicSet:
    """The set that an edited table describes. Raises SourceError naming the topic that cannot be used.

    A topic keeps its id, and with it its colour, when its name changes; a new one takes its id from its name.
    """
    before = {one.id: one for one in topic_set.topics}
    topics: list[Topic] = []
    for name, strong, cues, id in rows[COLUMNS].fillna("").itertuples(index=False):
        if not str(name).strip():
            continue
        old = before.get(id)
        fresh = _fresh(str(name), {*before, *(one.id for one in topics)})
        kept = old or Topic(fresh, "", "")
        topics.append(replace(kept, name=str(name).strip(), strong=_phrases(strong), cues=_phrases(cues)))
    if not topics:
        raise SourceError("topics: none is left. Expected at least one with a name and words.")
    return parse(toml(replace(topic_set, topics=tuple(topics))))


def relabelled(interview: Interview, topic_set: TopicSet) -> pd.DataFrame:
    """The interview's topics table as the set would make it."""
    found = label(interview.turns, interview.paragraphs, topic_set=topic_set, language=_language(interview))
    return found.assign(interview=interview.slug)


def chapters(interview: Interview, topics: pd.DataFrame, topic_set: TopicSet) -> pd.DataFrame:
    """The interview's chapters table as those topics would make it."""
    found = parted(interview.turns, topics, topic_set=topic_set, language=_language(interview))
    return found.assign(interview=interview.slug)


def moved(interview: Interview, topics: pd.DataFrame) -> pd.DataFrame:
    """The passages whose first topic would change: turn, paragraph, words, text, before, after (None: no topic)."""
    first = topics[topics["primary"]].set_index(["turn", "paragraph"])["topic"]
    passages = interview.paragraphs
    after = [first.get((row.turn, row.paragraph)) for row in passages.itertuples()]
    rows = passages[["turn", "paragraph", "words", "text"]].assign(before=passages["topic"], after=after)
    rows[["before", "after"]] = rows[["before", "after"]].astype(object).where(rows[["before", "after"]].notna(), None)
    return rows[[one != other for one, other in zip(rows["before"], rows["after"], strict=True)]].reset_index(drop=True)


def _language(interview: Interview) -> str | None:
    return interview.info["language"] if isinstance(interview.info["language"], str) else None


def _from_cues(interview: Interview) -> tuple[Topic, ...]:
    said = interview.topics.groupby("topic")["cues"].agg(lambda lists: [cue for cues in lists for cue in cues])
    return tuple(
        Topic(id, name, "", tuple(dict.fromkeys(cue.lower() for cue in said.get(id, ()))))
        for id, name in interview.topic_names.items()
    )


def _phrases(text: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one.strip().lower() for one in re.split(r"[,;\n]", str(text)) if one.strip("* ")))


def _fresh(name: str, taken: set[str]) -> str:
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    stem = re.sub(r"[^a-z0-9]+", "_", plain).strip("_")
    stem = stem if stem[:1].isalpha() else f"topic_{stem}".rstrip("_")
    return next(one for one in chain((stem,), (f"{stem}_{n}" for n in count(2))) if one not in taken)
