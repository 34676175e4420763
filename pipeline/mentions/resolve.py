"""Which names are one entity, and of what kind: rules in order, never a guess."""

from collections import Counter
from collections.abc import Iterable, Mapping

from pipeline.mentions.gazetteer import Gazetteer
from pipeline.mentions.spans import Span

Entity = tuple[str, str]  # name and kind


class Resolver:
    """Decides the entity and kind of each span of one interview.

    Aliases of the reader come first, then known names, then a surname's only full name seen anywhere in
    the interview, speaker labels included; a surname with two full names stays as it is and is `ambiguous`.
    """

    def __init__(
        self, spans: Iterable[Span], *, labels: Iterable[str], aliases: Mapping[str, str], gazetteer: Gazetteer
    ) -> None:
        self.gazetteer, self.aliases = gazetteer, aliases
        self.surnames: dict[str, Counter] = {}
        seen = [(span, span.words) for span in spans if not span.known]
        people = [words for span, words in seen if len(words) > 1 and self._kind(words, span.title) == "person"]
        for words in [*people, *(tuple(label.split()) for label in labels if len(label.split()) > 1)]:
            self.surnames.setdefault(words[-1], Counter())[" ".join(words)] += 1
        self.titled = {words[-1] for span, words in seen if span.title and len(words) == 1}
        self.ambiguous: dict[str, tuple[str, ...]] = {}

    def entity(self, surface: str, span: Span) -> Entity:
        """The entity and kind of a span."""
        if surface in self.aliases:
            name = self.aliases[surface]
            known = self.gazetteer.names.get(name)
            return name, known[1] if known else self._kind(tuple(name.split()), span.title)
        if span.known:
            return span.known
        last = span.words[-1]
        if len(span.words) == 1 and last in self.surnames:
            return self._full(last), "person"
        kind = self._kind(span.words, span.title)
        if kind == "person" and len(span.words) > 1:
            return self._longest(span.words), kind
        return " ".join(span.words), kind

    def _full(self, surname: str) -> str:
        full = self.surnames[surname]
        if len(full) == 1:
            return next(iter(full))
        self.ambiguous[surname] = tuple(sorted(full))
        return surname

    def _longest(self, words: tuple[str, ...]) -> str:
        """ "J. Smith" and "Joe Smith" stay apart; "Joe Robinette Smith" and "Joe Smith" are one."""
        same = [full for full in self.surnames.get(words[-1], ()) if full.split()[0] == words[0]]
        return min(same, key=len, default=" ".join(words))

    def _kind(self, words: tuple[str, ...], title: str) -> str:
        cues, lows = self.gazetteer.cues, [word.lower() for word in words]
        if title and lows[-1] not in cues["org_words"]:
            return "person"
        for kind in ("event", "org", "weapon", "place"):
            if lows[-1] in cues[f"{kind}_words"] or (len(words) > 2 and lows[0] in cues[f"{kind}_words"]):
                return kind
        if len(words) == 1:
            return self._single(words[0])
        if any(word in self.gazetteer.names for word in words[:-1]) or any(low in ("of", "for", "and") for low in lows):
            return "org"
        return "person" if len(words) <= 4 else "other"

    def _single(self, word: str) -> str:
        if word in self.surnames or word in getattr(self, "titled", ()):
            return "person"
        return "org" if word.isupper() and len(word) > 1 else "other"
