"""Pieces of pages, as a template or a clipboard holds them: read as pages, however their lines are broken."""

import pytest
from heard import heard

FRAGMENTS = {
    "tags over several lines": """<div class="interview">
  <p class="intro">
    Anna Berg builds boats, and has built them for
    thirty years.
  </p>
  <h3
    class="asked">
    Why did you
    begin?
  </h3>
  <div class="said">
    <p>My father built one
    in our yard.</p>
  </div>
  <h3 class="asked">
    Do you still sail?
  </h3>
  <div class="said">
    <p>Every summer, with
    my daughter.</p>
  </div>
</div>
""",
    "paragraphs of broken lines": """<p>Anna Berg builds boats, and
has built them for <a href="/years">thirty
years</a>.</p>

<p><strong>Why did you
begin?</strong></p>

<p>My father built one
in our yard.</p>

<p><strong>Do you still
sail?</strong></p>

<p>Every summer, with
my daughter.</p>
""",
}


@pytest.mark.parametrize("text", FRAGMENTS.values(), ids=FRAGMENTS)
def test_a_fragment_is_a_page(text):
    assert heard(text) == [
        ("Question", "Why did you begin?"),
        ("Answer", "My father built one in our yard."),
        ("Question", "Do you still sail?"),
        ("Answer", "Every summer, with my daughter."),
    ]


def test_markdown_under_a_picture_in_tags_is_no_page():
    said = "**Ann:** Why now?\n\n**Bob:** It was time.\n\n**Ann:** I see.\n"
    text = f'<p align="center"><img src="a.png"></p>\n<br>\n\n{said}'
    assert heard(text) == [("Ann", "Why now?"), ("Bob", "It was time."), ("Ann", "I see.")]


def test_a_line_of_a_chat_kept_as_it_was_typed_is_one_though_tags_part_it():
    rows = ("Ann", "Is it ok to get started?"), ("Bob", "Yes, it is."), ("Ann", "Then let us <b>start</b>.")
    lines = (f'<span class="tm">21:06:12</span> <span>&lt;{who}&gt;</span> <i>{said}</i>' for who, said in rows)
    text = "<html><body><pre>\n" + "\n".join(lines) + "\n</pre></body></html>"
    assert heard(text) == [(who, said.replace("<b>", "").replace("</b>", "")) for who, said in rows]
