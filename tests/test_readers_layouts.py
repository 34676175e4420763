"""The words that name layers of annotations and columns of tables, list by list."""

import pytest

from pipeline import lexicons
from pipeline.readers import tiers
from pipeline.readers.tabular import matrices
from tests.heard import heard, leads_back, starts

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


def test_times_written_out_stand_with_the_names_above_them():
    said = [
        ("Ann Berg", "Why now?", 1),
        ("Ben Dale", "It was time.", 4),
        ("Ann Berg", "I see.", 9),
        ("Ben Dale", "So.", 12),
    ]
    copied = "".join(f"{who}\n0 minutes {at} seconds0:{at:02}\n{text}\n" for who, text, at in said)
    assert heard(copied) == [(who, text) for who, text, _ in said]
    assert starts(copied) == [at for _, _, at in said]
    assert leads_back(copied)


def test_times_written_out_below_clocks_are_no_words():
    copied = "0:04\n4 seconds\nso welcome back to the pier\n1:09\n1 minute, 9 seconds\nit is going to be fun\n"
    assert "second" not in "".join(text for _, text in heard(copied))


def test_speakers_that_recognisers_number_are_told_by_times():
    for name in ("说话人", "참석자", "Sprecher"):
        talk = f"{name} 1 00:01\nWhy now?\n\n{name} 2 00:04\nIt was time.\n\n{name} 1 00:09\nI see.\n"
        assert [who for who, _ in heard(talk)] == [f"{name} 1", f"{name} 2", f"{name} 1"]


def test_lines_that_are_all_counted_lose_their_numbers():
    talk = "01 ANN: warum bist du HIER;\n02 BEN: ich wollte die FÄHre sehen-\n03      (0.8)\n04 ANN: die ist WEG;\n"
    assert heard(talk)[0][1] == "warum bist du HIER;"
