"""Which language a text is in, told from the text alone. What a container says of itself comes before this."""

from functools import cache

LETTERS_NEEDED = 20  # fewer say nothing; ideographs and kana count threefold
CONFIDENCE_NEEDED = 0.5  # share of the probability; below it the text is mixed, too short or no language
PIECES, PIECE = 8, 600  # characters looked at, spread over the text: more changes nothing but the time


def detect(text: str) -> str | None:
    """ISO 639-1 code of the text's main language; None where it is too short or too mixed to tell.

    The instrument is py3langid 0.4 (BSD), its model kept to the languages that have such a code.
    """
    sample = _sample(text)
    if _letters(sample) < LETTERS_NEEDED:
        return None
    code, confidence = _identifier().classify(sample)
    return code if confidence >= CONFIDENCE_NEEDED else None


def _sample(text: str) -> str:
    if len(text) <= PIECES * PIECE:
        return text
    step = len(text) // PIECES
    return "\n".join(text[start : start + PIECE] for start in range(0, step * PIECES, step))


def _letters(text: str) -> int:
    return sum(3 if "\u3040" <= letter <= "\u9fff" else 1 for letter in text if letter.isalpha())


@cache
def _identifier():  # noqa: ANN202 - its type would load the model's module at once
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    identifier.set_languages(sorted(code for code in identifier.labels if len(code) == 2))
    return identifier
