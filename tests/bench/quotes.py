"""The checker of quotations against those planted: what was told, what was a false alarm, and how long a draft takes.

`python -m tests.bench.quotes [FOLDER …]` plants in the bundled interviews and in every transcript of the folders.
"""

import sys
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from dashboard.quotes import check
from dashboard.quotes.verdict import FAITHFUL
from pipeline.errors import SourceError
from tests.planted import KINDS, Plant, Talk, changes, plants, talk

BUNDLED = Path(__file__).parent.parent.parent / "data" / "interviews"
EACH = 2  # planted of each kind in each transcript
QUOTATIONS = 30  # of a draft that is timed


def talks(folders: Iterable[Path]) -> Iterator[Talk]:
    """The bundled interviews, and what can be read in some folders."""
    for path in [*sorted(BUNDLED.iterdir()), *(path for folder in folders for path in sorted(folder.iterdir()))]:
        try:
            found = talk(path)
        except SourceError:
            continue
        if len(found.paragraphs):
            yield found


def told(plant: Plant, one: Talk) -> tuple[bool, bool]:
    """Whether a plant was told from its opposite, true from false; and whether its verdict and place are right."""
    found = [checked for checked in check(plant.draft, one.source).quotations if not checked.quotation.short]
    kinds = {checked.verdict for checked in found}
    turns = [{place.turn for place in checked.places} for checked in found]
    placed = all(plant.turns & turn for turn in turns) or any(checked.times > 1 for checked in found)
    right = bool(kinds) and kinds <= plant.right and (placed or plant.kind == "invented")
    return (not kinds or not kinds <= {*FAITHFUL}) == plant.false, right


def measure(found: Iterable[Talk], kinds: Iterable[str], *, each: int = EACH, seed: int = 1) -> dict[str, Counter]:
    """For each kind of plant how many there were, were told, and have the right verdict and place."""
    counts = {kind: Counter() for kind in kinds}
    for one in found:
        for plant in plants(one, counts, seed=seed, each=each):
            well, right = told(plant, one)
            counts[plant.kind] += Counter(planted=1, told=well, right=right)
    return counts


def seconds(one: Talk) -> float:
    """CPU-seconds that a draft of QUOTATIONS quotations takes, of all kinds, on a transcript that was read."""
    planted = [plant.draft for plant in plants(one, KINDS, seed=2, each=2)][:QUOTATIONS]
    _ = one.source.row
    started = time.process_time()
    check("\n\n".join(planted), one.source)
    return time.process_time() - started


def main(folders: list[str]) -> None:
    """Print a line a kind, the two shares, and the time."""
    found = list(talks(map(Path, folders)))
    counts = measure(found, KINDS)
    for kind, count in counts.items():
        planted, well, right = (count[key] for key in ("planted", "told", "right"))
        print(f"{kind:16}{planted:6} planted{well:6} told{right:6} right in verdict and place")
    true = KINDS.keys() - changes.KINDS.keys()
    for name, kinds in (("true ones not called false", true), ("false ones told", changes.KINDS)):
        total = sum((counts[kind] for kind in kinds), Counter())
        print(f"{name}: {total['told']} of {total['planted']}, {total['told'] / max(total['planted'], 1):.2%}")
    print(f"slowest draft of {QUOTATIONS} quotations: {max(map(seconds, found)):.2f} CPU-seconds")


if __name__ == "__main__":
    main(sys.argv[1:])
