"""Talk without usual labels: signs, type, capitals, dashes and changes of speaker; and fields that are no speakers."""

import pytest
from heard import heard

ASKED = ("When did the mill close?", "And who bought the looms?", "Were you paid?")
SAID = ("In the year of the flood. We all saw it.", "Nobody did. They rust there.", "Not once, I am sorry to say.")


def talk(asks: str, says: str, between: str = "\n\n") -> str:
    """Three questions and answers in two patterns, `{}` for the words."""
    pairs = zip(ASKED, SAID, strict=True)
    return between.join(text for one, other in pairs for text in (asks.format(one), says.format(other)))


@pytest.mark.parametrize(
    ("asks", "says", "who"),
    [
        ("ROSS; {}", "DALE; {}", ["ROSS", "DALE"]),
        ("Ross> {}", "Dale> {}", ["Ross", "Dale"]),
        ("Ross | {}", "Dale | {}", ["Ross", "Dale"]),
        ("(Ida Ross) {}", "(Jim Dale) {}", ["Ida Ross", "Jim Dale"]),
        ("{{Ida}} {}", "{{Jim}} {}", ["Ida", "Jim"]),
        ("##IDA {}", "##JIM {}", ["IDA", "JIM"]),
        ("Q/ {}", "R/ {}", ["Q", "R"]),
        ("P.- {}", "R.- {}", ["P", "R"]),
        ("○議長\u3000{}", "○山田\u3000{}", ["議長", "山田"]),
        ("April: {}", "Page: {}", ["April", "Page"]),
        ("А.РОСС ― {}", "Д.ДЕЙЛ ― {}", ["А.РОСС", "Д.ДЕЙЛ"]),
        ("mill_fan: {}", "@jimdale: {}", ["mill_fan", "@jimdale"]),
        ("[1] Ida: {}", "[2] Jim: {}", ["Ida", "Jim"]),
        ("[T001] Ida: {}", "[T002] Jim: {}", ["Ida", "Jim"]),
        ("Q:- {}", "A:- {}", ["Q", "A"]),
        ("Ida:- {}", "Jim:- {}", ["Ida", "Jim"]),
        ("Ida \U0001f33b: {}", "\U0001f6a2 Jim: {}", ["Ida \U0001f33b", "\U0001f6a2 Jim"]),
        ("An hon. Member: {}", "Mr. Speaker: {}", ["An hon. Member", "Mr. Speaker"]),
        ("D. {}", "R. {}", ["D", "R"]),
        ("**The Post: {}**", "Jim: {}", ["The Post", "Jim"]),
        ("*Ida*:: {}", "*Jim*:: {}", ["Ida", "Jim"]),
        ("F) {}", "A) {}", ["F", "A"]),
        ("I. P. {}", "J. D. {}", ["I. P", "J. D"]),
        ("(1) Ida: {}", "(2) Jim: {}", ["Ida", "Jim"]),
        ("\U0001f3a4 Ida Ross: {}", "\U0001f3a7 Jim Dale: {}", ["\U0001f3a4 Ida Ross", "\U0001f3a7 Jim Dale"]),
        ("SPEAKER_00 3.20s - 8.67s\n{}", "SPEAKER_01 8.67s - 9.10s\n{}", ["SPEAKER_00", "SPEAKER_01"]),
        ("> **Ida:** {}\n>", "> **Jim:** {}\n>", ["Ida", "Jim"]),
    ],
)
def test_labels_of_any_sign_are_read_where_they_come_again(asks, says, who):
    assert heard(talk(asks, says)) == [
        (name, words) for pair in zip(ASKED, SAID, strict=True) for name, words in zip(who, pair, strict=True)
    ]


@pytest.mark.parametrize(
    ("asks", "says"),
    [
        ("– {}", "{}"),
        ("— {}", "{}"),
        ("{}", "– {}"),
        ("– {}", "– {}"),
        ("- {}", "▲ {}"),
        ("**{}**", "{}"),
        ("*{}*", "{}"),
        ("### {}", "{}"),
    ],
)
def test_questions_or_answers_set_apart_by_a_sign_are_told_without_it(asks, says):
    pairs = zip(ASKED, SAID, strict=True)
    assert heard(talk(asks, says)) == [turn for ask, say in pairs for turn in (("Question", ask), ("Answer", say))]


def test_questions_in_capitals_are_told_apart():
    found = heard(talk("{}", "{}").replace(ASKED[0], ASKED[0].upper()).replace(ASKED[1], ASKED[1].upper()))
    assert [speaker for speaker, _ in found] == ["Question", "Answer"] * 3
    found = heard("\n\n".join(text for one, other in zip(ASKED, SAID, strict=True) for text in (one.upper(), other)))
    assert [speaker for speaker, _ in found] == ["Question", "Answer"] * 3


def test_chevrons_change_the_speaker_without_naming_one():
    assert heard(talk(">> {}", ">> {}", "\n")) == [
        (None, words) for pair in zip(ASKED, SAID, strict=True) for words in pair
    ]


def test_dashes_in_captions_change_the_speaker_without_naming_one():
    lines = ["- The mill closed in the year of", "the flood and nobody was paid, so", "we left for the harbour."]
    found = heard("\n".join([*lines * 10, "Links to those harbours can", "be found in my book."]))
    assert (len(found), {who for who, _ in found}) == (10, {None})
    assert found[-1][1].endswith("be found in my book.")


def test_a_word_that_is_a_whole_cue_names_nobody():
    cues = ["I", "think it closed.", "And", "nobody was paid.", "I", "left then.", "And", "so did you."] * 2
    text = "\n\n".join(f"00:{n:02}.000 --> 00:{n:02}.900\n{cue}" for n, cue in enumerate(cues))
    assert {who for who, _ in heard(f"WEBVTT\n\n{text}\n")} == {None}


def test_dialogue_in_dashes_goes_by_turns_where_one_does_not_ask():
    said = [*talk("– {}", "– {}").split("\n\n"), "– Tell me of the flood.", "– It came at night."]
    assert [who for who, _ in heard("\n\n".join(said))] == ["Question", "Answer"] * 4


@pytest.mark.parametrize(
    "text",
    [
        "Задача: Починить крышу\nСрок: май\nСтатус: готово\n\nЗадача: Покрасить забор\nСрок: июнь\nСтатус: нет\n\n"
        "Задача: Купить доски\nСрок: май\nСтатус: нет\n",
        "Task: Mend the roof\nOwner: Ross\nDone: no\n\nTask: Paint the fence\nOwner: Dale\nDone: yes\n\n"
        "Task: Buy boards\nOwner: Dale\nDone: no\n",
        "- The mill closed\n- The looms were sold\n- Nobody was paid\n\nThe rest is known.\n",
        "重要: 织机已售出。\n重要: 工厂下周关闭。\n待办: 联系买主。\n"
        "待办: 修理屋顶。\n重要: 预算已通过。\n待办: 订购木板。\n",
        "Name: Ida Ross\nAge: 44\nComplaint: Her knee hurts when she walks.\n\nName: Jim Dale\nAge: 61\n"
        "Complaint: He wakes at four.\n\nName: Eve Moss\nAge: 30\nComplaint: She coughs.\n",
        "Paper 1\nSummary: It is well written.\nStrengths: Clear aims.\nDecision: Accept.\n\nPaper 2\n"
        "Summary: It is short.\nStrengths: A new question.\nDecision: Reject.\n\nPaper 3\n"
        "Summary: It is long.\nStrengths: Fun.\nDecision: Reject.\n",
        "Bow: the front of a ship.\n\nStern: the back of a ship.\n\nPort: the left side.\n\nKeel: the beam below.\n",
        "Zutaten: Fisch und Dill.\nZubereitung: Den Fisch waschen. Alles kochen.\nTipp: Mit Brot servieren.\n"
        "Zutaten: Kartoffeln.\nZubereitung: Alles kochen.\n",
        "IMPORTANT; bring boots\nBRING; a coat\nMIND; the step\nCLOSE; the gate\n",
    ],
)
def test_fields_and_lists_are_no_speakers(text):
    assert {speaker for speaker, _ in heard(text)} == {None}
