"""Who a draft says spoke the words that it quotes: the speaker named beside them, or nobody for certain."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from dashboard.quotes.article import Quotation
from pipeline import lexicons

SENTENCE = re.compile(r"[.!?…。！？]+[\])’”\"]*\s+(?=[^\sa-z]|$)|\n")
ABBREVIATED = re.compile(r"\b(?:Mr|Mrs|Ms|Dr|Prof|Gen|Sen|Rep|Gov|Lt|Col|St|[A-Z])\.\s+$")
TOKEN = re.compile(r"[^\W_]+(?:['’][^\W_]+)*|\0+|[^\w\s]")
NEAR, FAR = 6, 12  # words between a name and its verb; between a verb and the quotation
OWNED = ("'s", "’s")
HONOURS = frozenset("mr mrs ms miss dr sir dame".split())
TITLES = lexicons.words("titles", "en", "titles") | lexicons.words("titles", "en", "modifiers")
FULL = ".。"  # what ends a sentence inside the marks: what follows is another one


class Names:
    """What the speakers of an interview are called: their whole names, and their last where it is one's alone.

    So are `others` whom it names, but for those with a speaker's last name, who may be that speaker.
    """

    def __init__(self, speakers: Iterable[str], others: Iterable[str] = ()) -> None:
        self.called: dict[tuple[str, ...], str | None] = {}
        speakers = [speaker for speaker in speakers if len(speaker) > 1]
        self._call(speakers)
        lasts = {_words(speaker)[-1:] for speaker in speakers}
        self._call(other for other in others if len(_words(other)) > 1 and _words(other)[-1:] not in lasts)
        self.longest = max(map(len, self.called), default=0)

    def _call(self, names: Iterable[str]) -> None:
        for name in names:
            for called in {_words(name), _words(name)[-1:]}:
                if called and len("".join(called)) > 2:
                    self.called[called] = name if self.called.get(called, name) == name else None

    def found(self, tokens: list[str]) -> Iterator[tuple[int, int, str]]:
        """Where speakers are named in a row of words: from, to, who."""
        at = 0
        while at < len(tokens):
            for length in range(min(self.longest, len(tokens) - at), 0, -1):
                said = tuple(one.casefold().removesuffix("'s").removesuffix("’s") for one in tokens[at : at + length])
                if self.called.get(said) and not tokens[at][0].islower():
                    yield at, at + length, self.called[said]
                    at += length - 1
                    break
            at += 1


def personal(speaker: str) -> bool:
    """Whether a speaker is known by a name of his own: Sergey Lavrov, Ms. Psaki; not Q, The President, Speaker 1."""
    words = _words(speaker)
    called = [word for word in words if word not in TITLES and word.isalpha() and len(word) > 1]
    return len(called) > 1 - bool(HONOURS & {*words}) and "the" not in words and not (
        speaker.isupper() and not HONOURS & {*words}
    )  # fmt: skip


def _words(name: str) -> tuple[str, ...]:
    return tuple(one.casefold() for one in TOKEN.findall(name) if one[0].isalnum())


def attributed(one: Quotation, names: Names, language: str | None) -> str | None:
    """The speaker to whom the draft gives a quotation; None where its sentence names none, or two."""
    if one.credit:
        return next((who for *_, who in names.found(TOKEN.findall(one.credit))), None)
    words = _Words(language or "en")
    ended = one.text.rstrip("\"'”’»“ ")[-1:] in FULL and one.text.rstrip()[-1:] not in ","
    behind = [] if ended else TOKEN.findall(_first(one.after))
    ahead = TOKEN.findall(_last(one.before))
    return _behind(behind, names, words) or _ahead(ahead, names, words)


def sentences(text: str) -> Iterator[str]:
    """The sentences of a draft."""
    begin = 0
    for match in SENTENCE.finditer(text):
        if not ABBREVIATED.search(text[max(0, match.end() - 8) : match.end()]):
            yield text[begin : match.end()]
            begin = match.end()
    yield text[begin:]


def claims(around: str, names: Names, language: str | None) -> list[str]:
    """The sentences of a draft, its quotations blanked out, that say without quoting what somebody said."""
    words = _Words(language or "en")
    found = []
    for sentence in sentences(around):
        tokens = TOKEN.findall(sentence)
        lower = [token.casefold() for token in tokens]
        said = any(token in words.says for token in lower) or "according to" in sentence.casefold()
        named = any(True for _ in names.found(tokens)) or any(token in words.pronouns for token in lower)
        if said and named and "\0" not in sentence:
            found.append(" ".join(sentence.split()))
    return found


class _Words:
    def __init__(self, language: str) -> None:
        spoken = language if lexicons.has("quoting", language) else "en"
        self.says, self.tells, self.pronouns, self.objects = (
            lexicons.words("quoting", spoken, key) for key in ("says", "tells", "pronouns", "objects")
        )


def _behind(tokens: list[str], names: Names, words: _Words) -> str | None:
    """Who is named behind a quotation as the one who says it: said Lavrov; Lavrov told Carlson; — Lavrov."""
    tokens = tokens[: next((at for at, one in enumerate(tokens) if one[0] == "\0"), len(tokens))]
    lower = [token.casefold() for token in tokens]
    found = list(names.found(tokens))
    first = next((one for one in found if one[0] <= NEAR + 2), None)
    if first and all(not one[0].isalnum() for one in tokens[: first[0]]) and first[1] == len(tokens):
        return first[2]  # “…” — Sergey Lavrov
    verb = next((at for at, token in enumerate(lower[: NEAR + 4]) if token in words.says), None)
    if lower[:4] and "according" in lower[:3] and first:
        return first[2]
    if verb is None or first is None or any(token in words.pronouns for token in lower[:verb]):
        return None
    if first[0] < verb:
        between = lower[first[1] : verb]
        owned = tokens[first[1] - 1].endswith(OWNED)
        object_ = first[0] > 0 and lower[first[0] - 1] in words.objects
        return None if owned or object_ or len(between) > NEAR or {".", ";", ":"} & {*between} else first[2]
    inverted = lower[verb] not in words.tells or lower[verb] in ("asked", "fragte", "fragt", "answered")
    between = lower[verb + 1 : first[0]]
    free = not {*between} & ({*words.objects, *words.pronouns} | {".", ";", ":"})
    return first[2] if inverted and free and len(between) <= NEAR else None


def _ahead(tokens: list[str], names: Names, words: _Words) -> str | None:
    """Who is named ahead of a quotation as the one who says it: Lavrov: “…”; Carlson, asked by him, said that “…”."""
    cut = max((at for at, one in enumerate(tokens) if one[0] == "\0"), default=-1)
    tokens = tokens[cut + 1 :]
    lower = [token.casefold() for token in tokens]
    found = list(names.found(tokens))
    bare = [at for at, one in enumerate(tokens) if one not in "*_#-–—"]
    if found and len(bare) > 1 and tokens[bare[-1]] == ":" and bare[-2] == found[-1][1] - 1:
        return found[-1][2]
    verb = next(
        (at for at in range(len(lower) - 1, max(-1, len(lower) - FAR - 1), -1) if lower[at] in words.says), None
    )
    if verb is None:
        return None
    for start, end, who in reversed(found):
        between = lower[end:verb]
        if end > verb:
            if start - verb <= 3 and lower[verb] not in words.tells and not {*lower[verb + 1 : start]} & words.objects:
                return who
            continue
        if tokens[end - 1].endswith(OWNED) or (start and lower[start - 1] in words.objects | words.tells):
            continue
        taken = {*between} & (words.pronouns - {"who", "der", "die", "qui", "quien"})
        return None if taken or len(between) > NEAR + 4 else who
    return None


@lru_cache(maxsize=1024)
def _first(text: str) -> str:
    return next(sentences(text))


@lru_cache(maxsize=1024)
def _last(text: str) -> str:
    return list(sentences(text))[-1]
