"""The ruler of growth tells work in proportion from squared work, or the tests that use it could not fail."""

import growth
import pytest


@pytest.mark.parametrize("power", [1, 2])
def test_power_with_which_work_grows_is_told_whatever_else_the_machine_does(monkeypatch, power):
    clock, busy = [0.0], iter([0, 1, 5, 0, 0, 0])  # what was added to a measure, of the short text and then the long
    monkeypatch.setattr(growth, "process_time", lambda: clock[0])

    def work(text: str) -> None:
        clock[0] += len(text) ** power * (1 + next(busy))

    assert growth.exponent(work, "a" * 1_000, "a" * 8_000) == pytest.approx(power)
    assert (power > growth.GROWTH) == (power == 2)
