"""One talk under many ways to set names and times: the same turns, and the second at which each begins."""

import pytest

from pipeline.turns import parse
from tests.heard import document, heard, starts

SAID = ("Why did you leave the valley?", "The mill closed.", "Who bought the looms?", "Nobody did; they rust there.")
TURNS = [(("Ana Kovac", "Ben Ortiz")[n % 2], text) for n, text in enumerate(SAID)]
TIMES = (1, 15, 50, 65)
FORMS = (
    "[{at}] {who}: {said}\n",
    "({at}) {who}: {said}\n",
    "[{who} {at}] {said}\n",
    "{who} {at}\n{said}\n\n",
    "{who} · {at}\n{said}\n\n",
    "[{at}] {who}:\n{said}\n\n",
    "{at}\t{who}\t{said}\n",
    "{at};{who};{said}\n",
)


def clock(second):
    """A second as most recorders write it."""
    return f"00:{second // 60:02d}:{second % 60:02d}"


def written(form, at):
    """The talk in a form, with its times."""
    return "".join(
        form.format(who=who, said=said, at=at(second)) for (who, said), second in zip(TURNS, TIMES, strict=True)
    )


@pytest.mark.parametrize("form", FORMS)
def test_names_and_clocks_in_many_forms(form):
    text = written(form, clock)
    assert heard(text) == TURNS
    assert starts(text) == list(TIMES)
    assert not any("stands often where a label could" in doubt for doubt in parse(document(text)).warnings)


@pytest.mark.parametrize("form", ["[{at}] {who}: {said}\n", "{who} [{at}]: {said}\n", "### [{at}] {who}\n\n{said}\n\n"])
def test_seconds_alone_in_brackets_are_times(form):
    text = written(form, lambda second: f"{second}.25")
    assert heard(text) == TURNS
    assert starts(text) == [second + 0.25 for second in TIMES]


def test_a_pause_in_brackets_is_no_time():
    text = "Ana: Why did (0.5) you leave?\n\nBen: The mill (1.2) closed.\n\nAna: I see.\n\nBen: Yes.\n"
    assert all(at != at for at in starts(text))
    assert heard(text)[0] == ("Ana", "Why did (0.5) you leave?")


def test_names_over_what_they_say_are_no_form_to_fill_in():
    assert heard("".join(f"{who}:\n{said}\n\n" for who, said in TURNS)) == TURNS


def test_a_recorder_that_tells_nobody_from_another_names_one_voice():
    said = ("It is on.", "Hey there. How are you?", "Nice to meet you.", "So I am the head of the mill.", "We grind.")
    text = "".join(f"Unknown Speaker  0:{n}5  \n{words}\n\n" for n, words in enumerate(said))
    assert heard(text) == [("Unknown Speaker", words) for words in said]


def test_a_comma_stands_between_a_time_and_a_speaker():
    talk = "".join(
        f"00:00:{n:02}-00:00:{n + 9:02}，speaker{n % 3}：\n\n    大家好，我们开始吧{n}。\n\n" for n in (10, 20, 30)
    )
    turns = parse(document(talk, "talk.txt")).turns
    assert list(turns["speaker"]) == ["speaker1", "speaker2", "speaker0"] and list(turns["start_s"]) == [10, 20, 30]
