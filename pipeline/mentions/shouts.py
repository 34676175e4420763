"""Names in sequences written in capitals throughout."""

from collections.abc import Iterator

from pipeline import lexicons
from pipeline.mentions.gazetteer import Gazetteer, Known
from pipeline.mentions.name import Name
from pipeline.mentions.sequences import Word

EVERYDAY_SHOUTS = lexicons.words("name-cues", "en", "shouted")
SHOUTED = 4  # capitalised throughout, so many words in a row are an emphasis, not an acronym


def is_shouted(words: list[Word]) -> bool:
    """Whether a sequence is written in capitals for emphasis."""
    return len(words) >= SHOUTED and all(word.text.isupper() or word.text.isdigit() for word in words)


def shouted(text: str, words: list[Word], gazetteer: Gazetteer) -> Iterator[Name]:
    """Known names only, by their spelling in capitals: what else is a name cannot be told there."""
    at = 0
    while at < len(words):
        ends = range(min(at + 4, len(words)), at, -1)
        end = next((end for end in ends if _known(text, words[at:end], gazetteer)), 0)
        if end:
            part = words[at:end]
            yield Name(part[0].start, part[-1].end, tuple(w.text for w in part), _known(text, part, gazetteer))
        at = end or at + 1


def _known(text: str, part: list[Word], gazetteer: Gazetteer) -> Known | None:
    surface = text[part[0].start : part[-1].end]
    if surface in EVERYDAY_SHOUTS:
        return None
    return gazetteer.shouted.get(surface) or gazetteer.names.get(surface)
