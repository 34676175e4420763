"""Texts with glosses, corpora's tagged utterances, and a telephone's messages: what is said in them, and by whom."""

import pytest

from pipeline.errors import SourceError
from tests.heard import document, heard, leads_back, starts

TALK = [("Ann", "mi tu?"), ("Bob", "el na, bona."), ("Ann", "tu")]


def word(*texts):
    return "".join(
        f'<word><item type="{"punct" if text in ",.?" else "txt"}" lang="x">{text}</item><morphemes><morph>'
        f'<item type="txt" lang="x">{text}-</item></morph></morphemes><item type="gls" lang="en">gloss</item></word>'
        for text in texts
    )


def phrase(who, *texts, tag="phrase"):
    return (
        f'<{tag} speaker="{who}" begin-time-offset="1500" end-time-offset="2000"><item type="segnum">1</item>'
        f'<words>{word(*texts)}</words><item type="gls" lang="en">I go.</item></{tag}>'
    )


FLEX = (
    '<?xml version="1.0"?><document version="2"><interlinear-text><item type="title" lang="en">A story</item>'
    "<paragraphs><paragraph><phrases>{}</phrases></paragraph></paragraphs></interlinear-text></document>"
)
PHRASES = (("Ann", "mi", "tu", "?"), ("Bob", "el", "na", ",", "bona", "."), ("Ann", "tu"))
TOOLBOX = (
    "\\_sh v3.0  400  Text\n\n\\id T\n\\ref T.1\n\\ELANBegin 1.500\n\\ELANEnd 2.000\n\\ELANParticipant Ann\n"
    "\\tx mi   tu?\n\\mb mi   tu\n\\ge I    go\n\\ft I go.\n\n\\ref T.2\n\\ELANParticipant Bob\n\\tx el na,\n\\mb x\n"
    "\\tx bona.\n\\nt a note\n\\ref T.3\n\\ELANParticipant Ann\n\\tx tu\n"
)
SWITCHBOARD = (
    "*x* the heading of the corpus\n\nFILENAME:\t4325\n\n=====\n\n"
    "qy          A.1 utt1: {D Well, } [ I, + {F uh, } I ] see, <laughter> you -- /\n\n"
    "+           B.2 utt1: Right (( so )) it's time. -/\n\nsd          @@A.3 utt2a: Uh-huh.  /\n"
)
SMS = (
    '<?xml version="1.0"?><smses count="4">'
    '<sms address="+4915551234567" date="2" type="2" body="Because &amp; it was time." contact_name="Ann" />'
    '<sms address="015551234567" date="1" type="1" body="Why &#10;now?" contact_name="Ann" />'
    '<sms address="015551234567" date="3" type="3" body="A draft" contact_name="Ann" />'
    '<mms address="015551234567" date="4" msg_box="1" contact_name="(Unknown)"><parts><part ct="image/jpeg" '
    'text="null"/><part ct="text/plain" text="When?"/></parts></mms></smses>'
)


@pytest.mark.parametrize("tag", ["phrase", "word"])
def test_flex_says_its_words_without_glosses(tag):
    file = FLEX.format("".join(phrase(*each, tag=tag) for each in PHRASES))
    assert heard(file) == TALK
    assert starts(file)[0] == 1.5
    assert leads_back(file)


def test_a_text_with_glosses_and_no_speakers_is_one_turn():
    file = FLEX.format("".join(phrase("", *each[1:]) for each in PHRASES))
    assert heard(file) == [(None, "mi tu? el na, bona. tu")]
    unnamed = "".join(line for line in TOOLBOX.splitlines(keepends=True) if "Participant" not in line)
    assert " ".join(heard(unnamed)[0][1].split()) == "mi tu? el na, bona. tu"


def test_toolbox_says_its_lines_of_text():
    assert heard(TOOLBOX) == TALK
    assert starts(TOOLBOX)[0] == 1.5
    assert leads_back(TOOLBOX)


def test_a_dictionary_of_toolbox_is_no_text():
    assert (
        document("\\_sh v3.0  400  MDF\n\n\\lx mi\n\\ps pro\n\\ge I\n\n\\lx tu\n\\ps v\n\\ge go\n").format != "Toolbox"
    )


def test_switchboard_is_said_without_its_marks():
    said = [("A", "Well, I, uh, I see, you"), ("B", "Right so it's time."), ("A", "Uh-huh.")]
    assert heard(SWITCHBOARD) == said
    assert leads_back(SWITCHBOARD)


def test_messages_of_a_telephone_are_read_in_the_order_of_time():
    said = [("Ann", "Why now?"), ("Me", "Because & it was time."), ("015551234567", "When?")]
    assert heard(SMS) == said
    assert document(SMS).warnings == ()
    other = SMS.replace("</smses>", '<sms address="1" date="9" type="1" body="Hi" contact_name="Cem"/></smses>')
    assert "talks with 2 people" in document(other).warnings[0]


def test_dates_in_seconds_and_in_milliseconds_are_of_one_order():
    one = '<sms address="1" date="1485921213" type="2" body="Then" contact_name="Ann"/>'
    two = '<sms address="1" date="1335055568071" type="1" body="First" contact_name="Ann"/>'
    assert [words for _, words in heard(f'<?xml version="1.0"?><smses count="2">{one}{two}</smses>')] == [
        "First",
        "Then",
    ]


def test_a_backup_without_messages_is_refused():
    with pytest.raises(SourceError, match="without any"):
        document('<?xml version="1.0"?><smses count="0"></smses>')
