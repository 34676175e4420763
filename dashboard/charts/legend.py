"""What the colours mean, as a line of HTML under a chart; its entries narrow like any chip."""

from collections import Counter
from collections.abc import Collection
from html import escape

import pandas as pd

from dashboard import theme, writing
from dashboard.charts.ledger import EVERY_ROW
from dashboard.interview.interview import Interview
from dashboard.measures.rows import columns
from pipeline.summary import QUIET_GRIM, QUIET_WARM

TOPICAL = "words; a passage may have several topics"
NUMBERS = "no mark: too few scored words; how many there are stands at the right: question · answer"
FIFTH = "exchange numbers and counts of scored words stand at every fifth row, and in each mark’s tooltip"


def topics(interview: Interview, passages: pd.DataFrame) -> str:
    """The topics of the passages, those with a hue first, each most words first."""
    words = Counter()
    for topic, count in columns(passages, "topic", "words"):
        words[topic] += count if isinstance(topic, str) else 0
    there = [topic for topic, count in words.most_common() if count]
    items = [
        _item(theme.css(theme.topic_colour(topic, interview.families)), _chip(topic, interview))
        for topic in interview.families
        if topic in there
    ]
    chips = [_chip(topic, interview) for topic in there if topic not in interview.families]
    others = " ".join([*(f'<span class="whole">{chip},</span>' for chip in chips[:-1]), *chips[-1:]])
    items.append(_item(theme.css(theme.OTHER_TOPICS), f"other topics: {others}" if others else "no topic"))
    return f'<ul class="keys" aria-label="Colours">{"".join(items)}</ul>'


def _chip(topic: str, interview: Interview) -> str:
    return (
        f'<button type="button" class="chip" data-parley-narrow="topic:{escape(topic)}">'
        f"{escape(interview.topic_name(topic))}</button>"
    )


def tone() -> str:
    """The ends and the middle of the tone scale."""
    ends = {
        "@div0": "−0.4 or less, negative words",
        "@div4": f"from {writing.signed(QUIET_GRIM)} on",
        "@div5": f"from {writing.signed(QUIET_WARM)} on",
        "@div9": "+0.4 or more, positive words",
    }
    ends[theme.CONTEXT] = "too little for a side, or no evidence"
    items = [_item(theme.css(token), escape(words)) for token, words in ends.items()]
    return f'<ul class="keys" aria-label="Colours">{"".join(items)}</ul>'


def roles(counts: pd.DataFrame) -> str:
    """Who speaks, of the roles that a chart counts."""
    there = set(counts["role"])
    items = [_item(theme.css(colour), f"{role}s") for role, colour in theme.ROLE_COLOUR.items() if role in there]
    return f'<ul class="keys" aria-label="Colours">{"".join(items)}</ul>'


def several(measured: str, chosen: Collection[str]) -> str:
    """What bars measure, and what is pale in them where some of their values are chosen."""
    return f"{measured}; pale: a click adds it" if chosen else measured


def dumbbells(column: str = "tone", *, rows: int = 0) -> str:
    """The marks of a ledger of so many rows, for its measure."""
    marks = ["◆ question", "● answer"]
    if column == "tone":
        marks += ["◇ ○ fragile: a second instrument reads the other sign", NUMBERS]
    if column == "polarity":
        marks += ["no mark: TextBlob scored nothing"]
    if rows > EVERY_ROW:
        marks += [FIFTH]
    return f'<ul class="keys">{"".join(f"<li>{mark}</li>" for mark in marks)}</ul>'


def _item(colour: str, inner: str) -> str:
    return f'<li><i style="background:{colour}"></i>{inner}</li>'
