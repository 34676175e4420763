"""Reading by example: what a reader said of a few pieces is carried on through the whole text."""

import re
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest

from pipeline.errors import SourceError
from pipeline.readers import read_talk
from pipeline.source import settings as toml
from pipeline.source.settings import Example, Settings
from pipeline.turns import parse, previews
from pipeline.turns.taught import names, reading

PLAIN = """How did you get there, tell me.

I took a train. It was long. I was cold and nobody spoke.

What a story that is.

I know. And it went on for weeks.

And the winter?

Cold, as I said. We had no coal.
"""
NAMED = """Berg ~ Why now?
Tom ~ Because it is time.
Berg ~ And then?
Tom ~ We go on.
Note ~ the tape stopped here
Berg ~ Fine.
"""
# text, what is said of it, and the (speaker, first words) of the turns that must come of it
LESSONS = {
    "questions and answers by turns": (
        PLAIN,
        [("How did you get there, tell me.", "question", 1), ("I took a train.", "answer", 2)],
        [("Question", "How"), ("Answer", "I took"), ("Question", "What a"), ("Answer", "I know"), ("Question", "And"),
         ("Answer", "Cold")],
    ),
    "a sign that no form knows": (
        NAMED.replace("~", "⇒"),
        [("Berg ⇒", "speaker", 1)],
        [("Berg", "Why"), ("Tom", "Because"), ("Berg", "And"), ("Tom", "We go on"), ("Berg", "Fine")],
    ),
    "what is no speaker": (
        NAMED,
        [("Berg ~", "speaker", 1), ("Note", "not a speaker", 5)],
        [("Berg", "Why"), ("Tom", "Because"), ("Berg", "And"), ("Tom", "We go on"), ("Berg", "Fine")],
    ),
    "names with times in a frame": (
        "<< 00:01 | ann >> Why now?\n<< 00:07 | tom >> It is time.\n<< 00:12 | ann >> And then?\n"
        "<< 00:15 | tom >> We go on.\n",
        [("ann", "speaker", 1)],
        [("ann", "Why"), ("tom", "It is"), ("ann", "And"), ("tom", "We go")],
    ),
    "names alone on their lines, in small letters": (
        "june\nWhy now?\n\nmay\nIt is time.\n\njune\nAnd then?\n\nmay\nWe go on.\n",
        [("june", "speaker", 1)],
        [("june", "Why"), ("may", "It is"), ("june", "And"), ("may", "We go")],
    ),
    "answers in quotation marks": (
        "Why now\n\n> It is time.\n\nAnd then\n\n> We go on.\n\nFor how long\n\n> For ever.\n",
        [("It is time.", "answer", 2)],
        [("Question", "Why"), ("Answer", "It is"), ("Question", "And"), ("Answer", "We go"), ("Question", "For how"),
         ("Answer", "For ever")],
    ),
    "a sign that another speaks, and not who": (
        "+ Welcome to the show,\nwhere we talk.\n+ Thank you.\nI am glad.\n+ So am I.\n",
        [("+", "speaker", 1)],
        [(None, "Welcome"), (None, "Thank"), (None, "So am")],
    ),
    "names inside the only line": (
        "ANN ⇒ Why, after all these years of waiting for what you said would never come to this town? TOM ⇒ It is."
        " "
        "ANN ⇒ And then, what will become of all those who said that they would never leave? TOM ⇒ We go on.",
        [("ANN ⇒", "speaker", 1), ("TOM ⇒", "speaker", 1)],
        [("ANN", "Why"), ("TOM", "It is"), ("ANN", "And"), ("TOM", "We go")],
    ),
}  # fmt: skip


def taught(text: str, examples: list[tuple[str, str, int]]):
    return parse(
        read_talk(text.encode(), name="talk.txt"), settings=Settings(examples=tuple(Example(*row) for row in examples))
    )


def told(transcript) -> list[tuple[str, str]]:
    speakers = transcript.turns["speaker"].astype(object)
    return list(zip(speakers.where(speakers.notna(), None), transcript.turns["text"], strict=True))


@pytest.mark.parametrize("lesson", LESSONS)
def test_a_lesson_reads_the_whole_text(lesson):
    text, examples, expected = LESSONS[lesson]
    found = told(taught(text, examples))
    assert [speaker for speaker, _ in found] == [speaker for speaker, _ in expected]
    assert all(words.startswith(begins) for (_, words), (_, begins) in zip(found, expected, strict=True))


@pytest.mark.parametrize("lesson", LESSONS)
def test_without_it_the_text_is_read_otherwise(lesson):
    text, _, expected = LESSONS[lesson]
    found = told(parse(read_talk(text.encode(), name="talk.txt")))
    same = [speaker for speaker, _ in found] == [speaker for speaker, _ in expected]
    assert not same or lesson == "what is no speaker"


def test_what_is_left_out_is_left_out_wherever_it_stands_and_every_character_keeps_a_class():
    text = "Ann: Why now? [p. 1]\nTom: It is [p. 2] time.\nRun 7 of 9\nAnn: And then?\nRun 8 of 9\nTom: We go on.\n"
    transcript = taught(text, [("[p. 1]", "leave out", 1), ("Run 7 of 9", "leave out", 3)])
    assert "".join(text for _, text in told(transcript)) == "Why now?It is time.And then?We go on."
    spans = transcript.audit.spans
    assert [text[s:e] for s, e, kind in spans if kind == "furniture"] == [
        "[p. 1]", "[p. 2]", "Run 7 of 9", "Run 8 of 9",
    ]  # fmt: skip
    covered = {place for start, end, _ in spans for place in range(start, end)}
    assert all(place in covered for place, letter in enumerate(text) if not letter.isspace())
    assert all(left[1] <= right[0] for left, right in pairwise(spans))


def test_a_file_with_names_of_its_own_is_read_by_its_words_where_the_reader_wants_it():
    text = (
        "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Room 1>Ann ~ Why now?\n\n"
        "00:03.000 --> 00:04.000\n<v Room 1>Tom ~ It is time.\n"
    )
    document = read_talk(text.encode(), name="talk.vtt")
    assert {speaker for speaker, _ in told(parse(document))} == {"Room 1"}
    lesson = Settings(examples=(Example("Ann ~", "speaker", 1),))
    assert told(parse(document, settings=lesson)) == [("Ann", "Why now?"), ("Tom", "It is time.")]


def test_every_preview_is_taken_by_its_name():
    document = read_talk(NAMED.replace("~", "--").encode(), name="talk.txt")
    found = previews.of(document, Settings())
    assert len(found) > 2 and {reading.BY_TURNS, reading.NOBODY} <= {preview.reading for preview in found}
    for preview in found:
        turns = parse(document, settings=Settings(reading=preview.reading)).turns
        assert (len(turns), turns["text"].iat[0][:20]) == (preview.turns, preview.first[0][1][:20])


def test_a_reading_that_a_text_does_not_have_is_said():
    transcript = parse(read_talk(b"Ann: Why now?\nTom: It is time.\n", name="t"), settings=Settings(reading="columns"))
    assert transcript.warnings[0].startswith("'columns' is no way to read this text")


def test_an_example_that_does_not_stand_in_the_text_is_said():
    transcript = taught("Ann: Why now?\nTom: It is time.\n", [("Eve:", "speaker", 1)])
    assert "“Eve:”" in transcript.warnings[0]


def test_examples_are_read_out_of_toml():
    text = 'reading = "labels"\n[[examples]]\ntext = "Ann ~"\nis = "speaker"\nline = 3\n'
    found = toml.read(text, path=Path("interview.toml"))[1]
    assert (found.reading, found.examples) == ("labels", (Example("Ann ~", "speaker", 3),))


@pytest.mark.parametrize(
    "row",
    ['text = "Ann"\nis = "chair"', 'text = " "\nis = "speaker"', 'text = "Ann"\nis = "speaker"\nline = 0', "a = 1"],
)
def test_a_wrong_example_is_refused_in_one_line(row):
    with pytest.raises(SourceError, match=re.escape("interview.toml: ")) as error:
        toml.read(f"[[examples]]\n{row}\n", path=Path("interview.toml"))
    assert "\n" not in str(error.value)


@pytest.mark.parametrize("marked", ["Ann ~", "  Ann  ", "Ann", "~", "*Ann* (host):", "[00:12] Ann"])
def test_a_habit_takes_the_line_it_was_learned_from(marked):
    line = f"{marked} Why now?"
    assert names.learn(line, 0, len(marked)).pattern.match(line)


def test_blanks_are_no_habit():
    assert names.learn("  Why now?", 0, 2) is None


def test_lessons_grow_with_the_text():
    lesson = Settings(examples=(Example("Berg ~", "speaker", 1), Example("Note", "leave out", 5)))
    small, large = (parse(read_talk((NAMED * times).encode(), name="t"), settings=lesson) for times in (2, 20))
    assert len(large.turns) == 10 * len(small.turns)
    assert replace(large, turns=None).speakers[0].turns == 10 * small.speakers[0].turns
