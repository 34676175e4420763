"""Learning the reply weights: signs, calibration, and which interviews are set aside."""

import numpy as np
import pandas as pd
import pytest

from pipeline.evaluate import learn, signs
from pipeline.evaluate.fit import Held, Penalty, calibrate, fit, logistic
from pipeline.exchanges import heads

FREE = Penalty(0.0, 0.0001)


def learned(values, labels, sign):
    rows = np.array(values, dtype=float)
    held = Held(np.array([float(sign)]), np.zeros(1))
    return fit(rows, np.array(labels), np.full(len(labels), 1 / len(labels)), held=held, penalty=FREE)


def test_a_weight_tells_the_labels_apart():
    head = learned([[0], [0], [0], [1], [1], [1]], [0, 0, 1, 1, 1, 0], 0)
    assert logistic(head.odds(np.array([[0.0], [1.0]]))) == pytest.approx([1 / 3, 2 / 3], abs=0.02)


def test_a_weight_of_the_wrong_sign_is_nothing():
    assert learned([[0], [0], [1], [1]], [0, 0, 1, 1], -1).weights == pytest.approx([0])


def test_calibration_gives_back_the_odds_of_the_labels():
    odds = np.array([-2.0] * 10 + [2.0] * 10)
    labels = np.array([1, 1, 1] + [0] * 7 + [1] * 7 + [0] * 3)
    slope, shift = calibrate(odds, labels)
    assert logistic(slope * odds + shift)[[0, -1]] == pytest.approx([0.3, 0.7])


def test_each_name_is_held_to_what_it_means():
    assert [signs.sign("refusal: first", head) for head in (signs.DECLINED, signs.CLEAR)] == [1, -1]
    assert [signs.sign("evidence: polar", head) for head in (signs.DECLINED, signs.CLEAR)] == [-1, 1]
    assert signs.sign("question: words", signs.CLEAR) == 0


def test_an_exchange_whose_parts_are_labelled_otherwise_is_partial():
    rows = pd.DataFrame(
        {
            "interview_question": ["Q. Will you go?"] * 2 + ["Q. Did he?", "Thank you."],
            "interview_answer": ["Yes, I will go."] * 2 + ["No.", "Thank you."],
            "url": ["one", "one", "two", "three"],
            "clarity_label": ["Clear Reply", "Clear Non-Reply", "Clear Reply", "Ambivalent"],
        }
    )
    _, exchanges, parts = learn.read(rows)
    assert exchanges.labels.tolist() == [learn.PARTIAL, learn.DIRECT]
    assert parts.labels.tolist() == [learn.DIRECT, learn.NONE, learn.DIRECT]


def test_an_interview_is_set_aside_or_not_whenever_it_is_asked():
    aside = [learn.is_aside(f"https://example.org/{number}") for number in range(300)]
    assert aside == [learn.is_aside(f"https://example.org/{number}") for number in range(300)]
    assert 70 < sum(aside) < 130


def test_shipped_weights_have_the_signs_of_their_meaning():
    for place, head in enumerate(("declined", "clear")):
        wrong = {name: w for name, w in heads.table()[head]["weight"].items() if w * signs.sign(name, place) < 0}
        assert not wrong
