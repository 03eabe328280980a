"""Vectors for what the search stores hold, and their graphs, keyed by row: as for the code, and after it."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from patinad.errors import ModelUnavailableError
from patinad.memory.derive import STORES, Store, bring, index_of, rows_of, texts_of
from patinad.store.lock import locked, writer_lock
from patinad.vectors import models
from patinad.vectors.cache import VectorCache
from patinad.vectors.fill import Report, fill, never


@dataclass(frozen=True, slots=True)
class Embedding:
    """Where vectors and models are, and how the work is done."""

    blobs_db: Path
    models_dir: Path
    model: str  # its name; "": the default
    today: int  # days since the epoch
    threads: int = 2
    force: bool = False


def embed_stores(
    data: Path,
    ledger: Path,
    how: Embedding,
    report: Report,
    paused: Callable[[], bool] = never,
) -> tuple[int, int]:
    """Bring the stores to the ledger and give each row a vector: (rows that have one, texts embedded now).

    Without a usable model only the stores are brought along: full text does without. Raises OSError.
    """
    done = embedded = 0
    for store in STORES:
        bring(store, data, ledger)
        rows, new = _embed(store, data, how, report, paused)
        done, embedded = done + rows, embedded + new
    return done, embedded


def _embed(
    store: Store, data: Path, how: Embedding, report: Report, paused: Callable[[], bool]
) -> tuple[int, int]:
    one = models.find(how.models_dir, how.model)
    if one is None or not texts_of(store, data):
        return 0, 0
    from patinad.vectors import embed, index  # noqa: PLC0415

    path, size = index_of(store, data), one.model.dimensions
    with (
        locked(writer_lock(path)),
        VectorCache(how.blobs_db, one.id, size, today=how.today, name=one.name) as cache,
    ):
        try:
            filled = fill(
                lambda: texts_of(store, data),
                cache,
                lambda: embed.embedder(one, how.threads),
                report=report,
                paused=paused,
                force=how.force,
            )
        except ModelUnavailableError:  # the code's embedding has told it
            return 0, 0
        return index.keep_rows(path, one.id, size, rows_of(store, data), cache.get), filled.embedded
