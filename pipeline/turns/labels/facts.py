"""Facts at the head of a transcript: `Date: 3 May`, `Moderator: Ms T. Adler`; what is spoken stands elsewhere."""

import re
from collections import Counter

from pipeline.turns.labels import spelling
from pipeline.turns.lines import Line

FACT = re.compile(r"\s*+(?:#{1,6}\s++)?+[*_]*+([^:：\n]{1,30}?)[*_]{0,3}\s?[:：](?!\d\d)[*_]*+(.*)$")
RULE = re.compile(r"\s*+[-=_*~#]{3,}+\s*$")
STOPPED = re.compile(r"[^\W\d_]{3}[.?!…](?:\s|$)")  # a sentence within: Yes. (laughs)
KANJI, KANA, LONGEST_PART = re.compile(r"[\u3400-\u9fff]"), re.compile(r"[\u3041-\u309f。？！?!，,]"), 60
HEAD_LINES = 40
SENT_UNDER = frozenset(("from", "to", "subject", "date", "sent", "cc", "message-id", "newsgroups", "path", "reply-to"))
LEAST_SENT = 3


def stated(lines: list[Line]) -> frozenset[int]:
    """The lines at the head that state facts of the interview: `Date: 3 May`, and what stands in a list with it."""
    blocks: list[list[int]] = []
    for number, line in enumerate(lines[:HEAD_LINES]):
        if line.opens or not blocks or RULE.match(line.text) or not FACT.match(lines[blocks[-1][-1]].text):
            blocks.append([])
        blocks[-1].append(number)
    blocks = [_once(block, lines) for block in blocks]
    found = [_stated([lines[number].text for number in block]) for block in blocks]
    cast = _cast([[lines[number].text for number in block] for block in blocks], found, _heads(lines))
    return (
        letterhead(lines)
        | _parts(lines, _heads(lines))
        | frozenset(
            number
            for place, block in enumerate(blocks)
            if found[place] == 2
            or place in cast
            or (found[place] == 1 and 2 in found[max(0, place - 1) : place + 2] and not _again(block, lines))
            for number in block
        )
    )


def letterhead(lines: list[Line]) -> frozenset[int]:
    """The lines at the very head that a letter or a posting is sent under: From, Subject, Date, and what goes on."""
    stop = next((number for number, line in enumerate(lines) if number and line.opens), len(lines))
    keys = [match[1].casefold() for line in lines[: min(stop, HEAD_LINES)] if (match := FACT.match(line.text))]
    sent = stop <= HEAD_LINES and len(SENT_UNDER.intersection(keys)) >= LEAST_SENT and 2 * len(keys) > stop
    return frozenset(range(stop)) if sent else frozenset()


def _parts(lines: list[Line], heads: Counter[str]) -> frozenset[int]:
    """The lines above the first label that comes again which say who has a part, and stand once."""
    found = set()
    for number, line in enumerate(lines[:HEAD_LINES]):
        match = FACT.match(line.text)
        if match and heads[match[1].casefold().strip()] > 1:
            break
        if match and spelling.is_role(match[1].casefold().strip()) and _is_kanji(match[2].strip()):
            found.add(number)
    return frozenset(found)


def _heads(lines: list[Line]) -> Counter[str]:
    """How often each key stands at the head of a line."""
    matches = (FACT.match(line.text) for line in lines if ":" in line.text or "：" in line.text)
    return Counter(match[1].casefold().strip() for match in matches if match)


def _cast(blocks: list[list[str]], stated: list[int], heads: Counter[str]) -> set[int]:
    """The blocks that say who has which part, before anybody speaks: `Moderator: Ms T. Adler`."""
    found = set()
    for place, texts in enumerate(blocks):
        matches = [match for text in texts if (match := FACT.match(text))]
        if all(_names_part(match, heads) for match in matches):
            if matches and len(matches) == len(texts):
                found.add(place)
        elif not stated[place]:
            break
    return found


def _names_part(match: re.Match[str], heads: Counter[str]) -> bool:
    """Whether a name in full, or a label of the text, stands after a part in the talk, and nothing else."""
    part = match[1].casefold().strip()
    if not spelling.is_role(part):
        return False
    value = match[2].casefold().strip(" *_")
    return (heads[part] == 1 and heads[value] > 1) or names_somebody(match[2])


def _is_kanji(value: str) -> bool:
    """Whether a name with an office stands in Chinese signs, no verb of Japanese and no sentence."""
    return len(value) <= LONGEST_PART and KANJI.search(value) is not None and not KANA.search(value)


def names_somebody(value: str) -> bool:
    """Whether a value is a name in full, and nothing else."""
    value = value.strip(" *_")
    if not value or value[-1] in ".?!…" or STOPPED.search(value):
        return False
    return 2 <= len(value.split()) <= 4 and spelling.style(value) == "title"


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
