"""What an answer does with its question: each observation with its words and its strength. Nothing is weighed here."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from pipeline.exchanges import reply_cues, signs, terms
from pipeline.exchanges.questions import Part
from pipeline.exchanges.reply_cues import Found

STRENGTHS = reply_cues.strengths()
LATER = STRENGTHS["later"]
REACH = 40  # sentences in which a far refusal is looked for
STEM, NAMED = 4, 2  # letters of a term's stem, and terms by which a far sentence is about the question
LEAD_IN = 9  # words of a first sentence that may be none but a lead-in
KIND_REACH = 2  # sentences in which a word of the kind asked for is an answer to it
BRIEF = 2  # sentences of an answer that does nothing but ask back
SPECIFIC_REACH = 3  # sentences in which a number is looked for
QUOTED = 60  # characters of a cue quoted as evidence
OPENERS = ("clarification", "procedure", "polar", "qualified", "stance")
REFUSES = ("refusal", "deferral", "ignorance")  # tell in any early sentence; the others in the opening only
RESISTS = ("clarification", "challenge", "shift", "hedge")
NOT_KNOWING = ("ignorance", "lost it", "hearsay")
HEAVY = (*REFUSES, "clarification", "challenge")  # resistance that makes an echo of the question idle
REPLIES = ("polar", "verdict", "qualified", "stance")  # openers that reply


@dataclass(frozen=True, slots=True)
class Evidence:
    """One observation about the answer: its kind, what it does, in which words, and its strength from 0 to 1.

    `asked` is the share of the question's parts that call for yes or no, where a yes or no settles them alone.
    """

    kind: str
    says: str
    words: str
    strength: float = 1.0
    asked: float = 1.0


def opener(answer: list[str]) -> Found | None:
    """What the first sentence opens with; else the second, where the first is only a lead-in; else its verdict."""
    first = reply_cues.opener(answer[0], OPENERS)
    if first or reply_cues.find(answer[:1], REFUSES):
        return first
    lead_in = len(answer) > 1 and len(answer[0].split()) <= LEAD_IN
    second = reply_cues.opener(answer[1], ("polar",), sentence=1) if lead_in else None
    return second or next(iter(reply_cues.find(answer[:1], ("verdict",))), None)


def resistance(parts: list[Part], answer: list[str], made: list[Found], *, opening: int) -> list[Found]:
    """Cues of refusal, deferral and ignorance in the first sentences, and of other resistance in the opening."""
    early = sorted((cue for cue in made if cue.cue.kind in REFUSES), key=_place(REFUSES))
    found = [cue for cue in early if cue.sentence < len(LATER)]
    found += sorted((cue for cue in made if cue.cue.kind in RESISTS and cue.sentence < opening), key=_place(RESISTS))
    return found or _far_refusal([term for part in parts for term in part.terms], answer)


def _place(kinds: tuple[str, ...]) -> Callable[[Found], tuple[int, int]]:
    return lambda cue: (cue.sentence, kinds.index(cue.cue.kind))


def settles(parts: list[Part], found: Found) -> bool:
    """Whether a claim not to know says no in the question's own verb ("Have you spoken …?", "I haven't spoken …")."""
    if found.cue.kind not in NOT_KNOWING or found.sentence:
        return False
    polar = [part for part in parts if part.kind == "polar"]
    if signs.witnessed(polar, found.words):
        return True
    used = terms.keys(found.words)
    return signs.echo(polar, found.words) is not None and any(part.is_taken_up(used) for part in parts)


def gather(parts: list[Part], answer: list[str], first: Found | None, resists: list[Found]) -> list[Evidence]:
    """All evidence but the terms taken up: the opener, an echo, a fitting kind of words, resistance."""
    resisted = any(cue.sentence == 0 and cue.cue.kind in HEAVY for cue in resists)
    found = [_weighed_opener(parts, first, resisted=resisted)] if first else []
    echo = None if resisted or all(part.request for part in parts) else signs.echo(parts, answer[0])
    in_kind = signs.in_kind(parts, [] if resisted else answer[:KIND_REACH])
    reference = signs.reference(parts, answer[0])
    if echo and not first:
        found.append(Evidence("echo", "answers with", echo))
    if in_kind:
        found.append(Evidence("in kind", "answers in kind with", in_kind))
    elif specific := signs.specific(parts, answer[:SPECIFIC_REACH]):
        found.append(Evidence("specific", "gives", specific))
    if reference:
        found.append(Evidence("reference", "refers back with", reference))
    if not (first or echo):
        resists = resists + _back(parts, answer, refused=bool(resists))
    short = None if first or resists else signs.short(answer[0])
    if short:
        return [*found, Evidence("short", "answers briefly with", short)]
    if not (first or echo or resists) and (subject := signs.subject(parts, answer[0])):
        found.append(Evidence("subject", "speaks of who or what was asked about with", subject))
    replies = not resisted and bool(echo or (first and first.cue.kind in REPLIES))
    return found + _heaviest(resists, first, replies=replies)


def _weighed_opener(parts: list[Part], first: Found, *, resisted: bool) -> Evidence:
    """An opener settles yes/no parts; of other parts it says less, as before a refusal in the same sentence.

    "No" declines a lone request.
    """
    if len(parts) == 1 and parts[0].request and first.words.lower().startswith("no"):
        return Evidence("declined", "declines with", quote(first))
    share = sum(part.kind in ("polar", "choice") for part in parts) / len(parts)
    strength = 1.0
    if first.cue.kind in REPLIES:
        strength = (STRENGTHS["second"] if first.sentence else 1.0) * (STRENGTHS["resisted"] if resisted else 1.0)
    return Evidence(first.cue.kind, first.cue.says.lower(), quote(first), strength, share)


def _heaviest(resists: list[Found], first: Found | None, *, replies: bool) -> list[Evidence]:
    """The heaviest cue of each kind of resistance, in order; later ones weigh less where the first sentence replies."""
    heaviest: dict[str, Evidence] = {}
    for found in resists:
        weighed = Evidence(found.cue.kind, found.cue.says.lower(), quote(found), _lateness(found, replies=replies))
        known = heaviest.get(found.cue.kind)
        if not (first and first.cue is found.cue) and (known is None or weighed.strength > known.strength):
            heaviest[found.cue.kind] = weighed
    return list(heaviest.values())


def _lateness(found: Found, *, replies: bool) -> float:
    late = LATER[found.sentence] if found.sentence < len(LATER) else STRENGTHS["far"]
    if replies and found.sentence and found.cue.kind in REFUSES:
        return late * (STRENGTHS["aside"] if found.cue.kind == "ignorance" else STRENGTHS["partly"])
    return late**2 if found.cue.kind == "ignorance" else late  # "I don't know" is a common aside


def _far_refusal(asked: list[str], answer: list[str]) -> list[Found]:
    """A refusal far down a long answer, where its sentence names what was asked ("On Syria, I won't comment.")."""
    stems = {term.split()[-1][:STEM].lower() for term in asked if len(term.split()[-1]) >= STEM}
    for place in range(len(LATER), min(len(answer), REACH)) if stems else ():
        plain = answer[place].lower()
        if sum(stem in plain for stem in stems) >= min(NAMED, len(stems)):
            found = reply_cues.find([answer[place]], REFUSES[:1])
            if found:
                return [Found(found[0].cue, found[0].words, place)]
    return []


def _back(parts: list[Part], answer: list[str], *, refused: bool) -> list[Found]:
    """A question back or an unspecified "I won't …", which count only where nothing of the question is taken up."""
    used = terms.keys(answer[0])
    if any(part.is_taken_up(used) for part in parts):
        return []
    found = reply_cues.opener(answer[0], ("counter",) if refused else ("counter", "unwilling"))
    if found and found.words.endswith(" know"):
        return []  # what one does not know is another cue, or none: "I don't know about you, but …"
    if found and found.cue.kind == "counter" and len(answer) <= BRIEF:
        return [Found(replace(reply_cues.lexicon()[0]["clarification"], says=found.cue.says), found.words, 0)]
    return [found] if found else []


def quote(found: Found) -> str:
    """The words of a cue, cut where they are many."""
    words = " ".join(found.words.split()).rstrip(",;.!")
    return words if len(words) <= QUOTED else words[:QUOTED].rsplit(" ", 1)[0] + " …"
