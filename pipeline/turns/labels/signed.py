"""Labels set off by a sign that few documents use: a row a sign, looked for only where no usual form is a habit."""

import re
from collections.abc import Callable

from pipeline.turns.labels.form import Form
from pipeline.turns.labels.fragments import ASIDE, BLANK
from pipeline.turns.labels.glances import Glance

NAME = r"[^\W_](?:[^\n\t:：;<>|{}\[\]()/\"“”?!=#]|(?<! )\.(?! )){0,60}?"
OFFICE = r"(?:, [^\W\d_][^\n\t:：;.…?!\[\]\"“”]{1,60})?"  # behind the party: on behalf of whom, or as what
RINGS = "○●◎◯◆◇■□▲△▼▽▶►▷★☆※"
START = rf"(?P<head>{BLANK})"


def _after(*signs: str) -> Callable[[Glance], bool]:
    return lambda line: any(sign in line.start for sign in signs)


def _before(*signs: str) -> Callable[[Glance], bool]:
    return lambda line: line.start.lstrip(" \t\u3000").startswith(signs)


def _row(
    pattern: str, could: Callable[[Glance], bool], met: str, *, takes: tuple[str, str], refuses: tuple[str, str]
) -> Form:
    return Form("sign", re.compile(START + pattern), could, met, takes, refuses)


def _has_dash(line: Glance) -> bool:
    return any(sign in line.start for sign in ("- ", "– ", "— "))


SIGNED = (
    _row(
        rf"(?P<label>{NAME}{ASIDE}){OFFICE}(?P<mark>[.:]\s?[-–—―−]{{1,2}})\s*(?=\S)",
        _after(".-", ".–", ".—", ".―", ". -", ". –", ". —", ". −", ":-", ":–", ":—"),
        "parliaments and newspapers of Romance languages and of India",
        takes=("Ann Berg (S&D), rapporteur. – Madam President!", "LE PRÉSIDENT.- La séance est ouverte."),
        refuses=("P. ¿Por qué?", "- Por qué."),
    ),
    _row(
        rf"(?P<label>{NAME}{ASIDE})\s?(?P<mark>;|\||>{{1,2}}|/{{1,2}}|=|»|→|~)\s+(?=\S)",
        _after(";", "|", ">", "/", "=", "»", "→", "~"),
        "typed notes, logs and subtitles",
        takes=("BERG; Why now?", "Anna | Because it is time."),
        refuses=("Anna and/or Ben came.", "He came. So; what now?"),
    ),
    _row(
        r"(?P<label>(?:[^\W\d_]\. ?){0,2}[^\W\d_])(?P<mark>[.)])\s+(?=\S)",
        _after(".", ")"),
        "interviews in letters: D. and R., F) and A)",
        takes=("D. Come è nata?", "R) Par hasard."),
        refuses=("(R) Par hasard.", "DR. Come."),
    ),
    _row(
        rf"(?P<label>{NAME})(?<!\.)(?P<mark>[-–—])\s+(?=\S)",
        _has_dash,
        "interviews in Hindi and other languages of India",
        takes=("सवाल- आप कैसे पहुँचे?", "Anna- Because it is time."),
        refuses=("Anna -Because it is time.", "- Because it is time."),
    ),
    _row(
        rf"(?P<mark>\()(?P<open>\(?)(?P<label>{NAME})\){{1,2}}\s*(?=\S)",
        _before("("),
        "names in round brackets",
        takes=("((Ann)) Good morning.", "(Tom) Thank you."),
        refuses=("Ann (Berg) Good morning.", "(Ann Berg)"),
    ),
    _row(
        rf"(?P<mark>[{{/«=|~]{{1,2}})(?P<label>{NAME})[}}/»=|~]{{1,2}}\s*(?=\S)",
        _before("{", "/", "«", "=", "|", "~"),
        "names between two signs",
        takes=("{Ann} Good morning.", "/Tom/ Thank you."),
        refuses=("Ann/Tom/ Good morning.", "/Tom Thank you."),
    ),
    _row(
        r"(?P<mark>#{1,3}|@)(?P<label>[^\W_][^\s:：#@]{0,40})\s+(?=\S)",
        _before("#", "@"),
        "tags and handles",
        takes=("##ANN Good morning.", "@tomreed Thank you."),
        refuses=("# ANN Good morning.", "ANN # Good morning."),
    ),
    _row(
        rf"(?P<mark>[{RINGS}])\s?(?P<label>[^\n\t\u3000:：。、？！?!{RINGS}]{{1,50}}?)"
        r"(?:\u3000|\t|[ ]{2,}|[:：])\s*(?=\S)",
        _before(*RINGS),
        "assemblies of Japan and Korea",
        takes=("○佐藤花子君（海の会）\u3000伺います。", "○위원장 홍길동\u3000시작하겠습니다."),
        refuses=("○次の件", "佐藤花子君\u3000伺います。"),
    ),
)
