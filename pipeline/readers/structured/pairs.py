"""The two columns of records of which one asks, or says something, and the other answers."""

from collections.abc import Mapping, Sequence

from pipeline.readers.structured.heads import known, plain_name

PRESENT, PAIRED_WORDS = (
    0.8,
    2,
)  # of the records, that say something; words of a text that is said to another, on average


def find(names: Sequence[str], sample: Sequence[Mapping[str, object]]) -> dict[str, str]:
    """The columns of what is said and of what answers it, if both have heads that say so and hold words.

    A head may end with the word: `interviewer_question`.
    """
    found = {}
    for part, heads in (("question", "asking"), ("answer", "replying")):
        ranks = known()[heads]
        worded = [name for name in names if _is_head(name, part, ranks, sample) and _are_worded(name, sample)]
        worded = [name for name in worded if _is_full(name, sample)] or worded
        if worded:
            found[part] = min(worded, key=lambda name: ranks.get(plain_name(name), -1))
    return found if len(found) > 1 else {}


def _is_head(name: str, part: str, ranks: Mapping[str, int], sample: Sequence[Mapping[str, object]]) -> bool:
    """Whether a column is called as one of the part is, or, where records come again, ends with the part's word."""
    return plain_name(name) in ranks or (len(sample) > 1 and plain_name(name).endswith(part))


def _are_worded(name: str, sample: Sequence[Mapping[str, object]]) -> bool:
    """Whether the column holds texts of several words; of a header alone nothing is known."""
    texts = [value for record in sample if isinstance(value := record.get(name), str) and value.strip()]
    return bool(texts) and sum(len(text.split()) for text in texts) >= PAIRED_WORDS * len(texts)


def _is_full(name: str, sample: Sequence[Mapping[str, object]]) -> bool:
    """Whether most records say something there: what is left blank is a part of what is asked, if anything."""
    return sum(record.get(name) not in (None, "") for record in sample) >= PRESENT * len(sample)
