"""Facts at the head of a transcript: `Date: 3 May`, `Moderator: Ms T. Adler`; what is spoken stands elsewhere."""

import re

from pipeline.turns.labels import spelling
from pipeline.turns.lines import Line

FACT = re.compile(r"\s*+(?:#{1,6}\s++)?+[*_]*+([^:：\n]{1,30}?)[*_]{0,3}\s?[:：](?!\d\d)[*_]*+(.*)$")
RULE = re.compile(r"\s*+[-=_*~#]{3,}+\s*$")
HEAD_LINES = 40


def stated(lines: list[Line]) -> frozenset[int]:
    """The lines at the head that state facts of the interview: `Date: 3 May`, and what stands in a list with it."""
    blocks: list[list[int]] = []
    for number, line in enumerate(lines[:HEAD_LINES]):
        if line.opens or not blocks or RULE.match(line.text) or not FACT.match(lines[blocks[-1][-1]].text):
            blocks.append([])
        blocks[-1].append(number)
    blocks = [_once(block, lines) for block in blocks]
    found = [_stated([lines[number].text for number in block]) for block in blocks]
    cast = _cast([[lines[number].text for number in block] for block in blocks])
    return frozenset(
        number
        for place, block in enumerate(blocks)
        if found[place] == 2
        or place in cast
        or (found[place] == 1 and 2 in found[max(0, place - 1) : place + 2] and not _again(block, lines))
        for number in block
    )


def _cast(blocks: list[list[str]]) -> set[int]:
    """The blocks that say who has which part, before anybody speaks: `Moderator: Ms T. Adler`."""
    found = set()
    for place, texts in enumerate(blocks):
        matches = [match for text in texts if (match := FACT.match(text))]
        if not all(map(_names_part, matches)):
            break
        if matches and len(matches) == len(texts):
            found.add(place)
    return found


def _names_part(match: re.Match[str]) -> bool:
    """Whether a name in full stands after a part in the talk, and nothing else."""
    return spelling.is_role(match[1].casefold().strip()) and names_somebody(match[2])


def names_somebody(value: str) -> bool:
    """Whether a value is a name in full, and nothing else."""
    value = value.strip(" *_")
    return 2 <= len(value.split()) <= 4 and value[-1] not in ".?!…" and spelling.style(value) == "title"


def _once(block: list[int], lines: list[Line]) -> list[int]:
    """The block up to the first key that comes again in it: facts are stated once, speakers speak again."""
    keys = [match[1].casefold() if (match := FACT.match(lines[number].text)) else "" for number in block]
    first = next((place for place, key in enumerate(keys) if key and key in keys[place + 1 :]), len(block))
    return block[:first]


def _again(block: list[int], lines: list[Line]) -> bool:
    """Whether a key of the block heads a later line too, as speakers do and facts do not."""
    keys = {match[1].casefold() for number in block if (match := FACT.match(lines[number].text))}
    later = (FACT.match(line.text) for line in lines[block[-1] + 1 :] if ":" in line.text or "：" in line.text)
    return any(match[1].casefold() in keys for match in later if match)


def _stated(texts: list[str]) -> int:
    """2 if every text is `key: value` and a key heads facts; 1 if they only have the form, values short; else 0."""
    matches = [FACT.match(text) for text in texts]
    if not matches or not all(matches):
        return 0
    if any(spelling.is_fact(match[1].casefold().strip()) for match in matches):
        return 2
    return int(all(len(match[2].split()) <= 6 and match[2].strip(" *_")[-1:] not in ".?!…" for match in matches))
