"""Records of courts: what the reporter writes between the turns is nobody's words."""

import pytest

from pipeline.readers import read
from pipeline.turns import parse

ASKED = "Q.   Where were you?\n\nA.   At the shop.\n\nQ.   Did anyone come in?\n\nA.   Two men came in.\n\n"
SWORN = {
    "in lines": "        OMAR HADDAD,\nhaving been first duly sworn, was examined and testified as\nfollows:\n\n",
    "in one": "OMAR J. HADDAD, called by the People, having been duly sworn, testified as follows:\n\n",
}
HEADINGS = ("EXAMINATION", "DIRECT EXAMINATION", "CROSS-EXAMINATION", "FURTHER RE-CROSS EXAMINATION (Continued)")


def said(text):
    return parse(read(text.encode())).turns["text"].tolist()


@pytest.mark.parametrize("heading", HEADINGS)
@pytest.mark.parametrize("sworn", SWORN)
def test_swearing_in_and_headings_of_examinations_are_said_by_nobody(sworn, heading):
    found = said(f"THE CLERK:  All rise.\n\n{SWORN[sworn]}            {heading}\n\nBY MS. LEARY:\n\n{ASKED}")
    assert found == ["All rise.", "Where were you?", "At the shop.", "Did anyone come in?", "Two men came in."]


@pytest.mark.parametrize("words", ["I was duly sworn, and I said so.", "It was a cross-examination.", "NO EXAMINATION"])
def test_words_of_oaths_and_examinations_are_kept(words):
    assert said(ASKED + f"Q.   What then?\n\nA.   {words}\n\n" + ASKED)[5] == words
    assert words in said(ASKED + f"Q.   What then?\n\nA.   Well,\n{words}\n\n" + ASKED)[5]
