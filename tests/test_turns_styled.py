"""Parts of a page that are set in a style of their own, under a talk and within the cells of a table."""

from heard import HARBOUR, heard

PAGE = "<html><body><main><section class='talk'>{talk}</section>{foot}</main></body></html>"
TALK = "".join(f"<h4>{said}</h4>" if said.endswith("?") else f"<p class='said'>{said}</p>" for said in HARBOUR)


def test_what_has_a_style_of_its_own_under_a_talk_is_no_part_of_it():
    foot = "<p>Published: 2020</p><p class='memory'>A picture of the harbour.</p><p class='end'>It closed in 2015.</p>"
    assert [said for _, said in heard(PAGE.format(talk=TALK, foot=foot))] == list(HARBOUR)


def test_a_last_answer_may_end_as_it_was_set():
    talk = TALK + "<p class='said'>I may go back in May.</p>"
    assert heard(PAGE.format(talk=talk, foot=""))[-1][1].endswith("I may go back in May.")


def test_cells_of_one_column_are_told_apart_by_their_style():
    cells = (f"<p class='said'>{said}</p>" if not said.endswith("?") else said for said in HARBOUR)
    rows = "".join(f"<tr><td class='{'' if '<p' in cell else 'asked'}'>{cell}</td></tr>" for cell in cells)
    page = f"<html><body><p>We met the owner:</p><table>{rows}</table></body></html>"
    assert [said for _, said in heard(page)] == list(HARBOUR)
