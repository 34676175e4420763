"""How accurate the readings were measured to be, on whose labels; strangers' interviews first."""

from html import escape

LEADS = {  # what is said first, of which row: a reader's own interview is a stranger's
    ("Strangers", "turns, Spearman"): "In strangers’ interviews, {n} turns labelled by {by}, tone follows the labels "
    "at a rank correlation of <b>{value}</b> ({low} to {high}); {baseline}, at {baseline_value}.",
    ("Strangers", "turns, Spearman above VADER’s"): "The difference from VADER is {value} ({low} to {high}). These "
    "turns were looked at while the weights were chosen: expect less elsewhere.",
    ("Strangers", "turns of a side that are given one, share"): "Of turns labelled grim or warm, {share} are given a "
    "side;",
    ("Strangers", "sides given that are right, share"): "{share} of these are the right one ({low} to {high}),",
    ("Strangers", "… of the largest 50% of them"): "and {share} where the tone is among the larger half.",
    ("Strangers", "first topics that are right, share"): "The first topic of {n} of their long turns set aside is one "
    "that the label names in {share} ({low} to {high}),",
    ("Strangers", "… of the surest 50% of them"): "and in {share} of the surer half.",
    ("People’s ratings: editorials", "sentences, Spearman, out of fold"): "Tone follows people’s own ratings of {n} "
    "sentences of editorials, learned from other articles, at {value}; {baseline}, at {baseline_value};",
    ("People’s ratings: news", "sentences, Spearman, out of fold"): "and those of {n} sentences of news, learned from "
    "others, at {value}; {baseline}, at {baseline_value}.",
    ("QEvasion, set aside", "share read"): "Of {n} exchanges of presidents’ interviews set aside, labelled by people, "
    "{share} of the replies are named;",
    ("QEvasion, set aside", "of those right"): "{share} of these as people did.",
}


def strangers(measures: list[dict]) -> str:
    """The figures on talk other than ours, nearest to what a reader’s own interview will see; empty without them."""
    found = {(row["gold"], row["measure"]): row for row in measures}
    told = [said.format(**_words(found[key])) for key, said in LEADS.items() if key in found]
    return f'<div class="method"><p>{" ".join(told)}</p></div>' if told else ""


def _words(row: dict) -> dict[str, str]:
    """A row's cells as they are written in a sentence."""
    numbers = {name: row[name] for name in ("value", "low", "high", "baseline_value")}
    written = {name: "—" if number is None else _number(number) for name, number in numbers.items()}
    named = {"by": escape(row.get("labelled") or "—"), "baseline": escape(row["baseline"] or "—")}
    return written | named | {"share": f"{row['value']:.0%}", "n": f"{row['n']:,}"}


def _number(number: float) -> str:
    return f"{number:.2f}".replace("-", "−")


def accuracy(measures: list[dict]) -> str:
    """The accuracy table as `pipeline evaluate` measured it when the tables were built."""
    if not measures:
        return "<p>Not measured here: run <code>python -m pipeline evaluate --out data/tables</code>.</p>"
    heads = ("Reading", "Measure, on what, labelled by whom", "Value, 95% interval, baseline", "n")
    head = "".join(f"<th scope=col>{name}</th>" for name in heads)
    body = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in _cells(row))}</tr>" for row in measures)
    table = f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"
    return f'<div class="measured accuracy" tabindex="0">{table}</div>'


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
        "were chosen. People labelled "
        "the editorials, the news and the presidents’ answers. Treat all of them as provisional.</p></div>"
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
