"""Annotations in layers → one talk: which layers hold speech, who speaks in each, what is said when.

Layers are called tiers, as all tools that write them call them. Each file format has a room of its own.
"""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from pipeline.document import Block
from pipeline.lexicons import any_of
from pipeline.readers.tiers.layers import Tier, apart
from pipeline.stops import STOPS

BESIDE = re.compile(rf"(?:^|[\W_\d]){any_of('layouts', 'beside')}(?:$|[\W_\d])", re.IGNORECASE)
LAYER = re.compile(rf"[\s_\-–:.@|/(\[]*{any_of('layouts', 'spoken')}[\s)\]]*$", re.IGNORECASE)
IN_LANGUAGE = re.compile(rf"(?:^|[\W_\d]){any_of('layouts', 'languages')}(?:$|[\W_\d])", re.IGNORECASE)
HUMP = re.compile(r"(?<=[a-zà-ÿ])(?=[A-Z])")
OF_WHOM = re.compile(
    r"^(?:[^@\s]{1,12}@|(?:tx|ref|utt|t|v|default(?:-lt)?|utterance|transcription):)\s*(?=\S)", re.IGNORECASE
)
WHO = re.compile(any_of("layouts", "who"), re.IGNORECASE)
ENDS = re.compile(rf"[{STOPS}][\"”’»)\]]*$")
SHORT = 20  # letters up to which two tiers may say the same by chance
SAME = 0.9  # share of the letters that make two tiers say the same
TOUCH_S = 0.0005


def talk(tiers: Iterable[Tier]) -> list[Block]:
    """The blocks of the tiers that hold speech, in the order of their times, each with its speaker.

    Where one tier says who speaks and another what, they are joined by time.
    """
    filled = [tier for tier in tiers if tier.blocks]
    who = next((tier for tier in filled if WHO.fullmatch(tier.name.strip())), None)
    spoken = apart(_spoken([tier for tier in filled if tier is not who]), is_layer=_is_layer)
    if who and len({tier.speaker or _person(tier.name) for tier in spoken}) < 2:
        return _voiced([block for tier in spoken for block in tier.blocks], who.blocks)
    named = [(_speaker(tier), tier) for tier in spoken]
    alone = len(named) == 1 and not named[0][1].speaker
    starts = Counter(start for tier in spoken for start in {block.start_s for block in tier.blocks})
    utterances = [
        replace(block, speaker=None if alone and (_is_layer(tier.name) or _is_beside(tier)) else speaker)
        for speaker, tier in named
        for block in _chained(tier.blocks, starts)
    ]
    return sorted(utterances, key=lambda block: -1.0 if block.start_s is None else block.start_s)


def _spoken(tiers: list[Tier]) -> list[Tier]:
    """The tiers that hold speech: of each speaker's tiers the one with most words, said once."""
    told = [tier for tier in tiers if not _is_beside(tier)] or tiers
    told = [tier for tier in told if not _describes(tier, told)]
    groups: dict[str, list[Tier]] = {}
    for tier in told:
        groups.setdefault(tier.speaker or _person(tier.name), []).append(tier)
    chosen = [_fullest(_unmarked(group)) for group in groups.values()]
    first = {_letters(tier): tier for tier in reversed(chosen)}  # a copy under another name says the same
    return [tier for tier in chosen if tier.letters <= SHORT or first[_letters(tier)] is tier]


def _describes(tier: Tier, tiers: list[Tier]) -> bool:
    """Whether it cuts or describes what the tier above it says, which has as many words and the same speaker."""
    above = next((each for each in tiers if each.name == tier.parent), None) if tier.parent else None
    if above is None or tier.words > above.words:
        return False
    return tier.speaker in ("", above.speaker)


def _is_beside(tier: Tier) -> bool:
    """Whether it is named for what stands beside speech, and not after whoever it says speaks in it."""
    if tier.speaker and tier.speaker == tier.name:
        return False
    return BESIDE.search(HUMP.sub(" ", tier.name)) is not None


def _unmarked(group: list[Tier]) -> list[Tier]:
    """The tiers of one speaker without those named for a language, where one is named for none."""
    return [tier for tier in group if not IN_LANGUAGE.search(tier.name)] or group


def _fullest(group: list[Tier]) -> Tier:
    """The tier with most letters; of tiers that say the same the one of whole utterances."""
    most = max(tier.letters for tier in group)
    full = [tier for tier in group if tier.letters >= SAME * most]
    return min(full, key=lambda tier: (bool(tier.parent), len(tier.blocks)))


def _letters(tier: Tier) -> str:
    return "".join("".join(block.text.split()) for block in tier.blocks)


def _speaker(tier: Tier) -> str:
    return tier.speaker or _person(tier.name) or tier.name


def _person(name: str) -> str:
    """The name of a tier without what says which layer it is: `Ann - words`, `tx@Ann`, `Ann [v]` are Ann's."""
    name = OF_WHOM.sub("", name.strip())
    return re.sub(r"\s*\[[^\]]{0,20}\]$", "", LAYER.sub("", name) or name).strip()


def _is_layer(name: str) -> bool:
    return LAYER.fullmatch(name.strip()) is not None


def _chained(blocks: tuple[Block, ...], starts: Counter) -> list[Block]:
    """Annotations that follow each other without a pause as one utterance, unless it ends where another one begins.

    `starts`: in how many tiers something begins at each time.
    """
    runs: list[list[Block]] = []
    for block in blocks:
        before = runs[-1][-1] if runs else None
        touches = before and None not in (before.end_s, block.start_s) and block.start_s - before.end_s < TOUCH_S
        if touches and not (starts[block.start_s] > 1 and ENDS.search(before.text.rstrip())):
            runs[-1].append(block)
        else:
            runs.append([block])
    return [block for run in runs for block in _begun_together(run)]


def _begun_together(run: list[Block]) -> list[Block]:
    """The blocks of one utterance, all at its beginning, so that who interrupts comes after it."""
    return [replace(block, start_s=run[0].start_s) for block in run]


def _voiced(said: list[Block], who: tuple[Block, ...]) -> list[Block]:
    """What is said with the speaker of the moment in its middle."""
    found, place = [], 0
    for block in sorted(said, key=lambda block: block.start_s or 0.0):
        middle = ((block.start_s or 0.0) + (block.end_s if block.end_s is not None else block.start_s or 0.0)) / 2
        while place + 1 < len(who) and (who[place].end_s or 0.0) <= middle:
            place += 1
        found.append(replace(block, speaker=who[place].text.strip()))
    return found
