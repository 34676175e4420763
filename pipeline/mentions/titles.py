"""Titles before names: where they end, and whether a word stands behind an article and is one."""

from pipeline import lexicons
from pipeline.mentions.gazetteer import Gazetteer
from pipeline.mentions.sequences import Word

TITLE_ENDS, CROWNED = (lexicons.words("name-cues", "en", key) for key in ("title_ends", "crowned"))


def past_title(text: str, words: list[Word], at: int, gazetteer: Gazetteer) -> int:
    """The index past the title that begins here, or `at`: "Prime Minister", "Secretary of State"."""
    titles, modifiers = gazetteer.titles, gazetteer.modifiers
    if words[at].low in CROWNED and len(words) - at > 2 and words[-1].low in gazetteer.heads:
        return at
    end = at
    while end < len(words) and words[end].low in modifiers and words[end].low not in titles:
        end += 1
    if end >= len(words) or words[end].low not in titles:
        return at
    end += 1
    if end == len(words) and words[at].text in gazetteer.given and not is_articled(text, words[at]):
        return at
    if end < len(words) and words[end].low in gazetteer.heads and not words[end].small:
        return at
    while end < len(words) and (words[end].low in titles or words[end].low in TITLE_ENDS):
        end += 1
    after = end + 1 + (end + 1 < len(words) and words[end + 1].text == "the")
    if after < len(words) and words[end].text in ("of", "for") and words[after].low in modifiers:
        return after + 1
    return end


def title_before(text: str, start: int, gazetteer: Gazetteer) -> str:
    """The title in lower case before a name, where a language writes them so: "il signor Bruni"."""
    before = text[max(0, start - 20) : start]
    last = before.split()[-1] if before.endswith(" ") and before.strip() else ""
    return last if last.rstrip(".") in gazetteer.titles else ""


def is_articled(text: str, word: Word) -> bool:
    """Whether an article or the like stands before a word."""
    return text[: word.start].lower().endswith(("the ", "a ", "our ", "my "))
