"""The forms of a speaker's label at the head of a line: a row a form, with lines that it takes and that it refuses."""

import re

from pipeline.turns.labels import glances
from pipeline.turns.labels.assemblies import EUROPE, HEARINGS, HIDDEN, ITALY, JAPAN
from pipeline.turns.labels.clocked import CLOCKED
from pipeline.turns.labels.form import Form
from pipeline.turns.labels.fragments import (
    ASIDE,
    BLANK,
    CLOSE,
    HEAD,
    LIFT,
    MARK,
    MORE,
    NAME,
    NO_CLOCK,
    OPEN,
    SHOUTED,
    SIGN,
    TIME,
    WIDE_HEAD,
)

DASHES = ("―", "─", "—", "--")  # how Japanese and Chinese magazines set a question


# In the order in which a line's places are weighed against each other.
FORMS = (
    Form(
        "ask",
        re.compile(
            WIDE_HEAD + r"(?P<label>[―─—]{1,2}|-{2,3}(?=\s))\s?(?!\s*[^\s:：]{1,12}[:：])"
            r"(?=[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af「『])"
        ),
        lambda line: glances.begins(line, DASHES),
        "questions of Japanese, Chinese and Korean magazines",
        takes=("――今回のテーマは何ですか。", "— 今天我们谈什么？"),
        refuses=("— Why did you leave?", "今回―のテーマ"),
        headings=True,
    ),
    Form(
        "ask",
        re.compile(
            rf"{HEAD}{SIGN}(?P<label>[QA](?:\s?\d{{1,3}})?)(?:[.:：)]{{0,2}}(?:{MARK})?[.:]?(?:(?<=[.:])[-–—]{{1,2}})?)"
            r"(?:\s[-–—]\s|\t|[ \xa0]{2,}|(?<=[.:：*_)–—-])\s|\xa0|\s*$|(?<=[:：])|(?<=[QA]\))(?=[^\W\d_a-z])"
            r"|(?<=[.])(?=[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]))"
        ),
        glances.asks,
        "press briefings, hearings, question-and-answer pages",
        takes=("Q: Why now?", "**A.** Because it is time."),
        refuses=("Quite so.", "A man came in."),
        headings=True,
    ),
    Form(
        "alone",
        re.compile(r"(?P<head>)(?P<mark>)(?P<open>)SPEAKER: (?P<label>S\d{1,3}|UU)(?P<time>)\s*$"),
        lambda line: line.start.startswith("SPEAKER: "),
        "a recogniser that numbers speakers on a line of their own",
        takes=("SPEAKER: S1", "SPEAKER: UU"),
        refuses=("SPEAKER: Sit down.", "The SPEAKER: S1"),
    ),
    Form(
        "alone",
        re.compile(r"(?P<head>)(?P<mark>)(?P<open>)-?\s*(?P<label>Speaker #\d{1,3})(?P<time>)\s*$"),
        lambda line: "Speaker #" in line.start,
        "a podcast's host that numbers speakers in a list",
        takes=("- Speaker #0", "Speaker #12"),
        refuses=("- Speaker #0 came in.", "- Speaker"),
    ),
    Form(
        "stage",
        re.compile(
            rf"(?P<head>{BLANK})(?P<mark>(?:{MARK})?)(?P<open>)(?P<label>[^\W\d_a-zà-öø-ÿ]{SHOUTED}{{1,38}}?)"
            rf"\.{LIFT}(?P<time>)(?:\s{LIFT}[(\[][^()\[\]\n]{{1,60}}[)\]]{LIFT})?\s*$"
        ),
        glances.shouted,
        "plays that end the name with a point, on a line of its own",
        takes=("FIRST LORD.", "BOATSWAIN. [Aside]"),
        refuses=("He was FIRST.", "NATO. It grew."),
    ),
    Form(
        "colon",
        re.compile(
            r"(?!SPEAKER: (?:S\d{1,3}|UU)\s*$)"
            rf"{HEAD}{OPEN}(?P<label>{NAME}{ASIDE}{MORE}){CLOSE}\s*(?P<before>(?:[–—|@-]\s*)?{TIME}\s*)?{LIFT}{NO_CLOCK}\s?(?:::(?=\s)|[:：])"
            rf"(?P<time>\s*{LIFT}\s*{TIME}(?![\w:]))?{LIFT}(?=\s|$|[^\s/\d:]|(?<=[^\d\s][:：])\d{{1,4}}[\u3040-\u30ff\u3400-\u9fff])"
            r"(?:\s?[-–—]{1,2}(?=\s))?"
        ),
        glances.coloned,
        "most transcripts, in every script",
        takes=("**Anna Weber** [00:12]: Good morning.", "記者：本日はどうも。"),
        refuses=("See https://example.org/a for more.", "At 10:30 we left."),
        headings=True,
    ),
    HIDDEN,
    Form(
        "run-in",
        re.compile(rf"{HEAD}(?P<mark>)(?P<label>{NAME}{ASIDE})(?:\*\*|__)\s+(?=\S)"),
        glances.runs_in,
        "magazines that set the name in bold before the words",
        takes=("**Anna Weber** Good morning.", "__Guest__ Thank you."),
        refuses=("**Anna Weber**", "Plain words **and bold** ones."),
    ),
    Form(
        "bracket",
        re.compile(rf"{HEAD}{SIGN}\\?(?P<open>[\[<])(?P<label>{NAME}{ASIDE})\\?[\]>](?:{MARK})?\s+(?=\S)"),
        glances.any_of("]", ">"),
        "chat logs, captions and speech recognition",
        takes=("[Speaker 1] Good morning.", "<Anna> Good morning."),
        refuses=("[00:12] Good morning.", "They came [later] and left."),
    ),
    Form(
        "bracket",
        re.compile(WIDE_HEAD + r"(?P<open>[（【〔])(?P<label>[^（）【】〔〕:：。、\n]{1,20})[）】〕]\s*(?=\S)"),
        lambda line: glances.begins(line, ("（", "【", "〔")),
        "Japanese and Chinese minutes",
        takes=("【記者】本日はどうも。", "〔山田〕始めます。"),
        refuses=("本日は【記者】どうも。", "【記者】"),
    ),
    Form(
        "quoted",
        re.compile(
            WIDE_HEAD + r"(?P<label>[^\W\d_][^\s「」『』。、:：!?！？()（）]{0,15}(?<![はがもをにとでの])"
            r"(?:[(（][^()（）]{1,12}[)）])?)\s?(?=「)"
        ),
        lambda line: "「" in line.start[:40],
        "names before what is said in corner brackets",
        takes=("山田「始めます。」", "kim（左）「いいえ。」"),
        refuses=("彼は「始めます」と言った。", "「始めます。」"),
    ),
    *CLOCKED,
    Form(
        "bracket",
        re.compile(rf"{HEAD}(?P<mark>)(?P<open>\()(?P<label>{NAME})\)\s+(?=\S)"),
        lambda line: line.bare[:1] == "(",
        "parts in round brackets: of a role only",
        takes=("(Interviewer) Good morning.", "(Moderator) Thank you."),
        refuses=("(Laughter) Good morning.", "(Anna) Thank you."),
    ),
    Form(
        "dash",
        re.compile(
            rf"{HEAD}{SIGN}(?P<label>{NAME}{ASIDE}){LIFT}\s+(?:[-–—―─]|--)\s*{LIFT}\s+"
            rf"(?:(?:{SHOUTED}{{1,40}}?\s[-–—]\s){{1,2}})?(?=\S)"
        ),
        glances.dashed,
        "parliaments and newspapers; in Brazil a name or a party stands between dashes",
        takes=("Anna Weber – Good morning.", "**Guest** -- Thank you."),
        refuses=("– Good morning.", "Anna-Lena came."),
    ),
    EUROPE,
    HEARINGS,
    Form(
        "bare",
        re.compile(rf"{HEAD}(?P<mark>)(?P<label>{NAME})(?:\t\s*|[ \xa0]{{3,}}|\u3000)(?=\S)"),
        lambda line: "\t" in line.start or "   " in line.bare or "\u3000" in line.bare[:20],
        "names set off by a tab or a gap",
        takes=("Anna\tGood morning.", "山田\u3000始めます。"),
        refuses=("Anna Good morning.", "\tGood morning."),
    ),
    JAPAN,
    Form(
        "bare",
        re.compile(
            WIDE_HEAD + r"(?P<label>[\u3400-\u9fff\u30a1-\u30fa々ー・]{1,10})[ ](?=[\u3040-\u30ff\u3400-\u9fff「『（])"
        ),
        lambda line: line.bare[:1] >= "\u3005" and " " in line.bare[:11],
        "names before a blank, in scripts that have none",
        takes=("山田 始めます。", "ケン はい、そうです。"),
        refuses=("山田は 始めます。", "2024年 始まった。"),
    ),
    Form(
        "spaced",
        re.compile(rf"{HEAD}(?P<mark>)(?P<label>[QA])[ ](?=[\"“‘'(\[—–-]{{0,2}}[^\W_a-z])"),
        lambda line: line.bare[:2] in ("Q ", "A "),
        "court reporters: Q and a blank",
        takes=("Q Where were you?", "A At home."),
        refuses=("A man came in.", "Quick reply."),
    ),
    ITALY,
    Form(
        "point",
        re.compile(
            rf"{HEAD}{SIGN}"
            rf"(?P<label>(?:(?:[^\W\d_]{{2,5}}|M)\. )?[^\W\d_][^.:：\n\t,;?!()\[\]\"“”]{{0,40}}"
            rf"(?: [^\W\d_a-zà-öø-ÿа-яё]\. ?[^\W\d_a-zà-öø-ÿа-яё](?=\.))?{ASIDE}"
            rf"(?:, [^.:：\n]{{2,60}})?)\.{LIFT}\s+(?=[^\W\d_a-z]|[\"“‘«¿¡(\[—–-])"
        ),
        glances.pointed,
        "records of parliaments and congresses",
        takes=("Mr. WEBER. I thank the gentleman.", "КОВАЛЬ І.П. Дякую."),
        refuses=("NATO. It grew.", "Mr. Weber came in. He sat."),
    ),
    Form(
        "alone",
        re.compile(
            rf"\s*(?:#{{1,6}}\s+)?(?:{MARK})?+(?P<before>{TIME}\s*[-–—|]?\s*)?{OPEN}(?P<label>{NAME}{ASIDE}){CLOSE}"
            rf"(?P<time>[\s,·|–—@-]*{TIME})?{LIFT}\s*$"
        ),
        glances.alone,
        "recorders and chats that give the name a line of its own",
        takes=("Anna Weber  00:12", "**Interviewer**"),
        refuses=("Anna Weber came in.", "00:12"),
        headings=True,
    ),
)
