"""What a hand does with a control of a role, step by step, until it holds what it held before."""

import re
from collections.abc import Callable, Iterator

from playwright.sync_api import Locator, expect

from e2e.hand.hands import Hand

Steps = Iterator[str]


def drop_down(hand: Hand, box: Locator) -> Steps:
    """Take another option, then what was held, or nothing."""
    held, group = box.input_value(), box.locator("xpath=ancestor::*[@role='group'][1]")
    hand.open(box)
    options = hand.page.get_by_role("option")
    options.first.wait_for()
    names = options.evaluate_all("all => all.filter((one) => one.ariaSelected !== 'true').map((one) => one.innerText)")
    others = [name for name in names if name != held]
    if not others:
        return hand.shut(box)
    other = others[len(others) > 1]
    hand.take(box, options.filter(has_text=other).first)
    yield f"chose {other}"
    if held:
        hand.open(box)
        hand.take(box, options.filter(has_text=held).first)
    elif hand.pointed:
        hand.press(group.get_by_role("button", name=f"Remove {other}"))
    else:
        box.focus()
        hand.page.keyboard.press("Backspace")
        hand.settle()
    yield "cleared it"


def field(hand: Hand, box: Locator) -> Steps:
    """Write the example that the field itself gives, then what it held."""
    held = box.input_value()
    example = re.sub(r"^e\.g\. ", "", box.get_attribute("placeholder") or "")
    hand.write(box, re.split(r",| or ", example)[0] or f"{held} again")
    yield "wrote its example"
    hand.write(box, held)
    yield "emptied it"


def choice(hand: Hand, group: Locator) -> Steps:
    """Take every other choice in turn, then the one that was taken."""
    radios = group.get_by_role("radio").all()
    taken = [one.get_attribute("aria-checked") for one in radios].index("true")
    for radio in [*radios[:taken], *radios[taken + 1 :], radios[taken]]:
        hand.press(radio)
        expect(radio).to_have_attribute("aria-checked", "true")
        yield f"chose {radio.inner_text()}"


def slider(hand: Hand, end: Locator) -> Steps:
    """Move an end of a span a little way in, and back."""
    low, high, held = (float(end.get_attribute(name)) for name in ("min", "max", "value"))
    outer = 0.0 if held - low < high - held else 1.0
    hand.slide(end, 0.2 if outer == 0 else 0.8)
    yield "moved it"
    hand.slide(end, outer)
    yield "moved it back"


def number(hand: Hand, box: Locator) -> Steps:
    """One more, one less; a part of a date has no buttons."""
    around = box.locator("xpath=..")
    for name, key in (("Increment", "ArrowUp"), ("Decrement", "ArrowDown")):
        one = around.get_by_role("button", name=name)
        if hand.pointed and one.count():
            hand.press(one)
        else:
            box.focus()
            hand.page.keyboard.press(key)
            hand.page.keyboard.press("Enter")
            hand.settle()
        yield name


def pages(hand: Hand, bar: Locator) -> Steps:
    """Turn the page, and back."""
    for page in ("Next page", "Page 3", "Previous page", "Page 1"):
        one = bar.get_by_role("button", name=page, exact=True)
        if one.count() and one.is_enabled():
            hand.press(one)
            yield page


def button(hand: Hand, one: Locator) -> Steps:
    """Press it: a menu's entries are taken one by one, a download or the asking for a file is waited for."""
    if one.get_attribute("aria-haspopup") == "menu":
        yield from menu(hand, one)
    elif one.locator("xpath=ancestor::*[@data-testid='stDownloadButton']").count():
        with hand.page.expect_download():
            hand.press(one)
        yield "downloaded"
    elif one.locator("xpath=ancestor::*[@data-testid='stFileUploader']").count() and one.inner_text():
        with hand.page.expect_file_chooser():
            hand.press(one)
        yield "was asked for a file"
    else:
        hand.press(one)
        yield "pressed"


def menu(hand: Hand, one: Locator) -> Steps:
    """Take every entry of a menu, and the one again that only opens something."""
    hand.press(one)
    corner = one.locator("xpath=..")
    entries = [entry.inner_text() for entry in corner.get_by_role("menuitem").all() if entry.is_visible()]
    yield "opened"
    for place, entry in enumerate([*entries, *[name for name in entries if name.startswith("Show")]]):
        if place:
            hand.press(one)
        item = corner.get_by_role("menuitem").nth(entries.index(entry))
        if entry.startswith("Download"):
            with hand.page.expect_download():
                hand.press(item)
        else:
            hand.press(item)
        yield entry


def summary(hand: Hand, one: Locator) -> Steps:
    """Open it, and close it."""
    opens = one.locator("xpath=parent::details[@open]")
    hand.press(one)
    expect(opens).to_have_count(1)
    yield "opened"
    if opens.count():  # a page that was left and come back to has it closed
        hand.press(one)
        expect(opens).to_have_count(0)  # it closes slowly
        yield "closed"


ACTS: dict[str, Callable[[Hand, Locator], Steps]] = {
    "combobox": drop_down,
    "searchbox": field,
    "textbox": field,
    "radiogroup": choice,
    "slider": slider,
    "spinbutton": number,
    "navigation": pages,
    "button": button,
    "summary": summary,
}
