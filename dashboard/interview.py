"""One interview's tables with the columns that every page asks for. Knows no page and no cache."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

import pandas as pd

Tables = Mapping[str, pd.DataFrame]


@dataclass(frozen=True)
class Interview:
    """The tables of one interview, and how its source was read.

    `turns` and `paragraphs` carry, beside the contract's columns:
    turns: topic (most salient; NA without evidence), evidence (scored words of tone), first_word (words
    spoken before it);
    paragraphs: text, folded (text in lower case), speaker, role, exchange, topics (list, most salient
    first), topic (the first; NA without evidence), entities (list), evidence, first_word;
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
    topic_names: dict[str, str]
    audit: dict = field(default_factory=dict)
    session_only: bool = False

    @property
    def label(self) -> str:
        """The short name shown in the choice of interviews and in addresses."""
        return label(self.slug)

    @property
    def title(self) -> str:
        """The interview's title, or its short name where the source has none."""
        return self.info["title"] if isinstance(self.info["title"], str) else self.label

    @property
    def topic_order(self) -> list[str]:
        """Topic ids in the order of their set, then any found outside it: what fixes their colours."""
        return [*self.topic_names, *sorted(set(self.topics["topic"]) - set(self.topic_names))]

    def topic_name(self, topic: object) -> str:
        """A topic's name in words; "no topic" where the text gave no evidence."""
        return self.topic_names.get(topic, topic) if isinstance(topic, str) else "no topic"


def label(slug: str) -> str:
    """A slug as words."""
    return slug.replace("-", " ")


def prepare(slug: str, tables: Tables, audit: dict | None = None, *, session_only: bool = False) -> Interview:
    """The interview of that name out of tables that may hold many."""
    own = {name: _own(frame, slug) for name, frame in tables.items()}
    audit = audit or {}
    evidence = own["sentences"]["tone_words"].map(len)
    sentences = own["sentences"].assign(evidence=evidence)
    turns = _turns(own["turns"], sentences, own["topics"])
    mentions = own["mentions"].merge(sentences[["turn", "sentence", "paragraph"]], on=["turn", "sentence"], how="left")
    return Interview(
        slug=slug,
        info=own["interviews"].iloc[0].to_dict(),
        turns=turns,
        paragraphs=_paragraphs(own["paragraphs"], turns, sentences, own["topics"], mentions),
        sentences=sentences,
        assessments=own["assessments"],
        topics=own["topics"],
        mentions=mentions,
        exchanges=own["exchanges"],
        topic_names=audit.get("topics", {}),
        audit=audit,
        session_only=session_only,
    )


def renamed(interview: Interview, aliases: Mapping[str, str]) -> Interview:
    """The interview with names settled by a reader: surface or entity → entity."""
    mentions = interview.mentions
    chosen = mentions["surface"].map(aliases).fillna(mentions["entity"].map(aliases))
    mentions = mentions.assign(entity=chosen.fillna(mentions["entity"]))
    settled = [name for name in interview.audit.get("ambiguous", []) if name["surface"] not in aliases]
    index = pd.MultiIndex.from_frame(interview.paragraphs[["turn", "paragraph"]])
    return replace(
        interview,
        mentions=mentions,
        paragraphs=interview.paragraphs.assign(entities=_lists(_names(mentions).reindex(index))),
        audit=interview.audit | {"ambiguous": settled},
    )


def retopiced(
    interview: Interview, topics: pd.DataFrame, names: Mapping[str, str], *, chapters: list[dict]
) -> Interview:
    """The interview with its passages labelled anew: `topics` is the contract's table, `names` its set's names."""
    index = pd.MultiIndex.from_frame(interview.paragraphs[["turn", "paragraph"]])
    chosen = _labels(topics).reindex(index)
    strongest = _strongest(topics)
    sides = {
        f"{side}_topic": [_strongest_of(turns, topics) for turns in interview.exchanges[f"{side}_turns"]]
        for side in ("question", "answer")
    }
    return replace(
        interview,
        topics=topics,
        turns=interview.turns.assign(topic=interview.turns["turn"].map(strongest)),
        paragraphs=interview.paragraphs.assign(topics=_lists(chosen), topic=_firsts(chosen)),
        exchanges=interview.exchanges.assign(**sides),
        topic_names=dict(names),
        audit=interview.audit | {"topics": dict(names), "chapters": chapters},
    )


def _strongest(topics: pd.DataFrame) -> pd.Series:
    """The most salient topic of each turn."""
    summed = topics.groupby(["turn", "topic"], as_index=False)["salience"].sum()
    ordered = summed.sort_values(["turn", "salience"], ascending=[True, False], kind="stable")
    return ordered.drop_duplicates("turn").set_index("turn")["topic"]


def _strongest_of(turns: list[int], topics: pd.DataFrame) -> str | None:
    """The most salient topic of some turns together; of equals the first in the alphabet."""
    summed = topics[topics["turn"].isin(turns)].groupby("topic")["salience"].sum()
    return None if summed.empty else summed.idxmax()


def _labels(topics: pd.DataFrame) -> pd.Series:
    """The topics of each passage, most salient first."""
    ordered = topics.sort_values("salience", ascending=False, kind="stable")
    return ordered.groupby(["turn", "paragraph"])["topic"].agg(list)


def _firsts(topics: pd.Series) -> list[str | None]:
    return [one[0] if isinstance(one, list) else None for one in topics]


def _names(mentions: pd.DataFrame) -> pd.Series:
    """The entities of each passage, in reading order, each once."""
    return mentions.groupby(["turn", "paragraph"])["entity"].agg(lambda entities: list(dict.fromkeys(entities)))


def _own(frame: pd.DataFrame, slug: str) -> pd.DataFrame:
    own = frame[frame["interview"] == slug].reset_index(drop=True)
    return own.astype({name: object for name in own.columns if isinstance(own[name].dtype, pd.StringDtype)})


def _turns(turns: pd.DataFrame, sentences: pd.DataFrame, topics: pd.DataFrame) -> pd.DataFrame:
    return turns.assign(
        topic=turns["turn"].map(_strongest(topics)),
        evidence=turns["turn"].map(sentences.groupby("turn")["evidence"].sum()).fillna(0).astype(int),
        first_word=turns["words"].cumsum() - turns["words"],
        speaker=turns["speaker"].astype(object).where(turns["speaker"].notna(), "No speaker named"),
    )


def _paragraphs(
    paragraphs: pd.DataFrame,
    turns: pd.DataFrame,
    sentences: pd.DataFrame,
    topics: pd.DataFrame,
    mentions: pd.DataFrame,
) -> pd.DataFrame:
    keys = ["turn", "paragraph"]
    whole = paragraphs.merge(
        turns[["turn", "exchange", "speaker", "role", "text", "first_word"]], on="turn", how="left"
    )
    text = [t[s:e] for t, s, e in zip(whole["text"], whole["start"], whole["end"], strict=True)]
    before = whole.groupby("turn")["words"].cumsum() - whole["words"]
    index = pd.MultiIndex.from_frame(whole[keys])
    chosen = _labels(topics).reindex(index)
    return whole.drop(columns="text").assign(
        text=text,
        folded=[passage.casefold() for passage in text],
        first_word=whole["first_word"] + before,
        topics=_lists(chosen),
        topic=_firsts(chosen),
        entities=_lists(_names(mentions).reindex(index)),
        evidence=sentences.groupby(keys)["evidence"].sum().reindex(index).fillna(0).to_numpy(int),
    )


def _lists(values: pd.Series) -> list[list]:
    return [value if isinstance(value, list) else [] for value in values]
