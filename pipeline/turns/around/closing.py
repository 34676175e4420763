"""How the foot of a transcript speaks of the transcript: a row a form, with lines that it takes and that it refuses."""

import re
from dataclasses import dataclass

from pipeline import lexicons
from pipeline.stops import STOPS

AT = r"(?:[\[(<]?\d{1,2}(?::\d{2}){1,2}[\])>]?\s*+)?"  # when it was
SET_OFF = rf"\s*+{AT}[*_#(\[\-–—]*\s*"  # emphasis, a bracket, a dash before it
QUOTED = r"\s*+[*_(\[#>\-–—]*\s*"  # the same, or the sign of what is quoted
ENDED = r"(?:\s*+[*_)\].\-–—]++)?(?:\s++[\d:.]{4,10}\s*[AaPp]\.?[Mm]\.?.{0,12})?\s*$"  # and the hour, behind an end


@dataclass(frozen=True, slots=True)
class Form:
    """A form of end mark or credit: its pattern without what stands around it, and where it is met.

    `takes` are lines that have it, `refuses` lines that have none.
    """

    name: str
    pattern: str
    met: str
    takes: tuple[str, str]
    refuses: tuple[str, str]


CONDUCTED = lexicons.any_of("margins", "conducted")
INVITED = lexicons.any_of("margins", "invited")
RECORDED = lexicons.any_of("margins", "recorded")
WALLS = lexicons.any_of("margins", "walls")
WORK, MADE, UNDER = (lexicons.any_of("margins", key) for key in ("writings", "made", "headings"))

CLOSED, BODIES, ADJOURNED, UNITS = (
    lexicons.any_of("margins", key) for key in ("closed", "bodies", "adjourned", "clock_units")
)
CLOCK = rf"\d{{1,2}}\s?(?:[.:hH]\s?\d{{2}}|{UNITS}(?:\s\d{{1,2}})?)(?:\s?{UNITS})?"
HOUR = rf"(?:(?:half past )?{lexicons.any_of('margins', 'hours')}|\d{{1,2}})(?: o['’]clock)?"
SITTING_CLOSED = rf"[(\[]?(?:{CLOSED}:? {CLOCK}|The {BODIES} (?:was )?{ADJOURNED} at (?:{CLOCK}|{HOUR}))[.)\]]{{0,2}}"
ENDS = (
    Form(
        "end",
        rf"(?:{lexicons.any_of('written', 'ends')}|# ?# ?#|30)",
        "press releases, plays and news copy",
        takes=("**END**", "-30-"),
        refuses=("END of story.", "30 years ago"),
    ),
    Form(
        "end in capitals",
        r"END OF [A-Z ]{4,40}",
        "depositions and hearings",
        takes=("[00:41:12] [END OF AUDIO]", "[END OF INTERVIEW ONE]"),
        refuses=("END OF an era", "THE END OF TIME"),
    ),
    Form(
        "end of it",
        rf"End of {RECORDED}",
        "oral histories",
        takes=("End of interview.", "(End of tape)"),
        refuses=("End of summer.", "End of interview one, I thought."),
    ),
    Form(
        "stopped",
        r"[^.?!:]{2,60} stopped (?:the )?(?:transcription|recording)",
        "records of video calls",
        takes=("Ann Berg stopped transcription", "Bob stopped the recording"),
        refuses=("Ann stopped the car", "Ann: he stopped recording"),
    ),
    Form(
        "sitting closed",
        SITTING_CLOSED,
        "records of parliaments",
        takes=("(Schluss: 15.11 Uhr)", "(La séance est levée à 18 h 05.)"),
        refuses=("Ende 12.", "The House adjourned."),
    ),
    Form(
        "recording ended",
        rf"\[?(?i:{RECORDED}) {lexicons.any_of('written', 'ended')}(?: after [\d:]+)?\]?",
        "recorders and video calls",
        takes=("[00:41:12] [Recording ends]", "Meeting ended after 00:41:12"),
        refuses=("The meeting ended.", "Recording ends well."),
    ),
)

CREDITS = (
    Form(
        "rights",
        r"(?:copyright\b|©|\(c\) ?\d|all rights reserved)",
        "publishers",
        takes=("Copyright 2024 by Us", "© The Paper"),
        refuses=("The copyright is ours.", "(c) that is all"),
    ),
    Form(
        "transcribed",
        r"transcri(?:bed|pt(?:ion|s)?)\s+(?:by|courtesy|from|provided|is|edited|©)\b|transcri(?:bed|pt(?:ion)?)\s*:",
        "oral histories and podcasts",
        takes=("Transcribed by Ann Berg", "Transcript: Bob"),
        refuses=("The transcript is long.", "Transcripts help us."),
    ),
    Form(
        "made",
        rf"{lexicons.any_of('written', 'this')} {WORK} {lexicons.any_of('written', 'was')} (?:\w+ ){{0,3}}{MADE}\b",
        "magazines",
        takes=("This interview has been edited for length.", "The conversation was lightly condensed."),
        refuses=("This interview was fun.", "The house was recorded."),
    ),
    Form(
        "published",
        rf"this {WORK} {lexicons.any_of('written', 'published')}",
        "magazines and broadcasters",
        takes=("This article first appeared in May.", "This transcript may contain errors."),
        refuses=("This article is wrong.", "That episode originally ran in May."),
    ),
    Form(
        "editor's note",
        rf"(?:{lexicons.any_of('written', 'notes')}\b|{lexicons.any_of('margins', 'tagged')}\s*[:：])",
        "magazines and weblogs",
        takes=("Editor’s note: a word was left out.", "Tags: war, peace"),
        refuses=("The editor’s note is short.", "Tags are fun."),
    ),
    Form(
        "people",
        rf"(?:{lexicons.any_of('written', 'credited')}\b|photo(?:graph)?s?(?: by|:))",
        "magazines",
        takes=("Interview by Ann Berg", "Photographs: Bob"),
        refuses=("Interviews are hard.", "We recorded it at home."),
    ),
    Form(
        "conducted",
        rf"{CONDUCTED}(?!\w)\s?[:：/]?\s?[^.?!。]{{2,100}}[.。]?\s*$",
        "magazines in many languages",
        takes=("Das Gespräch führte Ann Berg.", "Propos recueillis par Ann Berg"),
        refuses=("Das Gespräch führte weit. Es war lang.", "Записали меня в школу."),
    ),
    Form(
        "on another page",
        rf"{INVITED}(?:\b[^.?!]{{0,80}}[:：]|[^.?!:。]{{0,40}}[.!。]?\s*$)",
        "pages of magazines and shops",
        takes=("Lesen Sie auf der nächsten Seite: Warum er ging.", "会員登録をする"),
        refuses=("Lesen Sie das? Nein.", "Read more books, I say. It helps."),
    ),
    Form(
        "paid for",
        rf"[^.?!。]{{0,60}}?{WALLS}[^.?!。]{{0,80}}[.:!。]?\s*$",
        "newspapers",
        takes=("Lire la suite est réservé aux abonnés :", "This article is for subscribers only."),
        refuses=("We have subscribers only in May. It helps.", "It is for subscribers."),
    ),
    Form(
        "signed with an address",
        r"(?-i:(?:[^\W\d_a-z][^\s@.?!'’]{0,20}\s+){1,4})[\w.+-]+@[\w-]+(?:\.[\w-]+)+\s*$",
        "newspapers",
        takes=("Ann Berg ann@paper.example", "김겨울기자 winter@paper.example"),
        refuses=("It's ann@paper.example", "Write to me at ann@paper.example, please."),
    ),
    Form(
        "source",
        rf"(?:{lexicons.any_of('margins', 'sources')}\s*[:：]|\[\^?\d+\])",
        "compilations, and notes at the foot",
        takes=("Source: the ministry", "[^1] See above."),
        refuses=("Sources say so.", "[1a] he said"),
    ),
)


def _alternatives(forms: tuple[Form, ...]) -> str:
    return f"(?:{'|'.join(form.pattern for form in forms)})"


SITTING = re.compile(SET_OFF + SITTING_CLOSED + ENDED)
END = re.compile(SET_OFF + _alternatives(ENDS) + ENDED)
CREDIT = re.compile(QUOTED + _alternatives(CREDITS), re.I)
PAGES = re.compile(lexicons.any_of("margins", "pages"), re.I)
SENTENCE_ENDS = re.compile(rf"[{STOPS}][\"”’»)\]]*\s+(?=[^\W\d_a-zа-яё])|[。？！][”」』]?")
LEAST_SIGNS = 2  # of a page, in what stands behind its last sentence
MOST_TAIL = 900  # letters of a page's foot
HEADING = re.compile(rf"{QUOTED}{UNDER}\b", re.I)  # of what stands under a transcript


def tail(text: str) -> int:
    """Where the foot of a page begins in a text that is all one line: behind its last sentence; else its length."""
    place = max(
        (match.end() for match in SENTENCE_ENDS.finditer(text, max(0, len(text) - MOST_TAIL))), default=len(text)
    )
    return place if len(PAGES.findall(text[place:])) >= LEAST_SIGNS else len(text)
