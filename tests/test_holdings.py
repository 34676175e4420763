"""What sessions hold is counted, given back when they leave, and refused when it is too much."""

import gc

from dashboard.interview import holdings
from dashboard.interview.holdings import LEFT_S, Holdings


def test_what_is_held_counts_until_it_is_dropped():
    kept = Holdings()
    one, two = kept.hold("a", {"x": 1}, size=10), kept.hold("b", {"y": 2}, size=5)
    assert kept.size() == 15
    del one
    gc.collect()
    assert (kept.size(), two["y"]) == (5, 2)


def test_what_is_held_can_grow():
    kept = Holdings()
    held = kept.hold("a", {"x": 1}, size=10)
    assert kept.hold("a", held, size=3) is held
    assert kept.size() == 13


def test_session_that_left_gives_back_what_it_held_and_no_other_does():
    kept = Holdings()
    here, left = kept.hold("here", {"x": 1}, size=10), kept.hold("left", {"y": 2}, size=5)
    for now in (0.0, LEFT_S - 1, LEFT_S):
        kept.give_back(lambda session: session == "here", now=now)
        assert bool(left) == (now < LEFT_S)
    assert (kept.size(), dict(here)) == (10, {"x": 1})


def test_session_that_comes_back_in_time_keeps_what_it_holds():
    kept = Holdings()
    held = kept.hold("a", {"x": 1}, size=10)
    kept.give_back(lambda session: False, now=0.0)
    kept.give_back(lambda session: True, now=LEFT_S - 1)
    kept.give_back(lambda session: False, now=LEFT_S + 1)
    assert held == {"x": 1}


def test_memory_can_be_given_back_to_the_system():
    holdings.trim()
