"""What a code.db holds, read for the status board."""

import logging
import sqlite3

from patinad.code.database import CodeReader
from patinad.daemon.registry import Repository
from patinad.daemon.status import NOTHING, Snapshot, identity_of
from patinad.errors import PatinadError

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
