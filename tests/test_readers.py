"""Every format's container becomes blocks that lead back to the source; nothing but SourceError is raised."""

from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.errors import SourceError
from pipeline.readers import read


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet=st.characters(codec="utf-8"), min_size=1))
def test_plain_text_loses_no_character(text):
    try:
        document = read(("A: " + text).encode())
    except SourceError:
        return
    covered = "".join(block.text for block in document.blocks)
    assert "".join(covered.split()) == "".join(document.source.split())
    assert all(document.source[block.start : block.end] == block.text for block in document.blocks)


@settings(max_examples=200, deadline=None)
@given(st.binary())
def test_any_bytes_give_a_document_or_one_line(content):
    try:
        document = read(content)
    except SourceError as error:
        assert "\n" not in str(error)
    else:
        assert all(0 <= block.start < block.end <= len(document.source) for block in document.blocks)
