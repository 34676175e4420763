"""Layouts of published talk: questions right above answers among blank lines, titles that quote, a title that asks."""

import pytest
from heard import heard

ASKED = ("When did you begin to weave?", "Did you like the mill?", "What do you do today?")
TOLD = (
    "I was twelve years old, and my mother was tired of me in her kitchen.",
    "I hated the dust, but I liked the noise of the looms in the morning.",
    "Today I have a garden, and I talk to my beans as I talked to my loom.",
)
PAIRS = list(zip(ASKED, TOLD, strict=True))
SAID = [one for pair in PAIRS for one in pair]
INTRO = "The weaver Ida Berg has seen three mills burn down.\n\nShe is ninety years old now.\n\nWe met her at home."


def sides(text: str) -> list[str]:
    """The words of a talk's turns, which must be by turns a question's and an answer's."""
    found = heard(text)
    assert [who for who, _ in found] == ["Question", "Answer"] * (len(found) // 2)
    return [words for _, words in found]


def test_questions_right_above_answers_are_told_where_blank_lines_part_other_lines():
    assert sides(f"{INTRO}\n\n" + "\n".join(SAID)) == SAID


def test_numbered_questions_right_above_answers_are_told_below_parted_lines():
    numbered = "\n".join(f"{n}) {one}\n{other}" for n, (one, other) in enumerate(PAIRS[:2], 1))
    assert sides(f"{INTRO}\n\n{numbered}") == SAID[:4]


def test_an_answer_of_one_line_may_ask_back():
    text = "\n\n".join(["What can you do?\nDoes weaving not count?", *("\n".join(pair) for pair in PAIRS)])
    assert sides(text)[:2] == ["What can you do?", "Does weaving not count?"]


def test_a_title_that_asks_what_is_asked_first_is_no_question():
    text = "\n\n".join([ASKED[0], INTRO, *SAID])
    assert sides(text) == SAID


@pytest.mark.parametrize("title", ["Ida Berg: I never go back", "Ida Berg: “I never go back.”"])
def test_a_title_that_quotes_is_no_turn(title):
    named = [f"Tom Lind: {ASKED[0]}", f"Ida Berg: {TOLD[0]}", f"Tom Lind: {ASKED[1]}", f"Ida Berg: {TOLD[1]}"]
    text = "\n\n".join([title, "Ida Berg, a weaver, is ninety years old.", *named])
    assert heard(text) == [("Tom Lind", SAID[0]), ("Ida Berg", SAID[1]), ("Tom Lind", SAID[2]), ("Ida Berg", SAID[3])]


def test_names_introduced_under_a_title_that_quotes_go_on():
    named = [f"Tom Lind: {ASKED[0]}", f"Ida Berg: {TOLD[0]}", *SAID[2:]]
    text = "\n\n".join(["Ida Berg: I never go back", "Ida Berg, a weaver, is ninety years old.", *named])
    assert [who for who, _ in heard(text)] == ["Tom Lind", "Ida Berg"] * 3


def test_numbers_of_arabic_questions_are_no_speakers():
    text = "س1. متى بدأت الكتابة؟\nج1. بدأت وأنا صغيرة في المدرسة.\nس2. ماذا تكتبين اليوم؟\nج2. أكتب رواية عن أمي."
    assert len({who for who, _ in heard(text)}) == 2


def test_questions_under_a_short_hindi_label_are_asked():
    asked = ("आप कब से लिख रहे हैं ?", "आपको प्रेरणा कहाँ से मिली ?", "कितना समय दिया ?", "कैसा था ?")
    text = "\n\n".join(f"प्र. {one}\n\nमुझे सब याद है, मैं बचपन से लिख रहा हूँ ।" for one in asked)
    assert tuple(words for _, words in heard(text))[::2] == asked


def test_speakers_numbered_in_a_list_head_the_lines_under_them():
    text = "- Speaker #0\nGood day, all.\n- Speaker #1\nThank you.\n- Speaker #0\nWho are you?\n- Speaker #1\nIda."
    assert [words for _, words in heard(text)] == ["Good day, all.", "Thank you.", "Who are you?", "Ida."]


def test_turns_that_run_on_in_a_line_are_parted_at_their_dashes():
    text = f"We met the weaver. - {ASKED[0]} - {TOLD[0]} - {ASKED[1]} - {TOLD[1]} - {ASKED[2]} - {TOLD[2]}"
    assert sides(text) == SAID


def test_questions_that_run_on_behind_answers_begin_turns():
    said = [*SAID, "Do you ever rest?", "I never do, my hands would not let me."]
    answered = [f"{told} - {asked}" for told, asked in zip(said[1::2], said[2::2], strict=False)]
    assert sides("\n".join([f"- {said[0]}", *answered, said[-1]])) == said


def test_dashes_between_sentences_that_do_not_ask_part_nothing():
    text = "He came home. - It was late. - Nobody spoke. - The dog was old. - That was all.\n\nSo it ended."
    assert len(heard(text)) == 1


@pytest.mark.parametrize("sign", ["", "• ", "1. "])
def test_a_question_and_its_answer_in_one_paragraph_are_two_turns(sign):
    text = "\n\n".join(f"{sign}{one} {other}" for one, other in PAIRS)
    assert sides(text) == SAID


def test_quoted_answers_behind_their_questions_are_turns():
    told = ("“Once.”", "“The mill was dusty and old, and it is good that it burned in the end.”", "“Nothing at all.”")
    text = "\n".join(f"• {one} {other}" for one, other in zip(ASKED, told, strict=True))
    assert [words for _, words in heard(text)][::2] == list(ASKED)


def test_questions_that_a_page_answers_in_its_own_name_are_no_talk():
    asked = ("How big is the team?", "Who is on the board?", "What is the next step?", "Is it late?")
    text = "\n\n".join(f"{one} This tells how the firm is led." for one in asked)
    assert len(heard(text)) == 1


def test_the_only_question_is_told_behind_words_that_call_it_an_interview():
    text = f"An interview with a weaver.\n\nShe has seen three mills burn.\n\n{ASKED[0]}\n\n{TOLD[0]} {TOLD[1]}"
    assert sides(text) == [ASKED[0], f"{TOLD[0]} {TOLD[1]}"]
    other = text.replace("An interview with", "The story of").replace(TOLD[0], "It was long ago.")
    assert len(heard(other.replace(TOLD[1], "Nobody knows."))) == 1


def test_dashed_answers_by_turns_make_questions_of_what_does_not_ask():
    said = [*SAID, "And a last wish for the village.", "That they keep the looms."]
    text = "\n\n".join([INTRO, *(f"–{one}" if number % 2 else one for number, one in enumerate(said))])
    assert sides(text) == said


def test_numbered_chinese_questions_are_no_list_of_who_takes_part():
    said = (
        "Q1:筆名的來由。",
        "A1:從名字里選一個字。",
        "Q2:最喜歡什麼讀者?",
        "A2:留評的,哈哈。",
        "Q3:帶去什麼?",
        "A3:沒想過。",
    )
    assert len(heard("\n\n".join(said))) == 6


def test_marks_without_a_word_ask_nothing():
    text = "\n\n".join([*SAID, "?? ??", "More from this paper"])
    assert len(heard(text)) == 6


@pytest.mark.parametrize("between", ["\n\n", "\n"])
def test_a_word_that_answers_is_no_heading_of_the_next_question(between):
    said = ["What do you eat?", "Pizza", *SAID]
    assert sides(between.join(said)) == said


def test_headings_among_lines_without_blank_ones_are_nobodys():
    talk = [f"{'Question' if number % 2 == 0 else 'Ida'}: {one}" for number, one in enumerate(SAID)]
    text = "\n".join([*talk[:2], "The noise of the looms", *talk[2:4], "Life after the flood", *talk[4:]])
    assert [words for _, words in heard(text)] == SAID


def test_who_wrote_it_stands_above_the_credits_and_is_no_answer():
    credits = "Carla Rossi is a reporter based in Lisbon.\n\nPhoto: Tom Berg\n\nSource: www.example.com"
    assert sides("\n\n".join([*SAID, credits])) == SAID


def test_who_is_spoken_of_in_an_answer_stays_in_it_where_no_credits_follow():
    last = "Carla Rossi is a weaver too, and she lives next door."
    assert sides("\n\n".join([*SAID, last]))[-1] == f"{SAID[-1]}\n\n{last}"


def test_a_title_that_stands_twice_is_no_turn():
    title = "Ida Berg: I never go back to the old mill"
    text = "\n\n".join([title, "A talk from the year of the flood", title, "Ida Berg at her loom.", *SAID])
    assert [words for _, words in heard(text)] == SAID


def test_a_letter_and_a_bracket_right_before_the_words_are_a_label():
    text = "\n\n".join(f"Q){one}\n\nA){other}" for one, other in PAIRS)
    assert [words for _, words in heard(text)] == SAID
