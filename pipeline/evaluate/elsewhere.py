"""Figures measured on labels that do not come with Parley, kept as data: `data/gold/elsewhere.json`.

A row is a row of `evaluate.run`. Each reading's rows carry the digest of what makes the reading: rows of another day's
reading are of no use, and are left out.
"""

import hashlib
import json
from dataclasses import asdict
from pathlib import Path

import numpy as np

from pipeline.evaluate.measure import Measure

ROOT = Path(__file__).parents[2]
KEPT = ROOT / "data" / "gold" / "elsewhere.json"
MADE_BY = {  # what a change of which is a change of the reading
    "tone": ("pipeline/tone/lexicon.py", "pipeline/tone/parley.py", "pipeline/summary.py", "data/lexicons/en/tone*.t*"),
    "topics": (
        *(f"pipeline/topics/{name}.py" for name in ("label", "thread", "company", "topic_cues")),
        "data/topics/general.toml",
        "data/lexicons/en/topics-idle.toml",
    ),
    "mentions": (
        "pipeline/mentions/*.py",
        *(f"data/lexicons/en/{name}.toml" for name in ("bygone", "companies", "given", "name*", "organisations")),
        *(f"data/lexicons/en/{name}.toml" for name in ("people*", "surnames", "titles", "world")),
        "data/lexicons/cities.toml",
        "data/lexicons/countries.toml",
    ),
    "replies": ("data/lexicons/en/reply-weights.toml",),
}


def digest(reading: str) -> str:
    """What a reading is made by, as one short number."""
    files = sorted({path for pattern in MADE_BY[reading] for path in ROOT.glob(pattern)})
    return hashlib.sha256(b"".join(path.read_bytes() for path in files)).hexdigest()[:16]


def rows(path: Path = KEPT) -> list[dict]:
    """The kept rows that today's readings made, strangers first: a reader's own interview is one."""
    parts = sorted(_load(path), key=lambda part: "strangers" not in part["name"])
    return [row for part in parts if part["digest"] == digest(part["reading"]) for row in part["rows"]]


def keep(name: str, measured: list[tuple[str, str, Measure]], path: Path = KEPT) -> None:
    """Keep figures under a name, in place of those that it had: of what, who labelled it, and the measure."""
    rows = [{"gold": gold, "labelled": by} | _plain(asdict(measure)) for gold, by, measure in measured]
    reading = measured[0][2].reading
    part = {"name": name, "reading": reading, "digest": digest(reading), "rows": rows}
    parts = sorted([part, *(one for one in _load(path) if one["name"] != name)], key=lambda one: one["name"])
    path.write_text(json.dumps(parts, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def _plain(row: dict) -> dict:
    return {name: None if value != value else _rounded(value) for name, value in row.items()}


def _rounded(value: object) -> object:
    return round(float(value), 4) if isinstance(value, float | np.floating) else value


def _load(path: Path) -> list[dict]:
    return json.loads(path.read_text(encoding="utf-8")) if path.is_file() else []
