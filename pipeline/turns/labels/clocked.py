"""The forms of labels with a time behind the name, as recorders write them: a row a form, as in `forms`."""

import re

from pipeline.turns.labels import glances
from pipeline.turns.labels.form import Form
from pipeline.turns.labels.fragments import ASIDE, HEAD, LIFT, NAME, SIGN, SPAN

CLOCKED = (
    Form(
        "clock",
        re.compile(
            rf"{HEAD}{SIGN}(?P<label>{NAME}{ASIDE}){LIFT}\s+{LIFT}\\?[\[(<]{SPAN}\\?[\])>]{LIFT}\s+(?=[^\s:：–—-])"
        ),
        lambda line: ":" in line.start and ("[" in line.start or "(" in line.start),
        "recorders that put a time behind the name",
        takes=("Anna Weber [00:12] Good morning.", "Speaker 2 (1:02:03) Thank you."),
        refuses=("Anna Weber [laughs] Good morning.", "[00:12] Good morning."),
    ),
    Form(
        "clock",
        re.compile(rf"{HEAD}{SIGN}\[(?P<label>{NAME}{ASIDE}),?\s+{SPAN}\]:?\s+(?=[^\s:：–—-])"),
        lambda line: ":" in line.start and "[" in line.start,
        "recorders that put the name and a time into one bracket",
        takes=("[Anna Weber 00:12] Good morning.", "[Speaker 2, 1:02:03] Thank you."),
        refuses=("[00:12] Good morning.", "[Anna Weber] Good morning."),
    ),
    Form(
        "clock",
        re.compile(
            r"(?P<head>)(?P<mark>)(?P<label>[^\W\d_][^\W_]*+(?: [^\W_][^\s:.,;?!]*+){0,3}?) +"
            r"\d{1,2}:\d{2}(?::\d{2})? +(?=[^\W\d_]|[\"“‘«¿¡(\[…—–-])"
        ),
        lambda line: glances.timed(line.start[:60]),
        "recorders that put a time without signs behind the name",
        takes=("Anna Weber 00:12 Good morning.", "Speaker 2 1:02:03 Thank you."),
        refuses=("Anna Weber 00:12", "We left, at 10:30 or so."),
    ),
)
