"""Every table's row, key, columns and ranges: what was measured, and how the source was read."""

from pipeline.tables.columns import (
    ASSESSED,
    INTERVIEW,
    PARAGRAPH,
    POLARITY,
    ROLES,
    SENTENCE,
    SOURCE_SPAN,
    SPAN,
    SUBJECTIVITY,
    TURN,
)
from pipeline.tables.recorded import RECORDED
from pipeline.tables.shape import FLAG, INTEGER, INTEGERS, NUMBER, TEXT, TEXTS, TONE_WORDS, Column, Table

REPLIES = ("direct", "partial", "none")
ASKED = ("polar", "choice", "number", "time", "person", "place", "reason", "manner", "open")
MEASURED: dict[str, Table] = {
    "interviews": Table(
        "an interview",
        ("interview",),
        INTERVIEW
        | {
            "title": Column(TEXT, "title, from interview.toml or the source", True),
            "date": Column(TEXT, "day of the interview, ISO 8601", True),
            "language": Column(TEXT, "ISO 639-1 code of the detected or given language", True),
            "format": Column(TEXT, "format that the source was read as"),
            "encoding": Column(TEXT, "encoding that the source was decoded with"),
            "source_url": Column(TEXT, "where the source was published", True),
            "licence": Column(TEXT, "licence or terms of the source", True),
            "recording": Column(TEXT, "file beside the source, or https address, of the recording; NA without", True),
            "sha256": Column(TEXT, "SHA-256 of the source's bytes"),
            "turns": Column(INTEGER, "turns", range=(0, float("inf"))),
            "words": Column(INTEGER, "words of all turns", range=(0, float("inf"))),
            "coverage": Column(NUMBER, "share of non-blank source characters that are not left out", range=(0, 1)),
            "warnings": Column(TEXTS, "what could not be told, one sentence each"),
        },
    ),
    "turns": Table(
        "uninterrupted speech of one speaker",
        ("interview", "turn"),
        TURN
        | {
            "exchange": Column(INTEGER, "number of the exchange; NA outside any", True, (1, float("inf"))),
            "speaker": Column(TEXT, "name of the speaker; NA where the source names none", True),
            "role": Column(TEXT, "role in the interview", values=ROLES),
            "text": Column(TEXT, "the words, paragraphs parted by a blank line"),
            "words": Column(INTEGER, "words", range=(0, float("inf"))),
            "start_s": Column(NUMBER, "start in seconds; NA if untimed", True, (0, float("inf"))),
            "end_s": Column(NUMBER, "end in seconds; NA if untimed", True, (0, float("inf"))),
        }
        | SOURCE_SPAN
        | POLARITY
        | SUBJECTIVITY
        | ASSESSED
        | {
            "negative_share": Column(NUMBER, "share of sentences with evidence that lean to the grim side", True, (0, 1)),
            "positive_share": Column(NUMBER, "share of sentences with evidence that lean to the warm side", True, (0, 1)),
            "tone": Column(NUMBER, "Parley's reading over sentences; NA with too little evidence", True, (-1, 1)),
            "fragile": Column(FLAG, "a second instrument disagrees in sign; NA where there is no tone", True),
        },
    ),
    "paragraphs": Table(
        "a paragraph of a turn: the excerpt's unit",
        ("interview", "turn", "paragraph"),
        TURN
        | PARAGRAPH
        | SPAN
        | SOURCE_SPAN
        | {
            "words": Column(INTEGER, "words", range=(0, float("inf"))),
            "start_s": Column(NUMBER, "start in seconds; NA where only its turn's is known", True, (0, float("inf"))),
        }
        | POLARITY
        | ASSESSED
        | {
            "tone": Column(NUMBER, "Parley's reading over its sentences; NA without evidence", True, (-1, 1)),
            "general": Column(TEXT, "its first topic in the general set, whichever set it is read with", True),
        },
    ),
    "sentences": Table(
        "a sentence",
        ("interview", "turn", "sentence"),
        TURN
        | SENTENCE
        | PARAGRAPH
        | SPAN
        | POLARITY
        | SUBJECTIVITY
        | ASSESSED
        | {
            "tone": Column(NUMBER, "Parley's reading of the sentence; NA without evidence", True, (-1, 1)),
            "tone_words": Column(TONE_WORDS, "the words that made the tone, with offsets in the turn and weights"),
        },
    ),
    "assessments": Table(
        "a scored word or phrase (the receipt)",
        ("interview", "turn", "start"),
        TURN
        | SPAN
        | {
            "surface": Column(TEXT, "the words as they stand in the turn"),
            "polarity": Column(NUMBER, "polarity that TextBlob gave them", range=(-1, 1)),
            "subjectivity": Column(NUMBER, "subjectivity that TextBlob gave them", range=(0, 1)),
            "negated": Column(FLAG, "a negation word was applied"),
            "intensifier": Column(TEXT, "the intensifying word that was applied", True),
        },
    ),
    "topics": Table(
        "a topic in a paragraph",
        ("interview", "turn", "paragraph", "topic"),
        TURN
        | PARAGRAPH
        | {
            "topic": Column(TEXT, "id of the topic in its set"),
            "salience": Column(NUMBER, "share of what speaks for the paragraph's topics, in it and in the talk around", range=(0, 1)),
            "words": Column(NUMBER, "the paragraph's words times its salience: a turn's topic has most", range=(0, float("inf"))),
            "primary": Column(FLAG, "the paragraph's most salient topic"),
            "cues": Column(TEXTS, "the words that spoke for it"),
            "runner_up": Column(TEXT, "the strongest topic not assigned", True),
        },
    ),
    "mentions": Table(
        "one occurrence of a name",
        ("interview", "turn", "start"),
        TURN
        | SPAN
        | SENTENCE
        | {
            "surface": Column(TEXT, "the name as it stands in the turn"),
            "entity": Column(TEXT, "whom or what it names"),
            "kind": Column(
                TEXT, "kind of entity", values=("person", "place", "org", "group", "weapon", "event", "other")
            ),
            "prompted": Column(FLAG, "the interviewer had named the entity in this exchange or the one before"),
        },
    ),
    "exchanges": Table(
        "a question and its answer",
        ("interview", "exchange"),
        INTERVIEW
        | {
            "exchange": Column(INTEGER, "number of the exchange, from 1", range=(1, float("inf"))),
            "question_turns": Column(INTEGERS, "turns that ask"),
            "answer_turns": Column(INTEGERS, "turns that answer"),
            "question_topic": Column(TEXT, "the question's topic: that of most of its words", True),
            "answer_topic": Column(TEXT, "the answer's topic: that of most of its words", True),
            "shared_terms": Column(TEXTS, "content terms of the question that the answer's opening takes up"),
            "ignored_terms": Column(TEXTS, "content terms of the question that it does not"),
            "responsiveness": Column(
                NUMBER,
                "chance of a direct reply and half that of a partial one; NA if nothing is asked",
                True,
                (0, 1),
            ),
            "reply": Column(
                TEXT,
                "reading of the reply; NA if nothing was asked, or if it is not certain enough",
                True,
                values=REPLIES,
            ),
            "leaning": Column(TEXT, "the likeliest reply, certain or not; NA if nothing is asked", True, values=REPLIES),
            "certainty": Column(NUMBER, "chance that the leaning is right; NA if nothing is asked", True, (0, 1)),
            "why": Column(TEXT, "the evidence in words", True),
            "re_asks": Column(
                INTEGER, "the earlier exchange whose question this one asks again", True, (1, float("inf"))
            ),
        },
    ),
    "parts": Table(
        "one thing that the question of an exchange asks",
        ("interview", "exchange", "part"),
        INTERVIEW
        | {
            "exchange": Column(INTEGER, "number of the exchange, from 1", range=(1, float("inf"))),
            "part": Column(INTEGER, "number of the part in its question, from 1", range=(1, float("inf"))),
            "turn": Column(INTEGER, "the turn that asks it", range=(1, float("inf"))),
        }
        | SPAN
        | {
            "kind": Column(TEXT, "the kind of answer that it calls for", values=ASKED),
            "answer_turn": Column(
                INTEGER, "turn of the sentence that takes it up; NA if none is found", True, (1, float("inf"))
            ),
            "answer_sentence": Column(INTEGER, "number of that sentence in its turn", True, (1, float("inf"))),
            "answer_start": Column(INTEGER, "its first character in its turn", True, (0, float("inf"))),
            "answer_end": Column(INTEGER, "one past its last character", True, (0, float("inf"))),
        },
    ),
}

TABLES: dict[str, Table] = MEASURED | RECORDED
