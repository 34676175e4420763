"""Interviews whose names stand once, or whose signs stand before questions only; dialogues without blank lines."""

import pytest

from pipeline.readers import read
from pipeline.turns.parsing import parse

ASKED = ("Where did you learn to weave?", "Did you like it there?", "Would you go back?")
TOLD = ("I learned it from my father.", "I hated the dust. My sister loved it.", "I would not. My lungs are too old.")


def heard(text: str, name: str = "") -> list[tuple[str, str]]:
    found = parse(read(text.encode(), name=name))
    return list(zip(found.turns["speaker"], found.turns["text"], strict=True))


def alternating(asks: str, tells: str, asked=ASKED, told=TOLD) -> list[tuple[str, str]]:
    return [pair for question, answer in zip(asked, told, strict=True) for pair in ((asks, question), (tells, answer))]


@pytest.mark.parametrize("between", ["\n\n", "\n"])
def test_names_that_stand_once_are_those_of_all_questions_and_answers(between):
    said = [text for _, text in alternating("", "")]
    text = between.join([f"Ann Berg: {said[0]}", f"Tom Wolff: {said[1]}", *said[2:]])
    assert heard(text) == alternating("Ann Berg", "Tom Wolff")


def test_two_names_before_one_question_and_its_answer_stay():
    text = f"Ann Berg: {ASKED[0]}\n\nTom Wolff: {TOLD[0]}\n\nIt was a long time ago.\n\nThe mill is gone."
    assert [who for who, _ in heard(text)] == ["Ann Berg", "Tom Wolff"]


def test_paragraphs_under_a_letter_for_questions_are_answers_whatever_is_asked():
    asked = ("Tell us of the mill.", ASKED[1], "You went back.")
    text = "\n\n".join(f"Q. {question}\n\n{answer}" for question, answer in zip(asked, TOLD, strict=True))
    assert [text for _, text in heard(text)] == [text for _, text in alternating("", "", asked)]


def test_words_in_bold_that_do_not_ask_are_questions_among_those_that_do():
    asked = ("Where did you learn it? Tell us of the mill", "You liked it there.", ASKED[2])
    text = "\n\n".join(f"**{question}**\n\n{answer}" for question, answer in zip(asked, TOLD, strict=True))
    assert heard(text, "talk.md") == alternating("Question", "Answer", asked)


WRAPPED = """- Where did you learn to weave, and who was it
that taught you?
I learned it from my father, who had it from
his own.
- Did you like it there?
I hated the dust.
- Would you go back to the mill if they
asked you?
I would not, since my lungs are
too old."""


def test_dashes_in_lines_that_break_begin_questions_and_what_follows_answers():
    asked = [text for who, text in heard(WRAPPED) if who == "Question"]
    assert [text.split()[0] for text in asked] == ["Where", "Did", "Would"]


@pytest.mark.parametrize("dashes", ["——", "―—", "–—", "──"])
def test_dashes_part_a_dialogue_under_paragraphs_of_an_introduction(dashes):
    said = "\n".join(f"{dashes[n % 2]} {text}" for n, (_, text) in enumerate(alternating("", "")))
    text = f"The last weaver\n\nTom Wolff came late to the mill.\n\nHe stayed for forty years.\n\n{said}"
    assert [text for _, text in heard(text)] == [text for _, text in alternating("", "")]


def test_a_number_behind_the_word_for_a_question_is_none_of_its_label():
    text = "\n\n".join(f"Question {n}: {a}\n\n{b}" for n, (a, b) in enumerate(zip(ASKED, TOLD, strict=True), 1))
    assert heard(text) == alternating("Question", "Answer")
    assert heard(f"Question 3: {ASKED[0]}\n\n{TOLD[0]}") == [("Question", ASKED[0]), ("Answer", TOLD[0])]


def test_who_writes_of_meeting_a_speaker_introduces_the_talk():
    head = "We sat down with Tom Wolff, the last weaver of the mill, and asked him about the years that he spent there."
    assert heard(f"{head}\n\nPaper: {ASKED[0]}\n\nTom Wolff: {TOLD[0]}\n\nPaper: {ASKED[1]}\n\nWolff: {TOLD[1]}")[
        0
    ] == (
        "Paper",
        ASKED[0],
    )


def test_a_dialogue_in_dashes_is_read_under_heads_that_stand_once():
    said = "\n".join(f"─ {text}" for _, text in alternating("", ""))
    text = f"Interview: A talk with somebody who knows a thing.\n\nExample of one:\n\n{said}"
    assert [text for _, text in heard(text)] == [text for _, text in alternating("", "")]


def test_a_question_that_goes_on_is_one_between_answers_that_are_shorter():
    longer = "Why did you leave? (The mill was still open then, as I read in a paper of that year, and others stayed.)"
    said = [ASKED[0], TOLD[0], ASKED[1], TOLD[1], longer, "I was tired.", ASKED[2], TOLD[2]]
    assert [text for _, text in heard("\n\n".join(said))] == said


def test_the_last_words_answer_though_they_ask():
    said = [ASKED[0], TOLD[0], ASKED[1], TOLD[1], ASKED[2], "I would not, would you?"]
    assert [text for _, text in heard("\n\n".join(said))] == said


def test_questions_parted_by_signs_or_numbered_titles_are_none_of_a_talk():
    asked = ("How do I pay?", "Can I track it?", "May I send it back?", "Where are you?")
    assert not parse(read("\n-\n".join(asked).encode())).speakers
    titled = "\n\n".join(f"{n}. ORDERS AND SHIPPING\n\n{text}" for n, text in enumerate(asked, 1))
    assert not parse(read(titled.encode())).speakers


def test_answers_under_the_word_for_one_follow_questions_without_a_label():
    said = (("क्या ये आपकी पहली किताब है?", "हाँ, मैं कह सकता हूँ"), ("आपको ख्याल कब आया?", "मैं अभी लेखक नहीं"),
            ("आप के अपने क्या विचार है?", "मेरे लिए कठिन सवाल है"))  # fmt: skip
    text = "\n\n".join(f"{question}\n\nउत्तर: {answer}" for question, answer in said)
    assert heard(text) == [pair for a, b in said for pair in (("Question", a), ("Answer", b))]


def test_one_question_over_what_somebody_says_of_himself_is_answered_by_it():
    told = "I learned it from my father, and I was twelve years old.\n\nMy sister never came to the mill."
    assert heard(f"{ASKED[0]}\n\n{told}") == [("Question", ASKED[0]), ("Answer", told)]
    assert "No labels were found" in " ".join(parse(read(f"On weaving\n\n{ASKED[0]}\n\n{told}".encode())).warnings)
    assert not parse(read(f"{ASKED[0]}\n\nWool keeps for years.\n\nIt is never out of season.".encode())).speakers


def test_tags_that_only_lay_out_a_page_of_markdown_are_no_words():
    said = [f"**{ASKED[0]}**", TOLD[0], "</div>\n<br />", f"**{ASKED[1]}**", TOLD[1], "</div>"]
    text = "\n\n".join(("# Weaving", '<div class="a">', *said))
    assert heard(text, "talk.md") == alternating("Question", "Answer")[:4]


def test_items_of_a_list_in_an_answer_are_no_speakers():
    items = "- Actuators: Controls the motors.\n- Moods: Contains its moods.\n- Chat: Can be used to speak."
    counted = "1. **Camera:** I added one.\n\n2. **Layout:** I moved the board.\n\n3. **Port:** I plan one."
    rows = [("What does it do?", f"I wrote parts for it:\n\n{items}"), ("What did you change?", counted)]
    rows += [("Was it hard for you?", "I think it was.")]
    text = "\n\n".join(f"## {asked}\n\n{told}" for asked, told in rows)
    assert [who for who, _ in heard(text, "talk.md")] == ["Question", "Answer"] * 3
