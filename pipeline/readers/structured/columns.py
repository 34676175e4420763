"""Which column of a record holds the words, the speaker and the times, by name or by what stands in it."""

import re
import tomllib
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import islice, pairwise
from pathlib import Path

from pipeline.readers.times import seconds

SEPARATORS = re.compile(r"[\s_\-.:#*]+|;(?:unicode|int|float|str)$")  # some tables say of what type a column is
SAMPLE, WIDEST = 200, 200  # records, and keys of each, that tell what the columns are
NAME_LETTERS, TEXT_LETTERS = 40, 6  # mean lengths: no names above the one, no speech below the other
SPEAKER_LETTERS = 60  # mean length above which a column does not hold names
PRESENT, PAIRED_WORDS = 0.8, 2  # of the records, that name a part; words of a text that is said to another, on average
NAME_KEYS = (
    "name",
    "speaker_name",
    "displayName",
    "display_name",
    "fullName",
    "full_name",
    "username",
    "speaker_label",
    "label",
    "id",
    "speaker_id",
    "@id",
)
NAMES_DEEP = 8  # objects in objects that a name may stand in
WEAK = {"name", "label", "role", "by", "from", "author", "user", "username", "persona", "nom", "nombre", "nome"}
MILLISECONDS = re.compile(r"ms$|millis|milliseconds")


@dataclass(frozen=True, slots=True)
class Columns:
    """The names of the columns; None where there is none."""

    text: str | None = None
    speaker: str | None = None
    start: str | None = None
    end: str | None = None
    question: str | None = None
    answer: str | None = None

    @property
    def asked(self) -> tuple[str, ...]:
        """The columns of questions and answers."""
        return tuple(name for name in (self.question, self.answer) if name)

    @property
    def has_words(self) -> bool:
        """Whether there is something to read."""
        return self.text is not None or (self.question is not None and self.answer is not None)


@cache
def known() -> dict[str, dict[str, int]]:
    """For each part a column can play, its known names with their rank."""
    lists = tomllib.loads((Path(__file__).parent / "columns.toml").read_text(encoding="utf-8"))
    return {part: {name: rank for rank, name in reversed(list(enumerate(names)))} for part, names in lists.items()}


@lru_cache(maxsize=10_000)
def plain_name(name: str) -> str:
    """A column's name as the list spells it: `Speaker_Name` is `speakername`."""
    return SEPARATORS.sub("", name.strip().lower())


def columns_of(records: Sequence[Mapping[str, object]]) -> Columns:
    """The columns that the names in the first records tell, checked against what stands in them."""
    sample = records[:SAMPLE]
    names = list(dict.fromkeys(name for record in sample for name in islice(record, WIDEST)))
    chosen: dict[str, str] = {}
    for part in ("text", "start", "end", "speaker", "question", "answer"):
        ranks = known()[part]
        fitting = [
            name
            for name in names
            if plain_name(name) in ranks
            and name not in chosen.values()
            and FITS[part](plain_name(name), [record.get(name) for record in sample])
        ]
        if fitting:
            chosen[part] = min(fitting, key=lambda name: ranks[plain_name(name)])
    if "speaker" not in chosen and "text" in chosen:
        chosen |= _of_parts([name for name in names if name not in chosen.values()], sample)
    if "speaker" not in chosen and not {"question", "answer"} <= chosen.keys():
        chosen |= _of_pairs(names, sample)
    return Columns(**chosen)


def _of_parts(names: Sequence[str], sample: Sequence[Mapping[str, object]]) -> dict[str, str]:
    """The column of nothing but parts that people have in a talk, two or more, as that of the speakers."""
    for name in names:
        values = [value for record in sample if (value := record.get(name)) not in (None, "")]
        if len(values) < PRESENT * len(sample) or not all(isinstance(value, str) for value in values):
            continue
        told = {value.strip().casefold().rstrip("0123456789 _-#") for value in values}
        if len(told) > 1 and told <= known()["parts"].keys():
            return {"speaker": name}
    return {}


def _of_pairs(names: Sequence[str], sample: Sequence[Mapping[str, object]]) -> dict[str, str]:
    """The columns of what is said and of what answers it, if both have heads that say so and hold words."""
    found = {}
    for part, heads in (("question", "asking"), ("answer", "replying")):
        ranks = known()[heads]
        worded = [name for name in names if plain_name(name) in ranks and _are_worded(name, sample)]
        worded = [name for name in worded if _is_full(name, sample)] or worded
        if worded:
            found[part] = min(worded, key=lambda name: ranks[plain_name(name)])
    return found if len(found) > 1 else {}


def _are_worded(name: str, sample: Sequence[Mapping[str, object]]) -> bool:
    """Whether the column holds texts of several words; of a header alone nothing is known."""
    texts = [value for record in sample if isinstance(value := record.get(name), str) and value.strip()]
    return bool(texts) and sum(len(text.split()) for text in texts) >= PAIRED_WORDS * len(texts)


def _is_full(name: str, sample: Sequence[Mapping[str, object]]) -> bool:
    """Whether most records say something there: what is left blank is a part of what is asked, if anything."""
    return sum(record.get(name) not in (None, "") for record in sample) >= PRESENT * len(sample)


def _is_text(name: str, values: list) -> bool:
    """Texts; under a head that may number talks, texts of several words."""
    texts = [value for value in values if isinstance(value, str)]
    if name in known()["talk"]:
        return bool(texts) and sum(len(text.split()) for text in texts) >= PAIRED_WORDS * len(texts)
    return bool(texts)


def _is_time(name: str, values: list) -> bool:
    present = [value for value in values if value not in (None, "")]
    return bool(present) and all(
        isinstance(value, int | float | list)
        or (isinstance(value, Mapping) and ("seconds" in value or "from" in value))
        or (isinstance(value, str) and seconds(value) is not None)
        for value in present
    )


def _is_speaker(name: str, values: list) -> bool:
    """Names or numbers of people; a weak name of a column counts only if its values come again."""
    present = [str(speaker_name(value)) for value in values if value not in (None, "") and not isinstance(value, list)]
    if not present or any(isinstance(value, float) and not value.is_integer() for value in values):
        return False
    if {name.casefold() for name in present} & known()["classes"].keys() or _are_classes(name, present):
        return False
    if name.startswith("channel"):
        return len(set(present)) > 1
    weak = name in WEAK and len(present) > 8 and len(set(present)) > 0.5 * len(present)
    return not weak and sum(map(len, present)) <= SPEAKER_LETTERS * len(present)


def _are_classes(name: str, present: list[str]) -> bool:
    """Whether labels are numbers of classes, which nobody is called by."""
    return name == "label" and all(value.removeprefix("Speaker ").isdigit() for value in present)


FITS = {
    "text": _is_text,
    "question": _is_text,
    "answer": _is_text,
    "start": _is_time,
    "end": _is_time,
    "speaker": _is_speaker,
}


DIGITS = 2  # of the number that a speaker is called by, where nothing says that a column names them
ORDERED = 0.8  # of the rows of a column of times, that are no earlier than the one before
ENDS, SENTENCES, SAID_LETTERS = frozenset('.?!…。？！؟।"”»'), 0.2, 40


def columns_told(records: Sequence[Mapping[str, object]]) -> Columns:
    """The columns of records whose keys say nothing, told by what stands in them.

    The words are the column with the longest texts; names are short and come again; times read as times.
    """
    names = list(dict.fromkeys(name for record in records[:SAMPLE] for name in islice(record, WIDEST)))
    lists = {name: [str(record.get(name, "")).strip() for record in records[:SAMPLE]] for name in names}
    means = {name: sum(map(len, cells)) / max(1, len(cells)) for name, cells in lists.items()}
    timed = [name for name in names if _is_time(name, lists[name])]
    text = max((name for name in names if name not in timed), key=means.get, default=None)
    times = [name for name in timed if not _count(lists[name]) and _passes(lists[name])]
    if text is None or means[text] < TEXT_LETTERS or not (_are_said(lists[text]) or len(times) > 1):
        return Columns()
    speakers = [name for name in names if name not in (text, *times) and _come_again(lists[name])]
    speakers.sort(key=lambda name: any(map(str.isdigit, "".join(lists[name]))))  # names before numbers of people
    return Columns(text, *(speakers[:1] or [None]), *(times[:1] or [None]), *(times[1:2] or [None]))


def _passes(cells: Sequence[str]) -> bool:
    """Whether time goes by in a column: most rows are no earlier than the one before, and not all of one moment."""
    moments = [moment for cell in cells if (moment := seconds(cell)) is not None]
    later = sum(one <= two for one, two in pairwise(moments))
    return len(moments) < 2 or (2 * len(set(moments)) > len(moments) and later >= ORDERED * (len(moments) - 1))


def _count(cells: Sequence[str]) -> bool:
    """Whether the cells number the rows."""
    numbers = [int(cell) if cell.isdecimal() else None for cell in cells]
    return len(cells) > 2 and None not in numbers and all(two - one == 1 for one, two in pairwise(numbers))


def _are_said(cells: Sequence[str]) -> bool:
    """Whether texts look like speech: some end as sentences do, or they are longer than what a list holds."""
    present = [cell for cell in cells if cell]
    ended = sum(cell[-1] in ENDS for cell in present)
    return ended >= SENTENCES * len(present) or sum(map(len, present)) >= SAID_LETTERS * len(present)


def _come_again(cells: Sequence[str]) -> bool:
    present = [cell for cell in cells if cell]
    if len(present) < 0.8 * len(cells) or sum(map(len, present)) > NAME_LETTERS * len(present):
        return False
    if present and all(cell.isdecimal() and len(cell) > DIGITS for cell in present):
        return False  # numbers of records
    counts = Counter(present)
    if any(" " in cell and cell[-1] in ENDS for cell in present):
        return False  # sentences
    return len(cells) <= 2 or (max(counts.values()) > 1 and len(counts) > 1)


def is_milliseconds(name: str) -> bool:
    """Whether a column's name says that its times are in milliseconds."""
    return MILLISECONDS.search(plain_name(name)) is not None


def is_time(name: str) -> bool:
    """Whether a column's name says that it holds times."""
    return plain_name(name) in known()["start"] or plain_name(name) in known()["end"]


def speaker_name(value: object) -> str | None:
    """A speaker as the container gives it: a bare number reads `Speaker 0`, an object by its name."""
    for _ in range(NAMES_DEEP):
        if not isinstance(value, Mapping):
            break
        value = next((value[key] for key in NAME_KEYS if value.get(key) not in (None, "")), None)
    if value is None or isinstance(value, bool | list | Mapping):
        return None
    if isinstance(value, float):
        value = int(value) if value.is_integer() else value
    name = " ".join(str(value).split()).strip().rstrip(":").rstrip()
    return f"Speaker {name}" if name.isdigit() else name or None
