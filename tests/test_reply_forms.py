"""Every form of a question and sign of a reply, and every kind of reply cue, on the examples in its own row."""

from pipeline import forms, lexicons
from pipeline.exchanges import reply_cues

FORMS = [form for name in ("questions", "reply-signs", "asked-again") for form in forms.load(name, "en").values()]
CUES = [
    row
    for name in ("replies", "reply-moves")
    for row in lexicons.load(name, "en")["cue"]
    if row["where"] in ("start", "sentence")
]


def pairs(rows, which):
    """Every row with each of its examples."""
    return [(row, text) for row in rows for text in part(row, which)]


def part(row, which):
    return row[which] if isinstance(row, dict) else getattr(row, which)


def seen(form: forms.Form, text: str) -> bool:
    return bool(form.pattern.match(text) if form.starts else form.pattern.search(text))


def found(row: dict, text: str) -> bool:
    if row["where"] == "start":
        return reply_cues.opener(text, (row["kind"],)) is not None
    return bool(reply_cues.find([text], (row["kind"],)))


def test_form_takes_its_examples():
    assert [(form.name, text) for form, text in pairs(FORMS, "takes") if not seen(form, text)] == []


def test_form_refuses_its_examples():
    assert [(form.name, text) for form, text in pairs(FORMS, "refuses") if seen(form, text)] == []


def test_cue_takes_its_examples():
    assert [(row["kind"], text) for row, text in pairs(CUES, "takes") if not found(row, text)] == []


def test_cue_refuses_its_examples():
    assert [(row["kind"], text) for row, text in pairs(CUES, "refuses") if found(row, text)] == []


def test_each_row_has_two_examples_of_either_kind():
    rows = [*FORMS, *CUES]
    assert rows and [row for row in rows if not part(row, "met")] == []
    assert [row for row in rows if {len(part(row, "takes")), len(part(row, "refuses"))} != {2}] == []
