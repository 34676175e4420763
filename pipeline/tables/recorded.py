"""Tables of how the source was read: their rows, keys, columns and ranges."""

from pipeline.document import CLASSES
from pipeline.tables.columns import INTERVIEW, ROLES, SOURCE_SPAN
from pipeline.tables.shape import FLAG, INTEGER, INTEGERS, NUMBER, TEXT, TEXTS, Column, Table

RECORDED: dict[str, Table] = {
    "sources": Table(
        "the source of an interview",
        ("interview",),
        INTERVIEW
        | {
            "text": Column(TEXT, "the decoded source, in which every source_start and source_end counts"),
        },
    ),
    "spans": Table(
        "a stretch of the source that is of one class",
        ("interview", "source_start"),
        INTERVIEW
        | SOURCE_SPAN
        | {
            "class": Column(TEXT, "what the stretch is", values=CLASSES),
        },
    ),
    "labels": Table(
        "a spelling that stands where a speaker's label could stand",
        ("interview", "label"),
        INTERVIEW
        | {
            "label": Column(TEXT, "the spelling"),
            "accepted": Column(FLAG, "it was taken for a label"),
            "count": Column(INTEGER, "how often it stands there", range=(0, float("inf"))),
            "why": Column(TEXT, "the evidence in words"),
        },
    ),
    "speakers": Table(
        "a speaker",
        ("interview", "speaker"),
        INTERVIEW
        | {
            "speaker": Column(TEXT, "name of the speaker, as in turns"),
            "labels": Column(TEXTS, "the labels that stand for the speaker in the source"),
            "role": Column(TEXT, "role in the interview", values=ROLES),
            "confidence": Column(NUMBER, "how sure the role is", range=(0, 1)),
            "turns": Column(INTEGER, "turns of the speaker", range=(1, float("inf"))),
            "alike": Column(TEXTS, "speakers whose names are alike, though they were not joined"),
        },
    ),
    "breaks": Table(
        "a break inside a sentence that was mended",
        ("interview", "number"),
        INTERVIEW
        | {
            "number": Column(INTEGER, "number of the break, from 1", range=(1, float("inf"))),
            "line": Column(INTEGER, "line of the source where the sentence breaks off, from 1", range=(1, float("inf"))),
            "next_line": Column(INTEGER, "line of the source where it goes on", range=(1, float("inf"))),
        },
    ),
    "chapters": Table(
        "a chapter: consecutive turns about something else than those around them",
        ("interview", "chapter"),
        INTERVIEW
        | {
            "chapter": Column(INTEGER, "number of the chapter, from 1", range=(1, float("inf"))),
            "first_turn": Column(INTEGER, "its first turn", range=(1, float("inf"))),
            "last_turn": Column(INTEGER, "its last turn", range=(1, float("inf"))),
            "topic": Column(TEXT, "id of its weightiest topic; NA without evidence", True),
            "phrase": Column(TEXT, "the phrase said most in it and least elsewhere; NA if none tells it apart", True),
            "label": Column(TEXT, "its topic and its phrase in words"),
        },
    ),
    "topic_names": Table(
        "a topic of the set that labelled an interview",
        ("interview", "topic"),
        INTERVIEW
        | {
            "topic": Column(TEXT, "id of the topic, as in topics"),
            "topic_set": Column(TEXT, "id of the set: general, one of data/topics, or the talk's own phrases"),
            "place": Column(INTEGER, "place in the set, from 1: what fixes its colour", range=(1, float("inf"))),
            "name": Column(TEXT, "its name in words"),
        },
    ),
    "ambiguous_names": Table(
        "a name that could be several entities and was not guessed",
        ("interview", "surface"),
        INTERVIEW
        | {
            "surface": Column(TEXT, "the name as it stands in the turns"),
            "candidates": Column(TEXTS, "the entities that it could be"),
            "turns": Column(INTEGERS, "turns where it stands"),
        },
    ),
}
