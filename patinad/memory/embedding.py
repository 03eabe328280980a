"""Vectors for what the search stores hold, and their graphs, keyed by row: as for the code, and after it."""

import sqlite3
import time
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from patinad.errors import LockHeldError, ModelUnavailableError
from patinad.ledger import embeddings
from patinad.ledger.database import open_ledger
from patinad.ledger.listing import EmptyLedgerError, reading
from patinad.memory.derive import STORES, Store, bring, index_of, rows_of, texts_of
from patinad.memory.desk import Moment
from patinad.store.database import is_damaged
from patinad.store.lock import locked, writer_lock
from patinad.vectors import models
from patinad.vectors.cache import VectorCache
from patinad.vectors.fill import Report, fill, never
from patinad.vectors.models import Installed

LOCK_S = 0.2  # between two looks at a ledger that somebody else writes


@dataclass(frozen=True, slots=True)
class Embedding:
    """Where vectors and models are, and how the work is done."""

    blobs_db: Path
    models_dir: Path
    backups: Path
    model: str  # its name; "": the default
    clock: Callable[[], float]  # seconds since 1970
    threads: int = 2
    force: bool = False


@dataclass(frozen=True, slots=True)
class Embedded:
    """How one store stands after a run."""

    name: str
    rows: int
    vectors: int = 0  # rows that have one
    embedded: int = 0  # texts embedded in this run


def embed_stores(
    data: Path,
    ledger: Path,
    how: Embedding,
    report: Report,
    paused: Callable[[], bool] = never,
) -> list[Embedded]:
    """Bring the stores to the ledger, give each row a vector, and write down which model that was.

    Without a usable model only the stores are brought along: full text does without. Raises OSError.
    """
    one = models.find(how.models_dir, how.model)
    done = []
    for store in STORES:
        bring(store, data, ledger)
        try:
            done.append(_embed(store, data, one, how, report, paused))
        except sqlite3.DatabaseError as error:
            if not is_damaged(error):
                raise
            bring(store, data, ledger, anew=True)
            done.append(_embed(store, data, one, how, report, paused))
    if one is not None and ledger.exists() and _note(ledger, one, done, how, report, paused):
        # What was written down is no news for the stores; their next reader need not look.
        for store in STORES:
            bring(store, data, ledger)
    return done


def _embed(
    store: Store,
    data: Path,
    one: Installed | None,
    how: Embedding,
    report: Report,
    paused: Callable[[], bool],
) -> Embedded:
    rows, path = len(rows_of(store, data)), index_of(store, data)
    if one is None or (not rows and not path.exists()):
        return Embedded(store.name, rows)
    from patinad.vectors import embed, index  # noqa: PLC0415

    size, today = one.model.dimensions, int(how.clock() // 86_400)
    with (
        locked(writer_lock(path)),
        VectorCache(how.blobs_db, one.id, size, today=today, name=one.name) as cache,
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
            return Embedded(store.name, rows)
        kept = rows_of(store, data)
        vectors = index.keep_rows(path, one.id, size, kept, cache.get)
        return Embedded(store.name, len(kept), vectors, filled.embedded)


def _note(
    ledger: Path,
    one: Installed,
    done: Sequence[Embedded],
    how: Embedding,
    report: Report,
    paused: Callable[[], bool],
) -> bool:
    """Have the ledger say what vectors there are; whether that had to be written.

    Nothing is written where nothing has changed: a rebuild is no news. Raises as `open_ledger`.
    """
    count = {each.name: each.vectors for each in done}
    if not any(count.values()):
        return False
    made = embeddings.Generated(
        one.name, one.id, one.model.dimensions, count["beliefs"], count["observations"]
    )
    try:
        with reading(ledger) as db:
            known = embeddings.newest(db)
    except EmptyLedgerError:
        return False
    if known == made and not any(each.embedded for each in done):
        return False
    while True:
        try:
            with (
                locked(writer_lock(ledger), wait=False),
                closing(open_ledger(ledger, backups=how.backups, now=how.clock())) as db,
            ):
                embeddings.note(db, made, Moment(how.clock()).text)
                return True
        except LockHeldError:
            # A long look at the sessions holds it: we go on saying that we live, and make way for scrapes.
            paused()
            report(sum(count.values()), sum(each.rows for each in done), 0.0)
            time.sleep(LOCK_S)
