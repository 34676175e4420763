"""Which sentence of an answer takes up each thing that its question asks; none where none is found."""

from collections import Counter
from dataclasses import dataclass
from functools import cache

from pipeline import forms
from pipeline.exchanges import asked, reply_cues, signs, terms
from pipeline.exchanges.clauses import Clause
from pipeline.exchanges.evidence import REFUSES
from pipeline.exchanges.likely import rarity
from pipeline.exchanges.questions import Part
from pipeline.numbers import total
from pipeline.words import Memo

REACH = 60  # sentences of an answer that are looked through
PLAIN = 0.7  # rarity of a word that tells nothing
# The weight of words shared that suffices, with their share of a clause's; the same of many; of one telling word, which
# suffices where the answer opens.
WORDS, FEW = 1.2, 0.4
MANY, SOME = 1.5, 0.3
ONE, SHARE, EARLY = 0.55, 0.5, 3
BRIEF = 3  # words of a yes or no that stands for itself
SIGN_REACH = 6  # sentences in which a figure answers without a word of the question, and an echo with one
BARE = ("number", "place", "reason")  # kinds whose sign alone may answer
POINTED = ("number", "time", "person", "place")  # kinds answered by a sign or in the words that they ask with
KIND = 0.4  # what a sign of the kind asked for adds
SHARED = 0.5  # what a word counts that several clauses have
HEADS = 2  # words after a question word that say what is asked for
OPENERS = ("polar", "qualified")
COUNTED = 3  # clauses of which the second and the third are counted as their speaker counts questions
PLACES = {"first": 0, "former": 0, "second": 1, "third": 2, "last": -1, "latter": -1}
REFERS = forms.pattern("questions", "en", "refers to a part")


@dataclass(frozen=True, slots=True)
class Sought:
    """A clause as it is looked for: its part, the words it asks with, and the weight of each of its words by key."""

    part: Part
    heads: tuple[str, ...]  # the keys of the words after its question word
    weights: dict[str, float]


def sentences(clauses: list[Clause], answer: list[str]) -> list[int | None]:
    """For each clause the place of the sentence that takes it up, None where none is found.

    By what the answer says itself ("On the second question …"), by the words shared, weighed by how rare they are in
    English and halved where several clauses have them, by an echo or a sign of the kind asked for, and by the yes or
    no that an answer opens with. Do not read None as evasion: it says that no sentence has such words.
    """
    said = answer[:REACH]
    sought = _sought(clauses)
    keyed = [_keys(sentence) for sentence in said]
    referred = _referred(said, len(sought))
    opened = _opened(sought, said, keyed)
    return [
        referred.get(place, opened.get(place, _best(one, said, keyed, alone=_alone(one, sought))))
        for place, one in enumerate(sought)
    ]


def _sought(clauses: list[Clause]) -> list[Sought]:
    asking = [asked.asking(clause.part) for clause in clauses]
    times = Counter(key for one in asking for key in one.words)
    return [
        Sought(
            clause.part,
            one.heads[:HEADS],
            {key: _telling(word) * (SHARED if times[key] > 1 else 1.0) for key, word in one.words.items()},
        )
        for clause, one in zip(clauses, asking, strict=True)
    ]


def _telling(word: str) -> float:
    return max(0.0, rarity(word) - PLAIN) / (1 - PLAIN)


def _keys(sentence: str) -> set[str]:
    """The keys of all telling words of a sentence, of names also by their stem."""
    return set().union(*map(_by_token().__getitem__, sentence.split()))


@cache
def _by_token() -> Memo:
    """The keys of the words in each blank-delimited token."""
    return Memo(
        lambda token: frozenset(
            key
            for word in terms.WORD.findall(token)
            if (told := asked.telling(word))
            for key in (told[0], terms.key(word))
        )
    )


def _referred(said: list[str], clauses: int) -> dict[int, int]:
    """The clauses that the answer says it answers, with the first sentence that says so."""
    found: dict[int, int] = {}
    for place, sentence in enumerate(said if clauses > 1 else ()):
        for match in REFERS.finditer(reply_cues.plain(sentence)) if not _asks_back(sentence) else ():
            clause = PLACES[match[1] or match[2]]
            if clause < min(clauses, 1) or clauses <= COUNTED:
                found.setdefault(min(clause, clauses - 1) % clauses, place)
    return found


def _opened(sought: list[Sought], said: list[str], keyed: list[set[str]]) -> dict[int, int]:
    """The clause that the answer's first sentence settles: the only one that it echoes, or that asks for its yes or no.

    Of several that ask for yes or no, the only one whose words the sentence uses.
    """
    if not said or reply_cues.find(said[:1], REFUSES):
        return {}
    echoed = [place for place, one in enumerate(sought) if signs.echo([one.part], said[0])]
    if len(echoed) == 1:
        return {echoed[0]: 0}
    if len(sought) == 1 and sought[0].part.kind == "polar" and reply_cues.opener(said[0], (*OPENERS, "stance")):
        return {0: 0}
    if reply_cues.opener(said[0], OPENERS) is None:
        return {}
    polar = [place for place, one in enumerate(sought) if one.part.kind == "polar" and not one.part.request]
    named = [place for place in polar if _shared(sought[place], keyed[0])]
    if len(named) == 1:
        return {named[0]: 0}
    return {polar[0]: 0} if len(polar) == 1 and len(said[0].split()) <= BRIEF else {}


def _alone(one: Sought, sought: list[Sought]) -> bool:
    return sum(other.part.kind == one.part.kind for other in sought) == 1


def _shared(one: Sought, keys: set[str]) -> float:
    return total(one.weights[key] for key in one.weights.keys() & keys)


def _best(one: Sought, said: list[str], keyed: list[set[str]], *, alone: bool) -> int | None:
    """The sentence with the most evidence, the first of equals; None below the least."""
    scores = [
        _score(one, sentence, keys, place, alone=alone)
        for place, (sentence, keys) in enumerate(zip(said, keyed, strict=True))
    ]
    best = max(scores, default=0.0)
    return scores.index(best) if best > 0 else None


def _asks_back(sentence: str) -> bool:
    return sentence.rstrip().endswith("?")


def _score(one: Sought, sentence: str, keys: set[str], place: int, *, alone: bool) -> float:
    weight = 0.0 if _asks_back(sentence) else _shared(one, keys)
    bare = alone and one.part.kind in BARE and place < SIGN_REACH
    if weight < ONE and not bare:
        return 0.0
    kind = KIND * (signs.in_kind([one.part], [sentence]) is not None)
    share = weight / (total(one.weights.values()) or 1.0)
    many = weight >= WORDS and share >= (FEW if weight < MANY else SOME)
    answers = kind or signs.echo([one.part], sentence) is not None
    early = weight >= ONE and ((place < EARLY and share >= SHARE) or (place < SIGN_REACH and answers))
    asked_for = one.part.kind not in POINTED or kind or not keys.isdisjoint(one.heads)
    return weight + kind if (many or early) and asked_for else kind * bare
