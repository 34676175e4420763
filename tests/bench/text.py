"""The pipeline's words per CPU-second against TextBlob called plainly, on the same words with the same numbers."""

import re
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from textblob import TextBlob

from pipeline import mentions
from pipeline.build import Analysis, analyse
from pipeline.readers import read
from pipeline.source.source import Source, open_source
from pipeline.tone import textblob
from pipeline.turns import lines
from pipeline.turns.labels import places

ROOT = Path(__file__).parent.parent.parent
LAVROV = ROOT / "data" / "interviews" / "Lavrov-Carlson-2024"
TIMES = 5
ASKED = (
    "Q    And on the second question, Jen: do you expect the {0} members\nto vote on this before the summer — or "
    "not —\nand will the President be there, as he said he would?"
)
SAID = (
    "MS. PSAKI:  Well, the President has said that he would like to see progress\nby the end of the month, and he "
    "continues to work with members of both\nparties to find a way forward.  And that is what he will do."
)
BRIEFING = "\n\n".join(said.format(number) for number in range(400) for said in (ASKED, SAID))
LONG = 10  # copies of the interview in one transcript, so that fixed costs weigh little


def measure() -> Iterator[tuple[str, str, str]]:
    """(what, value, target) of each measure."""
    source = open_source(LAVROV)
    analyse(source)  # lexicons are loaded once a process
    started = time.perf_counter()
    tables = analyse(source).tables
    yield "bundled interview built, seconds after imports", f"{time.perf_counter() - started:.2f}", "< 1"
    long = Source("long", source.name, b"\n\n".join([source.content] * LONG), source.settings)
    analyses = analyse(long)
    words = analyses.tables["interviews"]["words"].iloc[0]
    whole = _fastest(lambda: analyse(long), times=3)
    same = _fastest(lambda: _same_numbers(analyses), times=3)
    plain = _fastest(lambda: _peer(tables), times=3)
    yield "label search in press briefings, words per CPU-second", f"{_labels():,.0f}", ""
    rate, peer = words / whole, tables["interviews"]["words"].iloc[0] / plain
    yield "whole pipeline, words per CPU-second", f"{rate:,.0f}", "≥ 300,000"
    yield "TextBlob on turns and sentences, and names, words per CPU-second", f"{peer:,.0f}", ""
    yield "the same numbers by the pipeline's steps ÷ that peer", f"{words / same / peer:.1f}", "≥ 10"
    yield "whole pipeline, all tables ÷ that peer", f"{rate / peer:.1f}", "≥ 10"


def _labels() -> float:
    """Words per CPU-second in which every place of a label is looked for, in lines as briefings wrap them."""
    found = lines.split(read(BRIEFING.encode()))
    return len(BRIEFING.split()) / _fastest(lambda: places.find(found), times=TIMES)


def _same_numbers(analysis: Analysis) -> None:
    """What the peer finds, by the pipeline's own steps: sentiment of turns, paragraphs and sentences, and names."""
    turns, sentences, paragraphs = (analysis.tables[name] for name in ("turns", "sentences", "paragraphs"))
    spans: dict[int, list[tuple[int, int]]] = {}
    for table in (paragraphs, sentences):
        for turn, start, end in zip(table["turn"], table["start"], table["end"], strict=True):
            spans.setdefault(turn, []).append((start, end))
    for turn, text in zip(turns["turn"], turns["text"], strict=True):
        textblob.assess_parts(text, spans.get(turn, []))
    mentions.find(turns, sentences)


def _peer(tables: dict) -> None:
    """What a plain script does: TextBlob on every turn and sentence, one pattern a name on every turn."""
    texts = dict(zip(tables["turns"]["turn"], tables["turns"]["text"], strict=True))
    for text in texts.values():
        _ = TextBlob(text).sentiment
    for row in tables["sentences"].itertuples():
        _ = TextBlob(texts[row.turn][row.start : row.end]).sentiment
    for name in tables["mentions"]["entity"].unique():
        pattern = re.compile(rf"\b{re.escape(name)}\b")
        _ = sum(len(pattern.findall(text)) for text in texts.values())


def _fastest(work: Callable[[], object], *, times: int) -> float:
    """CPU seconds of the quickest of several runs."""
    best = float("inf")
    for _ in range(times):
        began = time.process_time()
        work()
        best = min(best, time.process_time() - began)
    return best
