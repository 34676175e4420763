"""Subtitles as players, studios and video sites write them; captions that show again what they have shown."""

import pytest

from tests.heard import document, heard, leads_back

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
