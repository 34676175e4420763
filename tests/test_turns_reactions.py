"""Signs that somebody pressed under a message, and the message that he answers, are no words of his."""

import pytest
from growth import GROWTH, exponent

from pipeline.readers import read
from pipeline.turns import parse
from pipeline.turns.around import reactions

THUMB, JOY = "\N{THUMBS UP SIGN}", "\N{FACE WITH TEARS OF JOY}"
CHAT = (
    "13:01:02 From Ann Berg to Everyone:\n\tHello all, can you hear me?\n"
    f"13:01:22 From Bob Lee to Everyone:\n\tReacted to \"Hello all, can you h...\" with {THUMB}\n"
    "13:02:40 From Cy Dow to Everyone:\n\tReplying to \"Hello all, can you h...\"\n\t\n\tI can hear you too.\n"
    "13:03:40 From Ann Berg to Everyone:\n\tGreat. Shall we begin?\n"
    f"13:04:40 From Cy Dow to Everyone:\n\tRemoved a {THUMB} reaction from \"Great. Shall we begin?\"\n"
)  # fmt: skip
NOTED = [
    (f'Reacted to "Hello there" with {THUMB}', THUMB),
    (f"Reacted {JOY} to “Hello there”", ""),
    (f"Hat auf „Hallo zusammen“ mit {THUMB} reagiert", f"{THUMB} reagiert"),
    ('Replying to "Hello there..." I can hear you.', " I can hear you."),
    ("Laughed at “Hello there”", ""),
    ('Loved "Casablanca"', 'Loved "Casablanca"'),
    ("Reacted to the news with anger.", "Reacted to the news with anger."),
    ("He said “Hello there” with joy.", "He said “Hello there” with joy."),
]


@pytest.mark.parametrize(("message", "words"), NOTED)
def test_only_what_he_says_himself_is_left_of_a_message(message, words):
    assert message[reactions.end(message) :] == words


def test_reactions_of_a_chat_are_stage_directions():
    transcript = parse(read(CHAT.encode()))
    assert list(transcript.turns["text"]) == [
        "Hello all, can you hear me?", THUMB, "I can hear you too.", "Great. Shall we begin?"
    ]  # fmt: skip
    noted = [(end - start) for start, end, kind in transcript.audit.spans if kind == "stage direction"]
    assert len(noted) == 3 and transcript.warnings == ()


@pytest.mark.parametrize(
    "piece", ['Reacted to "', "Replying to ", "“a”", f' "a" with {THUMB}', "Reacted to " + " " * 50]
)
def test_looking_for_a_reaction_grows_with_the_line(piece):
    short, long = (f"Reacted to {piece * count}x" for count in (2_000, 8_000))
    assert exponent(reactions.end, short, long) < GROWTH
