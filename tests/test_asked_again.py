"""A question asked again: by what it asks for and its words, never by one common word. All exchanges are made up."""

import pandas as pd
import pytest
from test_exchanges import compared

FILLER = ("What is your favourite colour?", "Blue.", "Do you keep bees?", "No, we keep hens.")


def again(first: str, reply: str, second: str, between: tuple[str, ...] = ()) -> bool:
    """Whether the last question is read as the first one, asked again."""
    found = compared(first, reply, *between, second, "Well.")["re_asks"]
    return not pd.isna(found.iloc[-1]) and found.iloc[-1] == 1


@pytest.mark.many
@pytest.mark.parametrize(
    ("first", "reply", "second"),
    [
        ("How many sailors have died?", "It is not for me to disclose.", "How many men were killed since May?"),
        ("How did the captain drown?", "I don't know.", "How do you think he drowned?"),
        ("So who is paying the rebels?", "We meet regularly.", "But the fighters you just named, who backs them?"),
        ("Will you close the pit?", "We'll see.", "You say that you will see. Will you close the pit?"),
        (
            "Would you stand by the verdict if the judges rule against the mill?",
            "It is early.",
            "And if the judges find against the mill, will you accept the verdict?",
        ),
        ("On whose behalf did he do that?", "He is hard to read.", "But did he act on behalf of the bank?"),
    ],
)
def test_what_is_asked_for_is_asked_again_at_once(first, reply, second):
    assert again(first, reply, second)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("What are the terms under which you would sell?", "What are the terms you'd accept?"),
        ("I wonder how worried you are about the flood.", "How sincerely worried are you?"),
    ],
)
def test_the_same_thing_is_asked_for_further_on(first, second):
    assert again(first, "It was a long winter and the snow lay deep.", second, FILLER)


@pytest.mark.parametrize(
    ("first", "reply", "second"),
    [
        ("How many sailors have died?", "I won't say.", "Was it cold when your dog died?"),
        ("Where were you when he died?", "I can't say.", "Who painted the house where he died?"),
        ("Will you close the pit?", "Yes, in May.", "Will you close the pit?"),
        ("Did you attend the school?", "I won't say.", "Would she like to respond?"),
        ("When did you join the firm?", "I don't remember.", "When did she join the firm?"),
        ("Have you seen the deed?", "I'd have to look.", "Have you seen this letter about the deed?"),
    ],
)
def test_another_question_is_not_asked_again(first, reply, second):
    assert not again(first, reply, second)
