"""How chats head their messages, one row a form. `tests/test_readers_chats.py` runs every form's examples.

A head ends where the message begins; a group `who…` in it is the sender, and a head without one is no message but
what the program says: joins, topics, calls.
"""

from pipeline.lexicons import any_of
from pipeline.readers.chats.heads import (
    CLOCK,
    DAY,
    GAP,
    HALVED,
    ISO,
    MARK,
    NAME,
    SHORT,
    TWELVE,
    WHEN,
)
from pipeline.readers.chats.heads import form as _form
from pipeline.readers.chats.networks import NETWORKS

FORMS = (
    _form(
        "WhatsApp",
        rf"{MARK}(?:\w{{2,9}},{GAP})?{WHEN}{GAP}[-–]{GAP}(?:{MARK}(?P<who>{NAME}){MARK}:(?:{GAP}|$))?",
        ("12/31/21, 9:41 PM - Ann Berg: Hello", "Ann Berg"),
        ("31.12.21, 21:41 - Ann Berg: Hallo", "Ann Berg"),
        ("31/12/2021 21:41 - Ann \U0001f30a: Olá", "Ann \U0001f30a"),
        ("31/12/21, 9:41 p. m. - Ann: Hola", "Ann"),
        ("31/12/21, 9:41\u202fpm - +44 7700 900123: Hello", "+44 7700 900123"),
        ("2021/12/31 下午9:41 - 安娜: 你好", "安娜"),
        ("2021. 12. 31. 오후 9:41 - 안나: 안녕", "안나"),
        ("31.12.2021 klo 21.41 - Anna: Hei", "Anna"),
        ("31.12.21 г., 21:41 ч. - Ана: Здравей", "Ана"),
        ("31-12-2021 21:41 - Anna: Hallo", "Anna"),
        ("\u200f٣١\u200f/١٢\u200f/٢٠٢١، ٩:٤١ م - آن: مرحبا", "آن"),
        ("21:41, 31/12/2021 - Anh: Chào", "Anh"),
        ("31 Dec 2021, 21:41 - Ann: Hello", "Ann"),
        ("12/31/21, 9:41 PM - Messages are end-to-end encrypted.", None),
        ('12/31/21, 9:41 PM - Ann changed the subject to "Boat: now"', None),
    ),
    _form(
        "chat of dates in brackets",  # WhatsApp on iPhones, Skype, Viber, Signal
        rf"{MARK}\[{MARK}{WHEN}(?:{GAP}\|{GAP}[^\]\n]{{1,40}})?\]{GAP}{{1,2}}(?:{MARK}(?:~{GAP})?(?P<who>{NAME}){MARK}:(?:{GAP}|$))?",
        ("[31.12.21, 21:41:05] Ann Berg: Hallo", "Ann Berg"),
        ("\u200e[12/31/21, 9:41:05 PM] ~ Ann: Hello", "Ann"),
        ("[2021-12-31 21:41] Ann: Hello", "Ann"),
        ("[2021/12/31 下午9:41:05] 安娜: 你好", "安娜"),
        ("[1/2/2014 10:11:20 AM | Edited 10:11:25 AM] Ann: Hello", "Ann"),
        ("[31/12/2021, 21:41:05] Ann left", None),
    ),
    *NETWORKS,
    _form(
        "chat log",
        rf"[\[(]?{ISO}[\])]?{GAP}*(?:(?:[-–|:]{GAP}+)?(?:<(?P<who>{SHORT})>|\[(?P<who_squared>{SHORT})\]:?|(?P<who_bare>"
        rf"{SHORT}):)(?:{GAP}|$)|(?=[^\W\d_][^\n:<>\[\]]{{0,60}}$))",
        ("2021-12-31T12:34:56Z Ann Berg: hello", "Ann Berg"),
        ("2021-12-31 12:34:56 [ann] hello", "ann"),
        ("[2021-12-31T12:34:56+01:00] ann: hello", "ann"),
        ("[2021-12-31T12:34:56.084082600] ann has left.", None),
        least=0.5,
    ),
    _form(
        "Zoom chat",
        rf"\d{{1,2}}:\d{{2}}:\d{{2}}(?:{GAP}+{any_of('written', 'senders')}{GAP}+(?P<who>[^\n:]{{1,80}}?)"
        rf"(?:{GAP}+{any_of('written', 'receivers')}(?:{GAP}+[^\n:]{{1,80}}?)?)?{GAP}*:{GAP}*\n?|"
        rf"\t{GAP}*(?P<who_tabbed>[^\t\n:]{{1,80}}):\t)",
        ("10:02:03 From Ann Berg to Everyone : hello", "Ann Berg"),
        ("10:02:03\t From  Ann Berg : hello", "Ann Berg"),
        ("10:02:03 From Ann Berg To Everyone:\n\thello", "Ann Berg"),
        ("00:02:03\tAnn Berg:\thello", "Ann Berg"),
        least=0.1,
    ),
    _form(
        "LINE",
        rf"(?:{TWELVE}|{any_of('written', 'halves')}?\d{{1,2}}:\d{{2}})\t(?P<who>[^\t\n]{{1,60}})\t\"?",
        ("21:41\tAnn\thello", "Ann"),
        ("午後9:41\t安\tこんにちは", "安"),
        least=0.4,
    ),
    _form(
        "KakaoTalk",
        rf"(?:\[(?P<who>[^\]\n]{{1,40}})\] \[{HALVED}\] |\d{{4}}년 \d{{1,2}}월 \d{{1,2}}일 {CLOCK}, (?P<who_dated>"
        rf"[^\n:]{{1,40}}?) : "
        rf"|\d{{4}}\. \d{{1,2}}\. \d{{1,2}}\. {HALVED}(?:, (?P<who_pointed>[^\n:]{{1,40}}?) : |[ \t]*$)|-{{5,}})",
        ("[안나] [오후 9:41] 안녕", "안나"),
        ("2021. 12. 31. 오후 9:41, 안나 : 안녕", "안나"),
        ("2021. 12. 31. 오후 9:41\n", None),
        ("2021년 12월 31일 오후 9:41, 안나 : 안녕", "안나"),
    ),
    _form(
        "Telegram",
        rf"(?P<who>[^\n\[\]]{{1,60}}?),?{GAP}\[{WHEN}\]:?[ \t]*(?:\n|$)",
        ("Ann Berg, [31.12.21 21:41]\nHello", "Ann Berg"),
        ("Ann Berg, [31.12.2021 21:41:05]\nHello", "Ann Berg"),
    ),
    _form(
        "Discord",
        rf"(?:(?P<who>(?!#)[^\n—:]{{1,40}}?)[ \t]*(?:\n[ \t]*)?—{GAP}*"
        rf"(?:[^\W\d_]{{3,10}}(?:{GAP}[^\W\d_]{{1,4}})?{GAP})?"
        rf"(?:{DAY},?{GAP}(?:[^\W\d_]{{1,3}}{GAP})?)?{CLOCK}[ \t]*(?:\n|$)"
        rf"|\[{WHEN}\]{GAP}(?P<who_exported>[^\n:]{{1,60}}?)(?:#\d{{4}})?(?:{GAP}\(pinned\))?[ \t]*\n)",
        ("Ann — Today at 9:41 PM\nHello", "Ann"),
        ("Ann — 12/31/2021 9:41 PM\nHello", "Ann"),
        ("Ann — Heute um 21:41 Uhr\nHallo", "Ann"),
        ("[31-Dec-21 09:41 PM] Ann#1234\nHello", "Ann"),
        ("[12/31/2021 9:41 PM] ann.berg\nHello", "ann.berg"),
    ),
    _form(
        "chat of clock times in brackets",  # Teams and Slack, copied
        rf"\[(?:\d{{1,2}}/\d{{1,2}}(?:/\d{{2,4}})?,?{GAP})?{TWELVE}\]{GAP}?(?P<who>[^\n:]{{1,60}}?)(?:[ \t]*\n|:{GAP})",
        ("[9:41 PM] Ann Berg\nHello", "Ann Berg"),
        ("[12/31 9:41 PM] Ann Berg: Hello", "Ann Berg"),
    ),
    _form(
        "Google Chat",
        rf"(?P<who>[^\W\d_][^\n:,\"]{{0,58}}?),{GAP}(?:[^\W\d_]{{3,10}},?{GAP})?(?:{DAY},?{GAP})?{TWELVE}(?:,"
        rf"{GAP}Edited)?[ \t]*(?:\n|$)",
        ("Ann Berg, Yesterday 9:41 PM, Edited\nHello", "Ann Berg"),
        ("Ann Berg, Dec 31, 2021, 9:41 PM\nHello", "Ann Berg"),
    ),
    _form(
        "iMessage",
        rf"{DAY},?{GAP}{{1,2}}{TWELVE}(?:{GAP}\([^)\n]*\))?[ \t]*\n(?P<who>[^\n]{{1,60}})(?:\n|$)",
        ("Dec 31, 2021  9:41:00 PM\nAnn Berg\nHello", "Ann Berg"),
        ("Dec 31, 2021  9:41:00 PM (Read by them after 5 minutes)\nMe\nHello", "Me"),
    ),
    _form(
        "Signal",
        r"(?:Conversation:[^\n]*\n\n?)?From: (?P<who>[^\n(]{1,60}?)(?: \([^)\n]*\))?\n"
        rf"(?:{any_of('written', 'fields')}[^\n:]*:[^\n]*\n)+\n?",
        ("From: Ann Berg (+4912345)\nType: incoming\nSent: Fri, 31 Dec 2021 21:41:05 +0100\n\nHello", "Ann Berg"),
    ),
    _form(
        "QQ",
        r"\d{4}[-/]\d{1,2}[-/]\d{1,2} \d{1,2}:\d{2}:\d{2} (?P<who>[^\n:：()<>（）]{1,40}?)(?:[(<（][^\n]{1,40}[)>）])?"
        r"[ "
        r"\t]*\n(?=\S)",
        ("2021-12-31 21:41:05 安娜(12345678)\n你好", "安娜"),
        least=0.3,
    ),
    _form(
        "Slack",  # and Teams: a name and a clock time, on one line or on two
        rf"(?P<who>[^\W_][^\n:\"]{{0,58}}?)(?::[\w+-]{{1,30}}:)?(?:{GAP}*\n{GAP}{{0,4}}|{GAP}{{1,4}})(?:APP(?:[ "
        rf"\t]*\n)?{GAP}{{1,4}})?"
        rf"\[?(?:(?:Today|Yesterday)(?: at)? |\d{{1,2}}/\d{{1,2}}(?:/\d{{2,4}})? )?{TWELVE}\]?[ \t]*(?:\n|$)",
        ("Ann Berg\n  9:41 PM\nHello", "Ann Berg"),
        ("Ann Berg  9:41 PM\nHello", "Ann Berg"),
        ("Ann Berg:palm_tree:  9:41 PM\nHello", "Ann Berg"),
        ("Bot\nAPP  9:41 PM\nHello", "Bot"),
    ),
    _form(
        "Minecraft",
        rf"\[(?:{DAY}{GAP})?\d{{1,2}}:\d{{2}}:\d{{2}}(?:\.\d{{1,3}})?\]{GAP}\[[^\]\n]{{1,60}}\](?:{GAP}\[[^\]\n]{{1,60}}\])?:{GAP}"
        rf"(?:(?:\[(?:Not Secure|CHAT)\]{GAP}){{0,2}}<(?P<who>[^<>\n]{{1,40}})>{GAP})?",
        ("[21:41:05] [Server thread/INFO]: <ann> hello", "ann"),
        ("[21:41:05] [Render thread/INFO]: [CHAT] <ann> hello", "ann"),
        ("[21:41:05] [Server thread/INFO]: ann joined the game", None),
        least=0.6,
    ),
    _form(
        "chat beside a film",  # of Twitch and YouTube: names are of small letters
        rf"\[(?:\d{{1,2}}:)?\d{{1,2}}:\d{{2}}\]{GAP}(?!spk|speaker|person|voice)(?P<who>[^\W_A-Z][^\WA-Z]{{2,24}}):{GAP}",
        ("[0:00:05] ann_berg: hello", "ann_berg"),
        ("[12:05] ann22: hello", "ann22"),
        least=0.8,
    ),
    _form(
        "MSN",
        rf"(?P<who>[^\W_][^\n:\"]{{0,58}}?){GAP}{any_of('layouts', 'says')}:?{GAP}?\({CLOCK}\):?[ \t]*(?:\n|$)",
        ("Ann Berg says: (9:41:05 PM)\nHello", "Ann Berg"),
        ("Ann Berg sagt (21:41):\nHello", "Ann Berg"),
        least=0.3,
    ),
    _form(
        "mails one after the other",
        rf"[>*_ ]{{0,4}}From:[*_]{{0,2}}{GAP}(?P<who>[^\n(<\[]{{1,60}}?)(?:{GAP}?[(<\[][^\n]*)?\n"
        rf"(?:[*_> ]{{0,4}}{any_of('layouts', 'mailed')}:[^\n]*\n){{1,8}}\n?",
        ("From: Ann Berg <ann@example.org>\nTo: all\nSubject: Boats\n\nHello", "Ann Berg"),
        ("From: Ann Berg\nDate: Mon, 1 Jan 2024 10:00:00\n\nHello", "Ann Berg"),
        least=0.0,
    ),
)  # fmt: skip
