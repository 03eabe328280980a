"""What a code.db holds, read for the status board."""

import logging
import sqlite3
from contextlib import closing
from pathlib import Path

from patinad.code.database import CodeReader
from patinad.daemon.registry import Repository
from patinad.daemon.status import NOTHING, Snapshot, identity_of
from patinad.errors import PatinadError
from patinad.store.database import BLOBS, connect

log = logging.getLogger(__name__)


def read_snapshot(repository: Repository) -> Snapshot:
    """What a code.db holds, and of which file that was read; nothing where it cannot be read."""
    code_db = repository.paths.code_db
    identity = identity_of(code_db)
    if identity is None:
        return NOTHING
    try:
        with CodeReader(code_db) as reader:
            meta = reader.meta()
    except (sqlite3.Error, PatinadError) as error:
        log.warning("%s cannot be read (%s): it is built anew", code_db, error)
        return NOTHING
    return Snapshot(
        meta.indexed_commit, meta.files, meta.symbols, meta.calls, meta.skipped, 0, meta.chunks, identity
    )


def count_embedded(code_db: Path, blobs_db: Path, model_id: str) -> int:
    """How many of a code.db's texts have a vector of a model. SQLite counts them: the daemon is to stay small.

    Raises sqlite3.DatabaseError.
    """
    if not code_db.exists() or not blobs_db.exists():
        return 0
    with closing(connect(blobs_db, BLOBS, read_only=True)) as db:
        db.execute("ATTACH ? AS code", (f"{code_db.absolute().as_uri()}?mode=ro",))
        count = db.execute(
            "SELECT count(DISTINCT s.text_hash) FROM code.symbols s JOIN main.vectors v ON v.text_hash = s.text_hash"
            " JOIN main.models m ON m.id = v.model WHERE m.model_id = ?",
            (model_id,),
        ).fetchone()
    return int(count[0])
