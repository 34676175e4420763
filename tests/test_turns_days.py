"""Days as texts name them: told whatever their language, and no number that is none."""

import pytest

from pipeline.readers import read
from pipeline.turns import parse
from pipeline.turns.around import days

DAYS = (
    "April 16, 2025", "Apr. 16th, 2025", "16 April 2025", "16th of April, 2025", "2025-04-16", "16. April 2025",
    "del 16 de abril de 2025", "le 16 avril 2025", "16 апреля 2025 года", "16 kwietnia 2025", "16 d’abril de 2025",
    "2025年4月16日", "2025년 4월 16일", "16.4.2025", "16.04.2025 r.", "ngày 16 tháng 4 năm 2025", "Mi, 16. April 2025",
)  # fmt: skip
NONE = (
    "April 2025", "16 Bananas 2025", "31 April 2025", "1.16.2025", "version 1.2.3.2025", "04/05/2025", "0 May 2025",
    "16 of them, 2025", "2025-04-16T21:24:14", "Room 16, May 20251",
)  # fmt: skip
TALK = "\n\nAnn: What do you grind here?\n\nBob: Rye.\n\nAnn: Who buys it?\n\nBob: The baker.\n"


@pytest.mark.parametrize("text", DAYS)
def test_day_is_named(text):
    assert days.named(f"The mill, {text}") == "2025-04-16"
    assert days.without(text) != text


@pytest.mark.parametrize("text", NONE)
def test_what_names_no_day_is_none(text):
    assert days.named(text) is None
    assert days.without(text) == text


def test_first_day_above_the_talk_is_the_interview_s_and_no_title():
    transcript = parse(read(f"sobota, 16 kwietnia 2022\n\nW młynie{TALK}".encode()))
    assert (transcript.title, transcript.date) == ("W młynie", "2022-04-16")


def test_day_in_the_title_of_a_file_is_the_interview_s():
    page = f"<html><head><title>The mill, March 3, 2020</title></head><body><pre>{TALK}</pre></body></html>"
    assert parse(read(page.encode(), name="talk.html")).date == "2020-03-03"


def test_stated_title_of_a_heading_is_said_without_the_word():
    assert parse(read(f"# Title: The mill{TALK}".encode(), name="talk.md")).title == "The mill"


def test_a_recorder_s_head_of_day_clock_and_words_it_found_is_no_doubt():
    head = "The mill\nMon, Mar 3, 2025 2:15PM • 12:31\n\nSUMMARY KEYWORDS\nrye, mill, who\n\nSPEAKERS\nAnn, Bob\n\n"
    transcript = parse(read((head + TALK.lstrip()).encode()))
    assert (transcript.title, transcript.date, transcript.warnings) == ("The mill", "2025-03-03", ())


def test_a_title_is_stated_in_more_words():
    assert parse(read(f"Meeting Title: The mill\nDate: Mar 3{TALK}".encode())).title == "The mill"
