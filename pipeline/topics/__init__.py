"""Paragraphs to topics with salience and cues, by sets of cue phrases that are data. Knows no other step."""

from pipeline.topics.chapters import chapters
from pipeline.topics.label import first_general, label
from pipeline.topics.own_phrases import for_language
from pipeline.topics.phrases import Phrase, phrases
from pipeline.topics.sets import Topic, TopicSet, load, parse, toml, translated

__all__ = [
    "Phrase",
    "Topic",
    "TopicSet",
    "chapters",
    "first_general",
    "for_language",
    "label",
    "load",
    "parse",
    "phrases",
    "toml",
    "translated",
]
