"""Tables as people lay interviews out in: a row a turn, a token, a person or a question."""

import json

import pytest

from pipeline.errors import SourceError
from tests.heard import document, heard, leads_back, starts

TALK = [("Ann", "Why now?"), ("Bob", "Because. It was time."), ("Ann", "When?")]
ROWS = "{0}Speaker{1}Text{2}Ann{1}Why now?{2}Bob{1}Because.{2}{1}It was time.{2}Ann{1}When?{2}"
TOKENS = "token|speaker|ts|punctuation|tags\n" + "".join(
    f"{token}|{who}||{mark}|[]\n"
    for who, words in (("Ann", "Why now?"), ("Bob", "Because. It was time."), ("Ann", "When?"))
    for word in words.split()
    for token, mark in [(word.rstrip("?."), word[-1] if word[-1] in "?." else "")]
)
FILES = {
    "a name once for a run": ROWS.format("", ",", "\n"),
    "a delimiter nobody uses": ROWS.format("", "^", "\n"),
    "broken bars": ROWS.format("", "¦", "\n"),
    "Excel's own first line": ROWS.format("sep=;\n", ";", "\n"),
    "tokens": TOKENS,
    "a column a speaker": "Ann,Bob\nWhy now?,\n,Because.\n,It was time.\nWhen?,\n",
    "a column a speaker, timed": "Time,Ann,Bob\n0:01,Why now?,\n0:02,,Because.\n0:03,,It was time.\n0:04,When?,\n",
    "cells of several lines": 'Speaker,Text\nAnn,"Why\nnow?"\nBob,"Because.\nIt was time."\nAnn,When?\n',
    "a list of mappings": "title: Boats\nturns:\n  - speaker: Ann\n    text: Why now?\n  - speaker: Bob\n    text: >"
        "\n      Because.\n"
    '      It was time.\n  - {speaker: Ann, text: "When?"}\n',
}  # fmt: skip


@pytest.mark.parametrize("file", FILES)
def test_tables_are_read_as_they_are_laid_out(file):
    assert [(who, " ".join(words.split())) for who, words in heard(FILES[file], name="talk.csv")] == TALK


SURVEY = (
    "Timestamp,Participant,How did you come?,Would you come again?\n1/2/2021 9:41:05,P1,By boat.,Yes.\n"
    "1/2/2021 9:42:05,P2,On foot.,\n"
)
MATRIX = (
    "Question,P1,P2\nHow did you come here?,By boat that day.,On foot as ever.\n"
    "Would you come again?,Yes I would.,No I would not.\n"
)
ASKED = [("How did you come here?", "By boat that day."), ("Would you come again?", "Yes I would.")]


def test_a_survey_is_read_question_by_question():
    assert heard(SURVEY, name="survey.csv") == [("P1", "By boat."), ("P2", "On foot."), ("P1", "Yes.")]
    assert leads_back(SURVEY, name="survey.csv")


def test_a_survey_of_one_person_is_an_interview():
    one = "How did you come here?,Would you come again?\nBy boat that day.,Yes I would.\n"
    said = [("Question", ASKED[0][0]), ("Respondent 1", ASKED[0][1]), ("Question", ASKED[1][0])]
    assert heard(one, name="survey.csv") == [*said, ("Respondent 1", ASKED[1][1])]


def test_a_survey_without_names_numbers_its_people():
    nameless = SURVEY.replace("Participant", "Age").replace("P1", "41").replace("P2", "41")
    assert {who for who, _ in heard(nameless, name="survey.csv")} == {"Respondent 1", "Respondent 2"}


def test_a_matrix_asks_each_question_of_everybody():
    assert [who for who, _ in heard(MATRIX, name="matrix.csv")] == ["Question", "P1", "P2"] * 2


def test_an_interview_table_names_who_answers():
    rows = "Participant,Question,Answer\nAnn,How did you come here?,By boat.\nBob,How did you come here?,On foot.\n"
    assert [who for who, _ in heard(rows, name="x.csv")] == ["Question", "Ann", "Question", "Bob"]


@pytest.mark.parametrize(
    "table",
    [
        "Speaker,Text,Notes\nAnn,Why did you come?,She smiles a lot.\nBob,Because I had to go.,He does not smile.\n",
        "Text,Translation\nWarum sind Sie gekommen?,Why did you come here?\nWeil ich musste und wollte.,Because I "
        "had to.\n",
    ],
)
def test_other_tables_with_two_columns_of_words_are_read_by_their_heads(table):
    assert "She smiles" not in str(heard(table, name="x.csv"))
    assert "Because I had to." not in {words for _, words in heard(table, name="x.csv")}


def test_a_row_without_a_name_has_none_where_names_stand_row_by_row():
    table = "Speaker,Text\nAnn,Why did you?\nAnn,And now?\nBob,So it is.\n,Said by nobody here.\n"
    assert [who for who, _ in heard(table)] == ["Ann", "Bob", None]


def test_cell_of_nothing_but_a_tag_says_nothing():
    assert [block.text for block in document("speaker,text\n<v A>,<p>\nAnn,Why?\n").blocks if not block.text] == []


def test_lines_of_speech_are_no_table():
    assert document("Ann: Why | now?\nBob: Because ~ well.\n").format == "plain text"


CELL = "Ann: Why now?; Bob: Because. It was time.; Ann: When?"


def test_cell_that_holds_a_talk_is_parted_at_its_labels():
    assert heard(f'id,transcript\n1,"{CELL}"\n', "t.csv") == TALK


def test_rows_that_hold_a_talk_each_are_said():
    found = document(f'id,transcript\n1,"{CELL}"\n2,"{CELL}"\n', "t.csv")
    assert any("2 of its rows hold a talk each" in words for words in found.warnings)


def test_column_of_parts_names_the_speakers_whatever_it_is_called():
    records = ", ".join(
        f'{{"source": "{who}", "message": "{said}"}}' for who, said in (("agent", "Why now?"), ("customer", "Because."))
    )
    assert heard(f"[{records}]") == [("agent", "Why now?"), ("customer", "Because.")]


def test_column_that_answers_another_is_its_answer():
    rows = "".join(
        f"{asked},{said},0\n" for asked, said in (("Why now then?", "It is time."), ("And when?", "At four."))
    )
    assert [who for who, _ in heard(f"trigger,response,valence\n{rows}", "t.csv")] == ["Trigger", "Response"] * 2


def test_sign_that_parts_no_words_is_no_delimiter():
    assert document("a|b|c\nd|e|f\ng|h|i\n").format == "plain text"


LONG = "Ann Berg of the harbour"
SPOKEN = (
    "My uncle had a boat there, long ago",
    "Did you like it then",
    "I did, and I would go back there now",
    "Why not",
)
FILLED = "".join(f'"{said}.",\n' if n % 2 == 0 else f',"{said}?"\n' for n, said in enumerate(SPOKEN))
ROWS = "".join(f'{n},00:00:{n}5,{"Tom" if n % 2 else LONG},"{said}."\n' for n, said in enumerate(SPOKEN))


@pytest.mark.parametrize("text", [f'"{LONG}, who mends nets",Tom\n{FILLED}', ROWS], ids=["a column each", "no heads"])
def test_names_of_many_words_are_no_questions(text):
    assert [who.split(",")[0] for who, _ in heard(text, "talk.csv")] == [LONG, "Tom"] * 2


def test_rows_numbered_from_one_have_the_times_of_their_clocks():
    rows = "".join(f"{n},00:00:{n}5,{'Ann' if n % 2 else 'Tom'},This is sentence {n}.\n" for n in range(1, 5))
    assert starts(rows, "talk.csv") == [15, 25, 35, 45]


def test_long_cells_do_not_hide_the_delimiter():
    assert len(heard("Ann,Tom\n" + f'"{"Well, " * 500}",\n,Why?\n"I see, yes.",\n', "talk.csv")) == 3


CORNELL = (
    "L2 +++$+++ u0 +++$+++ m0 +++$+++ ANN +++$+++ Why now?\nL3 +++$+++ u2 +++$+++ m0 +++$+++ BOB +++$+++ Because, "
    "well, it was time.\nL4 +++$+++ u0 +++$+++ m0 +++$+++ ANN +++$+++ When?\n"
)


def test_columns_are_parted_by_signs_of_several_letters():
    assert heard(CORNELL) == [("ANN", "Why now?"), ("BOB", "Because, well, it was time."), ("ANN", "When?")]
    assert leads_back(CORNELL)


def test_a_column_of_talks_is_read_before_a_question_beside_it():
    said = "Teacher: Why now?|EOM|Cem: Because it was time.|EOM|Teacher: Really?|EOM|Cem: Yes, really."
    table = f'id,question,ground_truth,conversation\n1,"How many are 4 and 3?",7,"{said}"\n'
    told = [("Teacher", "Why now?"), ("Cem", "Because it was time."), ("Teacher", "Really?"), ("Cem", "Yes, really.")]
    assert heard(table, "maths.csv") == told


def test_numbers_that_do_not_pass_are_no_times():
    rows = [f"19\t197\t{number % 2}\t{name} {name}son" for number, name in enumerate(("Ann", "Bob", "Cem", "Dan") * 2)]
    with pytest.raises(SourceError, match="no column of words"):
        document("\n".join(rows), "votes.tsv")


def test_lists_in_a_list_are_two_sides_that_speak_by_turns():
    file = (
        'categories:\n- food\nconversations:\n- - Why\n    now?\n  - "It: was time."\n- - When?\n  - Then.\n  - Why?\n'
    )
    sides = [("Speaker 1", "Why now?"), ("Speaker 2", "It: was time."), ("Speaker 1", "When?")]
    assert heard(file) == [*sides, ("Speaker 2", "Then."), ("Speaker 1", "Why?")]
    assert "2 lists of turns" in document(file).warnings[0]


def test_a_head_that_ends_with_a_delimiter_has_no_column_there():
    file = "Text,\nSo before we start, okay, thanks.,\nYes.,\nWe come, and we go.,\n"
    words = heard(file, "talk.csv")[0][1]
    assert words.split("\n\n") == ["So before we start, okay, thanks.", "Yes.", "We come, and we go."]


def test_seconds_have_as_many_decimals_as_a_program_writes():
    rows = "start,text,speaker\n0.94,Why now?,Ann\n12.379999999999999,It was time.,Bob\n15.379999999999999,Oh.,Ann\n"
    assert [round(start, 2) for start in starts(rows, "talk.csv")] == [0.94, 12.38, 15.38]


def test_labels_that_class_texts_name_nobody():
    rows = ["贸易增长很快。,正面", "价格太高了。,负面", "天气一般。,中性", "服务非常好。,正面"]
    assert {who for who, _ in heard("text,label\n" + "\n".join(rows) + "\n", "a.csv")} == {None}
    said = "text,label\nWhy now?,SPEAKER_00\nIt was time.,SPEAKER_01\n"
    assert [who for who, _ in heard(said, "a.csv")] == ["SPEAKER_00", "SPEAKER_01"]


def test_texts_without_blanks_are_no_words():
    rows = json.dumps([{"start": n, "text": "我们昨天一起去了港口。"} for n in range(4)], ensure_ascii=False)
    assert len(document(rows).blocks) == 4


def test_wide_tables_of_answers_name_nobody():
    rows = [",".join([*"0123456789abcd", "soccer", f"I eat what I want and mostly {n} apples."]) for n in range(5)]
    assert not document("\n".join(rows) + "\n", "survey.csv").speakers_given


@pytest.mark.parametrize("head", ["person;stuff", "wer;wortwahl", "who;txt"])
def test_a_row_of_columns_that_nobody_listed_is_said_by_nobody(head):
    rows = ("Anna;Hallo du!", "Bert;Ja, hallo.", "Anna;Wie geht es dir?", "Bert;Gut, danke.")
    assert heard("\n".join([head, *rows]) + "\n", "a.csv") == [tuple(row.split(";")) for row in rows]


def test_a_first_row_of_one_word_is_said_where_others_are_of_one_too():
    rows = ("anna;hallo", "bert;ja", "anna;wie geht es dir?", "bert;gut, danke")
    assert heard("\n".join(rows) + "\n", "a.csv") == [tuple(row.split(";")) for row in rows]
