"""One reader's session through every page: each step narrows, is undone, and leaves no error behind."""

from playwright.sync_api import expect

from e2e.conftest import idle

QUOTED = "we are sending signals"
# The screen place of the first filled cell of a heatmap that lies off its diagonal.
CELL = """graph => {
  const { xaxis, yaxis } = graph._fullLayout, box = graph.getBoundingClientRect(), { x, y, z } = graph.data[0]
  const row = z.findIndex((cells, at) => at > 9 && cells.slice(0, at - 4).some((one) => one !== null))
  const column = z[row].findIndex((one) => one !== null)
  return { x: box.x + xaxis._offset + xaxis.d2p(x[column]), y: box.y + yaxis._offset + yaxis.d2p(y[row]) }
}"""


def test_reader_walks_through_every_page(serve, open_page):
    page = open_page(serve(), color_scheme="dark")  # every page is opened in light elsewhere

    mark(page, "topics", ".barlayer .point")
    page.wait_for_url("**topic=*")
    page.get_by_role("button", name="Undo").click()
    page.wait_for_url(lambda address: "topic=" not in address)

    turn_to(page, "Questions & answers")
    page.locator("body").press("j")
    page.wait_for_url("**exchange=2*")
    mark(page, "ledger", ".scatterlayer .point", at=6)
    page.wait_for_url(lambda address: "exchange=" in address and "exchange=2" not in address)
    expect(page.locator("article.pair section")).to_have_count(2)
    mark(page, "matrix", ".barlayer .point")
    page.wait_for_url("**exchanges=*")
    clear(page)

    turn_to(page, "Topics")
    page.locator("ol.chapters button").nth(1).click()
    page.wait_for_url("**turns=*")
    clear(page)
    mark(page, "distinctive", ".barlayer .point")
    page.wait_for_url("**q=*")
    expect(page.locator(".kwic tbody tr").first).to_be_visible()
    clear(page)
    page.get_by_text("Edit topics and see which passages would move").click()
    expect(page.locator(".st-key-topic-editor [data-testid=stDataFrame]")).to_be_visible()

    turn_to(page, "Mentions")
    mark(page, "names", ".barlayer .point")
    page.wait_for_url("**name=*")
    expect(page.get_by_role("button", name="naming Russia").first).to_be_visible()
    clear(page)
    mark(page, "network", ".scatterlayer .point")
    page.wait_for_url("**name=*")
    clear(page)

    turn_to(page, "Transcript")
    page.get_by_text("In context", exact=True).click()
    fill(page, "Words in context", "entity:NATO")
    page.locator(".kwic tbody a").nth(3).click()
    page.wait_for_url("**at=*")
    expect(page.locator(".passage.here")).to_be_in_viewport()
    page.get_by_text("Check quotes", exact=True).click()
    fill(page, "Paste a quotation", QUOTED)
    expect(page.locator("section.verdict.exact")).to_be_visible()

    turn_to(page, "Recurrence")
    cell = page.locator(".st-key-card-recurrence .parley-plot-graph")
    cell.locator(".heatmaplayer image").wait_for(state="attached")
    at = cell.evaluate(CELL)
    page.mouse.move(at["x"] - 1, at["y"])
    page.mouse.move(at["x"], at["y"])
    page.mouse.click(at["x"], at["y"])
    page.wait_for_url("**pair=*")
    expect(page.locator("mark.taken").first).to_be_visible()

    turn_to(page, "Compare")
    page.locator(".st-key-card-shared .chip").first.click()
    expect(page.locator(".each .kwic").first).to_be_visible()

    turn_to(page, "Method")
    expect(page.locator(".st-key-card-accuracy .accuracy table")).to_be_visible()
    assert not page.problems


def mark(page, card, marks, *, at=0):
    """Click a mark of the chart in a card, and wait for the answer."""
    point = page.locator(f".st-key-card-{card} .parley-plot {marks}").nth(at)
    point.scroll_into_view_if_needed()
    point.click(force=True)
    idle(page)


def turn_to(page, name):
    """Turn to a page by the sidebar."""
    page.get_by_role("link", name=name, exact=True).click()
    idle(page)


def clear(page):
    """Lift every filter."""
    page.get_by_role("button", name="Clear filters").click()
    expect(page.locator(".st-key-selection button")).to_have_count(0)
    idle(page)


def fill(page, label, text):
    """Write into a field and leave it."""
    field = page.get_by_role("textbox", name=label)
    field.fill(text)
    field.press("Control+Enter")
    field.blur()
    idle(page)
