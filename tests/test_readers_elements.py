"""XML in which speeches are elements: editions, parliaments' records, oral histories; and XML that nobody can read."""

import pytest

from pipeline.errors import SourceError
from tests.heard import document, heard, leads_back, starts

TALK = [("Ann", "Why now?"), ("Bob", "Because it was time."), ("Ann", "When?")]
TEI = (
    '<?xml version="1.0"?><TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><title>Boats</title>{}</teiHeader>'
    "<text><body>{}</body></text></TEI>"
)
PEOPLE = (
    '<particDesc><listPerson><person xml:id="a"><persName>Ann</persName></person><person xml:id="b"><persName>'
    "<surname/>"
    "<forename>Bob</forename></persName></person></listPerson></particDesc>"
)
FILES = {
    "TEI drama": TEI.format("", '<head>Act 1</head><sp><speaker>Ann.</speaker><p>Why now?</p></sp><stage>Bob '
        'smiles.</stage><sp who="#b">'
    "<speaker>Bob:</speaker><l>Because</l><l>it was time.</l></sp><sp><speaker>Ann.</speaker><ab>When?</ab></sp>"),
    "TEI speech": TEI.format(PEOPLE, '<u who="#a">Why now?</u><u who="#b">Because <vocal><desc>laughs</desc></vocal>'
        '\n it <hi>was</hi> time.'
    '</u><u who="#a"><seg>When?</seg></u>'),
    "TEI with who it is in notes": TEI.format("", '<note type="speaker">Ann:</note><u who="#A1"><seg>Why now?</seg>'
        '</u><note type="speaker">Bob:'
    '</note><u who="#B1"><seg>Because it was time.</seg></u><u who="#A1"><seg>When?</seg></u>'),
    "TEI of words": TEI.format(PEOPLE, '<u who="#a"><s><w>Why</w>\n<w join="right">now</w>\n<pc>?</pc></s></u><u '
        'who="#b"><s><w>Because</w>'
    '<w>it</w><w>was</w><w>time</w><pc>.</pc></s></u><u who="#a"><w>When</w><pc>?</pc></u>'),
    "ISO TEI": TEI.format(PEOPLE + '<timeline unit="s"><when xml:id="T0" absolute="00:00:00"/><when xml:id="T1" '
        'interval="1.5" since="#T0"/></timeline>',
    '<annotationBlock who="#a" start="#T1"><u><w>Why</w><w>now</w><pc>?</pc></u><spanGrp><span>ADV</span></spanGrp>'
    '</annotationBlock>'
    '<annotationBlock who="#b"><u>Because it was time.</u></annotationBlock><annotationBlock who="#a"><u>When?</u>'
    '</annotationBlock>'),
    "Akoma Ntoso": '<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><debate><meta><references>'
        '<TLCPerson eId="b" showAs="Bob"/>'
    '</references></meta><debateBody><debateSection><heading>Boats</heading><question by="#a"><from>Ann</from><p>Why '
    'now?</p></question>'
    '<answer by="#b"><p>Because it was time.</p></answer><narrative>Laughter</narrative><speech by="#a"><from>Ann '
    '(again)</from><p>When?</p></speech>'
    "</debateSection></debateBody></debate></akomaNtoso>",
    "PublicWhip": '<publicwhip><major-heading>Boats</major-heading><speech id="1" speakerid="unknown" '
        'speakername="Ann" time="10:30:00"><p>Why now?</p>'
    '</speech><speech speakername="Bob"><p>Because it <i>was</i> time.</p></speech><speech nospeaker="true"><p>'
    '(Pause)</p></speech>'
    '<speech speakername="Ann"><p>When?</p></speech></publicwhip>',
    "Bundestag": '<dbtplenarprotokoll><vorspann>x</vorspann><sitzungsverlauf><rede id="1"><p klasse="redner"><redner '
        'id="1"><name><vorname>Ann</vorname>'
    '<nachname>Berg</nachname></name></redner>Ann:</p><p klasse="J_1">Why now?</p><kommentar>(Beifall)</kommentar>'
    '<name>Bob:</name>'
    '<p klasse="J">Because it was time.</p></rede><rede id="2"><p klasse="redner"><redner/>Ann:</p><p klasse="J">'
    'When?</p></rede>'
    "</sitzungsverlauf></dbtplenarprotokoll>",
    "Canada": "<Hansard><HansardBody><Intervention><PersonSpeaking><Affiliation>Ann</Affiliation></PersonSpeaking>"
        "<Content><ParaText>Why now?"
    "</ParaText></Content></Intervention><Intervention><PersonSpeaking><Affiliation>Bob</Affiliation>"
    "</PersonSpeaking><Content><ParaText>Because"
    "</ParaText><ParaText>it was time.</ParaText></Content></Intervention><Intervention><PersonSpeaking><Affiliation>"
    "Ann</Affiliation></PersonSpeaking>"
    "<Content><ParaText>When?</ParaText></Content></Intervention></Hansard>",
    "Australia": '<hansard><chamber.xscript><debate><speech><talk.start><talker><time.stamp>10:30</time.stamp><name '
        'role="metadata">Ann</name></talker>'
    "<para>Why now?</para></talk.start></speech><interjection><talk.start><talker><name>Bob</name></talker><para>"
    "Because it was time.</para>"
    "</talk.start></interjection><continue><talk.start><talker><name>Ann</name></talker></talk.start><para>"
    "When?</para></continue></debate>"
    "</chamber.xscript></hansard>",
    "Britain of old": "<hansard><section><title>Boats</title><p><member>Ann</member><membercontribution>: Why "
        "now?</membercontribution></p>"
    "<p><member>Bob</member><membercontribution>Because it was time.</membercontribution></p><p><member>Ann</member>"
    "<membercontribution>When?"
    "</membercontribution></p></section></hansard>",
    "Sweden": "<anforanden>" + "".join(f"<anforande><dok_id>H1</dok_id><talare>{who}</talare><anforandetext>"
        f"{said}</anforandetext></anforande>"
    for who, said in TALK) + "</anforanden>",
    "France": "<compteRendu><contenu>" + "".join(f"<paragraphe><orateurs><orateur><nom>{who}</nom><id>1</id>"
        f"</orateur></orateurs><texte>{said}</texte>"
    "</paragraphe>" for who, said in TALK) + "</contenu></compteRendu>",
    "TalkBank": '<CHAT><Participants><participant id="A" name="Ann"/><participant id="B" name="Bob"/></Participants>'
        '<u who="A"><w>Why</w><w>now</w>'
    '<t type="q"/></u><u who="B"><w>Because</w><w>it</w><w>was</w><w>time</w><t type="p"/></u><u who="A"><w>When</w>'
    '<t type="q"/></u></CHAT>',
    "FOLKER": '<folker-transcription><speakers><speaker speaker-id="A"><name>Ann</name></speaker></speakers>'
        '<timeline><timepoint timepoint-id="T1" '
    'absolute-time="1.5"/></timeline><contribution speaker-reference="A" start-reference="T1"><unparsed>Why '
    'now?</unparsed></contribution>'
    '<contribution speaker-reference="Bob"><unparsed>Because it was time.</unparsed></contribution><contribution '
    'speaker-reference="A">When?'
    "</contribution></folker-transcription>",
    "XML of nobody's kind": '<?xml version="1.0"?><interview>' + "".join(f'<turn speaker="{who}"><text>{said}</text>'
        f'</turn>' for who, said in TALK)
    + "</interview>",
    "XML of nobody's kind, undeclared": "<talk>" + "".join(f"<line><speaker>{who}</speaker><said>{said}</said>"
        f"</line>" for who, said in TALK) + "</talk>",
    "names before speeches": "<talk>" + "".join(f"<speaker>{who}</speaker><speech>"
        f"{said}</speech>" for who, said in TALK) + "</talk>",
}  # fmt: skip


@pytest.mark.parametrize("file", FILES)
def test_speeches_are_read_with_their_speakers(file):
    assert [(who, " ".join(words.removeprefix(": ").split())) for who, words in heard(FILES[file])] == TALK
    assert leads_back(FILES[file])


def test_timelines_give_times():
    assert starts(FILES["ISO TEI"])[0] == starts(FILES["FOLKER"])[0] == 1.5


def test_tei_without_speeches_is_read_as_text():
    talk = "".join(f"<p>{who}: {said}</p>" for who, said in TALK * 2)
    assert [who for who, _ in heard(TEI.format("", talk))] == ["Ann", "Bob", "Ann", "Ann", "Bob", "Ann"]


OHMS = '<?xml version="1.0"?><ROOT xmlns="https://www.weareavp.com/nunncenter/ohms"><record><title>Boats</title>' \
    "<index><point><partial_transcript>" \
    "Ann: Why now?</partial_transcript></point></index>{}</record></ROOT>"  # fmt: skip
VTT = "WEBVTT\n" + "".join(
    f"\n00:0{n}.000 --> 00:0{n + 1}.000\n<v {who}>{said}\n" for n, (who, said) in enumerate(TALK)
)
RECORDS = {
    "cues": OHMS.format(f"<transcript/><vtt_transcript><![CDATA[{VTT}]]></vtt_transcript>"),
    "cues, escaped": OHMS.format(f"<vtt_transcript>{VTT.replace('<', '&lt;').replace('>', '&gt;')}</vtt_transcript>"),
    "text": OHMS.format("<transcript>" + "\n\n".join(f"Ann: Why now?\n\nBob: It&apos;s "
        f"{n}." for n in range(3)) + "</transcript>"),
}  # fmt: skip


@pytest.mark.parametrize("kind", RECORDS)
def test_ohms_is_its_transcript_without_its_index(kind):
    said = heard(RECORDS[kind])
    assert said == TALK if "cues" in kind else said[:2] == [("Ann", "Why now?"), ("Bob", "It's 0.")]
    assert leads_back(RECORDS[kind])
    assert document(RECORDS[kind]).metadata == {"title": "Boats"}


NOT_READ = {
    "a feed": ('<?xml version="1.0"?><rss><channel><item><title>x</title><author>Ann</author></item></channel>'
        '</rss>', "unknown kind, <rss>"),
    "a drawing": ('<?xml version="1.0"?><svg><g><path d="M0"/><text>Ann</text></g></svg>', "unknown kind, <svg>"),
    "nested too deep": ("<TEI>" + "<p>" * 90, "nested 64 deep"),
    "an index alone": (OHMS.format(""), "without transcript"),
    "subtitles of nothing": ('<tt xmlns="http://www.w3.org/ns/ttml"><body/></tt>', "nothing is said"),
}  # fmt: skip


@pytest.mark.parametrize("file", NOT_READ)
def test_xml_without_talk_is_refused_in_one_line(file):
    content, why = NOT_READ[file]
    with pytest.raises(SourceError, match=why) as refused:
        document(content)
    assert "\n" not in str(refused.value)


def test_what_is_cut_off_is_read_and_said():
    found = document(FILES["TEI speech"][:-60])
    assert [block.speaker for block in found.blocks if block.speaker][:2] == ["Ann", "Bob"]
    assert "ends before" in found.warnings[0]


def test_entities_that_a_file_declares_are_not_expanded():
    bomb = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><talk><speech speaker="A">&b;</speech>'
    bomb += '<speech speaker="B">No.</speech></talk>'
    assert heard(bomb) == [("A", "&b;"), ("B", "No.")]


def test_a_segmented_transcription_is_read_once():
    tier = (
        '<segmented-tier speaker="{0}" type="t"><segmentation name="Event"><ts s="T{1}" e="T{2}"><ts>{3}</ts></ts>'
        '</segmentation><segmentation name="Word"><ts s="T{1}" e="T{2}"><ts>{3}</ts></ts></segmentation>'
        "</segmented-tier>"
    )
    points = "".join(f'<tli id="T{n}" time="{n}.5"/>' for n in range(3))
    file = (
        f'<?xml version="1.0"?><segmented-transcription><segmented-body><common-timeline>{points}</common-timeline>'
        f"{tier.format('Ann', 0, 1, 'Why now?')}{tier.format('Bob', 1, 2, 'It was time.')}"
        "</segmented-body></segmented-transcription>"
    )
    assert heard(file) == [("Ann", "Why now?"), ("Bob", "It was time.")]


def test_plays_and_screenplays_in_xml_name_their_characters():
    play = (
        "<PLAY><ACT><SCENE><TITLE>A pier.</TITLE><SPEECH><SPEAKER>ANN</SPEAKER><LINE>Who waits</LINE>"
        "<LINE>and does not speak?</LINE></SPEECH><SPEECH><SPEAKER>BEN</SPEAKER><LINE>I do.</LINE></SPEECH>"
        "</SCENE></ACT></PLAY>"
    )
    assert [who for who, _ in heard(play)] == ["ANN", "BEN"]
    kinds = [("Scene Heading", "INT. PIER"), ("Character", "ANN"), ("Dialogue", "Who waits?"), ("Character", "BEN"),
             ("Parenthetical", "(cold)"), ("Dialogue", "I do.")]  # fmt: skip
    typed = "".join(f'<Paragraph Type="{kind}"><Text>{text}</Text></Paragraph>' for kind, text in kinds)
    assert heard(f"<FinalDraft><Content>{typed}</Content></FinalDraft>") == [("ANN", "Who waits?"), ("BEN", "I do.")]


def test_messages_in_xml_name_their_authors():
    sent = "".join(f"<message><author>{who}</author><text>{text}</text></message>" for who, text in
                   (("ann", "Why now?"), ("ben", "It was time."), ("ann", "I see.")))  # fmt: skip
    assert heard(f"<chat>{sent}</chat>") == [("ann", "Why now?"), ("ben", "It was time."), ("ann", "I see.")]


def test_questions_and_answers_in_xml_are_turns():
    talk = "<interview><question>Why did you come here?</question><answer>To see the ferry.</answer></interview>"
    assert heard(talk) == [("Question", "Why did you come here?"), ("Answer", "To see the ferry.")]
