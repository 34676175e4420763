"""Which language a talk is in: what was set, else what its own words tell, else what its container says."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

LETTERS_NEEDED = 20  # fewer say nothing; ideographs and kana count threefold
CONFIDENCE_NEEDED = 0.5  # share of the probability; below it the text is mixed, too short or no language
PIECES, PIECE = 8, 600  # characters looked at, spread over the text: more changes nothing but the time
PARTS, PART, ENOUGH = 8, 250, 4  # pieces of the talk whose languages are compared, their characters, and how many tell
PART_LETTERS, PART_CONFIDENCE = 40, 0.9  # less of a piece does not count
MIXED = 0.3  # share of the talk in another language from which there is no one main language

# What containers write beside the two letters of ISO 639-1.
LONGER = {
    "ara": "ar", "bul": "bg", "ces": "cs", "cze": "cs", "dan": "da", "deu": "de", "ell": "el", "eng": "en", "est": "et",
    "fas": "fa", "fin": "fi", "fra": "fr", "fre": "fr", "ger": "de", "heb": "he", "hin": "hi", "hrv": "hr", "hun": "hu",
    "ind": "id", "ita": "it", "jpn": "ja", "kor": "ko", "lav": "lv", "lit": "lt", "nld": "nl", "dut": "nl", "nob": "no",
    "nor": "no", "pol": "pl", "por": "pt", "ron": "ro", "rum": "ro", "rus": "ru", "slk": "sk", "slv": "sl", "spa": "es",
    "srp": "sr", "swe": "sv", "tha": "th", "tur": "tr", "ukr": "uk", "urd": "ur", "vie": "vi", "zho": "zh", "chi": "zh",
}  # fmt: skip


@dataclass(frozen=True)
class Spoken:
    """The ISO 639-1 code of a talk's language, None where it could not be told; `mixed`: those of a talk in several."""

    code: str | None
    mixed: tuple[str, ...] = ()


def tell(texts: Sequence[str], *, given: str | None = None, stated: str | None = None) -> Spoken:
    """The language of a talk: as `given` by a person, else told by its turns, else as `stated` by its container.

    A page says "en" of itself in any language, so the words come first. A talk of which three tenths and more are in
    another language has none: the rules of either would be wrong for the rest.
    """
    if given:
        return Spoken(code(given))
    by_parts = parts(texts)
    found = tuple(one for one, share in by_parts.items() if share >= MIXED)
    if len(found) > 1:
        return Spoken(None, found)
    return Spoken(next(iter(by_parts)) if len(by_parts) == 1 else detect("\n".join(texts)) or code(stated))


def code(tag: str | None) -> str | None:
    """The ISO 639-1 code of a language tag: "es" of "es-MX" and "spa"; None of none."""
    first = (tag or "").strip().replace("_", "-").split("-")[0].lower()
    return LONGER.get(first, first) or None


def parts(texts: Sequence[str]) -> dict[str, float]:
    """What share of a talk's letters is in which language, by a few pieces, the largest first; too few: none."""
    pieces = [text[at : at + PART] for text in texts for at in range(0, len(text), PART)]
    pieces = [piece for piece in pieces if _letters(piece) >= PART_LETTERS]
    letters: dict[str, int] = {}
    for piece in pieces[:: -(-len(pieces) // PARTS) | 1] if len(pieces) >= ENOUGH else ():  # an odd step: both sides
        found, confidence = _identifier().classify(piece)
        if confidence >= PART_CONFIDENCE:
            letters[found] = letters.get(found, 0) + _letters(piece)
    ranked = sorted(letters.items(), key=lambda one: (-one[1], one[0]))
    return {found: size / sum(letters.values()) for found, size in ranked}


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
