"""Colours fixed for each role, topic and kind. Tokens are resolved by `plot`."""

import functools
import re
import tomllib
from collections.abc import Sequence
from pathlib import Path

ROLE_COLOUR = {"interviewer": "@c1", "interviewee": "@c0", "other": "@c4"}
ROLE_INK = {"interviewer": "light-dark(#9A4F00, #F0A04B)", "interviewee": "light-dark(#1F5AA6, #7FB2EA)"}  # small text
ROLE_SYMBOL = {"interviewer": "diamond", "interviewee": "circle", "other": "square"}
ROLE_PLURAL = {"interviewer": "Questions", "interviewee": "Answers", "other": "Others"}
KIND_NAME = {
    "person": "People",
    "place": "Places",
    "org": "Organisations",
    "group": "Peoples and groups",
    "weapon": "Weapons",
    "event": "Events and documents",
    "other": "Other names",
}
CONTEXT = "@context"  # what is filtered out stays visible in this grey, and nothing else is grey
HUES = 8  # of the colours, those that charts of the framework itself take
# A colour says one thing: those of roles, topics, replies and interviews are of no other scale.
TOPIC_HUES = ("@c10", "@c12", "@c5", "@c6", "@c8", "@c9")
OTHER_TOPICS = "@c11"  # topics beside those with a hue, and none
REPLY_COLOUR = {"direct": "@c2+", "partial": "@c2", "none": "@c2-"}
INTERVIEW_HUES = ("@c3", "@c13")  # of several by turns, with a shape each; their tints are words that may be chance


def topic_colour(topic: object, families: Sequence[str]) -> str:
    """The colour token of a topic: of the first six `families`, those with most words, each has its own hue."""
    hues = dict(zip(families, TOPIC_HUES, strict=False))
    return hues.get(topic, OTHER_TOPICS)


@functools.cache
def palettes() -> dict[str, dict[str, list[str]]]:
    """The colours of `.streamlit/config.toml`: mode ("light", "dark") → token family ("c", "seq", "div") → hexes."""
    config = tomllib.loads((Path(__file__).parent.parent / ".streamlit" / "config.toml").read_text(encoding="utf-8"))
    families = {"c": "chartCategoricalColors", "seq": "chartSequentialColors", "div": "chartDivergingColors"}
    return {
        mode: {family: config["theme"][mode][key] for family, key in families.items()}
        | {"background": [config["theme"][mode]["backgroundColor"]], "text": [config["theme"][mode]["textColor"]]}
        for mode in ("light", "dark")
    }


@functools.cache
def css(token: str) -> str:
    """A colour token as a CSS colour that follows the page: "@c0" → light-dark(#1F5AA6, #7FB2EA)."""
    return f"light-dark({colour(token, 'light')}, {colour(token, 'dark')})"


def variables() -> str:
    """The colours of roles as CSS variables, for what draws them: --interviewer, and --interviewer-ink for its name."""
    colours = {role: css(token) for role, token in ROLE_COLOUR.items()}
    inks = {f"{role}-ink": ink for role, ink in ROLE_INK.items()}
    return f":root {{ {' '.join(f'--{name}: {value};' for name, value in (colours | inks).items())} }}\n"


def colour(token: str, mode: str) -> str:
    """A colour token as a hex in that mode; the tokens are those of `plot.chart`."""
    family, place, tint = re.fullmatch(r"@([a-z]+?)(\d*)([+-]?)", token).groups()
    if not place:
        return _shades(mode)[family]
    plain = palettes()[mode][family][int(place)]
    return mix(plain, palettes()[mode]["background" if tint == "+" else "text"][0]) if tint else plain


def _shades(mode: str) -> dict[str, str]:
    """Text, background and what lies between them, as `plot/host.js` mixes them."""
    text, background = palettes()[mode]["text"][0], palettes()[mode]["background"][0]
    return {
        "text": text,
        "background": background,
        "muted": mix(text, background, share=0.3),
        "grid": mix(background, text, share=0.1),
        "border": mix(background, text, share=0.22),
        "surface": mix(background, text, share=0.03),
        "highlight": mix(background, palettes()[mode]["c"][0], share=0.14),
        "context": mix(background, text, share=0.15),
    }


def mix(colour: str, other: str, *, share: float = 0.45) -> str:
    """A colour with that share of another in it."""
    pairs = zip(*(bytes.fromhex(hexes.lstrip("#")) for hexes in (colour, other)), strict=True)
    return "#" + "".join(f"{round(a * (1 - share) + b * share):02X}" for a, b in pairs)
