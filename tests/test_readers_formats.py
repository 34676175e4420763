"""Each format as its program writes it, in small: the blocks' words, speakers and times."""

import json
from itertools import pairwise

import pytest

from pipeline.errors import SourceError
from pipeline.readers import read


def heard(content, name=""):
    """Speaker and words of each block."""
    content = content.encode() if isinstance(content, str) else content
    return [(block.speaker, " ".join(block.text.split())) for block in read(content, name=name).blocks]


SAID = [("Ann", "Why now?"), ("Bob", "Because.")]
AWS_ITEMS = [
    {"type": "pronunciation", "start_time": "0.1", "end_time": "0.4", "alternatives": [{"content": "Why"}]},
    {"type": "pronunciation", "start_time": "0.4", "end_time": "0.6", "alternatives": [{"content": "now"}]},
    {"type": "punctuation", "alternatives": [{"content": "?"}]},
    {"type": "pronunciation", "start_time": "0.9", "end_time": "1.2", "alternatives": [{"content": "Because"}]},
    {"type": "punctuation", "alternatives": [{"content": "."}]},
]
AWS_SPEAKERS = [
    {
        "speaker_label": "Ann",
        "items": [{"start_time": "0.1", "speaker_label": "Ann"}, {"start_time": "0.4", "speaker_label": "Ann"}],
    },
    {"speaker_label": "Bob", "items": [{"start_time": "0.9", "speaker_label": "Bob"}]},
]
WORDS = [
    {"word": "Why", "speaker": "Ann", "start": 0.1, "end": 0.3},
    {"word": "now?", "speaker": "Ann", "start": 0.3, "end": 0.6},
    {"word": "Because.", "speaker": "Bob", "start": 0.9, "end": 1.2},
]
SEGMENTS = [
    {"speaker": "Ann", "start": 0.1, "end": 0.6, "text": " Why now?", "words": WORDS[:2]},
    {"speaker": "Bob", "start": 0.9, "end": 1.2, "text": " Because.", "words": WORDS[2:]},
]

JSON = {
    "WhisperX JSON": {"segments": SEGMENTS, "word_segments": WORDS, "language": "en"},
    "AssemblyAI JSON": {
        "audio_url": "https://x",
        "text": "Why now? Because.",
        "words": [{"text": word["word"], "start": 100, "speaker": word["speaker"]} for word in WORDS],
        "utterances": [{"speaker": who, "text": words, "start": 100, "end": 900} for who, words in SAID],
    },
    "Deepgram JSON": {
        "results": {
            "channels": [{"alternatives": [{"transcript": "Why now? Because.", "words": WORDS}, {"transcript": "Y"}]}],
            "utterances": [{"speaker": who, "transcript": words, "start": 0.1} for who, words in SAID],
        }
    },
    "AWS Transcribe JSON": {
        "results": {
            "transcripts": [{"transcript": "Why now? Because."}],
            "speaker_labels": {"speakers": 2, "segments": AWS_SPEAKERS},
            "items": AWS_ITEMS,
        }
    },
    "AWS Call Analytics JSON": {
        "Participants": [],
        "Transcript": [
            {"ParticipantRole": who, "Content": words, "BeginOffsetMillis": 100, "Items": []} for who, words in SAID
        ],
    },
    "AWS Bedrock Data Automation JSON": {
        "audio_items": [{"content": "Why"}, {"content": "now?"}, {"content": "Because."}],
        "audio_segments": [{"text": words, "speaker": {"speaker_label": who}} for who, words in SAID],
        "audio": {"transcript": {"representation": {"text": "Why now? Because."}}},
    },
    "Podcast Namespace JSON": {
        "version": "1.0.0",
        "segments": [{"speaker": who, "startTime": 0.1, "endTime": 1, "body": words} for who, words in SAID],
    },
    "Podlove JSON": {
        "transcripts": [
            {"start": "00:00:00.100", "start_ms": 100, "end": "00:00:01.000", "speaker": who, "text": words}
            for who, words in SAID
        ]
    },
    "Rev JSON": {
        "speakers": [{"id": 0, "name": "Ann"}, {"id": 1, "name": "Bob"}],
        "monologues": [
            {
                "speaker": 0,
                "elements": [
                    {"type": "text", "value": "Why", "ts": 0.1},
                    {"type": "punct", "value": " "},
                    {"type": "text", "value": "now"},
                    {"type": "punct", "value": "?"},
                ],
            },
            {"speaker": 1, "elements": [{"type": "text", "value": "Because"}, {"type": "punct", "value": "."}]},
        ],
    },
    "Azure Speech JSON": {
        "combinedRecognizedPhrases": [{"channel": 0, "display": "Why now? Because."}],
        "recognizedPhrases": [
            {"speaker": who, "offset": "PT0.1S", "nBest": [{"display": words}, {"display": "Y"}]} for who, words in SAID
        ],
    },
    "Speechmatics JSON": {
        "job": {},
        "results": [
            {"type": "word", "start_time": 0.1, "alternatives": [{"content": "Why", "speaker": "Ann"}]},
            {"type": "word", "start_time": 0.3, "alternatives": [{"content": "now", "speaker": "Ann"}]},
            {"type": "punctuation", "start_time": 0.3, "alternatives": [{"content": "?", "speaker": "Ann"}]},
            {"type": "word", "start_time": 0.9, "alternatives": [{"content": "Because.", "speaker": "Bob"}]},
        ],
    },
    "Google Speech JSON": {
        "totalBilledTime": "15s",
        "results": [
            {"alternatives": [{"transcript": "Why now?", "words": [{"word": "Why"}, {"word": "now?"}]}]},
            {"alternatives": [{"transcript": "Because.", "words": [{"word": "Because."}]}]},
            {
                "alternatives": [
                    {
                        "words": [
                            {"word": "Why", "startTime": "0.100s", "speakerTag": "Ann"},
                            {"word": "now?", "startTime": "0.300s", "speakerTag": "Ann"},
                            {"word": "Because.", "startTime": "0.900s", "speakerTag": "Bob"},
                        ]
                    }
                ]
            },
        ],
    },
    "ConvoKit JSON": [
        {"id": f"{n}", "conversation_id": "0", "speaker": who, "text": words, "reply-to": None, "meta": {}}
        for n, (who, words) in enumerate(SAID)
    ],
    "JSON": [{"name": who, "line": words} for who, words in SAID],
}


@pytest.mark.parametrize("format", JSON)
def test_json_says_everything_once(format):
    content = json.dumps(JSON[format], indent=1)
    document = read(content.encode())
    assert heard(content) == SAID
    assert (document.format, document.speakers_given) == (format, True)


OTHER_RECORDS = {
    "rows": [["Ann", "Why now?"], ["Bob", "Because."]],
    "objects by number": {"1": {"speaker": "Ann", "text": "Why now?"}, "2": {"speaker": "Bob", "text": "Because."}},
    "speaker objects": [{"speaker": {"id": 7, "name": who}, "text": words} for who, words in SAID],
    "inside": {"data": {"transcript": {"turns": [{"role": who, "content": words} for who, words in SAID]}}},
}


@pytest.mark.parametrize("shape", OTHER_RECORDS)
def test_json_records_of_nobody_in_particular(shape):
    assert heard(json.dumps(OTHER_RECORDS[shape])) == SAID


def test_json_question_and_answer_pairs():
    content = json.dumps([{"question": "Why now?", "answer": "Because."}])
    assert heard(content) == [("Question", "Why now?"), ("Answer", "Because.")]


def test_json_without_speakers_invents_none():
    plain = {
        "text": " Why now? Because.",
        "segments": [segment | {"speaker": None, "words": []} for segment in SEGMENTS],
    }
    document = read(json.dumps(plain).encode())
    assert not document.speakers_given
    assert heard(json.dumps(plain)) == [(None, "Why now?"), (None, "Because.")]


def test_json_of_one_text_has_its_lines_as_blocks():
    document = read(json.dumps({"text": 'A: "Hi"\n\nB: Ça va?\tYes'}).encode())
    assert [block.text for block in document.blocks] == ['A: "Hi"', "B: Ça va?\tYes"]
    assert document.source[document.blocks[0].start : document.blocks[0].end] == 'A: \\"Hi\\"'


def test_json_numbers_of_speakers_read_as_names():
    assert heard('[{"speaker": 0, "text": "Hi"}, {"speaker": 1, "text": "Ho"}]')[0] == ("Speaker 0", "Hi")


TIMES = [
    ('[{"speaker": "A", "start": 1.5, "end": 2, "text": "Hi there"}]', (1.5, 2.0)),
    ('[{"speaker": "A", "start_ms": 1500, "end_ms": 2000, "text": "Hi there"}]', (1.5, 2.0)),
    ('[{"speaker": "A", "start": 1500, "end": 2000, "text": "Hi there"}]', (1.5, 2.0)),
    ('[{"speaker": "A", "start": "00:00:01.500", "end": "00:00:02", "text": "Hi there"}]', (1.5, 2.0)),
    ('[{"speaker": "A", "startTime": "1.500s", "endTime": "2s", "text": "Hi there"}]', (1.5, 2.0)),
    ('[{"speaker": "A", "timestamp": [1.5, 2.0], "text": "Hi there"}]', (1.5, 2.0)),
    ('[{"text": "Hi there", "start": 1.5, "duration": 0.5}]', (1.5, 2.0)),
    ('[{"speaker": "A", "timestamp": 1700000000, "text": "Hi there"}]', (None, None)),
    ("1\n00:00:01,500 --> 00:00:02,000\nHi there\n", (1.5, 2.0)),
    ("start\tend\ttext\n1500\t2000\tHi there\n", (1.5, 2.0)),
    ("[ti:x]\n[00:01.50]Hi there\n", (1.5, None)),
    ("0:00:01.500,0:00:02.000\nHi there\n", (1.5, 2.0)),
]


@pytest.mark.parametrize(("content", "times"), TIMES)
def test_times_are_seconds(content, times):
    block = read(content.encode()).blocks[0]
    assert (block.start_s, block.end_s) == times


CUES = [
    ("WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ann>Why <i>now</i>?\n\n00:02.000 --> 00:03.000\n<v Bob>Because.</v>", SAID),
    ("WEBVTT\n\nNOTE x\n\nSTYLE\n::cue {}\n\nid-1\n00:01.000 --> 00:02.000 align:end\n<v.a Ann>Why now?", SAID[:1]),
    ("WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ann>Why now?</v> <v Bob>Because.</v>", SAID),
    ("WEBVTT\n\n00:01.000 --> 00:02.000\nAT&amp;T &lt;laughs&gt; <laughs>", [(None, "AT&T <laughs> <laughs>")]),
    ("1\n00:00:01,000 --> 00:00:02,000\n{\\an8}<font>In</font> 1999\n\n2\n00:00:02,000 --> 00:00:03,000\n42\n",
     [(None, "In 1999"), (None, "42")]),
    ("00:00:01,000 --> 00:00:02,000\nOne\n00:00:02,000 --> 00:00:03,000\nTwo\n", [(None, "One"), (None, "Two")]),
    ("1\r\n00:00:01,000 --> 00:00:02,000\r\nOne\r\n\r\nmore\r\n\r\n2\r\n00:00:02,000 --> 00:00:03,000\r\nTwo\r\n",
     [(None, "One"), (None, "more"), (None, "Two")]),
    ("[00:00.000 --> 00:04.000]  One\n[00:04.000 --> 00:06.000]  Two\n", [(None, "One"), (None, "Two")]),
    ("[ar:Ann]\n[00:01.00]One\n[00:02.00]<00:02.10>Two\n", [(None, "One"), (None, "Two")]),
]  # fmt: skip


@pytest.mark.parametrize(("content", "expected"), CUES)
def test_cues_without_their_markup(content, expected):
    assert heard(content, name="anything.txt") == expected


def test_cues_that_roll_are_said_once():
    lines = ["one two", "three four", "five six", "seven eight", "nine ten", "eleven twelve"]
    pairs = [("", lines[0]), *pairwise(lines)]
    cues = [f"00:0{n}.000 --> 00:0{n + 1}.000\n{above}\n{below}\n" for n, (above, below) in enumerate(pairs)]
    content = "WEBVTT\nKind: captions\n\n" + "\n".join(cues)
    assert [words for _, words in heard(content)] == lines


TABLES = [
    ('speaker,text\nAnn,"Why now?"\nBob,Because.\n', SAID),
    ("Ann\tWhy now?\nBob\tBecause.\n", [(None, "Ann Why now?"), (None, "Bob Because.")]),
    ('Sprecherin;Äußerung\nAnn;"Why now?"\nBob;Because.\n', SAID),
    ("id,Locuteur,Texte\n1,Ann,Why now?\n2,Bob,Because.\n", SAID),
    ("话者,内容\nAnn,Why now?\nBob,Because.\n", SAID),
    ("| Speaker | Text |\n|---|---|\n| Ann | Why now? |\n| Bob | Because. |\n", SAID),
    ('speaker,text\nAnn,"Why ""now""?\nOr later?"\nBob,Because, well.\n',
     [("Ann", 'Why "now"? Or later?'), ("Bob", "Because, well.")]),
    ('{"speaker": "Ann", "text": "Why now?"}\n{"speaker": "Bob", "text": "Because."}\n', SAID),
]  # fmt: skip


@pytest.mark.parametrize(("content", "expected"), TABLES)
def test_tables_by_their_content(content, expected):
    assert heard(content, name="talk.txt") == expected


def test_table_says_which_rows_have_no_words():
    document = read(b"speaker,text\nAnn,Why now?\nand more\nBob,Because.\n")
    assert document.warnings == ("1 rows have nothing in the column of words; they are set aside.",)


def test_table_without_header_needs_the_name_of_one():
    content = "Ann,Why should we do it now?\nBob,Because it is late enough.\nAnn,I see what you mean.\n"
    assert [speaker for speaker, _ in heard(content, name="talk.csv")] == ["Ann", "Bob", "Ann"]
    assert [speaker for speaker, _ in heard(content, name="talk.txt")] == [None] * 3


PAGE = """<!doctype html><html lang="en-GB"><head><title>A &amp; B</title>
<link rel="canonical" href="https://x.org/a"><meta property="article:published_time" content="2024-12-06T10:00">
<style>p{}</style></head><body><nav>Home</nav><header>Site</header><script>"<p>no</p>"</script>
<main><h1>Talk</h1>
<p><b>Ann:</b> Why&nbsp;now?<br>Or&#32;later?<p>Bob: &laquo;No&raquo; <!-- gone -->a<i>t</i> all</main>
<footer>(c)</footer></body></html>"""


def test_page_shows_its_main_text():
    assert [words for _, words in heard(PAGE)] == ["Talk", "Ann: Why now?", "Or later?", "Bob: «No» at all"]
    assert read(PAGE.encode()).metadata == {
        "title": "A & B",
        "source_url": "https://x.org/a",
        "date": "2024-12-06",
        "language": "en",
    }


def test_page_of_the_podcast_namespace_names_its_speakers():
    page = (
        "<cite>Ann:</cite>\n<time>0:05</time>\n<p>Why now?</p>\n<cite>Bob:</cite>\n<time>0:09</time>\n<p>Because.</p>\n"
    )
    assert heard(page) == SAID
    assert [block.start_s for block in read(page.encode()).blocks] == [5.0, 9.0]


LEFT_ALONE = [
    "# Talk\n\n<br>\n**Ann:** Why now?\n\n**Bob:** Because.\n",
    "[00:12:33] Ann: Why now?\n[00:12:40] Bob: Because.\n",
    "Ann: Why, now, then?\nBob: Well, because, you see.\n",
    "{Laughter}\nAnn: Why now?\n",
    "[Music]\nAnn: Why now?\n",
    "Q\tWhy now?\nA\tBecause.\nand so on\n",
    "Transcript, Part 1\nAnn: Why, now?\nBob: Because, well.\n",
    "Speaker, text and time\nAnn: Why now?\nBob: Because.\n",
    "BM: Why now?\nMZ: Because.\n",
    "Ann: look at <this> and a --> b\n",
]


@pytest.mark.parametrize("content", LEFT_ALONE)
def test_plain_text_that_looks_like_something_else(content):
    document = read(content.encode(), name="talk.md")
    assert document.format == "Markdown"
    lines = [line for line in content.split("\n") if line.strip(" <br>")]
    assert [block.text for block in document.blocks] == lines


NO_TALK = {
    "a package": {"name": "boats", "description": "A tool", "scripts": {"test": "pytest", "lint": "ruff"}},
    "a map": {"features": [{"properties": {"name": "Old harbour", "kind": "pier"}, "geometry": {}}] * 3},
    "a notebook": {"cells": [{"cell_type": "code", "source": ["import os\n", "print(1)"]}], "nbformat": 4},
    "settings": {"users": [{"name": "ann", "email": "a@example.org"}, {"name": "bob", "email": "b@example.org"}]},
    "goods": [{"title": "Red shoes", "text": "red shoes"}, {"title": "Blue shoes", "text": "blue shoes"}],
}


@pytest.mark.parametrize("kind", NO_TALK)
def test_json_without_talk_is_said_to_be_none(kind):
    with pytest.raises(SourceError, match="JSON without a list of texts"):
        read(json.dumps(NO_TALK[kind]).encode())


def test_speakers_and_words_in_two_lists_are_joined_by_time():
    told = [{"speaker": "Ann", "start": 0.0, "end": 0.7}, {"speaker": "Bob", "start": 0.7, "end": 2.0}]
    words = [{key: word[key] for key in ("word", "start", "end")} for word in WORDS]
    kaldi = [{"start": 0.0, "duration": 0.7, "speaker": {"@id": "Ann"}}, {"start": 0.7, "speaker": {"@id": "Bob"}}]
    assert heard(json.dumps({"retval": {"words": words, "segmentation": {"segments": kaldi}}})) == SAID
    for lists in ({"diarization": told, "words": words}, {"segments": told, "word_segments": words}):
        assert heard(json.dumps(lists)) == SAID


def test_a_word_amid_anothers_sentence_is_his():
    words = [*WORDS[:1], {"word": "right", "speaker": "Bob", "start": 0.2, "end": 0.3}, *WORDS[1:]]
    assert heard(json.dumps({"words": words})) == [("Ann", "Why right now?"), ("Bob", "Because.")]


def test_names_nested_without_end_are_no_names():
    name = "Ann"
    for _ in range(200):
        name = {"name": name}
    assert (
        heard(json.dumps([{"speaker": name, "text": "Why now?"}, {"speaker": "Bob", "text": "Because."}]))[0][0] is None
    )


def test_words_with_times_tell_when_one_text_of_all_begins():
    words = [{"start_time": f"{n}.5", "alternatives": [{"content": word}]} for n, word in enumerate(("Why", "now"), 1)]
    mark = {"alternatives": [{"content": "?"}], "type": "punctuation"}
    file = json.dumps({"results": {"transcripts": [{"transcript": "Why now?"}], "items": [*words, mark]}})
    block = read(file.encode()).blocks[0]
    assert (block.text, block.start_s) == ("Why now?", 1.5)


def test_lines_of_a_timed_record_are_its_text():
    first = {"begin": "1.000", "end": "2.000", "lines": ["Why", "now?"]}
    file = json.dumps({"fragments": [first, {"begin": "2.000", "lines": ["It was time."]}]})
    assert read(file.encode()).blocks[0].start_s == 1.0


@pytest.mark.parametrize("name", ["talk.csv", "talk.txt"])
def test_rows_of_times_and_words_are_a_table_without_a_head(name):
    rows = 'f1,0.500,1.500,"Why, Ann, now?"\nf2,1.500,3.000,"Well, it was time,"\nf3,3.000,4.000,"and late, too"\n'
    found = [(block.start_s, block.text) for block in read(rows.encode(), name=name).blocks]
    assert found == [(0.5, "Why, Ann, now?"), (1.5, "Well, it was time,"), (3.0, "and late, too")]


def test_watson_gives_words_as_rows_and_speakers_beside_them():
    rows = [["Why", 1.0, 1.2], ["now?", 1.2, 1.5], ["It", 3.0, 3.1], ["was", 3.1, 3.3], ["time.", 3.3, 3.6]]
    results = [
        {"alternatives": [{"timestamps": rows[:2], "transcript": "Why now? "}]},
        {"alternatives": [{"timestamps": rows[2:], "transcript": "It was time. "}]},
    ]
    who = [{"from": start, "to": end, "speaker": int(start > 2)} for _, start, end in rows]
    told = read(json.dumps({"results": results, "speaker_labels": who}).encode()).blocks
    assert [(block.speaker, block.start_s) for block in told] == [("Speaker 0", 1.0), ("Speaker 1", 3.0)]


def test_the_only_child_of_a_timed_record_has_its_time():
    file = [{"speaker": who, "start": start, "children": [{"text": text}]}
            for who, start, text in (("Ann", 1.5, "Why now?"), ("Bob", 3.0, "It was time."))]  # fmt: skip
    assert [block.start_s for block in read(json.dumps(file).encode()).blocks] == [1.5, 3.0]


@pytest.mark.parametrize(
    "record",
    [
        {"elements": [{"value": "Why", "ts": 1.5, "end_ts": 1.7}, {"value": "now?", "ts": 1.7, "end_ts": 2.0}]},
        {"offset": "PT1.5S", "nBest": [{"display": "Why now?"}, {"display": "Why no?"}]},
    ],
)
def test_a_record_begins_with_its_first_word_and_each_guess_with_its_record(record):
    later = {"elements": [{"value": "It", "ts": 3.0}, {"value": "was.", "ts": 3.2}]}
    file = {"parts": [{"speaker": 1, **record}, {"speaker": 2, **(later if "elements" in record else record)}]}
    assert read(json.dumps(file).encode()).blocks[0].start_s == 1.5


def test_a_table_of_several_talks_says_so():
    rows = "".join(f"{n},{who},{who} speaks here.\n" for n in (1, 2) for who in ("Ann", "Bob", "Ann"))
    assert "names 2" in " ".join(read(f"episode,speaker,text\n{rows}".encode()).warnings)
    once = "".join(f"{n},Ann,Ann speaks here.\n" for n in range(4))
    assert not read(f"episode,speaker,text\n{once}".encode()).warnings


def test_sounds_among_words_are_no_words():
    words = [("Why", "word"), (" ", "spacing"), ("now?", "word"), ("(laughs)", "audio_event")]
    rows = [
        {"text": text, "type": kind, "start": n, "speaker_id": "speaker_0"} for n, (text, kind) in enumerate(words, 1)
    ]
    rows += [{"text": "Well.", "type": "word", "start": 9, "speaker_id": "speaker_1"}]
    told = read(json.dumps({"language_code": "eng", "text": "Why now? (laughs) Well.", "words": rows}).encode()).blocks
    assert [block.text for block in told] == ["Why now?", "Well."]


def test_a_piece_of_a_page_in_a_record_is_read_as_it_is_shown():
    rows = [("Ann", "<p>Why <em>now</em>?</p><p>Tell &amp; explain.</p>"), ("Bob", "a < b, and <so> on")]
    file = json.dumps([{"AttributedTo": who, "Value": said} for who, said in rows])
    assert [block.text for block in read(file.encode()).blocks] == ["Why now?\nTell & explain.", "a < b, and <so> on"]


def test_what_else_a_record_says_of_its_speaker_is_no_name():
    file = json.dumps({"segments": [
        {"speaker_confidence": 0.9, "speaker_change": True, "speaker_name": who,
         "words": [{"value": said, "start_time": n}]}
        for n, (who, said) in enumerate((("Ann", "Why?"), ("Bob", "Well."), ("Ann", "When?")), 1)
    ]})  # fmt: skip
    assert [block.speaker for block in read(file.encode()).blocks] == ["Ann", "Bob", "Ann"]


HEARD = [(0, "Why now?", 1.0), (1, "Because, well.", 3.0), (0, "When?", 5.0), (1, "In May.", 7.0)]


def _spoken(channel):
    return [
        {"punctuated_word": word, "content": word, "start": at + n / 10, "end": at + n / 10 + 0.05}
        for one, said, at in HEARD
        for n, word in enumerate(said.split())
        if one == channel
    ]


def _phrases(channel):
    return [
        {"channel": one, "offset": f"PT{at}S", "nBest": [{"display": said}]}
        for one, said, at in HEARD
        if one == channel
    ]


@pytest.mark.parametrize(
    "file",
    [
        {"results": {"channels": [{"alternatives": [{"transcript": "x", "words": _spoken(one)}]} for one in (0, 1)]}},
        {"results": {"channel_labels": {"channels": [{"channel_label": n, "items": _spoken(n)} for n in (0, 1)]}}},
        {"combinedRecognizedPhrases": [{"channel": 0, "display": "Why now? When?"}],
         "recognizedPhrases": [*_phrases(0), *_phrases(1)]},
    ],
)  # fmt: skip
def test_channels_listed_one_after_the_other_are_told_in_the_order_of_time(file):
    told = [(block.speaker, block.start_s, block.text) for block in read(json.dumps(file).encode()).blocks]
    assert told == [(f"Speaker {one}", at, said) for one, said, at in HEARD]


def test_people_who_speak_once_each_stay_in_the_files_order():
    rows = [{"speaker": who, "start": at, "text": f"{who} speaks."} for who, at in (("Ann", 1.0), ("Bob", 2.0))]
    assert [block.speaker for block in read(json.dumps(rows).encode()).blocks] == ["Ann", "Bob"]
