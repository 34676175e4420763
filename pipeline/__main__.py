"""The command line: `python -m pipeline build|inspect|evaluate|export`."""

import argparse
import json
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from pipeline.errors import SourceError

PATIENCE_S = 1.0  # work that takes longer says what it is doing


def main(arguments: list[str] | None = None) -> int:
    """Run a command; 0 on success, 2 on bad input with one line on stderr.

    `export` draws, so the dashboard runs it: it knows the pipeline, never the other way round.
    """
    given = sys.argv[1:] if arguments is None else arguments
    if given[:1] == ["export"]:
        return subprocess.run([sys.executable, "-m", "dashboard", *given], check=False).returncode
    chosen = _parser().parse_args(given)
    try:
        chosen.run(chosen)
    except SourceError as error:
        print(error, file=sys.stderr)
        return 2
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m pipeline", description="Source text to tidy tables.")
    commands = parser.add_subparsers(required=True, metavar="command")
    build = commands.add_parser("build", help="write the eight tables of one or more transcripts")
    build.add_argument("sources", nargs="+", type=Path, metavar="SOURCE")
    build.add_argument("--out", required=True, type=Path, metavar="FOLDER")
    build.set_defaults(run=_build)
    inspect = commands.add_parser("inspect", help="say how a transcript is read, and write nothing")
    inspect.add_argument("source", type=Path, metavar="SOURCE")
    inspect.add_argument("--json", action="store_true", help="one JSON object")
    inspect.set_defaults(run=_inspect)
    evaluate = commands.add_parser("evaluate", help="measure the readings against labelled passages")
    evaluate.add_argument("gold", nargs="*", type=Path, metavar="GOLD")
    evaluate.add_argument("--json", action="store_true", help="one JSON list, a row a measure")
    evaluate.add_argument("--out", type=Path, metavar="FOLDER", help="also keep them beside the tables of a folder")
    evaluate.set_defaults(run=_evaluate)
    commands.add_parser("export", add_help=False, help="write each interview as one HTML file for a static host")
    return parser


def _build(chosen: argparse.Namespace) -> None:
    from pipeline import inspection, store  # each command loads only what it needs: `--help` answers at once
    from pipeline.build import build_all

    tables, analyses = build_all(chosen.sources, progress=progress())
    store.write(tables, chosen.out, notes={"audit": {name: inspection.note(one) for name, one in analyses.items()}})
    for row in tables["interviews"].itertuples():
        print(
            f"{row.interview}: {row.turns} turns, {row.words:,} words, {row.coverage:.1%} of characters accounted for"
        )


def _inspect(chosen: argparse.Namespace) -> None:
    from pipeline import inspection
    from pipeline.build import open_source

    source = open_source(chosen.source)
    if chosen.json:
        print(json.dumps(inspection.inspect(source), ensure_ascii=False))
    else:
        print("\n".join(inspection.lines(source)))


def _evaluate(chosen: argparse.Namespace) -> None:
    from pipeline import evaluate, store

    measured = evaluate.run(chosen.gold)
    if chosen.out:
        store.write_note(chosen.out, "accuracy", {"measures": json.loads(measured.to_json(orient="records"))})
    print(measured.to_json(orient="records", indent=2) if chosen.json else evaluate.render(measured))


def progress() -> Callable[[str], None]:
    """Says each step on stderr once the work has taken longer than PATIENCE_S."""
    began = time.monotonic()

    def say(step: str) -> None:
        if time.monotonic() - began > PATIENCE_S:
            print(f"{time.monotonic() - began:5.1f} s  {step}", file=sys.stderr)

    return say


if __name__ == "__main__":
    sys.exit(main())
