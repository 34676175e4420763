"""Text with marks: what wikis, forums, typesetters and oTranscribe hold, as a reader is shown it."""

import json

import pytest

from tests.heard import document, heard, leads_back, starts

TALK = [("Ann", "Why now?"), ("Bob", "Because – it was time."), ("Ann", "When?"), ("Bob", "Tomorrow.")]
WIKI = "{{{{Infobox|name=x}}}}\n== Talk ==\n{}\n[[Category:Talks]]\n"
TEX = (
    "\\documentclass{{article}}\n\\title{{Boats}}\n{}\\begin{{document}}\n\\maketitle % aside\n\\section{{Talk}}\n{}"
    "\n\\end{{document}}\n"
)
FILES = {
    "MediaWiki": WIKI.format("'''Ann:''' Why [[now]]?<ref>A note.</ref>\n\n'''Bob:''' Because &ndash; it [[was|was]] "
        "''time''.\n\n'''Ann:''' When?"
    "<!-- hidden -->\n\n'''Bob:''' [http://x.org Tomorrow]."),
    "MediaWiki, indented": WIKI.format(":'''Ann:''' Why now?\n:'''Bob:''' Because – it was time.{{citation needed|"
        "date=1}}\n:'''Ann:''' When?\n"
    ":'''Bob:''' Tomorrow.\n[[File:Boat.jpg|thumb|Ann: in her boat]]"),
    "BBCode": "[b]Ann:[/b] Why [i]now[/i]?\n\n[b]Bob:[/b] [color=#f00]Because[/color] – it was "
        "time.[img]http://x/y.png[/img]\n\n[b]Ann:[/b] When?\n\n"
    "[b]Bob:[/b] [url=http://x.org]Tomorrow[/url].",
    "LaTeX": TEX.format("", "\\textbf{Ann:} Why \\emph{now}?\\footnote{A note.}\n\n\\textbf{Bob:} Because -- it\nwas "
        "time. % aside\n\n"
    "\\textbf{Ann:} When?\\\\\n\n\\textbf{Bob:} \\href{http://x.org}{Tomorrow}."),
    "LaTeX lists": TEX.format("", "\\begin{description}\n\\item[Ann:] Why now?\n\\item[Bob:] Because -- it was "
        "time.\n\\item[Ann:] When?\n"
    "\\item[Bob:] Tomorrow.\n\\end{description}"),
    "LaTeX with commands of its own": TEX.format("\\newcommand{\\ann}{\\textbf{Ann:} "
        "}\n\\newcommand{\\bob}[1]{\\textbf{Bob:} #1}\n",
    "\\ann Why now?\n\n\\bob{Because -- it was time.}\n\n\\ann When?\n\n\\bob{Tomorrow.}"),
    "AsciiDoc": "= Boats\n:author: A. Roe\n// aside\n\n*Ann:* Why _now_?\n\n*Bob:* Because – it was *time*.\n\n"
    "[role=x]\n*Ann:* When?\n\n*Bob:* Tomorrow.\n",
    "LaTeX of plays": TEX.format("", "\\speaker{Ann} Why now?\n\n\\speaker{Bob} Because -- it was "
        "time.\n\n\\speaker{Ann} When?\n\n\\speaker{Bob} Tomorrow."),
}  # fmt: skip


@pytest.mark.parametrize("file", FILES)
def test_marks_are_no_words(file):
    assert heard(FILES[file]) == TALK
    assert document(FILES[file]).format == file.split()[0].rstrip(",")
    if file != "LaTeX with commands of its own":
        assert all(mark not in words for _, words in heard(FILES[file]) for mark in "{}[]\\'*")


def test_lists_of_questions_are_asked_and_answered():
    asked = "= Boats\n:author: A. Roe\n\n[qanda]\nWhy now?::\n  It was time.\nAnd when?::\n  Tomorrow.\n"
    sides = ["Question", "Answer"] * 2
    assert heard(asked) == list(zip(sides, ["Why now?", "It was time.", "And when?", "Tomorrow."], strict=True))


def test_accents_of_latex_are_letters():
    said = TEX.format("", r"\textbf{Ann:} Caf\'e, na\"{\i}ve, gar\c{c}on, Stra\ss e, ``so''~\ldots")
    assert document(said).blocks[-1].text == "Ann: Café, naïve, garçon, Straße, “so” …"


PAGE = "".join(
    f'<p><span class="timestamp" contenteditable="false" data-timestamp="{n}.1">00:0{n}</span> {who}: {said}</p>'
    for n, (who, said) in enumerate(TALK)
)
OTR = {
    "a paragraph a turn": json.dumps({"text": PAGE, "media": "x.mp3", "media-time": 1.5}),
    "lines in one": json.dumps({"text": PAGE.replace("</p><p>", "<br />").replace("–", "&ndash;"), "media": ""}),
}  # fmt: skip


@pytest.mark.parametrize("file", OTR)
def test_otranscribe_tells_times(file):
    assert heard(OTR[file]) == TALK
    assert starts(OTR[file]) == [0, 1, 2, 3]
    assert leads_back(OTR["a paragraph a turn"])


@pytest.mark.parametrize(
    "text", ["Ann: I said [pause] so.\nBob: [laughs] Yes.\n", "# Talk\n\n**Ann:** Why?\n\n**Bob:** See [1].\n"]
)
def test_other_brackets_are_no_markup(text):
    assert document(text).format == "plain text"


def test_scripts_of_yarn_spinner_say_who_speaks():
    script = (
        "title: Start\ntags: pier\n---\n// Ann waits.\n<<declare $late = true>>\nAnn: Where is the ferry? #line:01\n"
        "Ben: It is late.\n-> Shall we walk?\n    Ann: Let us walk. <<if $late>>\n-> Let us wait.\n===\n"
        "title: End\n---\nBen: There it is.\n===\n"
    )
    assert document(script).format == "Yarn"
    assert heard(script) == [
        ("Ann", "Where is the ferry?"), ("Ben", "It is late."), ("Ann", "Let us walk."), ("Ben", "There it is."),
    ]  # fmt: skip
    assert leads_back(script)
