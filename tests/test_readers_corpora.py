"""Corpora that number their lines, treebanks of speech, and the European Parliament's own marks."""

import pytest

from pipeline.errors import SourceError
from tests.heard import document, heard, leads_back

SAID = ["the sitting is open at last", "the ferry was late again", "it always is on fridays"]
NUMBERED = {
    "a parliament's": "ParlaMint-XX_2022-03-02.u{n}\t{text}\n",
    "a library's": "1089-134686-000{n} {text}\n",
    "a voice's, with the words again": "LJ001-000{n}|{text}|{text}\n",
}


@pytest.mark.parametrize("kind", NUMBERED)
def test_numbers_before_lines_are_no_words_and_no_speakers(kind):
    text = "".join(NUMBERED[kind].format(n=n, text=said) for n, said in enumerate(SAID, 1))
    assert [block.text for block in document(text).blocks] == SAID
    assert {who for who, _ in heard(text)} == {None}
    assert leads_back(text)


@pytest.mark.parametrize(
    "text",
    [
        "2024-01-02 Ann came to the pier\n2024-01-03 Ben came to the pier\n2024-01-04 Ida came to the pier\n",
        "Speaker1 we went there\nSpeaker2 so did we\nSpeaker1 and it was late\n",
    ],
)
def test_days_and_speakers_are_no_numbers_of_lines(text):
    assert document(text).format != "lines with numbers"


def test_sentences_of_a_treebank_have_their_speakers():
    bank = "".join(
        f"# sent_id = {n}\n# speaker_id = {who}\n# text = {text}\n"
        + "".join(f"{m}\t{word}\t{word}\tX\t_\t_\t0\troot\t_\t_\n" for m, word in enumerate(text.split(), 1))
        + "\n"
        for n, (who, text) in enumerate((("ann", "Why now?"), ("ben", "It was time."), ("ann", "I see.")))
    )
    assert heard(bank) == [("ann", "Why now?"), ("ben", "It was time."), ("ann", "I see.")]


def test_marks_of_the_european_parliament_name_speakers():
    record = (
        '<CHAPTER ID=1>\nResumption\n<SPEAKER ID=1 NAME="President">\nI open the sitting.\n<P>\nHappy new year.\n'
        '<SPEAKER ID=2 LANGUAGE="EN" NAME="Berg, Ann">\nMadam President, a point of order.\n'
    )
    assert heard(record) == [
        ("President", "I open the sitting.\n\nHappy new year."),
        ("Berg, Ann", "Madam President, a point of order."),
    ]


def test_tables_of_two_sides_are_read_row_by_row():
    table = 'id,agent,customer\n1,How may I help you?,I want a table.\n2,For how many people?,"Four, please."\n'
    assert [who for who, _ in heard(table, "a.csv")] == ["agent", "customer"] * 2


def test_tables_of_who_meets_whom_are_no_talk():
    table = "room,host,guest\n1,Ann Berg,Ben Dale\n2,Ida Holm,Per Lund\n3,Ann Berg,Per Lund\n"
    with pytest.raises(SourceError):
        document(table, "a.csv")
