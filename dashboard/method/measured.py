"""How accurate each reading was measured to be, on whose labels; what is said first stands in `leads`."""

from html import escape


def accuracy(measures: list[dict]) -> str:
    """The accuracy table as `pipeline evaluate` measured it when the tables were built."""
    if not measures:
        return "<p>Not measured here: run <code>python -m pipeline evaluate --out data/tables</code>.</p>"
    heads = ("Reading", "Measure, on what, labelled by whom", "Value, 95% interval, baseline", "n")
    head = "".join(f"<th scope=col>{name}</th>" for name in heads)
    body = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in _cells(row))}</tr>" for row in measures)
    table = f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"
    return f'<div class="measured accuracy" tabindex="0">{table}</div>'


def _number(number: float) -> str:
    return f"{number:.2f}".replace("-", "−")


def margins() -> str:
    """What the lines of how often a reading speaks say, and where each falls silent."""
    return (
        '<div class="method"><p>Each reading says nothing below its margin: a tone too small for a side, a reply that '
        "is not likely enough, a short turn without a cue. The point at its name is what is shown; those to the left "
        "are the surest 75%, 50% and 25% of it, as a bolder margin would leave. Tone and topics are of strangers’ "
        "turns, replies of presidents’ interviews set aside.</p></div>"
    )


def labels() -> str:
    """Who labelled what."""
    return (
        '<div class="method"><p>The labels of the interview of 6 December 2024 were made twice, independently, by '
        "language-model annotators under one written guide, not by people; they agreed on 97% of topic labels, 95% of "
        "turn tones, 96% of mention spans and 97% of reply classes. The White House labels were made once by a "
        "language model, and the readings were tuned on them: they show a fit, not a test. Half of the labelled "
        "interview was kept back from us; figures on the half we saw are optimistic. The turns and sentences of "
        "strangers’ transcripts were labelled once, by a language model under the same guide, and seen while weights "
        "were chosen; so were the names in passages of them, most of which were seen while rules were mended. People "
        "labelled the editorials, the news and the presidents’ answers. Treat all of them as provisional.</p></div>"
    )


def _cells(row: dict) -> list[str]:
    interval = "" if row["low"] is None else f"{_number(row['low'])} to {_number(row['high'])}"
    baseline, other = row["baseline_value"], row["second"]
    beside = "" if baseline is None else f" <small>baseline: {_number(baseline)} {escape(row['baseline'])}</small>"
    beside += "" if other is None else f" <small>second annotator: {_number(other)}</small>"
    reading, measure, gold = (escape(str(row[key])) for key in ("reading", "measure", "gold"))
    by = f"; {escape(row['labelled'])}" if row.get("labelled") else ""
    return [
        reading,
        f"{measure} <small>{gold}{by}</small>",
        f"<b>{_number(row['value'])}</b> <small>{interval}</small>{beside}",
        f"{row['n']:,}",
    ]
