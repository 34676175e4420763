"""Subtitles as players, studios and video sites write them; captions that show again what they have shown."""

import pytest

from pipeline.turns import parse
from tests.heard import document, heard, leads_back, starts

TALK = [("Ann", "Why now?"), ("Bob", "Because, well, it was time.")]
ASS = (
    "[Script Info]\nTitle: Harbour\n[V4+ Styles]\nFormat: Name, Fontname\nStyle: Default,Arial\n[Events]\n"
    "Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text\n{}"
)
LINE = "Dialogue: 0,0:00:0{}.00,0:00:0{}.90,Default,{},0,0,0,,{}\n"
SSA = "[Script Info]\n[Events]\nFormat: Marked, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text\n"
TTML = '<tt xmlns="http://www.w3.org/ns/ttml" xmlns:ttm="http://www.w3.org/ns/ttml#metadata" xml:lang="en">'
AGENTS = '<head><metadata><ttm:agent xml:id="a"><ttm:name type="full">Ann</ttm:name></ttm:agent></metadata></head>'
FILES = {
    "ASS with names": ASS.format(
        LINE.format(1, 2, "Ann", r"{\i1}Why{\i0} now?") + LINE.format(3, 4, "Bob", TALK[1][1])
    ),
    "ASS out of order, drawn and in layers": ASS.format(
        LINE.format(3, 4, "Bob", r"Because,\Nwell, it was\htime.")
        + LINE.format(1, 2, "Ann", "Why now?") * 2
        + LINE.format(1, 2, "", r"{\p1}m 0 0 l 1 1{\p0}")
        + "Comment: 0,0:00:05.00,0:00:06.00,Default,Ann,0,0,0,,not said\n"
    ),
    "SSA without names": SSA
    + r"Dialogue: Marked=0,0:00:01.00,0:00:02.00,Default,NTP,0,0,0,,Ann: Why now?"
    + "\n"
    + r"Dialogue: Marked=0,0:00:03.00,0:00:04.00,Default,NTP,0,0,0,,Bob: Because, well,\Nit was time.",
    "MicroDVD": "{1}{1}25.000\n{25}{50}Ann: Why now?\n{75}{100}{y:i}Bob: Because, well,|it was time.\n",
    "MPL2": "[10][20]Ann: Why now?\n[30][40]/Bob: Because, well,|it was time.\n",
    "TMPlayer": "00:00:01:Ann: Why now?\n00:00:03:Bob: Because, well, it was time.\n",
    "SAMI": "<SAMI><BODY><SYNC Start=1000><P Class=ENCC>Ann: Why now?<SYNC Start=2000><P Class=ENCC>&nbsp;"
    "<SYNC Start=3000><P Class=ENCC>Bob: Because, well,<br>it was time.</BODY></SAMI>",
    "SAMI that names its sources": '<sami><body><sync start="1000"><p class="en" id="Source">Ann</p><p class="en">'
        'Why now?'
    '</p></sync><sync start="3000"><p class="en" id="source">Bob</p><p class="en">Because, well, it was time.</p>'
    '</sync>',
    "SAMI in two languages": "<SAMI><BODY><SYNC Start=1000><P Class=KRCC>왜<P Class=ENCC>Ann: Why now?"
    "<SYNC Start=3000><P Class=KRCC>글쎄<P Class=ENCC>Bob: Because, well, it was time.</BODY></SAMI>",
    "TTML with agents": f'{TTML}{AGENTS}<body><div><p begin="1s" end="2s" ttm:agent="a">Why now?</p>'
    '<p begin="00:00:03.000" dur="1s" ttm:agent="Bob">Because,<br/>well, it was time.</p></div></body></tt>',
    "TTML of words": f'{TTML}<body><div><p begin="1" end="2" ttm:agent="Ann"><span unit="word">Why</span><span '
        f'unit="word">'
    'now?</span></p><p begin="3" ttm:agent="Bob"><span>Because, </span><span>well, it was time.</span></p></div>'
    '</body></tt>',
    "EBU-TT": '<tt:tt xmlns:tt="http://www.w3.org/ns/ttml" xmlns:ttp="x" ttp:frameRate="25"><tt:body begin="1s">'
        '<tt:div>'
    '<tt:p begin="00:00:00:00">Ann: Why now?</tt:p><tt:p begin="00:00:02:00">Bob: Because, well, it was time.</tt:p>'
    "</tt:div></tt:body></tt:tt>",
    "WebVTT with unpadded times": "WEBVTT\n\n0:0:1.0 --> 0:0:2.490\n<v Ann>Why now?</v>\n\n0:0:3.0 --> 0:0:4.5\n"
    "<v Bob>Because, well, it was time.</v>\n",
    "YouTube srv3": '<?xml version="1.0"?><timedtext format="3"><body><p t="1000" d="900"><s>Ann: Why</s><s t="9"> '
        'now?</s>'
    '</p><p t="2000" a="1">\n</p><p t="3000" d="900">Bob: Because, well, it was time.</p></body></timedtext>',
}  # fmt: skip


@pytest.mark.parametrize("file", FILES)
def test_subtitles_say_who_says_what_and_when(file):
    blocks = document(FILES[file]).blocks
    said = [(block.speaker, " ".join(block.text.split())) for block in blocks]
    assert [(None, f"{who}: {words}") if not said[0][0] else (who, words) for who, words in TALK] == said
    assert [block.start_s for block in blocks] == [1, 3]
    assert leads_back(FILES[file])


def test_youtube_escapes_twice():
    captions = '<transcript><text start="1" dur="2">it&amp;#39;s &amp;quot;it&amp;quot; &lt;3</text></transcript>'
    assert heard(captions) == [(None, 'it\'s "it" <3')]


def cues(*texts):
    return "".join(
        f"{n}\n00:00:{3 * n:02},000 --> 00:00:{3 * n + 3:02},000\n{text}\n\n" for n, text in enumerate(texts, 1)
    )


LINES = ("the ferry ran every hour", "in the summer months and", "twice a day in the winter", "until the bridge was",
         "opened in the rain", "and then it stopped")  # fmt: skip
REPEATED = {
    "roll-up of three lines": ["\n".join(LINES[max(0, n - 2) : n + 1]) for n in range(6)],
    "roll-up of two lines": ["\n".join(LINES[max(0, n - 1) : n + 1]) for n in range(6)],
    "the last words again": [" ".join([*LINES[n - 1].split()[-2:], LINES[n]]) if n else LINES[0] for n in range(6)],
    "a cue that grows": [" ".join(" ".join(LINES).split()[: 4 * n]) for n in range(1, 9)],
    "each cue twice": [line for line in LINES for _ in range(2)],
}


@pytest.mark.parametrize("kind", REPEATED)
def test_captions_that_repeat_are_said_once(kind):
    assert heard(cues(*REPEATED[kind])) == [(None, " ".join(LINES))]


def test_words_said_twice_are_kept():
    said = ["No.", "No.", "I said no.", "Then when?", "Then never.", "Never is long."]
    assert heard(cues(*said)) == [(None, " ".join(said))]


def test_video_site_captions_with_times_in_their_words_are_said_once():
    pairs = "WEBVTT\nKind: captions\n\n" + "".join(
        f"00:00:{2 * n:02}.000 --> 00:00:{2 * n + 2:02}.000\n{LINES[n - 1] if n else ' '}\n"
        f"{LINES[n].replace(' ', '<00:00:01.000><c> ', 1)}</c>\n\n"
        f"00:00:{2 * n + 2:02}.000 --> 00:00:{2 * n + 2:02}.010\n{LINES[n]}\n \n\n"
        for n in range(6)
    )
    assert heard(pairs) == [(None, " ".join(LINES))]


def test_an_empty_event_list_says_so():
    with pytest.raises(ValueError, match="no words"):
        document(ASS.format(""))


TWO = [("ANN", "Why now?"), ("BOB", "Because, well, it was time.")]


@pytest.mark.parametrize(
    "ranges",
    [
        ("00:00:01,000 --> 00:00:02,000 X1:40 X2:600 Y1:20 Y2:50", "00:00:03,000 --> 00:00:04,000"),
        ("00:00:01:000 --> 00:00:02:000", "00:00:03:000 --> 00:00:04:000"),
        ("00:00:01,000 -> 00:00:02,000", "00:00:03,000 –> 00:00:04,000"),
        ("00:00:01,000 --> 00:00:02,000 align:start position:10%,line-left", "00:00:03,000 --> 00:00:04,000"),
    ],
)
def test_time_ranges_as_people_misspell_them_are_no_words(ranges):
    cues = f"1\n{ranges[0]}\nANN: Why now?\n\n2\n{ranges[1]}\nBOB: Because, well, it was time.\n"
    assert (heard(cues), starts(cues)) == (TWO, [1.0, 3.0])


def test_words_behind_a_time_range_are_kept():
    cues = "00:00:01,000 --> 00:00:02,000 ANN: Why now?\n\n00:00:03,000 --> 00:00:04,000 BOB: It was time.\n"
    assert heard(cues) == [("ANN", "Why now?"), ("BOB", "It was time.")]


@pytest.mark.parametrize("end", ["[br]", "<br>", "<br/>", "\\N"])
def test_marks_of_line_ends_part_words(end):
    cues = f"0:00:01.000,0:00:02.000\nANN: Why{end}now?\n\n0:00:03.000,0:00:04.000\nBOB: It was time.\n"
    assert [" ".join(words.split()) for _, words in heard(cues)] == ["Why now?", "It was time."]


def test_a_caption_changes_the_speaker_inside_a_sentence():
    cues = ("WEBVTT\n\n00:01.000 --> 00:02.000\n>> ANN: I am Ann and this is Bob\n\n00:02.000 --> 00:03.000\n"
            ">> BOB: and we row boats.\n\n00:03.000 --> 00:04.000\n>> ANN: Today we show you how.\n")  # fmt: skip
    assert [who for who, _ in heard(cues)] == ["ANN", "BOB", "ANN"]


def test_numbered_people_of_captions_are_two():
    cues = ("1\n00:00:01,000 --> 00:00:02,000\nMAN:\nWe think of boats,\n\n2\n00:00:03,000 --> 00:00:04,000\n"
            "MAN 2:\nThey leak.\n\n3\n00:00:05,000 --> 00:00:06,000\nMAN 2:\nAll of them.\n")  # fmt: skip
    assert [who for who, _ in heard(cues)] == ["MAN", "MAN 2"]


def test_a_rolling_caption_of_few_cues_is_said_once():
    cues = ("WEBVTT\n\n00:01.000 --> 00:02.000\nwell\n\n00:02.000 --> 00:03.000\nwell\n<00:00:02.100><c> it</c>"
            "<00:00:02.400><c> leaks</c>\n")  # fmt: skip
    assert heard(cues) == [(None, "well it leaks")]


def test_events_of_a_script_may_be_indented():
    script = ASS.format(LINE.format(1, 2, "Ann", "Why now?")).replace("\n", "\n    ")
    assert heard(script) == [("Ann", "Why now?")]


@pytest.mark.parametrize(
    "file",
    [
        "<SAMI><HEAD><STYLE><!-- P {font-size: 24pt; text-align: center; font-family: Arial; color: white;} --></STYLE>"
        "</HEAD><BODY><SYNC Start=1000><P>Why now?</BODY></SAMI>",
        "[ti:Boats]\n[offset:+/- how many milliseconds all times are to be shifted, plus is later]\n"
        "[00:01.00]Why now?\n[00:02.00]It was time.\n",
        ASS.format(
            LINE.format(1, 2, "", "Why now?") + LINE.format(1, 2, "", r"{\\p1}m 0 0 l 1 1 2 2 b 3 3 4 4 l a b c")
        ),
    ],
)
def test_settings_of_subtitles_are_no_words_left_out(file):
    assert parse(document(file)).coverage == 1.0


def test_a_dash_alone_parts_what_two_say_and_brackets_are_no_part_of_a_name():
    cues = ("WEBVTT\n\n00:01.000 --> 00:02.000\n(Ann Berg)\nWhere was it?\n\n00:02.000 --> 00:03.000\n(Ann Berg)\n"
            "And when?\n-\n \n(Bob Reed)\nBy the mill.\n\n00:03.000 --> 00:04.000\n(Bob Reed)\nIn May.\n")  # fmt: skip
    assert heard(cues) == [("Ann Berg", "Where was it? And when?"), ("Bob Reed", "By the mill. In May.")]


def test_a_cue_may_be_called_by_who_speaks():
    cues = 'WEBVTT\n\n1 "Ann Berg" (3421)\n00:01.000 --> 00:02.000\nWhy now?\n\n'
    cues += '2 "Bob" (3422)\n00:03.000 --> 00:04.000\nIt was.\n'
    assert heard(cues) == [("Ann Berg", "Why now?"), ("Bob", "It was.")]


def test_a_dash_now_and_then_in_captions_asks_nothing():
    said = [
        "左に見える",
        "―早く！",
        "それでいい",
        "何も",
        "―本当か？",
        "全く何も",
        "右は",
        "同じだよ",
        "そこへ行こう",
        "どこに？",
        "わしだ",
        "だめだ",
    ]
    cues = [f"00:00:{n + 10}.000 --> 00:00:{n + 11}.000\n{words}\n" for n, words in enumerate(said)]
    assert {who for who, _ in heard("WEBVTT\n\n" + "\n".join(cues))} == {None}


def test_two_voices_in_a_cue_ask_and_answer_nothing():
    said = ["- Why now?\n- It was time.", "The sea is calm.", "- Is it?\n- Yes.", "Good."]
    cues = [f"{n + 1}\n00:00:{n + 10},000 --> 00:00:{n + 11},000\n{words}\n" for n, words in enumerate(said)]
    assert {who for who, _ in heard("\n".join(cues))} == {None}
