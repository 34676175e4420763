"""Hearing an interview in a browser: marks play their moment, and nothing that the page does stops it."""

import wave

import pytest
from playwright.sync_api import Page, expect

from e2e.conftest import ROOT, idle
from pipeline import store
from pipeline.build import build_all

SECONDS = 200
TURNS = [
    ("Ann", "Why did you close the mill by the river in the spring of that year?"),
    ("Bob", "We had no orders left, and the roof let the rain in on every machine that still ran."),
    ("Ann", "Who told the workers that the mill would close?"),
    ("Bob", "I did. I stood at the gate and told them one by one, and some would not believe it."),
    ("Ann", "And what do you say to those who lost their houses?"),
    ("Bob", "That I am sorry. There was nothing else to be done, and I would do the same again."),
]
CUE = "{0}\n00:{1:02}:{2:02},000 --> 00:{3:02}:{4:02},000\n{5}: {6}\n"
PLAYING = (
    "() => { const it = document.querySelector('.parley-player audio'); return it && !it.paused && it.currentTime }"
)


@pytest.fixture(scope="session")
def heard(serve, tmp_path_factory) -> str:
    """The address of a dashboard with an interview that can be heard, turn n at 20 n seconds, and one that cannot."""
    folder = tmp_path_factory.mktemp("heard")
    for name, recording in (("Mill-2020", 'recording = "talk.wav"\n'), ("Silent-2020", "")):
        home = folder / "interviews" / name
        home.mkdir(parents=True)
        times = [(20 * n, 20 * n + 9) for n in range(1, len(TURNS) + 1)]
        cues = [
            CUE.format(n, *divmod(start, 60), *divmod(end, 60), *said)
            for n, ((start, end), said) in enumerate(zip(times, TURNS, strict=True), start=1)
        ]
        (home / "talk.srt").write_text("\n".join(cues), encoding="utf-8")
        (home / "interview.toml").write_text(f'source = "talk.srt"\n{recording}', encoding="utf-8")
        with wave.open(str(home / "talk.wav"), "wb") as sound:
            sound.setnchannels(1)
            sound.setsampwidth(1)
            sound.setframerate(8000)
            sound.writeframes(bytes([128]) * 8000 * SECONDS)
    tables, _ = build_all(sorted((folder / "interviews").iterdir()))
    store.write(tables, folder / "tables")
    return serve(
        ROOT / "serve.py", base_path="heard",
        PARLEY_TABLES=str(folder / "tables"), PARLEY_RECORDINGS=str(folder / "interviews"),
    )  # fmt: skip


def at(page: Page, seconds: float, *, within: float = 8) -> float:
    """Wait until the recording plays from a moment on; the second at which it is."""
    page.wait_for_function(f"({PLAYING})() >= {seconds} && ({PLAYING})() < {seconds + within}")
    return page.evaluate(PLAYING)


def mark(page: Page, turn: int):
    return page.locator(f"#t{turn}-1 .play")


def ready(page: Page) -> Page:
    """The page, once its marks play: until then they are links."""
    page.wait_for_function("() => [...document.querySelectorAll('*')].some((one) => one.parleyHear)")
    return page


def test_a_mark_plays_its_moment_and_filters_and_pages_do_not_stop_it(heard, visit):
    page = ready(visit(f"{heard}/?interview=Mill+2020"))
    mark(page, 2).click()
    at(page, 40)
    expect(page.locator("#t2-1")).to_have_class("passage interviewee playing")
    page.locator(".st-key-show").get_by_text("Questions", exact=True).click()
    idle(page)
    expect(page.locator("#t2-1")).to_have_count(0)
    before = at(page, 40, within=30)
    page.locator("[data-testid=stSidebarNav]").get_by_role("link", name="Transcript", exact=True).click()
    idle(page)
    assert at(page, before, within=30) > before
    expect(page.locator("#t2-1")).to_have_attribute("aria-current", "true")
    ready(page)
    mark(page, 5).focus()
    page.keyboard.press("Enter")
    at(page, 100)
    expect(page.locator(".parley-player .now")).to_have_text("Turn 5, Ann")
    page.get_by_role("button", name="Close the player").click()
    expect(page.locator(".parley-player")).to_have_count(0)
    expect(page.locator(".playing")).to_have_count(0)


def test_an_exchange_that_a_chart_opens_plays_from_its_question(heard, visit):
    page = ready(visit(f"{heard}/exchanges?interview=Mill+2020&exchange=2"))
    page.get_by_text("Hear the exchange, 1:00 to 1:29").click()
    at(page, 60)


def test_a_link_stands_at_its_moment_and_is_asked_for_once(heard, visit):
    page = visit(f"{heard}/transcript?interview=Mill+2020&at=4.1&t=80")
    page.wait_for_function("() => document.querySelector('.parley-player audio')?.currentTime >= 80")
    expect(page.locator(".note")).to_have_count(0)
    page.get_by_role("button", name="Close the player").click()
    page.locator(".st-key-show").get_by_text("Answers", exact=True).click()
    idle(page)
    expect(page.locator(".parley-player")).to_have_count(0)


def test_a_mark_opens_its_moment_in_another_tab(heard, visit):
    page = ready(visit(f"{heard}/?interview=Mill+2020"))
    with page.context.expect_page() as opened:
        mark(page, 2).click(modifiers=["ControlOrMeta"])
    opened.value.wait_for_function("() => document.querySelector('.parley-player audio')?.currentTime >= 40")
    opened.value.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_marks_and_player_fit_a_phone_and_a_finger(heard, visit, scheme):
    phone = {"viewport": {"width": 390, "height": 844}, "color_scheme": scheme, "has_touch": True}
    page = ready(visit(f"{heard}/exchanges?interview=Mill+2020&exchange=1", **phone))
    mark(page, 2).tap()
    at(page, 40)
    sizes = page.evaluate(
        "() => [...document.querySelectorAll('.play, .parley-player button')].map((one) => {"
        " const { width, height } = one.getBoundingClientRect(); return Math.min(width, height) })"
    )
    assert min(sizes) >= 24
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.add_script_tag(path=str(ROOT / "tests" / "e2e" / "axe.min.js"))
    found = page.evaluate("async () => (await axe.run('.parley-player')).violations.map((one) => one.id)")
    assert found == []


def test_an_interview_without_a_recording_has_no_control(heard, visit):
    for path in ("", "exchanges", "transcript"):
        page = visit(f"{heard}/{path}?interview=Silent+2020")
        page.locator(".passage").first.wait_for()
        expect(page.locator(".play, .hear, .parley-player, .st-key-player")).to_have_count(0)
