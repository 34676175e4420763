"""Labels too long for a form, headings that ask without a sign, and what tells of a speaker under a heading."""

import pytest

from pipeline.readers import read
from pipeline.turns.labels import lengthy
from pipeline.turns.parsing import parse

OFFICE = "The Spokesperson for the Ministry of Foreign Affairs and Cooperation of the Republic"
WHO = "Dr. Erik Johansson, Professor of Marine Biology at the University of Bergen"


def heard(text: str, name: str = "") -> list[tuple[str, str]]:
    found = parse(read(text.encode(), name=name))
    return list(zip(found.turns["speaker"], found.turns["text"], strict=True))


def test_an_office_in_full_that_comes_again_is_a_label():
    said = [(OFFICE, "We welcome it."), ("Journalist", "What does it mean?"), (OFFICE, "It stays open."),
            ("Journalist", "Until when?"), (OFFICE, "I have no date to give you.")]  # fmt: skip
    assert heard("\n\n".join(f"{who}: {words}" for who, words in said)) == said


@pytest.mark.parametrize("short", ["EJ", "Johansson"])
def test_a_name_with_all_titles_is_whom_initials_stand_for(short):
    asked = ("How did it begin?", "And when did you know?", "What comes next?")
    told = ("It began in a bar.", "I knew it that day.", "We want to go back.")
    labels = (("Mia Berg", WHO), ("Mia Berg", short), ("Mia Berg", short))
    text = "\n\n".join(f"{a}: {q}\n\n{b}: {r}" for (a, b), q, r in zip(labels, asked, told, strict=True))
    assert [name for name, _ in heard(text)] == ["Mia Berg", WHO] * 3


def test_long_words_before_a_colon_that_stand_once_are_no_label():
    long = "One thing that nobody in the whole of the valley had expected of the flood"
    text = f"Ann: When was it?\n\nBob: In May.\n\n{long}: it came at night.\n\nAnn: And then?\n\nBob: We left."
    assert {name for name, _ in heard(text)} == {"Ann", "Bob"}


def test_headings_that_speak_to_somebody_are_questions_among_those_that_ask():
    text = (
        "# Ten minutes with Rosa\n\nRosa bakes by the sea.\n\n## Rosa, when did you start\n\n"
        "I started when I was nine.\n\n"
        "## Who taught you?\n\nMy mother did.\n\n## What do you like best\n\nI like the smell.\n\n"
        "## And what next?\n\nI want to sleep.\n\n## About Rosa\n\nRosa Mendez runs a bakery in Porto."
    )
    told = ["I started when I was nine.", "My mother did.", "I like the smell.", "I want to sleep."]
    assert [text for who, text in heard(text, "talk.md") if who == "Answer"] == told


def test_looking_for_long_labels_ends_at_once_where_a_line_never_does():
    assert lengthy.HEAD.match("A" * 100_000 + ": x") is None


def test_a_last_paragraph_in_italics_alone_is_none_of_the_talk():
    asked = "**When did you start?**\n\nI was twelve.\n\n**And today?**\n\nI have a garden.\n\n"
    found = parse(read(f"{asked}*Tom Wolff lives in the valley. His book is out now.*".encode(), name="talk.md"))
    assert (list(found.turns["text"])[-1], found.coverage) == ("I have a garden.", 1.0)


def test_a_pair_of_lines_under_the_last_answer_asks_nothing():
    text = (
        "How early do you get up?\nAt two.\n\nAnd your husband?\nHe sleeps until six.\n\nWhat do you sing?\n"
        "I sing what the radio plays.\n\nHer bakery is open daily from 6 to 14.\nRua da Paz 3, Porto"
    )
    assert len(heard(text)) == 6


@pytest.mark.parametrize(
    ("first", "second", "names"),
    [
        ("主持人(以下简称“主”):", "青山(以下简称“青”):", ("主", "青")),
        ("Blue Zine (以下BZ)  ", "Hana Mori (以下HM)  ", ("BZ", "HM")),
        ("Blue Zine (hereafter BZ): ", "Hana Mori (hereafter HM): ", ("BZ", "HM")),
    ],
)
def test_a_short_form_that_is_stated_in_brackets_is_the_same_person(first, second, names):
    said = (
        "いつ始めましたか?",
        "九歳のときです。",
        "難しかったですか?",
        "とても難しかったです。",
        "今は?",
        "庭があります。",
    )
    short = (f"{names[0]}:", f"{names[1]}:")
    text = "\n".join([first + said[0], second + said[1], *(short[n % 2] + one for n, one in enumerate(said[2:]))])
    found = heard(text)
    assert ([one for _, one in found], len({who for who, _ in found})) == (list(said), 2)


def test_initials_that_look_like_a_title_are_those_of_a_name():
    long = "Mike Taylor, trainer of all the young men of the valley"
    said = [("Forum", "When did you start?"), (long, "I was twelve."), ("Forum", "And now?"), ("M.T.", "I rest.")]
    found = heard("\n\n".join(f"{who}: {words}" for who, words in (*said, *said[2:])))
    assert [name for name, _ in found] == ["Forum", long] * 3


def test_two_names_in_full_over_one_question_under_a_long_introduction_are_speakers():
    words = ("books", "plays", "films", "music", "food", "art", "dance")
    head = "\n\n".join(f"The paper has a page on {word}, and it is long." for word in words)
    text = f"{head}\n\nMaria Lopez: When did you start?\n\nAnna Berg: I was twelve.\n\nIt was late."
    assert [name for name, _ in heard(text)][-2:] == ["Maria Lopez", "Anna Berg"]


def test_what_follows_a_question_behind_a_bullet_in_the_next_line_answers_it():
    said = ("What brought you there?", "I was twelve.", "Was it hard?", "It was.", "And now?", "I rest.")
    text = f"* {said[0]}\n\n{said[1]}\n\n* {said[2]}\n{said[3]}\n\n* {said[4]}\n{said[5]}"
    assert [words for _, words in heard(text)] == list(said)
