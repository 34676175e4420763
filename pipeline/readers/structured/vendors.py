"""Which recogniser or corpus a JSON tree comes from, and the one shape that keeps its speakers apart from its words."""

from collections.abc import Mapping

# Keys that a tree has at its top (dots lead inside), most particular first.
SIGNS = (
    ("AWS Bedrock Data Automation", ("audio_items", "audio_segments")),
    ("AWS Transcribe", ("results.items",)),
    ("AWS Transcribe", ("results.audio_segments",)),
    ("AWS Call Analytics", ("Transcript", "Participants")),
    ("Deepgram", ("results.channels",)),
    ("AssemblyAI", ("utterances", "audio_url")),
    ("AssemblyAI", ("words", "language_model")),
    ("Azure Speech", ("recognizedPhrases",)),
    ("Azure Speech", ("combinedPhrases", "phrases")),
    ("Rev", ("monologues",)),
    ("Podlove", ("transcripts",)),
    ("whisper.cpp", ("transcription", "systeminfo")),
    ("WhisperX", ("segments", "word_segments")),
    ("Whisper", ("segments", "text")),
    ("Whisper", ("chunks", "text")),
    ("Podcast Namespace", ("segments", "version")),
    ("YouTube", ("events", "wireMagic")),
    ("Speechmatics", ("results", "job")),
)


def name_of(tree: object) -> str:
    """The recogniser whose shape the tree has; an empty text where none is known."""
    if isinstance(tree, list):
        first = tree[0] if tree and isinstance(tree[0], Mapping) else {}
        return "ConvoKit" if {"conversation_id", "reply-to"} & set(first) and "text" in first else ""
    return next((name for name, keys in SIGNS if all(_has(tree, key) for key in keys)), "")


def _has(tree: object, key: str) -> bool:
    for step in key.split("."):
        if not isinstance(tree, Mapping) or step not in tree:
            return False
        tree = tree[step]
    return True


def with_speakers(tree: object) -> object:
    """The tree, in which AWS Transcribe's words carry the speaker that its own list gives for their time."""
    if not _has(tree, "results.speaker_labels.segments") or not _has(tree, "results.items"):
        return tree
    results = tree["results"]
    heard = {
        item.get("start_time"): item.get("speaker_label", segment.get("speaker_label"))
        for segment in results["speaker_labels"]["segments"]
        for item in segment.get("items", ())
    }
    items = [
        item if "speaker_label" in item else item | {"speaker_label": heard.get(item.get("start_time"))}
        for item in results["items"]
    ]
    return tree | {"results": results | {"items": items}}
