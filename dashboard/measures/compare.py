"""Several interviews beside each other: numbers, topics and names, where they can be compared."""

import pandas as pd

from dashboard.measures.counts import key_numbers, words_by_role


def numbers(paragraphs: dict[str, pd.DataFrame], mentions: dict[str, pd.DataFrame]) -> pd.DataFrame:
    """One row an interview: its key numbers, answer_share (of words) and scored (share of passages with a tone)."""
    rows = []
    for name, passages in paragraphs.items():
        words = words_by_role(passages)
        total = int(words.sum())
        rows.append(
            {"interview": name}
            | key_numbers(passages, mentions[name])
            | {
                "answer_share": words["interviewee"] / total if total else None,
                "scored": float(passages["tone"].notna().mean()) if len(passages) else None,
            }
        )
    return pd.DataFrame(rows)


def topic_shares(paragraphs: dict[str, pd.DataFrame]) -> pd.DataFrame:
    """Share of an interview's topical words, one row a topic and interview: topic, interview, words, share."""
    rows = []
    for name, passages in paragraphs.items():
        words = passages.dropna(subset="topic").groupby("topic")["words"].sum()
        rows += [(topic, name, int(count), count / words.sum()) for topic, count in words.items()]
    table = pd.DataFrame(rows, columns=["topic", "interview", "words", "share"])
    order = table.groupby("topic")["share"].transform("sum")
    return table.assign(total=order).sort_values(["total", "topic"], ascending=[False, True], ignore_index=True)


def shared_names(mentions: dict[str, pd.DataFrame], *, most: int = 15) -> pd.DataFrame:
    """Names said in every interview: entity, then mentions in each; those said often everywhere come first."""
    counts = pd.DataFrame({name: frame["entity"].value_counts() for name, frame in mentions.items()}).dropna()
    ordered = counts.astype(int).assign(least=counts.min(axis=1)).sort_values("least", ascending=False, kind="stable")
    return ordered.drop(columns="least").head(most).rename_axis("entity").reset_index()
