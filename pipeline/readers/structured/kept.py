"""Which records of a list people said: what a recogniser only guessed at first, and what tools answer, is none."""

from collections.abc import Iterator, Mapping, Sequence

from pipeline.readers.structured.heads import known, plain_name
from pipeline.readers.structured.located import Located

FLAGS = {"isfinal": True, "final": True, "ispartial": False, "partial": False, "isinterim": False, "interim": False}
ROLES, MACHINES = ("role", "sender", "author", "from"), ("tool", "function", "tool_result", "tool_call", "ipython")
STATES = ("type", "event", "status", "state", "kind", "resulttype")
GUESSED, SETTLED = ("partial", "interim", "hypothesis", "recognizing"), ("final", "complete", "recognized", "stable")
DEEP = 40  # levels of a tree that are looked at for what no person says


def said(items: Sequence) -> list:
    """The records without first guesses, where others settle them, and without what tools answer."""
    if len(items) < 2 or not all(isinstance(item, Mapping) for item in items):
        return list(items)
    settled = [item for item in items if _settles(item) is not False]
    sure = len(settled) < len(items) and any(_settles(item) for item in settled)
    return [item for item in (settled if sure else items) if not _is_of_machine(item)]


def unsaid(tree: object) -> Iterator[tuple[int, int]]:
    """Where stands in the source what a system is told, or a tool answers, in lists of records with such parts."""
    stack = [(tree, 0)]
    while stack:
        value, deep = stack.pop()
        inside = value.values() if isinstance(value, Mapping) else value if isinstance(value, list) else ()
        if isinstance(value, Mapping) and _part(value) in ("system", *MACHINES):
            yield from ((one.start, one.end) for one in _texts(value))
        elif deep < DEEP:
            stack.extend((one, deep + 1) for one in inside if isinstance(one, Mapping | list))


def _settles(item: Mapping) -> bool | None:
    """Whether a record is said to be settled (True) or guessed at (False); None where nothing says so."""
    for key, value in item.items():
        name = plain_name(key)
        if name in FLAGS and isinstance(value, bool):
            return value is FLAGS[name]
        if name in STATES and isinstance(value, str):
            word = plain_name(value)
            if word.startswith(GUESSED) or word.endswith(GUESSED):
                return False
            if word.startswith(SETTLED) or word.endswith(SETTLED):
                return True
    return None


def _is_of_machine(item: Mapping) -> bool:
    return _part(item) in MACHINES


def _part(item: Mapping) -> str:
    """The part that a record says its sender has; empty where it says none."""
    value = next((item[key] for key in ROLES if isinstance(item.get(key), str)), "")
    return value.strip().casefold()


def _texts(value: object) -> Iterator[Located]:
    """The texts of a record under the names of words, however deep."""
    stack = [value]
    while stack:
        one = stack.pop()
        if isinstance(one, Mapping):
            for key, inside in one.items():
                if isinstance(inside, Located) and plain_name(key) in known()["text"]:
                    yield inside
                elif isinstance(inside, Mapping | list):
                    stack.append(inside)
        elif isinstance(one, list):
            stack.extend(one)
