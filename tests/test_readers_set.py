"""Questions that a page or a document sets apart by its type alone, in a list, a quotation, a column or a style."""

import io
import zipfile

import pytest
from heard import heard, starts

ASKED = ("When did the mill close?", "And who bought the looms?", "Were you paid?")
SAID = ("In the year of the flood. We all saw it.", "Nobody did. They rust there.", "Not once, I am sorry to say.")
TOLD = [turn for ask, say in zip(ASKED, SAID, strict=True) for turn in (("Question", ask), ("Answer", say))]
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def told(asks, says="{}"):
    """The questions and answers, each in a pattern of its own."""
    pairs = zip(ASKED, SAID, strict=True)
    return "".join(asks.replace("{}", ask) + says.replace("{}", say) for ask, say in pairs)


def office(**parts):
    """The bytes of an archive with these parts."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as package:
        for name, text in parts.items():
            package.writestr(name.replace("__", "/").replace("_xml", ".xml"), text)
    return packed.getvalue()


@pytest.mark.parametrize(
    ("asks", "says"),
    [
        ("<p><em>{}</em></p>", "<p>{}</p>"),
        ("<blockquote><p>{}</p></blockquote>", "<p>{}</p>"),
        ("<details><summary>{}</summary>", "<p>{}</p></details>"),
        ("<p class='ask'>{}</p>", "<p class='say'>{}</p>"),
        ("<ol><li>{}</li></ol>", "<p>{}</p>"),
        ("<dl><dt>{}</dt>", "<dd>{}</dd></dl>"),
        ("<table><tr><td>{}</td>", "<td>{}</td></tr></table>"),
        ("<p style='font-weight:700'>{}</p>", "<p>{}</p>"),
        ("<style>.c3{font-weight:700}</style><p><span class='c3'>{}</span></p>", "<p><span class='c0'>{}</span></p>"),
        ("<div class='ask'><p>{}</p></div>", "<div class='say'><p>{}</p></div>"),
        ("<table><tr><th>{}</th></tr>", "<tr><td>{}</td></tr></table>"),
        ("<p style='font-style: italic'>{}</p>", "<p>{}</p>"),
    ],
)
def test_page_sets_its_questions_apart(asks, says):
    assert heard(f"<html><body>{told(asks, says)}</body></html>") == TOLD


def test_page_names_speakers_and_times_in_attributes():
    said = told("<p data-speaker='Ida' data-start='4'>{}</p>", "<p data-speaker='Jim'>{}</p>")
    page = f"<html><body>{said}</body></html>"
    assert heard(page) == [(name, words) for name, (_, words) in zip(["Ida", "Jim"] * 3, TOLD, strict=True)]
    assert starts(page)[0] == 4.0


RUN = "<w:p>{}<w:r>{}<w:t>{{}}</w:t></w:r></w:p>"


@pytest.mark.parametrize(
    ("paragraph", "run"),
    [
        ("", "<w:rPr><w:i/></w:rPr>"),
        ("", '<w:rPr><w:color w:val="1F4E79"/></w:rPr>'),
        ("<w:pPr><w:numPr/></w:pPr>", ""),
        ('<w:pPr><w:pStyle w:val="Ask"/></w:pPr>', ""),
    ],
)
def test_word_sets_its_questions_apart(paragraph, run):
    body = told(RUN.format(paragraph, run), RUN.format("", ""))
    assert heard(office(word__document_xml=f'<w:document xmlns:w="{W}">{body}</w:document>')) == TOLD


def test_word_puts_questions_left_and_answers_right():
    cell = f"<w:tc>{RUN.format('', '')}</w:tc>"
    rows = told("<w:tr>" + cell, cell + "</w:tr>")
    body = f'<w:document xmlns:w="{W}"><w:tbl>{rows}</w:tbl></w:document>'
    assert heard(office(word__document_xml=body)) == TOLD


@pytest.mark.parametrize("kind", ['font-weight="bold"', 'font-style="italic"'])
def test_odt_sets_its_questions_apart(kind):
    styles = f'<style name="T1"><text-properties {kind}/></style>'
    text = told('<p><span style-name="T1">{}</span></p>', "<p>{}</p>")
    assert (
        heard(office(mimetype="application/vnd.oasis.opendocument.text", content_xml=f"<d>{styles}{text}</d>")) == TOLD
    )


def test_rich_text_sets_its_questions_in_bold():
    assert (
        heard(
            "{\\rtf1\\ansi\n"
            + told("{{\\b {}}}\\par\\par\n".replace("{{", "{").replace("}}}", "}}"), "{}\\par\\par\n")
            + "}"
        )
        == TOLD
    )


def test_forum_sets_its_questions_in_bold():
    assert heard(told("[b]{}[/b]\n\n", "{}\n\n")) == TOLD


def test_markdown_folds_its_answers_under_questions():
    fold = told("<details>\n<summary>{}</summary>\n\n", "{}\n\n</details>\n\n")
    assert heard(f"# The mill\n\n{fold}", "talk.md") == TOLD


@pytest.mark.parametrize(
    ("ask", "say"),
    [
        ("**Cuénteme de la riada.**", "Aquella noche no dormimos."),
        ("**目標を教えてください。**", "村の畑を広げることです。"),
        ("**修行は大変でしたか。**", "冬の水が冷たかったです。"),
    ],
)
def test_what_is_set_as_questions_are_need_not_end_with_their_mark(ask, say):
    text = "\n\n".join(f"**{one}**\n\n{other}" for one, other in zip(ASKED, SAID, strict=True))
    assert heard(f"{text}\n\n{ask}\n\n{say}")[-2:] == [("Question", ask.strip("*")), ("Answer", say)]


def test_of_several_tables_the_one_that_talks_is_read():
    table = "<table><tr><th>Speaker</th><th>{}</th></tr>{}</table>"
    said = "".join(
        f"<tr><td>{who}</td><td>{words}</td></tr>" for who, (_, words) in zip(["Ida", "Jim"] * 3, TOLD, strict=True)
    )
    page = table.format("Mood", "<tr><td>Ida</td><td>2.9</td></tr>") + table.format("Text", said)
    assert heard(f"<html><body><h1>Call</h1>{page}</body></html>")[0] == ("Ida", ASKED[0])
