"""Findings: each counts what its click leaves; below its evidence there is none; never a verdict."""

import re
from pathlib import Path

import pandas as pd
import pytest
from odd import INTERVIEWS as ODD
from test_clicks import interview_of

from dashboard.interview.prepare import prepare
from dashboard.measures import exchanges_shown
from dashboard.measures import findings as measured
from dashboard.measures.findings import FEW_ASKED, UNASKED
from dashboard.pages import BY_NAME
from dashboard.pages.overview import stands_out
from dashboard.selection.selection import Selection
from dashboard.selection.view import View
from pipeline.build import analyse
from pipeline.source.settings import Settings
from pipeline.source.source import Source

INTERVIEWS = tuple(path.name for path in sorted(Path("data/interviews").iterdir()))
SELECTIONS = ({}, {"show": "Answers"}, {"turns": (10, 40)}, {"text": "the"}, {"tone": (-1.0, 0.0)})


@pytest.fixture(params=[(slug, asked) for slug in INTERVIEWS for asked in SELECTIONS], ids=str)
def view(request) -> View:
    slug, asked = request.param
    interview = interview_of(slug)
    return View(interview, Selection(interview.slug, **asked))


def number(said: str) -> int:
    return int(re.search(r"\d+", said.replace(",", ""))[0])


def test_a_finding_counts_what_its_click_leaves(view):
    for finding in stands_out.found(view):
        after = View(view.interview, view.selection.changed(**finding.filters))
        left = exchanges_shown(after.interview.paragraphs, after.kept)
        if finding.kind in ("not taken up", "left the topic"):
            assert f", {len(left)} " in finding.said and left == set(finding.filters["exchanges"])
        if finding.kind == "asked again":
            again = after.interview.exchanges.set_index("exchange")["re_asks"].reindex(sorted(left))
            assert left == set(finding.filters["exchanges"]) and again.notna().sum() >= number(finding.said)
        if finding.kind == "unasked":
            name = finding.filters["names"][0]
            places = set(zip(after.shown["turn"], after.shown["paragraph"], strict=True))
            mentions = after.interview.mentions
            own = mentions[(mentions["entity"] == name) & ~mentions["prompted"].astype(bool)]
            inside = [place in places for place in zip(own["turn"], own["paragraph"], strict=True)]
            assert f"{sum(inside)} times in {len(left)} answers" in finding.said


def test_a_finding_opens_what_is_there(view):
    for finding in stands_out.found(view):
        page = BY_NAME[finding.page]
        assert set(finding.fields) <= {*page.fields, *page.opens}
        if "exchange" in finding.fields:
            assert finding.fields["exchange"] in view.interview.exchanges["exchange"].tolist()
        assert finding.quote.strip()


def test_there_are_five_at_most_each_of_its_kind(view):
    kinds = [finding.kind for finding in stands_out.found(view)]
    assert len(kinds) <= measured.MOST and len(set(kinds)) == len(kinds)


@pytest.mark.many
@pytest.mark.parametrize("slug", ODD)
def test_an_odd_interview_has_findings_or_none(slug):
    analysis = analyse(Source("odd", "pasted.txt", ODD[slug].encode(), Settings()))
    interview = prepare("odd", analysis.tables)
    view = View(interview, Selection(interview.slug))
    for seen in (view, View(interview, Selection(interview.slug, turns=(1, 1)))):
        assert all(finding.said and finding.page in BY_NAME for finding in stands_out.found(seen))


def test_the_bundled_interview_has_its_findings():
    interview = interview_of("Lavrov-Carlson-2024")
    said = {finding.kind: finding.said for finding in stands_out.found(View(interview, Selection(interview.slug)))}
    none = (interview.exchanges["reply"] == "none").sum()
    told = interview.exchanges["reply"].notna().sum()
    assert said["not taken up"].startswith(f"Of {told} answers that can be told, {none} open")
    assert {"asked again", "unasked"} <= set(said)


LEDGER = pd.DataFrame(
    {
        "exchange": range(1, 7),
        "question_turns": [[2 * n - 1] for n in range(1, 7)],
        "answer_turns": [[2 * n] for n in range(1, 7)],
        "question_topic": ["war"] * 6,
        "answer_topic": ["war"] * 6,
        "reply": ["direct"] * 6,
        "re_asks": [pd.NA] * 6,
        "answer_words": [10, 11, 12, 10, 11, 12],
    }
)
TEXTS = {turn: f"Words of turn {turn}?" for turn in range(1, 13)}
PASSAGES = pd.DataFrame(
    {
        "turn": range(1, 13),
        "paragraph": [1] * 12,
        "exchange": [n for n in range(1, 7) for _ in range(2)],
        "speaker": ["Ann", "Tom"] * 6,
        "role": ["interviewer", "interviewee"] * 6,
        "tone": [float("nan")] * 12,
        "evidence": [0] * 12,
        "text": list(TEXTS.values()),
    }
)
PARTS = pd.DataFrame({"exchange": range(1, 7), "turn": range(1, 13, 2), "end": [len("Words of turn 1?")] * 6})
NO_MENTIONS = pd.DataFrame({"turn": [], "start": [], "end": [], "entity": [], "prompted": []})


def of(
    ledger=LEDGER, mentions=NO_MENTIONS, passages=PASSAGES, *, parts=PARTS, texts=TEXTS, speakers=(), asides=(), **more
):
    shown = measured.Shown(ledger, parts, mentions, passages, texts, str.capitalize, speakers, asides)
    return {finding.kind: finding for finding in measured.findings(shown, **more)}


def mentioned(count: int, *, prompted: bool = False) -> pd.DataFrame:
    turns = [2 + 2 * (n % 6) for n in range(count)]
    return pd.DataFrame({"turn": turns, "start": 0, "end": 5, "entity": "NATO", "prompted": prompted})


def test_where_nothing_stands_out_nothing_is_said():
    assert of() == {}


@pytest.mark.parametrize("count, there", [(UNASKED - 1, False), (UNASKED, True)])
def test_a_name_brought_up_unasked_needs_its_mentions(count, there):
    assert ("unasked" in of(mentions=mentioned(count))) == there
    assert "unasked" not in of(mentions=mentioned(count, prompted=True))
    for speaker in ("NATO", "Nato", "General Nato"):  # who takes part is only addressed
        assert "unasked" not in of(mentions=mentioned(count), speakers=["Ann", speaker])


@pytest.mark.parametrize("asked, there", [(FEW_ASKED - 1, False), (FEW_ASKED, True)])
def test_few_questions_have_no_share(asked, there):
    replies = ["none", *["direct"] * (asked - 1), *[pd.NA] * (6 - asked)]
    assert ("not taken up" in of(LEDGER.assign(reply=replies))) == there


def test_a_longest_answer_is_much_longer_than_the_others():
    assert "longest" not in of(LEDGER.assign(answer_words=[20, 11, 12, 10, 11, 12]))
    found = of(LEDGER.assign(answer_words=[40, 11, 12, 10, 11, 12]))["longest"]
    assert (found.said, found.fields) == ("The longest answer has 40 words, 3.5 times the median", {"exchange": 1})
    assert found.quote == TEXTS[1]
    assert of(LEDGER.assign(answer_words=[40, 11, 12, 10, 11, 12]), parts=PARTS[1:])["longest"].quote == TEXTS[2]


def test_who_asks_nothing_is_left_by_no_answer():
    moved = LEDGER.assign(answer_topic=["law"] * 3 + ["war"] * 3)
    assert of(moved)["left the topic"].filters == {"exchanges": (1, 2, 3)}
    assert of(moved, parts=PARTS[1:])["left the topic"].filters == {"exchanges": (2, 3)}
    assert "left the topic" not in of(moved, asides={"war"})  # thanks and greetings are no subject


def test_the_words_beside_a_finding_end_where_it_is_asked():
    texts = TEXTS | {1: f"{TEXTS[1]} Right. Keep going."}
    assert of(LEDGER.assign(answer_topic=["law"] * 6), texts=texts)["left the topic"].quote == TEXTS[1]


def test_what_is_not_read_in_a_language_is_not_found():
    ledger = LEDGER.assign(reply=["none"] * 6, answer_topic=["law"] * 6)
    assert {"not taken up", "left the topic"} <= of(ledger).keys()
    assert not of(ledger, unread=["Replies", "Topics"])
