"""How sure a turn's topic is."""

import pandas as pd
import pytest

from pipeline.evaluate.strangers_topics import sureness


def test_a_topic_is_surer_with_more_of_the_words_and_with_more_cues():
    labelled = pd.DataFrame(
        [(1, "war", 30.0, ["truce"]), (1, "law", 10.0, ["judge", "court"]), (1, "war", 20.0, ["army", "front"])],
        columns=["turn", "topic", "words", "cues"],
    )
    assert sureness(labelled) == {
        (1, "law"): pytest.approx(10 / 60 * 2 / 3), (1, "war"): pytest.approx(50 / 60 * 3 / 4)
    }  # fmt: skip
