"""The API: rows against the contract, the dashboard's own parameters, and what is refused."""

import csv
import io

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from dashboard.api import answers, openapi, query, routes, rows
from pipeline import tables as contract


def client(base_path: str = "") -> TestClient:
    return TestClient(Starlette(routes=routes(base_path)), base_url="http://127.0.0.1:8501")


def read(address: str) -> list[dict]:
    answer = client().get(address)
    assert answer.status_code == 200, answer.text
    return answer.json()


def test_interviews_are_those_of_the_tables():
    found = read("/api/interviews")
    assert found[0]["interview"] == "Lavrov-Carlson-2024"
    assert list(found[0]) == list(contract.TABLES["interviews"].columns)


@pytest.mark.parametrize("name", ["turns", "exchanges", "topics", "mentions"])
def test_rows_have_the_contract_s_columns(name):
    assert list(read(f"/api/{name}")[0]) == list(contract.TABLES[name].columns)


def test_without_parameters_the_first_interview_is_given_whole():
    assert len(read("/api/turns")) == 78
    assert len(read("/api/exchanges")) == 39


def test_interview_is_found_by_slug_and_by_name():
    assert read("/api/turns?interview=Biden-NATO-2022") == read("/api/turns?interview=Biden NATO 2022")


def test_parameters_narrow_as_in_the_dashboard():
    found = read("/api/passages?show=Answers&q=Security&turns=30&turns=10")
    assert found
    assert {row["role"] for row in found} == {"interviewee"}
    assert all("security" in row["text"].casefold() and 10 <= row["turn"] <= 30 for row in found)


def test_exchanges_go_by_number():
    assert {row["exchange"] for row in read("/api/passages?exchanges=3&exchanges=7")} == {3, 7}


def test_topic_goes_by_id_and_by_name():
    ids = read("/api/passages?topic=nato_security")
    names = {row["topic"] for row in read("/api/topics?topic=nato_security")}
    assert ids and "nato_security" in names
    assert all("nato_security" in row["topics"] for row in ids)


def test_mentions_stand_in_the_kept_passages():
    places = {(row["turn"]) for row in read("/api/passages?name=NATO")}
    assert {row["turn"] for row in read("/api/mentions?name=NATO")} <= places


def test_search_gives_words_in_context():
    found = read("/api/search?kwic=negotiat*&show=Answers")
    assert found and all(row["keyword"].casefold().startswith("negotiat") for row in found)


def test_csv_has_the_same_rows():
    answer = client().get("/api/mentions?format=csv&turns=2&turns=6")
    assert answer.headers["content-type"].startswith("text/csv")
    table = list(csv.DictReader(io.StringIO(answer.text)))
    assert [row["surface"] for row in table] == [row["surface"] for row in read("/api/mentions?turns=2&turns=6")]


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@x", "\tx", "\rx"])
def test_csv_holds_no_formula(text):
    assert list(csv.reader(io.StringIO(answers.as_csv([{"surface": text}]), newline=""))) == [["surface"], ["'" + text]]


def test_csv_keeps_numbers_below_zero_and_leaves_na_empty():
    assert (
        answers.as_csv([{"tone": -0.5, "speaker": None, "cues": ["a"]}]) == 'tone,speaker,cues\r\n-0.5,,"[""a""]"\r\n'
    )


@pytest.mark.parametrize(
    "address, status, said",
    [
        ("/api/turns?interview=Nobody", 404, "interview 'Nobody' is not here"),
        ("/api/turns?bogus=1", 400, "'bogus' is not a parameter here"),
        ("/api/turns?show=Maybe", 400, "show: 'Maybe'"),
        ("/api/turns?topic=Nothing", 400, "topic: 'Nothing'"),
        ("/api/turns?speaker=Nobody", 400, "speaker: 'Nobody'"),
        ("/api/turns?tone=low&tone=high", 400, "tone: low, high"),
        ("/api/turns?turns=1", 400, "turns: 1. Expected it twice"),
        ("/api/turns?format=xml", 400, "format: 'xml'"),
        ("/api/search", 400, "nothing to search for"),
        ("/api/search?kwic=***", 400, "kwic: '***' has no word to search for"),
        ("/api/passages?q=%3F!", 400, "q: '?!' has no word to search for"),
    ],
)
def test_what_cannot_be_meant_is_refused_in_one_line(address, status, said):
    answer = client().get(address)
    assert answer.status_code == status
    assert said in answer.json()["error"]


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete"])
def test_nothing_can_be_written(method):
    assert getattr(client(), method)("/api/turns").status_code == 405


def test_only_listed_interviews_are_given(monkeypatch):
    monkeypatch.setenv("PARLEY_INTERVIEWS", "Trump-Little-2025")
    assert [row["interview"] for row in read("/api/interviews")] == ["Trump-Little-2025"]
    assert client().get("/api/turns?interview=Lavrov-Carlson-2024").status_code == 404


def test_sign_in_refuses_a_stranger_and_a_made_up_cookie(monkeypatch):
    monkeypatch.setenv("PARLEY_SIGN_IN", "on")
    monkeypatch.setenv("PARLEY_ALLOW", "ann@example.org")
    for name in ("turns", "interviews", "search?q=a", "openapi.json"):
        assert client().get(f"/api/{name}").status_code == 401
    made_up = {"Cookie": '_streamlit_user={"is_logged_in":true,"email":"ann@example.org","email_verified":true}'}
    assert client().get("/api/turns", headers=made_up).status_code == 401
    assert client().get("/health").status_code == 200


def test_health_and_readiness(monkeypatch, tmp_path):
    assert client().get("/health").text == "ok"
    assert client().get("/ready").text == "ready"
    monkeypatch.setenv("PARLEY_TABLES", str(tmp_path))
    assert client().get("/health").status_code == 200
    unready = client().get("/ready")
    assert unready.status_code == 503 and "no tables" in unready.json()["error"]


def test_base_path_moves_every_address():
    assert client("parley/notes").get("/parley/notes/api/turns").status_code == 200
    assert client("parley/notes").get("/api/turns").status_code == 404


def test_description_names_every_route_and_no_other():
    assert set(openapi.document()["paths"]) == {route.path for route in routes()}


def test_description_names_the_parameters_that_are_read():
    paths = openapi.document()["paths"]
    for name in rows.TABLES:
        named = [parameter["name"] for parameter in paths[f"/api/{name}"]["get"]["parameters"]]
        assert named == [*query.parameters(), "format"]


@pytest.mark.parametrize("name", ["interviews", *rows.TABLES, "search"])
def test_rows_are_as_described(name):
    kinds = {"string": str, "integer": int, "number": (int, float), "boolean": bool, "array": list, "null": type(None)}
    found = read(f"/api/{name}" + ("?q=peace" if name == "search" else ""))
    described = openapi.document()["paths"][f"/api/{name}"]["get"]["responses"]["200"]["content"]["application/json"]
    columns = described["schema"]["items"]["properties"]
    for row in found:
        assert list(row) == list(columns)
        for column, value in row.items():
            named = columns[column]["type"]
            assert any(isinstance(value, kinds[kind]) for kind in ([named] if isinstance(named, str) else named))
