"""Signs that an answer fits the kind of its question: a number to "how many", a reason to "why", an echo."""

import re
from functools import cache

from pipeline.exchanges import reply_cues, terms
from pipeline.exchanges.questions import POLAR, Part
from pipeline.words import Memo

IN_KIND = {
    "number": re.compile(
        r"\d[\d,.]*|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|dozens?|hundreds?|thousands?|millions?"
        r"|billions?|percent|half|most|none|nobody|all of|a lot|many|few)\b",
        re.IGNORECASE,
    ),
    "time": re.compile(
        r"\b(?:\d{4}|january|february|march|april|june|july|august|september|october|november|december|monday"
        r"|tuesday|wednesday|thursday|friday|saturday|sunday|today|tomorrow|yesterday|soon|now|ago|already"
        r"|as long as|as soon as|until|minutes?|hours?|days?|weeks?|months?|years?)\b",
        re.IGNORECASE,
    ),
    "person": re.compile(
        r"(?<=[a-z,] )[A-Z][a-z]+|^[A-Z][a-z]+ [A-Z][a-z]+|\b(?:everyone|everybody|no one|nobody|people)\b"
    ),
    "place": re.compile(r"\b(?:in|at|from|to|near) (?:the )?[A-Z]|\b(?:here|there|everywhere|nowhere)\b"),
    "reason": re.compile(
        r"\b(?:because|since|reasons?|so that|in order to|therefore|due to|wanted to)\b", re.IGNORECASE
    ),
    "manner": re.compile(r"\b(?:by [a-z]+ing|very much|badly)\b", re.IGNORECASE),
}
# A word or two, or a phrase that a preposition opens: the elliptical answer to a question with a wh-word.
SHORT = re.compile(
    r"(?!(?:i|we|you|he|she|it|they|there|that|this|these|who|what)\b)"
    r"(?:[\w'-]+(?: [\w'-]+){0,2}|(?:by|in|at|on|to|for|with|from|until|after|before|through|because of|about)"
    r"(?: [\w'’,-]+){1,9})[.!]?$"
)
SUBJECT = r"(?:(?:i|we|he|she|it|they|there|that|this|you)|(?:the |my |our |his |her |their )?(?P<noun>[\w-]+))"
FORMS = {
    form: rest
    for forms, rest in (
        ("am is are was were aren't isn't wasn't weren't", 
         r"(?: (?:am|is|are|was|were)\b|'(?:m|re|s)\b| (?:is|are|was|were)n't)"),
        ("have has had haven't hasn't hadn't", r"(?: (?:have|has|had)\b|'(?:ve|s|d)\b| (?:have|has|had)n't)"),
        ("will would shall won't wouldn't", r"(?: (?:will|would|shall)\b|'(?:ll|d)\b| (?:won't|wouldn't))"),
        ("do does did don't doesn't didn't", r" (?:do|does|did)(?:n't)?\b"),
        ("can could can't couldn't", r" (?:can|could|cannot)(?:n't|'t)?\b"),
        ("should shouldn't may might must", r" (?:should|may|might|must|have to|has to)(?:n't)?\b"),
    )
    for form in forms.split()
}  # fmt: skip
PRONOUN = re.compile(r"\b(?:he|him|his|she|her|hers)\b")
# "What was it like?": the auxiliary of a question with a wh-word, before its subject.
INVERTED = re.compile(
    rf"\b(?:what|how|where|when|who|why|which)(?: \w+){{0,2}}? (?:{'|'.join(FORMS)})"
    r" (?:i|you|he|she|it|we|they|this|that|these|those|there|the|your|his|her|our|their)\b"
)
ECHO = {form: re.compile(SUBJECT + rest) for form, rest in FORMS.items()}
# Whom a question's subject is called by in its answer.
SPOKEN_OF = {
    asked: re.compile(rf"(?:{spoken})(?:'\w+)? [\w']+")
    for names, spoken in (
        ("you", "i|we"), ("he", "he"), ("she", "she"), ("they these those", "they|some|most|many"),
        ("it that this there", "it|that|this|there|they"), ("we", "we|you|they"),
    )
    for asked in names.split()
}  # fmt: skip
ASKED_OF = re.compile(rf"\b(?:{'|'.join(FORMS)}) ({'|'.join(SPOKEN_OF)})\b")
YOURS = re.compile(r"\byour?\b")
NUMBER = re.compile(
    r"[$€£]?\d[\d,.]*\d|\d|\b(?:three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty"
    r"|fifty|sixty|seventy|eighty|ninety|dozens?|hundreds?|thousands?|millions?|billions?|trillions?|percent)\b",
    re.IGNORECASE,
)
ASKED_WITH = re.compile(rf"\b({'|'.join(sorted(FORMS, key=len, reverse=True))})\b")


def in_kind(parts: list[Part], opening: list[str]) -> str | None:
    """The words of the opening that are of the kind which a part calls for."""
    text = " ".join(opening)
    for part in parts:
        pattern = IN_KIND.get(part.kind)
        match = pattern.search(text) if pattern else None
        if match:
            return match.group()
    return None


def echo(parts: list[Part], first: str) -> str | None:
    """The subject and auxiliary with which the first sentence echoes a question ("Will you …?", "I will …")."""
    text = reply_cues.plain(first)
    _, markers = reply_cues.lexicon()
    start = markers.match(text).end()
    for part in parts:
        inverted = (POLAR if part.kind in ("polar", "choice") else INVERTED).search(reply_cues.plain(part.text))
        asked = ASKED_WITH.search(inverted.group()) if inverted else None
        match = ECHO[asked.group(1)].match(text, start) if asked else None
        if match and (match["noun"] is None or part.is_taken_up(terms.keys(match["noun"]))):
            return first[match.start() : match.end()]
    return None


def short(first: str) -> str | None:
    """The first sentence where it answers in a word or two ("Diplomatic."), discourse markers skipped."""
    text = reply_cues.plain(first).strip()
    _, markers = reply_cues.lexicon()
    start = markers.match(text).end()
    return first.strip()[start:].rstrip(".!") if SHORT.match(text, start) else None


def reference(parts: list[Part], first: str) -> str | None:
    """The pronoun with which the first sentence speaks of a person that the question names."""
    if any(term[0].isupper() for part in parts for term in part.terms):
        match = PRONOUN.search(reply_cues.plain(first))
        return match.group() if match else None
    return None


def specific(opening: list[str]) -> str | None:
    """The first number that the opening gives: who declines seldom names one."""
    return next(filter(None, map(_numbers().__getitem__, " ".join(opening).split())), None)


@cache
def _numbers() -> Memo:
    """The first number in each blank-delimited token, or nothing."""
    return Memo(lambda token: (match := NUMBER.search(token)) and match.group())


def subject(parts: list[Part], first: str) -> str | None:
    """The words by which the first sentence speaks of whom the question asks about ("Did you …?", "I raised …")."""
    text = reply_cues.plain(first)
    _, markers = reply_cues.lexicon()
    start = markers.match(text).end()
    for part in parts:
        plain = reply_cues.plain(part.text)
        asked = ASKED_OF.search(plain)
        names = asked.group(1) if asked else "you" if YOURS.search(plain) else None
        match = SPOKEN_OF[names].match(text, start) if names else None
        if match:
            return first[match.start() : match.end()]
    return None
