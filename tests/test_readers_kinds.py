"""Smaller kinds of export, each as its program writes it: who speaks, and that nothing is doubted."""

import json

import pytest
from heard import heard

from pipeline.readers import read
from pipeline.turns import parse

ASKED = ("When did the mill close?", "And who bought the looms?", "Were you paid?")
SAID = ("In the year of the flood. We all saw it.", "Nobody did. They rust there.", "Not once, I am sorry to say.")
TOLD = [turn for ask, say in zip(ASKED, SAID, strict=True) for turn in (("Ida Ross", ask), ("Jim Dale", say))]


def rows(**fields):
    """A record for each turn, `{who}` and `{said}` filled in."""
    return [{key: value.format(who=who, said=said) for key, value in fields.items()} for who, said in TOLD]


def lines(pattern, before="", after=""):
    """A line for each turn."""
    return before + "".join(pattern.format(who=who, said=said) for who, said in TOLD) + after


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (json.dumps(rows(start="00:00:01.000", speaker="1", voice="{who}", text="{said}")), "podlove.json"),
        (json.dumps({"talk": [{who: said} for who, said in TOLD]}), "dialogue.json"),
        (lines('- {who}: "{said}"\n'), "talk.yaml"),
        (lines("; {who}\n: {said}\n", "== Talk ==\n", "\n[[Category:Interviews]]\n"), "talk.wiki"),
        (lines("[12-Mar-24 02:05 PM] {who}\n{said}\n\n", after="=" * 60 + "\nExported 6 message(s)\n"), "talk.txt"),
        (
            lines("12/03/2024, 14:05 - {who}: {said}\n", "12/03/2024, 14:01 - Messages and calls are end-to-end "
            "encrypted. No one outside of this chat can read or listen to them.\n"),
            "chat.txt",
        ),
        (lines("| {who} | {said} |\n", "# Talk\n\n| Speaker | Text |\n|---|---|\n"), "talk.md"),
        (
            "<html><body>" + lines("<div><span class='speaker'>{who}</span><span>0:03</span><p>{said}</p></div>")
            + "</body></html>",
            "talk.html",
        ),
        (
            lines("<speech><speaker>{who}</speaker><text>{said}</text></speech>", "<transcript>", "</transcript>"),
            "talk.xml",
        ),
        (
            lines('{who}:,"{said}"\n', "speaker,words\n") + 'MORE INFO:,"See the talk at https://example.org/a"\n',
            "talk.csv",
        ),
    ],
    ids=lambda value: value if "." in value[-5:] and len(value) < 20 else "",
)  # fmt: skip
def test_export_is_read_whole_and_without_a_doubt(text, name):
    assert heard(text, name) == TOLD
    assert parse(read(text.encode(), name=name)).warnings == ()


def test_records_mostly_without_a_speaker_keep_those_that_have_one():
    said = [{"speaker": "ida" if n % 4 == 0 else None, "start": n, "text": f"Sentence {n} is said."} for n in range(12)]
    assert {who for who, _ in heard(json.dumps(said), "talk.json")} == {"ida", None}
