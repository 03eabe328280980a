"""How much of a repository's stores has vectors, of which models: code, observations and beliefs."""

import sqlite3
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from patinad.code.database import CodeReader
from patinad.memory.derive import STORES, Store, rows_of, stamp_of, stored_stamp
from patinad.store.database import is_damaged
from patinad.vectors import models
from patinad.vectors.serving import Serving, choose, have_vectors, kept_models


@dataclass(frozen=True, slots=True)
class Places:
    """Where a repository's stores are, and the vectors and models of its user."""

    code_db: Path
    data: Path
    ledger: Path | None  # None: there is no memory to be asked
    blobs_db: Path
    models_dir: Path


@dataclass(frozen=True, slots=True)
class Held:
    """One store: the texts of its rows, by their hashes."""

    name: str
    rows: tuple[bytes, ...]
    current: bool | None = (
        None  # whether it is what the ledger says now; None of code: its freshness says that
    )


def code(places: Places) -> Held:
    """What the code's index holds; a row is a distinct text."""
    if not places.code_db.exists():
        return Held("code", ())
    with CodeReader(places.code_db) as reader:
        return Held("code", tuple(sorted(reader.chunk_hashes())))


def memory(store: Store) -> Callable[[Places], Held]:
    """Reads one search store as it is: nothing is brought along."""

    def read(places: Places) -> Held:
        if places.ledger is None:
            return Held(store.name, ())
        known = stored_stamp(store, store.path(places.data))
        current = not places.ledger.exists() or known == stamp_of(places.ledger)
        try:
            return Held(store.name, tuple(rows_of(store, places.data).values()), current)
        except sqlite3.DatabaseError as error:
            if not is_damaged(error):
                raise
            return Held(store.name, (), current=False)  # its next reader has it made anew

    return read


READERS: tuple[Callable[[Places], Held], ...] = (code, *(memory(store) for store in STORES))


def serving(places: Places, wanted: str) -> Serving:
    """The model that answers for a repository. Nothing is counted where there is no other than the configured one.

    Raises sqlite3.Error.
    """
    kept, one = kept_models(places.blobs_db), models.find(places.models_dir, wanted)
    if not kept.keys() - ({one.id} if one is not None else set()):
        return choose(places.models_dir, wanted, kept, {}, 0)
    hashes = [text_hash for read in READERS for text_hash in set(read(places).rows)]
    counts = {model_id: len(have_vectors(places.blobs_db, model_id, hashes)) for model_id in kept}
    return choose(places.models_dir, wanted, kept, counts, len(set(hashes)))


def covered(places: Places, wanted: str) -> dict[str, Any]:
    """{answering: {model, reason, next?}, stores: [{name, rows, vectors, waiting, model, answering, current}]}.

    `vectors` are the rows with a vector of the configured model, `waiting` those without, `answering` those with
    one of the model that answers. Raises as `serving`.
    """
    chosen, one = serving(places, wanted), models.find(places.models_dir, wanted)
    stores = []
    for held in (read(places) for read in READERS):
        own = have_vectors(places.blobs_db, one.id, held.rows) if one is not None else set[bytes]()
        vectors = answering = sum(text_hash in own for text_hash in held.rows)
        if chosen.one is None:
            answering = 0
        elif chosen.switching:
            others = have_vectors(places.blobs_db, chosen.one.id, held.rows)
            answering = sum(text_hash in others for text_hash in held.rows)
        stores.append(
            {
                "name": held.name,
                "rows": len(held.rows),
                "vectors": vectors,
                "waiting": len(held.rows) - vectors,
                "model": chosen.wanted,
                "answering": answering,
                "current": held.current,
            }
        )
    return {"answering": {**chosen.document(), "reason": chosen.reason}, "stores": stores}
