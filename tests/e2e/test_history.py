"""Back and Forward walk through what a reader did: every step shows again what it showed then.

`python -m e2e.test_history ADDRESS WALKS [FIRST]` in `tests/` walks many times against a server that runs.
"""

import sys
from random import Random

from e2e.conftest import idle

PAGES = ("Overview", "Questions & answers", "Topics", "Mentions", "Transcript")
STEPS = 6


def test_a_walk_comes_back_exactly(serve, open_page):
    page = open_page(serve())
    assert walk(page, Random(7), steps=4) == []


def test_a_finding_is_one_step_back(serve, open_page):
    page = open_page(serve())
    idle(page)
    before = state(page)
    home = page.url
    links = page.locator(".findings a")
    for place in (0, links.count() - 1):
        links.nth(place).click()
        page.wait_for_url(lambda url: url.split("?")[0] != home.split("?")[0])
        idle(page)
        page.go_back()
        page.wait_for_url(home)
        idle(page)
        assert state(page) == before
        links.first.wait_for()


def test_a_page_that_is_left_keeps_what_was_open_on_it(serve, open_page):
    page = open_page(f"{serve()}/exchanges?show=Answers")
    page.locator(".st-key-step-Next button").click()
    page.wait_for_url(lambda url: "exchange=2" in url)
    idle(page)
    page.locator(".st-key-lift-show button").first.click()
    page.wait_for_url(lambda url: "show" not in url)
    idle(page)
    before = state(page)
    page.locator("[data-testid=stSidebarNav]").get_by_role("link", name="Topics", exact=True).click()
    page.wait_for_url(lambda url: "topics" in url)
    idle(page)
    page.go_back()
    page.wait_for_url(before[0])
    idle(page)
    assert state(page) == before


def walk(page, dice: Random, steps: int = STEPS) -> list[str]:
    """The steps that did not come back, of one walk of so many acts, back to its beginning, and forth again."""
    idle(page)
    seen = [state(page)]
    for _ in range(steps):
        act(page, dice)
        idle(page)
        if address(page) != seen[-1][0]:
            seen.append(state(page))
    wrong = []
    for move, states in ((page.go_back, seen[-2::-1]), (page.go_forward, seen[1:])):
        for url, text in states:
            move()
            idle(page)
            if address(page) != url:
                return [*wrong, f"{move.__name__}: {address(page)} for {url}"]
            if state(page)[1] != text:
                wrong.append(f"{move.__name__}: other words at {url}")
    return wrong


def state(page) -> tuple[str, str]:
    """The address, and what the page says of its selection."""
    page.locator("header.masthead").wait_for()
    return address(page), page.locator(".st-key-selection").inner_text()


def address(page) -> str:
    """Its parameters in one order: that of the widgets differs from that of the acts."""
    path, _, asked = page.url.partition("?")
    return "?".join((path, "&".join(sorted(asked.split("&")))))


def act(page, dice: Random) -> None:
    """One thing that a reader does, of those that the page offers."""
    kinds = [turn, show, lift, chip, step, finding]
    dice.shuffle(kinds)
    next(kind for kind in kinds if kind(page, dice))


def turn(page, dice: Random) -> bool:
    name = dice.choice(PAGES)
    page.locator("[data-testid=stSidebarNav]").get_by_role("link", name=name, exact=True).click()
    return True


def show(page, dice: Random) -> bool:
    page.locator(".st-key-show").get_by_text(dice.choice(["All", "Questions", "Answers"]), exact=True).click()
    return True


def lift(page, dice: Random) -> bool:
    return _one(page.locator("[class*=st-key-lift-] button"), dice)


def chip(page, dice: Random) -> bool:
    return _one(page.locator(".passage .chip"), dice)


def step(page, dice: Random) -> bool:
    return _one(page.locator(".st-key-step-Next button"), dice)


def finding(page, dice: Random) -> bool:
    return _one(page.locator(".findings a"), dice)


def _one(found, dice: Random) -> bool:
    """Click one of what is there and can be clicked; whether there was any."""
    there = [
        place
        for place in range(min(found.count(), 12))
        if found.nth(place).is_visible() and found.nth(place).is_enabled()
    ]
    if there:
        found.nth(dice.choice(there)).click()
    return bool(there)


def main(address: str, walks: int, first: int = 0) -> None:
    """Walk many times, and print what did not come back."""
    from playwright.sync_api import sync_playwright

    from e2e.conftest import ASKING, CHROMIUM, FLAGS

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        for seed in range(first, first + walks):
            page = browser.new_page()
            page.add_init_script(ASKING)
            page.goto(address)
            for wrong in walk(page, Random(seed)):
                print(seed, wrong, flush=True)
            page.close()
        print(f"{walks} walks")


if __name__ == "__main__":
    main(sys.argv[1], *map(int, sys.argv[2:]))
