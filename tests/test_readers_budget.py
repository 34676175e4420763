"""What a file may become is said once, and kept while it is read."""

import io
import zipfile
import zlib

import pytest

from pipeline.errors import SourceError
from pipeline.readers import budget, read


def archive(name: str, content: str) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_STORED) as file:
        file.writestr(name, content)
    return packed.getvalue()


@pytest.mark.parametrize(
    "packed, unpacked, bomb",
    [(1000, 1000, False), (1000, budget.RATIO_FROM + 1, True), (10**6, 10**7, False), (10**7, 10**8, True)],
)
def test_bomb_is_what_unpacks_to_too_much(packed, unpacked, bomb):
    assert budget.is_bomb(packed, unpacked) == bomb


def test_elements_nested_too_deep_are_refused():
    deep = "<w:document xmlns:w='w'>" + "<w:p>" * 5_000
    with pytest.raises(SourceError, match="over 256 elements in one another"):
        read(archive("word/document.xml", deep), name="t.docx")


def test_stream_of_a_pdf_that_unpacks_to_too_much_is_refused_before_it_is_opened():
    stream = zlib.compress(b" " * 10_000_000, 9)
    with pytest.raises(SourceError, match="a part of the PDF unpacks to over 300 times its size"):
        read(b"%PDF-1.4\n1 0 obj\n<</Filter/FlateDecode>>\nstream\n" + stream + b"\nendstream\nendobj\n", name="t.pdf")


def test_characters_beyond_the_budget_are_refused():
    with pytest.raises(SourceError, match="over 20,000,000 characters"):
        read(b"Ann: hi?\n" + b"a" * budget.CHARACTERS, name="t.txt")
