"""What a language is called, and why an interview in it has no tone. Which it is, `pipeline.language` tells."""

from dashboard.interview import Interview

NAMES = {
    "ar": "Arabic", "bg": "Bulgarian", "ca": "Catalan", "cs": "Czech", "da": "Danish", "de": "German", "el": "Greek",
    "en": "English", "es": "Spanish", "et": "Estonian", "fa": "Persian", "fi": "Finnish", "fr": "French",
    "he": "Hebrew", "hi": "Hindi", "hr": "Croatian", "hu": "Hungarian", "id": "Indonesian", "it": "Italian",
    "ja": "Japanese", "ko": "Korean", "lt": "Lithuanian", "lv": "Latvian", "nl": "Dutch", "no": "Norwegian",
    "pl": "Polish", "pt": "Portuguese", "ro": "Romanian", "ru": "Russian", "sk": "Slovak", "sl": "Slovene",
    "sr": "Serbian", "sv": "Swedish", "th": "Thai", "tr": "Turkish", "uk": "Ukrainian", "ur": "Urdu",
    "vi": "Vietnamese", "zh": "Chinese",
}  # fmt: skip

RIGHT_TO_LEFT = {"ar", "fa", "he", "ps", "ur"}


def name(code: object) -> str:
    """The English name of an ISO 639-1 code; the code itself where it is a rarer one; "" for none."""
    return NAMES.get(code, f"“{code}”") if isinstance(code, str) else ""


def right_to_left(interview: Interview) -> bool:
    """Whether its words run from right to left."""
    return interview.info["language"] in RIGHT_TO_LEFT


def why_no_tone(interview: Interview) -> str:
    """One sentence where a language has no lexicon; "" where tone is read."""
    spoken = interview.info["language"]
    if spoken == "en" or interview.turns["polarity"].notna().any() or interview.turns.empty:
        return ""
    told = f"This interview is in {name(spoken)}" if name(spoken) else "The language could not be told"
    return f"{told}. The tone lexicons are English, so no tone is read here; everything else is."
