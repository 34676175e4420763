"""Numbers that every Python gives alike: sums that do not depend on their order, and what tables write."""

import random

import pandas as pd
import pyarrow as pa
import pytest

from pipeline import tables
from pipeline.numbers import PLACES, rounded, total


@pytest.mark.parametrize(
    ("values", "expected"),
    [([0.1, 0.2, -0.3], 0.0), ([0.1] * 10, 1.0), ([-1e-17], 0.0), ([], 0.0), ([1e16, 1.0, -1e16], 1.0)],
)
def test_total_is_zero_where_all_cancels(values, expected):
    assert total(values) == expected
    assert str(total(values))[0] != "-"


def test_total_is_the_same_in_any_order():
    values = [random.Random(7).uniform(-1, 1) for _ in range(50)]
    assert len({total(random.Random(seed).sample(values, 50)) for seed in range(20)}) == 1


def test_tables_hold_no_digit_past_the_places():
    text = {"interview": "i", "turn": 1, "surface": "x", "negated": False, "intensifier": None, "end": 1}
    rows = pd.DataFrame([text | {"start": n, "polarity": 0.1 + n * 2e-16, "subjectivity": 0.3} for n in range(4)])
    assert tables.to_arrow("assessments", rows)["polarity"].to_pylist() == [0.1] * 4


def test_tables_round_the_weights_of_tone_words():
    row = dict.fromkeys(tables.TABLES["sentences"].columns, 1) | {"interview": "i"}
    words = [{"start": 0, "end": 1, "surface": "x", "weight": 0.1 + 0.2}]
    written = tables.to_arrow("sentences", pd.DataFrame([row | {"tone_words": words}]))
    assert written["tone_words"].to_pylist() == [[words[0] | {"weight": rounded(0.3)}]]


def test_every_number_of_the_contract_is_rounded():
    for name, table in tables.TABLES.items():
        numbers = [label for label, column in table.columns.items() if column.type == tables.NUMBER]
        row = {label: _example(column.type) for label, column in table.columns.items()}
        written = tables.to_arrow(name, pd.DataFrame([row | dict.fromkeys(numbers, 1 / 3)]))
        assert [written[label].to_pylist() for label in numbers] == [[round(1 / 3, PLACES)]] * len(numbers)


def _example(kind: pa.DataType) -> object:
    if pa.types.is_list(kind):
        return []
    return "x" if kind == tables.TEXT else 1 if kind == tables.INTEGER else True
