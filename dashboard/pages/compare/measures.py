"""Several interviews beside each other: numbers, topics and names, where they can be compared."""

from collections import Counter

import pandas as pd

from dashboard.measures.counts import key_numbers, words_by_role
from dashboard.measures.rows import columns


def numbers(paragraphs: dict[str, pd.DataFrame], mentions: dict[str, pd.DataFrame]) -> pd.DataFrame:
    """One row an interview: its key numbers, answer_share (of words) and scored (share of passages with a tone)."""
    rows = []
    for name, passages in paragraphs.items():
        words = words_by_role(passages)
        total = int(words.sum())
        rows.append(
            {"interview": name}
            | (counts := key_numbers(passages, mentions[name]))
            | {
                "answer_share": words["interviewee"] / total if counts["exchanges"] and total else None,
                "scored": float(passages["tone"].notna().mean()) if len(passages) else None,
            }
        )
    return pd.DataFrame(rows)


def topic_shares(paragraphs: dict[str, pd.DataFrame]) -> pd.DataFrame:
    """How much of an interview's topical words are about a topic, one row a topic and interview.

    topic, interview, words, share. A passage's words count for each of its topics, and once among the topical
    words, so shares add up to more than 1. Topics with the largest shares in all come first.
    """
    rows, totals = [], Counter()
    for name, passages in paragraphs.items():
        words, topical = Counter(), 0
        for topics, count in columns(passages, "topics", "words"):
            words.update(dict.fromkeys(topics, count))
            topical += count * bool(topics)
        shares = [(topic, name, count, count / topical) for topic, count in words.items() if topical]
        rows += shares
        totals.update({topic: share for topic, *_, share in shares})
    ordered = sorted(rows, key=lambda row: (-totals[row[0]], row[0]))
    return pd.DataFrame(ordered, columns=["topic", "interview", "words", "share"])


def by_general(passages: pd.DataFrame) -> pd.DataFrame:
    """The passages, each with the one topic that the general set gives it or none."""
    return passages.assign(topics=[[topic] if isinstance(topic, str) else [] for topic in passages["general"]])


def shared_names(mentions: dict[str, pd.DataFrame], *, most: int = 15) -> pd.DataFrame:
    """Names said in every interview: entity, then mentions in each; those said often everywhere come first."""
    counts = pd.DataFrame({name: frame["entity"].value_counts() for name, frame in mentions.items()}).dropna()
    ordered = counts.astype(int).assign(least=counts.min(axis=1)).sort_values("least", ascending=False, kind="stable")
    return ordered.drop(columns="least").head(most).rename_axis("entity").reset_index()
