"""An interview out of the tables, and out of itself with what a reader changed."""

from collections.abc import Mapping
from dataclasses import replace

import numpy as np
import pandas as pd

from dashboard.interview.interview import Interview
from dashboard.measures.rows import columns
from dashboard.measures.tokens import Tokens
from dashboard.writing import NAMELESS
from pipeline.summary import SentenceTone, ToneWord
from pipeline.tables import MEASURED

Tables = Mapping[str, pd.DataFrame]
READ = (*MEASURED, "topic_names", "chapters", "ambiguous_names")  # the tables that an interview is made of


def prepare(slug: str, tables: Tables, *, session_only: bool = False) -> Interview:
    """The interview of that name out of tables that may hold many."""
    own = {name: _own(tables[name], slug) for name in READ}
    names = own["topic_names"].sort_values("place")
    evidence = own["sentences"]["tone_words"].map(len)
    sentences = own["sentences"].assign(evidence=evidence)
    turns = _turns(own["turns"], sentences, own["topics"])
    mentions = own["mentions"].merge(sentences[["turn", "sentence", "paragraph"]], on=["turn", "sentence"], how="left")
    return Interview(
        slug=slug,
        info=own["interviews"].iloc[0].to_dict(),
        turns=_packed(turns),
        paragraphs=_packed(_paragraphs(own["paragraphs"], turns, sentences, own["topics"], mentions)),
        sentences=sentences,
        assessments=own["assessments"],
        topics=own["topics"],
        mentions=mentions,
        exchanges=own["exchanges"],
        parts=own["parts"],
        topic_names=dict(zip(names["topic"], names["name"], strict=True)),
        topic_set=names["topic_set"].iat[0] if len(names) else "",
        chapters=own["chapters"],
        ambiguous_names=own["ambiguous_names"],
        session_only=session_only,
    )


def renamed(interview: Interview, aliases: Mapping[str, str]) -> Interview:
    """The interview with names settled by a reader: surface or entity → entity."""
    mentions = interview.mentions
    chosen = mentions["surface"].map(aliases).fillna(mentions["entity"].map(aliases))
    mentions = mentions.assign(entity=chosen.fillna(mentions["entity"]))
    open_names = interview.ambiguous_names
    index = pd.MultiIndex.from_frame(interview.paragraphs[["turn", "paragraph"]])
    return replace(
        interview,
        mentions=_packed(mentions),
        paragraphs=_packed(interview.paragraphs.assign(entities=_lists(_names(mentions).reindex(index)))),
        ambiguous_names=open_names[~open_names["surface"].isin(list(aliases))],
    )


def retopiced(
    interview: Interview, topics: pd.DataFrame, names: Mapping[str, str], *, chapters: pd.DataFrame
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
        turns=_packed(interview.turns.assign(topic=interview.turns["turn"].map(strongest))),
        paragraphs=_packed(interview.paragraphs.assign(topics=_lists(chosen), topic=_firsts(chosen))),
        exchanges=interview.exchanges.assign(**sides),
        topic_names=dict(names),
        topic_set="own",
        chapters=chapters,
    )


def _strongest(topics: pd.DataFrame) -> pd.Series:
    """The topic of most words of each turn."""
    summed = topics.groupby(["turn", "topic"], as_index=False)["words"].sum()
    ordered = summed.sort_values(["turn", "words"], ascending=[True, False], kind="stable")
    return ordered.drop_duplicates("turn").set_index("turn")["topic"]


def _strongest_of(turns: list[int], topics: pd.DataFrame) -> str | None:
    """The topic of most words of some turns together; of equals the first in the alphabet."""
    summed = topics[topics["turn"].isin(turns)].groupby("topic")["words"].sum()
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


def _packed(frame: pd.DataFrame) -> pd.DataFrame:
    """The same rows with text as plain objects and columns of one type together: pandas narrows them sooner."""
    return pd.DataFrame({name: _plain(column) for name, column in frame.items()}, index=frame.index)


def _own(frame: pd.DataFrame, slug: str) -> pd.DataFrame:
    rows = np.flatnonzero(frame["interview"].to_numpy(object) == slug)
    return _packed(frame.take(rows).reset_index(drop=True))


def _plain(column: pd.Series) -> pd.Series | pd.api.extensions.ExtensionArray:
    """Text as plain objects, which pandas would take for text again were it not told."""
    if column.dtype != object and not isinstance(column.dtype, pd.StringDtype):
        return column.array
    return pd.Series(column.to_numpy(object), index=column.index, dtype=object)


def _turns(turns: pd.DataFrame, sentences: pd.DataFrame, topics: pd.DataFrame) -> pd.DataFrame:
    return turns.assign(
        topic=turns["turn"].map(_strongest(topics)),
        evidence=turns["turn"].map(sentences.groupby("turn")["evidence"].sum()).fillna(0).astype(int),
        first_word=turns["words"].cumsum() - turns["words"],
        speaker=turns["speaker"].astype(object).where(turns["speaker"].notna(), NAMELESS),
        sentences=_sentences(sentences, turns, "turn"),
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
        tokens=list(map(Tokens, text)),
        first_word=whole["first_word"] + before,
        topics=_lists(chosen),
        topic=_firsts(chosen),
        entities=_lists(_names(mentions).reindex(index)),
        evidence=sentences.groupby(keys)["evidence"].sum().reindex(index).fillna(0).to_numpy(int),
        sentences=_sentences(sentences, whole, *keys),
    )


def _sentences(sentences: pd.DataFrame, rows: pd.DataFrame, *keys: str) -> list[list[SentenceTone]]:
    """The tones of the sentences of each row, and the words that made them."""
    found: dict[tuple, list[SentenceTone]] = {}
    for tone, words, *place in columns(sentences, "tone", "tone_words", *keys):
        read = SentenceTone(tone, tuple(ToneWord(**word) for word in words))
        found.setdefault(tuple(place), []).append(read)
    return [found.get(place, []) for place in columns(rows, *keys)]


def _lists(values: pd.Series) -> list[list]:
    return [value if isinstance(value, list) else [] for value in values]
