"""The command line: `python -m pipeline build|inspect|align|evaluate|export`."""

import argparse
import json
import logging
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from pipeline.errors import SourceError, one_line
from pipeline.terminal import CONTROL, say, warn

BAD_INPUT, STOPPED = 2, 130  # what a command exits with that met bad input, or that its user stopped
PATIENCE_S = 1.0  # work that takes longer says what it is doing


def main(arguments: list[str] | None = None) -> int:
    """Run a command; 0 on success, 2 on bad input with one line on stderr for each source that is refused.

    `export` draws, so the dashboard runs it: it knows the pipeline, never the other way round.
    """
    given = sys.argv[1:] if arguments is None else arguments
    if given[:1] == ["export"]:
        return subprocess.run([sys.executable, "-m", "dashboard", *given], check=False).returncode
    chosen = _parser().parse_args(given)
    logging.basicConfig(level=logging.WARNING if chosen.verbose else logging.CRITICAL)
    try:
        with one_line(" ".join(given[:1])):
            return chosen.run(chosen)
    except SourceError as error:
        warn(error)
        return BAD_INPUT
    except KeyboardInterrupt:
        warn("Stopped. Nothing was half written.")
        return STOPPED


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m pipeline", description="Source text to tidy tables.")
    common = argparse.ArgumentParser(add_help=False)
    common.add_argument("-v", "--verbose", action="store_true", help="print the log to stderr, with its tracebacks")
    commands = parser.add_subparsers(required=True, metavar="command")
    build = commands.add_parser("build", parents=[common], help="write the tables of one or more transcripts")
    build.add_argument("sources", nargs="+", type=Path, metavar="SOURCE")
    build.add_argument("--out", required=True, type=Path, metavar="FOLDER")
    build.set_defaults(run=_build)
    inspect = commands.add_parser("inspect", parents=[common], help="say how transcripts are read, and write nothing")
    inspect.add_argument("sources", nargs="+", type=Path, metavar="SOURCE")
    inspect.add_argument("--json", action="store_true", help="one JSON object a line for each source")
    inspect.add_argument("--turns", action="store_true", help="with --json: also each turn's speaker, role and words")
    inspect.set_defaults(run=_inspect)
    align = commands.add_parser("align", parents=[common], help="say when each turn is said, by subtitles of the talk")
    align.add_argument("source", type=Path, metavar="TRANSCRIPT")
    align.add_argument("times", type=Path, metavar="SUBTITLES")
    align.add_argument("--json", action="store_true", help="one JSON object")
    align.set_defaults(run=_align)
    evaluate = commands.add_parser("evaluate", parents=[common], help="measure the readings against labelled passages")
    evaluate.add_argument("gold", nargs="*", type=Path, metavar="GOLD")
    evaluate.add_argument("--json", action="store_true", help="one JSON list, a row a measure")
    evaluate.add_argument("--out", type=Path, metavar="FOLDER", help="also keep them with the tables of a folder")
    evaluate.set_defaults(run=_evaluate)
    commands.add_parser("export", add_help=False, help="write each interview as one HTML file for a static host")
    return parser


def _build(chosen: argparse.Namespace) -> int:
    from pipeline import store  # each command loads only what it needs: `--help` answers at once
    from pipeline.build import build_all
    from pipeline.document import covered

    tables, _ = build_all(chosen.sources, progress=progress())
    store.write(tables, chosen.out)
    for row in tables["interviews"].itertuples():
        told = f"{row.turns} turns, {row.words:,} words, {covered(row.coverage)} of characters accounted for"
        say(f"{row.interview}: {told}")
    return 0


def _inspect(chosen: argparse.Namespace) -> int:
    """Say how each source is read; those that are refused are named, and the rest is read."""
    refused = 0
    for path in chosen.sources:
        try:
            with one_line(path):
                if chosen.json:
                    print(_object(path, chosen), flush=True)
                else:
                    say(_page(path, chosen))
        except SourceError as error:
            refused += 1
            if chosen.json:
                print(_json({"source": str(path), "error": str(error)}), flush=True)
            else:
                warn(error)
    return BAD_INPUT if refused else 0


def _object(path: Path, chosen: argparse.Namespace) -> str:
    from pipeline import inspection
    from pipeline.source.source import open_source

    return _json({"source": str(path)} | inspection.inspect(open_source(path), turns=chosen.turns))


def _page(path: Path, chosen: argparse.Namespace) -> str:
    """How a source is read, for a person; its name above where there are several."""
    from pipeline import inspection
    from pipeline.source.source import open_source

    told = inspection.lines(open_source(path))
    return "\n".join([f"source     {path}", *told, ""] if len(chosen.sources) > 1 else told)


def _json(told: dict) -> str:
    """One line of JSON, as UTF-8 and a terminal can hold it: bytes that are no characters, and controls, escaped."""
    return CONTROL.sub(lambda match: f"\\u{ord(match[0]):04x}", json.dumps(told, ensure_ascii=False))


def _align(chosen: argparse.Namespace) -> int:
    from pipeline import inspection, store
    from pipeline.source.source import open_source

    told = inspection.align(open_source(chosen.source), store.read_source(chosen.times), name=chosen.times.name)
    if chosen.json:
        print(_json({"source": str(chosen.source), "times": str(chosen.times)} | told))
    else:
        say("\n".join(inspection.aligned(told)))
    return 0


def _evaluate(chosen: argparse.Namespace) -> int:
    from pipeline import evaluate, store

    if chosen.out:
        store.version(chosen.out)  # measuring takes a while: say before it that there are no tables
    measured = evaluate.run(chosen.gold)
    if chosen.out:
        store.add_note(chosen.out, "accuracy", {"measures": json.loads(measured.to_json(orient="records"))})
    print(measured.to_json(orient="records", indent=2) if chosen.json else evaluate.render(measured))
    return 0


def progress() -> Callable[[str], None]:
    """Says each step on stderr once the work has taken longer than PATIENCE_S."""
    began = time.monotonic()

    def say(step: str) -> None:
        if time.monotonic() - began > PATIENCE_S:
            warn(f"{time.monotonic() - began:5.1f} s  {step}")

    return say


if __name__ == "__main__":
    sys.exit(main())
