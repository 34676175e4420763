"""What a language is called, and which readings hold in it. Which it is, `pipeline.language` tells."""

from collections.abc import Sequence
from typing import NamedTuple

from dashboard.interview.interview import Interview
from dashboard.interview.once import once
from pipeline import lexicons
from pipeline.topics.sets import languages, load

COUNTS = "Counts of words"
ALWAYS = ["who speaks", COUNTS.lower(), "search", "quotations"]  # need no list of any language

NAMES = {
    "ar": "Arabic", "bg": "Bulgarian", "ca": "Catalan", "cs": "Czech", "da": "Danish", "de": "German", "el": "Greek",
    "en": "English", "es": "Spanish", "et": "Estonian", "fa": "Persian", "fi": "Finnish", "fr": "French",
    "he": "Hebrew", "hi": "Hindi", "hr": "Croatian", "hu": "Hungarian", "id": "Indonesian", "it": "Italian",
    "ja": "Japanese", "ko": "Korean", "lt": "Lithuanian", "lv": "Latvian", "nl": "Dutch", "no": "Norwegian",
    "pl": "Polish", "pt": "Portuguese", "ro": "Romanian", "ru": "Russian", "sk": "Slovak", "sl": "Slovene",
    "sr": "Serbian", "sv": "Swedish", "th": "Thai", "tr": "Turkish", "uk": "Ukrainian", "ur": "Urdu",
    "vi": "Vietnamese", "zh": "Chinese",
}  # fmt: skip

SPEAKS = "the lexicons speak it"
UNSPOKEN = "its word lists are English"
PHRASES = "the talk’s own key phrases, as no topic set speaks it"
OWN_NAMES = {
    "capitals": "by capitals, and its own lists of names and titles; the kind of others is not told",
    "known": "its own lists of names and titles alone, as every noun has a capital",
}

RIGHT_TO_LEFT = {"ar", "fa", "he", "ps", "ur"}


def name(code: object) -> str:
    """The English name of an ISO 639-1 code; the code itself where it is a rarer one; "" for none."""
    return NAMES.get(code, f"“{code}”") if isinstance(code, str) else ""


def right_to_left(interview: Interview) -> bool:
    """Whether its words run from right to left."""
    return interview.info["language"] in RIGHT_TO_LEFT


class Holds(NamedTuple):
    """How far a reading holds in an interview's language: "yes", "partly" or "no", and why, as half a sentence."""

    reading: str
    held: str
    why: str


@once
def holds(interview: Interview) -> tuple[Holds, ...]:
    """What holds of each reading that knows words, in the order of the pages."""
    code = interview.info["language"] if isinstance(interview.info["language"], str) else None
    readings = (_tone(interview, code), _replies(code), _topics(interview, code), _names(code), *_terms(code))
    return (*readings, Holds(COUNTS, "partly", _one_word(code))) if code in lexicons.UNSPACED else readings


def states() -> dict[str, tuple[Holds, ...]]:
    """What holds of each reading with the general topic set, by the code of each language that has lists."""
    return {code: _with_lists(code) for code in lexicons.languages()}


def _with_lists(code: str) -> tuple[Holds, ...]:
    tone = Holds("Tone", "yes", SPEAKS) if lexicons.has("tone", code) else Holds("Tone", "no", UNSPOKEN)
    translated = code in languages(load("general"))
    topics = _by_set("general", code) if translated else Holds("Topics", "partly", PHRASES)
    return (_sentences(code), tone, _replies(code), topics, _names(code), *_terms(code))


def _sentences(code: str) -> Holds:
    if lexicons.has("sentences", code):
        return Holds("Sentences", "yes", "its abbreviations are listed")
    return Holds("Sentences", "partly", "by marks and capitals alone")


def unread(interview: Interview, reading: str) -> str:
    """One sentence on why a reading is not there in this language; "" where it is."""
    found = next(one for one in holds(interview) if one.reading == reading)
    return f"{found.reading}: not read {_where(interview)}, for {found.why}." if found.held == "no" else ""


def apart(interviews: Sequence[Interview]) -> str:
    """One sentence on why words of these interviews cannot be set against each other; "" where they can."""
    told = dict.fromkeys(filter(None, (name(one.info["language"]) for one in interviews)))
    if len(told) > 1:
        return f"Distinctive words: not told, for the interviews are in {_listed(list(told))}."
    return next(filter(None, (unread(one, "Distinctive words") for one in interviews)), "")


def note(interview: Interview) -> str:
    """What holds here, reading by reading, in one line; "" where all do."""
    found = holds(interview)
    if interview.turns.empty or all(one.held == "yes" for one in found):
        return ""
    missing = [one.reading.lower() for one in found if one.held == "no"]
    whole = [one.reading.lower() for one in found if one.held == "yes"]
    parts = [f"{_listed(missing)} {'is' if len(missing) == 1 else 'are'} not read"] if missing else []
    for why in dict.fromkeys(one.why for one in found if one.held == "partly"):
        parts.append(f"{_listed([one.reading.lower() for one in found if one.why == why])}: {why}")
    rest = [one for one in ALWAYS if one not in (reading.reading.lower() for reading in found)]
    said = f"{_where(interview)}, {'; '.join(parts)}. {_listed([*whole, *rest]).capitalize()} hold in full."
    return said[:1].upper() + said[1:]


def _where(interview: Interview) -> str:
    told = name(interview.info["language"])
    return f"in {told}" if told else "where the language could not be told"


def _listed(names: list[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


def _tone(interview: Interview, code: str | None) -> Holds:
    if lexicons.has("tone", code) or interview.turns["polarity"].notna().any():
        return Holds("Tone", "yes", SPEAKS)
    return Holds("Tone", "no", UNSPOKEN)


def _replies(code: str | None) -> Holds:
    if lexicons.has("replies", code):
        return Holds("Replies", "yes", "the reply cues speak it")
    return Holds("Replies", "no", "its cues and rules are English")


def _topics(interview: Interview, code: str | None) -> Holds:
    if not interview.topic_names:
        return Holds("Topics", "no", "no topic set speaks it, and key phrases need its words told apart")
    if not interview.topic_set.startswith("phrases"):
        return _by_set(interview.topic_set, code)
    rough = "" if lexicons.stop_words(code) else ", roughly: no list of its function words is here"
    return Holds("Topics", "partly", f"{PHRASES}{rough}")


def _by_set(topic_set: str, code: str | None) -> Holds:
    if topic_set == "general" and code != load("general").language:
        return Holds("Topics", "partly", "cues of the general set in it, measured by nobody yet")
    return Holds("Topics", "yes", "the topic set speaks it")


def _names(code: str | None) -> Holds:
    if lexicons.has("known", code):
        return Holds("Names", "partly", OWN_NAMES[lexicons.reach(code)])
    return {
        "all": Holds("Names", "yes", "by capitals, known names and titles"),
        "capitals": Holds("Names", "partly", "by capitals and known names; the kind of others is not told"),
        "known": Holds("Names", "partly", "known names and given names only"),
    }[lexicons.reach(code)]


def _one_word(code: str) -> str:
    """What counts as a word where none is parted from the next."""
    return "each character is one" if code in ("zh", "ja") else "what stands between blanks is one"


def _terms(code: str | None) -> tuple[Holds, Holds]:
    """Recurrence and distinctive words: both count words, and leave out those without a subject."""
    held, why = ("yes", "its function words are left out")
    if code in lexicons.UNSPACED:
        held, why = "no", "it is written without spaces, so its words cannot be told apart"
    elif not lexicons.stop_words(code):
        held, why = "partly", "function words count too, as no list of them is here"
    return Holds("Recurrence", held, why), Holds("Distinctive words", held, why)
