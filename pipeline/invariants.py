"""What must hold between the tables; `tables` checks each by itself."""

from collections.abc import Iterator

import pandas as pd

from pipeline import words
from pipeline.errors import SourceError

Tables = dict[str, pd.DataFrame]
TILED = "Expected every non-blank character of the source in one span."


def check(tables: Tables) -> None:
    """Raise SourceError naming the first broken invariant and its row.

    Spans give back their surface, paragraphs and sentences rejoin to their turn, every row's turn, topic and
    exchange exist, words and turns add up, chapters follow each other through all turns, and every non-blank
    character of the source is of one class.
    """
    turns = tables["turns"].set_index(["interview", "turn"])
    for name in ("assessments", "mentions"):
        _check_surfaces(name, tables[name], turns["text"])
    for name in ("paragraphs", "sentences"):
        _check_rejoins(name, tables[name], turns["text"])
    for name in ("topics", "mentions", "assessments", "paragraphs", "sentences", "parts"):
        _check_keys(name, tables[name], turns.index)
    _check_exchanges(tables["turns"], tables["exchanges"])
    _check_words(tables)
    _check_speakers(tables["turns"], tables["speakers"])
    _check_chapters(tables["turns"], tables["chapters"])
    _check_ambiguous(tables["turns"], tables["ambiguous_names"])
    for name in ("topics", "chapters"):
        _check_topics(name, tables[name], tables["topic_names"])
    _check_classes(tables["sources"], tables["spans"])


def _texts(frame: pd.DataFrame, texts: pd.Series) -> list[str]:
    by_turn = texts.to_dict()
    return [by_turn[key] for key in _keys(frame)]


def _keys(frame: pd.DataFrame) -> Iterator[tuple[str, int]]:
    """The interview and turn of each row, as plain values: tables are read ten times faster so."""
    return zip(frame["interview"].tolist(), frame["turn"].tolist(), strict=True)


def _check_surfaces(name: str, frame: pd.DataFrame, texts: pd.Series) -> None:
    columns = (frame[name].tolist() for name in ("turn", "start", "end", "surface"))
    rows = zip(_texts(frame, texts), *columns, strict=True)
    for text, turn, start, end, surface in rows:
        if text[start:end] != surface:
            raise SourceError(
                f"{name} turn {turn}: characters {start} to {end} are {text[start:end]!r}. Expected {surface!r}."
            )


def _check_rejoins(name: str, frame: pd.DataFrame, texts: pd.Series) -> None:
    """Spans stand in order and nothing but white space stands between, before or behind them."""
    ends = dict.fromkeys(texts.index, 0)
    by_turn = texts.to_dict()
    ordered = frame.sort_values(["interview", "turn", "start"])
    columns = (ordered[column].tolist() for column in ("interview", "turn", "start", "end"))
    for interview, turn, start, end in zip(*columns, strict=True):
        key = (interview, turn)
        if start < ends[key] or by_turn[key][ends[key] : start].strip():
            raise SourceError(_apart(name, key))
        ends[key] = end
    for key, text in by_turn.items():
        if text[ends[key] :].strip():
            raise SourceError(_apart(name, key))


def _apart(name: str, key: tuple[str, int]) -> str:
    return f"{name} of {key[0]} turn {key[1]} do not rejoin to its text. Expected every character once."


def _check_keys(name: str, frame: pd.DataFrame, turns: pd.Index) -> None:
    lost = set(_keys(frame)) - set(turns)
    if lost:
        raise SourceError(f"{name}: turn {min(lost)} is not in turns. Expected only turns that exist.")


def _check_exchanges(turns: pd.DataFrame, exchanges: pd.DataFrame) -> None:
    inside = turns[turns["exchange"].notna()]
    found = set(zip(inside["interview"], inside["exchange"].astype(int), strict=True))
    expected = set(zip(exchanges["interview"], exchanges["exchange"], strict=True))
    if found != expected:
        raise SourceError(f"turns: exchange {min(found ^ expected)} is not in both turns and exchanges.")


def _check_words(tables: Tables) -> None:
    by_interview = tables["turns"].groupby("interview")["words"].sum()
    stated = tables["interviews"].set_index("interview")["words"]
    for interview, total in stated.items():
        if by_interview.get(interview, 0) != total:
            raise SourceError(f"interviews: {interview} has {total} words. Expected {by_interview.get(interview, 0)}.")
    by_turn = tables["paragraphs"].groupby(["interview", "turn"])["words"].sum().to_dict()
    for row in tables["turns"][["interview", "turn", "words", "text"]].itertuples(index=False):
        if not row.words == by_turn.get((row.interview, row.turn), 0) == words.count(row.text):
            raise SourceError(
                f"turns: turn {row.turn} of {row.interview} has {row.words} words; its paragraphs differ."
            )


def _check_speakers(turns: pd.DataFrame, speakers: pd.DataFrame) -> None:
    """Every speaker has as many turns as are his, and every turn's speaker is there."""
    found = dict(zip(_pairs(speakers, "speaker"), speakers["turns"].tolist(), strict=True))
    expected = turns.groupby(["interview", "speaker"]).size().to_dict()
    for key in sorted(found.keys() | expected.keys()):
        if found.get(key, 0) != expected.get(key, 0):
            raise SourceError(
                f"speakers: {key[1]} of {key[0]} has {found.get(key, 0)} turns. Expected {expected.get(key, 0)}."
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
