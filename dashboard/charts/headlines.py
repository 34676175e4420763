"""Chart titles that state what the chart shows now, from its data, and never more than it can support.

A title gives the strongest finding with its count, or is a plain name: it never has the filter for its finding, and
never a number that it takes back. What shares a place is said to share it.
"""

import re
from collections.abc import Collection
from functools import lru_cache
from operator import itemgetter

import pandas as pd

from dashboard import writing
from dashboard.measures.rows import columns
from dashboard.selection.view import View
from pipeline.summary import lean

FEW_WORDS, MANY_TIMES = 30, 50  # how many times as long one side is as so few words, or so often, says nothing
SURE = 1.96  # standard errors: fewer more on one side than on the other may be chance
OF = {"tone": "a tone", "polarity": "a polarity", "words": "words", "names": "new names"}
# Of answers and of one answer: less than, more than; and the other way in a word.
LESS_MORE = {
    "tone": (("read colder than", "reads colder than"), ("read warmer than", "reads warmer than")),
    "polarity": (("score lower with TextBlob than", "scores lower with TextBlob than"),
                 ("score higher with TextBlob than", "scores higher with TextBlob than")),
    "words": (("are shorter than", "is shorter than"), ("are longer than", "is longer than")),
    "names": (("bring fewer new names than", "brings fewer new names than"),
              ("bring more new names than", "brings more new names than")),
}  # fmt: skip
SAME = {
    "tone": ("read as warm as", "reads as warm as"),
    "polarity": ("have the TextBlob polarity of", "has the TextBlob polarity of"),
    "words": ("are as long as", "is as long as"),
    "names": ("bring as many new names as", "brings as many new names as"),
}
PLAIN = {
    "tone": "Tone of each question and its answer",
    "polarity": "TextBlob polarity of each question and its answer",
    "words": "Length of each question and its answer",
    "names": "New names in each question and its answer",
}


def asked(view: View) -> list[str]:
    """What the filters name: topics, names, and the words searched."""
    selection = view.selection
    topics = map(view.interview.topic_name, selection.topics)
    return [*topics, *selection.names, *([selection.text] if selection.text else [])]


def repeats(said: str, filters: Collection[str]) -> bool:
    """Whether a topic or name only repeats what a filter names: “NATO” under “NATO and security”."""
    words = _words(said)
    return any(words in one or one in words for one in map(_words, filters))


@lru_cache(maxsize=2_000)
def _words(text: str) -> str:
    """The words of a text between blanks, so that what stands in it does so as whole words."""
    return " ".join(["", *re.findall(r"\w+", text.casefold()), ""])


def talk(words: pd.Series) -> str:
    """Who talks more: "Answers are 7.3 times as long as questions"; a plain name where one side speaks."""
    asked, answered = words["interviewer"], words["interviewee"]
    if not words.sum():
        return "No words are on show"
    if not asked or not answered:
        return "The interview, passage by passage"
    more, less = ("Answers", "questions") if answered >= asked else ("Questions", "answers")
    ratio = max(asked, answered) / min(asked, answered)
    if ratio >= (2 if min(asked, answered) < FEW_WORDS else MANY_TIMES):
        return f"{more} have {writing.plural(max(asked, answered), 'word')}, {less} {min(asked, answered)}"
    if ratio < 1.1:
        return "Questions are about as long as answers"
    return f"{more} are {ratio:.1f} times as long as {less}"


def topics(counts: pd.DataFrame, labels: dict[str, str], filters: Collection[str] = ()) -> str:
    """The topic that takes most words, or how many share that place; beside those that `filters` name, if any are."""
    totals = _totals(counts, "topic")
    chosen = {topic for topic in totals if repeats(labels.get(topic, topic), filters)}
    if not totals:
        return "No passage on show has a topic"
    first, most = _first(totals, chosen)
    named = [labels.get(topic, topic) for topic in first]
    if not first:
        return "Topics by who speaks"
    if len(totals) == 1:
        return f"One topic is on show: {named[0]}, {writing.plural(most, 'word')}"
    if len(first) > 2:
        most_of = "take most words" if len(first) < len(totals.keys() - chosen) else "are on show"
        return _besides(f"{len(first)} topics {most_of}: {writing.plural(most, 'word')} each", chosen)
    each = " each" if len(first) == 2 else ""
    return _besides(f"Most is said about {' and '.join(named)}: {writing.plural(most, 'word')}{each}", chosen)


def names(counts: pd.DataFrame, filters: Collection[str] = (), *, rate: bool = False) -> str:
    """The name that is mentioned most, or how many share that place; beside those that `filters` name, if any are.

    `rate`: the counts are per 1,000 words.
    """
    totals = _totals(counts, "entity")
    chosen = {name for name in totals if repeats(name, filters)}
    if not totals:
        return "No name is mentioned on show"
    first, most = _first(totals, chosen)
    often = f"{most:.1f} times per 1,000 words" if rate else writing.plural(most, "time")
    if not first:
        return "Names by who says them"
    if len(totals) == 1:
        return f"One name is on show: {first[0]}, {often}"
    if len(first) == 1:
        return _besides(f"{first[0]} is named most: {often}", chosen)
    if len(first) > 2 and len(first) == len(totals.keys() - chosen):
        return _besides(f"{len(first)} names are on show: {often} each", chosen)
    who = " and ".join(first) if len(first) == 2 else f"{len(first)} names"
    return _besides(f"{who} are named most: {often} each", chosen)


def _totals(counts: pd.DataFrame, group: str) -> dict[str, float]:
    """What of each group is on show, most first; ties in the order they come, none that is not on show."""
    totals: dict[str, float] = {}
    for one, shown in columns(counts, group, "shown"):
        totals[one] = totals.get(one, 0) + shown
    return dict(sorted(((one, count) for one, count in totals.items() if count), key=lambda item: -item[1]))


def _first(totals: dict[str, float], chosen: set[str]) -> tuple[list[str], float]:
    """Those with most among what is not chosen, and how much they have."""
    others = {one: count for one, count in totals.items() if one not in chosen}
    most = max(others.values(), default=0)
    return [one for one, count in others.items() if count == most], most


def _besides(said: str, chosen: set[str]) -> str:
    """A finding beside what is chosen."""
    if not chosen:
        return said
    return f"Besides, {'most' + said.removeprefix('Most') if said.startswith('Most is') else said}"


def sides(exchanges: pd.DataFrame, shown: set[int], column: str = "tone") -> str:
    """How many answers have more or less of a measure than their questions, of those that can be compared.

    Tones that rest on a fragile reading are not among them; two that say too little are alike. Where neither
    way is clearly the rule, a plain name.
    """
    rows = columns(
        exchanges, "exchange", f"question_{column}", f"answer_{column}", "question_fragile", "answer_fragile"
    )
    pairs = [(_gap(before, after, column), column == "tone" and (one or other)) for number, before, after, one, other
             in rows if number in shown and before == before and after == after]  # fmt: skip
    gaps = [gap for gap, doubt in pairs if not doubt]
    if not pairs:
        return f"No exchange on show has {OF[column]} on both sides"
    if not gaps:
        return "No answer’s tone can be set firmly against its question’s"
    less, more = (sum(sign * gap > 0 for gap in gaps) for sign in (-1, 1))
    if len(gaps) == 1:
        said = LESS_MORE[column][1 if more else 0] if less or more else SAME[column]
        firmly = " firmly" if len(pairs) > 1 else ""
        return f"One answer can be compared{firmly}: it {said[1]} its question"
    told = _rule(less, more, len(gaps), column)
    return told + "; fragile readings are left out" if told and len(gaps) < len(pairs) else told or PLAIN[column]


def _gap(before: float, after: float, column: str) -> float:
    """How much more an answer has of a measure than its question; nothing of two tones that lean to no side."""
    return 0.0 if column == "tone" and not (lean(before) or lean(after)) else after - before


def _rule(less: int, more: int, of: int, column: str) -> str:
    """How most answers stand to their questions; "" where as many may stand the other way by chance."""
    if not less and not more:
        return f"{_part(of, of)} {SAME[column][0]} their question"
    if less and more and abs(less - more) < SURE * (less + more) ** 0.5:
        return ""
    side, most = max((LESS_MORE[column][0], less), (LESS_MORE[column][1], more), key=itemgetter(1))
    return f"{_part(most, of)} {f'{side[0]} their' if most > 1 else f'{side[1]} its'} question"


def kept_topics(same: int, both: int) -> str:
    """How many answers stay with their question's topic."""
    if not both:
        return "No exchange on show has a topic on both sides"
    if both == 1:
        return f"The one answer {'stays with' if same else 'leaves'} its question’s topic"
    return f"{_part(same, both)} {'stay with their' if same > 1 else 'stays with its'} question’s topic"


def replies(counts: pd.Series) -> str:
    """How many answers take up their question."""
    unread = int(counts.get("cannot be told", 0))
    told = counts.drop("cannot be told", errors="ignore")
    total = int(told.sum())
    rest = f"; {unread:,} cannot be told" if unread else ""
    if not total:
        return f"No answer on show can be told to take up its question{rest}" if unread else "Nothing on show was asked"
    if total == 1:
        read = told.idxmax()
        return f"The one answer is read as {'partly taken up' if read == 'partly' else read}{rest}"
    taken = int(counts["taken up"])
    return f"{_part(taken, total)} {'take up their' if taken > 1 else 'takes up its'} question at once{rest}"


def _part(some: int, of: int) -> str:
    if some == of:
        return "Both answers" if of == 2 else f"All {of:,} answers"
    return f"{some:,} of {of:,} answers" if some else f"None of {of:,} answers"
