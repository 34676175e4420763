"""Every form that Parley hands out, read by Parley: the same turns, or one line that says what it holds instead."""

import json
import zipfile
from functools import cache
from io import BytesIO

import pandas as pd
import pytest

from dashboard.api import answers, rows
from dashboard.interview import library
from dashboard.interview.interview import Interview
from dashboard.interview.prepare import prepare
from dashboard.measures.kwic import kwic
from dashboard.selection.selection import Selection
from dashboard.selection.view import View, whole
from dashboard.share import cite, downloads, export, figures, file, proof, tables
from pipeline import store
from pipeline.build import Analysis, analyse
from pipeline.errors import SourceError
from pipeline.readers import read as read_document
from pipeline.source.source import Source
from pipeline.turns import parse
from tests.odd import INTERVIEWS
from tests.test_bundled import ROOT

PARAGRAPHS = (
    "MINISTER: - First, a list.\n\n=SUM(A1) is no formula, said nobody.\n\nAnd a third: 'quoted', \"twice\", <b>.\n\n"
    "ANNA (host): @home?\n\nMINISTER: '=yes, Zoë; tab\tand ünï.\n\nANNA (host): +1\n\nANNA (host): Once more?"
)
TIMED = "WEBVTT\n\n00:01.000 --> 00:02.500\n<v Ann>Where?\n\n00:03.000 --> 00:04.000\n<v Bob>At home, here."
ODD = INTERVIEWS | {"paragraphs": PARAGRAPHS, "timed": TIMED}
BUNDLED = sorted(path.name for path in (ROOT / "data" / "interviews").iterdir())


@cache
def built(name: str) -> Analysis:
    return analyse(Source(name, "odd.txt", ODD[name].encode()))


@cache
def prepared(name: str) -> Interview:
    """An odd text, analysed; or a bundled interview, as its tables were built."""
    return prepare(name, built(name).tables) if name in ODD else library.published_interview(name)


@pytest.fixture(scope="module", params=[*BUNDLED, *ODD])
def interview(request) -> Interview:
    return prepared(request.param)


@pytest.fixture(scope="module")
def one() -> Interview:
    return prepared("Trump-Little-2025")


@cache
def every(interview: Interview) -> dict[str, pd.DataFrame]:
    return tables.whole(interview)


def unpacked(archive: bytes, name: str) -> bytes:
    with zipfile.ZipFile(BytesIO(archive)) as package:
        return package.read(name)


def answered(interview: Interview, table: str, form: str) -> bytes:
    return answers.answer(rows.TABLES[table](whole(interview)), form, name=table).body


def page(view: View) -> bytes:
    return file.page(view, accuracy=[], made="2025-01-01")


WHOLE = {
    "workbook": lambda one: downloads.workbook(every(one)),
    "CSV": lambda one: downloads.csv(every(one)),
    "Parquet": lambda one: downloads.parquet(every(one)),
    "JSON": lambda one: downloads.as_json(every(one)),
    "turns.csv": lambda one: unpacked(downloads.csv(every(one)), "turns.csv"),
    "turns.parquet": lambda one: unpacked(downloads.parquet(every(one)), "turns.parquet"),
    "page": lambda one: page(whole(one)),
    "/api/turns": lambda one: answered(one, "turns", "json"),
    "/api/turns as CSV": lambda one: answered(one, "turns", "csv"),
    "/api/passages": lambda one: answered(one, "passages", "json"),
    "/api/passages as CSV": lambda one: answered(one, "passages", "csv"),
}


def read(content: bytes) -> pd.DataFrame:
    return parse(read_document(content, name="again")).turns


@pytest.mark.many
@pytest.mark.parametrize("form", WHOLE)
def test_every_form_of_a_whole_interview_reads_back_as_its_turns(interview, form):
    columns = ["turn", "exchange", "speaker", "role", "text", "words"]
    columns += [] if "passages" in form else ["start_s", "end_s"]
    said = every(interview)["turns"][columns]
    assert records(read(WHOLE[form](interview))[columns]) == records(said)


def records(turns: pd.DataFrame) -> list[dict]:
    return turns.astype(object).where(turns.notna(), None).to_dict("records")


def selection(interview: Interview) -> View:
    return View(interview, Selection(interview.slug, turns=(3, 6)))


def quoted(interview: Interview, form: str) -> bytes:
    passage = proof.passage(interview, 2, 1, root="https://parley.example/", read="2025-01-01")
    return cite.FORMS[form](passage).encode()


def drawn(interview: Interview, key: str) -> bytes:
    shown = {one.key: one.table for one in figures.shown(whole(interview))}
    return shown[key].to_csv(index=False).encode()


PARTS = {
    **{f"a selection as {way}": lambda one, make=make: make(tables.narrowed(selection(one)))
       for way, make in downloads.WAYS.items()},
    "a page of a selection": lambda one: page(selection(one)),
    "a list of interviews": lambda one: file.plain(export.TITLE, export._list([one])),
    **{name: lambda one, name=name: unpacked(downloads.csv(every(one)), f"{name}.csv")
       for name in ("interviews", "sentences", "topics", "mentions", "exchanges", "assessments", "paragraphs")},
    **{f"/api/{name}": lambda one, name=name: answered(one, name, "json") for name in ("topics", "mentions")},
    "/api/search": lambda one: answers.as_csv(rows._plain(kwic(one.paragraphs, one.mentions, "the"))).encode(),
    **{f"quoted as {form}": lambda one, form=form: quoted(one, form) for form in cite.FORMS},
    **{f"the chart {key} as CSV": lambda one, key=key: drawn(one, key)
       for key in ("barcode", "topics", "names", "ledger")},
    "interview.toml": lambda one: (ROOT / "data" / "interviews" / "Trump-Little-2025" / "interview.toml").read_bytes(),
}  # fmt: skip


@pytest.mark.parametrize("form", PARTS)
def test_a_form_that_holds_no_whole_interview_says_so_in_one_line(one, form):
    with pytest.raises(SourceError, match="Expected") as said:
        read(PARTS[form](one))
    assert "\n" not in str(said.value)


def test_two_interviews_in_one_table_are_named():
    records = json.loads(WHOLE["/api/turns"](prepared("French")))
    both = records + [record | {"interview": "other"} for record in records]
    with pytest.raises(SourceError, match=r"2 interviews \(French, other\)"):
        read(json.dumps(both).encode())


def test_the_tables_that_build_writes_read_back(tmp_path):
    found = built("hostile")
    store.write(found.tables, tmp_path)
    again = read(next(tmp_path.glob("build-*/turns.parquet")).read_bytes())
    assert again["text"].tolist() == found.tables["turns"]["text"].tolist()


def test_a_cell_that_excel_cannot_hold_is_said_to_be_cut():
    long = f"ANN: Why?\n\nBOB: {('I was there, ' * 40 + 'so it was. ') * 75}\n\nANN: And?\n\nBOB: No."
    found = analyse(Source("long", "long.txt", long.encode()))
    found = tables.whole(prepare("long", found.tables))
    again = parse(read_document(downloads.workbook(found)))
    assert again.warnings[0].startswith("Turn 2 was cut at Excel's limit")
    assert read(downloads.csv(found))["text"][1] == found["turns"]["text"][1]


@pytest.mark.parametrize(
    "wrong",
    [
        {"turn": "x"},
        {"turn": None},
        {"text": None},
        {"text": 3},
        {"speaker": 4},
        {"role": "chair"},
        {"start_s": "soon"},
    ],
)
def test_what_a_hand_spoilt_in_a_table_of_ours_is_read_or_said_in_one_line(wrong):
    told = json.loads(WHOLE["/api/turns"](prepared("French")))
    try:
        turns = read(json.dumps([told[0] | wrong, *told[1:]]).encode())
        assert turns["text"].tolist()[-1] == told[-1]["text"]
    except SourceError as error:
        assert "selection" in str(error)


@pytest.mark.parametrize("text", ["a = " + "[" * 5_000, "a = " + "9" * 5_000, "a = 1\n" * 3])
def test_what_only_begins_as_settings_is_read_as_words(text):
    assert len(read(text.encode())) == 1
