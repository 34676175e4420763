"""Where a name ends among the words that belong together: before a known name, unless the two make one."""

from pipeline import lexicons
from pipeline.mentions.gazetteer import Known
from pipeline.mentions.likely import NAMESAKES
from pipeline.mentions.nobody import says_nothing
from pipeline.mentions.passage import Passage, known_at
from pipeline.mentions.sequences import Word
from pipeline.mentions.trims import past_number

SIDES = frozenset(("West", "East"))  # last of a name: "Wexmoor West"
PAPERS = frozenset(lexicons.load("name-cues", "en")["papers"].split())
BRANCHES, WARES, CHAMBERS = (lexicons.words("name-cues", "en", key) for key in ("branches", "wares", "chambers"))


def stop(passage: Passage, words: list[Word], at: int, end: int) -> int:
    """The index past the name that begins at `at`, of words that belong together up to `end`."""
    known = known_at(passage, words, at)
    if known:
        past, entry, last = known
        whole = past < end and _goes_on(passage, words[at:end], (past - at, entry, last))
        return end if whole else past
    past = at + 1
    while past < end and (words[past].small or not _parts(passage, words, past)):
        past += 1
    given = words[at].text in passage.gazetteer.given and not _is_house(passage, words, past)
    return end if past < end and (given or words[past - 1].low in passage.gazetteer.directions) else past


def is_two(passage: Passage, words: list[Word], end: int, known: tuple[int, Known, int]) -> bool:
    """Whether after a known body's name a known place's fills the rest up to `end`: "CBS News Capitol Hill"."""
    second = known_at(passage, words, known[0]) if known[0] < end else None
    return known[1][1] == "org" and bool(second) and second[1][1] == "place" and second[0] == end > known[0] + 1


def _parts(passage: Passage, words: list[Word], at: int) -> bool:
    """Whether a known name begins here, no last part of another's: "Linux" of "Arch Linux", "Fox" of "Ina Fox"."""
    known = known_at(passage, words, at)
    if not known or known[1][1] == "other":
        return False
    families = passage.gazetteer.families
    if words[at].text in SIDES and at + 1 == len(words) and not words[at - 1].small:
        return known_at(passage, [words[at - 1]], 0) is not None and words[at - 1].text not in families
    last = known[0] == len(words) == at + 1 and words[at].text in families
    return not last or words[at - 1].small or passage.vocabulary.is_word(words[at - 1].low)


def _goes_on(passage: Passage, words: list[Word], known: tuple[int, Known, int]) -> bool:
    """Whether the known name that words begin with begins another: "Georgia Meloni", "Chicago Bulls", "Fox Sports"."""
    past, (_, kind), last = known
    gazetteer, vocabulary = passage.gazetteer, passage.vocabulary
    first, rest = words[0], [word for word in words[past:] if not word.small]
    if kind == "group" and len(rest) == 1 and rest[0].text.startswith("American"):
        return True
    if kind == "group" and len(rest) > 1 and rest[0].text in gazetteer.given:
        return False  # "Republican Ann Wex"
    if first.low in gazetteer.directions and _is_place(passage, rest):
        return True
    if kind in ("place", "org") and len(rest) == len(words) - past and _plays_or_prints(passage, rest):
        return True
    if kind == "place" and len(rest) == 1 and rest[0].low in CHAMBERS:
        return True
    if kind == "other" and len(rest) == 1 and past_number(passage.text, last) == rest[0].end:
        return True
    if all(says_nothing(word, gazetteer, vocabulary) for word in rest):
        return False
    if kind == "other" and rest[0].text not in gazetteer.given and not known_at(passage, rest, 0):
        return True
    if kind == "org" and len(rest) == 1 and rest[0].low in BRANCHES | WARES:
        return True
    small = [word for word in rest if word.low in vocabulary.small]
    if any(known_at(passage, [word], 0) for word in rest) or (small and (len(rest) != 2 or kind != "place")):
        return False
    if kind == "org" and "-" in rest[0].text:
        return False
    if first.low in NAMESAKES and len(rest) == 1 and rest[0].text in gazetteer.families:
        return True
    if (
        len(rest) == 1
        and (first.text in gazetteer.given or first.text in gazetteer.rare)
        and rest[0].text in gazetteer.families
    ):
        return True
    said = any(vocabulary.is_word(word.low) for word in rest)
    if first.text in gazetteer.given or kind == "place":
        return rest[0].text not in gazetteer.given and (len(rest) == 1 or said)
    return said


def _is_place(passage: Passage, words: list[Word]) -> bool:
    known = known_at(passage, words, 0) if words else None
    return bool(known) and known[1][1] == "place" and known[0] == len(words)


def _plays_or_prints(passage: Passage, words: list[Word]) -> bool:
    """Whether words are a team's name or a newspaper's: "Dodgers" of "LA Dodgers", "Times-Wexmoor"."""
    known, last = known_at(passage, words, 0), words[-1].text
    team = bool(known) and known[0] == len(words) and known[1][1] == "org" and last.endswith(("s", "x"))
    return team or (len(words) == 1 and "-" in last and last.partition("-")[0] in PAPERS)


def _is_house(passage: Passage, words: list[Word], at: int) -> bool:
    """Whether a known body of several words begins here: "White House" of "the Clinton White House"."""
    known = known_at(passage, words, at) if at < len(words) else None
    return bool(known) and known[1][1] == "org" and known[0] > at + 1
