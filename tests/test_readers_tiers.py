"""Annotations in layers and the line formats of linguists: the talk of the tiers that hold speech, without codes."""

import pytest

from tests.heard import document, heard, leads_back, starts

TALK = [("Ann", "Why now?"), ("Bob", "Because, well, it was time."), ("Ann", "When?")]
LONG = (
    'File type = "ooTextFile"\nObject class = "TextGrid"\n\nxmin = 0\nxmax = 9\ntiers? <exists>\nsize = 9\nitem []:\n'
)


def long_tier(name, *intervals):
    rows = "".join(
        f'        intervals [{n}]:\n            xmin = {start}\n            xmax = {end}\n            text = "{text}"\n'
        for n, (start, end, text) in enumerate(intervals, 1)
    )
    return (
        f'    item [1]:\n        class = "IntervalTier"\n        name = "{name}"\n        xmin = 0\n        xmax = 9\n'
        f"        intervals: size = {len(intervals)}\n{rows}"
    )


def short_tier(name, *intervals):
    rows = "".join(f'{start}\n{end}\n"{text}"\n' for start, end, text in intervals)
    return f'"IntervalTier"\n"{name}"\n0\n9\n{len(intervals)}\n{rows}'


ANN = [(0, 1, ""), (1, 2, "Why now?"), (2, 5, ""), (5, 6.5, "When?")]
BOB = [(0, 3, ""), (3, 5, "Because, well, it was time."), (5, 9, "")]
WORDS = [(1, 1.5, "Why"), (1.5, 2, "now?"), (3, 5, "Because, well, it was time."), (5, 6.5, "When?")]
WHO = [(0, 2.5, "Ann"), (2.5, 5, "Bob"), (5, 9, "Ann")]
EAF = (
    '<?xml version="1.0"?><ANNOTATION_DOCUMENT><TIME_ORDER>'
    + "".join(f'<TIME_SLOT TIME_SLOT_ID="t{n}" TIME_VALUE="{1000 * n}"/>' for n in range(9))
    + "</TIME_ORDER>{}</ANNOTATION_DOCUMENT>"
)


def eaf_tier(name, who, *annotations):
    return (
        f'<TIER LINGUISTIC_TYPE_REF="x" PARTICIPANT="{who}" TIER_ID="{name}">'
        + "".join(
            f'<ANNOTATION><ALIGNABLE_ANNOTATION ANNOTATION_ID="{name}{start}" TIME_SLOT_REF1="t{start}" '
            f'TIME_SLOT_REF2="t{end}">'
            f"<ANNOTATION_VALUE>{text}</ANNOTATION_VALUE></ALIGNABLE_ANNOTATION></ANNOTATION>"
            for start, end, text in annotations
        )
        + "</TIER>"
    )


def eaf_below(name, above, **texts):
    return (
        f'<TIER PARENT_REF="{above}" TIER_ID="{name}">'
        + "".join(
            f'<ANNOTATION><REF_ANNOTATION ANNOTATION_ID="r{name}{ref}" ANNOTATION_REF="{ref}"><ANNOTATION_VALUE>{text}'
            "</ANNOTATION_VALUE></REF_ANNOTATION></ANNOTATION>"
            for ref, text in texts.items()
        )
        + "</TIER>"
    )


SAID_A, SAID_B = [(1, 2, "Why now?"), (5, 6, "When?")], [(3, 5, "Because, well, it was time.")]
FILES = {
    "TextGrid, long": LONG + long_tier("Ann", *ANN) + long_tier("Bob", *BOB),
    "TextGrid, short": 'File type = "ooTextFile"\n"TextGrid"\n\n0\n9\n<exists>\n2\n'
    + short_tier("Ann", *ANN) + short_tier("Bob", *BOB),
    "TextGrid with words and phones": LONG + long_tier("Ann - words", *ANN)
    + long_tier("Ann - phones", (1, 2, "w ai n au"))
    + long_tier("Bob - words", *BOB) + long_tier("Bob - phones", (3, 5, "b i k o z")),
    "TextGrid with speakers and words in two tiers": LONG + long_tier("words", *WORDS) + long_tier("speaker", *WHO),
    "TextGrid with a translation": LONG + long_tier("Ann", *ANN) + long_tier("Bob", *BOB)
    + long_tier("translation", (1, 2, "Warum?")),
    "ELAN": EAF.format(eaf_tier("A", "Ann", *SAID_A) + eaf_tier("B", "Bob", *SAID_B)),
    "ELAN with participants in names": EAF.format(
        eaf_tier("tx@Ann", "", *SAID_A) + eaf_tier("tx@Bob", "", *SAID_B)
        + eaf_below("ft@Ann", "tx@Ann", **{"tx@Ann1": "Warum?"})
    ),
    "ELAN with words under numbers": EAF.format(
        eaf_tier("ref@Ann", "Ann", (1, 2, "001"), (5, 6, "003"))
        + eaf_below("tx@Ann", "ref@Ann", **{"ref@Ann1": "Why now?", "ref@Ann5": "When?"})
        + eaf_tier("ref@Bob", "Bob", (3, 5, "002")) + eaf_below("tx@Bob", "ref@Bob", **{"ref@Bob3": "Because, well, "
        "it was time."})
    ),
    "EXMARaLDA": '<basic-transcription><head><speakertable><speaker id="S0"><abbreviation>Ann</abbreviation></speaker>'
    '<speaker id="S1"><abbreviation>Bob</abbreviation></speaker></speakertable></head><basic-body><common-timeline>'
    + "".join(f'<tli id="T{n}" time="{n}.0"/>' if n % 2 else f'<tli id="T{n}"/>' for n in range(9))
    + '</common-timeline><tier id="a" speaker="S0" type="t"><event start="T1" end="T2">Why </event><event start="T2" '
    'end="T3">now?</event>'
    '<event start="T5" end="T6">When?</event></tier><tier id="b" speaker="S1" type="t"><event start="T3" end="T5">'
    'Because, well, it was time.'
    '</event></tier><tier id="c" speaker="S1" type="a"><event start="T3" end="T5">not said</event></tier>'
    '</basic-body></basic-transcription>',
    "Transcriber": '<?xml version="1.0" encoding="ISO-8859-1"?><!DOCTYPE Trans SYSTEM "trans-14.dtd"><Trans><Speakers>'
    '<Speaker id="spk1" name="Ann"/><Speaker id="spk2" name="Bob"/></Speakers><Episode><Section><Turn speaker="spk1" '
    'startTime="1" endTime="3">'
    '<Sync time="1"/>\nWhy now?\n</Turn><Turn startTime="3" endTime="5" speaker="spk2"><Sync time="3"/>\nBecause,'
    '<Event desc="laugh"/> well,'
    '<Sync time="4"/>it was time.\n</Turn><Turn speaker="spk1" startTime="5" endTime="6"><Sync time="5"/>When?</Turn>'
    '</Section></Episode></Trans>',
    "STM": ";; comment\nf 1 Ann 1.0 2.0 <o,f0,female> Why now?\nf 1 inter_segment_gap 2 3 <o,,>\n"
    "f 1 Bob 3.0 5.0 <o,f0,male> Because, well, it was time.\nf 1 Ann 5.0 6.0 When?\n",
}  # fmt: skip


@pytest.mark.parametrize("file", FILES)
def test_tiers_are_one_talk_in_time(file):
    assert heard(FILES[file]) == TALK
    assert starts(FILES[file]) == [1, 3, 5]
    assert leads_back(FILES[file])


LINES = {
    "CHAT": "@UTF8\n@Begin\n@Languages:\teng\n@Participants:\tANN Ann Investigator, BOB Bob Adult\n*ANN:\twhy (n)ow "
        "? \x151000_2000\x15\n"
    "%mor:\tadv|why adv|now ?\n*BOB:\tbecause <it was> [/] &=laughs &-well (.) it was\n\ttime +...\n@End\n",
    "SALT": "$ Ann, Bob\n+ Language: English\nA: why now?\n; :02\n-0:01\nB: because {laughs} (it was) well it was/3s "
        "time.\n",
}  # fmt: skip


def test_chat_is_read_without_its_codes():
    assert heard(LINES["CHAT"]) == [("Ann", "why now?"), ("Bob", "because it was well it was time…")]
    assert starts(LINES["CHAT"])[0] == 1
    assert document(LINES["CHAT"]).metadata == {"language": "en"}


def test_tabs_of_chat_may_be_written_out():
    written = "*ANN:\\twhy now ?\n%mor:\\tadv|why adv|now ?\n*BOB:\\tbecause .\n%mor:\\tconj|because .\n"
    assert heard(written) == [("ANN", "why now?"), ("BOB", "because.")]


def test_list_of_questions_with_stars_is_no_chat():
    assert document("*1: Why?\n*2: Because.\n*3: When?\n").format == "plain text"


def test_salt_is_read_without_its_codes():
    assert heard(LINES["SALT"]) == [("Ann", "why now?"), ("Bob", "because it was well it wass time.")]


def test_two_channels_of_a_ctm_are_two_speakers():
    ctm = "f A 1.0 0.2 why 0.9\nf A 1.3 0.2 now 0.9\nf B 2.0 0.4 because 0.8\n"
    assert heard(ctm) == [("Speaker A", "why now"), ("Speaker B", "because")]


def test_quotes_in_a_textgrid_are_written_twice():
    assert heard(LONG + long_tier("Ann", (0, 1, 'He said ""no"".')))[0][1] == 'He said "no".'


def test_labels_in_a_single_tier_are_found_in_its_words():
    said = [(n, n + 1, f"{who}: {words}") for n, (who, words) in enumerate([("Ann", "Why?"), ("Bob", "So.")] * 3)]
    assert [who for who, _ in heard(LONG + long_tier("transcript", *said))] == ["Ann", "Bob"] * 3


def test_who_interrupts_comes_after_the_beginning_of_whom_he_interrupts():
    said = LONG + long_tier("Ann", (0, 2, "So we went"), (2, 4, "to the sea.")) + long_tier("Bob", (1, 2, "Yes."))
    assert heard(said) == [("Ann", "So we went to the sea."), ("Bob", "Yes.")]


PHRASE = [(1, 2, "Why now?"), (2, 5, "")]
CUT = [(1, 1.5, "Why"), (1.5, 2, "now?"), (2, 5, "")]


@pytest.mark.parametrize(
    "tiers",
    [
        [("silences", PHRASE), ("words", CUT)],
        [("phrase", PHRASE), ("word", CUT)],
        [("words", CUT), ("tonicSyllable", [(1, 1.5, "T")])],
        [("cuts", CUT), ("whole", PHRASE)],
    ],
)
def test_tiers_that_cut_one_speech_are_one(tiers):
    assert [words for _, words in heard(LONG + "".join(long_tier(name, *rows) for name, rows in tiers))] == ["Why now?"]


def test_people_who_speak_by_turns_without_a_pause_are_two():
    tiers = [("Ann", [(0, 2, "Why now?"), (4, 6, "When?")]), ("Bob", [(2, 4, "Because, well, it was time.")])]
    assert heard(LONG + "".join(long_tier(name, *rows) for name, rows in tiers)) == TALK


def test_what_stands_before_an_at_sign_is_the_layer():
    said, free = [(1, 2, "¿Por qué?"), (2, 3, "")], [(1, 2, "Why, tell me, now?"), (2, 3, "")]
    other = [(3, 4, "Ya era hora."), (4, 5, "")]
    tiers = [("trs@ANN", said), ("eng@ANN", free), ("trs@BOB", other)]
    assert heard(LONG + "".join(long_tier(name, *rows) for name, rows in tiers)) == [
        ("ANN", "¿Por qué?"),
        ("BOB", "Ya era hora."),
    ]


@pytest.mark.parametrize(
    "lines",
    [
        "# talk.sph\n\n1.00 2.00 A: why now\n\n3.00 5.00 B: because well it was time\n\n5.10 6.50 A: when\n",
        "1.00 2.00\tA: \twhy now\n3.00 4.00\tB: \tbecause well\n4.00 5.00\t\tit was time\n5.10 6.50\tA:\twhen\n",
    ],
)
def test_lines_of_two_times_a_speaker_and_words(lines):
    assert heard(lines) == [("A", "why now"), ("B", "because well it was time"), ("A", "when")]
    assert starts(lines) == [1.0, 3.0, 5.1]


def test_measures_in_lines_are_no_talk():
    assert document("1.00 2.00 3.5\n2.00 3.00 4.5\n3.00 4.00 5.5\n").format != "timed lines"


def test_a_tier_that_is_called_as_its_speaker_is_speech():
    tiers = eaf_tier("CHI", "CHI", *ANN[1::2]) + eaf_tier("MOT", "MOT", *BOB[1:2])
    assert {who for who, _ in heard(EAF.format(tiers))} == {"CHI", "MOT"}


def test_timed_lines_name_speakers_by_number():
    lines = "0.0 3.2 SPEAKER_00 Why now?\n3.3 6.2 SPEAKER_01 It was time.\n6.5 9.2 SPEAKER_00 I see.\n"
    assert heard(lines) == [("SPEAKER_00", "Why now?"), ("SPEAKER_01", "It was time."), ("SPEAKER_00", "I see.")]
