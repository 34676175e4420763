"""The command line: `python -m dashboard export`; `python -m pipeline export` hands over to it."""

import argparse
import sys
from datetime import UTC, datetime
from pathlib import Path

from pipeline.errors import SourceError, one_line
from pipeline.terminal import say, warn


def main(arguments: list[str] | None = None) -> int:
    """Run a command; 0 on success, 2 on bad input with one line on stderr."""
    chosen = _parser().parse_args(arguments)
    try:
        with one_line("export"):
            paths = _export(chosen)
        for path in paths:
            say(f"{path}: {path.stat().st_size / 1e6:.1f} MB")
    except SourceError as error:
        warn(error)
        return 2
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m dashboard", description="Interviews as pages of their own.")
    commands = parser.add_subparsers(required=True, metavar="command")
    export = commands.add_parser("export", help="write each interview as one HTML file for a static host")
    export.add_argument("sources", nargs="+", type=Path, metavar="SOURCE")
    export.add_argument("--out", required=True, type=Path, metavar="FOLDER")
    return parser


def _export(chosen: argparse.Namespace) -> list[Path]:
    from dashboard.interview import library
    from dashboard.share import export
    from pipeline.__main__ import progress

    made = datetime.now(tz=UTC).date().isoformat()
    return export.export(chosen.sources, chosen.out, accuracy=library.accuracy(), made=made, progress=progress())


if __name__ == "__main__":
    sys.exit(main())
