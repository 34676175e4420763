"""Labels of one part that only what stands in brackets tells apart."""

from collections import defaultdict

from pipeline.turns.labels import spelling, support


def told_apart(labels: list[str]) -> dict[str, str]:
    """Labels of one part that only what stands in brackets tells apart, `R (director)` and `R (producer)`, without
    the brackets; not where the letter stands by itself too: `R (laughs)`.
    """
    kinds: dict[str, dict[str, str]] = defaultdict(dict)
    for label in dict.fromkeys(labels):
        within = support.inside(label)
        if within and _is_part(label):
            kinds[spelling.key(label)][within] = label
    alone = {spelling.key(label) for label in labels if not support.inside(label)}
    parted = [each for key, each in kinds.items() if len(each) > 1 and key not in alone]
    return {label: f"{spelling.bare(label)}, {_within(label)}" for each in parted for label in each.values()}


def _is_part(label: str) -> bool:
    """Whether a label names a part by a letter, or a part or a number beside somebody's name: `Dawn 1 (Korolev)`."""
    key, within = spelling.key(label), _within(label)
    named = within[:1].isupper() and spelling.style(within) in ("title", "caps")
    role = spelling.is_role(key)
    return (role and len(spelling.bare(label)) == 1) or (named and (role or key[-1:].isdigit()))


def _within(label: str) -> str:
    """What stands in brackets behind a label, as it is written."""
    return label.removeprefix(spelling.bare(label)).strip(" ()[]（）")
