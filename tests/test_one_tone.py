"""The tone of one thing is one number: on every page, in answers to scripts, in files and tables."""

import re
from functools import cache

import pandas as pd
import pytest

from dashboard import measures, writing
from dashboard.api import rows
from dashboard.interview import library, worked
from dashboard.interview.interview import Interview
from dashboard.measures.tone import margin, tone_of
from dashboard.pages.mentions.measures import tone_around
from dashboard.pages.transcript import reader
from dashboard.passages import pair, receipts
from dashboard.selection.view import whole
from dashboard.share import figures, tables
from pipeline.summary import SHRINK, SentenceTone, ToneWord

SLUGS = ["Lavrov-Carlson-2024", "Trump-Little-2025", "Biden-NATO-2022"]


@cache
def interview(slug: str) -> Interview:
    return library.published_interview(slug)


def same(one: pd.Series, other: pd.Series) -> bool:
    """Whether two columns hold the same numbers for the same keys, NA where NA."""
    both = (column.astype(float).sort_index().to_dict() for column in (one, other))
    return next(both) == pytest.approx(next(both), nan_ok=True)


@pytest.mark.parametrize("slug", SLUGS)
def test_turn_side_and_exchange_of_the_same_words_have_one_tone(slug):
    one = interview(slug)
    turns = one.turns.set_index("turn")["tone"]
    for side in ("question", "answer"):
        single = worked.ledger(one)[worked.ledger(one)[f"{side}_turns"].map(len) == 1]
        of = single[f"{side}_turns"].map(lambda numbers: numbers[0])
        assert same(single.set_index(of)[f"{side}_tone"], turns.loc[of]) and len(of)
    alone = one.paragraphs[~one.paragraphs["turn"].duplicated(keep=False)].set_index("turn")["tone"]
    assert same(alone, turns.loc[alone.index]) and len(alone)


@pytest.mark.parametrize("slug", SLUGS)
def test_passages_of_an_exchange_read_together_as_its_ledger_does(slug):
    one = interview(slug)
    for row in worked.ledger(one).itertuples():
        passages = one.paragraphs[one.paragraphs["exchange"] == row.exchange]
        numbers = measures.key_numbers(passages, one.mentions)
        answers = one.turns[one.turns["turn"].isin(row.answer_turns)]
        if set(answers["role"]) == {"interviewee"} and not (passages["role"] == "other").any():
            assert numbers["answer_tone"] == pytest.approx(row.answer_tone, nan_ok=True)


@pytest.mark.parametrize("slug", SLUGS)
def test_answers_to_scripts_and_tables_have_the_pages_tones(slug):
    one = interview(slug)
    asked, keys = whole(one), ["turn", "paragraph"]
    shown = one.paragraphs.set_index(keys)["tone"]
    assert same(pd.DataFrame(rows.passages(asked)).set_index(keys)["tone"].astype(float), shown)
    assert same(tables.whole(one)["paragraphs"].set_index(keys)["tone"], shown)
    turns = pd.DataFrame(rows.turns(asked)).set_index("turn")["tone"].astype(float)
    assert same(turns, one.turns.set_index("turn")["tone"])


@pytest.mark.parametrize("slug", SLUGS)
def test_saved_file_has_the_ledgers_tones(slug):
    one = interview(slug)
    saved = next(figure.table for figure in figures.shown(whole(one)) if figure.key == "ledger")
    assert same(saved.set_index("exchange")["answer_tone"], worked.ledger(one).set_index("exchange")["answer_tone"])


@pytest.mark.parametrize("slug", SLUGS)
def test_tone_around_a_name_in_one_passage_is_the_passages(slug):
    one = interview(slug)
    around = tone_around(one.paragraphs, names=one.names_by_count).set_index("entity")
    single = around[around["n"] == 1]["tone"]
    scored = one.paragraphs[one.paragraphs["tone"].notna()].explode("entities").set_index("entities")["tone"]
    assert same(single, scored.loc[single.index]) and len(single)


def test_exchange_reads_the_same_beside_its_words_and_in_the_transcript():
    one = interview("Lavrov-Carlson-2024")
    row = worked.ledger(one).set_index("exchange", drop=False).loc[38]
    read = writing.signed(row["answer_tone"])
    assert f"tone {read} from" in pair.pair(whole(one), row)
    passages = one.paragraphs[one.paragraphs["turn"].isin(row["answer_turns"])]
    assert f"whole turn {read}" in reader.text(whole(one), passages)
    alone = one.passages[0]
    assert re.search(rf"Tone {writing.signed(alone.tone)} from", receipts.of(one).details(alone))


def test_margin_is_wider_the_more_passages_differ():
    alike, apart = (
        [[SentenceTone(one, (ToneWord(0, 1, str(at), one),))] for at, one in enumerate(weights)]
        for weights in ([0.1] * 10, [-0.5, 0.7] * 5)
    )
    assert margin(alike) < 1e-9 < margin(apart)
    assert margin(alike[:1]) != margin(alike[:1])
    assert tone_of(alike) == pytest.approx(0.1 * 10 / (0.1 * 10 + SHRINK))
