"""Paragraphs to topics with salience and cues, by sets of cue phrases that are data. Knows no other step."""

from pipeline.topics.label import label
from pipeline.topics.sets import Topic, TopicSet, load, parse

__all__ = ["Topic", "TopicSet", "label", "load", "parse"]
