"""Whatever the bytes: a document that leads back to its source, or SourceError in one line; nothing lost on the way."""

import json
import re
from itertools import groupby
from operator import itemgetter

import pytest
from drawn import drawn
from hypothesis import given
from hypothesis import strategies as st

from pipeline.errors import SourceError
from pipeline.readers import read
from pipeline.readers.structured.located import parse

TEXT = st.text(alphabet=st.characters(codec="utf-8", exclude_categories=("Cc", "Cs")))

WRITTEN = [
    ("Question: prêt à négocier ? Oui, déjà décidé, mais l’été…", ("cp1252", "utf-8", "utf-8-sig", "utf-16", "utf-32")),
    ("Frage: Können Sie das erklären? Natürlich, wir müssen reden über Größe.", ("latin-1", "utf-16-le", "utf-16-be")),
    ("Вопрос: как вы оцениваете отношения? Ответ: мы готовы к ним.", ("cp1251", "koi8-r", "cp866", "utf-16-le")),
    ("Запитання: як ви оцінюєте нинішній стан відносин? Ми готові.", ("cp1251", "koi8-u", "utf-32-le")),
    ("Pytanie: czy może pan wyjaśnić, dlaczego? Najważniejsze są źródła.", ("cp1250", "iso8859-2")),
    ("Ερώτηση: Πώς κρίνετε την κατάσταση; Είμαστε έτοιμοι.", ("cp1253", "iso8859-7")),
    ("שאלה: מה דעתך על המצב? אנחנו מוכנים למשא ומתן.", ("cp1255",)),
    ("سؤال: كيف تقيمون الوضع الحالي؟ نحن مستعدون للمفاوضات.", ("cp1256", "iso8859-6")),
    (
        "質問：現在の状況をどう評価しますか。交渉の準備ができています。",
        ("shift_jis", "euc_jp", "iso2022_jp", "utf-16-be"),
    ),
    ("问：您如何评价目前的局势？我们准备好谈判，没有看到意愿。", ("gb18030", "gb2312", "utf-16-le")),
    ("問：您如何評價目前的局勢？我們準備好談判，沒有看到意願。", ("big5",)),
    ("질문: 현재 상황을 어떻게 평가하십니까? 협상할 준비가 되어 있습니다.", ("euc_kr", "cp949")),
]


@pytest.mark.parametrize(("encoding", "text"), [(code, text) for text, codes in WRITTEN for code in codes])
def test_encoding_is_told_from_the_bytes(encoding, text):
    document = read(f"{text}\r\n{text}\r".encode(encoding))
    assert document.source == f"{text}\n{text}\n"


def test_stray_bytes_are_kept_and_said():
    document = read("Ça va très bien, déjà, là-bas, été.\n".encode() * 3 + b"caf\xe9 \x96 \x81\n")
    assert document.source.endswith("café – \x81\n")
    assert "3 bytes were not utf-8" in document.warnings[0]
    assert "line 4" in document.warnings[0]


def test_controls_stay_in_place():
    assert read(b"Ann: Why\x00 now?\x0bOr\x1b later?").source == "Ann: Why\x00 now?\x0bOr\x1b later?"


def _leads_back(document):
    ends = [0, *(block.end for block in document.blocks)]
    starts = [*(block.start for block in document.blocks), len(document.source)]
    assert all(end <= start for end, start in zip(ends, starts, strict=True))
    assert all(block.start < block.end and block.text.strip() for block in document.blocks)


def plain(text: str) -> str:
    """The text without Markdown's escapes, code spans aside."""
    return re.sub(r"\\([!-/:-@\[-`{-~])|`[^`]*`", lambda match: match[1] or match[0], text)


@drawn(150)
@given(TEXT)
def test_plain_text_loses_no_character(text):
    document = read(f"A: {text}".encode())
    pieces = [document.source[block.start : block.end] for block in document.blocks]
    assert "".join("".join(pieces).split()) == "".join(document.source.split())
    assert all(block.text in (piece, plain(piece)) for block, piece in zip(document.blocks, pieces, strict=True))


@drawn(150)
@given(st.binary())
def test_any_bytes_give_a_document_or_one_line(content):
    try:
        document = read(content)
    except SourceError as error:
        assert "\n" not in str(error)
    else:
        _leads_back(document)


STARTS = (
    "WEBVTT\n\n00:01.000 --> 00:02.000\n", "1\n00:00:01,000 --> 00:00:02,000\n", "<html><body><p>", "<cite>A</cite><p>",
    "speaker,text\n", "speaker\ttext\n", '{"text": "', '[{"speaker": 1, "text": ', "{\\rtf1 ",
    "%PDF-1.4 ", "PK\x03\x04", "PAR1", "[00:01.00]", "0:00:01.000,0:00:02.000\n", '{"a": 1}\n{"text": ',
    '{"results": {"items": [',
)  # fmt: skip
PIECES = st.sampled_from(
    ("<v A>", "</v>", "<", ">", '"', "'", "\\", "\\u00e9", "\\'e9", "{", "}", "[", "]", ":", ",", "\t", "\n", "\n\n",
     "&amp;", "&#xD800;", "-->", "<p>", "</p>", "<nav>", "<!--", "a b c", "\\u-10179?", "1.5", "null", "\x00", "]}")
)  # fmt: skip


@drawn(400)
@given(st.sampled_from(STARTS), st.lists(PIECES | st.text(max_size=3), max_size=25))
def test_broken_files_of_every_format_give_a_document_or_one_line(start, pieces):
    try:
        document = read((start + "".join(pieces)).encode("utf-8", "ignore"))
    except SourceError as error:
        assert "\n" not in str(error)
    else:
        _leads_back(document)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | TEXT,
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.sampled_from(["speaker", "text", "start", "words", "alternatives", "results", "items", "é"]) | TEXT,
            inner,
        )
    ),
    max_leaves=15,
)


@drawn(200)
@given(JSON)
def test_json_of_any_shape_gives_a_document_or_one_line(tree):
    try:
        _leads_back(read(json.dumps([{"a": tree}, tree]).encode()))
    except SourceError as error:
        assert "\n" not in str(error)


@drawn(200)
@given(JSON, st.booleans())
def test_json_strings_know_where_they_stand(tree, ascii_only):
    source = json.dumps({"a": tree}, ensure_ascii=ascii_only)
    assert parse(source, where="x") == {"a": tree}
    for said in _strings(parse(source, where="x")):
        assert json.loads(f'"{source[said.start : said.end]}"') == said


def _strings(value):
    if isinstance(value, str):
        return [value]
    inside = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return [said for item in inside for said in _strings(item)]


@drawn(100)
@given(st.lists(st.tuples(st.sampled_from(["Ann", "Bob"]), TEXT.filter(str.strip)), min_size=1))
def test_records_come_back_as_they_were_written(said):
    content = json.dumps([{"speaker": who, "text": words, "more": 0} for who, words in said])
    blocks = read(content.encode()).blocks
    assert _spoken((block.speaker, block.text) for block in blocks) == _spoken(said)


def _spoken(pairs):
    """Each run of one speaker with its characters, blanks aside: single words may share a block."""
    return [(who, "".join("".join(words).split())) for who, words in _runs(pairs)]


def _runs(pairs):
    return [(who, [words for _, words in run]) for who, run in groupby(pairs, key=itemgetter(0))]


def test_ten_megabytes_of_hostile_text_take_no_more_than_their_size():
    million = 1_000_000
    for content in ("<" * million, '{"a":"' + '\\"' * million, "<a \" '" * million, "&" * million, '"a' * million):
        read_or_refuse(content)


def read_or_refuse(content):
    try:
        read(content.encode())
    except SourceError as error:
        return str(error)
    return ""
