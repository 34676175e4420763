"""Reply cues over the many ways of English talk, none of them from a transcript."""

import pytest
from replies import responsiveness

from pipeline.exchanges import evidence, reply_cues
from pipeline.exchanges.first_words import first_words

QUESTIONS = ("Will the government close the base next year?", "Why did the talks in Geneva fail?")
NON_REPLIES = """
I do not know.
I really could not say.
I couldn't tell you.
I have no idea what he meant.
I don't have the faintest idea.
I haven't the slightest idea.
I don't have an answer to that.
I don't have an answer for you on that.
I'd have to check.
I'll have to get back to you on that.
I am not going to answer that.
I am not going to answer that question.
I won't answer that.
I will not answer that question.
I prefer not to answer.
I'd prefer not to comment.
I would rather not go into that.
I'd rather not talk about it.
I don't want to talk about it.
I don't want to go into details.
I don't want to get into that.
I don't think I should comment on that.
I don't think it would be appropriate for me to comment.
I don't think it's appropriate to discuss that here.
I don't think that's something I should discuss.
I don't think that's for me to say.
I think that's for others to judge.
That's for others to decide.
That's not for me to judge.
It's up to the court to decide.
It's for the voters to decide.
Well, let the voters decide that.
I'll let others be the judge of that.
I'll let the historians judge.
I leave that to the lawyers.
I'll leave that to the experts.
I would leave that to the prosecutor.
You should ask the prosecutor.
You'd have to ask the minister that.
You need to ask him that question.
That is a question for the minister.
That's a good question for the Treasury.
That question should be addressed to the White House.
I can't comment on ongoing investigations.
I can't comment on individual cases.
We don't comment on individual cases.
We never comment on leaks.
As a policy, we don't comment on rumours.
No comment.
No comment on that.
I've nothing to add to what I said yesterday.
I have nothing further to say on this.
I've said all I'm going to say about that.
I've already answered that question.
I already answered that.
I think I've answered that.
We've been over this.
Next question.
Let's move on.
Can we move on?
Let's talk about something else.
I'm not at liberty to say.
I'm not in a position to discuss that.
I'm not able to go into that.
I'm not authorized to speak about that.
I am unable to comment.
I'm afraid I can't help you there.
I'm afraid I can't discuss that.
I cannot discuss operational matters.
We do not discuss operational matters.
It would be premature to say.
It's too early to tell.
It's way too early to speculate.
It is too soon to draw conclusions.
We don't know yet.
We'll know more tomorrow.
We will have to wait and see.
Let's wait for the results.
We're waiting for the report.
I'm going to wait for the report.
I want to see the report before I comment.
I haven't seen the report.
I have not read the report yet.
I haven't had a chance to look at it.
I haven't been briefed on that.
I haven't heard that.
I hadn't heard that.
This is the first I'm hearing of it.
I wasn't aware of that.
I'm not familiar with that.
I'm not familiar with that case.
I don't recall.
I don't remember that.
I have no recollection of that.
I can't recall the exact words.
I can't remember, to be honest.
I'm not sure.
I'm not sure I can answer that.
I'm not sure what you're referring to.
I don't know what you're talking about.
I don't understand the question.
I don't follow.
Sorry, I didn't catch that.
Can you repeat the question?
Could you be more specific?
What do you mean by that?
What are you referring to?
Which one?
In what sense?
How do you mean?
Meaning what?
Why do you ask?
What do you think?
You tell me.
That's a hypothetical question.
I don't answer hypothetical questions.
I'm not going to deal in hypotheticals.
I won't speculate.
I'm not in the business of speculating.
I don't want to speculate.
I can only speculate.
It would be speculation.
That would be speculating.
That's classified.
That's confidential.
That's private.
That's between him and me.
That's my business.
That's a secret.
I can't reveal that.
I can't share those details.
I can't disclose that.
We're not disclosing that.
We're not releasing those figures.
We haven't announced that.
We haven't made any decision.
No decision has been taken.
We have not decided yet.
I haven't decided.
I haven't thought about it.
I haven't given it any thought.
I'm not thinking about that.
I don't think about that.
I'll tell you later.
I'll tell you at the right time.
I'll announce it when I'm ready.
Ask me in six months.
You'll find out soon.
You'll see.
You'll have to wait.
We'll see what happens.
Time will tell.
Who knows?
God only knows.
Only God knows.
Hard to say.
It's difficult to say.
It's hard for me to say.
There's no way to know.
There is no way of knowing.
It's impossible to predict.
Nobody can predict that.
I can't predict the future.
I don't have a crystal ball.
I'm not a prophet.
I'm not an expert on that.
I'm no expert.
I don't have the details.
I don't have those numbers with me.
I don't have the figures in front of me.
I don't have any information about that.
I have no information on that.
I don't have anything on that.
I don't have anything for you on that.
I don't have any comment.
I don't have a comment.
I'd refer you to the Pentagon.
I would refer you to my statement.
I refer you to what I said earlier.
Nice try.
Good try.
I knew you'd ask that.
Thank you.
Thanks, everybody.
Thank you all very much.
Go ahead.
Hold on.
Let me finish.
I'm not going there.
I won't go there.
I'm not going down that road.
I'm not getting into that.
I'm not getting drawn into that.
I'm not talking about that.
I'm not commenting on that.
I'm not discussing that.
I'm not answering that.
I'm not going to engage in that.
I'm not going to play that game.
I'm not going to dignify that.
I'm not going to give you a headline.
I'm not going to give you a date.
I'm not going to name names.
I'm not going to tell you that.
I can't tell you that.
I can't say.
I can't say that.
I can't go into it.
I can't get into that.
I can't speak for him.
I don't speak for the president.
He can speak for himself.
Ask him.
Ask your government.
Don't ask me.
It's not my place to say.
It's none of your business.
It's not up to me.
It's above my pay grade.
It's not my area.
I plead the Fifth.
On the advice of counsel, I decline to answer.
I respectfully decline to answer.
I must decline.
I'll pass.
Pass.
I'll skip that one.
You'll have to ask Susan.
You all will be the first to know.
I'm going to keep that private.
I've made it a practice never to talk about private meetings.
It stays in that room.
They told me that in confidence.
I don't make forecasts.
I don't respond to every rumour.
I'll let the historians sort that out.
The lawyers have advised me not to say.
That's a decision I haven't made yet.
When I've had a chance to read it, I'll tell you.
We'll talk about it at a later date.
When there's an announcement, you'll hear it.
Our people are looking at it.
The Pentagon will have those numbers.
Nothing has been scheduled.
Let's have the meeting first.
I'm not the pundit-in-chief.
How would I know?
I only heard about it as I was walking in.
I honestly can't remember.
What exactly do you mean by that?
What was the second part?
"""
REPLIES = (
    ("Will you close the base?", "Yes, we will close it in May."),
    ("Will you close the base?", "The base will close in May."),
    ("Will you close the base?", "We're going to close it, yes."),
    ("Will you close the base?", "I intend to."),
    ("Will you close the base?", "We have no plans to close any base."),
    ("Will you close the base?", "Not this year."),
    ("Will you close the base?", "Certainly not."),
    ("Will you close the base?", "That is the plan."),
    ("Will you close the base?", "Under no circumstances."),
    ("Do you regret it?", "Not for a second."),
    ("Are you worried?", "I wouldn't say worried, but I am watching it."),
    ("Are you worried?", "A little."),
    ("Why did the talks fail?", "Because nobody wanted a deal."),
    ("Why did the talks fail?", "Money."),
    ("Who started it?", "The army started it."),
    ("When will it end?", "As soon as the rain stops."),
    ("How many came?", "Nobody came."),
    ("How do you pay for it?", "By raising taxes on banks."),
    ("Where did you meet?", "In Paris."),
    ("Is it war or peace?", "Both."),
    ("Which do you prefer, tea or coffee?", "Coffee."),
    ("So you were there?", "I was there, yes."),
    ("You never met?", "We met once."),
    ("Is the report true?", "The report is completely false."),
)
# Words of everyday talk that look like a refusal and are none.
HARMLESS = (
    "I don't know about you, but I was raised on a farm.",
    "If you ask him, he will tell you the same.",
    "We see a great future.",
    "He did not respond to them.",
    "You get a list of addresses when you ask the server.",
    "I wouldn't say I'm a great composer.",
    "People are working on faster engines.",
    "Your address remains secret.",
    "When I read it to my children, they laughed.",
)


@pytest.mark.parametrize("answer", NON_REPLIES.strip().splitlines())
def test_a_non_reply_is_heard_whatever_was_asked(answer):
    answer += " The weather has been very good this year."
    assert [responsiveness(question, answer).reply for question in QUESTIONS] == ["none", "none"]


@pytest.mark.parametrize(("question", "answer"), REPLIES)
def test_a_reply_is_heard(question, answer):
    assert responsiveness(question, answer).reply == "direct"


@pytest.mark.parametrize("answer", HARMLESS)
def test_everyday_words_are_no_refusal(answer):
    assert "Declines" not in (why := responsiveness(QUESTIONS[1], answer).why) and "know" not in why.split(";")[0]


def test_cues_found_by_their_first_word_are_all_the_cues():
    kinds = evidence.REFUSES + evidence.RESISTS
    for answer in (*NON_REPLIES.strip().splitlines(), *HARMLESS):
        found = {cue.cue.kind for cue in reply_cues.find([answer], kinds)}
        assert found == {kind for kind in kinds if reply_cues.pattern(kind).search(reply_cues.plain(answer))}


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        ("(?:question|that)s? is", {"question", "questions", "that", "thats"}),
        (r"^(?:a |much )?louder|go(?:ing)? on", {"a", "much", "louder", "go", "going"}),
        (r"(?<!what )(?:i|we)(?:'ll| will) see", {"i", "we"}),
        (r"pass[.!]?$", {"pass"}),
        (r"(?:\w+ )?see", None),
    ],
)
def test_first_words_are_those_that_a_match_can_begin_with(pattern, words):
    assert first_words(pattern) == words
