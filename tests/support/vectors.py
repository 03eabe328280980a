"""A stand-in for the embedding model: deterministic, quick, and near where words are shared."""

import hashlib
from collections.abc import Iterable, Sequence
from pathlib import Path

import msgspec
import numpy as np
import numpy.typing as npt
import pytest

from patinad.code.chunks import chunk_text
from patinad.errors import ModelUnavailableError
from patinad.store.database import CODE, open_database, remove
from patinad.vectors import embed, models
from patinad.vectors.embed import Floats, normalised, quantise
from patinad.vectors.models import Installed, Model
from patinad.vectors.texts import text_hash

DIMENSIONS = 384


def word_vector(word: str) -> npt.NDArray[np.float64]:
    seed = int.from_bytes(hashlib.blake2b(word.lower().encode(), digest_size=8).digest())
    return np.random.default_rng(seed).normal(size=DIMENSIONS)


def embedded(text: str) -> Floats:
    return normalised(sum((word_vector(word) for word in text.split()), np.zeros(DIMENSIONS)))


class StandIn:
    """Embeds by adding up one random direction a word; counts what it was asked for."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def embed(self, texts: Sequence[str]) -> list[bytes]:
        self.asked += texts
        return [quantise(embedded(text)).tobytes() for text in texts]

    def query(self, text: str) -> Floats:
        return embedded(text)


def hash_of(text: str) -> bytes:
    return hashlib.blake2b(text.encode(), digest_size=16).digest()


def texts_of(*texts: str) -> dict[bytes, str]:
    return {hash_of(text): text for text in texts}


def install(models_dir: Path, monkeypatch: pytest.MonkeyPatch, content: bytes = b"weights") -> Installed:
    """Put the model "tiny" in place, as far as anybody looks who does not load it; loaded, it is a StandIn."""
    folder = models_dir / "tiny"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "model.onnx").write_bytes(content)
    model = Model(
        name="tiny", dimensions=DIMENSIONS, model_file="model.onnx", files=models.describe_files(folder)
    )
    monkeypatch.setattr(models, "MODELS", (model,))
    monkeypatch.setattr(models, "DEFAULT", "tiny")
    stand_in = StandIn()
    monkeypatch.setattr(embed, "embedder", lambda _one, _threads=2: stand_in)
    return Installed(model=model, folder=folder)


class Turned(StandIn):
    """Another model: no vector of it is near one of a StandIn's, and it can be made to fail."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.name = name
        self.fails_after: int | None = None  # so many texts, as a worker that is killed

    def _turned(self, text: str) -> str:
        return " ".join(f"{self.name}/{word}" for word in text.lower().split())

    def embed(self, texts: Sequence[str]) -> list[bytes]:
        if self.fails_after is not None and len(self.asked) + len(texts) > self.fails_after:
            raise InterruptedError("killed")
        self.asked += texts
        return [quantise(embedded(self._turned(text))).tobytes() for text in texts]

    def query(self, text: str) -> Floats:
        return embedded(self._turned(text))


def install_more(models_dir: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> tuple[Installed, Turned]:
    """Put another model in place beside those that are, and what it is when it is loaded."""
    folder = models.folder_of(models_dir, name)
    folder.mkdir(parents=True)
    (folder / "model.onnx").write_bytes(name.encode())
    model = Model(
        name=name, dimensions=DIMENSIONS, model_file="model.onnx", files=models.describe_files(folder)
    )
    (folder / models.DESCRIPTION).write_bytes(msgspec.json.encode(model))
    one, turned, before = Installed(model=model, folder=folder), Turned(name), embed.embedder

    def loaded(wanted: Installed, threads: int = 2) -> StandIn:
        if wanted.id != one.id:
            return before(wanted, threads)
        if (wrong := models.verify(wanted)) is not None:
            raise ModelUnavailableError(f"{wrong}: run `patinad model fetch`")
        return turned

    monkeypatch.setattr(embed, "embedder", loaded)
    return one, turned


def write_code_db(
    path: Path, functions: Iterable[tuple[str, str, int, str, str]], commit: str = "c1"
) -> None:
    """A code.db made anew of functions: (file, name, line, signature, doc)."""
    remove(path)
    db = open_database(path, CODE)
    db.execute("BEGIN")
    db.execute("INSERT INTO meta (id, indexed_commit, settings) VALUES (1, ?, '')", (commit,))
    db.execute("INSERT OR IGNORE INTO kinds VALUES (1000, 'function of a test', 'function')")
    files: dict[str, int] = {}
    for ordinal, (file, name, line, signature, doc) in enumerate(functions):
        if file not in files:
            files[file] = len(files) + 1
            db.execute(
                "INSERT INTO files (id, path, blob, language) VALUES (?, ?, x'00', 'python')",
                (files[file], file),
            )
        db.execute("INSERT OR IGNORE INTO names (name) VALUES (?)", (name,))
        db.execute(
            "INSERT INTO symbols (id, name, kind, line, lines, flags, parameter_count, generic_count, signature, doc, text_hash)"
            " VALUES (?, (SELECT id FROM names WHERE name = ?), 1000, ?, 1, 0, 0, 0, ?, ?, ?)",
            (
                files[file] << 20 | ordinal,
                name,
                line,
                signature,
                doc,
                text_hash(chunk_text(name, file, signature, doc)),
            ),
        )
        db.execute(
            "INSERT INTO search (rowid, name, path, signature, doc) VALUES (?, ?, ?, ?, ?)",
            (files[file] << 20 | ordinal, name, file, signature, doc),
        )
    db.execute("COMMIT")
    db.close()
