"""What stands at the head of a labelled line beside the label: times, counters, tags of type."""

import pytest
from heard import HARBOUR as TALK

from pipeline.readers import read
from pipeline.turns import parse

NAMES = ("ANN", "Bob Reed") * 3
HEADS = {
    "a time on a line of its own": "00:0{n}:00\n{who}: {said}\n\n",
    "a time in code marks": "`00:0{n}:00` **{who}:** {said}\n\n",
    "a time that links to a player": "[00:0{n}:00](https://example.org/v?t={n}) {who}: {said}\n\n",
    "a time with frames": "[00:0{n}:00:12] {who}: {said}\n\n",
}
COUNTERS = ("{n:04} {who}: {said}\n", "Turn {n} - {who}: {said}\n", "{n}\t{who}: {said}\n", "#{n} {who}: {said}\n")
TYPE = ("<b>{who}:</b> {said}<br>\n", "<p><strong>{who}</strong>: {said}</p>\n", "<T n={n}>\n{who}: {said}\n")


def _turns(line, where="talk.txt"):
    text = "".join(line.format(n=n, who=NAMES[n - 1], said=said) for n, said in enumerate(TALK, 1))
    return list(parse(read(text.encode(), name=where)).turns.itertuples())


@pytest.mark.parametrize("kind", HEADS)
def test_time_at_a_head_is_told_and_is_no_word(kind):
    turns = _turns(HEADS[kind])
    assert [(turn.speaker, turn.start_s) for turn in turns] == [(who, 60.0 * n) for n, who in enumerate(NAMES, 1)]
    assert [turn.text.strip() for turn in turns] == list(TALK)


@pytest.mark.parametrize("line", [*COUNTERS, *TYPE, "{who}: {said} (0{n}:00)\n\n"])
def test_counter_tag_and_time_are_no_words(line):
    assert [(turn.speaker, turn.text.strip()) for turn in _turns(line)] == list(zip(NAMES, TALK, strict=True))


def test_names_as_headings_are_labels():
    assert [turn.speaker for turn in _turns("## {who}\n{said}\n\n", "talk.md")] == list(NAMES)


NOTED = ("so the harbour", "we had a boat", "and then", "nets we mended", "so you went", "to the pier")
SHORT = ("DC", "KN", "DC", "KN", "DC", "CC")


def test_definition_list_of_names_is_a_talk():
    assert [(turn.speaker, turn.text) for turn in _turns("{who}\n:\t{said}\n\n", "talk.md")] == list(
        zip(NAMES, TALK, strict=True)
    )


def test_signs_that_end_units_of_speech_finish_turns():
    said = "".join(f"@{who} {words} /\n" for who, words in zip(("ann84", "bob") * 3, NOTED, strict=True))
    assert [turn.speaker for turn in parse(read(said.encode())).turns.itertuples()] == ["ann84", "bob"] * 3


def test_clock_that_nobody_set_is_no_time():
    turns = _turns("0:00 {who}  0{n}:05\n\n0:00 {said}\n\n")
    assert [(turn.speaker, turn.start_s) for turn in turns] == [(who, 60.0 * n + 5) for n, who in enumerate(NAMES, 1)]


def test_initials_behind_a_time_name_somebody_though_they_head_facts():
    text = "".join(f"[00:0{n}:00] {who}: {said}\n\n" for n, (who, said) in enumerate(zip(SHORT, TALK, strict=True), 1))
    assert [turn.speaker for turn in parse(read(text.encode())).turns.itertuples()] == list(SHORT)


ITEM = (
    "## {0}\n\nPresenter: Ben {0} (BL)\n\n- [slides](https://example.org/{0})\n\n" + "IR: Why?\n\nBL: It is so.\n\n" * 4
)


def test_fields_and_links_below_a_heading_are_said_by_nobody():
    found = parse(read("".join(map(ITEM.format, ("Sheep", "Wool"))).encode()))
    assert found.turns["text"].tolist() == ["Why?", "It is so."] * 8


def test_what_is_said_below_a_heading_is_kept():
    talk = "## Sheep\n\nIR: What?\n\nBL: Wool.\n\n## Wool\n\nAnd one more thing: mills\n\nIR: Mills?\n\nBL: Yes, mills."
    assert "And one more thing: mills" in parse(read(talk.encode())).turns["text"][1]


@pytest.mark.parametrize("lasts", ["12 min", "12分", "3 hours", "12 мин"])
def test_how_long_a_talk_lasted_is_no_speaker(lasts):
    talk = "".join(
        f"Speaker {1 + n % 2}  00:0{n}\n{said}\n\n" for n, said in enumerate(["Are you well?", "Yes.", "Why?", "So."])
    )
    found = parse(read(f"Notes\n2024-05-01 10:00:00 | {lasts}\n\n{talk}".encode()))
    assert found.turns["speaker"].tolist() == ["Speaker 1", "Speaker 2"] * 2


def test_times_among_the_words_of_a_page_that_names_its_speakers_are_no_words():
    said = "".join(
        f"<cite>{who}:</cite><p>{text}</p><p>\\[00:0{n}:00.12\\] And {text}</p>"
        for n, (who, text) in enumerate(zip(NAMES, TALK, strict=True), 1)
    )
    transcript = parse(read(f"<html><body>{said}</body></html>".encode(), name="talk.html"))
    assert [turn.speaker for turn in transcript.turns.itertuples()] == list(NAMES)
    assert not any("[" in text for text in transcript.turns["text"])
    assert transcript.paragraphs["start_s"].dropna().tolist() == [60.12 + 60 * n for n in range(6)]


HINDI = ("आप कहाँ बड़े हुए?", "लखनऊ में, अपने पिता की दुकान के ऊपर।", "आपने घर कब छोड़ा?", "सत्रह साल की उम्र में।") * 2


@pytest.mark.parametrize("sign", ["\t", ": ", " — "])
def test_label_stands_behind_whatever_ends_a_sentence(sign):
    text = "".join(f"{('अनीता शर्मा', 'रवि वर्मा')[n % 2]}{sign}{said}\n" for n, said in enumerate(HINDI))
    transcript = parse(read(text.encode()))
    assert transcript.turns["text"].tolist() == list(HINDI)
    assert not transcript.warnings


def test_questions_of_a_script_without_signs_ask():
    asked = ("どこで育ちましたか。", "いつ家を出ましたか。", "後悔しましたか。")
    text = "".join(f"**{one}**\n\n父の店の二階で、ラジオを売りながら育ちました。\n\n" for one in asked)
    transcript = parse(read(text.encode(), name="talk.md"))
    assert [turn.speaker for turn in transcript.turns.itertuples()] == ["Question", "Answer"] * 3
    assert not transcript.warnings


@pytest.mark.parametrize(
    "legend",
    [
        "AB: Ann Berg\nBR: Bob Reed\n\n",
        "**AB** = Ann Berg\n**BR** = Bob Reed (guest)\n\n",
        "AB - Ann Berg\nBR - Bob Reed\n\n",
    ],
)
def test_whose_initials_the_labels_are_is_said_by_nobody(legend):
    talk = "".join(f"{who}: {said}\n\n" for who, said in zip(("AB", "BR") * 3, TALK, strict=True))
    turns = parse(read((legend + talk).encode(), name="talk.txt")).turns
    assert list(zip(turns["speaker"], turns["text"], strict=True)) == list(zip(("AB", "BR") * 3, TALK, strict=True))


def test_players_names_with_a_point_stand_alone_over_their_words():
    play = "ACT 1\n\n[Enter ANN and a SAILOR]\n\n" + "".join(
        f"{who}.\n{said}\n\n[Re-enter ANN]\n\n" for who, said in zip(("ANN", "FIRST SAILOR") * 3, TALK, strict=True)
    )
    turns = parse(read(play.encode(), name="play.txt")).turns
    assert list(turns["text"]) == list(TALK) and list(turns["speaker"])[:2] == ["ANN", "FIRST SAILOR"]


def test_heads_of_a_numbered_list_without_blanks_are_no_speakers():
    listed = "1.Tools: a saw and a plane.\n2.Wood: oak, or what there is.\n3.Time: a winter at least.\n\n"
    talk = "".join(f"{who}: {said}\n\n" for who, said in zip(("Ann", "Bob") * 3, TALK, strict=True))
    parsed = parse(read((talk + f"Bob: What one needs:\n{listed}Ann: Thank you for that.\n").encode(), name="talk.txt"))
    assert set(parsed.turns["speaker"]) == {"Ann", "Bob"}


@pytest.mark.parametrize("both", ["Ann and Bob", "Ann & Bob", "Ann dan Bob", "Ann och Bob"])
def test_words_of_two_are_under_both_names(both):
    talk = "".join(f"{who}: {said}\n" for who, said in zip(("Ann", "Bob") * 3, TALK, strict=True))
    turns = parse(read(f"{talk}{both}: Goodbye!\nAnn: That was it.\n".encode(), name="talk.txt")).turns
    assert list(turns["speaker"])[-2:] == [both, "Ann"] and list(turns["text"])[-2:] == ["Goodbye!", "That was it."]


ARTICLE = (
    "# Boats\n\nThe yard is old.\n\n## The yard\n\nIt was built of oak in 1901.\n\n## An interview\n\n{talk}{after}"
)


@pytest.mark.parametrize("after", ["## How to get there\n\nTake the ferry from the town. It goes twice a day.\n", ""])
def test_an_article_goes_on_under_the_heading_behind_its_talk(after):
    talk = "".join(f"**{said}**\n\n" if said.endswith("?") else f"{said}\n\n" for said in TALK)
    turns = parse(read(ARTICLE.format(talk=talk, after=after).encode(), name="a.md")).turns
    assert list(turns["text"]) == list(TALK)


def test_a_talk_with_headings_inside_its_answers_has_no_end_at_one():
    asked, told = TALK[::2], TALK[1::2]
    talk = "".join(f"**{ask}**\n\n{tell}\n\n## Then\n\nSo it went.\n\n" for ask, tell in zip(asked, told, strict=True))
    parsed = parse(read(f"# Boats\n\nA yard.\n\n## Talk\n\n{talk}".encode(), name="a.md"))
    assert parsed.turns["text"].iloc[-1].endswith("So it went.")


def test_headings_that_end_with_a_colon_are_said_by_nobody():
    talk = "".join(
        f"{head}Q: {asked}\n\nA: {told}\n\n"
        for head, asked, told in zip(("", "The work:\n\n", "Looking back:\n\n"), TALK[::2], TALK[1::2], strict=True)
    )
    assert list(parse(read(talk.encode(), name="a.txt")).turns["text"]) == list(TALK)


def test_headings_that_name_who_speaks_need_no_blank_line_above():
    said = ("Why did you come?", "I had to.", "And now?", "I stay.")
    talk = "".join(f"### {('Ann Berg', 'Ben Roth')[n % 2]}\n\n{words}\n" for n, words in enumerate(said))
    turns = parse(read(talk.encode(), name="talk.md")).turns
    assert turns["speaker"].tolist() == ["Ann Berg", "Ben Roth"] * 2


def test_who_takes_which_part_is_said_by_nobody():
    head = "Interviewer\n: Ann Berg\n\nInterviewee\n: Bob Reed\n\nPlace\n: Lisbon, in May\n\n"
    said = [("Ann", "How was it?"), ("Bob", "It was cold."), ("Ann", "And then?"), ("Bob", "I went home.")]
    talk = "\n\n".join(f"{who}\n: {words}" for who, words in said)
    found = parse(read(f"# The mill\n\n{head}## The talk\n\n{talk}\n".encode(), name="talk.md")).turns
    assert list(zip(found["speaker"], found["text"], strict=True)) == said


def test_a_paragraph_that_introduces_the_talk_is_no_title_of_it():
    told = "Ann Berg came to the harbour as a girl, and has mended nets there for as long as anybody can remember."
    talk = "".join(f"{who}: {said}\n\n" for who, said in zip(("Ann", "Bob") * 3, TALK, strict=True))
    assert parse(read(f"{told}\n\n{talk}".encode())).title is None
    assert parse(read(f"{told}\n\nNets of a harbour\n\n{talk}".encode())).title == "Nets of a harbour"


def test_q_stands_right_before_words_of_a_script_without_blanks():
    pairs = ("언제 오셨나요?", "2010년에 왔습니다."), ("혹시 아쉬운가요?", "네, 그렇습니다.")
    talk = "".join(f"Q.{ask}\n{tell}\n\n" for ask, tell in pairs * 2)
    assert list(parse(read(talk.encode())).turns["text"])[::2] == [ask for ask, _ in pairs] * 2
