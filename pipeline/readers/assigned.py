"""Programs that hold a talk as what they assign: `speaker: "Ann", text: "Why?"` → a block a text, with its speaker."""

import re
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise

from pipeline.document import Block, Document
from pipeline.readers.encoding import Decoded
from pipeline.readers.head import Head
from pipeline.readers.structured.columns import known, plain_name
from pipeline.readers.structured.utterances import LONGEST_S, SLOWEST_WORDS_PER_S
from pipeline.readers.times import seconds

# Of most languages: a name, perhaps quoted, a sign that assigns, and a quoted text.
GIVEN = re.compile(
    r"(?<![\w.])(?P<key>\"[A-Za-z_]\w{0,30}\"|'[A-Za-z_]\w{0,30}'|[A-Za-z_]\w{0,30})\s{0,9}(?::|=>|=)\s{0,9}"
    r"(?:\"(?P<double>(?:[^\"\\\n]|\\.){0,20000}+)\"|'(?P<single>(?:[^'\\\n]|\\.){0,20000}+)'"
    r"|`(?P<back>(?:[^`\\$]|\\.){0,20000}+)`)",
    re.DOTALL,
)
TIMED = re.compile(
    r"(?<![\w.])[\"']?(?P<key>[A-Za-z_]\w{0,30})[\"']?\s{0,9}(?::|=>|=)\s{0,9}[\"']?(?P<time>\d[\d:.,]{0,14}(?<=\d))"
    r"(?![\w:.])"
)
ESCAPE = re.compile(r"\\(u[0-9a-fA-F]{4}|.)", re.DOTALL)
SIGNS = {"n": "\n", "t": "\t", "r": ""}
LEAST, TOGETHER, WORDS = 3, 0.9, 2  # records; of them with a name and a text; words of a text on average
MOST_KEYS = 20  # of those assigned to most often, among which the two are
THOUSAND = 1000  # milliseconds
HELD = 0.2  # of the source's letters, that the texts are at least


@dataclass(frozen=True, slots=True)
class _Value:
    """What is assigned to a key, and where it stands."""

    key: str
    text: str
    start: int
    end: int
    at: tuple[int, ...] | None = None


def recognises(head: Head) -> bool:
    """Whether the text assigns names and texts by turns, to the same two keys, and some names come again."""
    return head.text.count('"') + head.text.count("'") + head.text.count("`") >= 4 * LEAST and bool(_records(head.text))


def read(decoded: Decoded, *, where: str, format: str) -> Document:
    """The document of such a program: a block a text."""
    values = [_value(match) for match in GIVEN.finditer(decoded.text)]
    people = {one.text: two.text.strip() for one, two in pairwise(values) if (one.key, two.key) == ("id", "name")}
    records = [(people.get(who.text, who.text.strip()), said) for who, said in _records(decoded.text)]
    begun = _times(decoded.text, len(records))
    blocks = [
        Block(said.start, said.end, said.text, name, start_s, at=said.at)
        for (name, said), start_s in zip(records, begun, strict=True)
    ]
    return decoded.document(format, blocks, speakers_given=True)


def _times(source: str, count: int) -> list[float | None]:
    """The second at which each of so many texts begins, where one key that is called so has as many values."""
    found: dict[str, list[str]] = {}
    for match in TIMED.finditer(source):
        found.setdefault(plain_name(match["key"]), []).append(match["time"])
    keys = sorted(found.keys() & known()["start"].keys(), key=known()["start"].get)
    written = next((found[key] for key in keys if len(found[key]) == count), [])
    times = [seconds(time) for time in written]
    if not times or None in times or times != sorted(times) or times[-1] >= LONGEST_S:
        return [None] * count
    slow = times[-1] > THOUSAND and len(source.split()) < SLOWEST_WORDS_PER_S * times[-1]
    return [round(time / THOUSAND, 3) for time in times] if slow and ":" not in "".join(written) else times


def _records(source: str) -> list[tuple[_Value, _Value]]:
    """Each text with its speaker, by the two keys that stand together most; none where no two do."""
    values = [_value(match) for match in GIVEN.finditer(source)]
    counts = Counter(value.key for value in values)
    often = [key for key, count in counts.most_common(MOST_KEYS) if count >= LEAST]
    parts = {part: [key for key in often if key in known()[part]] for part in ("speaker", "text")}
    pairs = [(who, said) for who in parts["speaker"] for said in parts["text"] if who != said]
    found = [records for pair in pairs if (records := _paired(values, *pair))]
    records = max(found, key=len, default=[])
    held = sum(len(said.text) for _, said in records)
    return records if held >= HELD * len("".join(source.split())) else []


def _paired(values: list[_Value], who: str, said: str) -> list[tuple[_Value, _Value]]:
    """The texts of one key with the names of another, where each stands beside one of the other."""
    order = [value for value in values if value.key in (who, said)]
    pairs = [(one, two) for one, two in zip(order[::2], order[1::2], strict=False) if one.key != two.key]
    records = [(one, two) if one.key == who else (two, one) for one, two in pairs]
    names = {name.text for name, _ in records}
    words = sum(len(text.text.split()) for _, text in records)
    whole = len(records) >= LEAST and 2 * len(records) >= TOGETHER * len(order) and words >= WORDS * len(records)
    alike = all(one[0].key == two[0].key for one, two in pairwise(pairs))
    return (
        [pair for pair in records if pair[1].text.strip()] if whole and alike and 1 < len(names) < len(records) else []
    )


def _value(match: re.Match[str]) -> _Value:
    group = next(name for name in ("double", "single", "back") if match[name] is not None)
    start, end = match.span(group)
    key = plain_name(match["key"].strip("\"'"))
    if "\\" not in match[group]:
        return _Value(key, match[group], start, end)
    pieces, at, place = [], [], start
    for escape in ESCAPE.finditer(match.string, start, end):
        sign = escape[1]
        shown = chr(int(sign[1:], 16)) if len(sign) > 1 else SIGNS.get(sign, sign)
        pieces += (match.string[place : escape.start()], shown)
        at += (*range(place, escape.start()), *[escape.start()] * len(shown))
        place = escape.end()
    return _Value(key, "".join((*pieces, match.string[place:end])), start, end, (*at, *range(place, end)))
