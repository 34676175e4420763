"""Interviews as magazines and sites publish them: questions that do not ask, subheads, walls, one label only."""

import textwrap

import pytest
from heard import heard

from pipeline.readers import read
from pipeline.turns import parse

TALK = ("When did you begin to weave?", "I was twelve years old, and my mother was tired of me in her kitchen.")
MORE = ("Did you like it?", "I hated the dust, but I liked the noise of the looms in the morning.")
LAST = ("And today?", "Today I have a garden, and I talk to my beans as I talked to my loom.")
STATED = (
    "You left the mill in the year of the flood.",
    "I did, and I have never gone back, whatever they wrote to me.",
)
BOTH = (
    "Was it not late? They say all begin at six.",
    "Yes, my brothers had begun at six, and I was the slow one of us all, as everybody told me.",
)


def warnings(text: str) -> str:
    return " ".join(parse(read(text.encode())).warnings)


def by_turns(*said: str) -> list[tuple[str, str]]:
    return [(("Question", "Answer")[number % 2], text) for number, text in enumerate(said)]


@pytest.mark.parametrize("hidden", [STATED, BOTH])
def test_a_question_that_ends_as_none_is_one_between_answers_of_a_paragraph(hidden):
    said = (*TALK, *hidden, *MORE, *LAST)
    assert heard("\n\n".join(said)) == by_turns(*said)


def test_a_question_that_may_stand_in_an_answer_is_a_doubt():
    aside = "They never paid me for it, as I said."
    text = "\n\n".join((*TALK, aside, aside, *BOTH, *MORE, *LAST))
    assert "it could also be read by its plain questions" in warnings(text)


@pytest.mark.parametrize("sign", ["", "1. ", "- "])
def test_a_heading_in_small_letters_above_a_question_is_nobodys(sign):
    said = [f"{sign}{text}" if number % 2 == 0 else text for number, text in enumerate((*TALK, *MORE, *LAST))]
    said = [text.replace("1", str(number // 2 + 1)) for number, text in enumerate(said)]
    text = "\n\n".join((*said[:2], "Years among the looms", *said[2:]))
    assert heard(text) == by_turns(*TALK, *MORE, *LAST)


@pytest.mark.parametrize("sign", ["-", "– ", "◊ "])
def test_every_second_paragraph_with_a_sign_is_a_question_where_most_ask(sign):
    told = ("Το Παρίσι.", "Ο Νικ.", "Κανένα.", "Ναι.")
    asked = ("Ποια πόλη;", "Ποιος τραγουδά;", "Ο νέος δίσκος; Δυο λόγια.", "Ταινία;")
    text = "\n\n".join(f"{sign}{one}\n\n{other}" for one, other in zip(asked, told, strict=True))
    assert heard(text) == by_turns(*(part for pair in zip(asked, told, strict=True) for part in pair))


def test_lines_in_capitals_are_questions_where_they_and_answers_alternate():
    asked = ("WHY HERE?", "WHAT DO YOU LIKE?", "A WORD TO THOSE WHO COME", "AND LATER?", "WHEN?")
    told = ("I was born near.", "The noise.", "Be patient", "A garden.", "Soon.")
    said = [part for pair in zip(asked, told, strict=True) for part in pair]
    assert heard("\n".join(said)) == by_turns(*said)


@pytest.mark.parametrize("form", ["**{}**\n{}", "**{}** {}", "{}\n\n– {}"])
def test_a_question_that_only_states_is_one_where_its_type_or_its_answer_sets_it_apart(form):
    pairs = [TALK, STATED, MORE, LAST]
    text = "\n\n".join(form.format(*pair) for pair in pairs)
    assert heard(text, "page.md") == by_turns(*(part for pair in pairs for part in pair))


@pytest.mark.parametrize("pairs", [[TALK, STATED, MORE, LAST], [TALK, MORE]])
def test_what_stands_between_the_paragraphs_of_the_only_label_is_asked(pairs):
    found = heard("\n\n".join(f"{asked}\n\nJM: {told}" for asked, told in pairs))
    assert found == [turn for asked, told in pairs for turn in (("Question", asked), ("JM", told))]


def test_one_label_again_and_again_is_a_doubt():
    text = "\n\n".join(f"Orders of May\n\nParty\n\n{text}" for text in (TALK[1], MORE[1], LAST[1], BOTH[1]))
    assert "Orders of May heads all 4 turns" in warnings(text)


def test_a_known_label_before_what_is_quoted_needs_no_colon():
    said = [("Ida Berg", f"“{TALK[0]}”"), ("Jim", f"“{TALK[1]}”"), ("Ida Berg", f"“{MORE[0]}”"), ("Jim", "“No.”")] * 2
    text = "\n\n".join(f"{who}: {words}" for who, words in said)
    assert heard(text.replace("Ida Berg: “Did", "Ida Berg “Did", 1)) == said


@pytest.mark.parametrize("wall", ["La suite est réservée aux abonnés :", "This story is for subscribers only."])
def test_what_a_page_says_of_those_who_pay_is_no_speech(wall):
    said = (*TALK, *MORE, *LAST)
    assert heard("\n\n".join((*said, wall))) == by_turns(*said)


def test_fields_that_never_end_as_sentences_name_nobody():
    fields = "BILL: SB 190\nSHORT TITLE: BIOMETRIC INFORMATION\nSPONSOR(s): HARRIS\n04/10/09 (S) READ AT 9:00\n" * 4
    assert {who for who, _ in heard(fields)} == {None}


def test_words_of_ones_own_before_the_first_question_are_a_doubt():
    before = "I never wanted to work in a mill, but my mother had other plans for me."
    text = "\n\n".join((before, *TALK, *MORE, *LAST))
    assert "“I never wanted to work in …” stands before the first question" in warnings(text)


def test_questions_in_a_language_without_words_of_persons_are_told_where_each_is_answered_once():
    said = ("Kas sul läks kiireks?", "Ei, kõik oli rahulik.", "Miks sa tulid?", "Töö pärast ikka, nagu kõik teised.")
    assert heard("\n\n".join(said)) == by_turns(*said)


def test_plain_questions_in_which_nobody_is_spoken_to_are_a_doubt():
    said = ("Which wood is it?", "Oak, felled in winter.", "What does it weigh?", "Nine stone, dry.")
    assert "by their question marks alone" in warnings("\n\n".join(said))


def wrapped(said: tuple[str, ...]) -> str:
    return "\n".join(textwrap.fill(text, 60) for text in said)


def test_wrapped_text_without_blank_lines_has_paragraphs_and_a_doubt():
    said = tuple(text * 2 if number % 2 else text for number, text in enumerate((*TALK, *MORE, *LAST)))
    assert heard(wrapped(said)) == by_turns(*said)
    assert "has no blank lines" in warnings(wrapped(said))


def test_definitions_in_markdown_are_names_and_words():
    text = "".join(f"{who}\n: {words}\n\n" for who, words in (("Ida", TALK[0]), ("Jim", TALK[1]), ("Ida", MORE[0])))
    found = [("Ida", TALK[0]), ("Jim", TALK[1]), ("Ida", MORE[0]), ("Jim", "No.")]
    assert heard(text + "Jim\n: No.\n", "talk.md") == found


@pytest.mark.parametrize(
    "head", ["PRESS/2003: The briefing of May", "Topics of May: trade, a new mill", "Mon, 10 Mar 17:45:00"]
)
def test_a_label_at_the_head_over_words_of_nobody_is_no_speaker(head):
    said = [("Ms Welty", TALK[0]), ("Mr Seib", TALK[1]), ("Ms Welty", MORE[0]), ("Mr Seib", MORE[1])]
    talk = "\n\n".join(f"{who}: {words}" for who, words in said)
    assert heard(f"{head}\n\n{talk}") == said


def test_a_heading_above_a_label_is_nobodys():
    said = [("Q", TALK[0]), ("A", TALK[1]), ("Q", MORE[0]), ("A", MORE[1])]
    text = [f"{who}. {words}" for who, words in said]
    assert heard("\n".join((*text[:2], "\n“Mature thinking”", *text[2:]))) == said


def test_offices_in_small_letters_stand_in_a_name():
    who = ("El Presidente diputado Jorge Ramírez", "El diputado Jaime Cárdenas")
    text = "\n\n".join(
        f"{who[n % 2]}: {words}" for n, words in enumerate(("Se abre la sesión.", "Pido la palabra.") * 2)
    )
    assert [name for name, _ in heard(text)] == [*who, *who]


def test_a_party_between_dashes_is_none_of_the_words():
    said = ("O SR. BERG - PSB - Sr. Presidente, consulto.", "O SR. PRESIDENTE - ANN REED - PT - Pois não.") * 2
    assert (
        heard("\n\n".join(said)) == [("O SR. BERG", "Sr. Presidente, consulto."), ("O SR. PRESIDENTE", "Pois não.")] * 2
    )
