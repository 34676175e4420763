"""Bodies that a talk calls by one word once it has named them in full: "the Bureau"."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import zip_longest

from pipeline.mentions.gazetteer import Gazetteer
from pipeline.mentions.name import Name
from pipeline.mentions.sequences import Word


class Bodies:
    """The bodies that a talk has named in full so far, by the words that say what each is: "Bureau"."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self.heads = {word for word, kind in gazetteer.heads.items() if kind == "org"}
        self.named: dict[str, set[str]] = {}

    def with_short(self, text: str, runs: Iterable[Sequence[Word]], names: list[Name]) -> list[Name]:
        """The names of a turn with those of one word after "the" that only one body named so far is called by."""
        for name in names:
            self._remember(text, name)
        if not any(f"the {word}" in text for word in self.named):
            return names
        short = [
            Name(word.start, word.end, (word.text,), (next(iter(self.named[word.text])), "org"))
            for run in runs
            for word, following in zip_longest(run, run[1:])
            if self._is_short(text, word)
            and (following is None or following.small)
            and not any(name.start <= word.start < name.end for name in names)
        ]
        return sorted([*names, *short])

    def _is_short(self, text: str, word: Word) -> bool:
        return len(self.named.get(word.text, ())) == 1 and not word.first and text.endswith("the ", 0, word.start)

    def _remember(self, text: str, name: Name) -> None:
        words = text[name.start : name.end].split()
        if len(words) < 2 or name.title or (name.known and name.known[1] != "org"):
            return
        of = next((at for at, word in enumerate(words) if word in ("of", "for")), len(words))
        if words[of - 1].lower() in self.heads:
            self.named.setdefault(words[of - 1], set()).add(name.known[0] if name.known else " ".join(name.words))


def shortened(
    texts: Mapping[int, str], runs: Mapping[int, list[list[Word]]], named: Mapping[int, list[Name]], known: Gazetteer
) -> dict[int, list[Name]]:
    """Each turn's names with the short ones of bodies named in full before."""
    bodies = Bodies(known)
    return {turn: bodies.with_short(texts[turn], runs[turn], names) for turn, names in named.items()}
