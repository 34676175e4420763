"""Which column of a record holds the words, the speaker and the times, by name or by what stands in it."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from pipeline.readers.structured import guessed, pairs
from pipeline.readers.structured.heads import known, plain_name
from pipeline.readers.structured.names import speaker_name
from pipeline.readers.times import seconds, span

SAMPLE, WIDEST = 200, 200  # records, and keys of each, that tell what the columns are
SPEAKER_LETTERS = 60  # mean length above which a column does not hold names
PRESENT, PAIRED_WORDS = 0.8, 2  # of the records, that name a part; words of a text that is said to another, on average
WEAK = {
    "name",
    "label",
    "role",
    "by",
    "from",
    "author",
    "user",
    "username",
    "persona",
    "nom",
    "nombre",
    "nome",
    "sid",
    "agent",
}
NUMBERS = ("sid", "agent", "mediachannel", "userid", "senderid", "authorid", "fromid", "personid", "memberid")
NUMBERED = re.compile(
    r"(?:[^\W\d_]{1,11}[ _-]?)?\d{1,3}|[A-Za-z]|(?:speaker|spk|spkr|person|voice)[ _-]?\w", re.IGNORECASE
)
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
    if plain_name(chosen.get("speaker", "")) == "label" and not _are_people(chosen, sample):
        del chosen["speaker"]
    if "text" in chosen and ("speaker" not in chosen or plain_name(chosen["speaker"]) in WEAK):
        chosen |= _of_parts([name for name in names if name not in chosen.values()], sample, chosen.get("speaker"))
    if "speaker" not in chosen and not {"question", "answer"} <= chosen.keys():
        chosen |= pairs.find(names, sample)
    return Columns(**_completed(chosen, names, sample))


def _completed(chosen: dict[str, str], names: Sequence[str], sample: Sequence[Mapping[str, object]]) -> dict[str, str]:
    """The columns, with those of who speaks and when where no name of a column says so, but what stands in them."""
    if "text" not in chosen or {"question", "answer"} <= chosen.keys():
        return chosen
    if "speaker" not in chosen:
        chosen |= guessed.speaker([name for name in names if name not in chosen.values()], sample)
    if "speaker" in chosen and "start" not in chosen:
        chosen |= guessed.times([name for name in names if name not in chosen.values()], sample)
    return chosen


def _are_people(chosen: Mapping[str, str], sample: Sequence[Mapping[str, object]]) -> bool:
    """Whether labels are of speakers: those of texts with times, or such as recognisers and talks give."""
    names = {name for record in sample if (name := speaker_name(record.get(chosen["speaker"])))}
    numbered = all(NUMBERED.fullmatch(name) or name.casefold() in known()["parts"] for name in names)
    return "start" in chosen or numbered


def _of_parts(names: Sequence[str], sample: Sequence[Mapping[str, object]], named: str | None) -> dict[str, str]:
    """The column of nothing but parts that people have in a talk, two or more, as that of the speakers.

    `named`: a column of names already found, which stays one unless a name in it has several parts.
    """
    for name in names:
        if named and _kinds(named, sample) >= _kinds(name, sample):
            continue
        values = [value for record in sample if (value := record.get(name)) not in (None, "")]
        if len(values) < PRESENT * len(sample) or not all(isinstance(value, str) for value in values):
            continue
        told = {value.strip().casefold().rstrip("0123456789 _-#") for value in values}
        if len(told) > 1 and told <= known()["parts"].keys():
            return {"speaker": name}
    return {}


def _kinds(name: str, sample: Sequence[Mapping[str, object]]) -> int:
    """How many different names, or parts, a column holds."""
    return len({speaker_name(record.get(name)) for record in sample})


def _is_text(name: str, values: list) -> bool:
    """Texts; under a head that may number talks, texts of several words."""
    texts = [value for value in values if isinstance(value, str)]
    if name in known()["talk"]:
        return bool(texts) and sum(len(text.split()) for text in texts) >= PAIRED_WORDS * len(texts)
    return bool(texts)


def are_times(values: Sequence[object]) -> bool:
    """Whether there are values, and all read as times."""
    present = [value for value in values if value not in (None, "")]
    return bool(present) and all(
        isinstance(value, int | float | list)
        or (isinstance(value, Mapping) and {"seconds", "from", "relative"} & value.keys())
        or (isinstance(value, str) and (seconds(value) is not None or span(value) is not None))
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
    if name in NUMBERS and len(present) > 2 and len(set(present)) > (0.5 if len(present) > 4 else 0.7) * len(present):
        return False  # each is a record's own
    return not weak and sum(map(len, present)) <= SPEAKER_LETTERS * len(present)


def _are_classes(name: str, present: list[str]) -> bool:
    """Whether labels are numbers of classes, which nobody is called by."""
    return name == "label" and all(value.removeprefix("Speaker ").isdigit() for value in present)


FITS = {
    "text": _is_text,
    "question": _is_text,
    "answer": _is_text,
    "start": lambda _, values: are_times(values),
    "end": lambda _, values: are_times(values),
    "speaker": _is_speaker,
}


def is_milliseconds(name: str) -> bool:
    """Whether a column's name says that its times are in milliseconds."""
    return MILLISECONDS.search(plain_name(name)) is not None


def is_time(name: str) -> bool:
    """Whether a column's name says that it holds times."""
    return plain_name(name) in known()["start"] or plain_name(name) in known()["end"]
