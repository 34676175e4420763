"""Topics for a language that a set does not speak: its translation, or the transcript's own key phrases."""

import unicodedata
from collections.abc import Iterable

import pandas as pd

from pipeline.lexicons import stop_words
from pipeline.topics.phrases import Phrase, alike, phrases
from pipeline.topics.sets import ID, Topic, TopicSet, primary, translated
from pipeline.topics.topic_cues import WORD

MOST = 12  # topics of such a set


def for_language(topic_set: TopicSet, turns: pd.DataFrame, language: str | None) -> TopicSet:
    """The set itself where it speaks the language, else its translation, else one made of the key phrases of the talk.

    A translation has the set's topics and names, and cues of its own. Each of up to 12 topics of the talk's own is a
    key phrase under its most frequent spelling. The phrase is its strong cue; its words, and the words of the talk
    that look like their other forms, are its cues. It has no topics where there are no key phrases: in a language that
    could not be told, or is written without spaces.
    """
    language = language and primary(language)
    if language == topic_set.language:
        return topic_set
    spoken_so = translated(topic_set, language)
    if spoken_so:
        return spoken_so
    texts = turns["text"].tolist()
    found = _apart(phrases(texts, language=language, most=2 * MOST))
    spoken = sorted({word.lower().replace("’", "'") for text in texts for word in WORD.findall(text)})
    ids = _ids(found)
    topics = tuple(_topic(id, phrase, spoken, language) for id, phrase in zip(ids, found, strict=True))
    return TopicSet(f"phrases_{language or 'none'}", "Key phrases", topics, language)


def _apart(found: list[Phrase]) -> list[Phrase]:
    """The first phrases of which none holds the words of a weightier one."""
    chosen: list[Phrase] = []
    for phrase in found:
        if not any(set(one.words) <= set(phrase.words) for one in chosen):
            chosen.append(phrase)
    return chosen[:MOST]


def _topic(id: str, phrase: Phrase, spoken: list[str], language: str) -> Topic:
    stops = stop_words(language)
    words = [word for word in phrase.words if len(word) > 2]
    near = [word for word in spoken if word not in stops and any(alike(word, own) for own in words if len(own) > 3)]
    name = phrase.text[:1].upper() + phrase.text[1:]
    return Topic(
        id, name, f"Passages that say “{phrase.text}”", (" ".join(phrase.words),), tuple(dict.fromkeys(words + near))
    )


def _ids(found: Iterable[Phrase]) -> list[str]:
    """Lower-case Latin letters of each phrase, or its place in the list where it has none; each id once."""
    ids: list[str] = []
    for place, phrase in enumerate(found, start=1):
        plain = unicodedata.normalize("NFKD", "_".join(phrase.words)).encode("ascii", "ignore").decode()
        id = "".join(letter if letter.isalnum() else "_" for letter in plain)
        ids.append(id if ID.fullmatch(id) and id not in ids else f"phrase_{place}")
    return ids
