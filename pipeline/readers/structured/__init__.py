"""JSON and JSON Lines, of any recogniser or corpus → blocks."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace

from pipeline.document import Block, Document
from pipeline.errors import SourceError
from pipeline.readers import own, references
from pipeline.readers.encoding import Decoded
from pipeline.readers.head import Head
from pipeline.readers.structured import chats, joined, kept, layers, utterances
from pipeline.readers.structured.assigned import bare
from pipeline.readers.structured.columns import columns_of, known, plain_name
from pipeline.readers.structured.located import Located, lines, looks_like_json, parse, parse_lines
from pipeline.readers.structured.sided import framed
from pipeline.readers.structured.told import columns_told
from pipeline.readers.structured.vendors import name_of, with_speakers
from pipeline.stops import STOPS

SENTENCE = re.compile(rf"[{STOPS}][\"”’»)\]」』]*$")
HEADED = re.compile(r"^[ \t]*#?([^\W\d_][^\n:.?!]{0,29})#?:[ \t]", re.MULTILINE)  # a line that names who says it
LEAST_WORDS, LONG_WORDS = 1.5, 4  # words of a text on average, with an end of its sentence and without
SAMPLED = 20  # records that tell whether each is a talk
LANGUAGE = re.compile(r"[a-zA-Z]{2}(?=$|[-_])")
DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
FACTS = {
    "title": ("title", "headline"),
    "date": ("date", "recordeddate", "recordedat", "datepublished", "publicationdate", "published"),
    "language": ("language", "languagecode", "lang", "detectedlanguage", "dominantassetlanguage"),
    "source_url": ("sourceurl", "url", "link"),
}


def format_of(head: Head) -> str | None:
    """JSON or JSON Lines; None if the text does not start as one."""
    whole = bare(head.whole)
    if not looks_like_json(whole):
        return None
    first, _, rest = whole.lstrip().partition("\n")
    return "JSON Lines" if rest.strip() and _is_whole(first) else "JSON"


def _is_whole(line: str) -> bool:
    line = line.strip()
    return line.startswith("{") and line.endswith("}") and line.count("{") == line.count("}")


def read(decoded: Decoded, *, where: str, format: str) -> Document:
    """The document of a JSON file: one block an utterance, from the one list that has everything once."""
    tree = (parse_lines if format == "JSON Lines" else parse)(bare(decoded.text), where=where)
    if mine := own.in_tree(tree, where):
        records, turns = mine
        return own.document(decoded, records, where=where, format=format, lines=lines, turns=turns)
    chat = chats.messages_of(tree)
    if not chat and len(names := chats.several(tree)) > 1:
        shown = ", ".join(" ".join(name.split())[:40] for name in names[:5])
        raise SourceError(
            f"{where}: {len(names):,} chats ({shown} …). Expected one; export the one you want by itself."
        )
    if not chat and _are_tasks(tree):
        raise SourceError(f"{where}: tasks for a model and what it gave, in which nobody talks. Expected a transcript.")
    tree = tree if chat else with_speakers(framed(tree))
    blocks = _sent(chat[1]) if chat else _blocks(decoded.text, tree)
    if not blocks:
        raise SourceError(f"{where}: JSON without a list of texts. Expected records with a text and its speaker.")
    return decoded.document(
        f"{chat[0] if chat else name_of(tree)} {format}".strip(),
        references.read(blocks),
        speakers_given=any(block.speaker for block in blocks),
        metadata=_metadata(tree),
        notices=() if chat else tuple(place for place in kept.unsaid(tree) if not _holds(blocks, place)),
        warnings=[] if chat else _several(tree),
    )


def _holds(blocks: list[Block], place: tuple[int, int]) -> bool:
    return any(block.start < place[1] and place[0] < block.end for block in blocks)


def _are_tasks(tree: object) -> bool:
    """Whether a list holds nothing but tasks for a model, with what they are about and what came of them."""
    rows = tree if isinstance(tree, list) else []
    tasks, matter = known()["tasks"].keys(), known()["matter"].keys()
    told = all(isinstance(row, Mapping) and tasks <= row.keys() and matter & row.keys() for row in rows[:SAMPLED])
    return bool(rows) and told


def _several(tree: object) -> list[str]:
    """The doubt that a list of records, each with turns of several people, holds several talks."""
    listed = tree if isinstance(tree, list) else next((one for one in _values(tree) if _are_talks(one)), [])
    if isinstance(tree, Mapping) and len(tree) > 1 and all(map(_are_turns, tree.values())):
        listed = list(tree.values())
    elif not _are_talks(listed) and not _are_told(listed):
        return []
    return [
        f"Its {len(listed):,} lists of turns are read one after the other, as one talk. "
        "If each is a talk of its own, save the one you want by itself."
    ]


def _values(tree: object) -> Iterable[object]:
    return tree.values() if isinstance(tree, Mapping) else ()


def _are_talks(rows: object) -> bool:
    """Whether each of some records holds turns of two people or more."""
    if not isinstance(rows, list) or len(rows) < 2 or not all(isinstance(row, Mapping) for row in rows):
        return False
    return all(any(_are_turns(value) for value in row.values()) for row in rows[:SAMPLED])


def _are_told(rows: object) -> bool:
    """Whether each of some records has a text in which two people speak by turns, line by line."""
    if not isinstance(rows, list) or len(rows) < 2 or not all(isinstance(row, Mapping) for row in rows):
        return False
    texts = ([value for value in row.values() if isinstance(value, str) and "\n" in value] for row in rows[:SAMPLED])
    return all(any(len(set(HEADED.findall(text))) > 1 for text in told) for told in texts)


def _are_turns(rows: object) -> bool:
    if not isinstance(rows, list) or len(rows) < 2 or not all(isinstance(row, dict) for row in rows):
        return False
    columns = columns_of(rows)
    if columns.text is None or columns.speaker is None:
        return False
    return len({str(row.get(columns.speaker)) for row in rows}) > 1


def _sent(messages: list[dict]) -> list[Block]:
    """A block for each message."""
    said = [(message["text"], message["speaker"]) for message in messages]
    return [Block(text.start, text.end, str(text), speaker) for text, speaker in said]


def _blocks(source: str, tree: object) -> list[Block]:
    layer, questions = layers.best(tree), _questions(tree)
    if questions and (layer is None or not layer.has_speakers):
        return utterances.paired(questions, columns_of(questions))
    told = layer is None
    layer = layer or layers.best(tree, told=columns_told)
    if layer is None or not _speaks(layer, told=told):
        return []
    return utterances.blocks(source, joined.voiced(tree, _headed(layer)), utterances.people(tree))


def _headed(layer: layers.Layer) -> layers.Layer:
    """The layer without its one speaker, where the lines of each of its texts are headed by others: whole talks."""
    if not layer.has_speakers or len({record.speaker for record in layer.records}) > 1:
        return layer
    if any(len(set(HEADED.findall("\n".join(record.parts)))) < 2 for record in layer.records):
        return layer
    return replace(layer, records=[replace(record, speaker=None) for record in layer.records], has_speakers=False)


def _speaks(layer: layers.Layer, *, told: bool) -> bool:
    """Whether the texts are speech, where their names alone do not say so: sentences, and not the words of a setting.

    `told`: only what stands in the columns tells what they are.
    """
    columns = layer.columns
    if not told and (layer.has_speakers or columns.start):
        return True
    texts = [utterances.join(list(record.parts)).rstrip() for record in layer.records]
    ended = sum(SENTENCE.search(text) is not None for text in texts)
    words = sum(len(text.split()) for text in texts)
    sentences = 2 * ended >= len(texts) and words >= LEAST_WORDS * len(texts)
    return sentences and len(texts) > 1 if told else sentences or words >= LONG_WORDS * len(texts)


def _questions(tree: object) -> list[dict]:
    """The longest list of questions with their answers, wherever it stands; none without one."""
    found = []
    for rows in layers.records_of(tree):
        columns = columns_of(rows)
        if columns.question and columns.answer and all(isinstance(rows[0].get(key), str) for key in columns.asked):
            found.append(rows)
    return max(found, key=len, default=[])


def _metadata(tree: object) -> dict[str, str]:
    if not isinstance(tree, Mapping):
        return {}
    places = [tree, *(tree[key] for key in ("metadata", "meta", "info") if isinstance(tree.get(key), Mapping))]
    said = {plain_name(key): value for place in reversed(places) for key, value in place.items()}
    found = {}
    for fact, keys in FACTS.items():
        value = next((said[key] for key in keys if isinstance(said.get(key), Located) and said[key].strip()), None)
        value = _checked(fact, value)
        if value:
            found[fact] = value
    return found


def _checked(fact: str, value: str | None) -> str | None:
    if value is None or fact in ("title", "source_url"):
        return " ".join(value.split()) if value else None
    match = (LANGUAGE if fact == "language" else DAY).match(value)
    return match[0].lower() if match else None
