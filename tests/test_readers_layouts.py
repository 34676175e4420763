"""The words that name layers of annotations and columns of tables, list by list."""

import pytest

from pipeline import lexicons
from pipeline.readers import tiers
from pipeline.readers.tabular import matrices

WORDS = {key: [word.rstrip("*") for word in words] for key, words in lexicons.shared("layouts").items()}


def test_layer_beside_the_words_is_told():
    for word in WORDS["beside"]:
        assert tiers.BESIDE.search(f"A_{word}") and tiers.BESIDE.search(f"{word.upper()}@Ann"), word
        assert not tiers.BESIDE.search(f"x{word}q"), word


def test_layer_of_words_is_told_and_leaves_its_speaker():
    for word in WORDS["spoken"]:
        assert tiers._is_layer(word.title()) and tiers._person(f"Ann_{word}") == "Ann", word
        assert not tiers._is_layer(f"{word} of Ann"), word


def test_layer_of_speakers_is_told():
    for word in WORDS["who"]:
        assert tiers.WHO.fullmatch(word.title()) and not tiers.WHO.fullmatch(f"{word} A"), word


@pytest.mark.parametrize(("known", "words"), [(matrices.LISTS, "questions"), (matrices.WHO, "people")])
def test_head_of_questions_or_of_people_is_told(known, words):
    for word in WORDS[words]:
        assert known.match(word.capitalize()) and known.match(f"{word}: 1") and not known.match(f"x{word}"), word
