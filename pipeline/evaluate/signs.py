"""What is held of a weight before labels are seen: the sign that its meaning dictates, and points set by hand."""

import re

DECLINED, CLEAR = 0, 1
NEITHER = "  "
# What a name begins with, and the signs of its weight towards declined and towards clear; a blank leaves it open.
SIGNS: tuple[tuple[str, str], ...] = (
    ("evidence: (?:polar|verdict|stance|echo|in kind|specific|reference|short|subject)$", "-+"),
    ("evidence: (?:polar|verdict|qualified|stance), not asked|evidence: qualified", "- "),
    ("evidence: (?:declined|refusal|deferral|ignorance|clarification|challenge|procedure|counter|unwilling)", "+-"),
    ("evidence: (?:shift|hedge)", " -"),
    ("declines: ", "+-"),
    ("(?:refusal|deferral|ignorance|clarification|challenge|not to say|lost it|too much|will come back): ", "+-"),
    ("(?:hearsay|decides himself|looks into it|said before|press|speaks of questions): ", "+-"),
    ("(?:shift|hedge|maybe|turns|supposition|acknowledges): ", " -"),
    ("(?:verdict|takes it on|reasons|judges|certain|agrees): ", "-+"),
    ("(?:tells what was said|demands|has done|plans|counts): ", "- "),
    ("(?:looks back|speaks of all): ", "--"),
    ("terms: (?:none|place)", "+-"),
    ("terms: ", "-+"),
    ("(?:begins|after markers): (?:yes|no|because|certainly)", "-+"),
    ("fits: (?:neither yes nor no|no reason|no figure|one question, neither|many parts)", "+-"),
    ("fits: (?:long yes or no|yes or no, not asked)", "- "),
    ("fits: supposition", " -"),
    ("fits: ", "-+"),
    ("answer: (?:last asks|all asks|first asks|asks and is short|questions)", "+-"),
)
RULES = tuple((re.compile(pattern), signs) for pattern, signs in SIGNS)


def sign(name: str, head: int) -> int:
    """1 or −1 where the weight of what is called so must not be of the other sign in a head, else 0."""
    signs = next((signs for pattern, signs in RULES if pattern.match(name)), NEITHER)
    return {"+": 1, "-": -1, " ": 0}[signs[head]]


# Points of plain evidence set by hand, towards a clear reply; learning starts from a share of them in either head.
POINTS = {
    "polar": 2.6, "verdict": 1.5, "qualified": 1.0, "stance": 0.8, "in kind": 1.4, "short": 1.4, "echo": 0.7,
    "subject": 0.3, "reference": 0.2, "specific": 0.2, "refusal": -3.2, "clarification": -3.0, "ignorance": -2.6,
    "deferral": -2.0, "procedure": -1.8, "declined": -1.5, "counter": -1.2, "challenge": -1.2, "unwilling": -1.0,
    "shift": -0.8, "hedge": -0.3, "polar, not asked": 0.9, "verdict, not asked": 0.5, "qualified, not asked": 0.4,
    "stance, not asked": 0.6,
}  # fmt: skip
PRIOR = {f"evidence: {kind}": points for kind, points in POINTS.items()} | {
    "terms: opening": 0.9,
    "terms: opening, best part": 0.9,
}
SHARES = (
    -0.3,
    0.15,
)  # of the points, in the heads of declined and of clear: the best of 0, 0.2, 0.3 and 0.6 out of fold


def prior(name: str, head: int) -> float:
    """The weight from which learning starts."""
    return SHARES[head] * PRIOR.get(name, 0.0)
