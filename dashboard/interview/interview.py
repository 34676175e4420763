"""One interview's tables with the columns that every page asks for. Knows no page, chart or cache."""

from collections import Counter
from dataclasses import dataclass, field
from functools import cached_property

import pandas as pd

from dashboard.interview.names import label
from dashboard.measures.rows import columns
from dashboard.writing import NAMELESS

FAMILIES = 6  # topics told apart by colour


@dataclass(frozen=True, eq=False)
class Interview:
    """The tables of one interview, its chapters, and the names that it leaves open.

    `turns` and `paragraphs` carry, beside the contract's columns:
    turns: topic (most salient; NA without evidence), evidence (scored words of tone), first_word (words
    spoken before it), sentences (a SentenceTone each: what any tone of theirs is made of);
    paragraphs: text, tokens (its words as a search reads them), speaker, role, exchange, topics (list, most salient
    first), topic (the first; NA without evidence), entities (list), evidence, first_word, sentences;
    mentions: paragraph; sentences: evidence.
    """

    slug: str
    info: dict
    turns: pd.DataFrame
    paragraphs: pd.DataFrame
    sentences: pd.DataFrame
    assessments: pd.DataFrame
    topics: pd.DataFrame
    mentions: pd.DataFrame
    exchanges: pd.DataFrame
    parts: pd.DataFrame
    topic_names: dict[str, str]
    topic_set: str
    chapters: pd.DataFrame
    ambiguous_names: pd.DataFrame
    session_only: bool = False
    kept: dict = field(default_factory=dict, init=False, repr=False)  # what `once` worked out of it

    @cached_property
    def by_turn(self) -> dict[str, dict[int, list]]:
        """The rows of "sentences", "mentions" and "assessments" by turn, in reading order."""
        return {name: _by_turn(getattr(self, name)) for name in ("sentences", "mentions", "assessments")}

    @cached_property
    def passages(self) -> list:
        """Its passages as rows, in reading order: a row's place is its index in `paragraphs`."""
        return list(self.paragraphs.itertuples())

    @cached_property
    def by_number(self) -> dict[int, object]:
        """Its turns as rows, by their number."""
        return {row.turn: row for row in self.turns.itertuples()}

    @cached_property
    def spans(self) -> dict[int, tuple[int, int]]:
        """The first and last turn of each exchange."""
        found: dict[int, tuple[int, int]] = {}
        for turn, exchange in columns(self.turns, "turn", "exchange"):
            if exchange is not pd.NA:
                found[exchange] = (found.get(exchange, (turn,))[0], turn)
        return found

    @cached_property
    def speakers(self) -> list[str]:
        """Its speakers, most turns first."""
        return list(self.turns["speaker"].value_counts().index)

    @cached_property
    def people(self) -> list[str]:
        """Who asks, then who answers: of each role the two with most turns."""
        roles = (self.turns[self.turns["role"] == role] for role in ("interviewer", "interviewee"))
        return [speaker for turns in roles for speaker in turns["speaker"].value_counts().index[:2]]

    @cached_property
    def topics_by_words(self) -> list[str]:
        """Its topics, those of most words first."""
        words = Counter()
        for topics, count in columns(self.paragraphs, "topics", "words"):
            words.update(dict.fromkeys(topics, count))
        return sorted(words, key=lambda topic: (-words[topic], self.topic_order.index(topic)))

    @cached_property
    def names_by_count(self) -> list[str]:
        """Its names, most often mentioned first."""
        return list(self.mentions["entity"].value_counts(sort=True).index)

    @property
    def title(self) -> str:
        """The interview's title, or its slug's words where the source has none."""
        return self.info["title"] if isinstance(self.info["title"], str) else label(self.slug)

    @cached_property
    def topic_order(self) -> list[str]:
        """Topic ids in the order of their set, then any found outside it: what fixes their colours."""
        return [*self.topic_names, *sorted(set(self.topics["topic"]) - set(self.topic_names))]

    @cached_property
    def families(self) -> list[str]:
        """The topics that have a hue: those that come first in passages of most words."""
        words = Counter()
        for topic, count in columns(self.paragraphs, "topic", "words"):
            words[topic] += count if isinstance(topic, str) else 0
        return [topic for topic, count in words.most_common(FAMILIES) if count]

    def topic_name(self, topic: object) -> str:
        """A topic's name in words; "no topic" where the text gave no evidence."""
        return self.topic_names.get(topic, topic) if isinstance(topic, str) else "no topic"


def told(speakers: pd.Series) -> pd.Series:
    """Speakers as the tables have them: None where the source names nobody."""
    return speakers.where(speakers != NAMELESS, None)


def _by_turn(frame: pd.DataFrame) -> dict[int, list]:
    rows: dict[int, list] = {}
    for row in frame.itertuples():
        rows.setdefault(row.turn, []).append(row)
    return rows
