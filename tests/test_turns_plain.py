"""Interviews in plain paragraphs, in dashes and before quotes; notes and forms that only look like talk."""

import pytest

from pipeline.readers import read
from pipeline.turns.parsing import parse


def heard(text: str, name: str = "") -> list[tuple[str, str]]:
    found = parse(read(text.encode(), name=name))
    return list(zip(found.turns["speaker"], found.turns["text"], strict=True))


def speakers(text: str) -> list[str]:
    return [person.name for person in parse(read(text.encode())).speakers]


PLAIN = {
    "en": ("What did you do at the mill?", "I swept. My father wove.", "Did you like it?", "I hated the dust.",
           "Would you go back?", "My lungs would not let me."),
    "de": ("Wann haben Sie mit dem Weben begonnen?", "Ich war zwölf Jahre alt.", "Hat es Ihnen gefallen?",
           "Mir war der Staub zuwider.", "Und heute?", "Ich habe einen Garten."),
    "sv": ("När började du väva?", "Jag var tolv år.", "Vad gillar du med det?", "Jag gillar tystnaden.",
           "Vem lärde dig?", "Min mormor lärde mig."),
    "pl": ("Kiedy zaczął pan tkać?", "Miałem dwanaście lat, zacząłem z ojcem.", "Co pan lubił?", "Lubiłem ciszę.",
           "A dziś ma pan krosno?", "Mam, ale nie używam."),
    "tr": ("Dokumaya ne zaman başladınız?", "Ben on iki yaşındaydım.", "Siz bunu sevdiniz mi?", "Tozu sevmiyorum.",
           "Bugün ne yapıyorsunuz?", "Benim bir bahçem var."),
}  # fmt: skip


@pytest.mark.parametrize("said", PLAIN.values(), ids=PLAIN)
@pytest.mark.parametrize("between", ["\n\n", "\n"])
def test_paragraphs_that_ask_are_questions_where_they_speak_to_who_answers(said, between):
    assert heard(between.join(said)) == [(("Question", "Answer")[n % 2], text) for n, text in enumerate(said)]


def test_questions_of_a_page_for_customers_name_nobody():
    asked = ("How do I pay?", "How can I track my parcel?", "May I return it?")
    told = ("You can pay by card.", "Your parcel has a number.", "You may, within a month.")
    assert speakers("\n\n".join(text for pair in zip(asked, told, strict=True) for text in pair)) == []


@pytest.mark.parametrize("dash", ["-", "– ", "—"])
def test_dashes_part_two_people_even_where_hardly_anybody_asks(dash):
    said = (
        "Vostra madre cantava?",
        "Mia madre cantava sempre.",
        "Voi avete cantato in casa.",
        "Io cantavo poco.",
    )
    assert [who for who, _ in heard("\n\n".join(dash + text for text in said))] == ["Question", "Answer"] * 2


def test_a_name_before_what_is_said_in_corner_brackets_is_a_label():
    text = (
        "町を歩いて話を聞いた。\n葉子「いつからここに?」\n大木「十年になる。\n長いものだ。」\n"
        "葉子「海は好き?」\n大木「ええ。」"
    )
    assert heard(text)[:2] == [("葉子", "「いつからここに?」"), ("大木", "「十年になる。 長いものだ。」")]


@pytest.mark.parametrize("title", ['Ida Ross: "The mill never slept"', "Ida Ross: why the mill «never slept»"])
def test_a_headline_that_quotes_somebody_is_no_label(title):
    talk = "\n\n".join(f"- {text}" for text in PLAIN["en"])
    assert speakers(f"{title}\n\nThe mill closed long ago.\n\n{talk}") == ["Question", "Answer"]


NOTES = (
    "Job Title: State the name.\nJob Purpose: Explain the goal.\nHours: List them.\nPay Range: Give a sum.",
    "- **Problem**: [What hurts]\n- **Frequency**: [How often]\n- **Impact**: [High/Low]\n- **Frequency**: [How often]",
    "Ans: It is sent within a day.\n\nAns: A receipt is needed.\n\nAns: Sales are final.",
    "- **Interviewee:** Erwin (a weaver)\n- **Interviewer:** Ida\n- **Setting:** the mill\n\nHis claim: looms speak.",
)


@pytest.mark.parametrize("text", NOTES)
def test_notes_and_forms_name_nobody(text):
    assert speakers(text) == []


def test_a_part_whose_value_is_a_label_of_the_text_is_a_fact():
    talk = "**Guide:** Why here?\n\n**WVR:** The water is soft.\n\n**Guide:** And now?\n\n**WVR:** I rest.\n"
    assert speakers(f"**Date:** 2 May\n\n**Interviewer:** Guide\n\n{talk}") == ["Guide", "WVR"]


def test_what_a_posting_is_sent_under_is_no_talk():
    head = "From: ida@mill.example\nSubject: TALK - 3 May\nDate: Wed, 3 May 1995 04:21 GMT\nLines: 12\n\n"
    assert speakers(f"{head}ROSS: Why now?\n\nDALE: It rained.\n\nROSS: And then?\n\nDALE: It stopped.\n") == [
        "ROSS",
        "DALE",
    ]


def test_a_known_label_before_a_semicolon_is_one():
    talk = "ROSS: Why now?\n\nDALE: It rained.\n\nROSS; And then?\n\nDALE: It stopped.\n\nROSS: Good.\n"
    assert [who for who, _ in heard(talk)] == ["ROSS", "DALE", "ROSS", "DALE", "ROSS"]


def test_a_word_alone_above_each_name_is_no_name():
    talk = "".join(f"speaker\n{who}\n{words}\n" for who, words in [
        ("Ida Ross", "Good morning to all of you."), ("Jim Dale", "Thank you, Ida, I am glad."),
        ("Ida Ross", "Then let us begin at once."), ("Jim Dale", "With pleasure, as always."),
    ])  # fmt: skip
    assert [who for who, _ in heard(talk)] == ["Ida Ross", "Jim Dale"] * 2


@pytest.mark.parametrize("gap", [" ", ""])
def test_clocks_before_the_lines_of_a_plain_text_are_times(gap):
    found = parse(read("".join(f"00:{n:02}:30{gap}They wove on, day {n}.\n" for n in range(12)).encode()))
    assert ":" not in " ".join(found.turns["text"])
    assert found.turns["start_s"].iloc[0] == 30


def test_lists_behind_the_end_of_a_sitting_are_no_speech():
    talk = "President Ross:\nThe sitting is open.\n\nMs Dale:\nI thank you.\n\nPresident Ross:\nThe sitting is over.\n"
    lists = "(Schluss: 15.11 Uhr)\n" + "".join(f"Ida Ross {n}\nParty of Looms\n" for n in range(60))
    assert heard(talk + lists)[-1] == ("President Ross", "The sitting is over.")


def test_all_who_take_part_may_speak_at_once():
    talk = "**Ida:** Why now?\n\n**Jim:** It rained.\n\n**Ida:** Bye.\n\n**Jim:** Bye.\n\n"
    assert heard(f"{talk}**Participants:** Thank you. Bye.\n")[-1] == ("Participants", "Thank you. Bye.")


def test_a_short_line_with_capitals_before_a_label_is_a_heading():
    talk = "Q1: Why here?\n\nIda Ross: The water is soft.\n\nThe Long Winter\n\nQ2: And now?\n\nIda Ross: I rest.\n"
    assert heard(talk)[1] == ("Ida Ross", "The water is soft.")


def test_times_among_the_words_and_unknown_examiners_raise_a_doubt():
    clocks = "Ida: Well.\n\n{}Jim: Yes.\n\nIda: No.\n\nJim: Good.\n".format(
        "".join(f"{n}:10 we wove\n\n" for n in (1, 2, 3))
    )
    assert any("begin with a time" in warning for warning in parse(read(clocks.encode())).warnings)
    court = (
        "Q. Why?\nA. It rained.\nQ. And then?\nA. It stopped.\nBY MS. DALE:\nQ. So?\nA. Yes.\nQ. When?\nA. In May.\n"
    )
    assert any("under Q" in warning for warning in parse(read(court.encode())).warnings)


def test_questions_in_the_middle_of_many_turns_raise_a_doubt():
    said = "I swept.\n\nDid you like it?\n\nI hated the dust.\n\n"
    found = parse(read("".join(f"{who}: {said}" for who in ("Ida", "Jim") * 3).encode()))
    assert any("within turns ask" in warning for warning in found.warnings)


def test_many_questions_need_less_to_tell_who_asks():
    said = ("Neden gittiler?", "Yol uzundu.", "Nereye vardılar?", "Denize.", "Kim bekledi?", "Kimse.",
            "Ne buldular?", "Ben bilmiyorum.", "Sizce dönerler mi?", "Belki.", "Ne zaman?", "Baharda.")  # fmt: skip
    assert heard("\n".join(said)) == [(("Question", "Answer")[n % 2], text) for n, text in enumerate(said)]


def test_a_request_between_questions_is_asked_too():
    said = (
        "How did you begin?",
        "I wove.",
        "Tell us about your father.",
        "My father wove too.",
        "And you?",
        "I stopped.",
    )
    assert [who for who, _ in heard("\n\n".join(said))] == ["Question", "Answer"] * 3


def test_a_pair_of_lines_beside_pairs_that_ask_asks_too():
    pairs = ("Say hello to our readers\nHello, I am Ida.", "Where do you weave?\nI weave at home.",
             "Do you like it?\nI do.", "Who taught you?\nMy mother taught me.")  # fmt: skip
    assert [who for who, _ in heard("\n\n".join(pairs))] == ["Question", "Answer"] * 4


ONE_SIDED = (
    "- Hur började du?\nSvar: Jag vävde.\n- Vad gillar du?\nSvar: Tystnaden.\n- Vem lärde dig?\nSvar: Min mormor.",
    "27. Weaving is...\nMy life.\n4. Do you sing?\nI hum.\n31. Who taught you?\nMy mother.\n8. And now?\nI rest.",
    "1.- ¿Quién es usted?\nSoy tejedora.\n2.- Háblanos del telar\nEra de mi abuela.\n3.- ¿Le gusta?\nMe gusta.",
    "1. Πώς ξεκινήσατε;\nΜε τη μητέρα μου.\n2. Σας αρέσει;\nΠολύ.\n3. Τι υφαίνετε;\nΧαλιά.",
)


@pytest.mark.parametrize("text", ONE_SIDED)
def test_signs_numbers_and_one_label_part_questions_from_answers(text):
    found = heard(text)
    assert [who for who, _ in found] == ["Question", "Answer"] * (len(found) // 2)
    assert len(found) >= 6
    assert not any("Svar" in said or said[0].isdigit() for _, said in found)


def test_a_field_under_each_question_is_no_answer():
    asked = ("What do you do?", "Where is it?", "Why did you begin?")
    text = "\n\n".join(f'{n}. "{one}"\n   - Listen for: trade, town' for n, one in enumerate(asked, start=1))
    assert speakers(text) == []


def test_what_an_interviewer_writes_before_the_first_question_is_no_turn():
    intro = "I met Ida at the mill, and I liked her at once. I asked what I wanted to know, and she told me all of it."
    assert [who for who, _ in heard("\n\n".join((intro, *PLAIN["en"])))] == ["Question", "Answer"] * 3


def test_a_page_s_last_words_are_no_answer():
    found = heard("\n\n".join((*PLAIN["en"], "Follow Ida on her page")))  # no sign ends it, as all others have
    assert found[-1] == ("Answer", PLAIN["en"][-1])


@pytest.mark.parametrize("label", ["{}. ", "{}: "])
def test_q_and_a_within_one_paragraph_are_labels(label):
    said = ("Are you here?", "I am.", "It is small.", "It is, and dear.")
    text = "The mill's master greets. " + " ".join(label.format("QA"[n % 2]) + one for n, one in enumerate(said))
    assert heard(text)[1:] == [("QA"[n % 2], one) for n, one in enumerate(said)]


def test_topics_before_dashes_that_stand_once_name_nobody():
    text = "Before the day\n\nFIRST CALL – We ask that you call your panel.\n\nSLIDES – Slides are due in May, please."
    assert speakers(text) == []


def test_questions_without_a_label_stand_above_several_who_answer():
    text = (
        "How did you meet?\nIda: At the mill.\nBen: I sold yarn.\nDo you sing?\nBen: I hum.\nIda: I listen.\n"
        "Who writes?\nIda: I do.\nBen: She does."
    )
    assert [who for who, _ in heard(text)] == [
        "Question",
        "Ida",
        "Ben",
        "Question",
        "Ben",
        "Ida",
        "Question",
        "Ida",
        "Ben",
    ]


def test_an_answer_may_end_with_a_question():
    said = ("Where do you begin?", "I begin with the wool, as my mother did, and hers. Where else would I begin?",
            "What is hard?", "I get tired.", "And you still weave?", "I do.")  # fmt: skip
    assert [who for who, _ in heard("\n\n".join(said))] == ["Question", "Answer"] * 3


def test_a_time_on_a_line_of_its_own_takes_its_colon_along():
    first, then = "Ida (00:00:01):\nWhy wool?\n\n(00:00:09):\nAnd why here?", "Ben (00:00:12):\nIt is warm."
    text = f"{first}\n\n{then}\n\n(00:00:20):\nAnd dear."
    assert heard(text) == [("Ida", "Why wool?\n\nAnd why here?"), ("Ben", "It is warm.\n\nAnd dear.")]
