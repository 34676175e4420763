"""Which recogniser or corpus a JSON tree comes from, and the one shape that keeps its speakers apart from its words."""

from collections.abc import Mapping

from pipeline.readers.structured.located import Located

# Keys that a tree has at its top (dots lead inside), most particular first.
SIGNS = (
    ("AWS Bedrock Data Automation", ("audio_items", "audio_segments")),
    ("AWS Transcribe", ("results.items",)),
    ("AWS Transcribe", ("results.audio_segments",)),
    ("AWS Call Analytics", ("Transcript", "Participants")),
    ("Deepgram", ("results.channels",)),
    ("Google Speech", ("results", "totalBilledTime")),
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
    ("ElevenLabs", ("words", "language_code")),
    ("IBM Watson", ("results", "speaker_labels")),
)


DASHES = ("-", "–", "—")


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
    """The tree, its words with their speakers where a vendor or corpus keeps the two apart; others as they are."""
    if isinstance(tree, list):
        rows = [_sided(_voiced(row)) if isinstance(row, dict) else row for row in tree]
        return rows[0] if len(rows) == 1 and isinstance(rows[0], Mapping) and "utterances" in rows[0] else rows
    if isinstance(tree, dict) and "utterances" in (sided := _sided(tree)):
        return sided
    if _has(tree, "words") and _has(tree, "language_code"):
        return {**tree, "words": [word for word in _objects(tree["words"]) if word.get("type") != "audio_event"]}
    if _has(tree, "requests") and _has(tree, "responderUsername"):
        return {"messages": [row for one in _objects(tree["requests"]) for row in _asked(tree, one)]}
    if rows := _timed_pairs(tree):
        return {
            **{key: value for key, value in tree.items() if key not in ("words", "speakers", "paragraphs")},
            "utterances": rows,
        }
    if channels := _channels(tree):
        return {**tree, "results": {"channels" if "channels" in tree["results"] else "items": channels}}
    if _has(tree, "recognizedPhrases"):  # Azure says each channel again as one text
        return {key: value for key, value in tree.items() if key != "combinedRecognizedPhrases"}
    if _has(tree, "results") and _has(tree, "speaker_labels"):
        return _watson(tree)
    if _has(tree, "transcripts"):
        return {**tree, "transcripts": [_voiced(row) for row in _objects(tree["transcripts"])]}
    if _has(tree, "results.speaker_labels.segments") and _has(tree, "results.items"):
        return _aws(tree)
    return _google(tree) if _has(tree, "results") else tree


def _asked(tree: Mapping, request: Mapping) -> list[dict]:
    """What somebody asks Copilot in an editor, and the pieces of its answer."""
    asked = request["message"].get("text") if isinstance(request.get("message"), Mapping) else None
    told = [one.get("value") for one in _objects(request.get("response"))]
    names = tree.get("requesterUsername") or "User", tree["responderUsername"]
    said = [(names[0], asked), *((names[1], value) for value in told)]
    return [{"speaker": who, "text": text} for who, text in said if isinstance(text, Located) and text.strip()]


def _timed_pairs(tree: object) -> list[dict]:
    """3Play's words, which are pairs of a millisecond and a text, under who begins to say them.

    A dash where a paragraph begins is somebody else, whom nothing names.
    """
    pairs = tree.get("words") if isinstance(tree, Mapping) else None
    if not isinstance(pairs, list) or not pairs or not all(_is_timed_pair(pair) for pair in pairs):
        return []
    who = tree["speakers"] if isinstance(tree.get("speakers"), Mapping) else {}
    begins = {str(start) for start in tree.get("paragraphs") or ()} if isinstance(tree.get("paragraphs"), list) else ()
    rows: list[dict] = []
    for start, text in pairs:
        speaker = who.get(str(start))
        another = speaker or (str(start) in begins and text.lstrip()[:1] in DASHES)
        if text.strip() and (another or not rows):
            rows.append({"start_ms": int(start), "speaker": speaker, "words": []})
        if text.strip():
            rows[-1]["words"].append({"start_ms": int(start), "text": _unlabelled(text, speaker)})
    return rows


def _is_timed_pair(pair: object) -> bool:
    return isinstance(pair, list) and len(pair) == 2 and str(pair[0]).isdecimal() and isinstance(pair[1], Located)


def _unlabelled(text: Located, speaker: object) -> Located:
    """The text without the speaker's name before it."""
    label = f"{speaker}:"
    if not text.startswith(label):
        return text
    said = text[len(label) :].lstrip()
    return Located.at(said, text.end - len(said), text.end)


def _sided(tree: dict) -> dict:
    """The record of a talk with its utterances, where it has a list of speakers and one of texts."""
    sides = _beside(tree)
    return {**tree, "utterances": sides} if sides else tree


def _beside(tree: Mapping) -> list[dict]:
    """The records of lists as long as each other, one of speakers and one of texts, as MediaSum has them."""
    lists = {key: value for key, value in tree.items() if isinstance(value, list) and value}
    texts = {key: value for key, value in lists.items() if _all_texts(value)}
    said = next((key for key in ("utt", "utterances", "texts", "text", "lines", "turns") if key in texts), "")
    who = next((key for key in ("speaker", "speakers", "names") if key in texts), "")
    if not said or not who or len(lists[said]) != len(lists[who]):
        return []
    others = [key for key in lists if key not in (said, who) and len(lists[key]) == len(lists[said])]
    rows = zip(*(lists[key] for key in (who, said, *others)), strict=True)
    return [dict(zip(("speaker", "text", *others), row, strict=True)) for row in rows]


def _all_texts(items: list) -> bool:
    return all(isinstance(item, str) for item in items)


def _voiced(row: dict) -> dict:
    """Podlove's number of a speaker as the name of the voice that stands beside it."""
    return {**row, "speaker": row["voice"]} if isinstance(row.get("voice"), str) and row["voice"].strip() else row


def _google(tree: Mapping) -> Mapping:
    """Google says all words again in its last result, there with speakers: that result alone."""
    results = tree["results"]
    if not isinstance(results, list) or len(results) < 2:
        return tree
    tagged = [any(word.get("speakerTag") or word.get("speakerLabel") for word in _words(result)) for result in results]
    return {**tree, "results": results[-1:]} if tagged[-1] and not any(tagged[:-1]) else tree


def _channels(tree: object) -> list[dict]:
    """The words of a recording of several channels, as Deepgram and AWS list them, each with its channel; else none."""
    results = tree.get("results") if isinstance(tree, Mapping) else None
    labelled = results.get("channel_labels") if isinstance(results, Mapping) else None
    listed = labelled.get("channels") if isinstance(labelled, Mapping) else None
    if listed is None and isinstance(results, Mapping):
        listed = results.get("channels")
    found = [(one.get("channel_label", number), _heard(one)) for number, one in enumerate(_objects(listed))]
    spoken = [(channel, words) for channel, words in found if words]
    if len(spoken) < 2 or any("speaker" in word for _, words in spoken for word in words):
        return []
    return [{**word, "speaker": channel} for channel, words in spoken for word in words]


def _heard(channel: Mapping) -> list[dict]:
    """The words of a channel: its items, or those of its best guess."""
    best = _objects(channel.get("alternatives"))[:1]
    return _objects(channel.get("items")) or [word for one in best for word in _objects(one.get("words"))]


def _watson(tree: Mapping) -> Mapping:
    """Watson gives words as rows of text, start and end, and beside them who speaks from each start."""
    who = {one.get("from"): one.get("speaker") for one in _objects(tree["speaker_labels"])}
    guesses = [_objects(result.get("alternatives"))[:1] for result in _objects(tree["results"])]
    rows = [row for guess in guesses for one in guess for row in one.get("timestamps") or ()]
    if not rows or not all(isinstance(row, list) and len(row) == 3 and isinstance(row[0], str) for row in rows):
        return tree
    spoken, speaker = [], None
    for text, start, end in rows:
        speaker = who.get(start, speaker)
        spoken.append({"speaker": speaker, "text": text, "start": start, "end": end})
    return {**{key: value for key, value in tree.items() if key != "speaker_labels"}, "results": spoken}


def _words(result: object) -> list[Mapping]:
    guesses = result.get("alternatives") if isinstance(result, Mapping) else None
    best = guesses[0] if isinstance(guesses, list) and guesses else None
    words = best.get("words") if isinstance(best, Mapping) else None
    return [word for word in words if isinstance(word, Mapping)] if isinstance(words, list) else []


def _aws(tree: Mapping) -> Mapping:
    """AWS Transcribe lists the speaker of each start time beside the words."""
    results = tree["results"]
    heard = {
        item.get("start_time"): item.get("speaker_label", segment.get("speaker_label"))
        for segment in _objects(results["speaker_labels"]["segments"])
        for item in _objects(segment.get("items"))
        if isinstance(item.get("start_time"), str | float | int)
    }
    items = [
        item if "speaker_label" in item else item | {"speaker_label": heard.get(str(item.get("start_time")))}
        for item in _objects(results["items"])
    ]
    return {**tree, "results": {**results, "items": items}}


def _objects(value: object) -> list[dict]:
    return [item for item in value if isinstance(item, dict)] if isinstance(value, list) else []
