"""daemon.db in use: one connection, one thread, and what happens when the file turns out damaged.

The event loop never waits for a disk: every access runs in the one thread that owns the connection.
"""

import asyncio
import json
import logging
import sqlite3
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any, TypeVar

from patinad.daemon.queue import Queue
from patinad.daemon.registry import Registry, mirror_file
from patinad.errors import PatinadError
from patinad.paths import Paths
from patinad.store.database import DAEMON, is_damaged, open_database, quarantine

log = logging.getLogger(__name__)

T = TypeVar("T")

# What the machine refuses is no damage: another file would fare no better.
REFUSALS = (
    "SQLITE_BUSY", "SQLITE_LOCKED", "SQLITE_READONLY", "SQLITE_CANTOPEN", "SQLITE_FULL", "SQLITE_IOERR",
    "SQLITE_PERM", "SQLITE_AUTH", "SQLITE_NOMEM",
)  # fmt: skip


class Tables:
    """The queue and the registry on one open connection."""

    def __init__(self, db: sqlite3.Connection, paths: Paths) -> None:
        self.db = db
        self.queue = Queue(db)
        self.registry = Registry(db, paths)


class DaemonDatabase:
    """Runs functions of the tables in the database's own thread, one after the other."""

    def __init__(self, paths: Paths) -> None:
        self.paths = paths
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="daemon.db")
        self._tables: Tables | None = None

    async def run(self, function: Callable[[Tables], T]) -> T:
        """What `function` returns. A damaged file is set aside, its repositories re-learnt, and it is run again."""
        return await asyncio.get_running_loop().run_in_executor(self._thread, self._run, function)

    async def close(self) -> None:
        """Close the connection when what was asked before is done."""
        await asyncio.get_running_loop().run_in_executor(self._thread, self._close)
        self._thread.shutdown()

    def _run(self, function: Callable[[Tables], T]) -> T:
        if self._tables is None:
            self._tables = open_tables(self.paths)
        try:
            return function(self._tables)
        except sqlite3.DatabaseError as error:
            if not is_damaged(error):
                raise
            log.error("%s is damaged (%s)", self.paths.daemon_db, error)  # noqa: TRY400  # no bug: no traceback
            self._close()
            self._tables = relearn(self.paths)
            return function(self._tables)

    def _close(self) -> None:
        if self._tables is not None:
            self._tables.db.close()
            self._tables = None


def open_tables(paths: Paths) -> Tables:
    """daemon.db as it is, or a new one that has re-learnt its repositories where it is damaged.

    Raises NewerSchemaError, and PatinadError where the disk refuses (full, read-only, no permission).
    """
    db = None
    try:
        db = open_database(paths.daemon_db, DAEMON)
        problem = db.execute("PRAGMA quick_check(1)").fetchone()[0]
        if problem == "ok":
            tables = Tables(db, paths)
            tables.registry.all()
            tables.queue.depths()
            if not mirror_file(paths).exists():
                tables.registry.mirror()
            return tables
    except (sqlite3.DatabaseError, TypeError, ValueError) as error:
        if getattr(error, "sqlite_errorname", "").startswith(REFUSALS):
            raise PatinadError(
                f"{paths.daemon_db} cannot be opened ({error}): see to its permissions and its disk"
            ) from error
        problem = str(error)
    if db is not None:
        db.close()
    log.error("%s is damaged (%s)", paths.daemon_db, problem)
    return relearn(paths)


def relearn(paths: Paths) -> Tables:
    """Set daemon.db aside and fill a new one: from the mirror, and from every row that can still be read.

    Jobs are not carried over: the next look at each HEAD asks for them again.
    """
    aside = quarantine(paths.daemon_db, time.time())
    tables = Tables(open_database(paths.daemon_db, DAEMON), paths)
    known = sum(tables.registry.restore(row) for row in mirrored(paths))
    try:
        known += salvage(aside, tables)
    except sqlite3.DatabaseError as error:
        log.warning("nothing more can be read from %s (%s)", aside, error)
    tables.registry.mirror()
    log.warning("daemon.db was set aside as %s; %d repositories were re-learnt", aside.name, known)
    return tables


def mirrored(paths: Paths) -> Iterator[dict[str, Any]]:
    """The rows of the mirror that make sense."""
    try:
        lines = mirror_file(paths).read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError as error:
        log.warning("no copy of the list of repositories: %s", error)
        return
    for line in lines:
        try:
            row = json.loads(line)
        except ValueError:
            log.warning("a line of the copied list of repositories makes no sense: %.80s", line)
            continue
        if isinstance(row, dict):
            yield row


def salvage(damaged: Path, tables: Tables) -> int:
    """Copy the rows that can be read out of a damaged file; how many repositories came that way.

    Raises sqlite3.DatabaseError where not even its schema can be read.
    """
    source = sqlite3.connect(f"{damaged.absolute().as_uri()}?mode=ro", uri=True)
    source.row_factory = sqlite3.Row
    try:
        known = sum(tables.registry.restore(row) for row in readable(source, "repositories", "id"))
        for row in readable(source, "rewrites", "old_commit"):
            if all(
                isinstance(row.get(key), str) for key in ("common_dir", "old_commit", "new_commit", "command")
            ):
                pair = ((row["old_commit"], row["new_commit"]),)
                tables.queue.keep_rewrites(row["common_dir"], row["command"], pair, row["seen_at"])
    finally:
        source.close()
    return known


def readable(source: sqlite3.Connection, table: str, key: str) -> Iterator[dict[str, Any]]:
    """The rows before the first page that cannot be read, from either end of the table."""
    for direction in ("", " DESC"):
        try:
            for row in source.execute(f"SELECT * FROM {table} ORDER BY {key}{direction}"):  # noqa: S608  # our names
                yield dict(row)
        except sqlite3.DatabaseError as error:
            log.warning("%s: reading stopped (%s)", table, error)
            continue
        return
