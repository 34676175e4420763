"""One worked example of each number, from the interview on show: the words, and the steps from them to the number."""

from collections.abc import Callable
from html import escape
from itertools import chain

import pandas as pd

from dashboard.interview.interview import Interview
from dashboard.interview.once import once
from dashboard.writing import begins, plural, signed
from pipeline.document import covered
from pipeline.summary import SHRINK, distinct

LONGEST = 220  # characters of an excerpt


@once
def worked(interview: Interview) -> dict[str, str]:
    """The example of each reading as HTML, by the reading's name; a reading without any evidence has none."""
    found = {name: make(interview) for name, make in EXAMPLES.items()}
    return {name: example for name, example in found.items() if example}


def _turns(interview: Interview) -> str:
    info = interview.info
    roles = interview.turns["role"].value_counts()
    counted = ", ".join(f"{count} of the {role}" for role, count in roles.items() if role != "other")
    return (
        f"{plural(int(info['turns']), 'turn')} with {int(info['words']):,} words were read, {counted}; "
        f"{covered(info['coverage'])} of the source’s non-blank characters were placed by a rule."
    )


def _polarity(interview: Interview) -> str:
    """A sentence whose polarity is the mean of its scored words, as most are."""
    sentences, spoken = interview.sentences, interview.assessments
    for row in sentences[sentences["assessed"].between(2, 4)].itertuples():
        words = spoken[(spoken["turn"] == row.turn) & spoken["start"].between(row.start, row.end - 1)]
        if len(words) == row.assessed and row.polarity and abs(words["polarity"].mean() - row.polarity) < 0.005:
            listed = _weighed(words["surface"], words["polarity"])
            return f"{_quoted(interview, row)}Turn {row.turn}: the mean of {listed} is {signed(row.polarity)}."
    return ""


def _tone(interview: Interview) -> str:
    """The sentence of the strongest tone among those with two to five scored words."""
    scored = interview.sentences[interview.sentences["tone"].notna() & interview.sentences["evidence"].between(2, 5)]
    if scored.empty:
        return ""
    row = scored.iloc[scored["tone"].abs().to_numpy().argmax()]
    words = pd.DataFrame(list(row["tone_words"]))
    return (
        f"{_quoted(interview, row)}Turn {row['turn']}: {_weighed(words['surface'], words['weight'])} add up to "
        f"{signed(words['weight'].sum())}, without their signs to {words['weight'].abs().sum():.2f}; the one over the "
        f"other and {SHRINK:g} is the sentence’s tone: {signed(row['tone'])}. TextBlob reads {signed(row['polarity'])} "
        f"from {plural(int(row['assessed']), 'word')}. {_passage(interview, row)}"
    )


def _passage(interview: Interview, sentence: pd.Series) -> str:
    """How the tone of a sentence goes into that of its passage."""
    keys = ["turn", "paragraph"]
    passage = interview.paragraphs.set_index(keys).loc[tuple(sentence[keys])]
    weights = [word.weight for word in distinct(chain.from_iterable(one.words for one in passage["sentences"]))]
    return (
        f"Its passage has {plural(len(weights), 'such word')}, each counted once, in all {signed(sum(weights))}: "
        f"over {sum(map(abs, weights)):.2f} + {SHRINK:g}, {signed(passage['tone'])}."
    )


def _topics(interview: Interview) -> str:
    """The first passage with several cues for its topic and another topic behind it, courtesies left aside."""
    topics = interview.topics[interview.topics["runner_up"].notna() & interview.topics["primary"]]
    chosen = topics[(topics["cues"].map(len) > 1) & (topics["topic"] != "procedural")]
    if chosen.empty:
        return ""
    row = chosen.iloc[0]
    cues = ", ".join(f"<q>{escape(cue)}</q>" for cue in row["cues"])
    first, second = (escape(interview.topic_name(row[name])) for name in ("topic", "runner_up"))
    return (
        f"Turn {row['turn']}, passage {row['paragraph']}: {cues} speak for {first}, {row['salience']:.0%} of "
        f"what speaks for any topic there and in the talk around it; {second} comes after."
    )


def _mentions(interview: Interview) -> str:
    """The first name that stands for a longer one, prompted where there is such a one."""
    mentions = interview.mentions
    joined = mentions[mentions["surface"] != mentions["entity"]]
    if joined.empty:
        return ""
    row = joined.sort_values(["prompted", "turn"], ascending=[False, True], kind="stable").iloc[0]
    counted = int((mentions["entity"] == row["entity"]).sum())
    had = "an interviewer had named it" if row["prompted"] else "no interviewer had named it"
    why = f"{had} in this exchange or the one before"
    return (
        f"<q>{escape(row['surface'])}</q> in turn {row['turn']} is counted as {escape(row['entity'])}, a {row['kind']} "
        f"with {plural(counted, 'mention')}; {'prompted' if row['prompted'] else 'volunteered'}, for {why}."
    )


def _replies(interview: Interview) -> str:
    """The first exchange whose reply is partial or none, for it shows more than a plain yes; else the first."""
    read = interview.exchanges[interview.exchanges["responsiveness"].notna() & interview.exchanges["why"].notna()]
    if read.empty:
        return ""
    row = read.sort_values("reply", key=lambda reply: reply == "direct", kind="stable").iloc[0]
    return f"Exchange {row['exchange']}: {escape(row['why'])}. Together {row['responsiveness']:.2f}."


def _parts(interview: Interview) -> str:
    """The first part that a sentence is found for, in a question of several parts; else the first of any."""
    found = interview.parts[interview.parts["answer_turn"].notna()]
    if found.empty:
        return ""
    several = interview.parts["exchange"].value_counts()
    row = found.sort_values("exchange", key=lambda one: one.map(several) < 2, kind="stable").iloc[0]
    asked, said = (
        interview.by_number[int(row[turn])].text[int(row[start]) : int(row[end])]
        for turn, start, end in (("turn", "start", "end"), ("answer_turn", "answer_start", "answer_end"))
    )
    return (
        f'Exchange {row["exchange"]}, part {row["part"]}: <span dir="auto">{escape(begins(asked, LONGEST))}</span> is '
        f'taken up by <span dir="auto">{escape(begins(said, LONGEST))}</span>'
    )


def _weighed(surfaces: pd.Series, weights: pd.Series) -> str:
    pairs = zip(surfaces, weights, strict=True)
    return " ".join(f"<span class=w><q>{escape(surface)}</q> {signed(weight)}</span>" for surface, weight in pairs)


def _quoted(interview: Interview, sentence: object) -> str:
    turns = interview.turns
    row = sentence if isinstance(sentence, pd.Series) else pd.Series(sentence._asdict())
    text = turns.loc[turns["turn"] == row["turn"], "text"].iloc[0][row["start"] : row["end"]]
    return f'<span dir="auto">{escape(begins(text, LONGEST))}</span> '


EXAMPLES: dict[str, Callable[[Interview], str]] = {
    "Turns, speakers, roles": _turns,
    "Polarity and subjectivity": _polarity,
    "Tone": _tone,
    "Topics": _topics,
    "Mentions": _mentions,
    "Replies": _replies,
    "Parts of a question": _parts,
}
