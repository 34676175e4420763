"""A tab that is taken again is as good as a fresh browser."""

import pytest

HELD = "[sessionStorage.length, localStorage.length, document.cookie.includes('a=b')]"
SEEN = "[innerWidth, matchMedia('(prefers-color-scheme: dark)').matches]"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_tab_taken_again_holds_nothing(home, tabs, scheme):
    page = tabs.take(viewport={"width": 390, "height": 700}, color_scheme="dark")
    page.goto(f"{home}/_stcore/health")
    page.evaluate("sessionStorage.a = localStorage.a = 'b', document.cookie = 'a=b'")
    assert page.evaluate(HELD) == [1, 1, True]
    tabs.give_back(page)
    again = tabs.take(color_scheme=scheme)
    again.goto(f"{home}/_stcore/health")
    assert (again, again.evaluate(HELD), again.problems) == (page, [0, 0, False], [])
    assert again.evaluate("[innerWidth, matchMedia('(prefers-color-scheme: dark)').matches]") == [
        1280,
        scheme == "dark",
    ]
    tabs.give_back(again)
