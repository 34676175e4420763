"""A transcript that Parley reads otherwise than its reader is taught by hand, and stays taught."""

from playwright.sync_api import expect

from e2e.conftest import idle

TALK = """How did you get there, tell me.

I took a train. It was long. Nobody spoke.

What a story that is.

I know. [tape 2] And it went on for weeks.

And the winter?

Cold, as I said. We had [tape 3] no coal.
"""


def test_text_is_taught_by_mouse_and_by_keys_and_stays_so_through_a_reload(serve, open_page):
    page = open_page(f"{serve()}/add")
    box = page.get_by_role("textbox", name="Or paste the words")
    box.fill(TALK)
    box.blur()
    lines = page.locator(".teach .lines li")
    expect(lines).to_have_count(6)

    lines.nth(0).click()
    say(page, "question")
    lines.nth(0).focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page.locator("#teach-piece")).to_have_value("I took a train. It was long. Nobody spoke.")
    say(page, "answer")
    turns = page.locator("ol.preview li b")
    expect(turns).to_have_text(["Question", "Answer"] * 3)

    mark(page, lines.nth(3), "[tape 2]")
    expect(page.locator("#teach-piece")).to_have_value("[tape 2]")
    say(page, "leave out")
    expect(page.locator("ol.preview")).not_to_contain_text("tape")

    page.reload()
    expect(page.locator("ol.preview li b")).to_have_text(["Question", "Answer"] * 3)
    page.get_by_role("button", name="“[tape 2]” is left out").click()
    expect(page.locator("ol.preview")).to_contain_text("tape")
    page.get_by_text("By another of its readings").click()
    page.locator(".stExpander", has_text="Words without speakers").get_by_role("button", name="Read it so").last.click()
    expect(page.locator("dl.facts")).to_contain_text("Turns1")


def say(page, kind: str) -> None:
    page.locator(".teach").get_by_role("button", name=kind, exact=True).click()
    idle(page)


def mark(page, line, words: str) -> None:
    """Draw the mouse over some words of a line."""
    box = line.evaluate(
        """(line, words) => {
          const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT)
          while (walker.nextNode()) {
            const at = walker.currentNode.data.indexOf(words)
            if (at < 0) continue
            const range = document.createRange()
            range.setStart(walker.currentNode, at)
            range.setEnd(walker.currentNode, at + words.length)
            const { left, right, top, height } = range.getBoundingClientRect()
            return { left, right, middle: top + height / 2 }
          }
        }""",
        words,
    )
    page.mouse.move(box["left"] + 1, box["middle"])
    page.mouse.down()
    page.mouse.move(box["right"] - 1, box["middle"], steps=4)
    page.mouse.up()
