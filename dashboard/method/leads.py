"""The figures on talk other than ours, as a reader meets them first: a row each, strangers’ interviews first."""

from html import escape
from itertools import groupby
from typing import NamedTuple

from dashboard.writing import percent, signed


class Lead(NamedTuple):
    """A measured row that is said first: its key, how its value is written, what it is of, below which heading."""

    gold: str
    measure: str
    written: str  # a key of WRITTEN
    said: str  # what the value says; `{n}` is what it was measured on
    under: str


STRANGERS = "In strangers’ interviews, labelled by {by}"
RATED = "Against {by}’s own ratings, learned from other articles"
ANSWERS = "In presidents’ interviews set aside, labelled by {by}"
LEADS = (
    Lead("Strangers", "turns, Spearman", "number", "Tone of {n} turns: rank correlation with the labels. These turns "
         "were looked at while the weights were chosen: expect less elsewhere", STRANGERS),
    Lead("Strangers", "turns, Spearman above VADER’s", "difference", "The same, above VADER’s", STRANGERS),
    Lead("Strangers", "turns of a side that are given one, share", "share", "Of {n} turns labelled grim or warm, "
         "those that are given a side", STRANGERS),
    Lead("Strangers", "sides given that are right, share", "share", "Of these, those given the right side", STRANGERS),
    Lead("Strangers", "… of the largest 50% of them", "share", "The same, where the tone is among the larger half",
         STRANGERS),
    Lead("Strangers", "first topics that are right, share", "share", "Of {n} long turns that are given a topic, half "
         "of them set aside, those whose first topic is one that the label names", STRANGERS),
    Lead("Strangers", "… of the surest 50% of them", "share", "The same, in the surer half", STRANGERS),
    Lead("Strangers", "spans, F1", "number", "Names, {n} in passages: F1 of their words. Most of these were looked at "
         "while rules were mended", STRANGERS),
    Lead("Strangers", "spans with kind, F1", "number", "The same, with the right kind", STRANGERS),
    Lead("Strangers, names set aside", "spans, F1", "number", "Names, {n} that were not looked at: F1 of their words",
         STRANGERS),
    Lead("Strangers, names set aside", "spans with kind, F1", "number", "The same, with the right kind", STRANGERS),
    Lead("People’s ratings: editorials", "sentences, Spearman, out of fold", "number", "Tone of {n} sentences of "
         "editorials: rank correlation", RATED),
    Lead("People’s ratings: news", "sentences, Spearman, out of fold", "number", "Tone of {n} sentences of news: rank "
         "correlation", RATED),
    Lead("QEvasion, set aside", "share read", "share", "Of {n} exchanges, those whose reply is named", ANSWERS),
    Lead("QEvasion, set aside", "of those right", "share", "Of these, those named as the labels do", ANSWERS),
)  # fmt: skip
WRITTEN = {"number": lambda value: f"{value:.2f}".replace("-", "−"), "difference": signed, "share": percent}
COLUMNS = ("Value, 95% interval", "What it is, baseline")


def table(measures: list[dict]) -> str:
    """The leading figures that were measured, a row each under what they were measured on; empty without them."""
    found = {(row["gold"], row["measure"]): row for row in measures}
    there = [(lead, found[lead.gold, lead.measure]) for lead in LEADS if (lead.gold, lead.measure) in found]
    if not there:
        return ""
    groups = groupby(there, key=lambda pair: pair[0].under.format(by=escape(pair[1].get("labelled") or "nobody known")))
    body = "".join(
        f"<tbody><tr><th colspan=2 scope=rowgroup>{under}</th></tr>{''.join(_row(*pair) for pair in pairs)}</tbody>"
        for under, pairs in groups
    )
    heads = "".join(f"<th scope=col>{name}</th>" for name in COLUMNS)
    return f'<div class="measured leads" tabindex="0"><table><thead><tr>{heads}</tr></thead>{body}</table></div>'


def _row(lead: Lead, row: dict) -> str:
    """A value with its interval, and what it is of with its baseline."""
    write = WRITTEN[lead.written]
    interval = "" if row["low"] is None else f" <small>{write(row['low'])} to {write(row['high'])}</small>"
    baseline = row["baseline_value"]
    beside = "" if baseline is None else f" <small>{escape(row['baseline'])}: {write(baseline)}</small>"
    said = lead.said.format(n=f"{row['n']:,}")
    return f"<tr><td><b>{write(row['value'])}</b>{interval}</td><td>{said}{beside}</td></tr>"
