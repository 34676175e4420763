"""Labels of several kinds in one text, lists that look like labels, and who leads a talk of a few."""

import textwrap

import pytest

from pipeline.readers import read
from pipeline.turns import parse


def who(text: str) -> list[tuple[str, str]]:
    transcript = parse(read(text.encode()))
    return list(zip(transcript.turns["speaker"], transcript.turns["role"], strict=True))


DEBATE = (
    "{0}: Good evening. Why should the pool stay open, Mr. Hale?\n\nHALE: Who else will speak for my people?\n\n"
    "{0}: Ms. Okoro.\n\nOKORO: Does Mr. Hale know what a Sunday costs? Has he read it?\n\n"
    "{0}: Mr. Hale, thirty seconds.\n\nHALE: I have read it twice. Did you vote for it?\n\n"
    "OKORO: I did. Would you have closed the school instead?\n\n{0}: Ms. Okoro, the harbour.\n\n"
    "OKORO: Dredge it. Do we want ships or postcards?\n\n{0}: Mr. Hale?\n\nHALE: Both. Isn't that plain?\n"
)


@pytest.mark.parametrize("chair", ["MODERATOR", "LEHRER"])
def test_whom_a_chair_calls_is_asked_whatever_he_asks_himself(chair):
    roles = dict(who(DEBATE.format(chair)))
    assert roles == {chair: "interviewer", "HALE": "interviewee", "OKORO": "interviewee"}


RUN_ON = (
    "Q. When did they come in? MENDEZ: About four. Q. Had nobody warned you? MENDEZ: The harbour master rang at five. "
    "Q. Who was on the water? MENDEZ: We never knew."
)


@pytest.mark.parametrize("text", [RUN_ON, "We met at night.\n\n" + RUN_ON, "\n".join(textwrap.wrap(RUN_ON, 60))])
def test_q_and_a_name_within_lines_are_labels(text):
    said = [speaker for speaker, _ in who(text) if isinstance(speaker, str)]
    assert said == ["Q", "MENDEZ"] * 3


@pytest.mark.parametrize("sign", ["：", ": "])
def test_q_stands_beside_names_before_corner_brackets(sign):
    asked = f"Q{sign}今日は何を話しますか。\n山田「海の話です。」\nQ{sign}泳ぎますか。\n山田「いいえ、やめました。」\n"
    assert who(asked * 2) == [("Q", "interviewer"), ("山田", "interviewee")] * 4


def test_one_part_of_two_people_is_told_apart_by_what_stands_in_brackets():
    text = "D: Come vi siete conosciuti?\n\nR (regista): A scuola.\n\nR (produttore): È vero.\n\n" * 3
    assert [name for name, _ in who(text)] == ["D", "R, regista", "R, produttore"] * 3
    laughing = text.replace("regista", "ride").replace("produttore", "sorride") + "D: Davvero?\n\nR: Davvero.\n\n" * 2
    assert {name for name, _ in who(laughing)} == {"D", "R"}


@pytest.mark.parametrize(
    "text",
    [
        "- Ann: write the report\n- Bob: buy milk\n- Ann: call the bank\n- Cy: clean the floor\n- Bob: mend the roof\n",
        "• Budget: The board approved it.\n• Rent: It is open.\n• Budget: See the notes.\n• Roof: It leaks.\n",
    ],
)
def test_entries_of_a_list_are_no_speakers(text):
    assert parse(read(text.encode())).speakers == ()


def test_people_behind_the_signs_of_a_list_who_talk_are_speakers():
    text = "- Ann: Where were you then?\n- Bob: I was at home.\n- Ann: And then?\n- Bob: I left.\n"
    assert [name for name, _ in who(text)] == ["Ann", "Bob"] * 2


def test_offices_before_a_point_and_a_dash_are_labels_though_few_come_again():
    turns = [
        "Presidente.- Se abre la sesión. Tiene la palabra la señora Ruiz para formular su pregunta, que es la primera.",
        "Señora Ruiz.- ¿Por qué no ha llegado todavía el agua a los barrios del norte, como usted nos prometió?",
        "Presidente.- Tiene la palabra el señor Consejero.", "Señor Consejero.- La obra está terminada en dos partes.",
        "Presidente.- Muchas gracias. Se levanta la sesión.",
    ]  # fmt: skip
    text = "\n".join(textwrap.fill(turn, 62) for turn in turns)
    assert [name for name, _ in who(text)] == [turn.split(".-")[0] for turn in turns]


def test_an_examiner_announced_where_an_examination_is_taken_up_again_asked_before_it_too():
    text = (
        "Q. Where were you?\nA. At home.\nMR. POOLE: I offer this letter.\nBY MR. POOLE:\nQ. Who wrote it?\nA. I did.\n"
    )
    assert [name for name, _ in who(text)] == ["MR. POOLE", "A", "MR. POOLE", "MR. POOLE", "A"]
    assert who(text.replace("BY MR", "CROSS-EXAMINATION\nBY MR"))[0][0] == "Q"


def test_a_part_that_several_take_by_turns_is_each_by_name_in_brackets():
    rows = ("Dawn 1 (Kamanin)", "Ready?"), ("Cedar", "Ready."), ("Dawn 1 (Korolev)", "Then go."), ("Cedar", "Let's go!")
    talk = "".join(f"{name}: {said}\n\n" for name, said in rows * 2)
    assert {name for name, _ in who(talk)} == {"Dawn 1, Kamanin", "Dawn 1, Korolev", "Cedar"}


def test_labels_that_stand_once_are_labels_where_every_paragraph_has_one():
    rows = ("y_host", "Welcome to our chat, all."), ("ann_berg", "I am glad to be here.")
    asked = ("SEZARIN", "How did you begin?"), ("dogcat8", "Do you like the sea?"), ("shruthi", "Where do you live?")
    told = [*rows, asked[0], rows[1], asked[1], rows[1], asked[2], rows[1], rows[0], rows[1]]
    text = "".join(f"**{name}**: {said}\n\n" for name, said in told)
    assert [name for name, _ in who(text)] == [name for name, _ in told]


def test_names_that_stand_once_head_cues_as_all_do():
    names = ["Ann Berg", "Coach", "Ann Berg", "Jai Prakash", "Rudra Singh", "Vishal Bhati", "shruthi", "Coach"] * 1 + [
        "Coach"
    ] * 3
    cues = (
        f"{n}\n00:00:{n:02}.000 --> 00:00:{n:02}.900\n{name}: Good evening, {n}.\n" for n, name in enumerate(names, 10)
    )
    transcript = parse(read(("WEBVTT\n\n" + "\n".join(cues)).encode()))
    assert {speaker.name for speaker in transcript.speakers} == set(names)


def test_a_name_in_full_above_its_initial_is_the_same_speaker():
    told = ("Pedro", "¿Quién eres?"), ("Ricardo", "Un escritor."), *[("P", "¿Y ahora?"), ("R", "Ahora descanso.")] * 3
    named = [name for name, _ in who("".join(f"{name}: {said}\n\n" for name, said in told))]
    assert named == ["Pedro", "Ricardo"] * 4


def test_initials_may_have_two_letters_of_a_name():
    told = [("Ola Berg", "Kim jesteś?"), ("Wiktoria Choręziak", "Jestem narciarką.")]
    told += [("OB", "Od kiedy?"), ("WCh", "Od dziecka.")] * 3
    named = [name for name, _ in who("".join(f"**{name}:** {said}\n\n" for name, said in told))]
    assert named == ["Ola Berg", "Wiktoria Choręziak"] * 4


def test_questions_in_bold_among_the_words_of_two_who_have_labels():
    asked = "Two years already! Congratulations.", "How did it begin?", "It is an obvious place to start. And then?"
    told = "".join(f"**{ask}**\n\n_Paul_: It was in May.\n\n_Martin_: I made the pages.\n\n" for ask in asked)
    assert [name for name, _ in who(told)] == ["Question", "Paul", "Martin"] * 3


def test_headings_in_capitals_that_stand_once_are_names_as_the_others_are():
    names = ["JONNY", "FAY", "JONNY", "LYDIA", "CHIOMA", "JONNY", "FAY"]
    told = "".join(f"#### {name}\n\nI like the sea, and {n} boats on it.\n\n" for n, name in enumerate(names))
    assert [name for name, _ in who(told)] == names
