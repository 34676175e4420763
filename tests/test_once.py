"""What is worked out once, for which interview, and for how long."""

from dataclasses import dataclass, field, replace

from dashboard.interview.once import MOST, once


@dataclass(frozen=True, eq=False)
class Talk:
    name: str
    kept: dict = field(default_factory=dict, init=False)


def counting():
    calls = []

    @once
    def shout(talk: Talk, *asked: str) -> str:
        calls.append((talk.name, *asked))
        return f"{talk.name} {asked}!"

    return shout, calls


def test_the_same_question_of_the_same_interview_is_answered_once():
    shout, calls = counting()
    talk = Talk("a")
    assert shout(talk, "x") is shout(talk, "x")
    assert shout(talk, "y") != shout(talk, "x")
    assert calls == [("a", "x"), ("a", "y")]


def test_another_interview_and_a_changed_one_are_asked_anew():
    shout, calls = counting()
    talk = Talk("a")
    for one in (talk, Talk("a"), replace(talk, name="b")):
        shout(one)
    assert calls == [("a",), ("a",), ("b",)]


def test_a_result_that_another_session_drops_at_once_is_still_given():
    class Dropping(dict):
        def __setitem__(self, key: object, value: object) -> None:
            """Lose what is kept before it can be read again."""

    shout, _ = counting()
    talk = Talk("a")
    talk.kept[shout.__wrapped__] = Dropping()
    assert shout(talk, "x") == "a ('x',)!"


def test_only_the_latest_results_are_kept():
    shout, calls = counting()
    talk = Talk("a")
    for number in range(MOST + 1):
        shout(talk, str(number))
    shout(talk, str(MOST))
    shout(talk, "0")
    assert len(calls) == MOST + 2
    assert len(talk.kept[next(iter(talk.kept))]) == MOST
