"""A draft checked for scripts: by its address, as text, as JSON; what is refused, and what the description says."""

import csv
import io

import pytest

from dashboard.api import checks, openapi
from dashboard.quotes.article import LONGEST
from tests.test_api import client

DRAFT = (
    "“We want to aggravate the situation,” Lavrov said. Carlson said that it rained. “We are sending signals” was said."
)


def rows(answer) -> list[dict]:
    assert answer.status_code == 200, answer.text
    return answer.json()


@pytest.mark.parametrize(
    "asked",
    [
        lambda: client().get("/api/check", params={"text": DRAFT}),
        lambda: client().post("/api/check", content=DRAFT, headers={"Content-Type": "text/plain"}),
        lambda: client().post("/api/check?interview=Lavrov-Carlson-2024", content=DRAFT),
        lambda: client().post("/api/check", json={"text": DRAFT, "interview": "Lavrov-Carlson-2024"}),
    ],
)
def test_a_draft_is_checked_however_it_is_sent(asked):
    found = rows(asked())
    assert [row["verdict"] for row in found] == ["negation", "typography", checks.NOT_CHECKED]
    assert found[0]["share"] is None and found[0]["turn"] == 4 and found[0]["speaker"] == "Sergey Lavrov"
    assert [change["said"] for change in found[0]["changes"]] == ["don't "]
    assert len(found[0]["sha256"]) == 64


def test_a_text_without_marks_is_one_quotation():
    [row] = rows(client().get("/api/check", params={"text": "we are sending signals"}))
    assert row["verdict"] == "exact"


def test_rows_of_a_draft_are_as_described():
    described = openapi.document()["paths"]["/api/check"]
    for method in ("get", "post"):
        schema = described[method]["responses"]["200"]["content"]["application/json"]["schema"]["items"]
        found = rows(client().get("/api/check", params={"text": DRAFT}))
        assert all(list(row) == list(schema["properties"]) for row in found)
        assert {row["verdict"] for row in found} <= {*schema["properties"]["verdict"]["enum"]}


def test_a_draft_s_rows_can_be_a_table():
    answer = client().post("/api/check?format=csv", content=DRAFT)
    table = list(csv.DictReader(io.StringIO(answer.text)))
    assert [row["verdict"] for row in table] == ["negation", "typography", checks.NOT_CHECKED]


@pytest.mark.parametrize(
    "sent, status, said",
    [
        ({"content": ""}, 400, "nothing to check"),
        ({"content": "a" * (LONGEST + 1)}, 400, "Expected at most"),
        ({"content": "a" * (checks.BYTES + 1)}, 400, "larger than"),
        ({"content": b"\xff\xfe"}, 400, "no UTF-8"),
        ({"content": "[1]", "headers": {"Content-Type": "application/json"}}, 400, "not JSON as expected"),
        ({"content": "[" * 100_000, "headers": {"Content-Type": "application/json"}}, 400, "not JSON as expected"),
        ({"json": {"text": "a", "other": "b"}}, 400, "'other' is not a parameter here"),
        ({"json": {"text": "a", "interview": "Nobody"}}, 404, "is not here"),
    ],
)
def test_what_cannot_be_checked_is_refused_in_one_line(sent, status, said):
    answer = client().post("/api/check", **sent)
    assert answer.status_code == status and said in answer.json()["error"]


def test_who_may_not_read_may_not_check(monkeypatch):
    monkeypatch.setenv("PARLEY_SIGN_IN", "on")
    monkeypatch.setenv("PARLEY_ALLOW", "ann@example.org")
    assert client().post("/api/check", content=DRAFT).status_code == 401
