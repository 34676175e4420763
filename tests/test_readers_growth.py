"""Texts made against the readers' patterns: four times the text takes no more than about four times as long."""

import time

import pytest

from pipeline.errors import SourceError
from tests.heard import document

SMALL, TIMES, SLACK, LEAST_S = 10_000, 4, 2.5, 0.03
SHAPES = {
    "attributes": lambda n: "<TEI><u who='a'>x</u><p " + "a" * n + ">x</p></TEI>",
    "quotes in a tag": lambda n: "<TEI><u who='a'>x</u>" + "<p a=\"'" * (n // 7),
    "elements": lambda n: "<TEI>" + "<u who='a'>x</u>" * (n // 16) + "</TEI>",
    "entities": lambda n: "<TEI><u who='a'>" + "&#1" * (n // 3) + "</u></TEI>",
    "declarations": lambda n: "<TEI><u who='a'>x</u>" + "<!" * (n // 2),
    "annotations that refer": lambda n: "<ANNOTATION_DOCUMENT><TIER TIER_ID='a'>" + "".join(
        f"<REF_ANNOTATION ANNOTATION_ID='a{i}' ANNOTATION_REF='a{i + 1}'>"
        "<ANNOTATION_VALUE>x</ANNOTATION_VALUE></REF_ANNOTATION>"
        for i in range(n // 110)
    ),
    "tiers": lambda n: 'File type = "ooTextFile"\nObject class = "TextGrid"\n' + "".join(
        f'"IntervalTier" "a{i}" 0 1 1 0 1 "hello there all you people" ' for i in range(n // 70)
    ),
    "tiers that cut alike": lambda n: 'File type = "ooTextFile"\nObject class = "TextGrid"\n' + "".join(
        f'"IntervalTier" "{name}" 0 {n} {n // 80} ' + "".join(f'{i} {i + 1} "hello" ' for i in range(n // 80))
        for name in ("words", "phrases")
    ),
    "ranges": lambda n: "00:00:01,000 --> 00:00:02,000 x\n" * 3
    + "00:00:01,000 --> 00:00:02,000" + " align:a " * (n // 9) + "x",
    "two times": lambda n: "1.00 2.00 A: x\n" * 3 + "2.00 3.00 B: y\n" * 3 + "3.00" + " " * n + "4.00 " + "a" * n,
    "nodes": lambda n: '{"mapping": {' + ", ".join(
        f'"{i}": {{"parent": "{(i + 7) % (n // 30)}", "message": {{}}}}' for i in range(n // 30)
    ) + "}}",
    "codes": lambda n: "@Begin\n*ANN:\t" + "[x" * (n // 2),
    "mazes": lambda n: "$ Ann, Bob\nA: " + "{" * n,
    "settings": lambda n: "[Script Info]\n[Events]\nDialogue: 0,0:00:01.00,0:00:02.00,D,A,0,0,0,," + "{a\\" * (n // 3),
    "cues that repeat": lambda n: "WEBVTT\n\n" + ("00:00.000 --> 00:01.000\n" + "a " * 60 + "b\n\n") * (n // 150),
    "directions": lambda n: ("\u200e" * 1000 + "\n") * (n // 1000),
    "a clock before blanks": lambda n: "1:00" + " " * (n // 4) + "x\n1:00" + " " * (n // 4) + "x\n",
    "lists of one": lambda n: "{" + ", ".join(
        f'"k{i}": [{{"text": "hello", "speaker": "A"}}]' for i in range(n // 45)
    ) + "}",
    "dates": lambda n: "[1/1/21 " * (n // 8),
    "names": lambda n: ("Ann" + " " * 50 + "\n") * (n // 54),
    "mappings": lambda n: "- speaker: Ann\n  text: hi\n" * 2 + "- {" + 'a: "' * (n // 4),
    "links": lambda n: "'''Ann:''' x\n'''Bob:''' y\n" + "[http://x " * (n // 10),
    "bold": lambda n: "[b]x[/b]" * (n // 8),
    "braces": lambda n: "\\documentclass{a}\\begin{document}\\textbf{" + "a~" * (n // 2) + "} c",
    "stamps": lambda n: '{"media": "x", "text": "<p>' + "<span class='timestamp'>" * (n // 25) + '"}',
    "prompts that never close": lambda n: "[INST] <<SYS>> a [/INST] so " * (n // 28),
    "heads of models": lambda n: "**User**\n\nwhy\n\n**AI**\n\nso\n\n**User (" + "x **(" * (n // 5) + "\n\nwhy\n",
    "names over brackets": lambda n: "INT. PIER - DAY\n\nANN\nWhy?\n\nBEN\nSo.\n\nANN\nNo.\n\nEXT. SEA - DAY\n\n"
    + "A (B) " * (n // 6) + "\nx\n",
    "what is assigned": lambda n: 'who: "A", text: "b c"\nwho: "B", text: "d e"\n' * 9 + "a: `x " * (n // 6),
    "numbers before a word": lambda n: "ab1-0001 so it is\nab1-0002 so it was\nab1-0003 so be it\n" + "a" * n,
    "fields of mails": lambda n: "From: A <a@x>\n" + "To: B\n" * (n // 6) + "\nhello\nFrom: C\nTo: B\n\nhi\n",
    "times written out": lambda n: "0:04\n4 seconds\nso\n" * 3 + "12 aaaaaaaaaaaa " * (n // 16),
    "replies": lambda n: '{"author": "a", "body": "why so", "replies": [' + ", ".join(
        ['{"author": "b", "body": "so it is", "replies": []}'] * (n // 50)
    ) + "]}",
    "headers": lambda n: "MIME-Version: 1.0\nContent-Type: text/html\n" + "X: y\n" * (n // 5),
}  # fmt: skip


def seconds(content):
    start = time.process_time()
    try:
        document(content)
    except SourceError as error:
        assert "\n" not in str(error)
    return time.process_time() - start


@pytest.mark.many
@pytest.mark.parametrize("shape", SHAPES)
def test_time_grows_with_the_text(shape):
    make = SHAPES[shape]
    small = max(LEAST_S, min(seconds(make(SMALL)) for _ in range(2)))
    assert min(seconds(make(TIMES * SMALL)) for _ in range(2)) < TIMES * SLACK * small
