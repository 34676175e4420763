"""Records of talks as programs and corpora write them: who is told by a number, a side, a part, or a reply."""

import json

import pytest

from pipeline.errors import SourceError
from pipeline.turns import parse
from tests.heard import document, heard, starts

SAID = ("Why did you come here?", "I wanted to see the ferry.", "It left an hour ago.", "Then I will wait here.")
TURNS = list(enumerate(SAID))
RECORDS = {
    "a sender's number": [{"message": text, "senderId": f"u{n % 2}", "to": "all"} for n, text in TURNS],
    "an author's number": [{"id": n, "author_id": (11, 22)[n % 2], "body": text} for n, text in TURNS],
    "a guest's number": [{"guestId": f"g{n % 2}", "start": n, "end": n + 1, "text": text} for n, text in TURNS],
    "a channel of sound": {"sentences": [{"media_channel": 1 + n % 2, "transcript": text} for n, text in TURNS]},
    "a side of the screen": [{"text": text, "position": ("left", "right")[n % 2]} for n, text in TURNS],
    "a part beside one name": [{"name": "Ann", "type": ("User", "Bot")[n % 2], "message": text} for n, text in TURNS],
    "an agent's number": {"content": [{"message": text, "agent": f"agent_{1 + n % 2}"} for n, text in TURNS]},
    "a name in two parts": [
        {"speaker": {"id": n, "first_name": ("Ann", "Ben")[n % 2], "last_name": "Berg"}, "speech": text}
        for n, text in TURNS
    ],
}  # fmt: skip


@pytest.mark.parametrize("told", RECORDS)
def test_records_say_who_speaks_by(told):
    turns = heard(json.dumps(RECORDS[told]))
    assert [text for _, text in turns] == list(SAID)
    names = [who for who, _ in turns]
    assert names[:2] == names[2:]
    assert names[0] != names[1]


def test_replies_to_a_record_follow_it_however_deep():
    tree = {"author": "ben", "body": SAID[3], "replies": []}
    for n, text in reversed(TURNS[:3]):
        tree = {"author": ("ann", "ben")[n % 2], "body": text, "replies": [tree]}
    assert heard(json.dumps(tree)) == [(("ann", "ben")[n % 2], text) for n, text in TURNS]


def test_tasks_for_a_model_are_no_talk():
    tasks = [{"instruction": "Name three tides.", "input": "", "output": "Neap, spring and king."}] * 2
    with pytest.raises(SourceError, match="nobody talks"):
        document(json.dumps(tasks))


def test_things_with_names_are_no_speakers():
    things = [
        {"id": 1, "name": "Lamp", "description": "A lamp that glows on the pier at night.", "price": 12.5},
        {"id": 2, "name": "Rope", "description": "A strong rope of hemp for your boat.", "price": 3.0},
    ]
    assert not document(json.dumps(things)).speakers_given


def test_numbers_of_records_are_no_speakers():
    rows = [{"sid": f"GX{n}", "text": text} for n, text in TURNS]
    assert not document(json.dumps(rows)).speakers_given


def test_a_programme_of_talks_is_no_talk():
    talks = [
        {"time": "09:00", "speaker": "Ann Berg", "abstract": "We look at how the moon makes the tides of the sea."},
        {"time": "10:00", "speaker": "Ben Dale", "abstract": "A history of the ferries of the north and their crews."},
    ]
    assert not document(json.dumps({"talks": talks})).speakers_given


def test_keys_that_end_with_question_and_answer_are_asked_and_answered():
    rounds = [{"interviewer_question": SAID[n], "candidate_answer": SAID[n + 1]} for n in (0, 2)]
    assert [text for _, text in heard(json.dumps({"rounds": rounds}))] == list(SAID)


def test_a_text_inside_a_message_is_its_words():
    sent = [{"user": ("ann", "ben")[n % 2], "content": {"type": "text", "text": text}} for n, text in TURNS]
    assert heard(json.dumps({"messages": sent})) == [(("ann", "ben")[n % 2], text) for n, text in TURNS]


def test_short_sentences_that_no_turn_says_are_doubted():
    talk = {"lines": [{"speaker": "ann", "text": SAID[1]}, {"speaker": "ben", "text": SAID[2]}] * 2}
    talk["aside"] = {"remark1": "I found the rope there first."}
    assert any("I found the rope there first." in doubt for doubt in parse(document(json.dumps(talk))).warnings)


def test_pairs_of_times_and_words_have_the_speakers_that_begin_beside_them():
    words = [
        ["870", "ANN: Why"],
        ["1070", "now?"],
        ["2000", ""],
        ["2870", "BEN: It"],
        ["3070", "was"],
        ["3220", "time."],
    ]
    talk = {"words": words, "paragraphs": [870, 2870], "speakers": {"870": "ANN", "2870": "BEN"}}
    assert heard(json.dumps(talk)) == [("ANN", "Why now?"), ("BEN", "It was time.")]
    assert starts(json.dumps(talk)) == [0.87, 2.87]


def test_a_word_between_pauses_is_an_answer():
    words = [("so", 0, 0.5, 1), ("how", 0.8, 1.1, 1), ("Fine", 2.0, 2.4, 2), ("and", 3.0, 3.3, 1), ("you", 3.3, 3.6, 1)]
    rows = [{"word": text, "start": start, "end": end, "speaker": who} for text, start, end, who in words]
    assert [text for _, text in heard(json.dumps(rows))] == ["so how", "Fine", "and you"]


def test_what_an_editor_asks_its_model_is_answered_in_pieces():
    asked = [
        {"message": {"text": SAID[n]}, "response": [{"value": SAID[n + 1]}, {"kind": "code"}, {"value": "So it is."}]}
        for n in (0, 2)
    ]
    talk = {"requesterUsername": "ann", "responderUsername": "GitHub Copilot", "requests": asked}
    assert [who for who, _ in heard(json.dumps(talk))] == ["ann", "GitHub Copilot"] * 2


def test_tasks_with_a_context_are_no_talk_and_models_are_parts():
    tasks = [{"instruction": "Name a fish.", "context": "", "response": "Herring is a fish."}] * 2
    with pytest.raises(SourceError, match="nobody talks"):
        document(json.dumps(tasks))
    talk = [{"type": ("user", "gemini")[n % 2], "content": text} for n, text in TURNS]
    assert [who for who, _ in heard(json.dumps(talk))] == ["user", "gemini"] * 2


def test_a_list_of_messages_is_read_not_what_is_noted_of_some_of_them():
    messages = [{"id": n, "sender": "AB"[n % 2], "payload": text, "timestamp": n} for n, text in TURNS]
    events = [{"kind": "NOTE", "message": message, "at": message["timestamp"]} for message in messages[:3]]
    assert heard(json.dumps({"messages": messages, "events": events}), "log.json") == [
        ("AB"[n % 2], text) for n, text in TURNS
    ]


def by(who, text):
    return {"speaker": who, "text": text}


TOLD = [by(("Ann Berg", "Ben Roth")[n % 2], text) for n, text in TURNS]
HEARD = [(one["speaker"], one["text"]) for one in TOLD]


@pytest.mark.parametrize(
    ("guess", "settle"),
    [
        ({"is_final": False}, {"is_final": True}),
        ({"type": "partial"}, {"type": "final"}),
        ({"IsPartial": True}, {"IsPartial": False}),
    ],
)
def test_first_guesses_of_a_recogniser_are_not_said_twice(guess, settle):
    rows = [
        {**one, "text": text, **state}
        for one in TOLD
        for text, state in ((one["text"][:7], guess), (one["text"], settle))
    ]
    assert heard("\n".join(map(json.dumps, rows))) == HEARD


def test_what_tools_answer_and_systems_are_told_is_nobodys():
    said = [{"role": ("user", "assistant")[n % 2], "content": text} for n, text in TURNS]
    tool = {"role": "tool", "content": '{"tide": "low", "wind": "from the west and rather cold today"}'}
    system = {"role": "system", "content": "You help people at the pier, in few words and with a smile."}
    talk = parse(document(json.dumps({"messages": [system, *said[:2], tool, *said[2:]]})))
    assert talk.turns["text"].tolist() == list(SAID)
    assert not talk.warnings


@pytest.mark.parametrize(
    "talks",
    [
        {"d1": TOLD, "d2": TOLD},
        [{"id": n, "dialogue": "\n".join(f"{who}: {text}" for who, text in HEARD)} for n in (1, 2)],
        [{"id": n, "dialogue": "\n".join(f"#{who[:3]}#: {text}" for who, text in HEARD)} for n in (1, 2)],
    ],
)
def test_several_talks_are_read_whole_and_doubted(talks):
    read = parse(document(json.dumps(talks)))
    assert read.turns["text"].tolist() == [*SAID, *SAID]
    assert any("as one talk" in doubt for doubt in read.warnings)


@pytest.mark.parametrize(
    "timed",
    [
        lambda n, one: {**one, "timespan": f"0:0{n}.5 - 0:0{n + 1}.0"},
        lambda n, one: {**one, "time_in_call_secs": n + 0.5},
        lambda n, one: {
            "participant": {"id": n % 2, "name": one["speaker"]},
            "words": [
                {"text": one["text"], "start_timestamp": {"relative": n + 0.5, "absolute": "2024-01-01T00:00:00Z"}}
            ],
        },
        lambda n, one: {
            "text": one["text"],
            "ts": f"00:00:0{n}.500",
            "users": [{"username": one["speaker"], "id": "a"}],
        },
    ],
)
def test_times_and_names_of_meetings_as_their_programs_write_them(timed):
    content = json.dumps({"entries": [timed(n, one) for n, one in enumerate(TOLD)]})
    assert heard(content) == HEARD
    assert starts(content) == [n + 0.5 for n, _ in TURNS]


def test_a_list_of_chats_is_one_chat_or_says_how_many_it_holds():
    chat = {"name": "Crew", "messages": [{"type": "message", "from": "AB"[n % 2], "text": text} for n, text in TURNS]}
    assert heard(json.dumps({"chats": [chat]}), "result.json") == [("AB"[n % 2], text) for n, text in TURNS]
    with pytest.raises(SourceError, match="2 chats"):
        document(json.dumps({"chats": [chat, chat | {"name": "Saved"}]}), "result.json")
