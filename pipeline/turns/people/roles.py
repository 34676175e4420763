"""Who asks and who is asked, from questions, order, shares and labels; with how sure that is."""

import math
import re
from collections import defaultdict
from dataclasses import dataclass

from pipeline.lexicons import any_of
from pipeline.turns.labels import spelling
from pipeline.turns.labels.asking import QUESTION, SIGN
from pipeline.turns.people import chairs, hosts

ASKS = re.compile(rf"{SIGN}[\"”’»」』)\]*_]*(?:\s|$)")
GIVEN_BY = re.compile(rf"\b{any_of('written', 'given')} by\b[^,;:]*$")
FROM = re.compile(rf"\b{any_of('written', 'from')}\b[^,;:]*$")
END = 300
FEWEST_CALLED, LEADS = 3, 0.4  # others whom a chair calls; its share of turns
SELDOM, OFTEN = 0.15, 2  # questions; turns of each other
CHAIRED, STATED = 0.7, 0.95
LED = -1.0  # the score of one whom a chair leads
AT_LENGTH = 60  # words
UNTOLD = 0.1  # a score that tells nothing


@dataclass(slots=True)
class Part:
    """What one speaker does in the talk: turns, words, turns that ask, turns that follow another's question."""

    turns: int = 0
    words: int = 0
    asks: int = 0
    replies: int = 0


def infer(turns: list[tuple[str | None, str, int]], *, head: str = "") -> dict[str, tuple[str, float]]:
    """Each speaker of (speaker, text, words) rows → role and confidence, 0 to 1. `head` is the title."""
    parts = _parts(turns)
    if len(parts) < 2:
        return {speaker: _known(speaker) or ("other", 0.5) for speaker in parts}
    known = {speaker: _known(speaker) for speaker in parts}
    total = sum(part.turns for part in parts.values())
    mean = (sum(part.words for part in parts.values()) + 5) / total
    scores = {speaker: _score(speaker, part, head, mean=mean) for speaker, part in parts.items()}
    if any(role and role[0] == "interviewer" for role in known.values()):
        scores = {speaker: _beside_the_press(parts[speaker], score) for speaker, score in scores.items()}
    else:
        received = hosts.told(turns)
        scores = {speaker: score + received.get(speaker, 0.0) for speaker, score in scores.items()}
    longest = max(parts, key=lambda speaker: parts[speaker].words)
    if len(parts) > 2 and 0 < scores[longest] < UNTOLD:  # who speaks most among several is rather asked
        scores[longest] *= -1
    if _is_chaired(parts, total):
        return dict.fromkeys(parts, ("other", CHAIRED))
    chair = chairs.find(turns, {speaker: role == ("interviewer", STATED) for speaker, role in known.items()})
    if chair:
        scores = {speaker: LED if speaker != chair else -LED for speaker in parts}
    found = {speaker: known[speaker] or _role(parts[speaker], scores[speaker], total, len(parts)) for speaker in parts}
    return _both_sides(found, known, scores, parts)


def _is_chaired(parts: dict[str, Part], total: int) -> bool:
    """Whether one speaker only calls up the others, each of whom speaks seldom, and hardly anybody asks."""
    lead = max(parts.values(), key=lambda part: part.turns)
    asks = sum(part.asks for part in parts.values())
    rest = total - lead.turns
    return (
        len(parts) > FEWEST_CALLED
        and lead.turns >= LEADS * total
        and max(lead.asks, asks) < SELDOM * total
        and rest <= OFTEN * (len(parts) - 1)
    )


def _parts(turns: list[tuple[str | None, str, int]]) -> dict[str, Part]:
    parts: dict[str, Part] = defaultdict(Part)
    asker = None
    for speaker, text, words in turns:
        asks = ASKS.search(text, max(0, len(text) - END)) is not None
        if speaker is not None:
            part = parts[speaker]
            part.turns += 1
            part.words += words
            part.asks += asks
            part.replies += asker is not None and asker != speaker
        if asks or words > 3:
            asker = speaker if asks else None
    return parts


def _known(speaker: str) -> tuple[str, float] | None:
    """The role that the label itself states."""
    key = spelling.key(speaker)
    plain = numbered[1].strip() if (numbered := spelling.NUMBERED.match(key)) else key
    if key.startswith("(") and key.endswith(QUESTION):
        return "interviewer", 1.0
    for kind, role in (("askers", "interviewer"), ("answerers", "interviewee"), ("others", "other")):
        if plain in spelling.lexicon(kind):
            return role, STATED
    return None


def _score(speaker: str, part: Part, head: str, *, mean: float) -> float:
    """Above 0 for one who asks, below for one who is asked."""
    length = math.log((part.words + 5) / part.turns / mean)
    few = min(1.0, part.turns / 4)
    score = few * (2.5 * (part.asks - part.replies) / part.turns) - 0.6 * length
    return score - _titled(speaker, head)


def _beside_the_press(part: Part, score: float) -> float:
    """The score where a label states who asks: another asks only by asking; at length, more than replying."""
    led = not part.asks or (part.words >= AT_LENGTH and part.asks <= part.replies)
    return min(score, -0.1) if led else score


def _titled(speaker: str, head: str) -> float:
    """How much the title says that somebody is interviewed: `interview with X`, not `by X`."""
    last = spelling.bare(speaker).casefold().split(",")[0].split()[-1]
    place = head.casefold().find(last)
    if len(last) < 3 or place < 0:
        return 0.0
    before = head.casefold()[max(0, place - 40) : place]
    if GIVEN_BY.search(before):
        return 0.0
    return -1.0 if FROM.search(before) else 0.7


def _role(part: Part, score: float, total: int, speakers: int) -> tuple[str, float]:
    takes_part = part.asks or part.replies
    if part.turns <= 2 and speakers > 2 and total > 12 and part.words < 60 and abs(score) < 2 and not takes_part:
        return "other", 0.5
    return ("interviewer" if score > 0 else "interviewee"), round(1 / (1 + math.exp(-min(6, abs(score)))), 2)


def _both_sides(found: dict, known: dict, scores: dict[str, float], parts: dict[str, Part]) -> dict:
    """Where all but carriers came out on one side, the most doubtful of them with a real part takes the other."""
    for role, missing, sign in (("interviewer", "interviewee", 1), ("interviewee", "interviewer", -1)):
        sided = [s for s in found if found[s][0] == role]
        if sided and not any(found[s][0] == missing for s in found):
            free = [s for s in sided if known[s] is None]
            if free and len(sided) > 1:
                moved = min(free, key=lambda s: (parts[s].turns < 2, sign * scores[s]))
                found[moved] = (missing, 0.5)
    return found
