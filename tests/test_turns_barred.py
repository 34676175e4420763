"""What stands around the talk and within it is set aside with its class: show notes, credits, notes, interjections."""

import pytest
from heard import document, heard

from pipeline.turns import parse

ASKED = ("When did the mill close?", "And who bought the looms?", "Were you paid?")
SAID = ("In the year of the flood. We all saw it.", "Nobody did. They rust there.", "Not once, I am sorry to say.")
TOLD = [turn for ask, say in zip(ASKED, SAID, strict=True) for turn in (("Ida", ask), ("Jim", say))]
TALK = "".join(f"{name}: {words}\n\n" for name, words in TOLD)


@pytest.mark.parametrize(
    "head",
    [
        "Ida: [Site](https://example.org/ida) | [Book](https://example.org/book)\n\nLooms: [a list](https://example.org)\n\n",
        "News: the mill is open again, we hear.\n\nFULL TRANSCRIPT\n\n",
        "JIM: An Interview Conducted by Ida Ross, Mill Trust, 4 March 2024.\n\n",
    ],
)
def test_what_stands_before_the_talk_is_no_turn(head):
    assert heard(head + TALK) == TOLD


@pytest.mark.parametrize(
    ("note", "kind"),
    [
        ("Mr Moss interjecting—", "stage direction"),
        ("*(Ida laughs)*", "stage direction"),
    ],
)
def test_a_note_between_turns_is_set_aside(note, kind):
    found = document(TALK.replace("Jim: Nobody", f"{note}\n\nJim: Nobody"))
    transcript = parse(found)
    assert list(transcript.turns["text"]) == [words for _, words in TOLD]
    assert note in {found.source[start:end] for start, end, name in transcript.audit.spans if name == kind}


def test_what_people_say_between_quotation_marks_is_no_speaker():
    text = "主持人：工厂什么时候关的？\n\n王明：发洪水那年。\n\n人们说：“再也不会开了。”\n\n"
    text += "主持人：后来呢？\n\n王明：生锈了。\n"
    assert {who for who, _ in heard(text)} == {"主持人", "王明"}


def test_notes_of_an_observer_are_no_speaker():
    text = TALK.replace("Jim:", "[NOTES OF THE OBSERVER]: he looks at the river.\n\nJim:")
    assert heard(text) == TOLD


def test_a_name_in_a_bracket_over_two_lines_begins_no_turn():
    text = TALK.replace("They rust there.", "They rust there.\n(Cheers – Eve Moss\n[MILL]: Not true!)\nThey do.")
    assert [who for who, _ in heard(text)] == ["Ida", "Jim"] * 3


def test_the_speaker_who_presides_once_has_a_turn():
    text = "".join(f"  Mr. {name.upper()}. {words}\n" for name, words in TOLD)
    assert heard("  The SPEAKER pro tempore. The House is in order.\n" + text)[0] == (
        "The SPEAKER pro tempore",
        "The House is in order.",
    )


@pytest.mark.parametrize("asker", ["聞き手", "采访者"])
def test_who_asks_up_to_the_foot_is_a_speaker_there_too_and_the_credit_below_is_none(asker):
    told = [
        (asker, "なぜ町を出たのですか？"),
        ("田中", "仕事がなかったのです。"),
        (asker, "いつ戻りましたか？"),
        ("田中", "去年の春です。"),
    ]
    talk = "".join(f"{name}：{words}\n\n" for name, words in told)
    assert heard(talk) == told
    assert heard(f"{talk.replace(asker, '記者')}{asker}：林晓雯\n") == [
        (who.replace(asker, "記者"), it) for who, it in told
    ]
