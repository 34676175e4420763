"""Records that say who speaks otherwise than under a speaker's name: by a flag, a type, a list of names, a track."""

import json

import pytest

from tests.heard import document, heard

WORDS = ("Are you coming?", "Yes, at nine.", "Good.")


def told(*names):
    return list(zip(names, WORDS, strict=True))


FLAGS = {
    "isUser": ("User", "Other"),
    "fromMe": ("Me", "Other"),
    "is_bot": ("Bot", "Other"),
    "outgoing": ("Me", "Other"),
}


@pytest.mark.parametrize("flag", FLAGS)
@pytest.mark.parametrize("yes, no", [(True, False), (1, 0)])
def test_a_flag_tells_the_sides(flag, yes, no):
    mine, other = FLAGS[flag]
    rows = [{flag: side, "text": words} for side, words in zip((yes, no, yes), WORDS, strict=True)]
    assert heard(json.dumps({"messages": rows})) == told(mine, other, mine)
    table = "\n".join([f"date,{flag},text", *(f'1,{int(row[flag])},"{row["text"]}"' for row in rows)])
    assert heard(table, "talk.csv") == told(mine, other, mine)


def test_a_flag_beside_a_name_tells_nobody():
    rows = [{"isHost": one == "Ann", "speaker": one, "text": words} for one, words in told("Ann", "Bob", "Ann")]
    assert heard(json.dumps(rows)) == told("Ann", "Bob", "Ann")


@pytest.mark.parametrize("key, inside", [("type", "data"), ("role", "parts")])
def test_a_type_that_is_a_part_holds_for_the_words_inside(key, inside):
    rows = [
        {key: part, inside: [{"text": words}] if inside == "parts" else {"content": words}}
        for part, words in zip(("human", "ai", "human"), WORDS, strict=True)
    ]
    assert heard(json.dumps({"contents": rows})) == told("human", "ai", "human")


def test_several_speakers_of_one_record_speak_together_and_a_note_in_brackets_is_nobodys():
    rows = [
        {"speakers": ["Ann"], "transcript": WORDS[0]},
        {"speakers": [], "transcript": "[Music]"},
        {"speakers": ["Bob", "Cem"], "transcript": WORDS[1]},
        {"speakers": ["Ann"], "transcript": WORDS[2]},
    ]
    assert heard(json.dumps({"utterances": rows})) == told("Ann", "Bob and Cem", "Ann")


def test_a_prompt_before_a_talk_is_said_by_nobody():
    rows = [{"role": role, "content": words} for role, words in zip(("user", "assistant", "user"), WORDS, strict=True)]
    prompted = [{"role": "system", "content": "You are a helper."}, *rows]
    assert heard(json.dumps({"messages": prompted})) == told("user", "assistant", "user")


def test_a_track_is_its_speakers():
    segments = [{"start": 3 * number, "end": 3 * number + 2, "text": words} for number, words in enumerate(WORDS)]
    tracks = [{"name": "Ann", "segments": segments[::2]}, {"name": "Bob", "segments": segments[1:2]}]
    assert heard(json.dumps({"tracks": tracks})) == told("Ann", "Bob", "Ann")


def test_questions_with_answers_are_found_wherever_they_stand():
    rows = [{"question": "How?", "answer": "So."}, {"question": "And then?", "answer": "I sold it."}]
    said = heard(json.dumps({"interview": {"interviewer": "Ann", "qa": rows}}))
    assert [words for _, words in said] == ["How?", "So.", "And then?", "I sold it."]
    assert len(document(json.dumps({"interview": {"qa": rows}})).blocks) == 4


def test_messages_in_xml_name_who_they_are_from():
    rows = "".join(f'<message from="{who}">{words}</message>' for who, words in told("Ann", "Bob", "Ann"))
    assert heard(f'<?xml version="1.0"?><chat>{rows}</chat>') == told("Ann", "Bob", "Ann")


def test_the_words_of_a_message_in_pieces_are_its_texts():
    tool = {"type": "tool_use", "input": {"text": "def test(): pass"}}
    contents = (
        WORDS[0],
        [{"type": "text", "text": WORDS[1]}, tool],
        [{"type": "tool_result", "content": "x"}],
        WORDS[2],
    )
    roles = ("user", "assistant", "user", "user")
    rows = [
        {"type": role, "message": {"role": role, "content": said}} for role, said in zip(roles, contents, strict=True)
    ]
    assert heard("\n".join(map(json.dumps, rows))) == told("user", "assistant", "user")


def test_programs_beside_a_talk_are_no_sides_of_it():
    rows = [{"role": role, "content": words} for role, words in zip(("user", "assistant", "user"), WORDS, strict=True)]
    file = "\n".join(json.dumps({"system": name, "llm": "X 4", "transcript": rows[:2]}) for name in ("One", "Two"))
    assert [who for who, _ in heard(file)] == ["user", "assistant", "user", "assistant"]


def test_what_heads_the_lines_of_a_text_speaks_and_no_value_beside_it():
    said = "Ann: Are you coming?\nBob: Yes, at nine.\nAnn: Good.\n"
    assert heard(json.dumps([{"tier": "spark", "transcript": said}])) == told("Ann", "Bob", "Ann")
    named = [{"speaker": "Ann", "text": "I said: no.\nWell."}, {"speaker": "Ann", "text": "Yes."}]
    assert {who for who, _ in heard(json.dumps(named))} == {"Ann"}


def test_an_object_that_is_a_speaker_is_called_by_its_name_to_show():
    rows = [{"speaker": {"display_name": who, "email": "a@example.org"}, "text": said} for who, said in told(*"ABA")]
    assert heard(json.dumps({"transcript": rows})) == told(*"ABA")


def test_the_microphone_is_one_side_of_a_call():
    sides = ("microphone", "system", "microphone")
    rows = [{"source": side, "text": said} for side, said in told(*sides)]
    assert [who for who, _ in heard(json.dumps(rows))] == list(sides)
