"""The number on every mark of every chart is the same measure of what its click leaves, or opens."""

import ast
import re
from collections.abc import Callable, Iterator
from functools import cache, lru_cache
from html import unescape
from itertools import chain
from pathlib import Path
from random import Random
from typing import NamedTuple

import pandas as pd
import pytest
from odd import INTERVIEWS
from opened import open_page

from dashboard import plot, theme, writing
from dashboard.interview import library, worked
from dashboard.interview.interview import Interview
from dashboard.interview.prepare import prepare
from dashboard.measures.kwic import kwic
from dashboard.pages.compare import crossing, subjects
from dashboard.pages.recurrence import worked as recurring
from dashboard.pages.topics import chapters
from dashboard.passages import pair
from dashboard.selection import reactions
from dashboard.selection.selection import Selection
from dashboard.selection.view import View, whole
from pipeline.build import analyse
from pipeline.source.settings import Settings
from pipeline.source.source import Source
from pipeline.summary import summarise
from pipeline.topics.sets import load

DASHBOARD = Path(__file__).parent.parent / "dashboard"
NUMBER = r"([+−]?[\d,]+(?:\.\d+)?)"
ROLE = {words.lower(): role for role, words in theme.ROLE_PLURAL.items()}
TALK = "\n\n".join(
    f"Q: {asked}?\n\nA: {answered}"
    for asked, answered in [
        ("Will NATO and Russia talk about the war and the economy", "No. War is terrible, Russia’s economy is good."),
        ("What of NATO’s budget", "Budgets help trade. The war in Ukraine hurts it, and the budget is a good budget."),
        ("Does Ukraine trade with Rome", "Rome and Ukraine trade grain; Rome’s schools teach the war."),
        ("Thank you", "Thank you. NATO is a peaceful alliance, says Rome."),
    ]
)


class Chart(NamedTuple):
    """A chart as a page drew it: its key, its figure and what a click on it does."""

    key: str
    figure: dict
    on_click: Callable


class Point(NamedTuple):
    """A mark: what a click on it sends, and the text on or over it."""

    sent: dict
    said: str


def called() -> set[tuple[str, str]]:
    """Page and key, or how the key begins, of every chart that a page draws."""
    found = set()
    for path in DASHBOARD.rglob("*.py"):
        text = path.read_text(encoding="utf-8")
        for node in ast.walk(ast.parse(text if "chart(" in text else "")):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "chart":
                key = next(word.value for word in node.keywords if word.arg == "key")
                found.add((path.parent.name, key.value if isinstance(key, ast.Constant) else key.values[0].value))
    return found


@cache
def added(name: str) -> Interview:
    text = TALK if name == "odd" else INTERVIEWS["hostile"]
    analysis = analyse(Source(name, "pasted.txt", text.encode(), Settings(title="Odd")))
    return prepare(name, analysis.tables, session_only=True)


@cache
def interview_of(slug: str) -> Interview:
    return added(slug) if slug in ("odd", "hostile") else library.published_interview(slug)


def charts(page: str, selection: Selection, monkeypatch, **fields: object) -> list[Chart]:
    """The charts of a page under a selection."""
    drawn: list[Chart] = []
    monkeypatch.setattr(  # which every module's `chart` comes to, whenever it was imported
        plot.component, "show", lambda figure, *, key, on_click, **_: drawn.append(Chart(key, figure, on_click))
    )
    state = {}
    if selection.interview in ("odd", "hostile"):
        state["uploads"] = {selection.interview: added(selection.interview)}
    held = {
        "interview": selection.interview, "topic": list(selection.topics), "show": selection.show,
        "name": list(selection.names), "q": selection.text, "tone": selection.tone, "turns": selection.turns,
        "exchanges": list(selection.exchanges),
    } | fields  # fmt: skip
    open_page(page, state=state | {key: value for key, value in held.items() if value is not None})
    return drawn


def points(figure: dict) -> Iterator[Point]:
    """Every mark that a click can meet."""
    for trace in figure["data"]:
        if trace.get("hoverinfo") == "skip" and "customdata" not in trace:
            continue
        if trace["type"] == "heatmap":
            for y, hovers in zip(trace["y"], trace["hovertext"], strict=True):
                yield from (Point({"x": x, "y": y}, said) for x, said in zip(trace["x"], hovers, strict=False) if said)
            continue
        texts = trace["hovertext"] if "hovertext" in trace else trace["text"]
        yield from (Point({"customdata": mark}, said) for mark, said in zip(trace["customdata"], texts, strict=True))


def sample(interview: Interview, seed: int) -> Selection:
    """A random selection; of the first seed the whole interview."""
    dice, last = Random(seed), int(interview.turns["turn"].max())
    if not seed:
        return Selection(interview.slug)
    some = lambda values, most: tuple(dice.sample(values, min(len(values), dice.randint(0, most))))  # noqa: E731
    return Selection(
        interview.slug,
        topics=some(interview.topics_by_words, 2),
        show=dice.choice(["All", "All", "Questions", "Answers"]),
        names=some(interview.names_by_count[:12], 2),
        text=dice.choice(["", "", "the"]),
        tone=dice.choice([None, None, (-1.0, 0.0)]),
        turns=dice.choice([None, None, (1, max(last // 2, 1))]),
        exchanges=tuple(sorted(some(interview.exchanges["exchange"].tolist(), 5))) if dice.random() < 0.4 else (),
    )


# What is left after a click, measured anew from the tables alone.


@lru_cache(maxsize=100)
def left(selection: Selection) -> pd.DataFrame:
    return View(interview_of(selection.interview), selection).shown


def words_about(passages: pd.DataFrame, topic: str, role: str | None = None) -> int:
    about = [topic in topics and role in (None, one) for topics, one in zip(passages["topics"], passages["role"])]  # noqa: B905
    return int(passages.loc[about, "words"].sum())


def mentions_of(selection: Selection, name: str, role: str | None = None) -> int:
    interview = interview_of(selection.interview)
    passages = left(selection)
    places = set(zip(passages["turn"], passages["paragraph"], strict=True))
    roles = dict(zip(interview.turns["turn"], interview.turns["role"], strict=True))
    said = interview.mentions[interview.mentions["entity"] == name]
    found = zip(said["turn"], said["paragraph"], strict=True)
    return sum(place in places and role in (None, roles[place[0]]) for place in found)


def naming(passages: pd.DataFrame, name: str) -> pd.DataFrame:
    return passages[[name in entities for entities in passages["entities"]]]


def number(said: str, pattern: str = NUMBER) -> float:
    found = re.search(pattern, said.replace("−", "-").replace(",", ""))
    return float(found[1]) if found else 0.0


def check_bar(point: Point, before: Selection, after: Selection, measure: Callable, all_of: Callable) -> None:
    """A bar's part says its role's measure, the number beside it that of all, the grey rest what stays outside."""
    one, role = point.sent["customdata"]
    digits = len(point.said.partition(".")[2].split()[0]) if "." in point.said.split("<br>")[-1] else 0
    value = number(point.said.rpartition("<br>")[2], r"(-?[\d.]+)")
    out = "filtered out" in point.said
    expected = all_of(one) - measure(after, one, None) if out else measure(after, one, role)
    assert value == pytest.approx(expected, abs=0.5 * 10**-digits + 1e-9), point.said


def topic_bar(point: Point, before: Selection, after: Selection) -> None:
    every = lambda topic: words_about(interview_of(after.interview).paragraphs, topic)  # noqa: E731
    check_bar(point, before, after, lambda chosen, *mark: words_about(left(chosen), *mark), every)


def name_bar(point: Point, before: Selection, after: Selection) -> None:
    interview = interview_of(after.interview)
    scale = 1000 / interview.info["words"] if "." in point.said.rpartition("<br>")[2] else 1
    every = lambda name: scale * (interview.mentions["entity"] == name).sum()  # noqa: E731
    check_bar(point, before, after, lambda *mark: scale * mentions_of(*mark), every)


def first_line(point: Point) -> str:
    return point.said.partition("<br>")[0].rpartition(" · ")[2]


def barcode(point: Point, before: Selection, after: Selection) -> None:
    assert number(first_line(point)) == left(after)["words"].sum()


def lane(point: Point, before: Selection, after: Selection) -> None:
    assert number(first_line(point)) == words_about(left(after), point.sent["customdata"][0])


def dispersion(point: Point, before: Selection, after: Selection) -> None:
    assert number(first_line(point)) == mentions_of(after, point.sent["customdata"][0])


def network(point: Point, before: Selection, after: Selection) -> None:
    assert number(point.said, r" in (\d+) passage") == len(naming(left(after), point.sent["customdata"][0]))


def tone_around(point: Point, before: Selection, after: Selection) -> None:
    passages = naming(left(after), point.sent["customdata"][0])
    scored = passages[passages["tone"].notna()]
    told = point.said.partition("<br>")[0]
    tone = writing.signed(summarise(chain.from_iterable(scored["sentences"])).tone)
    assert f"tone {tone} over {writing.plural(len(scored), 'passage')}, {int(scored['words'].sum()):,} word" in told


def cell(point: Point, before: Selection, after: Selection) -> None:
    assert number(point.said, r"<br>(\d+) exchange") == left(after)["exchange"].dropna().nunique()


def word(point: Point, before: Selection, after: Selection) -> None:
    one, other = (
        len(kwic(passages, passages, after.text)) for passages in (
            left(after)[left(after)["role"] == role] for role in ("interviewer", "interviewee")
        )
    )  # fmt: skip
    assert f" · {one} × in questions, {other} × in answers" in point.said


def opened(point: Point, opens: str, interview: Interview) -> str:
    """What the page shows once the mark's exchange is open."""
    row = worked.ledger(interview).set_index("exchange", drop=False).loc[int(opens)]
    return unescape(re.sub("<[^>]+>", "", pair.pair(whole(interview), row)))


def ledger(point: Point, opens: str, interview: Interview) -> None:
    side = point.sent["customdata"][1]
    shown = opened(point, opens, interview).partition({"question": "Question ", "answer": "Answer "}[side])[2]
    row = interview.exchanges.set_index("exchange").loc[int(opens)]
    turns = interview.turns[interview.turns["turn"].isin(row[f"{side}_turns"])]
    tone, words = summarise(chain.from_iterable(turns["sentences"])).tone, int(turns["words"].sum())
    if f"{side} · tone" in point.said and tone == tone:
        told = f"tone {writing.signed(tone)} from {writing.plural(int(turns['evidence'].sum()), 'scored word')}"
        assert told in point.said and shown.startswith(told)
    if f"{side} · words" in point.said:
        assert f"words {words:,}" in point.said
        assert f"{writing.plural(words, 'word')}" in shown.partition("Speaker")[0]


def responsiveness(point: Point, opens: str, interview: Interview) -> None:
    assert f"responsiveness {point.said.partition('<br>')[0].split(' · ')[2]} of 1" in opened(point, opens, interview)


def recurrence(point: Point, opens: str, interview: Interview) -> None:
    units = recurring.units(interview)
    one, other = (units.numbers.index(int(number)) for number in opens.split("-"))
    assert f" · {recurring.recurrence(interview).square[one, other]:.2f}<br>" in point.said


def share(point: Point, before: Selection, after: Selection) -> None:
    passages, topic = left(after), point.sent["customdata"][0]
    assert number(point.said, r"(\d+) words") == words_about(passages, topic) == passages["words"].sum()


NARROWS = {
    "barcode": barcode, "topics-by-role": topic_bar, "topics-share": topic_bar, "names-by-role": name_bar,
    "mentions-by-role": name_bar, "course": lane, "dispersion": dispersion, "network": network,
    "tone-around": tone_around, "matrix": cell, "distinctive": word,
}  # fmt: skip
OPENS = {"ledger": ledger, "responsiveness": responsiveness, "recurrence": recurrence}
ELSEWHERE = {
    "shares-": share,
    "general-shares": None,
    "distinctive-interviews": None,
}  # of several interviews: see below
PAGES = ("overview", "exchanges", "topics", "mentions", "recurrence")
FIELDS = {
    "exchanges": [{}, {"measure": "Words"}, {"measure": "New names", "sort": "Widest gap"}, {}],
    "mentions": [{}, {"count": "Per 1,000 words"}, {"kind": "Places"}, {}],
}


def test_every_chart_has_a_rule():
    keys = {key for _, key in called()}
    assert keys == {*NARROWS, *OPENS, *ELSEWHERE}
    assert {page for page, _ in called()} == {*PAGES, "compare"}


def lifts(before: Selection, after: Selection) -> bool:
    """Whether a click lifts a value that is chosen, rather than choose it."""
    replaced = any(getattr(before, field) and not getattr(after, field) for field in ("turns", "exchanges"))
    return replaced or any(set(getattr(after, field)) < set(getattr(before, field)) for field in ("topics", "names"))


@pytest.mark.many
@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("slug", ["Lavrov-Carlson-2024", "Trump-Little-2025", "Biden-NATO-2022", "odd", "hostile"])
@pytest.mark.parametrize("seed", range(4))
def test_number_on_a_mark_is_what_its_click_shows(page, slug, seed, monkeypatch):
    before, interview = sample(interview_of(slug), 10 * seed + len(slug) if seed else 0), interview_of(slug)
    fields = FIELDS.get(page, [{}] * 4)[seed]
    for chart in charts(page, before, monkeypatch, **fields):
        marks = list(points(chart.figure))
        for point in Random(seed).sample(marks, min(len(marks), 15)):
            if chart.key in OPENS:
                assert isinstance(chart.on_click, reactions.Opens)
                OPENS[chart.key](point, str(chart.on_click.names(point.sent)), interview)
            else:
                after = chart.on_click.change(before, point.sent["customdata"], interview)
                NARROWS[chart.key](point, before, before if lifts(before, after) else after)


def test_number_on_a_mark_of_several_interviews_is_what_its_click_shows(monkeypatch):
    for chart in charts("compare", Selection("Biden-NATO-2022", show="Answers", text="the"), monkeypatch):
        for point in points(chart.figure):
            mark = point.sent["customdata"]
            if chart.key.startswith("shares-"):
                assert chart.on_click is crossing.open_topic
                share(point, None, crossing.topic(mark))
            elif chart.key == "general-shares":
                subject(point, str(chart.on_click.names(point.sent)))
            else:
                said = [
                    len(kwic(i.paragraphs, i.mentions, mark[0])) for i in map(library.published_interview, compared())
                ]
                assert sorted(map(int, re.findall(r"(\d+) × in", point.said))) == sorted(said)


def subject(point: Point, opened: str) -> None:
    """A click shows the passages that each interview has about the topic, with their words."""
    topic, slug = point.sent["customdata"]
    interview = library.published_interview(slug)
    shown = subjects.passages([interview], topic, called={slug: slug})
    assert load("general").names[topic] == opened
    assert number(point.said, r"(\d+) words") == number(shown, f"passages? {NUMBER} words?")


def compared() -> list[str]:
    return library.published()[:2]


@pytest.mark.parametrize("seed", range(3))
def test_number_on_a_chapter_is_what_its_click_shows(seed):
    interview = interview_of("Lavrov-Carlson-2024")
    before = sample(interview, seed)
    parts = chapters.of(interview)
    words = chapters.words_left(interview, parts, View(interview, before).left("turns"))
    for part, count in zip(parts, words, strict=True):
        after = before.changed(turns=(part.first_turn, part.last_turn))
        assert count == left(after)["words"].sum()
