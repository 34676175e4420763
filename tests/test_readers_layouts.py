"""The words that name layers of annotations and columns of tables, list by list."""

import pytest

from pipeline import lexicons
from pipeline.readers import tiers
from pipeline.readers.tabular import matrices

WORDS = {key: [word.rstrip("*") for word in words] for key, words in lexicons.shared("layouts").items()}


@pytest.mark.parametrize("word", WORDS["beside"])
def test_layer_beside_the_words_is_told(word):
    assert tiers.BESIDE.search(f"A_{word}") and tiers.BESIDE.search(f"{word.upper()}@Ann")
    assert not tiers.BESIDE.search(f"x{word}q")


@pytest.mark.parametrize("word", WORDS["spoken"])
def test_layer_of_words_is_told_and_leaves_its_speaker(word):
    assert tiers._is_layer(word.title()) and tiers._person(f"Ann_{word}") == "Ann"
    assert not tiers._is_layer(f"{word} of Ann")


@pytest.mark.parametrize("word", WORDS["who"])
def test_layer_of_speakers_is_told(word):
    assert tiers.WHO.fullmatch(word.title()) and not tiers.WHO.fullmatch(f"{word} A")


@pytest.mark.parametrize(
    ("known", "word"),
    [*((matrices.LISTS, word) for word in WORDS["questions"]), *((matrices.WHO, word) for word in WORDS["people"])],
)
def test_head_of_questions_or_of_people_is_told(known, word):
    assert known.match(word.capitalize()) and known.match(f"{word}: 1") and not known.match(f"x{word}")
