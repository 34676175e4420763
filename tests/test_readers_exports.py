"""Exports whose words, names or times stand where other programs have none: nothing is glued, lost or invented."""

import json

import pytest

from pipeline.errors import SourceError
from tests.heard import heard, starts

TOLD = [("Ida", "So, how was it?"), ("Per", "Loud | hot."), ("Ida", "Fine then.")]


def rows(pattern, before="", told=TOLD):
    """A line for each turn, its number too."""
    return before + "".join(pattern.format(n=n, who=who, said=said) for n, (who, said) in enumerate(told))


def direct(number, sender, text):
    return {"messageCreate": {"senderId": sender, "text": text, "createdAt": f"2024-03-12T10:0{number}:00.000Z"}}


WORDS = ("So", ", ", "how", " ", "was", " ", "it", "?")
REV = {"monologues": [{"speaker": 0, "elements": [{"value": word} for word in WORDS]}]}
SPOKEN = [{"speaker": f"s{n % 2}", "words": [{"text": w} for w in said.split()]} for n, (_, said) in enumerate(TOLD)]
AMBER = {"speakers": [{"spkid": "s0", "name": "Ida"}, {"spkid": "s1", "name": "Per"}], "segments": SPOKEN}
ARCHIVE = [{"dmConversation": {"messages": [direct(2, "7", "Bye."), direct(1, "8", "Late."), direct(0, "7", "Well?")]}}]
CPP = {"transcription": [{"timestamps": {"from": f"00:00:0{n},500"}, "text": " so it goes"} for n in range(3)]}
MESSAGES = (
    "Mar 12, 2024  9:41:00 AM\nMe\nWell?\n\nMar 12, 2024  9:42:00 AM\nIda\nLate.\nTapbacks:\nLoved by Me\n\n"
    "Mar 12, 2024  9:43:00 AM\nMe\nBye.\n"
)
READ = {
    "Rev": (json.dumps(REV), [("Speaker 0", "So, how was it?")]),
    "Amberscript": (json.dumps(AMBER), TOLD),
    "Twitter": (
        f"window.YTD.direct_messages.part0 = {json.dumps(ARCHIVE)};\n",
        [("Speaker 7", "Well?"), ("Speaker 8", "Late."), ("Speaker 7", "Bye.")],
    ),
    "whisper.cpp": (json.dumps(CPP), [(None, "so it goes so it goes so it goes")]),
    "Markdown": (rows("| {who} | {said} |\n", "| Speaker | Text |\n|---|---|\n").replace("Loud |", r"Loud \|"), TOLD),
    "XTrans": (
        rows("a\t{n}.5\t{who}\t{said}\n", "file;unicode\tstart;float\tspeaker;unicode\ttranscript;unicode\n;;MM\tx\n"),
        TOLD,
    ),
    "Praat": (rows("{n}\t{who}\t{said}\t{n}.9\n", "tmin\ttier\ttext\ttmax\n"), TOLD),
    "Wikinews": (rows(";(({who})) {said}\n", "'''Wiki''' met [[Ida]].\n\n== Talk ==\n", TOLD * 2), TOLD * 2),
    "Riksdag": (
        "Anf. 1 IDA ROSS (S):\nFru talman!\n\nAnf. 2 PER DAHL (M):\nNej.\n\nAnf. 3 IDA ROSS (S):\nJo.\n",
        [("IDA ROSS", "Fru talman!"), ("PER DAHL", "Nej."), ("IDA ROSS", "Jo.")],
    ),
    "iMessage": (MESSAGES, [("Me", "Well?"), ("Ida", "Late."), ("Me", "Bye.")]),
}
ASKED = ["How did you come here?", "What did you do?", "Would you go back?"]
REPLIED = ["My uncle had a boat.", "I mended nets.", "I think I would."]
PAIRS = list(zip(ASKED, REPLIED, strict=True))
TURNS = [text for pair in PAIRS for text in pair]
SEEN = [
    {"type": "message", "date_unixtime": f"154400635{n}", "from": who, "text": t} for n, (who, t) in enumerate(TOLD)
]
CUE = '00:00:0{n}.000 --> 00:00:0{n}.900\n{{"spokenLanguage":"en","speakerName":"{who}","spokenText":"{said}"}}\n\n'
READ |= {
    "one chat of a list": (json.dumps({"chats": {"list": [{"name": "x", "messages": SEEN}]}}), TOLD),
    "Teams, what it knows": (rows(CUE, "WEBVTT\n\n"), TOLD),
    "faster-whisper": (
        "Detected language 'en' with probability 0.998\n" + rows("[{n}.00s -> {n}.90s]  {said}\n"),
        [(None, " ".join(said for _, said in TOLD))],
    ),
    "ELAN's table": (rows("{who}\t00:00:0{n}.100\t{n}.1\t00:00:0{n}.900\t{n}.9\t{said}\n"), TOLD),
    "Pidgin": (rows("(10:00:0{n} AM) {who}: {said}\n", "Conversation with Per at Fri 13 Aug 2021\n"), TOLD),
    "Speechmatics": (
        "SPEAKER: S1\nWell?\n\nSPEAKER: S2\nLate.\n\nSPEAKER: S1\nWhy?\n\nSPEAKER: S2\nIce.\n",
        [("S1", "Well?"), ("S2", "Late."), ("S1", "Why?"), ("S2", "Ice.")],
    ),
    "Fiji": (
        "HON. A. TUISUE.— Why?\n\nHON. P. KORO.— It was late.\n\nHON. A. TUISUE.— And now?\n\nHON. P. KORO.— Soon.\n",
        [("HON. A. TUISUE", "Why?"), ("HON. P. KORO", "It was late."), ("HON. A. TUISUE", "And now?"),
         ("HON. P. KORO", "Soon.")],
    ),
    "Congreso": (
        "La señora PRESIDENTA: Se abre.\n\nEl señor RUIZ: Llega tarde.\n\nLa señora MINISTRA DE OBRAS: Sí.\n\n"
        "La señora PRESIDENTA: Gracias.\n\nEl señor RUIZ: No lo creo.\n",
        [("La señora PRESIDENTA", "Se abre."), ("El señor RUIZ", "Llega tarde."),
         ("La señora MINISTRA DE OBRAS", "Sí."), ("La señora PRESIDENTA", "Gracias."),
         ("El señor RUIZ", "No lo creo.")],
    ),
}  # fmt: skip
SIDES = {  # who speaks is said by a key, a place in a row, a list, a column
    "a key a side": ({"log": [{"usr": ask, "sys": say, "turn": 3} for ask, say in PAIRS]}, ["usr", "sys"]),
    "parts": (
        {"talk": [{"interviewer": ask, "interviewee": say} for ask, say in PAIRS]},
        ["interviewer", "interviewee"],
    ),
    "rows": ({"history": [[ask, say] for ask, say in PAIRS]}, ["Speaker 1", "Speaker 2"]),
    "a list a side": ({"agent": ASKED, "customer": REPLIED}, ["agent", "customer"]),
    "questions and answers": (
        {"data": [{"questions": [{"input_text": t} for t in ASKED], "answers": [{"input_text": t} for t in REPLIED]}]},
        ["Question", "Answer"],
    ),
    "columns": (
        {"who": {str(n): "ab"[n % 2] for n in range(6)}, "text": {str(n): text for n, text in enumerate(TURNS)}},
        ["a", "b"],
    ),
    "rows beside columns": (
        {"columns": ["who", "text"], "data": [["ab"[n % 2], text] for n, text in enumerate(TURNS)]},
        ["a", "b"],
    ),
}
SILENT = {
    "labels.csv": "text,label\nI loved it.,positive\nTwo hours I will not get back.,negative\nIt is fine.,neutral\n",
    "app.log": "2024-05-01 10:00:00,123 INFO  main: Starting up\n2024-05-01 10:00:01,456 WARN  db: The pool is small\n"
    "2024-05-01 10:00:02,789 ERROR main: The request failed\n2024-05-01 10:00:03,000 WARN  db: Slow\n",
}


@pytest.mark.parametrize("kind", READ)
def test_export_is_read_as_it_was_said(kind):
    text, said = READ[kind]
    assert heard(text) == said


def test_times_under_from_and_to_are_times():
    assert starts(json.dumps(CPP)) == [0.5]


@pytest.mark.parametrize("name", SILENT)
def test_nobody_speaks_where_nobody_talks(name):
    try:
        assert {who for who, _ in heard(SILENT[name], name)} == {None}
    except SourceError as error:
        assert "Expected" in str(error)


@pytest.mark.parametrize("kind", SIDES)
def test_sides_of_a_talk_speak_by_turns(kind):
    tree, sides = SIDES[kind]
    assert heard(json.dumps(tree), "talk.json") == list(zip(sides * 3, TURNS, strict=True))


def test_names_set_in_bold_are_no_codes():
    assert heard("*Ida:* 03 is the room.\n\n*Per:* It is 0 degrees.\n")[0][1] == "03 is the room."
