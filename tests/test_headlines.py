"""Headlines: of each state the words a careful reader would sign; under any filter none that only repeats it."""

import re
from random import Random

import pandas as pd
import pytest
from test_clicks import interview_of, sample

from dashboard import measures
from dashboard.charts import distinctive, headlines, legend
from dashboard.charts.barcode import lanes
from dashboard.interview import worked
from dashboard.interview.interview import Interview
from dashboard.interview.prepare import prepare
from dashboard.pages.compare.side_by_side import lengths
from dashboard.pages.exchanges import grid
from dashboard.pages.mentions import measures as names_of
from dashboard.pages.mentions import naming
from dashboard.pages.overview import key_numbers, stands_out
from dashboard.pages.recurrence import two_turns
from dashboard.pages.topics import chapters, wording
from dashboard.selection.selection import Selection
from dashboard.selection.view import View, whole
from dashboard.writing import NAMELESS
from pipeline.build import analyse
from pipeline.source.settings import Settings
from pipeline.source.source import Source
from pipeline.summary import lean

NA = float("nan")
NAMES = {"war": "War"}


@pytest.mark.parametrize(
    "asked, answered, other, said",
    [
        (100, 730, 0, "Answers are 7.3 times as long as questions"),
        (200, 100, 5, "Questions are 2.0 times as long as answers"),
        (3, 1_364, 0, "Answers have 1,364 words, questions 3"),
        (96, 6_000, 0, "Answers have 6,000 words, questions 96"),
        (10, 10, 0, "Questions are about as long as answers"),
        (0, 5, 0, "The interview, passage by passage"),
        (0, 0, 5, "The interview, passage by passage"),
        (0, 0, 0, "No words are on show"),
    ],
)
def test_talk_says_who_talks_more(asked, answered, other, said):
    assert headlines.talk(pd.Series({"interviewer": asked, "interviewee": answered, "other": other})) == said


@pytest.mark.parametrize(
    "shown, chosen, said",
    [
        ([0, 0, 0, 0], (), "No passage on show has a topic"),
        ([5, 0, 0, 0], (), "One topic is on show: War, 5 words"),
        ([5, 9, 0, 0], (), "Most is said about trade: 9 words"),
        ([5, 5, 0, 0], (), "Most is said about War and trade: 5 words each"),
        ([5, 5, 5, 1], (), "3 topics take most words: 5 words each"),
        ([9, 5, 1, 0], ("War",), "Besides, most is said about trade: 5 words"),
        ([9, 5, 5, 5], ("War",), "Besides, 3 topics are on show: 5 words each"),
        ([9, 0, 0, 0], ("War",), "Topics by who speaks"),
        ([9, 3, 0, 0], ("War", "trade"), "Topics by who speaks"),
    ],
)
def test_title_of_topics(shown, chosen, said):
    counts = pd.DataFrame({"topic": ["war", "trade", "law", "work"], "shown": shown})
    assert headlines.topics(counts, NAMES, chosen) == said


@pytest.mark.parametrize(
    "shown, chosen, said",
    [
        ([0, 0, 0], (), "No name is mentioned on show"),
        ([4, 1, 2], (), "A is named most: 4 times"),
        ([2, 2, 1], (), "A and B are named most: 2 times each"),
        ([1, 1, 1], (), "3 names are on show: 1 time each"),
        ([1, 0, 0], (), "One name is on show: A, 1 time"),
        ([4, 1, 2], ("A",), "Besides, C is named most: 2 times"),
        ([4, 1, 1], ("A",), "Besides, B and C are named most: 1 time each"),
        ([4, 0, 0], ("A",), "Names by who says them"),
        ([4, 1, 0], ("Law and A",), "Besides, B is named most: 1 time"),
        ([4, 1, 0], ("an A",), "Besides, B is named most: 1 time"),
        ([4, 1, 0], ("Austria",), "A is named most: 4 times"),
    ],
)
def test_title_of_names(shown, chosen, said):
    assert headlines.names(pd.DataFrame({"entity": list("ABC"), "shown": shown}), chosen) == said


def test_title_of_rates_has_their_unit():
    counts = pd.DataFrame({"entity": ["A", "B"], "shown": [1.62, 0.4]})
    assert headlines.names(counts, rate=True) == "A is named most: 1.6 times per 1,000 words"


def ledger(*gaps: float, fragile: int = 0) -> pd.DataFrame:
    """Exchanges whose answers differ so from their questions, the first of them on a fragile reading."""
    doubts = [number < fragile for number in range(len(gaps))]
    return pd.DataFrame(
        {"exchange": range(1, len(gaps) + 1), "question_tone": 0.0, "answer_tone": gaps, "question_words": 10,
         "answer_words": [10 + gap for gap in gaps], "question_fragile": doubts, "answer_fragile": False}
    )  # fmt: skip


@pytest.mark.parametrize(
    "exchanges, column, said",
    [
        (ledger(NA), "tone", "No exchange on show has a tone on both sides"),
        (ledger(-0.15), "tone", "One answer can be compared: it reads colder than its question"),
        (ledger(0.0), "tone", "One answer can be compared: it reads as warm as its question"),
        (ledger(-0.15, fragile=1), "tone", "No answer’s tone can be set firmly against its question’s"),
        (ledger(-0.15, 0.0, 0.0), "tone", "1 of 3 answers reads colder than its question"),
        (ledger(-0.15, -0.2, fragile=1), "tone",
         "One answer can be compared firmly: it reads colder than its question"),
        (ledger(-0.15, -0.2, 0.3), "tone", "Tone of each question and its answer"),
        (ledger(-0.15, 0.2, 0.3), "tone", "Tone of each question and its answer"),
        (ledger(-0.15, 0.2), "tone", "Tone of each question and its answer"),
        (ledger(-0.15, -0.2), "tone", "Both answers read colder than their question"),
        (ledger(*[-0.15] * 9, 0.15), "tone", "9 of 10 answers read colder than their question"),
        (ledger(*[-0.15] * 9, *[0.15] * 8, fragile=8), "tone",
         "8 of 9 answers read warmer than their question; fragile readings are left out"),
        (ledger(-0.05, 0.05), "tone", "Both answers read as warm as their question"),
        (ledger(0.0, 0.0), "tone", "Both answers read as warm as their question"),
        (ledger(4, 5, -1, fragile=3), "words", "Length of each question and its answer"),
    ],
)  # fmt: skip
def test_title_of_the_ledger_counts_what_is_firm_or_is_a_plain_name(exchanges, column, said):
    assert headlines.sides(exchanges, set(exchanges["exchange"]), column) == said


@pytest.mark.parametrize(
    "same, both, said",
    [
        (0, 0, "No exchange on show has a topic on both sides"),
        (1, 1, "The one answer stays with its question’s topic"),
        (0, 5, "None of 5 answers stays with its question’s topic"),
        (5, 5, "All 5 answers stay with their question’s topic"),
        (1, 5, "1 of 5 answers stays with its question’s topic"),
        (3, 5, "3 of 5 answers stay with their question’s topic"),
    ],
)
def test_title_of_the_matrix(same, both, said):
    assert headlines.kept_topics(same, both) == said


@pytest.mark.parametrize(
    "counts, said",
    [
        ((0, 0, 0), "Nothing on show was asked"),
        ((0, 1, 0), "The one answer is read as partly taken up"),
        ((0, 1, 4), "None of 5 answers takes up its question at once"),
        ((2, 1, 4), "2 of 7 answers take up their question at once"),
    ],
)
def test_title_of_replies(counts, said):
    assert headlines.replies(pd.Series(counts, index=list(grid.REPLIES.values()))) == said


@pytest.mark.parametrize(
    "topics, chosen, said",
    [
        ([[], []], (), "No passage on show has a topic"),
        ([["war"], ["war", "law"]], (), "Most often the subject: War, in 2 of 2 turns"),
        ([["war"], ["law"]], (), "Most often the subject: War and law, in 1 of 2 turns each"),
        ([["war", "law", "work"], []], (), "Most often the subject: 3 topics, in 1 of 2 turns each"),
        ([["war"], ["war", "law"]], ("War",), "When each topic comes up"),
        ([["war"], ["war"]], (), "The one subject: War, in 2 of 2 turns"),
    ],
)
def test_title_of_the_course(topics, chosen, said):
    assert wording.course(pd.DataFrame({"turn": [1, 2], "topics": topics}), NAMES, chosen) == said


@pytest.mark.parametrize(
    "passages, chosen, said",
    [
        ((), (), "No two of these names share a passage"),
        ((1,), (), "A and B share one passage"),
        ((1, 1), (), "No two of these names share two passages"),
        ((4, 1), (), "A and B share most passages: 4"),
        ((4, 4), (), "A and B as well as A and C share most passages: 4 each"),
        ((4, 4, 4), (), "3 pairs of names share most passages: 4 each"),
        ((4, 1), ("A",), "Most often beside: B, in 4 passages"),
        ((4, 4), ("A",), "Most often beside: B and C, in 4 passages each"),
        ((1, 1), ("A",), "No other of these names shares two passages"),
        ((4,), ("A", "B"), "No other of these names shares a passage"),
    ],
)
def test_title_of_pairs(passages, chosen, said):
    pairs = [("A", "B"), ("A", "C"), ("B", "C")][: len(passages)]
    rows = [(*pair, count) for pair, count in zip(pairs, passages, strict=True)]
    assert naming.nearest(pd.DataFrame(rows, columns=["one", "other", "passages"]), chosen) == said


@pytest.mark.parametrize(
    "roles, said",
    [
        ("", "No name is mentioned on show"),
        ("q", "The one name was raised by the interviewer"),
        ("aaq", "Interviewees raised 2 of these 3 names first, interviewers 1"),
        ("qa", "Interviewers and interviewees raised 1 each of these 2 names first"),
        ("qq", "Interviewers raised both of these names first"),
    ],
)
def test_title_of_first_mentions_has_who_raised_most(roles, said):
    of = {"q": "interviewer", "a": "interviewee"}
    rows = [(str(at), of[one], True, 0) for at, one in enumerate(roles)]
    assert naming.first_raised(pd.DataFrame(rows, columns=["entity", "role", "first", "passage"]), [True]) == said


def test_chapters_as_long_as_each_other_have_no_longest():
    parts = [chapters.Chapter(turn, turn, "War", 5, "So.") for turn in (1, 2)]
    assert chapters.title(parts) == "2 chapters"


def test_interviews_as_long_as_each_other_are_said_to_be():
    numbers = pd.DataFrame({"interview": ["A", "B"], "words": [100, 105]})
    assert lengths(numbers, called={}) == "They are about as long as each other"


def shown(view: View) -> dict[str, str]:
    """The headline of every card that says what its chart shows, by its key."""
    interview, kept, asked = view.interview, view.kept, headlines.asked(view)
    passages, names = interview.paragraphs, interview.topic_names
    exchanges = measures.exchanges_shown(passages, kept)
    counted = measures.names_by_role(interview.mentions, passages, kept)
    found = names_of.dispersion(interview.mentions, passages, names=naming.top(counted))
    table, one, other = wording.compare(interview, view.left("text"), wording.SIDES)
    return {
        "talk": headlines.talk(measures.words_by_role(view.shown)),
        "topics": headlines.topics(measures.topics_by_role(passages, kept), names, asked),
        "names": headlines.names(counted, asked),
        "course": wording.course(view.shown, names, asked),
        "words": distinctive.distinctive(table, one, other),
        "raised": naming.first_raised(found, kept.tolist()),
        "near": naming.nearest(names_of.together(view.shown, names=naming.top(counted)), asked),
        "sides": headlines.sides(worked.ledger(interview), exchanges),
        "replies": headlines.replies(grid.replies(worked.ledger(interview), exchanges)),
        "kept": headlines.kept_topics(*grid.kept_topic(grid.matrix(worked.ledger(interview), exchanges))),
        "echo": two_turns.title(interview, two_turns.kept_units(view)),
    }


def selections(interview: Interview) -> list[Selection]:
    """Every topic, the names said most, each role, one passage, none, and some at random."""
    slug = interview.slug
    return [
        *(Selection(slug, topics=(topic,)) for topic in interview.topics_by_words),
        *(Selection(slug, names=(name,)) for name in interview.names_by_count[:8]),
        *(Selection(slug, show=show) for show in ("All", "Questions", "Answers")),
        Selection(slug, turns=(1, 1)), Selection(slug, text="no such word"), Selection(slug, text="nato"),
        *(sample(interview, seed) for seed in range(1, 6)),
    ]  # fmt: skip


@pytest.mark.many
@pytest.mark.parametrize("slug", ["Lavrov-Carlson-2024", "Trump-Little-2025", "Biden-NATO-2022", "odd", "hostile"])
def test_no_headline_has_the_filter_for_its_finding_or_takes_a_number_back(slug):
    interview = interview_of(slug)
    for selection in selections(interview):
        view = View(interview, selection)
        asked = headlines.asked(view)
        for key, said in shown(view).items():
            assert not re.search(r"of them|Only (answers|questions)|from (.+) to \1$|nan|^0 of", said), said
            every = {*map(interview.topic_name, interview.topics_by_words), *interview.names_by_count}
            chosen = {value for value in every if key != "words" and headlines.repeats(value, asked)}
            if not chosen:
                continue
            found = said
            for other in sorted(every - chosen, key=len, reverse=True):
                found = found.replace(other, "")
            assert not [value for value in chosen if headlines.repeats(value, [found]) and value in found], said


@pytest.mark.many
@pytest.mark.parametrize("seed", range(20))
def test_headline_of_names_has_the_true_count(seed):
    dice = Random(seed)
    counts = {name: dice.randint(0, 3) for name in "ABCDE"}
    chosen = tuple(name for name in counts if dice.random() < 0.3)
    said = headlines.names(pd.DataFrame({"entity": list(counts), "shown": list(counts.values())}), chosen)
    most = max((count for name, count in counts.items() if name not in chosen), default=0)
    first = [name for name, count in counts.items() if count == most and name not in chosen and most]
    assert {*re.findall(r"\b[A-E]\b", said)} == {*(first if len(first) < 3 else ())}


def test_key_numbers_are_counts_and_no_mean():
    passages = interview_of("Lavrov-Carlson-2024").paragraphs
    cells = key_numbers.cells(passages, interview_of("Lavrov-Carlson-2024").mentions)
    sides = [lean(tone) for tone in passages["tone"]]
    assert cells["Negative : positive"][0] == f"{sides.count(-1)} : {sides.count(1)}"
    assert not [value for value, _ in cells.values() if re.search(r"[+−]", value)]


NOBODY = "\n\n".join(f"It was a wonderful, happy, lovely and good day in Rome, number {day}." for day in range(8))


def told_by(text: str) -> Interview:
    return prepare("told", analyse(Source("told", "told.txt", text.encode(), Settings())).tables)


def test_talk_of_nobody_named_has_no_answers_and_no_owner():
    interview = told_by(NOBODY)
    assert key_numbers.cells(interview.paragraphs, interview.mentions)["In answers"][0] == "—"
    said = [finding.said for finding in stands_out.found(whole(interview))]
    assert said and not [one for one in said if NAMELESS in one]


@pytest.mark.parametrize(
    "roles, called",
    [
        ({"interviewer", "interviewee"}, ["Answers", "Questions"]),
        ({"interviewer", "interviewee", "other"}, ["Answers,<br>Others", "Questions"]),
        ({"other"}, ["Others"]),
        ({"interviewee"}, ["Answers"]),
    ],
)
def test_lanes_of_the_bars_are_called_by_who_speaks_in_them(roles, called):
    assert lanes(roles) == called


def test_key_of_roles_names_those_that_the_chart_counts():
    found = legend.roles(pd.DataFrame({"role": ["other", "interviewer", "other"]}))
    assert re.findall(r"</i>(\w+)", found) == ["interviewers", "others"]
