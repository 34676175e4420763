"""Which word of one text is which of another of the same talk, in linear time: rare phrases first, then between."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

Pair = tuple[int, int]
Gap = tuple[int, int, int, int]  # from, to in the one text; from, to in the other
PHRASES = (6, 4, 3, 2)  # words of the phrases that anchor, rarest first
MOST = 40_000  # words of the one times words of the other that are still compared word by word
ALONE = 2  # a word that is alike with no other beside it counts only so near to words that are


def match(said: Sequence[str], heard: Sequence[str]) -> list[Pair]:
    """The places of the words that both texts have, rising in both; no place twice."""
    found: list[Pair] = []
    gaps = [(0, len(said), 0, len(heard))]
    for size in PHRASES:
        anchored = [(gap, _grown(_anchors(said, heard, gap, size), said, heard, gap)) for gap in gaps]
        found += [pair for _, pairs in anchored for pair in pairs]
        gaps = [smaller for gap, pairs in anchored for smaller in _between(pairs, gap)]
    for gap in gaps:
        found += _compared(said, heard, gap)
    return sorted(found)


def _anchors(said: Sequence[str], heard: Sequence[str], gap: Gap, size: int) -> list[Pair]:
    """Where phrases begin that stand once in either text, as many as keep their order."""
    once, other = _once(said, gap[0], gap[1], size), _once(heard, gap[2], gap[3], size)
    return _rising([(place, other[phrase]) for phrase, place in once.items() if phrase in other], size)


def _once(words: Sequence[str], start: int, end: int, size: int) -> dict[tuple[str, ...], int]:
    """The phrases that stand once, in their order, and where."""
    places: dict[tuple[str, ...], int] = {}
    for place in range(start, end - size + 1):
        phrase = tuple(words[place : place + size])
        places[phrase] = -1 if phrase in places else place
    return {phrase: place for phrase, place in places.items() if place >= 0}


def _rising(pairs: list[Pair], size: int) -> list[Pair]:
    """The longest run of pairs that rises in both places; `pairs` rise in the first."""
    ends: list[int] = []  # the least other place that a run of each length ends at
    last: list[int] = []  # the pair it ends with
    before: list[int] = []
    for number, (_, other) in enumerate(pairs):
        length = bisect_left(ends, other)
        before.append(last[length - 1] if length else -1)
        ends[length : length + 1] = [other]
        last[length : length + 1] = [number]
    found, at = [], last[-1] if last else -1
    while at >= 0:
        found.append(pairs[at])
        at = before[at]
    return _of_company(found[::-1], size)


def _of_company(pairs: list[Pair], size: int) -> list[Pair]:
    """Without short phrases that stand alone, as where a part of the talk is missing: they meet by chance."""
    if size >= PHRASES[1]:
        return pairs
    beside = [(*pairs[max(0, number - 1) : number], *pairs[number + 1 : number + 2]) for number in range(len(pairs))]
    return [pair for pair, near in zip(pairs, beside, strict=True) if any(_near(pair, one, size) for one in near)]


def _near(pair: Pair, other: Pair, size: int) -> bool:
    """Whether two phrases stand a little apart, about equally far in both texts."""
    said, heard = abs(pair[0] - other[0]), abs(pair[1] - other[1])
    return said <= 20 * size and abs(said - heard) <= 4 * size


def _grown(anchors: list[Pair], said: Sequence[str], heard: Sequence[str], gap: Gap) -> list[Pair]:
    """The anchors with all words before and behind them that are alike."""
    found: list[Pair] = []
    one_low, other_low = gap[0], gap[2]
    for one, other in anchors:
        if one < one_low or other < other_low:  # within what the one before has grown to
            continue
        while one > one_low and other > other_low and said[one - 1] == heard[other - 1]:
            one, other = one - 1, other - 1
        while one < gap[1] and other < gap[3] and said[one] == heard[other]:
            found.append((one, other))
            one, other = one + 1, other + 1
        one_low, other_low = one, other
    return found


def _between(pairs: list[Pair], gap: Gap) -> Iterator[Gap]:
    """What lies between the pairs of a gap, where both texts have words there."""
    one, other = gap[0], gap[2]
    for first, second in [*pairs, (gap[1], gap[3])]:
        if first > one and second > other:
            yield one, first, other, second
        one, other = first + 1, second + 1


def _compared(said: Sequence[str], heard: Sequence[str], gap: Gap) -> list[Pair]:
    """The words that are alike in a small gap, less those that meet by chance."""
    one, one_end, other, other_end = gap
    if (one_end - one) * (other_end - other) > MOST:
        return []
    blocks = SequenceMatcher(None, said[one:one_end], heard[other:other_end], autojunk=False).get_matching_blocks()
    found: list[Pair] = []
    low = (one, other)  # what lies before is alike
    for first, second, size in blocks:
        start, end = (one + first, other + second), (one + first + size, other + second + size)
        if size > 1 or (size and (_close(low, start) or _close(end, (one_end, other_end)))):
            found += zip(range(start[0], end[0]), range(start[1], end[1]), strict=True)
            low = end
    return found


def _close(end: Pair, start: Pair) -> bool:
    """Whether no more than ALONE words lie between two places in either text."""
    return start[0] - end[0] <= ALONE and start[1] - end[1] <= ALONE
