"""Forms of labels that assemblies and corpora alone have: rows of the table in `forms`."""

import re

from pipeline.turns.labels import glances
from pipeline.turns.labels.form import Form
from pipeline.turns.labels.fragments import CAPITALS, HEAD, LIFT, SIGN

HIDDEN = Form(
    "colon",
    re.compile(r"(?P<head>)(?P<mark>)#(?P<open>)(?P<label>[^\W\d_]\w{0,20})#:(?P<time>)(?=\s)"),
    lambda line: line.start.startswith("#") and "#:" in line.start,
    "corpora that hide who speaks",
    takes=("#Person1#: Good morning.", "#Anna#: Thank you."),
    refuses=("# Person1: Good morning.", "#1#: Thank you."),
)
EUROPE = Form(
    "dash",
    re.compile(
        rf"{HEAD}{SIGN}(?P<label>[^\W\d_a-z][^.:–—,;?!()\[\]\n\t]{{1,40}}(?: \([^()\n]{{1,20}}\))?)"
        rf"(?:, [^.:–—\n]{{2,60}})?\.{LIFT}\s+[–—]{LIFT}\s+(?:\([A-Z]{{2}}\)\s+)?(?=[^\W\d_a-z]|[\"“‘«(])"
    ),
    lambda line: ". –" in line.start or ". —" in line.start,
    "the European Parliament, which says for whom somebody speaks, and in which language",
    takes=("Anna Weber (PPE). – (DE) Good morning.", "Anna Weber, on behalf of the Greens. – I agree."),
    refuses=("Anna Weber came. – and left.", "it is late. – Yes."),
)
JAPAN = Form(
    "bare",
    re.compile(r"\s*+[○◯〇](?P<head>)(?P<mark>)(?P<label>[^\s:：。、○◯〇]{2,40})[\u3000 ]+(?=\S)"),
    lambda line: glances.begins(line, ("○", "◯", "〇")),
    "Japan's parliaments and councils",
    takes=("○議長（山田太郎君）　開会します。", "○鈴木花子君　質問します。"),
    refuses=("○開会", "議長　開会します。○"),
)
ITALY = Form(
    "point",
    re.compile(
        rf"{HEAD}{SIGN}(?P<label>[^\W\d_a-z][^\Wa-z]{{1,20}}(?: [^\W\d_a-z][^\s\da-z,.:]{{0,20}}){{1,4}})"
        rf", [^\W\d_][^.:\n]{{3,90}}\.{LIFT}\s+(?=[^\W\d_a-z]|[\"“‘«])"
    ),
    lambda line: ". " in line.start and ", " in line.start and line.bare[1:3].isupper(),
    "Italy's parliament, which says what office somebody has",
    takes=("ANNA WEBER, Ministra dei trasporti. Grazie.", "MARIO DE ROSSI, relatore. Signora Presidente."),
    refuses=("Anna Weber, the minister. Good.", "ANNA WEBER, THE END"),
)
HEARINGS = Form(
    "dash",
    re.compile(rf"{HEAD}{SIGN}(?P<label>{CAPITALS})\.?{LIFT}(?:—|--){LIFT}(?=[^\W\d_a-z]|[\"“‘(\[])"),
    glances.any_of("—", "--"),
    "older printed hearings: MR. RUSSERT—Why?",
    takes=("MR. RUSSERT—Why?", "THE CHAIRMAN.--Order."),
    refuses=("He came—Why?", "MR. RUSSERT—and then"),
)
