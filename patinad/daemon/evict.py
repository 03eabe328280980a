"""Bounds blobs.db: what no registered repository uses goes when it is old, or when there is too much of it.

Runs in a worker. A key that some registered repository's code.db uses is never dropped; where a code.db
cannot be read its keys are not known, and nothing is dropped at all.
"""

import sqlite3
from collections.abc import Iterable
from contextlib import closing
from pathlib import Path
from typing import Any

from patinad.code.cache import fact_key
from patinad.memory.derive import STORES, rows_of
from patinad.store.database import BLOBS, CODE, connect, transaction
from patinad.vectors.cache import batched
from patinad.vectors.cache import evict as evict_vectors
from patinad.vectors.serving import have_vectors

KEEP_DAYS = 30  # a branch that is looked at once a month costs no parse
MAX_BYTES = 2 * 1024**3
ROWS_A_TRANSACTION = 500  # tens of milliseconds: other writers wait meanwhile

WAL_BYTES = 4 * 1024**2  # a journal that is larger is written back by the sweep


def evict(
    blobs_db: Path,
    repositories: Iterable[tuple[Path, Path]],
    today: int,
    *,
    keep_days: int = KEEP_DAYS,
    max_bytes: int = MAX_BYTES,
) -> dict[str, Any]:
    """Drop what is unused; {facts, vectors: rows dropped, bytes: still in use, put_off: why nothing was dropped}.

    `repositories` are (folder, code.db) of all that are registered; `today` is the day since the epoch.
    """
    done: dict[str, Any] = {"facts": 0, "vectors": 0, "bytes": 0, "put_off": ""}
    if not blobs_db.exists():
        return done
    kept: set[bytes] = set()
    for folder, code_db in repositories:
        try:
            kept |= used_keys(folder, code_db)
        except (OSError, sqlite3.Error) as error:
            return done | {"put_off": f"{code_db} cannot be read ({error}): its keys are not known"}
    before = today - keep_days
    while True:
        done["facts"] += evict_facts(blobs_db, before, kept)
        done["vectors"] += evict_vectors(blobs_db, before, kept.__contains__)
        done["bytes"], oldest = extent(blobs_db, before)
        if done["bytes"] <= max_bytes or oldest is None or oldest >= today:
            return done
        before = oldest + 1  # the oldest day goes first; today's is never touched


def supersede(blobs_db: Path, repositories: Iterable[tuple[Path, Path]], model_id: str) -> int:
    """Drop the vectors of all other models, once every repository has all of its own of this one; how many went.

    Until then nothing is dropped: another model may still answer for one of them. The same where one cannot be asked.
    """
    texts: set[bytes] = set()
    try:
        for folder, code_db in repositories:
            texts |= embedded_texts(folder, code_db)
        if len(have_vectors(blobs_db, model_id, sorted(texts))) < len(texts):
            return 0
    except (OSError, sqlite3.Error):
        return 0
    dropped = 0
    with closing(connect(blobs_db, BLOBS)) as db:
        others = [row for row, known in db.execute("SELECT id, model_id FROM models") if known != model_id]
        for other in others:
            rows = db.execute("SELECT rowid FROM vectors WHERE model = ?", (other,)).fetchall()
            for part in batched(rows, ROWS_A_TRANSACTION):
                with transaction(db):
                    dropped += db.executemany("DELETE FROM vectors WHERE rowid = ?", part).rowcount
    return dropped


def embedded_texts(folder: Path, code_db: Path) -> set[bytes]:
    """The texts of a repository that get vectors, by their hashes. Raises as `used_keys`."""
    texts: set[bytes] = set()
    if code_db.exists():
        with closing(connect(code_db, CODE, read_only=True)) as db:
            found = db.execute("SELECT DISTINCT text_hash FROM symbols WHERE text_hash IS NOT NULL")
            texts = {text_hash for (text_hash,) in found}
    else:
        folder.stat()  # not scraped yet is one thing, a mount that is away another
    for store in STORES:
        texts.update(rows_of(store, code_db.parent).values())
    return texts


def used_keys(folder: Path, code_db: Path) -> set[bytes]:
    """Every key that one code.db uses: of its files' facts and of its chunks' vectors.

    Raises OSError where the repository is not there to be asked, sqlite3.Error for a damaged file.
    """
    keys = embedded_texts(folder, code_db)
    if code_db.exists():
        with closing(connect(code_db, CODE, read_only=True)) as db:
            facts = db.execute(
                "SELECT f.blob, f.language, l.version FROM files f JOIN languages l ON l.language = f.language"
            )
            keys |= {fact_key("sha1", blob, language, version) for blob, language, version in facts}
    return keys


def evict_facts(blobs_db: Path, before: int, kept: set[bytes]) -> int:
    """Drop the facts last used before that day and not kept; how many went."""
    db = connect(blobs_db, BLOBS)
    try:
        old = db.execute("SELECT key FROM facts WHERE used_at < ?", (before,)).fetchall()
        doomed = [(key, before) for (key,) in old if key not in kept]
        dropped = 0
        for part in batched(doomed, ROWS_A_TRANSACTION):
            with transaction(db):  # a row that was used since is spared
                dropped += db.executemany("DELETE FROM facts WHERE key = ? AND used_at < ?", part).rowcount
        return dropped
    finally:
        db.close()


def extent(blobs_db: Path, since: int) -> tuple[int, int | None]:
    """Bytes in use, and the oldest day from `since` on that anything was last used on; None without rows.

    Freed pages stay in the file and are used again: VACUUM would lock every writer out for seconds.
    """
    db = connect(blobs_db, BLOBS, read_only=True)
    try:
        pages, free, size = (
            int(db.execute(f"PRAGMA {name}").fetchone()[0])
            for name in ("page_count", "freelist_count", "page_size")
        )
        days = [
            db.execute(f"SELECT min(used_at) FROM {table} WHERE used_at >= ?", (since,)).fetchone()[0]  # noqa: S608  # two names of ours
            for table in ("facts", "vectors")
        ]
        return (pages - free) * size, min((day for day in days if day is not None), default=None)
    finally:
        db.close()


def long_journals(databases: Iterable[Path], limit: int = WAL_BYTES) -> list[Path]:
    """Those databases whose write-ahead journal is long; cheap enough for the daemon."""
    return [path for path in databases if journal_bytes(path) > limit]


def journal_bytes(database: Path) -> int:
    """How long a database's write-ahead journal is; 0 without one."""
    try:
        return database.with_name(f"{database.name}-wal").stat().st_size
    except OSError:  # not there, or not to be seen: nothing that could be written back from here
        return 0


def checkpoint(databases: Iterable[Path]) -> list[str]:
    """Write the journals back into their databases and cut them; those that could not be, with the reason."""
    failed = []
    for path in databases:
        try:
            db = connect(path, BLOBS)
            try:
                db.execute("PRAGMA busy_timeout = 1000")
                busy = db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
            finally:
                db.close()
        except sqlite3.Error as error:
            failed.append(f"{path}: {error}")
        else:
            if busy:  # a long reader: the next sweep finds it gone
                failed.append(f"{path}: in use")
    return failed
