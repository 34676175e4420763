"""Signs that an answer fits the kind of its question: a number to "how many", a reason to "why", an echo."""

import re

from pipeline import forms, lexicons
from pipeline.exchanges import reply_cues, terms
from pipeline.exchanges.questions import POLAR, Part

SIGNS = forms.load("reply-signs", "en")
TABLE = lexicons.load("reply-signs", "en")
IN_KIND = {name.removeprefix("kind "): form.pattern for name, form in SIGNS.items() if name.startswith("kind ")}
ADDED = re.compile(r"[^\S\n]+[\w'’-]+")  # the word after
UNKNOWN = re.compile(r"n't know\b| not know\b| know\b")  # what makes a claim not to know of an echo
BROKEN = ("-", "–", "—", "…")  # what a sentence ends with that is broken off
SHORT, PRONOUN, NUMBER, YOURS, ASKED_WITH, ASKED_OF, INVERTED, SUBJECT, COURTESY, ASIDE = (
    SIGNS[name].pattern
    for name in (
        "short", "pronoun", "number", "yours", "asked with", "asked of", "inverted", "subject", "courtesy",
        "aside number",
    )
)  # fmt: skip
PERCEIVING, OBJECTION, AMOUNT = (SIGNS[name].pattern for name in ("perceiving", "objection", "amount"))
# What echoes each auxiliary of a question, and whom its subject is called by in its answer.
ECHO = {asked: re.compile(SUBJECT.pattern + rest) for group, rest in TABLE["echo"].items() for asked in group.split()}
SPOKEN_OF = {
    asked: re.compile(rf"{forms.any_of(spoken)}(?:'\w+)? [\w']+")
    for group, spoken in TABLE["spoken_of"].items()
    for asked in group.split()
}


def in_kind(parts: list[Part], opening: list[str]) -> str | None:
    """The words of the opening that are of the kind which a part calls for."""
    for part in parts:
        pattern = IN_KIND.get(part.kind)
        for place, sentence in enumerate(opening if pattern else ()):
            match = pattern.search(ASIDE.sub(" ", sentence) if part.kind == "number" else sentence)
            begins = part.kind == "person" and place and match and not match.start()
            if match and not begins:  # a later sentence that begins with a name is about it, and no answer
                return match.group().strip()
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
            return None if UNKNOWN.match(text, match.end()) else _with_next(first, match)
    return None


def _with_next(first: str, match: re.Match) -> str:
    """The words of a match and the one after it, which says what is done."""
    added = ADDED.match(first, match.end())
    return first[match.start() : added.end() if added else match.end()]


def is_courtesy(sentence: str) -> bool:
    """Whether a sentence is nothing but thanks, with or without a name of address."""
    return COURTESY.match(reply_cues.plain(sentence).strip()) is not None


def is_objection(sentence: str) -> bool:
    """Whether a sentence is nothing but what counsel objects before a witness answers."""
    return OBJECTION.match(reply_cues.plain(sentence).strip()) is not None


def witnessed(parts: list[Part], words: str) -> bool:
    """Whether words deny in its own verb what a question asks to have been seen or heard."""
    denied = set(PERCEIVING.findall(reply_cues.plain(words)))
    return any(not denied.isdisjoint(PERCEIVING.findall(reply_cues.plain(part.text))) for part in parts)


def short(first: str) -> str | None:
    """The first sentence where it answers in a word or two ("Diplomatic."), markers skipped; thanks are no answer."""
    if is_courtesy(first) or is_objection(first) or first.rstrip(" .").endswith(BROKEN):
        return None
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


def specific(parts: list[Part], opening: list[str]) -> str | None:
    """The first amount of the opening that is its own, and not of when it was or of a name, where one may answer."""
    text = " ".join(opening)
    if not AMOUNT.search(text) or not any(part.kind in ("open", "choice") for part in parts):
        return None
    found = (match.group() for match in NUMBER.finditer(ASIDE.sub(" ", text)))
    return next(filter(AMOUNT.search, found), None)


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
