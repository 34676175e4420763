"""Colours: each says one thing; those of one chart are told apart, by colour-blind readers too."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard import theme
from dashboard.charts.parts import tone_colour
from pipeline.summary import lean

SCALES = {
    "roles": tuple(theme.ROLE_COLOUR.values()),
    "topics": (*theme.TOPIC_HUES, theme.OTHER_TOPICS),
    "replies": tuple(theme.REPLY_COLOUR.values()),
    "interviews": theme.INTERVIEW_HUES,
}
# Linear RGB as dichromats see it: Viénot, Brettel & Mollon (1999).
SEEN = {
    "all hues": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "without red": ((0.11238, 0.88762, 0), (0.11238, 0.88762, 0), (0.00401, -0.00401, 1)),
    "without green": ((0.29275, 0.70725, 0), (0.29275, 0.70725, 0), (-0.02234, 0.02234, 1)),
}
TOLD_APART = 8  # ΔE of CIELAB between two colours of a chart; the eye begins to see a difference at 2.3


def linear(hexes: str) -> list[float]:
    channels = [byte / 255 for byte in bytes.fromhex(hexes.lstrip("#"))]
    return [one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in channels]


def lab(hexes: str, seen: str) -> tuple[float, float, float]:
    light = linear(hexes)
    red, green, blue = (max(0, sum(a * b for a, b in zip(row, light, strict=True))) for row in SEEN[seen])
    x = (0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.9505
    y = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    z = (0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.089
    fx, fy, fz = (one ** (1 / 3) if one > 0.008856 else 7.787 * one + 16 / 116 for one in (x, y, z))
    return 116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)


def apart(one: str, other: str, *, mode: str, seen: str) -> float:
    pair = (lab(theme.colour(token, mode), seen) for token in (one, other))
    return sum((a - b) ** 2 for a, b in zip(*pair, strict=True)) ** 0.5


def test_no_colour_is_of_two_scales():
    tokens = [token for scale in SCALES.values() for token in scale]
    assert len(set(tokens)) == len(tokens)


@pytest.mark.parametrize("seen", SEEN)
@pytest.mark.parametrize("mode", ["light", "dark"])
@pytest.mark.parametrize("scale", SCALES)
def test_colours_of_a_chart_are_told_apart_and_from_what_is_filtered_out(scale, mode, seen):
    for one, other in combinations((*SCALES[scale], theme.CONTEXT), 2):
        assert apart(one, other, mode=mode, seen=seen) >= TOLD_APART, (one, other)


def test_topics_beyond_the_families_share_a_colour():
    families = [f"t{n}" for n in range(6)]
    assert [theme.topic_colour(topic, families) for topic in families] == list(theme.TOPIC_HUES)
    assert {theme.topic_colour(topic, families) for topic in ("t6", None)} == {theme.OTHER_TOPICS}


@given(st.floats(-1, 1))
def test_a_tone_without_a_side_has_no_colour(tone):
    assert (tone_colour(tone) == "@context") == (lean(tone) == 0)


def test_colours_of_tone_grow_with_it():
    steps = [tone_colour(tone) for tone in (-0.5, -0.35, -0.25, -0.19, -0.14, 0.14, 0.19, 0.25, 0.35, 0.5)]
    assert steps == [f"@div{step}" for step in range(10)]
    assert tone_colour(None) == tone_colour(float("nan")) == "@context"
