"""An interview of some 2,000 turns: the bundled one, many times over."""

from pathlib import Path

from pipeline import store
from pipeline.build import analyse
from pipeline.source.source import Source, open_source
from tests.bench.serve import ROOT

LAVROV = ROOT / "data" / "interviews" / "Lavrov-Carlson-2024"
COPIES = 26


def build(folder: Path) -> int:
    """Its tables in a folder; how many turns it has."""
    source = open_source(LAVROV)
    long = Source("long", source.name, b"\n\n".join([source.content] * COPIES), source.settings)
    analysis = analyse(long)
    store.write(analysis.tables, folder)
    return int(analysis.tables["interviews"]["turns"].iloc[0])
