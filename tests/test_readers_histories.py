"""Talks with language models, as tools save them and as models are given them: who asks, and what answers."""

import pytest

from pipeline.readers.chats.histories import HISTORIES, TALK
from pipeline.readers.chats.prompts import PROMPTS
from tests.heard import document, heard, leads_back

FORMS = {name: one.example for name, one in (HISTORIES | PROMPTS).items()}


@pytest.mark.parametrize("name", FORMS)
def test_histories_are_read_in_every_form(name):
    talk = FORMS[name].format(*TALK) + FORMS[name].format("Why does it rise?", "The moon pulls it.")
    assert document(talk).format == name
    turns = heard(talk)
    assert [words for _, words in turns] == [*TALK, "Why does it rise?", "The moon pulls it."]
    assert [who for who, _ in turns[:2]] == [who for who, _ in turns[2:]]
    assert turns[0][0] != turns[1][0]
    assert leads_back(talk)


def test_a_heading_in_an_answer_is_part_of_it():
    talk = "## User\n\nWhy?\n\n## Gemini\n\nThe moon.\n\n### More\n\n```\n## User\n```\n\n## User\n\nThanks."
    assert [who for who, _ in heard(talk)] == ["User", "Gemini", "User"]
    assert "### More" in heard(talk)[1][1]


def test_what_a_model_is_told_before_is_no_speech():
    talk = (
        "<s>[INST] <<SYS>>\nYou guide people.\n<</SYS>>\n\nWhy? [/INST] The moon. </s><s>[INST] Now? [/INST] Yes. </s>"
    )
    assert heard(talk) == [("User", "Why?"), ("Assistant", "The moon."), ("User", "Now?"), ("Assistant", "Yes.")]


def test_headings_of_a_manual_name_nobody():
    manual = "# Roles\n\n## User\n\nA user may read.\n\n## Agent\n\nAn agent may write.\n\n## Model\n\nIt waits.\n"
    assert not document(manual).speakers_given


def test_numbered_talks_have_two_sides():
    talk = "1 your persona: i like boats.\n2 hi there\thello to you\n3 <SILENCE>\tare you well?\n4 i am\tgood to hear\n"
    assert document(talk).format == "numbered chat"
    assert heard(talk) == [
        ("Speaker 1", "hi there"),
        ("Speaker 2", "hello to you\n\nare you well?"),
        ("Speaker 1", "i am"),
        ("Speaker 2", "good to hear"),
    ]
    assert leads_back(talk)
