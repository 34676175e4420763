"""Interviews side by side, in words and in a table of numbers; what cannot be compared is said."""

from collections import ChainMap
from collections.abc import Mapping
from html import escape
from itertools import chain

import pandas as pd

from dashboard import theme, writing
from dashboard.charts.often import as_found
from dashboard.interview import language, worked
from dashboard.interview.interview import Interview
from dashboard.interview.once import once
from dashboard.measures.distinctive import count, extremes, log_odds
from dashboard.measures.kwic import kwic
from dashboard.measures.search import entity
from dashboard.pages.compare import measures
from dashboard.pages.compare.crossing import AT, SAY
from dashboard.pages.compare.shares import SYMBOLS
from dashboard.passages import concordance
from pipeline.lexicons import stop_words

Called = Mapping[str, str]  # slug → what a reader sees an interview called
MOST = 12  # lines an interview shows of a word in context
SHAPE = dict(zip(SYMBOLS, "●◆■▲✚✖", strict=True))
HEADS = {
    "exchanges": ("Exchanges", writing.whole),
    "turns": ("Turns", writing.whole),
    "words": ("Words", writing.whole),
    "answer_share": ("Words in answers", writing.percent),
    "question_tone": ("Tone of questions", writing.signed),
    "answer_tone": ("Tone of answers", writing.signed),
    "scored": ("Passages with a tone", writing.percent),
    "names": ("Names", writing.whole),
}


@once
def numbers(*interviews: Interview) -> pd.DataFrame:
    """Their key numbers, one row an interview: see `measures`; scored is NA where tone is not read in its language."""
    table = measures.numbers(
        *({one.slug: getattr(one, name) for one in interviews} for name in ("paragraphs", "mentions"))
    )
    return table.assign(scored=table["scored"].where([not language.unread(one, "Tone") for one in interviews]))


@once
def topic_shares(*interviews: Interview) -> pd.DataFrame:
    """What each says about its topics, one row a topic and interview: see `measures`."""
    return measures.topic_shares({one.slug: one.paragraphs for one in interviews})


@once
def general_shares(*interviews: Interview) -> pd.DataFrame:
    """What each says about the topics of the general set, whatever set it is read with: see `measures`."""
    return measures.topic_shares({one.slug: measures.by_general(one.paragraphs) for one in interviews})


@once
def shared_names(*interviews: Interview) -> pd.DataFrame:
    """The names said in all of them: see `measures`."""
    return measures.shared_names({one.slug: one.mentions for one in interviews})


def named(shares: pd.DataFrame, called: Called) -> pd.DataFrame:
    """The shares with what a reader sees the interviews called, for slugs."""
    return shares.assign(interview=shares["interview"].map(called))


def table(numbers: pd.DataFrame, *, called: Called) -> str:
    """The key numbers, a column an interview; those that none of them has are left out."""
    head = "".join(f"<th scope=col>{name(called[slug])}</th>" for slug in numbers["interview"])
    rows = "".join(
        f"<tr><th scope=row>{label}</th>{''.join(f'<td>{write(value)}</td>' for value in numbers[key])}</tr>"
        for key, (label, write) in HEADS.items()
        if numbers[key].notna().any()
    )
    return _table(f"<td></td>{head}", rows)


def names(shared: pd.DataFrame, *, called: Called) -> str:
    """Names that every interview says, with how often; a name asks for its mentions in each."""
    if shared.empty:
        return "<p>No name is said in all of them.</p>"
    head = "".join(
        f'<th scope=col title="{escape(called[slug])}" aria-label="{escape(called[slug])}">{_mark(place)}</th>'
        for place, slug in enumerate(shared.columns[1:])
    )
    rows = "".join(
        f'<tr><th scope=row><button type="button" class="chip" data-parley-open="{escape(SAY + entity(str(row[0])))}">'
        f"{escape(str(row[0]))}</button></th>{''.join(f'<td>{count:,}</td>' for count in row[1:])}</tr>"
        for row in shared.itertuples(index=False)
    )
    return key(list(called.values())) + _table(f"<th scope=col>Name</th>{head}", rows)


def lengths(numbers: pd.DataFrame, *, called: Called) -> str:
    """How much longer the longest is than the shortest."""
    ordered = numbers.sort_values("words", kind="stable")
    least, most = ordered.iloc[0], ordered.iloc[-1]
    if not least["words"]:
        return "Key numbers"
    if most["words"] < 1.1 * least["words"]:
        return "They are about as long as each other"
    one, other = called[most["interview"]], called[least["interview"]]
    return f"“{one}” is {most['words'] / least['words']:.1f} times as long as “{other}”"


def about(shares: pd.DataFrame, group: list[Interview], *, called: Called) -> str:
    """The topic that each interview says most about, or those that share that place."""
    if shares.empty:
        return "No passage has a topic."
    said = "; ".join(f"{called[one.slug]}, {_most(shares[shares['interview'] == one.slug], group[0])}" for one in group)
    return f"Most words: {said}. A passage may have several topics, so shares add up to more than 100%."


def _most(shares: pd.DataFrame, named: Interview) -> str:
    if shares.empty:
        return "no topic"
    first = shares[shares["words"] == shares["words"].max()]
    topics = " and ".join(named.topic_name(topic) for topic in first["topic"])
    return f"{topics} ({writing.percent(first['share'].iloc[0])})"


@once
def distinctive(one: Interview, *rest: Interview) -> pd.DataFrame:
    """The distinctive words of an interview against the others."""
    interviews = (one, *rest)
    leave = frozenset().union(*(stop_words(interview.info["language"]) for interview in interviews))
    counts = [count(chain.from_iterable(map(worked.spoken, group)), leave=leave) for group in ([one], rest)]
    table = extremes(log_odds(*counts))
    written = ChainMap(*map(worked.spellings, interviews))
    table = table.assign(word=[written.get(word, word) for word in table["word"]])
    groups = ([interview.paragraphs for interview in group] for group in ([one], rest))
    return as_found(table, *groups)


def colours(slugs: list[str], one: str) -> tuple[str, str]:
    """The colours of an interview and of what it is set against: the other of two, or several others together."""
    place = slugs.index(one)
    return _hue(place), _hue(1 - place) if len(slugs) == 2 else _hue(place + 1)


def _hue(place: int) -> str:
    return theme.INTERVIEW_HUES[place % len(theme.INTERVIEW_HUES)]


def in_context(interviews: list[Interview], query: str, *, called: Called) -> str:
    """Every place of a word or name, interview by interview; a click asks for that place."""
    parts = []
    for interview in interviews:
        hits = kwic(interview.paragraphs, interview.mentions, query)
        said = concordance.counted(hits, interview.paragraphs, query, rate=True, where="of this interview")
        more = f" The first {MOST} are shown." if len(hits) > MOST else ""
        lines = concordance.lines(interview, hits.head(MOST), of=f"{interview.slug}{AT}") if len(hits) else ""
        parts.append(f"<h3>{name(called[interview.slug])}</h3><p class=said>{escape(said)}{more}</p>{lines}")
    return f'<div class="each">{"".join(parts)}</div>'


def key(names: list[str]) -> str:
    """Which mark is which interview."""
    items = [f"<li>{_mark(place)} {name(called)}</li>" for place, called in enumerate(names)]
    return f'<ul class="keys" aria-label="Interviews">{"".join(items)}</ul>'


def _mark(place: int) -> str:
    return f'<span style="color:{theme.css(_hue(place))}">{SHAPE[SYMBOLS[place % len(SYMBOLS)]]}</span>'


def name(called: str) -> str:
    """What an interview is called, in its own direction of writing."""
    return f"<bdi>{escape(called)}</bdi>"


def _table(head: str, rows: str) -> str:
    table = f"<table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"
    return f'<div class="measured" tabindex="0">{table}</div>'


def by_topic_set(interviews: list[Interview]) -> list[list[Interview]]:
    """The interviews in groups that were labelled with the same topics."""
    groups: dict[tuple[str, ...], list[Interview]] = {}
    for interview in interviews:
        groups.setdefault(tuple(interview.topic_names), []).append(interview)
    return list(groups.values())
