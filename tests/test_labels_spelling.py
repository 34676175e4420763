"""The words that say how a label may be written, list by list."""

import pytest

from pipeline import lexicons
from pipeline.readers import read
from pipeline.turns import parse
from pipeline.turns.labels import spelling

WORDS = lexicons.shared("labels")


@pytest.mark.parametrize("word", WORDS["particles"])
def test_small_word_may_stand_inside_a_name(word):
    assert spelling.style(f"Anna {word} Berg") == "title"


@pytest.mark.parametrize("word", ["under", "goes", "vons"])
def test_another_small_word_may_not(word):
    assert spelling.style(f"Anna {word} Berg") != "title"


@pytest.mark.parametrize("title", WORDS["before_offices"])
@pytest.mark.parametrize("article", WORDS["articles"])
def test_title_and_article_go_before_an_office(title, article):
    assert spelling.style(f"{title} {article} ministre") == "title"
    assert spelling.style(f"Mais {article} ministre") != "title"


@pytest.mark.parametrize("label", WORDS["asked"])
def test_number_of_a_question_is_no_part_of_its_label(label):
    assert spelling.key(f"{label.upper()} 12") == label
    assert spelling.key(f"{label}x 12") == f"{label}x 12"


@pytest.mark.parametrize("count", WORDS["counts"])
def test_part_counted_in_words_is_a_fact(count):
    assert spelling.is_fact(f"act {count}")
    assert not spelling.is_fact(f"anna {count}")


@pytest.mark.parametrize("word", WORDS["years"])
def test_word_behind_a_year_belongs_to_the_date(word):
    assert spelling.DATE.match(f"12 марта 2024 {word}.")
    assert not spelling.DATE.match(f"12 марта 2024 {word}x.")


def test_office_of_a_woman_speaks_as_that_of_a_man_does():
    said = "Mme la présidente. La parole est à M. Berg.\n\nM. Jean Berg. Merci beaucoup.\n\n" * 3
    speakers = parse(read(said.encode(), name="talk.txt")).turns["speaker"]
    assert list(speakers) == ["Mme la présidente", "M. Jean Berg"] * 3
