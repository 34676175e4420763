"""What a question asks: its parts, and the kind of answer each calls for."""

import re
from dataclasses import dataclass
from typing import Literal

from pipeline import directions
from pipeline.exchanges import terms

Kind = Literal["polar", "choice", "number", "time", "person", "place", "reason", "manner", "open"]

AUXILIARY = (
    r"(?:do|does|did|am|are|is|was|were|have|has|had|will|would|can|could|shall|should|may|might|must"
    r"|don't|doesn't|didn't|aren't|isn't|wasn't|weren't|haven't|hasn't|hadn't|won't|wouldn't|can't"
    r"|couldn't|shouldn't)"
)
SUBJECT = r"(?:i|you|he|she|it|we|they|there|this|that|these|those|the|a|an|any|your|his|her|our|their|its|my|\w+)"
BREAK = r"(?:^|[,;:—–-]\s*|\b(?:and|but|so|or|then|now|well|also|secondly|first|second|again)\s+)"
WH = re.compile(
    r"\b(how (?:much|many|long|often|far|old|soon|big|large|high)|how|why|what|when|where|whose|whom|who|which)\b"
)
POLAR = re.compile(rf"{BREAK}{AUXILIARY}\s+{SUBJECT}\b")
CHOICE = re.compile(r"\b\w+,? or (?:is|are|was|were|do|does|did|will|would|should|the|a|an|not|more|just|simply|\w+)\b")
REQUEST = re.compile(
    r"\b(?:(?:can|could|would|will) you|(?:do|would) you (?:want|care|like|wish) to|are you (?:able|willing|ready) to)"
    r" (?:please |just |also |perhaps |maybe |briefly )*(?:tell|explain|say|describe|talk|confirm|name|disclose|reveal"
    r"|give|walk|share|elaborate|comment|clarify|speak|respond|expand|address|discuss|outline|help|let|react)\b"
    r"|\b(?:can|could|may|might) (?:i|we) (?:just )?(?:get|have|hear)\b"
)
INDIRECT = re.compile(
    r"\b(?:wonder(?:ed|ing)?|curious|(?:want(?:ed)?|like|love|have|need) to (?:ask|know|hear|get|understand|follow)"
    r"|(?:tell|walk|take) (?:us|me|the)|talk (?:to us |to me |a bit |a little )?(?:about|through)"
    r"|your (?:reaction|response|thoughts?|comments?|views?|opinion|message|take|assessment|sense)"
    r" (?:on|to|about|of)"
    r"|^(?:inquir(?:y|ing|es)|clarification|questions?|requests?|asking|seeking)(?: \w+){0,3}"
    r" (?:about|on|for|of|whether)"
    r"|what about|how about|(?:my|our|the|one|another) question (?:is|to you|for)|explain|describe|elaborate)\b"
)
# Statements about what the other knows best, made for him to confirm (Labov and Fanshel's B-events).
CHECK = re.compile(
    r"^(?:and |but |well |okay |oh |now |yeah |right |just to be clear |then |[,—–-]\s*)*"
    r"(?:so\b.*\b(?:you|your|there|he|she|they|it)\b|in other words|you(?:'re|'ve|'d|'ll)?\b"
    r"|what you're saying|(?:if|whether)\b)"
    r"|\b(?:it sounds like|you're (?:now )?saying|is it fair to say"
    r"|i (?:assume|take it|gather|presume)|as to whether)\b",
    re.DOTALL,
)
# What may stand after an auxiliary in a question that bears no question mark.
INVERTED = re.compile(
    rf"{BREAK}{AUXILIARY}(?: not)? (?:you|he|she|we|they|there|the|your|his|her|their|this|that|it|any)\b"
)
KINDS: dict[str, Kind] = {
    "how much": "number", "how many": "number", "how old": "number", "how far": "number", "how big": "number",
    "how large": "number", "how high": "number", "how long": "time", "how soon": "time", "how often": "time",
    "when": "time", "who": "person", "whom": "person", "whose": "person", "where": "place", "why": "reason",
    "how": "manner", "what": "open", "which": "open",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Part:
    """One thing that is asked: its sentence, the kind of answer it calls for, its content terms.

    A request asks to be told ("Can you say who?"): "no" declines it.
    """

    text: str
    kind: Kind
    terms: tuple[str, ...]
    request: bool = False

    def is_taken_up(self, used: set[str]) -> bool:
        """Whether any of its terms is among the keys that an answer uses."""
        return any(terms.is_taken_up(term, used) for term in self.terms)


def parts(sentences: list[str]) -> list[Part]:
    """The parts of a question in order; empty where nothing is asked.

    A part is a sentence with a question mark, or one that asks without it ("I wonder how …",
    "So there is no way to …"). A part without content terms borrows those of the sentence before.
    """
    found: list[Part] = []
    for place, sentence in enumerate(sentences):
        plain = sentence.lower().replace("’", "'").strip(' \n"“”—–-')
        if _asks(plain):
            content = terms.content(sentence) or (terms.content(sentences[place - 1]) if place else [])
            found.append(Part(sentence, kind(plain), tuple(terms.unique(content)), bool(REQUEST.search(plain))))
    return found + _checked(sentences) if not found or found[-1].text != sentences[-1] else found


def _asks(plain: str) -> bool:
    if "?" in plain:
        return True
    return bool(INDIRECT.search(plain) or INVERTED.search(plain) or WH.match(plain))


def _checked(sentences: list[str]) -> list[Part]:
    """The last sentence as a part, where it is made for the other to confirm."""
    for sentence in sentences[-1:]:
        content = terms.unique(terms.content(sentence))
        if content and CHECK.search(_plain(sentence)):
            return [Part(sentence, "polar", tuple(content))]
    return []


def confirmed(sentences: list[str]) -> list[Part]:
    """The last sentence as a statement that the answer confirms or denies: its yes or no made it a question."""
    spoken = sentences and not directions.begins(sentences[-1])
    content = terms.unique(terms.content(sentences[-1])) if spoken else []
    return [Part(sentences[-1], "polar", tuple(content))] if content else []


def _plain(sentence: str) -> str:
    return sentence.lower().replace("’", "'").strip(' \n"“”—–-')


def kind(plain: str) -> Kind:
    """The kind of answer that a lower-cased sentence calls for; statements to confirm are polar."""
    wh, polar = WH.search(plain), POLAR.search(plain)
    request = REQUEST.search(plain) or INDIRECT.search(plain)
    if polar and not request and not (wh and wh.start() < polar.start()):
        return "choice" if CHOICE.search(plain, polar.end()) else "polar"
    if wh and (request or not CHECK.search(plain)):
        return KINDS[wh.group(1)]
    return "open" if request else "polar"
