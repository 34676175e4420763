"""Old Word files: what is read of them, and that no damaged one does harm."""

import random

import old_word
import pytest
from old_word import BOLD, DELETED, IN_TABLE, ROW_END, made

from pipeline.errors import SourceError
from pipeline.readers import read


def _texts(content):
    return [block.text for block in read(content).blocks]


READ = [
    (("Ann: Why now?\rBob: Because.\r",), ["Ann: Why now?", "Bob: Because."]),
    (("Ann: Why", " now?\rБоб: Потому.\r"), ["Ann: Why now?", "Боб: Потому."]),
    (("Ann: See \x13HYPERLINK x\x14this\x15 now\x02.\r",), ["Ann: See this now."]),
    (("One\x0btwo\x0cthree\x1efour\r",), ["One", "two", "three\u2011four"]),
]


@pytest.mark.parametrize(("pieces", "expected"), READ)
def test_pieces_and_fields_are_read_in_order(pieces, expected):
    assert _texts(made(*pieces)) == expected


def test_what_stands_behind_the_talk_is_not_read():
    assert _texts(made("Ann: Yes.\rA footnote.\r", letters=10)) == ["Ann: Yes."]


def test_deleted_words_are_left_out_and_bold_ones_lead():
    block = read(made("Ann Why not now?\r", runs=[(0, 3, [BOLD]), (3, 7, []), (7, 11, [DELETED])])).blocks[0]
    assert (block.text, block.lead) == ("Ann Why now?", 3)


def test_rows_of_a_table_are_turns_where_it_names_its_columns():
    text = "Speaker\x07Text\x07\x07Ann\x07Why?\x07\x07Bob\x07So.\x07\x07"
    ends = [place + 1 for place, sign in enumerate(text) if sign == "\x07"]
    sets = [(a, b, [IN_TABLE, ROW_END] if b - a == 1 else [IN_TABLE]) for a, b in zip([0, *ends], ends, strict=False)]
    spoken = [(block.speaker, block.text) for block in read(made(text, sets=sets)).blocks if block.speaker]
    assert spoken == [("Ann", "Why?"), ("Bob", "So.")]


def test_word_95_is_read_and_text_boxes_are_told():
    assert _texts(made("Ann: Why?\r", ident=0xA5DC, version=104)) == ["Ann: Why?"]
    assert "text boxes" in read(made("Ann: Why?\r", boxes=40)).warnings[0]


TITLES = [
    (old_word.summary("Über den Hafen".encode("cp1252"), codepage=1252), {"title": "Über den Hafen"}),
    (old_word.summary("Гавань".encode("cp1251"), codepage=1251, length=0xFFFFFFF0), {"title": "Гавань"}),
    (old_word.summary(b"Harbour", codepage=7), {}),
    (b"", {}),
]


@pytest.mark.parametrize(("summary", "expected"), TITLES)
def test_title_that_the_file_states_is_kept(summary, expected):
    assert read(made("Ann: Why?\r", summary=summary)).metadata == expected


REFUSED = [
    (made("Ann: Why?\r", flags=0x100), "encrypted"),
    (old_word.compound({"EncryptedPackage": b"x"}), "encrypted"),
    (old_word.compound({"Workbook": b"x"}), "no Word document"),
    (made("Ann: Why?\r", version=0x65), "before 1997"),
    (made("Ann: Why?\r", letters=1 << 30), "characters"),
    (made("Ann: Why?\r")[:700], "damaged"),
    (made("\r"), "no text"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\xff" * 4096, "damaged"),
]


@pytest.mark.parametrize(("content", "expected"), REFUSED)
def test_what_cannot_be_read_is_refused_in_one_line(content, expected):
    with pytest.raises(SourceError, match=expected) as refused:
        read(content, name="talk.doc")
    assert "\n" not in str(refused.value)


def test_damaged_bytes_give_a_document_or_one_line():
    chance = random.Random(1)
    whole = made("Ann: Why", " now?\rБоб: Потому.\r", runs=[(0, 3, [BOLD])], sets=[(0, 14, [IN_TABLE])])
    for _ in range(1_500):
        content = bytearray(whole)
        for _ in range(chance.choice((1, 3, 20))):
            content[chance.randrange(len(content))] = chance.choice((0, 1, 127, 255, chance.randrange(256)))
        try:
            read(bytes(content))
        except SourceError as error:
            assert "\n" not in str(error)
