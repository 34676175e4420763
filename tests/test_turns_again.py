"""Labels set off in ways that nobody listed: what most paragraphs begin with by turns, under the same signs."""

import pytest
from heard import HARBOUR as TALK

from pipeline.readers import read
from pipeline.turns import parse

WAYS = (
    "~{0}: {1}",
    ":{0}: {1}",
    "#{0}: {1}",
    "{0}—{1}",
    "{0} -> {1}",
    "{0} {{00:05}} {1}",
    "{0} said: {1}",
    "{0}. {1}",
)


def _heard(way, names, talk=TALK):
    lines = [way.format(names[number % 2], said) for number, said in enumerate(talk)]
    found = parse(read("\n\n".join(lines).encode()))
    return [(turn.speaker, turn.text.strip()) for turn in found.turns.itertuples()]


@pytest.mark.parametrize("way", WAYS)
def test_heads_that_come_again_are_labels(way):
    assert _heard(way, ("Ann Berg", "Tom Reed")) == [
        (("Ann Berg", "Tom Reed")[number % 2], said) for number, said in enumerate(TALK)
    ]


@pytest.mark.parametrize("names", [("Yes", "No"), ("Well", "Oh")])
def test_words_that_answers_begin_with_are_said(names):
    talk = [
        said for number in range(0, 6, 2) for said in (TALK[number], f"{names[number % 4 // 2]}, {TALK[number + 1]}")
    ]
    assert all(who in ("Question", "Answer") for who, _ in _heard("{1}", names, talk))


@pytest.mark.parametrize("mark", ["", "- "])
def test_tasks_under_two_words_have_no_speakers(mark):
    tasks = (
        "重要: 织机已售出。",
        "重要: 工厂下周关闭。",
        "待办: 联系买主。",
        "待办: 修理屋顶。",
        "重要: 预算已通过。",
        "待办: 订购。",
    )
    assert parse(read("".join(f"{mark}{task}\n" for task in tasks).encode())).speakers == ()


def test_list_of_terms_has_no_speakers():
    terms = ("Pier", "Ferry", "Net", "Mast", "Keel", "Bow")
    assert (
        parse(read("\n\n".join(f"{term} -> Part number {n}." for n, term in enumerate(terms)).encode())).speakers == ()
    )
