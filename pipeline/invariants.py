"""What must hold between the tables; `tables` checks each by itself."""

from collections import Counter
from collections.abc import Iterator

import pandas as pd

from pipeline import words
from pipeline.errors import SourceError

Tables = dict[str, pd.DataFrame]
Texts = dict[tuple[str, int], str]  # by interview and turn
TILED = "Expected every non-blank character of the source in one span."


def check(tables: Tables) -> None:
    """Raise SourceError naming the first broken invariant and its row.

    Spans give back their surface, paragraphs and sentences rejoin to their turn, every row's turn, topic and
    exchange exist, words and turns add up, chapters follow each other through all turns, and every non-blank
    character of the source is of one class.
    """
    texts = dict(zip(_keys(tables["turns"]), tables["turns"]["text"].tolist(), strict=True))
    for name in ("assessments", "mentions"):
        _check_surfaces(name, tables[name], texts)
    for name in ("paragraphs", "sentences"):
        _check_rejoins(name, tables[name], texts)
    for name in ("topics", "mentions", "assessments", "paragraphs", "sentences", "parts"):
        _check_keys(name, tables[name], texts)
    _check_exchanges(tables["turns"], tables["exchanges"])
    _check_words(tables)
    _check_speakers(tables["turns"], tables["speakers"])
    _check_chapters(tables["turns"], tables["chapters"])
    _check_ambiguous(tables["turns"], tables["ambiguous_names"])
    for name in ("topics", "chapters"):
        _check_topics(name, tables[name], tables["topic_names"])
    _check_classes(tables["sources"], tables["spans"])


def _keys(frame: pd.DataFrame) -> Iterator[tuple[str, int]]:
    """The interview and turn of each row, as plain values: tables are read ten times faster so."""
    return zip(frame["interview"].tolist(), frame["turn"].tolist(), strict=True)


def _check_surfaces(name: str, frame: pd.DataFrame, texts: Texts) -> None:
    columns = (frame[name].tolist() for name in ("start", "end", "surface"))
    for key, start, end, surface in zip(_keys(frame), *columns, strict=True):
        text = texts[key]
        if text[start:end] != surface:
            raise SourceError(
                f"{name} turn {key[1]}: characters {start} to {end} are {text[start:end]!r}. Expected {surface!r}."
            )


def _check_rejoins(name: str, frame: pd.DataFrame, texts: Texts) -> None:
    """Spans stand in order and nothing but white space stands between, before or behind them."""
    ends = dict.fromkeys(texts, 0)
    for key, start, end in sorted(zip(_keys(frame), frame["start"].tolist(), frame["end"].tolist(), strict=True)):
        if start < ends[key] or texts[key][ends[key] : start].strip():
            raise SourceError(_apart(name, key))
        ends[key] = end
    for key, text in texts.items():
        if text[ends[key] :].strip():
            raise SourceError(_apart(name, key))


def _apart(name: str, key: tuple[str, int]) -> str:
    return f"{name} of {key[0]} turn {key[1]} do not rejoin to its text. Expected every character once."


def _check_keys(name: str, frame: pd.DataFrame, texts: Texts) -> None:
    lost = set(_keys(frame)) - texts.keys()
    if lost:
        raise SourceError(f"{name}: turn {min(lost)} is not in turns. Expected only turns that exist.")


def _check_exchanges(turns: pd.DataFrame, exchanges: pd.DataFrame) -> None:
    inside = turns[turns["exchange"].notna()]
    found = set(zip(inside["interview"], inside["exchange"].astype(int), strict=True))
    expected = set(zip(exchanges["interview"], exchanges["exchange"], strict=True))
    if found != expected:
        raise SourceError(f"turns: exchange {min(found ^ expected)} is not in both turns and exchanges.")


def _check_words(tables: Tables) -> None:
    turns, by_interview, by_turn = tables["turns"], Counter(), Counter()
    for name, spoken in _pairs(turns, "words"):
        by_interview[name] += spoken
    for name, spoken in _pairs(tables["interviews"], "words"):
        if by_interview[name] != spoken:
            raise SourceError(f"interviews: {name} has {spoken} words. Expected {by_interview[name]}.")
    for key, spoken in zip(_keys(tables["paragraphs"]), tables["paragraphs"]["words"].tolist(), strict=True):
        by_turn[key] += spoken
    for key, spoken, text in zip(_keys(turns), turns["words"].tolist(), turns["text"].tolist(), strict=True):
        if not spoken == by_turn[key] == words.count(text):
            raise SourceError(f"turns: turn {key[1]} of {key[0]} has {spoken} words; its paragraphs differ.")


def _check_speakers(turns: pd.DataFrame, speakers: pd.DataFrame) -> None:
    """Every speaker has as many turns as are his, and every turn's speaker is there."""
    found = dict(zip(_pairs(speakers, "speaker"), speakers["turns"].tolist(), strict=True))
    expected = Counter(_pairs(turns[turns["speaker"].notna()], "speaker"))
    for key in sorted(found.keys() | expected.keys()):
        if found.get(key, 0) != expected[key]:
            raise SourceError(
                f"speakers: {key[1]} of {key[0]} has {found.get(key, 0)} turns. Expected {expected[key]}."
            )


def _check_chapters(turns: pd.DataFrame, chapters: pd.DataFrame) -> None:
    """The chapters of an interview hold all its turns, each once and in order."""
    columns = (chapters[name].tolist() for name in ("interview", "first_turn", "last_turn"))
    held = [(name, turn) for name, first, last in zip(*columns, strict=True) for turn in range(first, last + 1)]
    lost = set(held) ^ set(_keys(turns))
    if lost or len(held) != len(turns):
        place = min(lost, default=held[:1])
        raise SourceError(f"chapters: turn {place} is not in one chapter. Expected every turn of turns once.")


def _check_ambiguous(turns: pd.DataFrame, names: pd.DataFrame) -> None:
    """An ambiguous name stands in turns that exist."""
    said = {(row.interview, turn) for row in names.itertuples() for turn in row.turns}
    lost = said - set(_keys(turns))
    if lost:
        raise SourceError(f"ambiguous_names: turn {min(lost)} is not in turns. Expected only turns that exist.")


def _check_topics(name: str, frame: pd.DataFrame, names: pd.DataFrame) -> None:
    lost = set(_pairs(frame[frame["topic"].notna()], "topic")) - set(_pairs(names, "topic"))
    if lost:
        raise SourceError(f"{name}: topic {min(lost)} has no name. Expected one of topic_names.")


def _check_classes(sources: pd.DataFrame, spans: pd.DataFrame) -> None:
    """Spans stand in order, and nothing but white space stands between, before or behind them."""
    texts = dict(zip(sources["interview"].tolist(), sources["text"].tolist(), strict=True))
    ends = dict.fromkeys(texts, 0)
    columns = (spans[name].tolist() for name in ("interview", "source_start", "source_end"))
    for name, start, end in sorted(zip(*columns, strict=True)):
        if start < ends[name] or texts[name][ends[name] : start].strip() or not texts[name][start:end].strip():
            raise SourceError(f"spans: {name} from character {start} to {end} does not follow {ends[name]}. {TILED}")
        ends[name] = end
    for name, text in texts.items():
        if text[ends[name] :].strip():
            raise SourceError(f"spans: {name} has no class from character {ends[name]}. {TILED}")


def _pairs(frame: pd.DataFrame, column: str) -> Iterator[tuple[str, str]]:
    return zip(frame["interview"].tolist(), frame[column].tolist(), strict=True)
