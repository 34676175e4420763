"""What a question asks: its parts, and the kind of answer each calls for."""

from dataclasses import dataclass
from typing import Literal

from pipeline import directions, forms, lexicons
from pipeline.exchanges import terms

Kind = Literal["polar", "choice", "number", "time", "person", "place", "reason", "manner", "open"]

WH, POLAR, CHOICE, REQUEST, INDIRECT, CHECK, INVERTED = (
    forms.pattern("questions", "en", name)
    for name in ("wh", "polar", "choice", "request", "indirect", "check", "inverted")
)
KINDS: dict[str, Kind] = {
    word: kind for kind, words in lexicons.load("questions", "en")["kinds"].items() for word in words
}


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
