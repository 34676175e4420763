"""Kinds of evidence that a reader would laugh at: none of them counts. All exchanges are made up."""

import pytest
from replies import responsiveness


@pytest.mark.parametrize("answer", ["Thanks, Jon.", "Thank you, Chris.", "Thank you Mr Chairman.", "Thanks everyone."])
def test_thanks_and_a_name_are_no_answer(answer):
    alone = responsiveness("What is the plan for the site?", answer)
    assert alone.reply != "direct" and "Answers in short" not in alone.why
    after = responsiveness("How many sites will you sell?", f"{answer} We will sell four sites.")
    assert "in short" not in after.why
    assert "answers in kind with “four”" in after.why.replace("A", "a")


@pytest.mark.parametrize(
    ("question", "answer", "words"),
    [
        ("Who pays for it?", "The talks were held in Astana.", "Astana"),
        ("Who pays for it?", "We organized the Astana process. We meet regularly.", "Astana"),
        ("Who signed it?", "We drove to Lisbon and slept.", "Lisbon"),
        ("Did it help?", "Ten years ago they built a road.", "Ten"),
        ("Was it worth it?", "It rained. Two months later it snowed.", "Two"),
        ("How many came?", "You said 400.", "400"),
        ("How much was lost?", "The papers are wrong. They claimed 30 percent.", "30"),
    ],
)
def test_what_is_of_another_kind_is_no_evidence(question, answer, words):
    assert f"with “{words}" not in responsiveness(question, answer).why
    assert f"ives “{words}" not in responsiveness(question, answer).why


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("Who pays for it?", "It was Miller who paid."),
        ("How many came?", "Some 400 of them."),
        ("Did you see it removed?", "I didn't see it removed."),
        ("Did you read the letter?", "I did not read it."),
        ("Would you respond if he uses it?", "We would respond if he uses it."),
    ],
)
def test_a_plain_answer_is_direct(question, answer):
    assert responsiveness(question, answer).reply == "direct"


def test_nothing_is_left_that_the_answer_names_later():
    later = responsiveness("What did Russia want?", "It is late. It rained. We sat. We ate. Russia wanted time.")
    assert "leaves" not in later.why.lower() and later.ignored == ("Russia",)
    assert "leaves “Russia”" in responsiveness("What did Russia want?", "It is late. It rained.").why.replace("L", "l")
