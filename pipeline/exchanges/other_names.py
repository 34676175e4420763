"""Names that a question and an answer's opening have in common under other words, from the mentions table."""

from collections import defaultdict
from dataclasses import dataclass

import pandas as pd

from pipeline.exchanges.overlap import OPENING


@dataclass(frozen=True)
class Names:
    """The mentions of each turn as (start, surface, entity), and where the opening of each turn ends."""

    mentions: dict[int, list[tuple[int, str, str]]]
    opening: dict[int, int]

    @classmethod
    def read(cls, turns: pd.DataFrame, sentences: pd.DataFrame, mentions: pd.DataFrame) -> "Names":
        """The names of an interview's turns."""
        texts = dict(zip(turns["turn"].tolist(), turns["text"].tolist(), strict=True))
        found: dict[int, list[tuple[int, str, str]]] = defaultdict(list)
        columns = (mentions[name].tolist() for name in ("turn", "start", "end", "entity"))
        for turn, start, end, entity in zip(*columns, strict=True):
            found[turn].append((start, texts[turn][start:end], entity))
        early = sentences[sentences["sentence"] <= OPENING] if len(sentences) else sentences
        return cls(found, dict(zip(early["turn"].tolist(), early["end"].tolist(), strict=True)))

    def renamed(self, asking: list[int], answering: list[int]) -> list[str]:
        """The question's surfaces of every entity that the opening of the first answering turn mentions."""
        if not answering:
            return []
        end = self.opening.get(answering[0], 0)
        named = {entity for start, _, entity in self.mentions.get(answering[0], []) if start < end}
        return [surface for turn in asking for _, surface, entity in self.mentions.get(turn, []) if entity in named]
