"""Markdown as weblogs write it: what is meant for the program that makes the page of it is nobody's words."""

import pytest

from pipeline.readers import read
from pipeline.turns import parse
from tests.growth import GROWTH, exponent
from tests.heard import document, heard

TALK = (
    "**Ann:** How was the mill?\n\n**Bob:** It was old and dry.{}\n\n{}**Ann:** Why?\n\n**Bob:** Nobody lived there.\n"
)
SAID = [
    ("Ann", "How was the mill?"),
    ("Bob", "It was old and dry."),
    ("Ann", "Why?"),
    ("Bob", "Nobody lived there."),
]
BETWEEN = (
    '<RemoteImage\n  alt={`The mill`}\n  size="medium"\n  url="https://x.example/b.png"\n/>',
    "<figure>\n<img src='b.jpg' width='7'>\n<figcaption>\nThe mill in May.\n</figcaption>\n</figure>",
    "<!-- more\nof this later -->",
    '<YouTube id="paFVczP927A" />',
    '<Callout type="info">',
    "</Callout>",
    "<style>\n.a { color: red }\n</style>",
    '{{% photo src="https://x.example/b.jpg" author="Tom Berg" %}}'.replace("{{", "{").replace("}}", "}"),
    "{{< youtube t3QUV >}}",
    '{% include video id="a"\n  provider="b" %}',
    "[mill]: https://x.example/mill 'The mill'",
    '[caption id="a" width="2"]<img src="b.jpg" /> The mill<br />in May[/caption]',
    ":::note",
    "{: .right}",
    "import Photo from '../photo'",
)
INSIDE = (
    (" See [the page](https://x.example/a_(b)?c=d).", " See the page."),
    (" See [the page][mill] and [this][].", " See the page and this."),
    ("![The mill](b.jpg){: .w-50 .right}", ""),
    ("[^1]", ""),
    (' See <a href="https://x.example/very/long/and/more?of=it">the page</a>.', " See the page."),
    (' So {{< fl "the mill" >}} it is.', " So  it is."),
    (" At [12](https://x.example/12).", " At [12](https://x.example/12)."),
    (" Or [so] (as I said).", " Or [so] (as I said)."),
)


@pytest.mark.parametrize("hidden", BETWEEN)
def test_what_makes_the_page_is_nobody_s_words(hidden):
    assert heard(TALK.format("", f"{hidden}\n\n"), "talk.md") == SAID


@pytest.mark.parametrize(("written", "shown"), INSIDE)
def test_links_are_their_words(written, shown):
    said = [*SAID[:1], ("Bob", " ".join(f"{SAID[1][1]}{shown}".split())), *SAID[2:]]
    assert heard(TALK.format(written, ""), "talk.md") == said


def test_paragraphs_with_links_still_lead_to_their_place():
    text = TALK.format(" See [the page](https://x.example/a), or <i>not</i>![x](y) now.", "")
    source = document(text, "talk.md")
    row = parse(source).paragraphs.iloc[1]
    assert text[int(row["source_start"]) : int(row["source_end"])].endswith("not</i>![x](y) now.")


def test_a_break_in_a_line_is_one():
    assert heard("Ann: How?<br>Bob: So.<br />Ann: Why?<br>Bob: No idea.<br>\n") == [
        ("Ann", "How?"),
        ("Bob", "So."),
        ("Ann", "Why?"),
        ("Bob", "No idea."),
    ]


def test_tags_in_a_plain_text_may_be_what_somebody_does():
    assert "laughs" in heard(TALK.format(" <laughs>", ""))[1][1]


@pytest.mark.parametrize("shape", ("[a](", "![", "{{", "<a ", "<!-- ", "[a][", "{% ", "](", "[a](b(", "<A b=\n"))
def test_work_on_marks_grows_with_their_number(shape):
    assert exponent(lambda text: read(text.encode(), name="a.md"), shape * 3_000, shape * 24_000) < GROWTH


@pytest.mark.parametrize(
    "hidden", ('{% photo src="b.jpg" %}', "<figure><img><figcaption>The mill.</figcaption></figure>")
)
def test_a_page_in_pieces_has_no_words_of_its_template(hidden):
    rows = [f"<p><strong>{who}:</strong> {words}</p>" for who, words in SAID]
    assert heard("\n".join((*rows[:2], hidden, *rows[2:])), "talk.html") == SAID
    assert heard("\n".join((*rows[:2], f"<p>{hidden}</p>", *rows[2:])), "talk.html") == SAID


FRONT = "---\nlayout: post\ntitle: On the mill\n---\n"
ASKED = [f"<h2>{words}</h2>" if who == "Ann" else f"<p>{words}</p>" for who, words in SAID]
TOLD = [("Question" if who == "Ann" else "Answer", words) for who, words in SAID]


@pytest.mark.parametrize("name", ("talk.html", "talk.md", "talk.njk"))
def test_a_piece_of_a_page_below_a_front_matter_is_one(name):
    text = f"{FRONT}{{% include a.html %}}\n\n" + "\n".join(ASKED)
    assert heard(text, name) == TOLD
    assert parse(document(text, name)).title == "On the mill"


def test_a_piece_of_a_page_may_be_the_text_of_a_script():
    wrapped = [row.replace(">", ">\n  ", 1).replace("</", "\n</").replace(" ", "\n  ", 1) for row in ASKED]
    assert heard("export default `\n" + "\n\n".join(wrapped) + "\n`;\n", "talk.js") == TOLD


def test_headings_written_as_tags_are_headings_in_markdown():
    text = "\n\n".join(["# The mill", "*On a mill.*", *(row.removeprefix("<p>").removesuffix("</p>") for row in ASKED)])
    assert heard(text, "talk.md") == TOLD


def test_headings_of_another_level_than_questions_are_topics():
    topic = ["<h3>On the river</h3>"]
    assert heard("\n".join([*ASKED[:2], *topic, *ASKED[2:]]), "talk.html") == TOLD


@pytest.mark.parametrize(
    "foot", ("<hr>\n<p>Many thanks to Bob for this talk.</p>", "<p><em>Rosa Winkler writes.</em></p>")
)
def test_a_rule_and_italics_part_the_foot_of_a_page_from_its_talk(foot):
    rows = [f"<p><strong>{who}:</strong> {words}</p>" for who, words in SAID]
    assert heard("\n".join([*rows, foot]), "talk.html") == SAID


def test_breaks_in_a_front_matter_leave_it_one():
    head = "---\ntitle: The mill\nbio: \"I <a href='x'>write</a>.<br>I draw.<br>Sometimes both.\"\n---\n\n"
    assert heard(f"{head}{TALK.format('', '')}", "talk.md") == SAID
    assert parse(document(f"{head}{TALK.format('', '')}", "talk.md")).title == "The mill"


def test_what_stands_under_a_picture_is_not_said_to_be_left_out():
    under = "<figure>\n<img src='b.jpg'>\n<figcaption>\nThe mill was chosen in May for the cover of their book on it.\n"
    text = TALK.format("", f"{under}</figcaption>\n</figure>\n\n")
    assert heard(text, "talk.md") == SAID
    assert not parse(document(text, "talk.md")).warnings
