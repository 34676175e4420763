"""How each number is made, with a worked example from the interview on show, and what of it holds there."""

import functools
from html import escape
from importlib.metadata import version
from pathlib import Path

from dashboard.interview import language
from dashboard.interview.interview import Interview
from dashboard.method import examples

ROOT = Path(__file__).parents[2]
PACKAGES = ("streamlit", "plotly", "pandas", "textblob", "vaderSentiment", "pyarrow")
INSTRUMENTS = (
    "TextBlob and its English lexicon (pattern’s, by CLiPS) are MIT and BSD; vaderSentiment and its lexicon "
    "(C.J. Hutto and E. Gilbert 2014) are MIT. The word counts that tell a name from a word are TextBlob’s own."
)
Row = tuple[str, str, str]
HELD = {"yes": "yes", "partly": "in part", "no": "no"}

PARTS_ASIDE = (
    "Of 39 questions of interviews set aside 30 were split into as many parts as a language model counted; of 11 "
    "sentences found in other questions, seen once, a language model judged 10 right."
)

AGAIN_ASIDE = (
    "A question is asked again by its words and by what it asks for, where the reply before was not plainly direct: of "
    "27 that a language model found in 26 interviews set aside, 12 are found, and 7 others are taken for such."
)

READINGS: tuple[Row, ...] = (
    (
        "Turns, speakers, roles",
        "Labels are inferred from the text’s own evidence: repetition, position, shape, alternation. Every non-blank "
        "character of the source is a label, a word spoken, a stage direction, front matter, back matter or the page’s "
        "own, each by something that shows it. What no turn reached and no rule recognised is left out, and lowers the "
        "coverage; from 1% on the page says so before it shows a number.",
        "A role is a reading of who asks whom; set it right under “Add a transcript” or in interview.toml.",
    ),
    (
        "Polarity and subjectivity",
        "TextBlob’s own numbers, unchanged: the mean over the words and phrases of its lexicon, −1 to +1 and 0 to 1. "
        "Where it scored no word the page says so; other languages than English have no lexicon and no number.",
        "Stance, truth, or the tone of voice. On long political talk it stays near zero whatever is said.",
    ),
    (
        "Tone",
        "Parley’s reading. In each sentence the words of conflict, politics and appraisal are weighed, with "
        "contractions, negation and set phrases; a word with a capital inside a sentence is a name and weighs "
        "nothing; a denial itself weighs a little, and one denied again nothing. A word’s weight is set by hand or "
        "vaderSentiment’s, and mended by what was learned from people’s ratings of 19,882 sentences of editorials, "
        "news, posts and reviews, plain and after a negation, never against what the word "
        "itself says and never for function words, names, things or groups of people. A tone is made of the weights "
        "by one rule, whatever it is of: a sentence, a passage, a turn, a question or "
        "an answer, all that a side says, all passages around a name. It is the "
        "sum of the weights of its words, each distinct word counted once and those of a question half, over the sum "
        "of their sizes and three, so that little evidence reads small; a tone of several passages is therefore not "
        "the mean of theirs. A tone between −0.13 and 0.13 says too little to be called grim or warm. The words that "
        "made it stand under every passage.",
        "Approval of a person or a cause: it does not tell who is praised or blamed. It is fragile where "
        "vaderSentiment, a second instrument with rules of its own and some of the same words, reads the other sign.",
    ),
    (
        "Topics",
        "Cue phrases of a topic set, weighed in each passage; what they say is multiplied by how far the whole talk, "
        "the passages on either side and the question are about the topic, so that a word of many senses has the one "
        "that the talk is about. A turn of up to 25 words has no topic without a cue of its own, and a longer one at "
        "most its first. Salience is a topic’s share of the products.",
        "All that was meant: a topic without cue words in the set goes unseen.",
    ),
    (
        "Mentions",
        "Capitalised sequences and gazetteers; what stands around a name that no list has, and its own words, tell if "
        "it is a person, a place or an organisation. Surnames join the only full name seen in the interview. A place’s "
        "older name counts as its present one: Kiev as Kyiv, Leningrad as Saint Petersburg; what a state was before is "
        "its own, as the Soviet Union is. A capital or a country that speaks or acts, as in “Washington said”, stays a "
        "place; a building that is called for who works there, as the White House is, is an organisation. A name is "
        "prompted if the interviewer had said it in the same exchange or the one before. A name that could be two is "
        "listed, never guessed.",
        "Every reference: pronouns and bare titles are not counted.",
    ),
    (
        "Replies",
        "Terms of the question that the answer’s first ten sentences take up, part by part, and cues such as a plain "
        "yes, a refusal or a counter-question, each with a weight learned from people’s labels of answers of "
        "presidents (QEvasion) and held to the sign that its meaning dictates. Responsiveness is the chance that "
        "people would call the reply direct and half the chance that they would call it partial. A reply is named "
        f"where it is likely enough, else it cannot be told. {AGAIN_ASIDE}",
        "Honesty or evasion. A low value says that these words were not taken up.",
    ),
    (
        "Parts of a question",
        "Sentences with a question, and questions joined in one sentence; alternatives are one part. Beside each "
        "stands the sentence of the answer that shares enough of its telling words, says that it answers it, echoes "
        f"it, or opens with its yes or no. {PARTS_ASIDE}",
        "Evasion. “No sentence found” says that no sentence has such words: about half of those that a reader finds.",
    ),
)


def readings(interview: Interview | None = None) -> str:
    """Each number: how it is made, with an example from the interview, and what it must not be read as."""
    worked = examples.worked(interview) if interview else {}
    items = "".join(_reading(*row, worked.get(row[0])) for row in READINGS)
    return f'<div class="method">{items}</div>'


def holds(interview: Interview) -> str:
    """What holds of each reading in the language of an interview, a row each."""
    spoken = language.name(interview.info["language"]) or "not told"
    rows = "".join(
        f"<tr><th scope=row>{one.reading}</th><td>{HELD[one.held]}</td><td>{escape(one.why)}</td></tr>"
        for one in language.holds(interview)
    )
    always = (
        f"<tr><th scope=row>{escape(', '.join(language.ALWAYS).capitalize())}</th><td>yes</td><td>need no list</td>"
    )
    head = f"<th scope=col>Language: {escape(spoken)}</th><th scope=col>Read</th><th scope=col>Why</th>"
    table = f"<table><thead><tr>{head}</tr></thead><tbody>{rows}{always}</tr></tbody></table>"
    return f'<div class="measured" tabindex="0">{table}</div>'


def languages() -> str:
    """What holds of each reading in each language that has lists, a row a language."""
    states = language.states()
    heads = "".join(f"<th scope=col>{one.reading}</th>" for one in next(iter(states.values())))
    rows = "".join(
        f"<tr><th scope=row>{escape(language.name(code))}</th>"
        + "".join(f"<td><i>{one.reading}</i><b>{HELD[one.held]}</b>: {escape(one.why)}</td>" for one in found)
        + "</tr>"
        for code, found in states.items()
    )
    table = f"<table><thead><tr><th scope=col>Language</th>{heads}</tr></thead><tbody>{rows}</tbody></table>"
    return f'<div class="measured languages" tabindex="0">{table}</div>'


def _reading(name: str, how: str, wrong: str, example: str | None) -> str:
    shown = f"<blockquote>{example}</blockquote>" if example else ""
    warned = f"<p class=not><b>Do not read it as:</b> {escape(wrong)}</p>"
    return f"<section><h3>{escape(name)}</h3><p>{escape(how)}</p>{shown}{warned}</section>"


@functools.cache
def sources() -> str:
    """Versions, and each lexicon and topic set with the source and licence that its first lines name."""
    packages = ", ".join(f"{name} {version(name)}" for name in PACKAGES)
    rooms = (ROOT / "data" / room for room in ("lexicons", "topics"))
    files = [path for room in rooms for path in sorted(room.rglob("*.t*")) if path.suffix in (".toml", ".tsv")]
    items = "".join(f"<li><b>{_named(path)}</b>: {escape(_head(path))}</li>" for path in files)
    return f'<div class="method"><p>Read with {escape(packages)}. {INSTRUMENTS}</p><ul>{items}</ul></div>'


def _named(path: Path) -> str:
    """A list's name, and its language where it stands in the folder of one: "sentences (German)"."""
    spoken = language.NAMES.get(path.parent.name)
    return f"{path.stem} ({spoken})" if spoken else path.stem


def _head(path: Path) -> str:
    """The comment that opens a data file."""
    lines = []
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            break
        lines.append(line.lstrip("# "))
    return " ".join(lines)
