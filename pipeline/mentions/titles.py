"""Titles before names: where they end, and whether a word stands behind an article and is one."""

from pipeline import lexicons
from pipeline.mentions.gazetteer import Gazetteer
from pipeline.mentions.sequences import Word

TITLE_ENDS, CROWNED, SURNAMED, REGAL = (
    lexicons.words("name-cues", "en", key) for key in ("title_ends", "crowned", "surnamed", "regal")
)
DUTIES = lexicons.words("name-cues", "en", "duties")
OWNED = ("'s", "’s")
OFFICES = 3  # words that hold whose office it is: "Deputy Attorney General's Office"


def past_title(text: str, words: list[Word], at: int, gazetteer: Gazetteer) -> int:
    """The index past the title that begins here, or `at`: "Prime Minister", "Secretary of State"."""
    titles, modifiers = gazetteer.titles, gazetteer.modifiers
    if at and words[at].low in REGAL and at + 1 == len(words) and words[at - 1].low in titles:
        return at  # "Minister King"
    if words[at].low in CROWNED and len(words) - at > 2 and words[-1].low in gazetteer.heads:
        return at
    end = at
    while end < len(words) and words[end].low in modifiers and words[end].low not in titles:
        end += 1
    if end >= len(words) or words[end].low not in titles:
        return at
    if any(word.text.endswith(OWNED) for word in words[at : at + OFFICES]):
        return at
    end += 1
    if end == len(words) and words[at].text in gazetteer.given and not is_articled(text, words[at]):
        return at
    if end < len(words) and words[end].low in gazetteer.heads and _is_last(words, end):
        return at
    while end < len(words) and _goes_on(words, end, gazetteer):
        if end == len(words) - 1 and words[end].low in REGAL:
            break
        end += 1
    past = _past_duty(words, end, gazetteer)
    if past > end:
        return past
    after = end + 1 + (end + 1 < len(words) and words[end + 1].text == "the")
    if after < len(words) and words[end].text in ("of", "for") and words[after].low in modifiers:
        return end if _is_longer(words, after, gazetteer) else _past_duty(words, after + 1, gazetteer)
    return end


def _goes_on(words: list[Word], at: int, gazetteer: Gazetteer) -> bool:
    """Whether a word goes on a title that has begun: "General", "Financial" of "Chief Financial Officer"."""
    low, following = words[at].low, words[at + 1].low if at + 1 < len(words) else ""
    further = low in gazetteer.modifiers and following in gazetteer.titles
    return low in gazetteer.titles or low in TITLE_ENDS or further


def _past_duty(words: list[Word], at: int, gazetteer: Gazetteer) -> int:
    """The index past what an office is for, or `at`: "of Investor Relations", "for Sport" before "Ann Wex"."""
    if at + 1 >= len(words) or words[at].text not in ("of", "for"):
        return at
    end = at + 1
    while end < len(words) and (words[end].low in DUTIES or words[end].text in ("and", "&")):
        end += 1
    whole = end == len(words) or words[end].text in gazetteer.given
    return end if whole and end > at + 1 and not words[end - 1].small else at


def _is_last(words: list[Word], at: int) -> bool:
    """Whether a body or place ends here: "Street" of "King Street", not "Street" of "King Street Lee" nor "Hill"."""
    ends = at + 1 == len(words) or words[at + 1].small
    return ends and not words[at].small and words[at].low not in SURNAMED


def _is_longer(words: list[Word], at: int, gazetteer: Gazetteer) -> bool:
    """Whether a known body of several words begins here: "Speaker of the House of Commons"."""
    texts = [word.text for word in words[at : at + gazetteer.longest.get(words[at].text, 1)]]
    return any(" ".join(texts[:size]) in gazetteer.names for size in range(2, len(texts) + 1))


def title_before(text: str, start: int, gazetteer: Gazetteer) -> str:
    """The title in lower case before a name, where a language writes them so: "il signor Bruni"."""
    before = text[max(0, start - 20) : start]
    last = before.split()[-1] if before.endswith(" ") and before.strip() else ""
    return last if last.rstrip(".") in gazetteer.titles else ""


def is_articled(text: str, word: Word) -> bool:
    """Whether an article or the like stands before a word."""
    return text[: word.start].lower().endswith(("the ", "a ", "our ", "my "))
