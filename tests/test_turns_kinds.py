"""Kinds of transcripts that were once misread: the labels of their turns, from small texts."""

import pytest

from pipeline.readers import read
from pipeline.turns import parse

TALK = (
    "How did you come to the harbour?",
    "My uncle had a boat there.",
    "What did you do?",
    "I mended nets, and I liked it.",
)


def _cues(*names):
    cues = (
        f"00:00:0{number}.000 --> 00:00:0{number}.900\n{name}: {said}"
        for number, (name, said) in enumerate(zip(names, TALK * 2, strict=False))
    )
    return "WEBVTT\n\n" + "\n\n".join(cues) + "\n"


KINDS = {
    "surnames with initials, and who chairs": (
        "Председательствующий. Добрый день.\n\nСидоров А.Б. Проект готов.\n\nПредседательствующий. Есть вопросы?\n\n"
        "Иванова М.П. Когда чтение?\n\nСидоров А.Б. В июне.\n",
        ["Председательствующий", "Сидоров А.Б.", "Председательствующий", "Иванова М.П.", "Сидоров А.Б."],
    ),
    "parties and offices before a point and a dash": (
        "Ann Berg (S&D), rapporteur. – Madam President!\n\nMarek Dvor, on behalf of the group. – The sea is empty.\n\n"
        "President. – Thank you.\n\nMario Rossi (ECR). – Il mare è vuoto.\n\nPresident. – The debate is closed.\n",
        ["Ann Berg (S&D)", "Marek Dvor", "President", "Mario Rossi (ECR)", "President"],
    ),
    "a display name in small letters": (
        _cues("Ann Berg", "maria del mar ruiz", "Ann Berg", "Tom Reed", "Ann Berg", "maria del mar ruiz", "Tom Reed"),
        ["Ann Berg", "maria del mar ruiz", "Ann Berg", "Tom Reed", "Ann Berg", "maria del mar ruiz", "Tom Reed"],
    ),
    "an office and its holder under a rule": (
        "Versión estenográfica\nPresidencia\n---\nPRESIDENTA DE MÉXICO, ANA RUIZ\n¿Cómo están?\n---\nPREGUNTA\n"
        "¿Va a salir?\n---\nPRESIDENTA DE MÉXICO, ANA RUIZ\nNo, vamos a estar aquí.\n",
        ["PRESIDENTA DE MÉXICO, ANA RUIZ", "PREGUNTA", "PRESIDENTA DE MÉXICO, ANA RUIZ"],
    ),
    "participants of a call, titles under names": (
        "Call Participants\nEXECUTIVES\nAnn Berg\nPresident, CEO & Director\nANALYSTS\nIna Fels\nUpper Bank, Research\n"
        "Presentation\nOperator\nGood afternoon, and welcome to the call of this quarter.\nAnn Berg\n"
        "President, CEO & Director\nThank you, and welcome. We carried more people than before.\nOperator\n"
        "Our first question comes from Ina Fels.\nIna Fels\nUpper Bank, Research\nHow much of that will stay?\n"
        "Ann Berg\nPresident, CEO & Director\nAbout half of it.\n",
        [
            "Operator",
            "Ann Berg",
            "Operator",
            "Ina Fels",
            "Ann Berg",
        ],
    ),
    "facts at the head as headings": (
        "# Full Interview: I don't think so.m4a\n# Date: Unknown\n# Processed: 2025-08-22T21:24:14\n=====\n\n"
        + "Welcome back. Thank you. Why now? Because it is time. " * 20,
        [""],
    ),
    "a title that begins as the talk's subject": (
        "---\ntitle: Drivechain\n---\nDrivechain: A layer for all\n\n"
        + "".join(f"Q: {TALK[0]}\n\nA: {TALK[1]}\n\n" for _ in range(3)),
        ["Q", "A"] * 3,
    ),
    "offices with words in small letters": (
        "".join(
            f"Präsident Dr. Otto Gross: Ich rufe auf.\n\n{name}: Ich schwöre es.\n\n"
            for name in ("Dr. Ann Berg, Bundesminister für besondere Aufgaben", "Tom Reed, Bundesministerin des Innern")
        ),
        [
            "Präsident Dr. Otto Gross",
            "Dr. Ann Berg, Bundesminister für besondere Aufgaben",
            "Präsident Dr. Otto Gross",
            "Tom Reed, Bundesministerin des Innern",
        ],
    ),
}


@pytest.mark.parametrize("kind", KINDS)
def test_kinds_are_read_as_they_are_laid_out(kind):
    text, expected = KINDS[kind]
    labels = list(parse(read(text.encode())).labels)
    assert labels == expected


def test_headings_that_ask_are_turns_where_only_some_are_numbered():
    text = "".join(
        f'## Question {number}: {TALK[0]}\n\n*"{TALK[1]}"*\n\n### {TALK[2]}\n\n*"{TALK[3]}"*\n\n'
        for number in (1, 2, 3)
    )
    transcript = parse(read(text.encode(), name="talk.md"))
    assert (len(transcript.turns), len(transcript.speakers)) == (12, 2)


def test_one_speech_is_read_by_its_label_though_headings_behind_it_come_again():
    speech = "The PRESIDENT: I thank all who took part.\n\n" + "The ferry ran every hour, in rain too.\n\n" * 20
    annex = "ANNOUNCEMENTS\n\nHarbour Assembly\n\nThe Bill passed\n\n" * 2
    transcript = parse(read((speech + annex).encode()))
    assert [person.name for person in transcript.speakers] == ["The PRESIDENT"]


SPEAKS = "It was slow work, but I liked it, and it kept me in bread. "
DOUBTS = {
    "Turn 3, Ann, holds 9": "Ann: Why?\n\nBob: So.\n\nAnn: " + SPEAKS * 60 + "\n\nBob: So.\n\nAnn: Why?\n\nBob: Yes.\n",
    "Only Speaker 1 was found": "Speaker 1: "
    + "Why now? It is time. " * 8
    + "\n\nSpeaker 1: Why not?\n\nSpeaker 1: No.\n",
    "10 of 14 turns follow one": "Ann: Why?\n\nBob: So.\n\n" + "Ann: It is time.\n\n" * 11 + "Bob: So.\n",
    "'CRAIG BREADEN' and 'BREADON'": "CRAIG BREADEN: Why?\n\nREED: So.\n\n"
    "BREADEN: Why?\n\nREED: So.\n\nBREADON: Hm?\n\nREED: So.\n",
}


@pytest.mark.parametrize("doubt", DOUBTS)
def test_what_is_unlike_talk_is_said(doubt):
    said = parse(read(DOUBTS[doubt].encode())).warnings
    assert any(words.startswith(doubt) for words in said), said


def test_an_ordinary_interview_raises_no_doubt():
    text = "".join(f"Ann: {TALK[0]}\n\nBob: {SPEAKS * (number + 1)}\n\n" for number in range(8))
    assert parse(read(text.encode())).warnings == ()


NO_TALK = {
    "glossary": "**Pier:** A platform on pillars.\n\n**Ferry:** A ship for people.\n\n**Net:** Used in winter.\n",
    "tasks": "重要：周一之前完成报告\n紧急：联系供应商\n普通：整理会议室\n"
    "重要：准备演示\n紧急：修复错误\n普通：更新名单\n",
    "notes": "Weather: rain all morning.\nPeople met: two fishermen.\nObservation: Nobody uses the pier.\n"
    "Observation: The ferry was late.\nTo do: ask the council.\n",
    "form": "ФИО: Иванов Иван\nДата рождения: 12.03.1984\nАдрес: Москва\nЦель обращения: Получение справки\n",
    "fields": "".join(f"Aufgabe: Netze {n}\nVerantwortlich: Berg\nStatus: offen\n\n" for n in "abc"),
}


@pytest.mark.parametrize("kind", NO_TALK)
def test_no_speaker_is_invented_where_nobody_talks(kind):
    assert parse(read(NO_TALK[kind].encode())).speakers == ()


def test_numbered_questions_are_asked_though_the_answer_follows_at_once():
    asked = ("How did you come here?", "What did you do?", "Would you do it again?")
    text = "".join(f"{number}. {question}\n{TALK[1]}\n\n" for number, question in enumerate(asked, 1))
    assert len(parse(read(text.encode())).turns) == 6
