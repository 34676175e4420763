"""The words that a cue's pattern can begin with, read off the pattern itself: only there is it tried."""

import re
from collections.abc import Iterator

TOKEN = re.compile(
    r"(?P<look>\(\?<?[=!])|(?P<open>\(\?:|\()|(?P<close>\))|(?P<fork>\|)|(?P<anchor>[\^$]|\\b)"
    r"|(?P<mark>\[[^\]a-z\\]*\])|(?P<wild>\\[wWdDsS]|\.|\[[^\]]*\])|(?P<quant>[?*+]\+?|\{\d*,?\d*\}\??)|(?P<letter>\\?.)",
    re.DOTALL,
)
Node = tuple[str, object, bool]  # kind, its letter or alternatives, whether it may be left out


def first_words(pattern: str) -> frozenset[str] | None:
    """The words with which a match of the pattern can begin; None where that is left open (`\\w+`).

    Knows the expressions of data/lexicons/en/replies.toml: groups, alternatives, lookarounds, quantifiers.
    """
    found = {word for branch in _branches(_tokens(pattern)) for word in _prefixes(branch, "")}
    return None if None in found else frozenset(found - {""})


def _tokens(pattern: str) -> Iterator[tuple[str, str]]:
    return ((match.lastgroup, match.group()) for match in TOKEN.finditer(pattern))


def _branches(tokens: Iterator[tuple[str, str]]) -> list[list[Node]]:
    """The alternatives of a group, up to the bracket that closes it."""
    branches: list[list[Node]] = [[]]
    for kind, text in tokens:
        if kind == "close":
            break
        if kind == "fork":
            branches.append([])
        elif kind == "look":
            _branches(tokens)
        elif kind == "open":
            branches[-1].append(("group", _branches(tokens), False))
        elif kind == "quant" and branches[-1]:
            if text[0] in "?*" or text.startswith(("{0", "{,")):
                branches[-1][-1] = (*branches[-1][-1][:2], True)
        elif kind in ("mark", "wild", "letter"):
            branches[-1].append((kind, text[-1], False))
    return branches


def _prefixes(nodes: list[Node], begun: str) -> Iterator[str | None]:
    """The first words of a row of nodes, of which `begun` has been read; None for an open one."""
    if not nodes:
        yield begun
        return
    (kind, value, optional), rest = nodes[0], nodes[1:]
    if optional:
        yield from _prefixes(rest, begun)
    if kind == "wild":
        yield None
    elif kind == "group":
        for branch in value:
            yield from _prefixes([*branch, *rest], begun)
    elif "a" <= value <= "z":
        yield from _prefixes(rest, begun + value)
    else:
        yield begun  # what begins with no letter never stands at the beginning of a word
