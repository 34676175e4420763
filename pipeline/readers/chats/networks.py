"""How chats of networks head their messages, as their programs log or show them; rows as in `forms`."""

from pipeline.readers.chats.heads import CLOCK, DAY, GAP, ISO, SHORT, STAMP
from pipeline.readers.chats.heads import form as _form

NETWORKS = (
    _form(
        "IRC",
        rf"(?:{STAMP}{GAP}*(?:<{GAP}?[@+%&~!]?(?P<who>[^\s<>!][^<>!\n]{{0,40}})"
        rf"(?:![^<>\n]{{1,120}}>{GAP}[+-]?|>(?:{GAP}|$))|(?:\*{{1,3}}|-!-|-->|<--|"
        rf"--|=-=|—){GAP})|---(?: |\n)|\*{{1,3}} (?=\S)|Session (?:Start|Ident|Close|Time): "
        r"|<[@+%&~!]?(?P<who_untimed>[\w\[\]\\`^{}|.-]{1,30})>(?:[ \t]|$))",
        ("[12:34] <ann> hello", "ann"),
        ("12:34:56 <@ann> hello", "ann"),
        ("12:34 < ann> hello", "ann"),
        ("2021-12-31T12:34:56 <ann> hello", "ann"),
        ("[2021-12-31 12:34:56] <+ann> hello", "ann"),
        ("Dec 31 12:34:56 <ann>\thello", "ann"),
        ("(12:34:56) <ann> hello", "ann"),
        ("<ann> hello", "ann"),
        ("[31 Dec 12:34] <ann!n=ann@example.org> +hello", "ann"),
        ("[31 Dec 12:34] *** You disconnected", None),
        ("12:34 -!- bob [b@example.org] has joined #boats", None),
        ("[12:34] * ann waves", None),
        ("[12:34] *** Joins: bob", None),
        ("* bob has quit (Ping timeout)", None),
        ("--- Log opened Fri Dec 31 12:00:00 2021", None),
        ("Session Start: Fri Dec 31 12:00:00 2021", None),
        least=0.6,
    ),
    _form(
        "Pidgin",
        rf"\((?:{DAY}{GAP})?{CLOCK}\){GAP}(?:(?P<who>{SHORT}):(?:{GAP}|$)|(?=[^\n:]+$))",
        ("(10:00:01 AM) ann@example.org: hello", "ann@example.org"),
        ("(10:00:01) Ann Berg: hello", "Ann Berg"),
        ("(10:00:31 AM) marek has gone away.", None),
        least=0.6,
    ),
    _form(
        "WeeChat",
        rf"{ISO}\t(?:(?:-->|<--|--|=!=|{GAP}\*)?\t|[@+%&~]?(?P<who>[^\t\n<>*=-][^\t\n]{{0,40}})\t|(?:-->|<--|--|=!=|"
        rf"{GAP}\*))",
        ("2021-12-31 12:34:56\tann\thello", "ann"),
        ("2021-12-31 12:34:56\t-->\tbob (b@example.org) has joined #boats", None),
        least=0.6,
    ),
    _form(
        "WeeChat on a screen",
        rf"(?:\d{{4}}-\d{{2}}-\d{{2}} )?\d{{1,2}}:\d{{2}}:\d{{2}}{GAP}+(?:(?:-->|<--|--|=!=|\*){GAP}*[|│]{GAP}"
        rf"|[@+%&~]?(?P<who>[^\s|│<>*][^\n\t|│<>:]{{0,40}}?){GAP}*[|│]{GAP})",
        ("12:34:56       ann | hello", "ann"),
        ("2021-12-31 12:34:56  ann │ hello", "ann"),
        ("12:34:56       --> | bob (b@example.org) has joined #boats", None),
        least=0.6,
    ),
)  # fmt: skip
