"""A transcript laid on subtitles: times where the words are, NA where they are not, and an error for another talk."""

import json
from dataclasses import replace
from itertools import pairwise
from random import Random

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.__main__ import main
from pipeline.alignment.lay import lay
from pipeline.alignment.match import match
from pipeline.build import analyse
from pipeline.errors import SourceError
from pipeline.readers import read
from pipeline.source.settings import Settings
from pipeline.source.source import Source, open_source
from pipeline.turns import parse

TALK = [
    ("Ann", "Why did you close the mill by the river in the spring of that year?"),
    ("Bob", "We had no orders left, and the roof let the rain in on every machine that still ran."),
    ("Ann", "Who told the workers?"),
    ("Bob", "I did. I stood at the gate and told them one by one, and some of them would not believe it."),
    ("Ann", "And what do you say to those who lost their houses?"),
    ("Bob", "That I am sorry. There was nothing else to be done, and I would do the same again."),
]
TEXT = "\n\n".join(f"{speaker}: {words}" for speaker, words in TALK)


def srt(rows) -> bytes:
    stamp = "00:{:02}:{:02},000".format
    cues = [
        f"{n}\n{stamp(*divmod(s, 60))} --> {stamp(*divmod(s + 9, 60))}\n{text}\n" for n, (s, text) in enumerate(rows, 1)
    ]
    return "\n".join(cues).encode()


SUBTITLES = srt((10 * n, words) for n, (_, words) in enumerate(TALK, start=1))


def laid(text: str, subtitles: bytes):
    transcript = parse(read(text.encode(), name="talk.txt"))
    return lay(transcript.turns, transcript.paragraphs, read(subtitles, name="talk.srt"), name="talk.srt")


def test_turns_begin_where_their_words_are_heard():
    found = laid(TEXT, SUBTITLES)
    assert found.turns["start_s"].tolist() == [10, 20, 30, 40, 50, 60]
    assert found.turns["end_s"].tolist() == pytest.approx([19, 29, 39, 49, 59, 69], abs=0.5)
    assert found.share == 1 and found.untimed == 0


def test_words_that_an_editor_changed_are_no_hindrance():
    edited = TEXT.replace("Why did you", "So why was it that you chose to").replace("I did. I stood", "I stood")
    assert laid(edited, SUBTITLES).turns["start_s"].tolist() == pytest.approx([10, 20, 30, 40, 50, 60], abs=1.5)


def test_a_turn_that_is_not_in_the_subtitles_has_no_time():
    rows = [(10 * n, words) for n, (_, words) in enumerate(TALK, start=1) if n != 4]
    found = laid(TEXT, srt(rows))
    assert found.turns["start_s"].isna().tolist() == [False, False, False, True, False, False]
    assert found.turns["end_s"].isna().tolist() == [False, False, False, True, False, False]
    assert found.untimed == 1


def test_a_question_that_the_transcript_leaves_out_moves_nothing():
    shorter = TEXT.replace("Ann: Who told the workers?\n\n", "")
    assert laid(shorter, SUBTITLES).turns["start_s"].tolist()[-2:] == [50, 60]


def test_the_last_word_of_one_turn_is_not_the_first_of_the_next():
    """The subtitles go on with the word that the next turn, cut by an editor, begins with too."""
    rows = [
        (10, TALK[0][1]),
        (20, "We had no orders left. And the roof let in the rain for years and years and years."),
        (60, "And what do you say?"),
    ]
    text = f"Ann: {TALK[0][1]}\n\nBob: We had no orders left.\n\nAnn: And what do you say?"
    assert laid(text, srt(rows)).turns["start_s"].tolist() == [10, 20, 60]


def test_passages_of_a_long_turn_have_their_own_times():
    text = TEXT.replace(
        "ran.", "ran.\n\nThen the bank sent its man, who counted the looms and wrote a very short letter."
    )
    rows = [(10 * n, words) for n, (_, words) in enumerate(TALK, start=1)]
    rows.insert(2, (26, "Then the bank sent its man, who counted the looms and wrote a very short letter."))
    found = laid(text, srt(rows))
    assert found.paragraphs["start_s"].tolist() == [10, 20, 26, 30, 40, 50, 60]


@pytest.mark.parametrize(
    "subtitles, says",
    [
        (TEXT.encode(), "talk.srt: no times in it"),
        (srt([(1, "Nothing of this was ever said there, by anyone."), (9, "Nor this.")]), "talk.srt: only 0% of the"),
    ],
)
def test_what_is_no_subtitle_file_of_the_talk_is_refused(subtitles, says):
    with pytest.raises(SourceError, match=says):
        laid(TEXT, subtitles)


@given(st.lists(st.sampled_from("abcdefg"), max_size=60), st.lists(st.sampled_from("abcdefg"), max_size=60))
def test_pairs_rise_in_both_texts_and_are_the_same_word(said, heard):
    pairs = match(said, heard)
    assert all(said[one] == heard[other] for one, other in pairs)
    assert all(one < next_one and other < next_other for (one, other), (next_one, next_other) in pairwise(pairs))


def test_long_talks_are_matched_word_for_word():
    dice = Random(1)
    heard = [f"w{int(dice.paretovariate(0.6)) % 4000}" for _ in range(20_000)]
    said = [word for word in heard if dice.random() > 0.1]
    pairs = match(said, heard)
    assert len(pairs) > 0.97 * len(said)


def test_times_of_the_settings_are_laid_on_and_what_has_none_is_said(tmp_path):
    (tmp_path / "source.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "talk.srt").write_bytes(srt((10 * n, words) for n, (_, words) in enumerate(TALK, start=1) if n != 4))
    (tmp_path / "interview.toml").write_text('source = "source.txt"\ntimes = "talk.srt"\n', encoding="utf-8")
    tables = analyse(open_source(tmp_path)).tables
    assert tables["turns"]["start_s"].fillna(-1).tolist() == [10, 20, 30, -1, 50, 60]
    assert tables["paragraphs"]["start_s"].fillna(-1).tolist() == [10, 20, 30, -1, 50, 60]
    said = "1 of 6 turns have no time: how they begin is not in talk.srt."
    assert said in tables["interviews"]["warnings"].iloc[0]


def test_captions_give_each_passage_its_own_time_without_any_setting():
    rows = [
        (10, "Ann: Why now, of all times?"),
        (20, f"Bob: {TALK[1][1]}"),
        (60, "There was no other way, as I have said."),
    ]
    tables = analyse(Source("talk", "talk.srt", srt(rows), Settings())).tables
    assert tables["turns"]["start_s"].tolist() == [10, 20]
    assert tables["paragraphs"]["start_s"].tolist() == [10, 20, 60]


def test_clocks_at_the_head_of_a_passage_are_its_time():
    said = ("[00:10] Ann: Why now?", "[00:20] Bob: We had none left.", "[01:10] Nobody did then.", "[01:30] Ann: Who?")
    text = "\n\n".join(said)
    paragraphs = parse(read(text.encode(), name="talk.txt")).paragraphs
    assert pd.Series(paragraphs["start_s"]).dropna().isin([10, 20, 70, 90]).all()
    assert paragraphs["start_s"].iloc[0] == 10


def test_align_says_when_each_turn_is_said(tmp_path, capsys):
    transcript, subtitles = tmp_path / "talk.txt", tmp_path / "talk.srt"
    transcript.write_text(TEXT, encoding="utf-8")
    subtitles.write_bytes(SUBTITLES)
    assert main(["align", str(transcript), str(subtitles)]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[1].split()[:3] == ["0:20", "2", "Bob:"]
    assert lines[-1] == "6 of 6 turns have a time; 100% of the words are in the subtitles"
    assert main(["align", str(transcript), str(subtitles), "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert [turn["start_s"] for turn in told["turns"]] == [10, 20, 30, 40, 50, 60]


def test_a_source_without_subtitles_keeps_its_own_times():
    source = Source("talk", "talk.srt", SUBTITLES, Settings())
    with_others = replace(source, times=srt((n, words) for n, (_, words) in enumerate(TALK, start=1)))
    assert analyse(source).tables["turns"]["start_s"].iloc[0] == 10
    assert analyse(with_others).tables["turns"]["start_s"].iloc[0] == 1
