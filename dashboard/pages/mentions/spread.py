"""Nodes of the network drawn nearer from afar, and moved apart where they would lie on each other."""

from collections.abc import Mapping

import numpy as np

from dashboard.pages.mentions.network import HEIGHT, LINE, WIDTH, size

POWER = 0.5  # of its distance from the middle is taken from what lies far out: one name afar leaves the others room
STEPS, ROUND = 120, 20  # moves, and those after which the card is filled again
Places = Mapping[str, tuple[float, float]]


def spread(places: Places, totals: dict[str, int]) -> dict[str, tuple[float, float]]:
    """The places, in px of a desktop's card, none nearer to another than their marks and a label's line between them.

    Those that lie on the very same point part in the order of the names, so that the picture is always the same.
    """
    names = list(places)
    if len(names) < 2:
        return dict(places)
    at = np.array([places[name] for name in names])
    at = at - np.median(at, axis=0)
    at = at / np.maximum(np.hypot(*at.T), 1e-9)[:, None] ** POWER
    at = _filled(at) + 1e-3 * np.stack([np.cos(np.arange(len(names))), np.sin(np.arange(len(names)))], axis=1)
    radius = np.array([size(totals[name], totals) / 2 for name in names])
    least = radius[:, None] + radius + LINE
    np.fill_diagonal(least, 0)
    for step in range(STEPS):
        away = at[:, None] - at
        distance = np.maximum(np.hypot(*away.transpose(2, 0, 1)), 1e-6)
        lacking = np.maximum(least - distance, 0) / distance
        at = at + (away * lacking[..., None]).sum(1) / 2
        at = at if step % ROUND else _filled(at)
    return {name: (float(x), float(y)) for name, (x, y) in zip(names, at, strict=True)}


def _filled(at: np.ndarray) -> np.ndarray:
    """Places that fill the card from edge to edge."""
    spans = np.ptp(at, axis=0)
    return (at - at.mean(0)) * (np.array([WIDTH, HEIGHT]) - 2 * LINE) / np.where(spans > 0, spans, 1)
