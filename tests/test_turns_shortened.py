"""Labels that shorten a longer one stand for its speaker."""

import pytest

from pipeline.turns.labels import shortened
from tests.heard import HARBOUR, heard


@pytest.mark.parametrize(
    ("labels", "meant"),
    (
        (["Wiktoria Choręziak", "WCh"], {"WCh": "Wiktoria Choręziak"}),
        (["Phil Reed", "Ann Berg", "PhR"], {"PhR": "Phil Reed"}),
        (["Wanda Choma", "Wiktoria Chor", "WCh"], {}),
        (["Wiktoria Choręziak", "WC", "Wch", "Ch"], {}),
    ),
)
def test_initials_in_mixed_case_are_those_of_one_name(labels, meant):
    assert shortened.of_names(labels) == meant


@pytest.mark.parametrize(
    ("first", "short", "same"),
    (("SCREENGUIDE", "SG", True), ("Harbourlight", "HL", True), ("SCREENGUIDE", "GS", False)),
)
def test_a_magazine_that_names_itself_once_in_full_asks_on_in_short(first, short, same):
    names = [first, "Bob Reed", short, "BR", short, "BR"]
    said = [
        f"**{who}: {words}**" if words.endswith("?") else f"{who}: {words}"
        for who, words in zip(names, HARBOUR, strict=True)
    ]
    found = heard("\n\n".join(said), "talk.md")
    assert [words for _, words in found][-5:] == list(HARBOUR)[-5:]
    assert ({who for who, _ in found} == {first, "Bob Reed"}) is same
